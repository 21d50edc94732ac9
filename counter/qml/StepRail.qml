// The five steps of an attention: done, current and to come, told by shape before colour.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

RowLayout {
    id: rail

    required property CounterBridge bridge
    // Then each step has the room of its own word, and less between them.
    property bool isNarrow: false

    spacing: 6 * Sizes.unit
    uniformCellSizes: !isNarrow

    Repeater {
        model: rail.bridge.rail

        Item {
            id: step

            required property var model

            Accessible.name: model.name
            Accessible.role: Accessible.StaticText
            Layout.fillWidth: true
            implicitHeight: 38 * Sizes.unit
            implicitWidth: words.implicitWidth

            Rectangle {
                anchors.bottom: parent.top
                anchors.bottomMargin: -9 * Sizes.unit
                color: step.model.is_current ? Theme.accent : step.model.is_done ? Theme.ink : Theme.line
                height: (step.model.is_current ? 9 : 5) * Sizes.unit
                width: parent.width
            }

            RowLayout {
                id: words

                anchors.bottom: parent.bottom
                spacing: (rail.isNarrow ? 4 : 8) * Sizes.unit
                width: parent.width

                Icon {
                    color: step.model.is_done || step.model.is_current ? Theme.ink : Theme.ink2
                    drawing: step.model.is_done ? "check" : step.model.is_current ? "circle-dot" : "circle"
                    size: (rail.isNarrow ? 16 : 18) * Sizes.unit
                }

                SignText {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    color: step.model.is_done || step.model.is_current ? Theme.ink : Theme.ink2
                    font.pixelSize: rail.isNarrow ? Sizes.small : Sizes.text
                    font.weight: step.model.is_current ? Font.Bold : Font.Medium
                    text: step.model.words
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
