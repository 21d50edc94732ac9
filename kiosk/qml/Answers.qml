// The question on preference and its answers, of equal weight; or the one button that takes a ticket.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: answers

    required property View view
    property bool isTall: false

    spacing: Sizes.gap

    RowLayout {
        Layout.bottomMargin: Sizes.unit
        spacing: Sizes.gap
        visible: answers.view.answerTitle

        ColumnLayout {
            spacing: 0

            SignText {
                Layout.fillWidth: true
                font.pixelSize: answers.isTall ? Sizes.title : Sizes.name
                font.weight: Font.Bold
                lineHeight: 1
                text: answers.view.answerTitle
            }

            SignText {
                Layout.fillWidth: true
                font.pixelSize: answers.isTall ? Sizes.lead : Sizes.text
                text: answers.view.answerNote
            }
        }

        SecondButton {
            Layout.alignment: Qt.AlignBottom
            isPlain: true
            text: answers.view.law
            visible: text

            onClicked: answers.view.show_law()
        }
    }

    Repeater {
        model: answers.view.answers

        AnswerCard {
            required figures
            required reason
            required waiting
            required property bool is_off
            required property string identity
            required property string name

            Layout.fillWidth: true
            isOff: is_off
            isTall: answers.isTall
            text: name

            onClicked: answers.view.take(identity)
        }
    }
}
