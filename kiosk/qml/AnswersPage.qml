// The question on preference on a screen of its own, where the service's screen has no room for it.
import QtQuick
import Antesala.Kiosk

Item {
    id: page

    required property KioskBridge bridge

    Answers {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        isTall: true
        bridge: page.bridge
    }
}
