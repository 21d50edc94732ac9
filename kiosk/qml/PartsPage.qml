// A screen of large letters, in parts: texts above, controls below.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: page

    required property KioskBridge bridge

    PartBlocks {
        id: texts

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        // A question stands over its answers; other texts begin at the top.
        isDown: page.bridge.layoutIsLow
        maximum: page.height - acts.height - Sizes.gap
        bridge: page.bridge
        visible: !page.bridge.layoutIsWide
    }

    Column {
        id: acts

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Sizes.gap
        y: page.bridge.isList ? Math.min(page.height - height, texts.visible ? texts.used + Sizes.gap : 0) : page.height - height

        Repeater {
            model: page.bridge.acts

            PartAct {
                required property string identity
                required property string kind
                required property string name

                text: name
                bridge: page.bridge
                isOnward: kind === "more"
                width: acts.width

                onClicked: page.bridge.act(kind, identity)
            }
        }
    }
}
