// One question and its answers as cards of equal height: groups, services, classes or languages.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: page

    required property View view

    // The first screen says what the kiosk is for, and asks below that.
    readonly property bool isFirst: view.startsCount > 0 || !view.back
    readonly property bool isWide: view.layoutIsWide
    // What the cards share; over 56 mm the space goes above the title.
    readonly property real reach: view.layoutIsLow || isWide ? view.layoutAnswersHeight * Sizes.unit : height
    readonly property real room: Math.min(reach, height - (isWide ? 0 : above.implicitHeight + cards.anchors.topMargin) - below.height)
    readonly property int rows: Math.max(1, Math.ceil(view.choicesCount / view.layoutColumns))
    readonly property real card: Math.min(Math.max(isWide ? 72 : 56, view.choicesRow) * Sizes.unit, (room + Sizes.gap) / rows - Sizes.gap)

    ColumnLayout {
        id: above

        anchors.bottom: cards.top
        anchors.bottomMargin: cards.anchors.topMargin
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: (page.view.layoutIsSmall ? 2 : 6) * Sizes.unit
        visible: !page.isWide

        ChoicesTitle {
            Layout.fillWidth: true
            view: page.view
        }

    }

    Grid {
        id: cards

        anchors.bottom: below.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: (page.view.layoutIsSmall ? 3 : 7) * Sizes.unit
        columns: page.view.layoutColumns
        spacing: Sizes.gap

        Repeater {
            model: page.view.choices

            ChoiceCard {
                required drawing
                required reason
                required property string about
                required property string identity
                required property string kind
                required property string name

                // Examples are the first to give way, on all cards alike.
                examples: page.isFirst && kind !== "more" && (isCompact || page.view.layoutIsLarge) ? "" : about
                height: page.card
                isCompact: page.view.layoutColumns > 1 || page.view.layoutIsSmall
                text: name
                width: (cards.width - (cards.columns - 1) * cards.spacing) / cards.columns

                onClicked: page.view.choose(kind, identity)
            }
        }
    }

    Item {
        id: below

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: page.view.startsCount ? starts.implicitHeight + Sizes.gap : 0

        StartRow {
            id: starts

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            view: page.view
        }
    }
}
