// One of a list of choices: a ring that is filled when it is chosen, words, and a reason against it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.RadioDelegate {
    id: row

    property string number
    property string detail
    property bool isOff: false
    property bool isMany: false
    // For a few short words abreast.
    property bool isCompact: false

    Accessible.description: detail
    Accessible.name: text
    Accessible.role: isMany ? Accessible.CheckBox : Accessible.RadioButton
    autoExclusive: false
    focusPolicy: Qt.ClickFocus
    horizontalPadding: isCompact ? Sizes.gap : Sizes.margin
    implicitHeight: Math.max(56 * Sizes.unit, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    verticalPadding: Sizes.gap / 2

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: row.checked ? Theme.accent : Theme.line
            border.width: row.checked ? Sizes.accentOutline : Sizes.outline
            color: row.checked || row.down ? Theme.accentSoft : Theme.surface
            radius: Sizes.corner
            visible: !row.isOff
        }

        DashedBox {
            anchors.fill: parent
            visible: row.isOff
        }

        FocusRing {
            control: row
            visible: row.activeFocus
        }
    }

    contentItem: RowLayout {
        spacing: row.isCompact ? Sizes.gap * 0.8 : Sizes.margin

        Icon {
            drawing: row.isMany ? (row.checked ? "square-check" : "square") : row.checked ? "circle-dot" : "circle"
            size: (row.isCompact ? 20 : 22) * Sizes.unit
        }

        Plate {
            Accessible.ignored: true
            digits: 24 * Sizes.unit
            implicitHeight: 36 * Sizes.unit
            look: row.isOff ? Plate.Outlined : Plate.Solid
            number: row.number
            visible: number
        }

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            font.pixelSize: (row.isCompact ? 16 : 18) * Sizes.unit
            font.weight: Font.DemiBold
            text: row.text
        }

        SignText {
            Accessible.ignored: true
            // A long one has lines of its own and leaves the words their room.
            Layout.maximumWidth: row.availableWidth * 0.4
            color: Theme.ink2
            horizontalAlignment: Text.AlignRight
            text: row.detail
            visible: text
        }
    }
}
