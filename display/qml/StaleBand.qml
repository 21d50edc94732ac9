// The band across the wall while calls may be missing from it: what is the matter, and where to ask.
import QtQuick
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: band

    required property string headline
    required property string detail
    required property string look
    required property string drawing
    required property real headlineSize
    required property real words
    required property real unit

    readonly property color ink: look === "stop" ? Theme.onStop : Theme.onCaution

    Accessible.name: headline + ". " + detail
    Accessible.role: Accessible.AlertMessage
    leftPadding: 48 * unit
    rightPadding: 48 * unit
    visible: headline

    background: Rectangle {
        color: band.look === "stop" ? Theme.stop : Theme.caution
    }

    contentItem: Item {
        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: band.ink
            drawing: band.drawing
            size: 108 * band.unit
        }

        Column {
            anchors.left: icon.right
            anchors.leftMargin: 36 * band.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            SignText {
                Accessible.ignored: true
                color: band.ink
                font.pixelSize: band.headlineSize
                font.weight: Font.Bold
                text: band.headline
                width: parent.width
            }

            SignText {
                Accessible.ignored: true
                color: band.ink
                font.pixelSize: band.words
                font.weight: Font.DemiBold
                text: band.detail
                width: parent.width
            }
        }
    }
}
