// The texts on one part of a screen of large letters, one below the other.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: blocks

    required property KioskBridge bridge
    // Aligned at the bottom, over the controls; else at the top.
    property bool isDown: false
    property real maximum: height

    readonly property real used: column.height

    height: maximum

    Column {
        id: column

        spacing: Sizes.gap
        width: parent.width
        y: blocks.isDown ? parent.height - height : 0

        Repeater {
            model: blocks.bridge.blocks

            PartBlock {
                bridge: blocks.bridge
                width: blocks.width
            }
        }
    }
}
