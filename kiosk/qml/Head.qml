// Whose kiosk it is, the hour and the day. Never to be touched.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

RowLayout {
    id: head

    required property View view

    // Day and department are the first to give way.
    readonly property bool hasRoom: view.layoutHasDay

    readonly property real crest: (view.layoutIsSmall ? 10 : 14) * Sizes.unit

    spacing: 5 * Sizes.unit

    Crest {
        Layout.leftMargin: Sizes.margin
        Layout.preferredHeight: head.crest
        Layout.preferredWidth: head.crest
        size: head.crest
        visible: head.view.office && !head.view.layoutIsTwice
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: head.view.layoutIsTwice ? Sizes.margin : 0
        spacing: 0

        SignText {
            Layout.fillWidth: true
            font.pixelSize: Math.round(head.view.layoutOfficeSize * Sizes.unit)
            font.weight: Font.Bold
            lineHeight: 0.9
            words: head.view.office
        }

        SignText {
            Layout.fillWidth: true
            color: Theme.ink2
            lineHeight: 0.9
            text: head.view.purpose
            visible: head.hasRoom
        }
    }

    ColumnLayout {
        Layout.rightMargin: Sizes.margin
        spacing: 0

        SignText {
            Layout.alignment: Qt.AlignRight
            font.pixelSize: Math.round(head.view.layoutClockSize * Sizes.unit)
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
            visible: head.hasRoom
            wrapMode: Text.NoWrap
        }
    }
}
