// One choice of a dialog: a ring, its words and their meaning, a plate, a tag, an end text.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.RadioDelegate {
    id: row

    required property var model
    readonly property bool isOff: model.reason

    Accessible.description: [model.detail, plate.number ? place.text + " " + plate.number : "", model.tag, model.aside, model.reason].filter(part => part).join(", ")
    Accessible.name: model.words
    autoExclusive: false
    checkable: false
    checked: model.is_chosen
    focusPolicy: Qt.ClickFocus
    horizontalPadding: Sizes.margin
    implicitHeight: Math.max((model.detail ? 66 : 52) * Sizes.unit, implicitContentHeight + topPadding + bottomPadding)
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
        spacing: Sizes.margin

        Icon {
            drawing: row.checked ? "circle-dot" : "circle"
            size: 22 * Sizes.unit
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.pixelSize: 18 * Sizes.unit
                font.weight: row.model.detail ? Font.Bold : Font.DemiBold
                words: row.model.words
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.ink2
                text: row.model.detail
                visible: text
            }
        }

        SignText {
            id: place

            Accessible.ignored: true
            text: row.model.place
            visible: text
            wrapMode: Text.NoWrap
        }

        Plate {
            id: plate

            Accessible.ignored: true
            Layout.minimumWidth: 40 * Sizes.unit
            digits: 22 * Sizes.unit
            implicitHeight: 34 * Sizes.unit
            look: row.isOff ? Plate.Outlined : Plate.Solid
            number: row.model.number
            visible: number
        }

        Item {
            Layout.minimumWidth: 160 * Sizes.unit
            implicitHeight: tag.implicitHeight
            implicitWidth: tag.implicitWidth
            visible: row.model.tag

            Tag {
                id: tag

                drawing: row.model.tag_icon
                text: row.model.tag
            }
        }

        SignText {
            Accessible.ignored: true
            Layout.minimumWidth: 150 * Sizes.unit
            color: row.isOff ? Theme.ink2 : Theme.ink
            font.pixelSize: (row.isOff ? 16 : 18) * Sizes.unit
            font.weight: row.isOff ? Font.Medium : Font.Bold
            horizontalAlignment: Text.AlignRight
            text: row.model.reason || row.model.aside
            visible: row.model.tag || text
            wrapMode: Text.NoWrap
        }
    }
}
