// A message, what to bring, a picture or a video below the calls: the lowest rank on the wall,
// without any sound.
import QtQuick
import QtQuick.Templates as T
import Antesala
import Antesala.Display
import Antesala.Ground

T.Control {
    id: notice

    required property var beside
    required property url media
    required property real unit
    required property real words

    readonly property bool isPicture: beside.kind === "picture"
    readonly property bool isVideo: beside.kind === "video"

    Accessible.name: beside.name
    Accessible.role: Accessible.StaticText

    background: Rectangle {
        color: notice.isPicture || notice.isVideo ? Theme.ground : Theme.accentSoft
        radius: Sizes.corner
    }

    contentItem: Item {
        Image {
            Accessible.ignored: true
            anchors.fill: parent
            asynchronous: true
            cache: false
            fillMode: Image.PreserveAspectFit
            mipmap: true
            source: notice.isPicture ? notice.media : ""
            visible: notice.isPicture
        }

        VideoItem {
            anchors.fill: parent
            playing: notice.isVideo && !notice.beside.still
            source: notice.isVideo ? notice.media : ""
            visible: notice.isVideo
        }

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: 48 * notice.unit
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            drawing: notice.beside.icon
            size: 96 * notice.unit
        }

        Column {
            anchors.left: icon.right
            anchors.leftMargin: 40 * notice.unit
            anchors.right: parent.right
            anchors.rightMargin: 48 * notice.unit
            anchors.verticalCenter: parent.verticalCenter
            visible: !notice.isPicture && !notice.isVideo

            SignText {
                Accessible.ignored: true
                color: Theme.ink
                font.pixelSize: notice.words
                font.weight: Font.DemiBold
                width: parent.width
                words: notice.beside.title
            }

            SignText {
                Accessible.ignored: true
                color: Theme.ink2
                font.pixelSize: notice.words
                visible: notice.beside.detail
                width: parent.width
                words: notice.beside.detail
            }
        }
    }
}
