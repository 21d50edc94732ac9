// The content of a step: lines, facts, the need, and the fields of the register.
// Without enough room it scrolls, so that the main key keeps its place.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

Flickable {
    id: body

    required property CounterBridge bridge
    readonly property var step: bridge.page
    readonly property Item focused: Window.activeFocusItem
    readonly property NoteField needField: need
    // A text is being written, into which digits go.
    property bool isWriting: false

    function reveal(item: Item) {
        let outer = item;
        while (outer && outer !== column)
            outer = outer.parent;
        if (!outer)
            return;
        const top = item.mapToItem(column, 0, 0).y - Sizes.gap;
        contentY = Math.max(Math.min(contentY, top), top + item.height + 2 * Sizes.gap - height, 0);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: contentHeight > height
    contentHeight: Math.max(height, column.implicitHeight)
    implicitHeight: 0
    implicitWidth: column.implicitWidth

    T.ScrollBar.vertical: T.ScrollBar {
        implicitWidth: 8 * Sizes.unit
        visible: size < 1

        contentItem: Rectangle {
            color: Theme.line
            radius: width / 2
        }
    }

    onFocusedChanged: reveal(focused)

    ColumnLayout {
        id: column

        height: body.contentHeight
        spacing: Sizes.margin
        width: body.width - (body.contentHeight > body.height ? 14 * Sizes.unit : 0)

        RowLayout {
            id: head

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
            id: lines

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: contentHeight
            // A list scrolls by itself before the page does.
            Layout.preferredHeight: Math.min(contentHeight, 116 * Sizes.unit)
            bridge: body.bridge
            isWriting: body.isWriting
            visible: count
        }

        SecondKeys {
            id: listKeys

            Layout.fillWidth: true
            acts: body.bridge.listKeys
            bridge: body.bridge
            // One below the other where both do not fit abreast without their icons either.
            columns: needed - 2 * (Sizes.lead * 1.65 + 0.8 * Sizes.gap) + 0.6 * Sizes.gap > width ? 1 : 2
        }

        // Fee, time and law give way to what the person should bring.
        Facts {
            id: facts

            Layout.fillWidth: true
            facts: body.bridge.pageFacts
            valueSize: 18 * Sizes.unit
            visible: !body.step.is_checklist || head.height + lines.contentHeight + listKeys.height + implicitHeight + 4 * column.spacing < body.height
        }

        NoteField {
            id: need

            Layout.fillWidth: true
            bridge: body.bridge
            isSentByEnter: true
            known: body.bridge.needText
            note: body.bridge.need
            visible: body.step.need_label

            onTyped: text => body.bridge.needTyped(text)
        }

        SecondKeys {
            Layout.fillWidth: true
            acts: body.bridge.saidKeys
            bridge: body.bridge
            columns: needed > width ? 1 : 2
        }

        OptionRow {
            Layout.fillWidth: true
            choices: body.bridge.kinds
            head: body.step.kind_head

            onChosen: place => body.bridge.chosen("kind", place)
        }

        OptionRow {
            Layout.fillWidth: true
            choices: body.bridge.outcomes
            head: body.step.outcome_head

            onChosen: place => body.bridge.chosen("outcome", place)
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
