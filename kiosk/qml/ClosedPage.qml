// The office is closed: when it opens, and that whoever holds a ticket is still attended.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property View view

    spacing: 6 * Sizes.unit

    Item {
        Layout.fillHeight: true
    }

    Icon {
        color: Theme.ink2
        drawing: "door-closed"
        size: (page.view.layoutIsSmall ? 18 : 30) * Sizes.unit
    }

    SignText {
        Layout.fillWidth: true
        font.pixelSize: page.view.layoutIsSmall ? Sizes.title : 30 * Sizes.unit
        font.weight: Font.Bold
        lineHeight: 1
        words: page.view.title
    }

    SignText {
        Layout.fillWidth: true
        font.pixelSize: page.view.layoutIsSmall ? Sizes.name : Sizes.title
        font.weight: Font.Bold
        words: page.view.question
        visible: text
    }

    SignText {
        Layout.fillWidth: true
        font.pixelSize: page.view.layoutIsSmall ? Sizes.lead : Sizes.name
        words: page.view.note
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
        view: page.view
        visible: page.view.calling && !(page.view.layoutIsSmall && page.view.layoutIsLarge)
    }

    StartRow {
        Layout.fillHeight: false
        Layout.fillWidth: true
        view: page.view
        visible: page.view.startsCount
    }
}
