// Beside a dialog's rows: what the row chosen needs, and a few options under each head.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

ColumnLayout {
    id: side

    required property Console desk
    readonly property var act: desk.dialog

    spacing: 14 * Sizes.unit

    SignText {
        Layout.bottomMargin: -8 * Sizes.unit
        Layout.fillWidth: true
        color: Theme.ink2
        font.pixelSize: Sizes.small
        font.weight: Font.DemiBold
        text: side.act.side_head
        visible: text
    }

    // The part that gives way where there is little room: it scrolls.
    ListView {
        id: lines

        Accessible.name: side.act.side_head
        Accessible.role: Accessible.List
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: contentHeight
        activeFocusOnTab: bar.visible
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        implicitHeight: contentHeight
        model: side.desk.dialogSide
        spacing: 4 * Sizes.unit
        visible: count

        T.ScrollBar.vertical: T.ScrollBar {
            id: bar

            implicitWidth: 8 * Sizes.unit
            visible: size < 1

            contentItem: Rectangle {
                color: Theme.line
                radius: width / 2
            }
        }

        delegate: SignText {
            required property var model

            text: model.words
            width: lines.width - (bar.visible ? 14 * Sizes.unit : 0)
        }
    }

    DialogGroup {
        Layout.fillWidth: true
        choices: side.desk.dialogFirst
        group: side.act.first

        onChosen: place => side.desk.dialogPicked(group.key, place)
    }

    DialogGroup {
        Layout.fillWidth: true
        choices: side.desk.dialogSecond
        group: side.act.second

        onChosen: place => side.desk.dialogPicked(group.key, place)
    }

    DialogGroup {
        Layout.fillWidth: true
        choices: side.desk.dialogThird
        group: side.act.third

        onChosen: place => side.desk.dialogPicked(group.key, place)
    }

    Item {
        Layout.fillHeight: true
    }
}
