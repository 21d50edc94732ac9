// One question and its answers as cards of equal height: groups, services, classes or languages.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: page

    required property KioskBridge bridge

    // The first screen says what the kiosk is for, and asks below that.
    readonly property bool isFirst: bridge.startsCount > 0 || !bridge.back
    readonly property bool isWide: bridge.layoutIsWide
    // What the cards share; over 56 mm the space goes below them, so that titles keep their height.
    readonly property real reach: bridge.layoutIsLow || isWide ? bridge.layoutAnswersHeight * Sizes.unit : height
    readonly property real room: Math.min(reach, height - (isWide ? 0 : above.implicitHeight + pause) - below.height)
    readonly property real pause: (bridge.layoutIsSmall ? 3 : 7) * Sizes.unit
    readonly property int rows: Math.max(1, Math.ceil(bridge.choicesCount / bridge.layoutColumns))
    readonly property real card: Math.min(Math.max(isWide ? 72 : 56, bridge.choicesRow) * Sizes.unit, (room + Sizes.gap) / rows - Sizes.gap)

    ColumnLayout {
        id: above

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: (page.bridge.layoutIsSmall ? 2 : 6) * Sizes.unit
        visible: !page.isWide
        // Within reach the question stands right above the band.
        y: page.bridge.layoutIsLow ? cards.y - height - page.pause : 0

        ChoicesTitle {
            Layout.fillWidth: true
            bridge: page.bridge
        }
    }

    Grid {
        id: cards

        anchors.left: parent.left
        anchors.right: parent.right
        columns: page.bridge.layoutColumns
        spacing: Sizes.gap
        y: {
            if (page.bridge.layoutIsLow)
                return below.y - height;
            if (page.isWide)
                return 0;
            return above.height + page.pause;
        }

        Repeater {
            model: page.bridge.choices

            ChoiceCard {
                required drawing
                required reason
                required property string about
                required property string identity
                required property string kind
                required property string name

                // Examples are the first to give way, on all cards alike.
                examples: page.isFirst && kind !== "more" && (isCompact || page.bridge.layoutIsLarge) ? "" : about
                height: page.card
                isCompact: page.bridge.layoutColumns > 1 || page.bridge.layoutIsSmall
                text: name
                width: (cards.width - (cards.columns - 1) * cards.spacing) / cards.columns

                onClicked: page.bridge.choose(kind, identity)
            }
        }
    }

    Item {
        id: below

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: page.bridge.startsCount ? starts.implicitHeight + Sizes.gap : 0

        StartRow {
            id: starts

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            bridge: page.bridge
        }
    }
}
