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
            Accessible.ignored: true
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: call.ink
            font.pixelSize: call.digits
            text: call.code
        }

        Plate {
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
