// The aids to see, reach and hear: always at the foot, the same four in one order.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Rectangle {
    id: bar

    required property KioskBridge bridge

    // Above and below the switches; two rows of them need the room.
    readonly property real pad: bridge.layoutBarColumns < 4 ? Sizes.gap / 2 : Sizes.gap

    color: Theme.bar

    // Black on black the bar would have no beginning.
    Rectangle {
        color: Theme.onBar
        height: Sizes.hairline
        visible: Theme.isContrast
        width: parent.width
    }

    GridLayout {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: bar.bridge.layoutLift * Sizes.unit + bar.pad
        anchors.left: parent.left
        anchors.leftMargin: Sizes.margin
        anchors.right: parent.right
        anchors.rightMargin: Sizes.margin
        columnSpacing: Sizes.gap
        columns: bar.bridge.layoutBarColumns
        height: bar.bridge.layoutBar * Sizes.unit - 2 * bar.pad
        rowSpacing: Sizes.gap
        uniformCellHeights: true
        uniformCellWidths: true
        visible: !bar.bridge.aidsButton

        Repeater {
            model: bar.bridge.aids

            BarToggle {
                required drawing
                required property string identity
                required property bool is_off
                required property bool is_on
                required property string name

                Layout.fillHeight: true
                Layout.fillWidth: true
                checked: is_on
                isLine: bar.bridge.layoutIsWide || bar.bridge.layoutBarColumns < 4
                isOff: is_off
                text: name

                onClicked: bar.bridge.switch_aid(identity)
            }
        }
    }

    BarToggle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: bar.bridge.layoutLift * Sizes.unit + (bar.bridge.layoutBar - bar.bridge.layoutTarget) / 2 * Sizes.unit
        anchors.left: parent.left
        anchors.leftMargin: Sizes.margin
        anchors.right: parent.right
        anchors.rightMargin: Sizes.margin
        checkable: false
        drawing: "accessibility"
        height: bar.bridge.layoutTarget * Sizes.unit
        isLine: true
        text: bar.bridge.aidsButton
        visible: text

        onClicked: bar.bridge.show_aids()
    }
}
