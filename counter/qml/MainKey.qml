// The one large key of a stage: its cap says what presses it now, its words why it is off.
import QtQuick
import Antesala
import Antesala.Counter
import Antesala.Ground

MainButton {
    id: button

    required property CounterBridge bridge
    readonly property var act: bridge.mainKey
    // Where people are attended a space is a letter of a sentence: it presses what its cap says.
    property bool isSpaceTyped: false
    // A text is being written, in which Enter begins a line.
    property bool isWriting: false

    Accessible.description: act.waiting
    drawing: act.icon
    horizontalPadding: 24 * Sizes.unit
    implicitHeight: 76 * Sizes.unit
    key: isWriting && act.writing_cap ? act.writing_cap : act.cap
    text: act.words
    waitingText: act.waiting && bridge.bar.is_offline ? act.words : act.waiting

    Keys.onPressed: event => event.accepted = bridge.typed(event.key, event.modifiers, event.isAutoRepeat) || isSpaceTyped && event.key === Qt.Key_Space
    onClicked: bridge.pressed(act.act)
}
