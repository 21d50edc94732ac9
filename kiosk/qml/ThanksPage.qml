// Thanks for an opinion, or for none; the next person finds the question again by itself.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property KioskBridge bridge

    spacing: Sizes.gap

    Item {
        Layout.fillHeight: true
        visible: page.bridge.layoutIsLow
    }

    PageTitle {
        Layout.bottomMargin: 8 * Sizes.unit
        Layout.fillWidth: true
        question: page.bridge.question
        questionSize: page.bridge.layoutIsSmall ? Sizes.text : Sizes.name
        title: page.bridge.title
        titleSize: Sizes.title * (page.bridge.layoutIsSmall ? 1 : 4 / 3)
        visible: !page.bridge.layoutIsWide
    }

    MainButton {
        Layout.fillWidth: true
        implicitHeight: Math.max(Sizes.target, (page.bridge.layoutIsSmall ? 30 : 40) * Sizes.unit)
        objectName: "main"
        text: page.bridge.main

        onClicked: page.bridge.finish()
    }

    Item {
        Layout.fillHeight: true
        visible: !page.bridge.layoutIsLow
    }
}
