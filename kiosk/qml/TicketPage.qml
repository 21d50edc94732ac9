// The ticket: the code is the screen; then the facts, how the paper is, and what may be done.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property View view

    spacing: Sizes.gap

    PageTitle {
        Layout.fillWidth: true
        title: page.view.title
        visible: title
    }

    Rectangle {
        Layout.fillWidth: true
        border.color: Theme.ink
        border.width: Sizes.frame
        color: Theme.surface
        implicitHeight: frame.implicitHeight + 12 * Sizes.unit
        radius: Sizes.corner

        ColumnLayout {
            id: frame

            anchors.centerIn: parent
            spacing: 2 * Sizes.unit
            width: parent.width - 8 * Sizes.unit

            SignText {
                Layout.fillWidth: true
                color: Theme.ink2
                font.pixelSize: Sizes.lead
                horizontalAlignment: Text.AlignHCenter
                text: page.view.codeTitle
            }

            CodeText {
                // A line is higher than its capitals, and a code has nothing else.
                Layout.bottomMargin: -0.12 * font.pixelSize
                Layout.fillWidth: true
                Layout.topMargin: -0.13 * font.pixelSize
                // Grows by a tenth where the letters have room for it. Only what comes after A999
                // is wider than the screen, and gets a little lower.
                font.pixelSize: Sizes.code * (page.view.isCodeLarge ? 1.11 : 1)
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: Sizes.code * 0.8
                text: page.view.code
            }

            SignText {
                Layout.fillWidth: true
                font.pixelSize: Sizes.name
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                text: page.view.service
            }
        }
    }

    TicketFacts {
        Layout.fillHeight: true
        Layout.fillWidth: true
        view: page.view
    }

    PaperStrip {
        Layout.fillWidth: true
        text: page.view.paper
    }

    SecondButton {
        Layout.fillWidth: true
        drawing: "printer"
        implicitHeight: 26 * Sizes.unit
        text: page.view.printAgain
        visible: text

        onClicked: page.view.print_again()
    }

    RowLayout {
        Layout.fillHeight: false
        Layout.fillWidth: true
        spacing: Sizes.gap
        uniformCellSizes: true

        SecondButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            drawing: page.view.helpWantedDrawing
            implicitHeight: 34 * Sizes.unit
            text: page.view.helpWanted

            onClicked: page.view.show_wishes()
        }

        MainButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            drawing: "check"
            implicitHeight: 34 * Sizes.unit
            text: page.view.main

            onClicked: page.view.finish()
        }
    }

    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        text: page.view.closes
    }
}
