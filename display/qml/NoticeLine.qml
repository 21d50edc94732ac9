// A notice of the second rank: one sentence under the band, in the colour of how grave it is.
import QtQuick
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: notice

    required property string sentence
    required property string look
    required property string drawing
    required property real words
    required property real unit

    readonly property color fill: {
        if (look === "stop")
            return Theme.stop;
        if (look === "caution")
            return Theme.caution;
        return Theme.accentSoft;
    }
    readonly property color ink: {
        if (look === "stop")
            return Theme.onStop;
        if (look === "caution")
            return Theme.onCaution;
        return Theme.ink;
    }

    Accessible.name: sentence
    Accessible.role: Accessible.AlertMessage
    leftPadding: 48 * unit
    rightPadding: 48 * unit

    background: Rectangle {
        color: notice.fill

        // Notices of one colour stand apart by a line.
        Rectangle {
            color: notice.ink
            height: Sizes.hairline
            width: parent.width
        }
    }

    contentItem: Item {
        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: notice.ink
            drawing: notice.drawing
            size: 64 * notice.unit
        }

        SignText {
            Accessible.ignored: true
            anchors.left: icon.right
            anchors.leftMargin: 26 * notice.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: notice.ink
            font.pixelSize: notice.words
            font.weight: Font.DemiBold
            words: notice.sentence
        }
    }
}
