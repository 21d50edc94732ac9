// The person attended: since when, code, service, marks.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

Pane {
    id: pane

    required property CounterBridge bridge
    property bool isLow: false
    readonly property var person: bridge.person

    implicitHeight: column.implicitHeight + 2 * inset
    inset: (isLow ? 14 : 20) * Sizes.unit

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 8 * Sizes.unit

        RowLayout {
            Layout.fillWidth: true

            SignText {
                Layout.fillWidth: true
                color: Theme.ink2
                font.pixelSize: Sizes.small
                font.weight: Font.DemiBold
                text: pane.person.lead
            }

            SignText {
                font.pixelSize: 18 * Sizes.unit
                font.weight: Font.Bold
                text: pane.person.elapsed
                wrapMode: Text.NoWrap
            }
        }

        CodeText {
            Layout.preferredHeight: 0.9 * font.pixelSize
            font.pixelSize: Math.round((pane.isLow ? 56 : 80) * Sizes.unit)
            text: pane.person.code
            visible: text
        }

        // Without a ticket there is no code.
        SignText {
            Layout.fillWidth: true
            font.pixelSize: Sizes.title
            font.weight: Font.Bold
            text: pane.person.channel
            visible: text
        }

        SignText {
            Layout.fillWidth: true
            font.pixelSize: 18 * Sizes.unit
            font.weight: Font.DemiBold
            words: pane.person.service
        }

        TagRow {
            Layout.fillWidth: true
            bridge: pane.bridge
        }

        SignText {
            Layout.fillWidth: true
            color: Theme.ink2
            font.pixelSize: Sizes.small + 1
            text: pane.person.waited
            visible: text && !pane.isLow
        }
    }
}
