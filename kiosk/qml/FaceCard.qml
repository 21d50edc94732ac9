// One face with its word: all faces have one colour, mouth and eyes tell them apart.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Button {
    id: card

    property string drawing
    // Why it cannot be chosen now.
    property string reason
    property bool isCompact: false

    readonly property bool isOff: reason
    readonly property color ink: {
        if (isOff)
            return Theme.ink2;
        if (down)
            return Theme.onAccent;
        return Theme.ink;
    }

    Accessible.description: reason
    Accessible.name: text
    focusPolicy: Qt.TabFocus
    horizontalPadding: (isCompact ? 5 : 11) * Sizes.unit
    implicitHeight: Sizes.target
    verticalPadding: Sizes.unit

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
        spacing: (card.isCompact ? 4 : 11) * Sizes.unit

        Icon {
            color: card.isOff || card.down ? card.ink : Theme.accent
            drawing: card.drawing
            // In a lower row as in one as drawn: 36 of 44, so that a face keeps clear of its borders.
            size: Math.min(36 * Sizes.unit, 36 / 44 * card.height)
        }

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: card.ink
            font.pixelSize: card.isCompact ? Sizes.name : 13 / 11 * Sizes.name
            font.weight: Font.Bold
            lineHeight: 0.94
            words: card.text
        }
    }
}
