// Another act of a screen, quieter than the main one. If it is not possible now, it is dashed and its words say why.
import QtQuick
import QtQuick.Templates as T
import Antesala.Ground

T.Button {
    id: button

    property string drawing
    property string key
    property string keyDrawing
    // A key for typing: its letter is what is looked for, so it has the darkest ink.
    property bool isKey: false
    property real pitch: 1
    // Why it is off now; a person can still reach it and read the reason.
    property string reason

    property alias isBare: face.isBare
    // Pixels that it needs for its words in one line, with the usual space beside them.
    readonly property real wholeWidth: face.wholeWidth + 2 * Sizes.gap

    // Where a banner says it for all keys, none of them says it again.
    property bool isReasonShown: true

    readonly property bool isOff: reason
    readonly property color ink: {
        if (isOff)
            return Theme.ink2;
        if (down)
            return Theme.onAccent;
        if (isKey)
            return Theme.ink;
        return Theme.ink2;
    }

    Accessible.description: reason
    Accessible.name: text
    focusPolicy: Qt.TabFocus
    font.pixelSize: Sizes.lead
    horizontalPadding: Sizes.gap
    implicitHeight: Math.max(Sizes.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    verticalPadding: Sizes.gap * 0.6

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: Theme.line
            border.width: Sizes.quietOutline
            color: button.down ? Theme.accent : Theme.surface
            radius: Sizes.corner
            visible: !button.isOff
        }

        DashedBox {
            anchors.fill: parent
            visible: button.isOff
        }

        FocusRing {
            control: button
        }
    }

    contentItem: ButtonFace {
        id: face

        drawing: button.drawing
        ink: button.ink
        isCapQuiet: !button.down
        key: button.key
        keyDrawing: button.keyDrawing
        pitch: button.pitch
        reason: button.isReasonShown ? button.reason : ""
        size: button.font.pixelSize
        text: button.text
    }
}
