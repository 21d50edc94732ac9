// A switch of the accessibility bar. On: filled, with a check. Where it cannot work it is dashed.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala.Ground

T.Button {
    id: toggle

    required property string drawing
    // It cannot work on this device; its words say why.
    property bool isOff: false

    readonly property bool isFilled: !isOff && (checked || down)
    readonly property color fill: Theme.isContrast ? Theme.accent : Theme.onBar
    readonly property color ink: isFilled ? (Theme.isContrast ? Theme.onAccent : Theme.bar) : Theme.onBar

    Accessible.name: text
    checkable: !isOff
    focusPolicy: Qt.TabFocus
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
            anchors.top: parent.top
            color: toggle.ink
            drawing: toggle.checked && !toggle.isOff ? "check" : ""
            size: Sizes.icon * 0.8
        }

        FocusRing {
            border.color: toggle.isFilled ? Theme.bar : Theme.focusOnBar
            control: toggle
            isInside: true
        }
    }

    contentItem: ColumnLayout {
        spacing: 0

        Icon {
            Layout.alignment: Qt.AlignHCenter
            color: toggle.ink
            drawing: toggle.drawing
        }

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: toggle.ink
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: toggle.text
        }
    }
}
