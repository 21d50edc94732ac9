// The office's name, the hour and the day. It has no controls.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

RowLayout {
    id: head

    required property KioskBridge bridge

    // Day and department are the first to give way.
    readonly property bool hasRoom: bridge.layoutHasDay

    readonly property real crest: (bridge.layoutIsSmall ? 10 : 14) * Sizes.unit

    spacing: 5 * Sizes.unit

    Crest {
        Layout.leftMargin: Sizes.margin
        Layout.preferredHeight: head.crest
        Layout.preferredWidth: head.crest
        size: head.crest
        visible: head.bridge.office && !head.bridge.layoutIsTwice
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: head.bridge.layoutIsTwice ? Sizes.margin : 0
        spacing: 0

        SignText {
            Layout.fillWidth: true
            font.pixelSize: Math.round(head.bridge.layoutOfficeSize * Sizes.unit)
            font.weight: Font.Bold
            lineHeight: head.bridge.layoutIsTight ? 0.8 : 0.9
            words: head.bridge.office
        }

        SignText {
            Layout.fillWidth: true
            color: Theme.ink2
            lineHeight: 0.9
            text: head.bridge.purpose
            visible: head.hasRoom
        }
    }

    ColumnLayout {
        Layout.rightMargin: Sizes.margin
        spacing: 0

        SignText {
            Layout.alignment: Qt.AlignRight
            font.pixelSize: Math.round(head.bridge.layoutClockSize * Sizes.unit)
            font.weight: Font.Bold
            lineHeight: 0.9
            text: head.bridge.clock
            wrapMode: Text.NoWrap
        }

        SignText {
            Layout.alignment: Qt.AlignRight
            color: Theme.ink2
            lineHeight: 0.9
            text: head.bridge.date
            visible: head.hasRoom
            wrapMode: Text.NoWrap
        }
    }
}
