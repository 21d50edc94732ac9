// The main key: always in the same place. Its own keys go to Python before the button takes them.
import QtQuick
import Antesala
import Antesala.Counter
import Antesala.Ground

MainButton {
    id: button

    required property CounterBridge bridge
    readonly property var act: bridge.mainKey
    // During an attention a space is part of a sentence; only the key on its cap presses it.
    property bool isSpaceTyped: false

    drawing: act.icon
    horizontalPadding: 24 * Sizes.unit
    implicitHeight: 76 * Sizes.unit
    key: act.cap
    text: act.words
    waitingText: act.waiting

    Keys.onPressed: event => event.accepted = bridge.typed(event.key, event.modifiers, event.isAutoRepeat) || isSpaceTyped && event.key === Qt.Key_Space
    onClicked: bridge.pressed(act.act)
}
