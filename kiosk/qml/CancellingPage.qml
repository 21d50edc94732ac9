// Asks whether the ticket is really to be given back. Keeping it is the main button.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property KioskBridge bridge

    spacing: Sizes.gap

    // Within reach the space goes above, for the band is at the foot.
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
        text: page.bridge.main
        waitingText: page.bridge.mainWaiting

        onClicked: page.bridge.go_back()
    }

    SecondButton {
        Layout.fillWidth: true
        enabled: !page.bridge.mainWaiting
        font.pixelSize: Sizes.button
        implicitHeight: Math.max(Sizes.target, (page.bridge.layoutIsSmall ? 30 : 40) * Sizes.unit)
        text: page.bridge.second

        onClicked: page.bridge.give_back()
    }

    Item {
        Layout.fillHeight: true
        visible: !page.bridge.layoutIsLow
    }
}
