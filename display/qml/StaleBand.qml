// The band across the wall while the server is away: since when, and where to ask.
import QtQuick
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: band

    required property string headline
    required property string detail
    required property real headlineSize
    required property real words
    required property real unit

    Accessible.name: headline + ". " + detail
    Accessible.role: Accessible.AlertMessage
    leftPadding: 48 * unit
    rightPadding: 48 * unit
    visible: headline

    background: Rectangle {
        color: Theme.caution
    }

    contentItem: Item {
        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.onCaution
            drawing: "wifi-off"
            size: 108 * band.unit
        }

        Column {
            anchors.left: icon.right
            anchors.leftMargin: 36 * band.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            SignText {
                Accessible.ignored: true
                color: Theme.onCaution
                font.pixelSize: band.headlineSize
                font.weight: Font.Bold
                text: band.headline
                width: parent.width
            }

            SignText {
                Accessible.ignored: true
                color: Theme.onCaution
                font.pixelSize: band.words
                font.weight: Font.DemiBold
                text: band.detail
                width: parent.width
            }
        }
    }
}
