// An answer that takes the ticket: a panel with a solid strip at its foot, which has its words. Over
// them stand the people it is for, where any touch is a yes, or a line about it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Button {
    id: card

    objectName: "main"

    property var figures: []
    property bool isOff: false
    property string note
    property string reason
    property string waiting
    // Where there is room the people stand one below the other, large.
    property bool isTall: false
    // Beside another card, or on a small screen, words have most of the room.
    property bool isBeside: false
    property bool isLarge: false
    property bool isSmall: false

    readonly property bool isTight: isBeside || isSmall
    readonly property bool hasPeople: figures.length > 0
    readonly property bool isPanel: isBeside || hasPeople || note
    // The people in lines of text, where there is no room for a line each.
    readonly property bool isInLines: isSmall || (isBeside && isLarge) || !hasPeople
    readonly property bool isAlone: !hasPeople && !note
    // On the service's own screen, where both answers stand under all that it asks for.
    readonly property bool isCompact: !isTight && !isTall && !isAlone
    readonly property real rim: {
        if (isTall)
            return 8 * Sizes.unit;
        return (isCompact && !hasPeople ? 4 : 5) * Sizes.unit;
    }
    readonly property real side: (isTight ? 6 : 11) * Sizes.unit
    readonly property bool isWaiting: waiting
    readonly property color fill: {
        if (isOff)
            return "transparent";
        if (isWaiting)
            return Theme.surface;
        if (down)
            return Theme.accentPress;
        return Theme.accent;
    }
    readonly property color ink: {
        if (isOff)
            return Theme.ink2;
        if (isWaiting)
            return Theme.ink;
        return Theme.onAccent;
    }
    readonly property real leastBand: {
        if (isTight)
            return Sizes.target;
        if (isTall)
            return Math.max(Sizes.target, 40 * Sizes.unit);
        return Math.max(Sizes.target, (isAlone ? 27 : 22) * Sizes.unit);
    }
    readonly property real bandHeight: Math.max(leastBand, words.implicitHeight + (isCompact ? 3 : 6) * Sizes.unit)
    readonly property real panelHeight: (isInLines ? list.implicitHeight : people.implicitHeight) + rim

    Accessible.description: reason || list.words
    Accessible.name: waiting || text
    enabled: !isWaiting
    focusPolicy: Qt.TabFocus
    implicitHeight: bandHeight + (hasPeople || note ? panelHeight : 0)

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: Theme.accent
            border.width: Sizes.accentOutline
            color: card.isPanel && !card.down ? Theme.surface : card.fill
            radius: Sizes.corner
            visible: !card.isOff
        }

        Rectangle {
            anchors.bottom: parent.bottom
            border.color: Theme.accent
            border.width: Sizes.accentOutline
            color: card.fill
            bottomLeftRadius: Sizes.corner
            bottomRightRadius: Sizes.corner
            height: card.bandHeight
            // Square where it meets its panel.
            topLeftRadius: card.isPanel ? 0 : Sizes.corner
            topRightRadius: card.isPanel ? 0 : Sizes.corner
            visible: !card.isOff
            width: parent.width
        }

        DashedBox {
            anchors.fill: parent
            visible: card.isOff
        }

        FocusRing {
            control: card
        }
    }

    contentItem: Item {
        GridLayout {
            id: people

            anchors.left: parent.left
            anchors.leftMargin: 4 * Sizes.unit
            anchors.right: parent.right
            anchors.rightMargin: 4 * Sizes.unit
            columnSpacing: 3 * Sizes.unit
            columns: card.isTall || card.isBeside ? 1 : 3
            uniformCellWidths: true
            visible: !card.isInLines
            rowSpacing: (card.isTall ? 6 : 2) * Sizes.unit
            y: (card.isTall ? 4 : 2.5) * Sizes.unit

            Repeater {
                model: card.figures

                RowLayout {
                    id: figure

                    required property var modelData

                    Layout.fillWidth: true
                    spacing: (card.isTall ? 7 : 3) * Sizes.unit

                    Icon {
                        color: {
                            if (card.isOff)
                                return Theme.ink2;
                            if (card.down)
                                return Theme.onAccent;
                            return Theme.accent;
                        }
                        drawing: figure.modelData.drawing
                        size: {
                            if (card.isTall)
                                return 24 * Sizes.unit;
                            if (card.isBeside)
                                return 14 * Sizes.unit;
                            return 17 * Sizes.unit;
                        }
                    }

                    SignText {
                        Accessible.ignored: true
                        Layout.fillWidth: true
                        color: {
                            if (card.isOff)
                                return Theme.ink2;
                            if (card.down)
                                return Theme.onAccent;
                            return Theme.ink;
                        }
                        font.pixelSize: card.isTall ? Sizes.name : Sizes.text
                        font.weight: Font.DemiBold
                        lineHeight: card.isTall ? 1.04 : 0.9
                        words: figure.modelData.name
                    }
                }
            }
        }

        SignText {
            id: list

            Accessible.ignored: true
            anchors.left: parent.left
            // A line about the answer begins where its words do.
            anchors.leftMargin: card.hasPeople ? 6 * Sizes.unit : card.side
            anchors.right: parent.right
            anchors.rightMargin: 6 * Sizes.unit
            color: {
                if (card.isOff)
                    return Theme.ink2;
                if (card.down)
                    return Theme.onAccent;
                return Theme.ink;
            }
            font.pixelSize: card.isTall ? Sizes.lead : Sizes.text
            words: card.hasPeople ? card.figures.map(figure => figure.name).join(", ") : card.note
            visible: card.isInLines && text
            y: card.rim / 2
        }

        RowLayout {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: card.side
            anchors.right: parent.right
            anchors.rightMargin: card.side
            height: card.bandHeight
            spacing: 5 * Sizes.unit

            Icon {
                color: card.ink
                drawing: card.isWaiting ? "clock" : ""
                size: 14 * Sizes.unit
            }

            ColumnLayout {
                id: words

                Layout.fillWidth: true
                spacing: 0

                SignText {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    color: card.ink
                    font.pixelSize: card.isTight ? Sizes.name : Sizes.button
                    font.weight: Font.Bold
                    lineHeight: 1
                    words: card.waiting || card.text
                }

                SignText {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    color: card.ink
                    words: card.reason
                    visible: text
                }
            }

            Icon {
                color: card.ink
                drawing: card.isWaiting || card.isOff || card.isTight ? "" : "arrow-right"
                size: 14 * Sizes.unit
            }
        }
    }
}
