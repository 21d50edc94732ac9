// The left of a wide screen: what the page on the right asks or tells, at the height of the eyes.
import QtQuick
import QtQuick.Layouts
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: reading

    required property View view

    readonly property bool isChoosing: view.page === "choices"

    readonly property bool inParts: view.page === "parts"

    spacing: 6 * Sizes.unit

    PartBlocks {
        Layout.fillHeight: true
        Layout.fillWidth: true
        view: reading.view
        visible: reading.inParts
    }

    ChoicesTitle {
        Layout.fillHeight: false
        Layout.fillWidth: true
        view: reading.view
        visible: reading.isChoosing
    }

    PageTitle {
        Layout.fillHeight: false
        Layout.fillWidth: true
        // The law is as long as it is: it stands on the right.
        question: reading.view.page === "law" ? "" : reading.view.question
        subject: reading.view.subject
        title: reading.view.title
        visible: title && !reading.isChoosing && !reading.inParts && reading.view.page !== "closed"
    }

    PageTitle {
        Layout.fillHeight: false
        Layout.fillWidth: true
        question: reading.view.answerNote
        title: reading.view.answerTitle
        visible: title && !reading.inParts
    }

    CodeFrame {
        Layout.fillWidth: true
        view: reading.view
        visible: reading.view.code && reading.view.page === "ticket"
    }

    // What is told of a service or a ticket stands with its title; what is touched beside it.
    TicketFacts {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: reading.view.factsCount * 44 * Sizes.unit
        hasSquare: false
        view: reading.view
        visible: reading.view.factsCount && (reading.view.page === "ticket" || reading.view.page === "service")
    }

    Item {
        Layout.fillHeight: true
        visible: !reading.inParts
    }

    CallsRow {
        Layout.fillHeight: false
        Layout.fillWidth: true
        view: reading.view
        visible: reading.isChoosing && reading.view.calling && !reading.view.layoutIsLow
    }
}
