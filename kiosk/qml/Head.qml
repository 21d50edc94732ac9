// Whose kiosk it is, the hour and the day. Never to be touched.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

RowLayout {
    id: head

    required property View view

    spacing: 5 * Sizes.unit

    Rectangle {
        Layout.leftMargin: Sizes.margin
        Layout.preferredHeight: 14 * Sizes.unit
        Layout.preferredWidth: 14 * Sizes.unit
        border.color: Theme.ink
        border.width: Sizes.outline
        color: "transparent"
        radius: Sizes.corner
        visible: head.view.office

        Icon {
            anchors.centerIn: parent
            drawing: "landmark"
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        SignText {
            Layout.fillWidth: true
            font.pixelSize: Sizes.lead
            font.weight: Font.Bold
            lineHeight: 0.9
            text: head.view.office
        }

        SignText {
            Layout.fillWidth: true
            color: Theme.ink2
            lineHeight: 0.9
            text: head.view.purpose
        }
    }

    ColumnLayout {
        Layout.rightMargin: Sizes.margin
        spacing: 0

        SignText {
            Layout.alignment: Qt.AlignRight
            font.pixelSize: Sizes.name
            font.weight: Font.Bold
            lineHeight: 0.9
            text: head.view.clock
            wrapMode: Text.NoWrap
        }

        SignText {
            Layout.alignment: Qt.AlignRight
            color: Theme.ink2
            lineHeight: 0.9
            text: head.view.date
            wrapMode: Text.NoWrap
        }
    }
}
