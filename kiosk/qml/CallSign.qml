// A call as it is told everywhere: code, arrow and plate in one frame, of one size, on one line.
import QtQuick
import Antesala
import Antesala.Ground

Rectangle {
    id: sign

    required property string code
    required property string name
    required property string number

    // What all of it is wide, in em of the code.
    readonly property real ems: letters.advanceWidth / letters.font.pixelSize + Math.max(1.3, digits.advanceWidth / letters.font.pixelSize + 0.4) + 0.8
    readonly property int size: Math.floor(Math.min(54 * Sizes.unit, (width - 12 * Sizes.unit) / ems))

    Accessible.name: name
    Accessible.role: Accessible.StaticText
    border.color: Theme.ink
    border.width: Sizes.frame
    color: Theme.surface
    implicitHeight: size * 1.3 + 12 * Sizes.unit
    radius: Sizes.corner

    TextMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: 100
        font.weight: Font.ExtraBold
        text: sign.code
    }

    TextMetrics {
        id: digits

        font: letters.font
        text: sign.number
    }

    Row {
        anchors.centerIn: parent
        spacing: sign.size * 0.15

        CodeText {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: sign.size
            text: sign.code
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            drawing: "arrow-straight"
            size: sign.size * 0.5
        }

        Plate {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            digits: sign.size
            height: sign.size * 1.3
            number: sign.number
            width: Math.max(height, implicitWidth)
        }
    }
}
