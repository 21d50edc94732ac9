// The office's message below the calls: the lowest rank on the wall, without any sound.
import QtQuick
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: notice

    required property string message
    required property real unit
    required property real words

    Accessible.name: message
    Accessible.role: Accessible.StaticText

    background: Rectangle {
        color: Theme.accentSoft
        radius: Sizes.corner
    }

    contentItem: Item {
        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: 48 * notice.unit
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            drawing: "megaphone"
            size: 96 * notice.unit
        }

        SignText {
            Accessible.ignored: true
            anchors.left: icon.right
            anchors.leftMargin: 40 * notice.unit
            anchors.right: parent.right
            anchors.rightMargin: 48 * notice.unit
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            font.pixelSize: notice.words
            font.weight: Font.DemiBold
            words: notice.message
        }
    }
}
