// An answer that takes the ticket. It lists the people it is for: any touch on them is a yes.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Button {
    id: card

    property var figures: []
    property bool isOff: false
    property string reason
    property string waiting
    // Where there is room the people stand one below the other, large.
    property bool isTall: false
    // Beside another card, or on a small screen, words have most of the room.
    property bool isBeside: false
    property bool isLarge: false
    property bool isSmall: false

    readonly property bool isTight: isBeside || isSmall
    // Side by side both answers are white panels with a solid strip at the foot: neither weighs more.
    readonly property bool isPanel: isBeside || figures.length > 0
    // The people in lines of text, where there is no room for a line each.
    readonly property bool isInLines: isSmall || (isBeside && isLarge)
    readonly property real side: (isTight ? 6 : 11) * Sizes.unit
    readonly property bool isWaiting: waiting
    readonly property color fill: isOff ? "transparent" : isWaiting ? Theme.surface : down ? Theme.accentPress : Theme.accent
    readonly property color ink: isOff ? Theme.ink2 : isWaiting ? Theme.ink : Theme.onAccent
    readonly property real bandHeight: Math.max(Sizes.target, (isTight ? 0 : isTall ? 40 : 27) * Sizes.unit, words.implicitHeight + 6 * Sizes.unit)

    Accessible.description: reason || figures.map(figure => figure.name).join(", ")
    Accessible.name: waiting || text
    enabled: !isWaiting
    focusPolicy: Qt.TabFocus
    implicitHeight: bandHeight + (figures.length ? (isInLines ? list.implicitHeight : people.implicitHeight) + (isTall ? 8 : 5) * Sizes.unit : 0)

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
                        color: card.isOff ? Theme.ink2 : card.down ? Theme.onAccent : Theme.accent
                        drawing: figure.modelData.drawing
                        size: (card.isTall ? 24 : card.isBeside ? 14 : 17) * Sizes.unit
                    }

                    SignText {
                        Accessible.ignored: true
                        Layout.fillWidth: true
                        color: card.isOff ? Theme.ink2 : card.down ? Theme.onAccent : Theme.ink
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
            anchors.leftMargin: 6 * Sizes.unit
            anchors.right: parent.right
            anchors.rightMargin: 6 * Sizes.unit
            color: card.isOff ? Theme.ink2 : card.down ? Theme.onAccent : Theme.ink
            words: card.figures.map(figure => figure.name).join(", ")
            visible: card.isInLines && text
            y: 4 * Sizes.unit
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
