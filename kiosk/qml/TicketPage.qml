// The ticket: its large code, then the facts, the paper's state, and the buttons.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property KioskBridge bridge

    readonly property real buttons: Math.max(Sizes.target, (bridge.layoutIsSmall ? 22 : 34) * Sizes.unit)

    readonly property bool isSpacious: !bridge.square && !bridge.layoutIsWide && !bridge.layoutIsSmall

    spacing: Sizes.gap

    PageTitle {
        Layout.fillWidth: true
        title: page.bridge.title
        // The code says it too: it is the first to give way.
        visible: title && !page.bridge.layoutIsWide && !page.bridge.layoutIsLarge && !page.bridge.layoutIsSmall
    }

    CodeFrame {
        Layout.fillWidth: true
        // A wide screen has the code here, in the larger part, and the facts and the square at the left.
        // On a small one its white gives way to long facts.
        Layout.fillHeight: page.bridge.layoutIsWide || page.bridge.layoutIsSmall
        Layout.maximumHeight: page.bridge.layoutIsWide ? Number.POSITIVE_INFINITY : implicitHeight
        Layout.minimumHeight: (page.bridge.layoutIsWide || !page.bridge.layoutIsSmall ? 1 : 0.85) * implicitHeight
        bridge: page.bridge
    }

    TicketFacts {
        Layout.fillHeight: true
        Layout.fillWidth: true
        // Beside a square they are as high as it is; alone no higher than their lines are read well.
        Layout.maximumHeight: page.isSpacious ? Math.max(leastHeight, page.bridge.factsCount * 55 * Sizes.unit) : Number.POSITIVE_INFINITY
        bridge: page.bridge
        visible: !page.bridge.layoutIsWide
    }

    Item {
        Layout.fillHeight: true
        visible: page.isSpacious
    }

    PaperStrip {
        Layout.fillWidth: true
        arrow: page.bridge.paperArrow
        drawing: page.bridge.paperDrawing
        isSmall: page.bridge.layoutIsSmall
        text: page.bridge.paper
    }

    SecondButton {
        Layout.fillWidth: true
        drawing: "printer"
        implicitHeight: Math.max(Sizes.target, 22 * Sizes.unit)
        text: page.bridge.printAgain
        visible: text

        onClicked: page.bridge.print_again()
    }

    // In the strip's later place: a person who wants paper need not touch it.
    SecondButton {
        Layout.fillWidth: true
        drawing: "printer-x"
        text: page.bridge.decline
        visible: text

        onClicked: page.bridge.decline_paper()
    }

    RowLayout {
        Layout.fillHeight: false
        Layout.fillWidth: true
        spacing: Sizes.gap
        uniformCellSizes: !page.bridge.layoutIsTiny

        SecondButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            drawing: page.bridge.layoutIsSmall ? "" : page.bridge.helpWantedDrawing
            font.pixelSize: page.bridge.layoutIsSmall ? Sizes.text : Sizes.lead
            implicitHeight: page.buttons
            text: page.bridge.helpWanted
            visible: text

            onClicked: page.bridge.show_wishes()
        }

        MainButton {
            Layout.fillHeight: true
            // The long words beside it want the room more.
            Layout.fillWidth: !page.bridge.layoutIsTiny || !page.bridge.helpWanted
            drawing: "check"
            implicitHeight: page.buttons
            text: page.bridge.main

            onClicked: page.bridge.finish()
        }
    }

    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        text: page.bridge.closes
        visible: !page.bridge.layoutIsTiny
    }
}
