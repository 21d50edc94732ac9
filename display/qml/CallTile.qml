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
    // Heads over code and plate, where the tile stands alone.
    required property string codeHead
    required property string plateHead
    required property bool isSolid
    required property bool isDashed
    required property bool isNew
    required property real digits
    required property real leastPlate
    required property real placeSize
    required property real unit

    // Hidden if code and plate would not have their full height.
    readonly property bool hasPlace: below && height > digits * 1.1 + placeSize * 1.4 + place.implicitHeight + 114 * unit
    readonly property color ink: isSolid ? Theme.panelInk : isDashed ? Theme.ink2 : Theme.ink
    readonly property color quiet: isSolid ? Theme.panelInk2 : Theme.ink2

    Accessible.name: sentence
    Accessible.role: Accessible.StaticText
    leftPadding: 40 * unit
    rightPadding: 40 * unit

    NumberAnimation on opacity {
        duration: Theme.fade
        from: 0
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
            anchors.topMargin: (tile.codeHead ? 36 : 0) * tile.unit
            color: tile.above && tile.isSolid ? tile.ink : tile.quiet
            font.pixelSize: tile.placeSize
            font.weight: Font.DemiBold
            lineHeight: 1
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
            anchors.bottom: rule.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: tile.codeHead ? above.bottom : parent.top

            CodeText {
                id: codeText

                Accessible.ignored: true
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: tile.above && !tile.codeHead ? tile.placeSize * 0.6 : 0
                color: tile.ink
                font.pixelSize: tile.digits
                text: tile.code
            }

            Icon {
                anchors.verticalCenter: codeText.verticalCenter
                color: tile.ink
                drawing: "arrow-wall"
                size: tile.digits * 0.38
                x: (codeText.x + codeText.width + plate.x - width) / 2
            }

            Plate {
                id: plate

                Accessible.ignored: true
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                digits: tile.digits
                fill: Theme.panelAccent
                height: Math.min(implicitHeight, tile.height - 24 * tile.unit)
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
            anchors.bottom: parent.bottom
            anchors.bottomMargin: tile.hasPlace ? 44 * tile.unit : 0
            anchors.left: parent.left
            anchors.right: parent.right
            color: tile.ink
            font.pixelSize: tile.placeSize
            font.weight: Font.DemiBold
            height: tile.hasPlace ? implicitHeight : 0
            text: tile.below
            visible: tile.hasPlace
        }
    }
}
