// What a step asks of the clerk: lines, facts, the need, and what goes into the register.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

ColumnLayout {
    id: body

    required property Console desk
    readonly property var step: desk.page

    spacing: Sizes.margin

    RowLayout {
        Layout.fillWidth: true
        visible: body.step.head

        SignText {
            Layout.fillWidth: true
            font.pixelSize: Sizes.name
            font.weight: Font.Bold
            text: body.step.head
        }

        SignText {
            color: Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: body.step.count
        }
    }

    LineList {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: contentHeight
        desk: body.desk
        visible: count
    }

    Facts {
        Layout.fillWidth: true
        facts: body.desk.pageFacts
        valueSize: 18 * Sizes.unit
    }

    NoteField {
        Layout.fillWidth: true
        desk: body.desk
        known: body.desk.needText
        note: body.desk.need
        visible: body.step.need_label

        onTyped: text => body.desk.needTyped(text)
    }

    OptionRow {
        Layout.fillWidth: true
        choices: body.desk.kinds
        head: body.step.kind_head

        onChosen: place => body.desk.chosen("kind", place)
    }

    OptionRow {
        Layout.fillWidth: true
        choices: body.desk.outcomes
        head: body.step.outcome_head

        onChosen: place => body.desk.chosen("outcome", place)
    }

    Item {
        Layout.fillHeight: true
    }
}
