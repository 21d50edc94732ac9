// The display's window.
import QtQuick
import Antesala.Display
import Antesala.Ground

Window {
    id: window

    required property DisplayBridge bridge

    color: Theme.ground
    visible: false

    WallScreen {
        anchors.fill: parent
        bridge: window.bridge
    }
}
