// The clerk's name, and behind it what is done once or twice a day: PIN, closing, leaving.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

T.Button {
    id: button

    required property CounterBridge bridge
    readonly property bool isOpen: menu.opened

    Accessible.description: bridge.bar.menu
    Accessible.name: text
    enabled: acts.count
    focusPolicy: Qt.TabFocus
    implicitHeight: Sizes.target
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Sizes.gap
    rightPadding: Sizes.gap
    text: bridge.bar.clerk
    visible: text

    Keys.onEnterPressed: clicked()
    Keys.onReturnPressed: clicked()
    onClicked: menu.open()
    onEnabledChanged: menu.close()

    background: Rectangle {
        border.color: Theme.onBar
        border.width: button.enabled ? Sizes.hairline : 0
        color: "transparent"
        radius: Sizes.corner

        FocusRing {
            border.color: Theme.onBar
            control: button
            isInside: true
        }
    }

    contentItem: RowLayout {
        spacing: 6 * Sizes.unit

        SignText {
            Accessible.ignored: true
            color: Theme.onBar
            text: button.text
            wrapMode: Text.NoWrap
        }

        Icon {
            color: Theme.onBar
            drawing: "chevron-right"
            rotation: 90
            size: 16 * Sizes.unit
            visible: button.enabled
        }
    }

    T.Popup {
        id: menu

        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
        focus: true
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        implicitWidth: Math.max(button.width, implicitContentWidth + leftPadding + rightPadding)
        padding: 12 * Sizes.unit
        x: button.width - width
        y: button.height + 4 * Sizes.unit

        onClosed: button.bridge.menuTurned(false)
        onAboutToShow: button.bridge.menuTurned(true)
        onOpened: acts.itemAt(0).forceActiveFocus(Qt.TabFocusReason)

        background: Rectangle {
            border.color: Theme.line
            border.width: Sizes.outline
            color: Theme.surface
            radius: Sizes.corner
        }

        contentItem: ColumnLayout {
            spacing: Sizes.gap

            Repeater {
                id: acts

                model: button.bridge.menu

                SecondButton {
                    required property int index
                    required property var model

                    Layout.fillWidth: true
                    Layout.minimumWidth: 240 * Sizes.unit
                    drawing: model.icon
                    focus: !index
                    isReasonShown: !button.bridge.bar.is_offline
                    key: model.cap
                    reason: model.waiting
                    text: model.words

                    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onEnterPressed: clicked()
                    Keys.onReturnPressed: clicked()
                    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    onClicked: {
                        menu.close();
                        button.bridge.pressed(model.act);
                    }
                }
            }
        }
    }
}
