// The dark bar of the column: the counter, its state and the hour.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

Rectangle {
    id: control

    required property CounterBridge bridge
    readonly property var bar: bridge.bar

    color: Theme.bar
    implicitHeight: 60 * Sizes.unit

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 14 * Sizes.unit
        anchors.rightMargin: 14 * Sizes.unit
        spacing: 10 * Sizes.unit

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

        Tag {
            Accessible.name: [control.bar.title, control.bar.state].join(", ")
            drawing: control.bar.state_icon
            text: control.bar.state
            visible: text
        }

        Item {
            Layout.fillWidth: true
        }

        SignText {
            color: Theme.onBar
            font.pixelSize: 20 * Sizes.unit
            font.weight: Font.Bold
            text: control.bar.clock
            wrapMode: Text.NoWrap
        }
    }
}
