// La placa: the number of a counter. Solid is now, outlined is past, dashed is not sure.
import QtQuick
import QtQuick.Templates as T
import Antesala.Ground

T.Control {
    id: plate

    enum State {
        Solid,
        Outlined,
        Dashed
    }

    required property string number
    property int look: Plate.Solid
    property color fill: Theme.accent
    property color ink: Theme.onAccent
    // The colour of an outlined or dashed plate.
    property color stroke: look === Plate.Dashed ? Theme.ink2 : Theme.ink
    property int digits: Sizes.codeSmall
    // In a stack all plates share the widest, so that numbers line up.
    property real leastWidth: 0

    Accessible.name: number
    Accessible.role: Accessible.StaticText
    implicitHeight: Math.round(digits * 1.06)
    implicitWidth: Math.max(implicitHeight, leastWidth, digitsOnPlate.implicitWidth + digits * 0.36)

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: plate.stroke
            border.width: plate.look === Plate.Outlined ? Sizes.frame : 0
            color: plate.look === Plate.Solid ? plate.fill : "transparent"
            radius: Sizes.plateCorner
            visible: plate.look !== Plate.Dashed
        }

        DashedBox {
            anchors.fill: parent
            corner: Sizes.plateCorner
            stroke: plate.stroke
            strokeWidth: Sizes.frame
            visible: plate.look === Plate.Dashed
        }
    }

    contentItem: CodeText {
        id: digitsOnPlate

        Accessible.ignored: true
        color: plate.look === Plate.Solid ? plate.ink : plate.stroke
        font.pixelSize: plate.digits
        horizontalAlignment: Text.AlignHCenter
        text: plate.number
    }
}
