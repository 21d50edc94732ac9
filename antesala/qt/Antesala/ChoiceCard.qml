// One of the answers on a kiosk's screen: icon, name, a line of examples.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala.Ground

T.Button {
    id: card

    property string drawing
    property string examples
    // Why it cannot be chosen now, in the place of the examples.
    property string reason
    // If two are side by side, or the screen is small, the words have most of the width.
    property bool isCompact: false

    readonly property bool isOff: reason
    // Measured outside the layout, which gives hidden items no width: they would stay hidden.
    readonly property real examplesHeight: Math.ceil(1.05 * measure.advanceWidth / Math.max(1, words.width)) * 1.3 * measure.font.pixelSize
    readonly property color ink: {
        if (isOff)
            return Theme.ink2;
        if (down)
            return Theme.onAccent;
        return Theme.ink;
    }

    Accessible.description: isOff ? reason : examples
    Accessible.name: text
    focusPolicy: Qt.TabFocus
    horizontalPadding: Sizes.unit * (isCompact ? 7 : 9)
    // Reserves the examples' room even while they are hidden.
    implicitHeight: Math.max(Sizes.target, name.implicitHeight + about.implicitHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    verticalPadding: Sizes.gap / 2

    TextMetrics {
        id: measure

        font: about.font
        text: about.text
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: Theme.line
            border.width: Sizes.outline
            color: card.down ? Theme.accent : Theme.surface
            radius: Sizes.corner
            visible: !card.isOff
        }

        DashedBox {
            anchors.fill: parent
            visible: card.isOff
        }

        FocusRing {
            control: card
        }
    }

    contentItem: RowLayout {
        spacing: Sizes.unit * (card.isCompact ? 5 : 9)

        Icon {
            color: card.isOff || card.down ? card.ink : Theme.accent
            drawing: card.drawing
            size: Sizes.cardIcon
        }

        ColumnLayout {
            id: words

            Layout.fillWidth: true
            spacing: 0

            SignText {
                id: name

                Accessible.ignored: true
                Layout.fillWidth: true
                color: card.ink
                font.pixelSize: Sizes.name
                font.weight: Font.Bold
                lineHeight: 0.94
                words: card.text
            }

            SignText {
                id: about

                Accessible.ignored: true
                Layout.fillWidth: true
                color: card.down ? Theme.onAccent : Theme.ink2
                words: card.isOff ? card.reason : card.examples
                // Examples are hidden first; a reason never is.
                visible: text && (card.isOff || name.implicitHeight + card.examplesHeight <= card.availableHeight)
            }
        }

        Icon {
            color: card.down ? Theme.onAccent : Theme.accent
            drawing: card.isOff || card.isCompact ? "" : "chevron-right"
        }
    }
}
