// How the attention was: five faces with their words, the worst first; one touch answers.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: page

    required property KioskBridge bridge

    readonly property bool isWide: bridge.layoutIsWide
    readonly property bool isSmall: bridge.layoutIsSmall
    readonly property real pause: (isSmall ? 2 : 7) * Sizes.unit
    // Within reach all that is touched stands in the band at the foot.
    readonly property real reach: bridge.layoutIsLow || isWide ? bridge.layoutAnswersHeight * Sizes.unit : height
    readonly property real begin: isWide || bridge.layoutIsLow ? 0 : above.implicitHeight + pause
    readonly property real room: Math.min(reach, height - begin) - below.height - Sizes.gap
    readonly property int columns: bridge.layoutFaceColumns
    readonly property int rows: Math.ceil(bridge.choicesCount / columns)
    readonly property real card: Math.min(44 * Sizes.unit, (room + Sizes.gap) / Math.max(1, rows) - Sizes.gap)

    // Each of the three heights from the page's own: one from the other would go in a circle.
    readonly property real cardsHeight: rows * (card + Sizes.gap) - Sizes.gap
    readonly property real cardsY: bridge.layoutIsLow ? height - below.height - Sizes.gap - cardsHeight : begin

    PageTitle {
        id: above

        anchors.left: parent.left
        anchors.right: parent.right
        question: page.isSmall && !page.isWide ? "" : page.bridge.question
        questionSize: Sizes.lead
        title: page.bridge.title
        titleSize: page.isSmall ? Sizes.name : Sizes.title * (page.bridge.layoutIsLow ? 1 : 4 / 3)
        visible: !page.isWide
        y: page.bridge.layoutIsLow ? page.cardsY - height - page.pause : 0
    }

    Grid {
        id: cards

        anchors.left: parent.left
        anchors.right: parent.right
        columns: page.columns
        spacing: Sizes.gap
        y: page.cardsY

        Repeater {
            model: page.bridge.choices

            FaceCard {
                required drawing
                required reason
                required property string identity
                required property string kind
                required property string name

                height: page.card
                isCompact: page.columns > 1 || page.isSmall
                text: name
                width: (cards.width - (cards.columns - 1) * cards.spacing) / cards.columns

                onClicked: page.bridge.choose(kind, identity)
            }
        }
    }

    ColumnLayout {
        id: below

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Sizes.gap
        y: page.cardsY + page.cardsHeight + Sizes.gap

        RowLayout {
            spacing: Sizes.gap
            uniformCellSizes: true

            Repeater {
                model: page.bridge.starts

                SecondButton {
                    required property string identity
                    required property string kind
                    required property string name

                    Layout.fillWidth: true
                    font.pixelSize: page.isSmall ? Sizes.text : Sizes.lead
                    implicitHeight: Math.max(Sizes.target, (page.bridge.layoutIsAsDrawn ? 28 : 0) * Sizes.unit)
                    text: name

                    onClicked: page.bridge.choose(kind, identity)
                }
            }
        }

        SignText {
            Layout.fillWidth: true
            Layout.topMargin: 3 * Sizes.unit
            color: Theme.ink2
            font.pixelSize: Sizes.lead
            text: page.bridge.note
            visible: page.bridge.layoutIsAsDrawn
        }
    }
}
