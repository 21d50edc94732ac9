// Beside a dialog's rows: the need of the chosen row, and a few options under each head.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

ColumnLayout {
    id: side

    required property CounterBridge bridge
    readonly property var act: bridge.dialog

    spacing: 14 * Sizes.unit

    SignText {
        Layout.bottomMargin: -8 * Sizes.unit
        Layout.fillWidth: true
        color: Theme.ink2
        font.pixelSize: Sizes.small
        font.weight: Font.DemiBold
        text: side.act.side_head
        visible: text
    }

    // The part that gives way where there is little room: it scrolls.
    Flickable {
        id: flick

        Accessible.name: side.act.side_head
        Accessible.role: Accessible.List
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: contentHeight
        activeFocusOnTab: bar.visible
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight
        contentWidth: width
        implicitHeight: column.implicitHeight
        visible: side.act.side_head

        Keys.onDownPressed: bar.increase()
        Keys.onUpPressed: bar.decrease()

        T.ScrollBar.vertical: T.ScrollBar {
            id: bar

            implicitWidth: 8 * Sizes.unit
            stepSize: 0.2
            visible: flick.contentHeight > flick.height + 1

            contentItem: Rectangle {
                color: Theme.line
                radius: width / 2
            }
        }

        Column {
            id: column

            spacing: 4 * Sizes.unit
            width: flick.width - 14 * Sizes.unit

            Repeater {
                model: side.bridge.dialogSide

                SignText {
                    required property var model

                    text: model.words
                    width: column.width
                }
            }
        }
    }

    DialogGroup {
        Layout.fillWidth: true
        choices: side.bridge.dialogFirst
        group: side.act.first

        onChosen: place => side.bridge.dialogPicked(group.key, place)
    }

    DialogGroup {
        Layout.fillWidth: true
        choices: side.bridge.dialogSecond
        group: side.act.second

        onChosen: place => side.bridge.dialogPicked(group.key, place)
    }

    DialogGroup {
        Layout.fillWidth: true
        choices: side.bridge.dialogThird
        group: side.act.third

        onChosen: place => side.bridge.dialogPicked(group.key, place)
    }

    Item {
        Layout.fillHeight: true
    }
}
