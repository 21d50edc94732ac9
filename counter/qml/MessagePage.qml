// The message while no clerk can sign in here, with the keys that help meanwhile.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala
import Antesala.Counter
import Antesala.Ground

FocusScope {
    id: page

    required property CounterBridge bridge
    readonly property var message: bridge.message

    Pane {
        anchors.fill: parent

        Column {
            anchors.centerIn: parent
            spacing: Sizes.gap
            width: Math.min(parent.width - 2 * Sizes.margin, 640 * Sizes.unit)

            SignText {
                font.pixelSize: Sizes.title
                font.weight: Font.Bold
                text: page.message.headline
                width: parent.width
            }

            SignText {
                color: Theme.ink2
                font.pixelSize: Sizes.name
                text: page.message.detail
                width: parent.width
            }

            Flow {
                spacing: Sizes.gap
                topPadding: Sizes.gap
                visible: repeater.count
                width: parent.width

                Repeater {
                    id: repeater

                    model: page.bridge.messageKeys

                    // The keys are there from the first moment in which there is something to do.
                    onItemAdded: (place, item) => {
                        if (!place && page.visible)
                            item.forceActiveFocus(Qt.TabFocusReason);
                    }

                    SecondButton {
                        required property var modelData

                        drawing: modelData.icon
                        key: modelData.cap
                        reason: modelData.waiting
                        text: modelData.words

                        Keys.onEnterPressed: clicked()
                        Keys.onReturnPressed: clicked()
                        onClicked: page.bridge.pressed(modelData.act)
                    }
                }
            }
        }
    }
}
