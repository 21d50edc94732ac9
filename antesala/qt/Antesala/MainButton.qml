// The main act of a screen. While it waits for an answer it says so and ignores touches.
import QtQuick
import QtQuick.Templates as T
import Antesala.Ground

T.Button {
    id: button

    // A kiosk's keys begin at it.
    objectName: "main"

    property string drawing
    property string key
    // The text while the answer is on its way; empty when no answer is awaited.
    property string waitingText

    readonly property bool isWaiting: waitingText
    readonly property color fill: {
        if (isWaiting)
            return Theme.surface;
        if (down)
            return Theme.accentPress;
        return Theme.accent;
    }
    readonly property color ink: isWaiting ? Theme.ink : Theme.onAccent

    Accessible.name: isWaiting ? waitingText : text
    enabled: !isWaiting
    focusPolicy: Qt.TabFocus
    font.pixelSize: Sizes.button
    horizontalPadding: Sizes.margin * 0.8
    implicitHeight: Math.max(Sizes.target * 1.4, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    verticalPadding: Sizes.gap

    background: Rectangle {
        border.color: Theme.accent
        border.width: button.isWaiting ? Sizes.accentOutline : 0
        color: button.fill
        radius: Sizes.corner

        FocusRing {
            control: button
        }
    }

    contentItem: ButtonFace {
        drawing: button.isWaiting ? "clock" : button.drawing
        ink: button.ink
        key: button.key
        size: button.font.pixelSize
        text: button.isWaiting ? button.waitingText : button.text
        weight: Font.Bold
    }
}
