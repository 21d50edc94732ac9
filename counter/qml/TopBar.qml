// The dark bar: counter and its state at the left, clerk, link and hour at the right.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

T.Control {
    id: control

    required property CounterBridge bridge
    readonly property var bar: bridge.bar

    component Divider: Rectangle {
        color: Theme.line
        implicitHeight: 16 * Sizes.unit
        implicitWidth: Sizes.hairline
        visible: control.bar.clerk
    }

    component Words: SignText {
        color: Theme.onBar
        wrapMode: Text.NoWrap
    }

    horizontalPadding: 20 * Sizes.unit
    implicitHeight: 60 * Sizes.unit

    background: Rectangle {
        color: Theme.bar

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.line
            height: Sizes.hairline
            visible: Theme.isContrast
            width: parent.width
        }
    }

    contentItem: RowLayout {
        spacing: 14 * Sizes.unit

        Plate {
            Accessible.ignored: true
            digits: 26 * Sizes.unit
            fill: Theme.onBar
            implicitHeight: 40 * Sizes.unit
            implicitWidth: Math.max(implicitHeight, implicitContentWidth + 18 * Sizes.unit)
            ink: Theme.bar
            number: control.bar.number
            visible: number
        }

        Words {
            font.pixelSize: 18 * Sizes.unit
            font.weight: Font.Bold
            text: control.bar.title
            visible: text
        }

        Tag {
            drawing: control.bar.state_icon
            text: control.bar.state
            visible: text
        }

        Item {
            Layout.fillWidth: true
        }

        // From the whole form that is open for a while, back beside the other program.
        SecondButton {
            key: control.bridge.dock.back.cap
            keyDrawing: control.bridge.dock.back.cap_icon
            text: control.bridge.dock.back.words
            visible: text

            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: control.bridge.pressed(control.bridge.dock.back.act)
        }

        ClerkMenu {
            bridge: control.bridge
        }

        Divider {
            visible: control.bar.clerk && control.bar.link
        }

        RowLayout {
            spacing: 8 * Sizes.unit
            visible: control.bar.link

            Icon {
                color: Theme.onBar
                drawing: control.bar.link_icon
                size: 18 * Sizes.unit
            }

            Words {
                text: control.bar.link
            }
        }

        // Before the server's first word there is no clock, and nothing to be divided from.
        Divider {
            visible: control.bar.clock
        }

        Words {
            font.pixelSize: 20 * Sizes.unit
            font.weight: Font.Bold
            text: control.bar.clock
        }
    }
}
