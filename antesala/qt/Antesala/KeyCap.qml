// The key that does what its button does, at the button's right end.
import QtQuick
import QtQuick.Templates as T
import Antesala.Ground

T.Control {
    id: cap

    property string key
    // For a key that has a sign instead of a word, as the arrows have.
    property string drawing
    property color ink: Theme.ink

    Accessible.ignored: true
    horizontalPadding: Sizes.small * 0.55
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: Math.max(implicitHeight, implicitContentWidth + leftPadding + rightPadding)
    verticalPadding: Sizes.small * 0.2
    visible: key || drawing

    background: Rectangle {
        border.color: cap.ink
        border.width: Sizes.outline
        color: "transparent"
        radius: Sizes.corner * 2 / 3
    }

    contentItem: Item {
        implicitHeight: letters.implicitHeight
        implicitWidth: cap.drawing ? sign.size : letters.implicitWidth

        Icon {
            id: sign

            anchors.centerIn: parent
            color: cap.ink
            drawing: cap.drawing
            size: Sizes.small
        }

        SignText {
            id: letters

            Accessible.ignored: true
            anchors.fill: parent
            color: cap.ink
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: cap.key
            wrapMode: Text.NoWrap
        }
    }
}
