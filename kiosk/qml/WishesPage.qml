// The help that a person wants while attended: any number of kinds, changed at any time.
pragma ComponentBehavior: Bound

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
        Layout.bottomMargin: (page.bridge.layoutIsSmall ? 0 : 5) * Sizes.unit
        Layout.fillWidth: true
        question: page.bridge.layoutIsSmall ? "" : page.bridge.question
        subject: page.bridge.layoutIsSmall ? "" : page.bridge.subject
        title: page.bridge.title
        visible: !page.bridge.layoutIsWide
    }

    GridLayout {
        Layout.fillHeight: true
        Layout.maximumHeight: implicitHeight
        columnSpacing: Sizes.gap
        columns: page.bridge.layoutWishColumns
        rowSpacing: Sizes.gap
        uniformCellWidths: true

        Repeater {
            model: page.bridge.wishes

            WishCard {
                required property bool is_chosen
                required property string identity
                required property string name

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: page.bridge.layoutWishHeight * Sizes.unit
                Layout.preferredHeight: page.bridge.layoutWishHeight * Sizes.unit
                isChosen: is_chosen
                isCompact: page.bridge.layoutWishColumns > 1 || page.bridge.layoutIsSmall
                text: name

                onClicked: page.bridge.wish(identity)
            }
        }
    }

    Item {
        Layout.fillHeight: true
        visible: !page.bridge.layoutIsLow
    }

    MainButton {
        Layout.fillWidth: true
        Layout.topMargin: Sizes.gap
        drawing: "ticket"
        implicitHeight: Math.max(Sizes.target, (page.bridge.layoutIsSmall ? 22 : 34) * Sizes.unit)
        text: page.bridge.main

        onClicked: page.bridge.go_back()
    }
}
