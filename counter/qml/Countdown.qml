// A console that is left alone calls by itself: the seconds count, and a reader is told once.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

T.Control {
    id: control

    required property CounterBridge bridge
    readonly property var countdown: bridge.countdown

    Accessible.name: countdown.said
    Accessible.role: Accessible.AlertMessage
    implicitHeight: implicitContentHeight
    implicitWidth: implicitContentWidth
    visible: countdown.words

    contentItem: RowLayout {
        spacing: Sizes.gap

        Icon {
            drawing: "clock"
            size: 20 * Sizes.unit
        }

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: control.countdown.words
        }
    }
}
