// A service: what to bring, then its cost and how many wait, then the answer.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property KioskBridge bridge

    spacing: Sizes.gap

    Item {
        Layout.fillHeight: !list.visible
        visible: !list.visible
    }

    PageTitle {
        Layout.bottomMargin: 2 * Sizes.unit
        Layout.fillWidth: true
        subject: page.bridge.layoutIsSmall ? "" : page.bridge.subject
        title: page.bridge.title
        visible: !page.bridge.layoutIsWide
    }

    BulletList {
        id: list

        Layout.fillHeight: true
        Layout.fillWidth: true
        items: page.bridge.items
        isSmall: page.bridge.layoutIsSmall
        title: page.bridge.listTitle
        visible: title
    }

    RowLayout {
        Layout.bottomMargin: 3 * Sizes.unit
        Layout.fillHeight: false
        spacing: Sizes.gap
        uniformCellSizes: true
        visible: page.bridge.factsCount && !page.bridge.layoutIsSmall && !page.bridge.layoutIsWide

        Repeater {
            model: page.bridge.facts

            Rectangle {
                id: pane

                required property string about
                required property string value

                Layout.fillHeight: true
                Layout.fillWidth: true
                border.color: Theme.line
                border.width: Theme.isContrast ? Sizes.outline : 0
                color: Theme.surface
                implicitHeight: row.implicitHeight + 10 * Sizes.unit
                implicitWidth: row.implicitWidth + 10 * Sizes.unit
                radius: Sizes.corner

                FactRow {
                    id: row

                    about: pane.about
                    anchors.left: parent.left
                    anchors.margins: 5 * Sizes.unit
                    anchors.right: parent.right
                    anchors.top: parent.top
                    value: pane.value
                    // That no counter is open is a sentence, and a range of hours is a long word.
                    valueSize: pane.value.length > 30 ? Sizes.text : /[^ ]{12}/.test(pane.value) ? Sizes.lead : Sizes.name
                }
            }
        }
    }

    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        words: page.bridge.note
        visible: text
    }

    PaperStrip {
        Layout.fillWidth: true
        arrow: page.bridge.paperArrow
        drawing: page.bridge.paperDrawing
        text: page.bridge.paper
    }

    SecondButton {
        Layout.fillWidth: true
        drawing: "printer"
        text: page.bridge.second
        visible: text

        onClicked: page.bridge.do_second()
    }

    // The same in a line each, where there is no room for columns.
    ColumnLayout {
        Layout.bottomMargin: 2 * Sizes.unit
        Layout.fillHeight: false
        Layout.fillWidth: true
        spacing: 0
        visible: page.bridge.factsCount && page.bridge.layoutIsSmall && !page.bridge.layoutIsWide

        Repeater {
            model: page.bridge.facts

            SignText {
                required property string about
                required property string value

                Layout.fillWidth: true
                font.weight: Font.DemiBold
                words: about + ": " + value
            }
        }
    }

    Answers {
        Layout.fillWidth: true
        bridge: page.bridge
    }
}
