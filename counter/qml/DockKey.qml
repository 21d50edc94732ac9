// A second key of a narrow form: its word over its cap, so that several stand abreast.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Button {
    id: button

    required property string key
    property string keyDrawing
    // Why it is off now; it stays reachable, and says so.
    property string reason

    readonly property color ink: reason || !down ? Theme.ink2 : Theme.onAccent

    Accessible.description: reason
    Accessible.name: text
    focusPolicy: Qt.TabFocus
    horizontalPadding: 4 * Sizes.unit
    implicitHeight: Math.max(74 * Sizes.unit, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: 104 * Sizes.unit
    verticalPadding: 4 * Sizes.unit

    Keys.onEnterPressed: clicked()
    Keys.onReturnPressed: clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: Theme.line
            border.width: Sizes.quietOutline
            color: button.down ? Theme.accent : Theme.surface
            radius: Sizes.corner
            visible: !button.reason
        }

        DashedBox {
            anchors.fill: parent
            visible: button.reason
        }

        FocusRing {
            control: button
        }
    }

    contentItem: ColumnLayout {
        spacing: 3 * Sizes.unit

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: button.ink
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.95
            words: button.text
        }

        KeyCap {
            Layout.alignment: Qt.AlignHCenter
            drawing: button.keyDrawing
            ink: button.ink
            isQuiet: !button.down
            key: button.key
        }
    }
}
