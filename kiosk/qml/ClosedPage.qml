// The office is closed: when it opens, and that people with a ticket are still attended.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property KioskBridge bridge

    spacing: 6 * Sizes.unit

    Icon {
        color: Theme.ink2
        drawing: "door-closed"
        size: (page.bridge.layoutIsSmall ? 18 : 30) * Sizes.unit
    }

    SignText {
        Layout.fillWidth: true
        font.pixelSize: page.bridge.layoutIsSmall ? Sizes.title : 30 * Sizes.unit
        font.weight: Font.Bold
        lineHeight: 1
        words: page.bridge.title
    }

    SignText {
        Layout.fillWidth: true
        font.pixelSize: page.bridge.layoutIsSmall ? Sizes.name : Sizes.title
        font.weight: Font.Bold
        words: page.bridge.question
        visible: text
    }

    SignText {
        Layout.fillWidth: true
        font.pixelSize: page.bridge.layoutIsSmall ? Sizes.lead : Sizes.name
        words: page.bridge.note
    }

    Item {
        Layout.fillHeight: true
    }

    Rectangle {
        Layout.fillWidth: true
        color: Theme.hair
        implicitHeight: Sizes.hairline
        visible: calls.visible
    }

    CallsRow {
        id: calls

        Layout.bottomMargin: 6 * Sizes.unit
        Layout.fillHeight: false
        Layout.fillWidth: true
        bridge: page.bridge
        visible: page.bridge.calling && !(page.bridge.layoutIsSmall && page.bridge.layoutIsLarge)
    }

    StartRow {
        Layout.fillHeight: false
        Layout.fillWidth: true
        bridge: page.bridge
        visible: page.bridge.startsCount
    }
}
