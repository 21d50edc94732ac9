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
        Layout.fillWidth: true
        view: reading.view
        visible: reading.isChoosing
    }

    PageTitle {
        Layout.fillWidth: true
        // The law is as long as it is: it stands on the right.
        question: reading.view.page === "law" ? "" : reading.view.question
        subject: reading.view.subject
        title: reading.view.title
        visible: !reading.isChoosing && !reading.inParts && reading.view.page !== "closed"
    }

    PageTitle {
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

    Item {
        Layout.fillHeight: true
        visible: !reading.inParts
    }
}
