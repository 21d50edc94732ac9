// The law's own words on preference, and the date when they were last checked.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property KioskBridge bridge

    spacing: Sizes.gap

    PageTitle {
        Layout.bottomMargin: 5 * Sizes.unit
        Layout.fillWidth: true
        title: page.bridge.title
        visible: !page.bridge.layoutIsWide
    }

    Rectangle {
        Layout.fillWidth: true
        border.color: Theme.line
        border.width: Theme.isContrast ? Sizes.outline : 0
        color: Theme.surface
        implicitHeight: text.implicitHeight + 20 * Sizes.unit
        radius: Sizes.corner

        ColumnLayout {
            id: text

            anchors.left: parent.left
            anchors.margins: 10 * Sizes.unit
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Sizes.margin

            SignText {
                Layout.fillWidth: true
                font.pixelSize: page.bridge.layoutIsSmall || page.bridge.layoutIsWide ? Sizes.text : Sizes.name
                words: page.bridge.question
            }

            SignText {
                Layout.fillWidth: true
                color: Theme.ink2
                words: page.bridge.note
                visible: text
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }

    MainButton {
        Layout.fillWidth: true
        Layout.topMargin: Sizes.gap
        implicitHeight: Math.max(Sizes.target, (page.bridge.layoutIsSmall ? 22 : 34) * Sizes.unit)
        text: page.bridge.main

        onClicked: page.bridge.go_back()
    }
}
