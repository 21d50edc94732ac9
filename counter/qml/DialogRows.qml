// The choices of a dialog under their heads: one is chosen, and the arrows move the choice.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

FocusScope {
    id: rows

    required property CounterBridge bridge
    readonly property var act: bridge.dialog
    readonly property int count: list.count

    function move(by: int) {
        bridge.dialogStepped(by);
    }

    implicitHeight: heads.height + Sizes.gap / 2 + (list.count ? list.implicitHeight : nobody.implicitHeight)
    implicitWidth: 320 * Sizes.unit

    RowLayout {
        id: heads

        anchors.left: parent.left
        anchors.right: parent.right

        SignText {
            Layout.fillWidth: true
            color: Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: rows.act.head
        }

        SignText {
            color: Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: rows.act.aside_head
            visible: text && list.count
            wrapMode: Text.NoWrap
        }
    }

    SignText {
        id: nobody

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heads.bottom
        anchors.topMargin: Sizes.gap
        text: rows.act.nobody
        visible: text
    }

    ChoiceList {
        id: list

        Accessible.name: rows.act.head
        // A list that empties under the focus keeps it until the focus goes.
        activeFocusOnTab: count > 0 || activeFocus
        // The ring of the first row stands over the edge of the list's own place.
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: -ringRoom
        anchors.right: parent.right
        anchors.rightMargin: -ringRoom
        anchors.top: heads.bottom
        chosen: rows.act.chosen
        focus: true
        implicitHeight: contentHeight + topMargin + bottomMargin
        model: rows.bridge.dialogRows
        moreTexts: rows.act.more

        delegate: DialogChoice {
            required property int index

            focus: ListView.isCurrentItem
            opacity: list.holds(y, height) ? 1 : 0
            width: list.room

            onClicked: rows.bridge.dialogChosen(index)
        }

        onMoved: place => rows.move(place - rows.act.chosen)
    }
}
