// A control among large letters: words alone, in the whole width of their column.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground
import Antesala.Kiosk

T.Button {
    id: act

    required property string about
    required property string drawing
    required property bool is_chosen
    required property bool is_off
    required property string rank
    required property string reason
    required property KioskBridge bridge
    required property string waiting

    readonly property bool isBox: rank === "box"
    // It leads on to the rest of a screen, whose main act is not here yet.
    property bool isOnward: false
    readonly property bool isMain: rank === "main"
    readonly property bool isWaiting: waiting
    readonly property bool isFilled: !is_off && !isWaiting && (isMain || down)
    readonly property color ink: is_off ? Theme.ink2 : isFilled ? Theme.onAccent : isOnward ? Theme.accent : rank === "second" ? Theme.ink2 : Theme.ink

    Accessible.checkable: isBox
    Accessible.checked: is_chosen
    Accessible.description: reason || about
    Accessible.name: waiting || text
    enabled: !isWaiting
    focusPolicy: Qt.TabFocus
    font.pixelSize: isMain ? Math.round(bridge.layoutMainSize * Sizes.unit) : rank === "second" ? Math.min(Sizes.lead, Sizes.button) : Sizes.name
    horizontalPadding: 5 * Sizes.unit
    implicitHeight: Math.max(Sizes.target, implicitContentHeight + topPadding + bottomPadding) + bridge.stretch * Sizes.unit
    verticalPadding: bridge.layoutPad * Sizes.unit

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: act.isMain || act.is_chosen || act.isOnward ? Theme.accent : Theme.line
            border.width: act.is_chosen ? 2 * Sizes.accentOutline : act.isMain || act.isOnward ? Sizes.accentOutline : Sizes.quietOutline
            color: act.isFilled ? (act.isMain && act.down ? Theme.accentPress : Theme.accent) : act.is_chosen ? Theme.accentSoft : Theme.surface
            radius: Sizes.corner
            visible: !act.is_off
        }

        DashedBox {
            anchors.fill: parent
            visible: act.is_off
        }

        FocusRing {
            control: act
        }
    }

    contentItem: RowLayout {
        spacing: 3 * Sizes.unit

        Icon {
            color: act.is_off || act.isFilled ? act.ink : Theme.accent
            drawing: act.rank === "choice" && !act.bridge.layoutIsLarge ? act.drawing : ""
            size: 14 * Sizes.unit
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: act.ink
                font.pixelSize: act.font.pixelSize
                font.weight: Font.Bold
                lineHeight: 0.8
                words: act.waiting || act.text
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: act.ink
                lineHeight: 0.8
                words: act.reason
                visible: text
            }
        }

        Icon {
            color: act.is_off || act.isFilled ? act.ink : Theme.accent
            drawing: act.isBox && !act.is_off ? (act.is_chosen ? "square-check" : "square") : act.rank === "choice" ? "" : act.drawing
            size: (act.isBox ? 14 : 12) * Sizes.unit
        }
    }
}
