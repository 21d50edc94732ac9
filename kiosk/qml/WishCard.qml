// Help that may be wanted. A touch chooses it, another takes it back; it is no main button.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Button {
    id: card

    required property string drawing
    required property bool isChosen
    // Why it cannot be told now.
    required property string reason

    // Where two stand side by side the words have all the room.
    property bool isCompact: false
    property int size: Sizes.name

    property bool isOff: reason
    readonly property bool isPressed: !isOff && down
    readonly property color ink: {
        if (isOff)
            return Theme.ink2;
        if (isPressed)
            return Theme.onAccent;
        return Theme.ink;
    }

    Accessible.checkable: true
    Accessible.checked: isChosen
    Accessible.description: reason
    Accessible.name: text
    focusPolicy: Qt.TabFocus
    horizontalPadding: (isCompact ? 3 : 9) * Sizes.unit
    implicitHeight: Math.max(Sizes.target, implicitContentHeight + topPadding + bottomPadding)
    verticalPadding: Sizes.gap * (isCompact ? 0.5 : 1)

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: card.isChosen ? Theme.accent : Theme.line
            border.width: card.isChosen ? 2 * Sizes.accentOutline : Sizes.outline
            color: {
                if (card.isPressed)
                    return Theme.accent;
                if (card.isChosen)
                    return Theme.accentSoft;
                return Theme.surface;
            }
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
        spacing: (card.isCompact ? 4 : 9) * Sizes.unit

        Icon {
            color: card.isOff || card.isPressed ? card.ink : Theme.accent
            drawing: card.isCompact ? "" : card.drawing
            size: Sizes.cardIcon
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: card.ink
                font.pixelSize: card.size
                font.weight: Font.Bold
                lineHeight: 0.94
                text: card.text
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: card.ink
                text: card.reason
                visible: text
            }
        }

        Icon {
            color: card.isOff || card.isPressed ? card.ink : Theme.accent
            drawing: card.isChosen ? "square-check" : "square"
            size: (card.isCompact ? 10 : 14) * Sizes.unit
        }
    }
}
