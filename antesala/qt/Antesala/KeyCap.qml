// The key that does what its button does, at the button's right end.
import QtQuick
import QtQuick.Templates as T
import Antesala.Ground

T.Control {
    id: cap

    required property string key
    property color ink: Theme.ink

    Accessible.ignored: true
    horizontalPadding: Sizes.small * 0.55
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: Math.max(implicitHeight, implicitContentWidth + leftPadding + rightPadding)
    verticalPadding: Sizes.small * 0.2
    visible: key

    background: Rectangle {
        border.color: cap.ink
        border.width: Sizes.outline
        color: "transparent"
        radius: Sizes.corner * 2 / 3
    }

    contentItem: SignText {
        Accessible.ignored: true
        color: cap.ink
        font.pixelSize: Sizes.small
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        text: cap.key
        wrapMode: Text.NoWrap
    }
}
