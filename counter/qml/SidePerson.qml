// In the column: the person who is next, called or attended, or what is asked for before work.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

Pane {
    id: pane

    required property CounterBridge bridge
    readonly property var person: bridge.person
    readonly property var dock: bridge.dock

    implicitHeight: column.implicitHeight + 2 * inset
    inset: 16 * Sizes.unit

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6 * Sizes.unit

        RowLayout {
            Layout.fillWidth: true
            visible: lead.text

            SignText {
                id: lead

                Layout.fillWidth: true
                color: Theme.ink2
                font.pixelSize: Sizes.small
                font.weight: Font.DemiBold
                text: pane.dock.step || (pane.dock.title ? "" : pane.person.lead)
            }

            SignText {
                font.pixelSize: 18 * Sizes.unit
                font.weight: Font.Bold
                text: pane.person.elapsed
                visible: text
                wrapMode: Text.NoWrap
            }
        }

        CodeText {
            Layout.preferredHeight: 0.9 * font.pixelSize
            font.pixelSize: Math.round((pane.dock.ends || Window.height < 700 * Sizes.unit ? 44 : 72) * Sizes.unit)
            text: pane.person.code
            visible: text
        }

        SignText {
            Layout.fillWidth: true
            font.pixelSize: Sizes.text
            font.weight: Font.Bold
            words: pane.dock.title || pane.person.channel || pane.person.service
        }

        Flow {
            Layout.fillWidth: true
            spacing: 6 * Sizes.unit

            Repeater {
                model: pane.bridge.dockTags

                PersonTag {
                }
            }
        }
    }
}
