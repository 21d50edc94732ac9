// The display's window.
import QtQuick
import Antesala.Display
import Antesala.Ground

Window {
    id: window

    required property Wall wall

    color: Theme.ground
    visible: false

    WallScreen {
        anchors.fill: parent
        wall: window.wall
    }
}
