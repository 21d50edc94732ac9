// What the page is about: its subject small, its title large, and a question below.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground

ColumnLayout {
    id: head

    property string subject
    required property string title
    property string question
    property string note
    property int titleSize: Sizes.title
    property int questionSize: Sizes.lead
    property int questionWeight: Font.DemiBold

    spacing: 0

    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        font.weight: Font.DemiBold
        words: head.subject
        visible: text
    }

    SignText {
        Layout.fillWidth: true
        font.pixelSize: head.titleSize
        font.weight: Font.Bold
        // 1.1 em from line to line, as measured on the face.
        lineHeight: 0.83
        words: head.title
        visible: text
    }

    SignText {
        Layout.bottomMargin: 3 * Sizes.unit
        Layout.fillWidth: true
        color: Theme.ink2
        font.pixelSize: Sizes.lead
        words: head.note
        visible: text
    }

    SignText {
        Layout.fillWidth: true
        font.pixelSize: head.questionSize
        font.weight: head.questionWeight
        words: head.question
        visible: text
    }
}
