// The queue in short, while a person is attended: code, class, minutes.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

Pane {
    id: pane

    required property CounterBridge bridge
    // What stands over the rows; in a column it is said in two words.
    property string head: bridge.queue.head

    RowLayout {
        id: headRow

        anchors.left: parent.left
        anchors.leftMargin: Sizes.margin
        anchors.right: parent.right
        anchors.rightMargin: Sizes.margin
        // A head of two lines makes it higher.
        height: Math.max(40 * Sizes.unit, implicitHeight + Sizes.gap)

        Repeater {
            model: pane.bridge.doors

            ShortQueueKey {
                required property int index
                required property var model

                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                // The queue's own door alone: during an attention it leads to all lists.
                visible: !index
                head: pane.head
                key: model.cap
                reason: model.waiting
                text: model.words

                onClicked: pane.bridge.pressed(model.act)
            }
        }

        Item {
            Layout.fillWidth: true
        }

        SignText {
            color: Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: pane.bridge.queue.unit
            visible: list.count
        }
    }

    ListView {
        id: list

        Accessible.name: pane.bridge.queue.head
        Accessible.role: Accessible.List
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: headRow.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        interactive: false
        model: pane.bridge.waiting

        MoreRows {
            id: more

            anchors.bottom: parent.bottom
            parent: list
            leftPadding: Sizes.margin
            texts: pane.bridge.queue.more
            view: list
        }

        delegate: Item {
            id: row

            required property var model

            Accessible.name: [model.code, model.ticket_class, model.wait].join(", ")
            Accessible.role: Accessible.ListItem
            height: 38 * Sizes.unit
            // A row that would be cut in half is not drawn.
            visible: more.holds(y, height)
            width: list.width

            Rectangle {
                color: Theme.hair
                height: Sizes.hairline
                width: parent.width
            }

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Sizes.margin
                anchors.rightMargin: Sizes.margin
                spacing: 6 * Sizes.unit

                SignText {
                    Accessible.ignored: true
                    Layout.minimumWidth: 52 * Sizes.unit
                    font.pixelSize: 17 * Sizes.unit
                    font.weight: Font.Bold
                    text: row.model.code
                    wrapMode: Text.NoWrap
                }

                Icon {
                    drawing: row.model.is_preferential ? "badge-check" : ""
                    size: 16 * Sizes.unit
                }

                SignText {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    color: Theme.ink2
                    elide: Text.ElideRight
                    font.pixelSize: Sizes.small
                    text: row.model.ticket_class
                    wrapMode: Text.NoWrap
                }

                SignText {
                    Accessible.ignored: true
                    font.weight: Font.Bold
                    text: row.model.is_long ? row.model.wait : row.model.minutes
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
