// A ticket that was just given: its code, how many are ahead, where to wait, and its square.
// Or a receipt: its folio, its key and its date.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

RowLayout {
    id: area

    required property CounterBridge bridge
    readonly property var act: bridge.dialog

    spacing: 32 * Sizes.unit

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        spacing: Sizes.margin

        CodeText {
            Layout.preferredHeight: 1.04 * font.pixelSize
            // A folio is as long as three codes.
            font.pixelSize: Math.round((text.length > 5 ? 72 : 140) * Sizes.unit)
            text: area.act.code
        }

        Facts {
            Layout.fillWidth: true
            facts: area.bridge.dialogFacts
        }
    }

    ColumnLayout {
        Layout.maximumWidth: 230 * Sizes.unit
        Layout.minimumWidth: 230 * Sizes.unit
        spacing: 6 * Sizes.unit
        visible: area.act.link

        SquareCode {
            Accessible.name: area.act.link_head
            Accessible.role: Accessible.Graphic
            implicitHeight: 230 * Sizes.unit
            implicitWidth: 230 * Sizes.unit
            link: area.act.link
        }

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            text: area.act.link_head
        }
    }
}
