// The clerk who will attend, and the keys that send a dialog or leave it.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

RowLayout {
    id: foot

    required property CounterBridge bridge
    // Not its own width, which depends on the key's.
    required property real room
    readonly property var act: bridge.dialog

    spacing: 12 * Sizes.unit

    // For a dialog without a field or a choice.
    function begin() {
        main.forceActiveFocus(Qt.TabFocusReason);
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        SignText {
            Layout.fillWidth: true
            color: Theme.ink2
            text: foot.act.gets_head
            visible: text
        }

        SignText {
            Layout.fillWidth: true
            font.weight: Font.Bold
            text: foot.act.gets
            visible: text
        }
    }

    SecondButton {
        visible: text && !foot.act.code
        Layout.preferredHeight: 56 * Sizes.unit
        horizontalPadding: 18 * Sizes.unit
        text: foot.act.cancel

        Keys.onEnterPressed: clicked()
        Keys.onReturnPressed: clicked()
        onClicked: foot.bridge.dialogPressed(false)
    }

    MainButton {
        id: main

        Layout.maximumWidth: 0.55 * foot.room
        drawing: foot.act.main.icon
        font.pixelSize: 19 * Sizes.unit
        horizontalPadding: 24 * Sizes.unit
        implicitHeight: Math.max(56 * Sizes.unit, implicitContentHeight + topPadding + bottomPadding)
        key: foot.act.main.cap
        text: foot.act.main.words
        waitingText: foot.act.main.waiting

        onClicked: foot.bridge.dialogPressed(true)
    }
}
