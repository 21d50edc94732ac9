// The main key of a narrow form; it also sends the one question that is asked there.
import QtQuick
import Antesala
import Antesala.Counter
import Antesala.Ground

MainButton {
    id: button

    required property CounterBridge bridge
    readonly property var act: bridge.dock.main
    // A text is being written, in which Enter begins a line.
    property bool isWriting: false

    Accessible.description: act.waiting
    font.pixelSize: Sizes.name
    horizontalPadding: 16 * Sizes.unit
    implicitHeight: 74 * Sizes.unit
    key: isWriting && act.writing_cap ? act.writing_cap : act.cap
    text: act.words
    verticalPadding: 4 * Sizes.unit
    waitingText: act.waiting && bridge.bar.is_offline ? act.words : act.waiting

    Keys.onPressed: event => event.accepted = bridge.typed(event.key, event.modifiers, event.isAutoRepeat) || event.key === Qt.Key_Space
    onClicked: bridge.dock.is_inline ? bridge.dialogPressed(true) : bridge.pressed(act.act)
}
