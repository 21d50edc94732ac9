// The four switches as cards, where the screen is too narrow to have them at its foot.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: page

    required property View view

    PageTitle {
        anchors.bottom: cards.top
        anchors.bottomMargin: Sizes.gap
        anchors.left: parent.left
        anchors.right: parent.right
        title: page.view.title
        visible: !page.view.layoutIsWide
    }

    Grid {
        id: cards

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        columns: page.view.layoutColumns
        spacing: Sizes.gap

        Repeater {
            model: page.view.aids

            WishCard {
                required property string identity
                required property bool is_off
                required property bool is_on
                required property string name

                Accessible.checkable: !is_off
                height: implicitHeight
                isChosen: is_on
                isCompact: true
                isOff: is_off
                reason: ""
                text: name
                width: (cards.width - (cards.columns - 1) * cards.spacing) / cards.columns

                onClicked: page.view.switch_aid(identity)
            }
        }
    }
}
