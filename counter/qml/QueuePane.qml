// The waiting people: one row each, the next one first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

Pane {
    id: pane

    required property CounterBridge bridge

    RowLayout {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Sizes.margin
        anchors.right: parent.right
        anchors.rightMargin: Sizes.margin
        height: 52 * Sizes.unit

        SignText {
            Layout.fillWidth: true
            font.pixelSize: Sizes.name
            font.weight: Font.Bold
            text: pane.bridge.queue.head
        }

        SignText {
            color: Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: pane.bridge.queue.wait_head
            visible: list.count
        }
    }

    Rectangle {
        anchors.top: head.bottom
        color: Theme.hair
        height: Sizes.hairline
        visible: list.count
        width: parent.width
    }

    ListView {
        id: list

        Accessible.name: pane.bridge.queue.head
        Accessible.role: Accessible.List
        // A list that empties under the focus keeps it until the focus goes.
        activeFocusOnTab: count > 0 || activeFocus
        anchors.bottom: figures.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Sizes.hairline
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        highlightMoveDuration: 0
        model: pane.bridge.waiting

        // The row that has the focus is shown whole.
        onCurrentItemChanged: {
            if (currentItem && currentItem.y + currentItem.height > contentY + more.room)
                contentY = currentItem.y + currentItem.height - more.room;
        }

        MoreRows {
            id: more

            anchors.bottom: parent.bottom
            parent: list
            leftPadding: Sizes.margin
            texts: pane.bridge.queue.more
            view: list
        }

        delegate: QueueRow {
            required property int index
            required property var model

            // Without this a list's item could be read but not pressed.
            Accessible.role: Accessible.Button
            code: model.code
            focus: ListView.isCurrentItem
            focusPolicy: Qt.ClickFocus
            isNext: model.is_next
            isPreferential: model.is_preferential
            mark: model.ticket_class
            note: model.note
            noteDrawing: model.note_icon
            service: model.service
            wait: model.is_long ? model.wait : model.minutes
            opacity: more.holds(y, height) ? 1 : 0
            waitUnit: model.is_long ? "" : pane.bridge.queue.unit
            width: list.width

            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: pane.bridge.queuePressed(index)
        }
    }

    // The day's figures, first to give way where the screen is low.
    Figures {
        id: figures

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.leftMargin: 12 * Sizes.unit
        anchors.right: parent.right
        anchors.rightMargin: 12 * Sizes.unit
        bridge: pane.bridge
        height: visible ? implicitHeight : 0
        visible: pane.height > 480 * Sizes.unit
    }

    Rectangle {
        anchors.top: figures.top
        color: Theme.hair
        height: Sizes.hairline
        visible: figures.visible
        width: parent.width
    }

    Rectangle {
        anchors.top: foot.top
        color: Theme.hair
        height: Sizes.hairline
        visible: foot.visible
        width: parent.width
    }

    Item {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: visible ? 68 * Sizes.unit : 0
        visible: doors.count

        // The first door is the queue's own; the others stand beside their figures.
        ListView {
            id: doors

            anchors.fill: parent
            anchors.margins: 12 * Sizes.unit
            interactive: false
            model: pane.bridge.doors

            delegate: SecondButton {
                required property int index
                required property var model

                drawing: model.icon
                height: Sizes.target
                key: model.cap
                reason: model.waiting
                text: model.words
                visible: !index
                width: doors.width

                Keys.onEnterPressed: clicked()
                Keys.onReturnPressed: clicked()
                onClicked: pane.bridge.pressed(model.act)
            }
        }
    }
}
