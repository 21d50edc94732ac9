// How an attention ended: the options of the register's page, or of the question that registers.
import QtQuick
import Antesala.Counter

OptionRow {
    id: options

    required property CounterBridge bridge
    readonly property bool isAsked: bridge.dock.is_inline

    choices: isAsked ? bridge.dialogSecond : bridge.outcomes
    head: bridge.dock.ends ? (isAsked ? bridge.dialog.second.head : bridge.page.outcome_head) : ""
    isTight: true

    onChosen: place => isAsked ? bridge.dialogPicked("outcome", place) : bridge.chosen("outcome", place)
}
