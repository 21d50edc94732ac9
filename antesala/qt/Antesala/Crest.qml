// The office's own crest on white, never recoloured; without one, a drawing of a house in a frame.
import QtQuick
import Antesala.Ground

Rectangle {
    id: crest

    required property real size
    property real outline: Sizes.outline
    property real corner: Sizes.corner

    readonly property bool isOwn: Theme.crest && own.status === Image.Ready

    border.color: Theme.ink
    border.width: isOwn ? 0 : outline
    color: isOwn ? Theme.crestGround : "transparent"
    implicitHeight: size
    implicitWidth: size
    radius: corner

    Accessible.ignored: true

    Image {
        id: own

        anchors.fill: parent
        anchors.margins: crest.size * 0.04
        fillMode: Image.PreserveAspectFit
        mipmap: true
        source: Theme.crest
        sourceSize: Qt.size(crest.size, crest.size)
        visible: crest.isOwn

        Accessible.ignored: true
    }

    Icon {
        anchors.centerIn: parent
        drawing: crest.isOwn ? "" : "landmark"
        size: crest.size * 0.7
    }
}
