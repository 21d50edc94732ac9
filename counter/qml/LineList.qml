// The lines of a step's page: reminders, or what a person should have brought, to be ticked.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

ListView {
    id: list

    required property CounterBridge bridge
    readonly property bool isChecklist: bridge.page.is_checklist
    property bool isWriting: false

    Accessible.name: bridge.page.head
    Accessible.role: Accessible.List
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    implicitHeight: contentHeight
    model: bridge.lines

    MoreRows {
        id: more

        anchors.bottom: parent.bottom
        parent: list
        texts: list.bridge.page.more
        view: list
    }

    header: Rectangle {
        color: Theme.hair
        height: Sizes.hairline
        width: list.width
    }

    delegate: T.CheckDelegate {
        id: line

        required property int index
        required property var model

        Accessible.description: model.tag
        Accessible.name: model.words
        Accessible.role: list.isChecklist ? Accessible.CheckBox : Accessible.StaticText
        checkable: false
        checked: model.is_ticked
        focusPolicy: list.isChecklist ? Qt.StrongFocus : Qt.NoFocus
        implicitHeight: Math.max(58 * Sizes.unit, implicitContentHeight + topPadding + bottomPadding)
        opacity: more.holds(y, height) ? 1 : 0
        verticalPadding: Sizes.ring + Sizes.ringGap
        width: list.width

        onClicked: list.bridge.ticked(index)

        background: Item {
            Rectangle {
                anchors.bottom: parent.bottom
                color: Theme.hair
                height: Sizes.hairline
                width: parent.width
            }

            FocusRing {
                control: line
                isInside: true
            }
        }

        contentItem: RowLayout {
            spacing: 12 * Sizes.unit

            Icon {
                drawing: list.isChecklist ? (line.checked ? "square-check" : "square") : ""
                size: 24 * Sizes.unit
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.pixelSize: 17 * Sizes.unit
                font.weight: line.model.tag ? Font.Bold : Font.Medium
                text: line.model.words
            }

            Tag {
                drawing: "triangle-alert"
                look: Tag.Caution
                text: line.model.tag
                visible: text
            }

            KeyCap {
                isOff: list.isWriting
                isQuiet: true
                key: line.model.cap
            }
        }
    }
}
