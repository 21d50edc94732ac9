// The question on preference on a screen of its own, where the service's screen has no room for it.
import QtQuick
import Antesala.Kiosk

Item {
    id: page

    required property KioskBridge bridge

    Answers {
        anchors.left: parent.left
        anchors.right: parent.right
        isTall: true
        bridge: page.bridge
        // Within reach the answers stand at the foot; elsewhere the question has every title's height.
        y: page.bridge.layoutIsLow ? page.height - height : 0
    }
}
