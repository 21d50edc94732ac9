// The left of a wide screen: what the page on the right asks or tells, at the height of the eyes.
import QtQuick
import QtQuick.Layouts
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: reading

    required property KioskBridge bridge

    readonly property bool isChoosing: bridge.page === "choices"

    readonly property bool inParts: bridge.page === "parts"

    spacing: 6 * Sizes.unit

    PartBlocks {
        Layout.fillHeight: true
        Layout.fillWidth: true
        bridge: reading.bridge
        visible: reading.inParts
    }

    ChoicesTitle {
        Layout.fillHeight: false
        Layout.fillWidth: true
        bridge: reading.bridge
        visible: reading.isChoosing
    }

    PageTitle {
        Layout.fillHeight: false
        Layout.fillWidth: true
        // The law may be long: it stands on the right.
        question: reading.bridge.page === "law" ? "" : reading.bridge.question
        subject: reading.bridge.subject
        title: reading.bridge.title
        visible: title && !reading.isChoosing && !reading.inParts && reading.bridge.page !== "closed"
    }

    PageTitle {
        Layout.fillHeight: false
        Layout.fillWidth: true
        question: reading.bridge.answerNote
        title: reading.bridge.answerTitle
        visible: title && !reading.inParts
    }

    // Facts on a service or a ticket stand with its title, the controls beside them.
    TicketFacts {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: Math.max(leastHeight, reading.bridge.factsCount * 44 * Sizes.unit)
        Layout.minimumHeight: Math.max(leastHeight, reading.bridge.factsCount * 34 * Sizes.unit)
        hasSquare: false
        bridge: reading.bridge
        visible: reading.bridge.factsCount && (reading.bridge.page === "ticket" || reading.bridge.page === "service")
    }

    TicketFacts {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: 130 * Sizes.unit
        bridge: reading.bridge
        hasFacts: false
        visible: reading.bridge.square && reading.bridge.page === "ticket"
    }

    Item {
        Layout.fillHeight: true
        visible: !reading.inParts
    }

    CallsRow {
        Layout.fillHeight: false
        Layout.fillWidth: true
        bridge: reading.bridge
        visible: reading.isChoosing && reading.bridge.calling && !reading.bridge.layoutIsLow
    }
}
