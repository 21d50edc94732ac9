// A screen of large letters, in parts: above what is read, below what is touched.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: page

    required property KioskBridge bridge

    PartBlocks {
        anchors.bottom: acts.top
        anchors.bottomMargin: Sizes.gap
        anchors.left: parent.left
        anchors.right: parent.right
        // What is asked stands over its answers; what is told begins where it is looked for.
        isDown: page.bridge.layoutIsLow
        maximum: page.height - acts.height - Sizes.gap
        bridge: page.bridge
        visible: !page.bridge.layoutIsWide
    }

    Column {
        id: acts

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Sizes.gap

        Repeater {
            model: page.bridge.acts

            PartAct {
                required property string identity
                required property string kind
                required property string name

                text: name
                bridge: page.bridge
                width: acts.width

                onClicked: page.bridge.act(kind, identity)
            }
        }
    }
}
