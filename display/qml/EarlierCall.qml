// A call that is past: code and outlined plate under a hairline.
import QtQuick
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: call

    required property string code
    required property string number
    required property string sentence
    required property real digits
    required property bool isStale
    // The way to the counter, where it is known: without it a past call needs no arrow.
    required property string arrowDrawing
    required property int turn
    required property bool isPointing
    // The width of the widest plate: where it leaves room, arrows stand in one column beside it.
    required property real leastPlate

    readonly property color ink: isStale ? Theme.ink2 : Theme.ink

    Accessible.name: sentence
    Accessible.role: Accessible.StaticText

    contentItem: Item {
        Rectangle {
            color: Theme.hair
            height: Sizes.hairline
            width: parent.width
        }

        CodeText {
            id: codeText

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: call.ink
            font.pixelSize: call.digits
            text: call.code
        }

        Icon {
            id: arrow

            anchors.verticalCenter: parent.verticalCenter
            color: call.ink
            drawing: call.arrowDrawing
            rotation: call.turn
            size: call.digits * 0.38
            visible: call.isPointing && plate.x - codeText.width > size * 1.3
            x: {
                const column = parent.width - call.leastPlate - call.digits * 0.23 - width / 2;
                const own = (codeText.width + plate.x - width) / 2;
                return column > codeText.width + call.digits * 0.1 ? column : own;
            }
        }

        Plate {
            id: plate

            Accessible.ignored: true
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            digits: call.digits
            look: Plate.Outlined
            number: call.number
            stroke: call.ink
        }
    }
}
