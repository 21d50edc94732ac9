// What help a person wants while attended: any number of it, changed as often as they like.
pragma ComponentBehavior: Bound

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
        Layout.bottomMargin: (page.view.layoutIsSmall ? 0 : 5) * Sizes.unit
        Layout.fillWidth: true
        question: page.view.layoutIsSmall ? "" : page.view.question
        subject: page.view.layoutIsSmall ? "" : page.view.subject
        title: page.view.title
        titleSize: Sizes.title * (page.view.layoutIsSmall ? 1 : 4 / 3)
        visible: !page.view.layoutIsWide
    }

    GridLayout {
        Layout.fillHeight: true
        Layout.maximumHeight: implicitHeight
        columnSpacing: Sizes.gap
        columns: page.view.layoutWishColumns
        rowSpacing: Sizes.gap
        uniformCellWidths: true

        Repeater {
            model: page.view.wishes

            WishCard {
                required property bool is_chosen
                required property string identity
                required property string name

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: page.view.layoutWishHeight * Sizes.unit
                Layout.preferredHeight: page.view.layoutWishHeight * Sizes.unit
                isChosen: is_chosen
                isCompact: page.view.layoutWishColumns > 1 || page.view.layoutIsSmall
                text: name

                onClicked: page.view.wish(identity)
            }
        }
    }

    MainButton {
        Layout.fillWidth: true
        Layout.topMargin: Sizes.gap
        drawing: "ticket"
        implicitHeight: Math.max(Sizes.target, (page.view.layoutIsSmall ? 22 : 34) * Sizes.unit)
        text: page.view.main

        onClicked: page.view.go_back()
    }
}
