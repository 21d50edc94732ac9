// Who waits: one row a person, the next one first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

Pane {
    id: pane

    required property Console desk

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
            text: pane.desk.queue.head
        }

        SignText {
            color: Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: pane.desk.queue.wait_head
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

        Accessible.name: pane.desk.queue.head
        Accessible.role: Accessible.List
        activeFocusOnTab: count > 0
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Sizes.margin / 2
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Sizes.hairline
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        highlightMoveDuration: 0
        model: pane.desk.waiting

        T.ScrollBar.vertical: T.ScrollBar {
            implicitWidth: 8 * Sizes.unit
            visible: size < 1

            contentItem: Rectangle {
                color: Theme.line
                radius: width / 2
            }
        }

        delegate: QueueRow {
            required property var model

            code: model.code
            focus: ListView.isCurrentItem
            focusPolicy: Qt.NoFocus
            isNext: model.is_next
            isPreferential: model.is_preferential
            mark: model.ticket_class
            note: model.note
            noteDrawing: model.note_icon
            service: model.service
            wait: model.minutes
            waitUnit: pane.desk.queue.unit
            width: list.width
        }
    }
}
