// One call on the large part of the wall: code, arrow, plate; words over and under them.
import QtQuick
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: tile

    required property string code
    required property string number
    required property string sentence
    required property string above
    required property string below
    // What is being announced, written; empty on all tiles but one.
    required property string caption
    required property real captionSize
    // The height kept free across a tile of a stack for the caption, where it needs the whole width.
    required property real captionLine
    // Heads over code and plate, where the tile stands alone.
    required property string codeHead
    required property string plateHead
    // What stands between code and plate, and how far it is turned clockwise, in degrees.
    required property string arrowDrawing
    required property int turn
    required property bool isSolid
    required property bool isDashed
    // A loudspeaker marks what is heard: without sound there is none.
    required property bool isHeard
    required property bool isNew
    required property real digits
    // The width that plates share in a stack; 0 on a tile alone.
    required property real leastPlate
    required property real placeSize
    required property real unit

    // Hidden where code and plate would not have their full height.
    readonly property bool hasPlace: below && height > digits * 1.1 + placeSize * 1.4 + place.implicitHeight + captionSize * 1.32 + 114 * unit
    readonly property bool isInStack: leastPlate > 0
    // Whether the announcement is written; the loudspeaker stands there in any case.
    // Of the sentence of the announcement, which has several lines where one could not be read.
    readonly property real toldHeight: !isInStack && captionLine > 0 ? captionLine : captionSize * 1.32
    readonly property bool isTold: caption && captionSize > 0
    readonly property color ink: {
        if (isSolid)
            return Theme.panelInk;
        if (isDashed)
            return Theme.ink2;
        return Theme.ink;
    }
    readonly property color quiet: isSolid ? Theme.panelInk2 : Theme.ink2

    Accessible.name: sentence
    Accessible.role: Accessible.StaticText
    leftPadding: 36 * unit
    rightPadding: 36 * unit

    NumberAnimation on opacity {
        duration: Theme.fade
        from: Theme.fadeFrom
        running: tile.isNew
        to: 1
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: tile.ink
            border.width: tile.isSolid && Theme.isPanelFramed ? Sizes.frame : 0
            color: tile.isSolid ? Theme.panel : Theme.surface
            radius: Sizes.corner
            visible: !tile.isDashed
        }

        DashedBox {
            anchors.fill: parent
            stroke: Theme.line
            strokeWidth: 6 * tile.unit
            visible: tile.isDashed
        }
    }

    contentItem: Item {
        SignText {
            id: above

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.right: plateHead.left
            anchors.top: parent.top
            anchors.topMargin: (tile.isInStack ? 0 : 36) * tile.unit
            color: tile.above && tile.isSolid ? tile.ink : tile.quiet
            font.pixelSize: tile.placeSize
            font.weight: Font.DemiBold
            lineHeight: 1
            // In a stack the sentence of the announcement says it.
            opacity: tile.isInStack && tile.isTold ? 0 : 1
            text: tile.above || tile.codeHead
        }

        SignText {
            id: plateHead

            Accessible.ignored: true
            anchors.right: parent.right
            anchors.top: above.top
            color: tile.quiet
            font.pixelSize: tile.placeSize
            font.weight: Font.DemiBold
            lineHeight: 1
            text: tile.plateHead
            wrapMode: Text.NoWrap
        }

        Item {
            id: sign

            anchors.bottom: tile.isInStack ? parent.bottom : rule.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: above.text ? above.bottom : parent.top
            anchors.topMargin: tile.isInStack && tile.captionLine > 0 && !tile.above && parent.height - plate.implicitHeight < 2 * tile.captionLine ? tile.captionLine : 0

            CodeText {
                id: codeText

                Accessible.ignored: true
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                color: tile.ink
                font.pixelSize: tile.digits
                text: tile.code
            }

            Icon {
                anchors.bottom: arrow.top
                anchors.horizontalCenter: arrow.horizontalCenter
                color: tile.ink
                drawing: "volume-2"
                size: tile.digits * 0.2
                visible: tile.isHeard && tile.caption && !tile.isTold
            }

            Icon {
                id: arrow

                anchors.verticalCenter: parent.verticalCenter
                color: tile.ink
                drawing: tile.arrowDrawing
                rotation: tile.turn
                size: tile.digits * 0.38
                // Beside the plates of a stack, which are of one width, arrows are one column.
                x: tile.isInStack ? plate.x - (tile.digits * 0.46 + width) / 2 : (codeText.x + codeText.width + plate.x - width) / 2
            }

            Plate {
                id: plate

                Accessible.ignored: true
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                digits: tile.digits
                fill: Theme.panelAccent
                height: Math.min(implicitHeight, parent.height - 16 * tile.unit)
                ink: Theme.panelOnAccent
                leastWidth: tile.leastPlate
                look: tile.isSolid ? Plate.Solid : Plate.Outlined
                number: tile.number
                stroke: tile.ink
            }
        }

        Rectangle {
            id: rule

            anchors.bottom: place.top
            anchors.bottomMargin: tile.hasPlace ? 34 * tile.unit : 0
            color: Theme.panelHair
            height: tile.hasPlace ? Sizes.hairline : 0
            width: parent.width
        }

        SignText {
            id: place

            Accessible.ignored: true
            anchors.bottom: told.top
            anchors.bottomMargin: tile.hasPlace ? 8 * tile.unit : 0
            anchors.left: parent.left
            anchors.right: parent.right
            color: tile.ink
            font.pixelSize: tile.placeSize
            font.weight: Font.DemiBold
            height: tile.hasPlace ? implicitHeight : 0
            words: tile.below
            visible: tile.hasPlace
        }

        // Below on a tile alone, over the code in a stack. Its place is kept free, so that no code
        // moves when the voice is done.
        Item {
            id: told

            anchors.left: parent.left
            height: tile.isSolid ? tile.toldHeight : 0
            visible: tile.isTold
            width: tile.isInStack && !tile.above && tile.captionLine === 0 ? parent.width - tile.leastPlate - 20 * tile.unit : parent.width
            y: tile.isInStack ? 0 : parent.height - height - 28 * tile.unit

            Icon {
                id: horn

                anchors.verticalCenter: parent.verticalCenter
                color: tile.ink
                drawing: "volume-2"
                size: tile.captionSize
                visible: tile.isHeard
            }

            SignText {
                Accessible.role: Accessible.AlertMessage
                anchors.left: tile.isHeard ? horn.right : parent.left
                anchors.leftMargin: tile.isHeard ? tile.captionSize * 0.3 : 0
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: tile.ink
                font.pixelSize: tile.captionSize
                font.weight: Font.DemiBold
                lineHeight: 1
                text: tile.caption
            }
        }
    }
}
