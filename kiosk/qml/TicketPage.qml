// The ticket: the code is the screen; then the facts, how the paper is, and what may be done.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property View view

    readonly property real buttons: Math.max(Sizes.target, (view.layoutIsSmall ? 22 : 34) * Sizes.unit)

    spacing: Sizes.gap

    PageTitle {
        Layout.fillWidth: true
        title: page.view.title
        // The code says it too: it is the first to give way.
        visible: title && !page.view.layoutIsWide && !page.view.layoutIsLarge && !page.view.layoutIsSmall
    }

    CodeFrame {
        Layout.fillWidth: true
        view: page.view
        visible: !page.view.layoutIsWide
    }

    TicketFacts {
        Layout.fillHeight: true
        Layout.fillWidth: true
        hasFacts: !page.view.layoutIsWide
        view: page.view
    }

    PaperStrip {
        Layout.fillWidth: true
        arrow: page.view.paperArrow
        drawing: page.view.paperDrawing
        isSmall: page.view.layoutIsSmall
        text: page.view.paper
    }

    SecondButton {
        Layout.fillWidth: true
        drawing: "printer"
        implicitHeight: Math.max(Sizes.target, (page.view.layoutIsSmall ? 22 : 26) * Sizes.unit)
        text: page.view.printAgain
        visible: text

        onClicked: page.view.print_again()
    }

    // Where the strip stands a moment later: who wants paper does nothing.
    SecondButton {
        Layout.fillWidth: true
        drawing: "printer-x"
        isPlain: true
        text: page.view.decline
        visible: text

        onClicked: page.view.decline_paper()
    }

    RowLayout {
        Layout.fillHeight: false
        Layout.fillWidth: true
        spacing: Sizes.gap
        uniformCellSizes: !page.view.layoutIsTiny

        SecondButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            drawing: page.view.layoutIsSmall ? "" : page.view.helpWantedDrawing
            font.pixelSize: page.view.layoutIsSmall ? Sizes.text : Sizes.lead
            implicitHeight: page.buttons
            text: page.view.helpWanted
            visible: text

            onClicked: page.view.show_wishes()
        }

        MainButton {
            Layout.fillHeight: true
            // The long words beside it want the room more.
            Layout.fillWidth: !page.view.layoutIsTiny || !page.view.helpWanted
            drawing: "check"
            implicitHeight: page.buttons
            text: page.view.main

            onClicked: page.view.finish()
        }
    }

    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        text: page.view.closes
        visible: !page.view.layoutIsTiny
    }
}
