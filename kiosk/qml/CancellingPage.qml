// Whether the ticket is really to be given back. Keeping it is the main button.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property View view

    spacing: Sizes.gap

    Item {
        Layout.fillHeight: true
    }

    PageTitle {
        Layout.bottomMargin: 8 * Sizes.unit
        Layout.fillWidth: true
        question: page.view.question
        questionSize: page.view.layoutIsSmall ? Sizes.text : Sizes.name
        title: page.view.title
        titleSize: Sizes.title * (page.view.layoutIsSmall ? 1 : 4 / 3)
        visible: !page.view.layoutIsWide
    }

    MainButton {
        Layout.fillWidth: true
        implicitHeight: Math.max(Sizes.target, (page.view.layoutIsSmall ? 30 : 40) * Sizes.unit)
        text: page.view.main
        waitingText: page.view.mainWaiting

        onClicked: page.view.go_back()
    }

    SecondButton {
        Layout.fillWidth: true
        enabled: !page.view.mainWaiting
        font.pixelSize: Sizes.button
        implicitHeight: Math.max(Sizes.target, (page.view.layoutIsSmall ? 30 : 40) * Sizes.unit)
        text: page.view.second

        onClicked: page.view.give_back()
    }
}
