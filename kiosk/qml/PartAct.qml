// A control among large letters: words alone, in the whole width of their column.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground
import Antesala.Kiosk

T.Button {
    id: act

    objectName: isMain ? "main" : ""

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
    readonly property color ink: {
        if (is_off)
            return Theme.ink2;
        if (isFilled)
            return Theme.onAccent;
        if (isOnward)
            return Theme.accent;
        if (rank === "second")
            return Theme.ink2;
        return Theme.ink;
    }

    Accessible.checkable: isBox
    Accessible.checked: is_chosen
    Accessible.description: reason || about
    Accessible.name: waiting || text
    enabled: !isWaiting
    focusPolicy: Qt.TabFocus
    font.pixelSize: {
        if (isMain)
            return Math.round(bridge.layoutMainSize * Sizes.unit);
        if (rank === "second")
            return Math.min(Sizes.lead, Sizes.button);
        return Sizes.name;
    }
    horizontalPadding: 5 * Sizes.unit
    implicitHeight: Math.max(Sizes.target, implicitContentHeight + topPadding + bottomPadding) + bridge.stretch * Sizes.unit
    verticalPadding: bridge.layoutPad * Sizes.unit

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: act.isMain || act.is_chosen || act.isOnward ? Theme.accent : Theme.line
            border.width: {
                if (act.is_chosen)
                    return 2 * Sizes.accentOutline;
                if (act.isMain || act.isOnward)
                    return Sizes.accentOutline;
                return Sizes.quietOutline;
            }
            color: {
                if (act.isFilled) {
                    if (act.isMain && act.down)
                        return Theme.accentPress;
                    return Theme.accent;
                }
                if (act.is_chosen)
                    return Theme.accentSoft;
                return Theme.surface;
            }
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
            drawing: {
                if (act.isBox && !act.is_off) {
                    if (act.is_chosen)
                        return "square-check";
                    return "square";
                }
                if (act.rank === "choice")
                    return "";
                return act.drawing;
            }
            size: (act.isBox ? 14 : 12) * Sizes.unit
        }
    }
}
