// The question on preference and its answers, of equal weight; or the one button that takes a ticket.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: answers

    required property KioskBridge bridge
    property bool isTall: false

    readonly property bool isSmall: bridge.layoutIsSmall
    readonly property bool isBeside: isTall && bridge.layoutColumns > 1

    spacing: Sizes.gap

    RowLayout {
        Layout.bottomMargin: Sizes.unit
        spacing: Sizes.gap
        visible: answers.bridge.answerTitle && !answers.bridge.layoutIsWide

        ColumnLayout {
            spacing: 0

            SignText {
                Layout.fillWidth: true
                font.pixelSize: answers.isTall && !answers.isSmall ? Sizes.title : Sizes.name
                font.weight: Font.Bold
                lineHeight: 1
                text: answers.bridge.answerTitle
            }

            SignText {
                Layout.fillWidth: true
                font.pixelSize: answers.isTall ? Sizes.lead : Sizes.text
                text: answers.bridge.answerNote
                visible: !answers.isSmall
            }
        }

        SecondButton {
            Layout.alignment: Qt.AlignBottom
            text: answers.isTall ? "" : answers.bridge.law
            visible: text

            onClicked: answers.bridge.show_law()
        }
    }

    GridLayout {
        columnSpacing: Sizes.gap
        columns: answers.isBeside ? answers.bridge.answersCount : 1
        rowSpacing: Sizes.gap
        uniformCellWidths: true

        Repeater {
            model: answers.bridge.answers

            AnswerCard {
                required figures
                required note
                required reason
                required waiting
                required property bool is_off
                required property string identity
                required property string name

                Layout.fillHeight: answers.isBeside
                Layout.fillWidth: true
                isBeside: answers.isBeside
                isLarge: answers.bridge.layoutIsLarge
                isOff: is_off
                isSmall: answers.isSmall
                isTall: answers.isTall && !answers.isSmall && !answers.isBeside
                text: name

                onClicked: answers.bridge.take(identity)
            }
        }
    }

    // On its own screen the law stands with the controls.
    SecondButton {
        Layout.fillWidth: true
        text: answers.isTall ? answers.bridge.law : ""
        visible: text

        onClicked: answers.bridge.show_law()
    }
}
