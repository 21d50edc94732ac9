// A screen of large letters, in parts: above what is read, below what is touched.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: page

    required property View view

    PartBlocks {
        anchors.bottom: acts.top
        anchors.bottomMargin: Sizes.gap
        anchors.left: parent.left
        anchors.right: parent.right
        // What is asked stands over its answers; what is told begins where it is looked for.
        isDown: page.view.layoutIsLow
        maximum: page.height - acts.height - Sizes.gap
        view: page.view
        visible: !page.view.layoutIsWide
    }

    Column {
        id: acts

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Sizes.gap

        Repeater {
            model: page.view.acts

            PartAct {
                required property string identity
                required property string kind
                required property string name

                text: name
                view: page.view
                width: acts.width

                onClicked: page.view.act(kind, identity)
            }
        }
    }
}
