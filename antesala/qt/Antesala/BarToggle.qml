// A switch of the accessibility bar. On: filled, with a check. If it cannot work it is dashed.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala.Ground

T.Button {
    id: toggle

    required property string drawing
    // It cannot work on this device; its words say why.
    property bool isOff: false
    // Icon beside the words, where the bar is low.
    property bool isLine: false

    readonly property bool isFilled: !isOff && (checked || down)
    readonly property color fill: Theme.isContrast ? Theme.accent : Theme.onBar
    readonly property color ink: {
        if (isFilled) {
            if (Theme.isContrast)
                return Theme.onAccent;
            return Theme.bar;
        }
        return Theme.onBar;
    }

    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.name: text
    checkable: !isOff
    focusPolicy: Qt.TabFocus
    font.pixelSize: Sizes.text
    implicitHeight: Math.max(Sizes.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    padding: Sizes.gap / 2

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: Theme.onBar
            border.width: Sizes.outline
            color: toggle.isFilled ? toggle.fill : "transparent"
            radius: Sizes.corner
            visible: !toggle.isOff
        }

        DashedBox {
            anchors.fill: parent
            stroke: Theme.onBar
            visible: toggle.isOff
        }

        Icon {
            anchors.margins: Sizes.gap / 2
            anchors.right: parent.right
            color: toggle.ink
            drawing: toggle.checked && !toggle.isOff ? "check" : ""
            size: Sizes.icon * 0.8
            y: toggle.isLine ? (parent.height - height) / 2 : Sizes.gap / 2
        }

        FocusRing {
            border.color: toggle.isFilled ? Theme.bar : Theme.focusOnBar
            control: toggle
            isInside: true
        }
    }

    contentItem: Item {
        implicitHeight: face.implicitHeight
        implicitWidth: face.implicitWidth

        GridLayout {
            id: face

            anchors.centerIn: parent
            // Two lines for every label, so that all icons stand at one height.
            anchors.verticalCenterOffset: toggle.isLine ? 0 : (implicitHeight - (2 * words.font.pixelSize * 1.25 + Sizes.icon)) / 2
            columnSpacing: Sizes.gap
            columns: toggle.isLine ? 2 : 1
            rowSpacing: 0
            // In one line the check is beside the words, and never over them.
            width: Math.min(implicitWidth, parent.width - (toggle.isLine && toggle.checkable ? 2 * Sizes.icon : 0))

            Icon {
                Layout.alignment: Qt.AlignCenter
                color: toggle.ink
                drawing: toggle.drawing
            }

            SignText {
                id: words

                Accessible.ignored: true
                Layout.fillWidth: true
                color: toggle.ink
                font.pixelSize: toggle.font.pixelSize
                font.weight: Font.DemiBold
                horizontalAlignment: toggle.isLine ? Text.AlignLeft : Text.AlignHCenter
                lineHeight: toggle.isLine ? 0.88 : 1
                text: toggle.text
            }
        }
    }
}
