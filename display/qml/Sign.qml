// The window of a counter's sign.
import QtQuick
import Antesala.Display
import Antesala.Ground

Window {
    id: window

    required property SignBridge bridge

    color: Theme.ground
    visible: false

    CounterSign {
        anchors.fill: parent
        sign: window.bridge.sign
    }
}
