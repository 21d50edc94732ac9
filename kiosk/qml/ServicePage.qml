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

    // The answers stand on this page, and leave no room for a further row below them.
    readonly property bool isAnswered: bridge.answersCount > 1

    spacing: Sizes.gap

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
        offer: page.isAnswered ? page.bridge.second : ""
        title: page.bridge.listTitle
        visible: title

        onOffered: page.bridge.do_second()
    }

    // The wait is what people come to know: wide and large, with price and term stacked beside it.
    GridLayout {
        id: facts

        readonly property bool hasWait: page.bridge.isWaitTold && page.bridge.factsCount > 1

        Layout.fillHeight: false
        Layout.fillWidth: true
        columnSpacing: Sizes.gap
        columns: hasWait ? 2 : Math.max(1, page.bridge.factsCount)
        rowSpacing: Sizes.gap
        uniformCellWidths: !hasWait
        visible: page.bridge.factsCount && !page.bridge.layoutIsSmall && !page.bridge.layoutIsWide

        Repeater {
            model: page.bridge.facts

            Rectangle {
                id: pane

                required property string about
                required property string drawing
                required property int index
                required property string value

                readonly property bool isWait: facts.hasWait && index === 0

                Layout.fillHeight: true
                Layout.fillWidth: !isWait
                Layout.preferredWidth: {
                    if (isWait)
                        return Math.floor((page.width - Sizes.gap) * 0.6);
                    if (facts.hasWait)
                        return 1;
                    return -1;
                }
                Layout.rowSpan: isWait ? page.bridge.factsCount - 1 : 1
                border.color: Theme.line
                border.width: Theme.isContrast ? Sizes.outline : 0
                color: Theme.surface
                implicitHeight: row.implicitHeight + 4 * Sizes.unit
                implicitWidth: row.implicitWidth + 10 * Sizes.unit
                radius: Sizes.corner

                FactRow {
                    id: row

                    about: pane.about
                    anchors.left: parent.left
                    anchors.leftMargin: 5 * Sizes.unit
                    anchors.right: parent.right
                    anchors.rightMargin: 3 * Sizes.unit
                    anchors.top: parent.top
                    anchors.topMargin: 2 * Sizes.unit
                    value: pane.value
                    // That no counter is open is a sentence, and a range of hours is a long word.
                    valueSize: {
                        if (pane.isWait) {
                            if (pane.value.length > 22)
                                return Sizes.name;
                            return Sizes.title * 1.35;
                        }
                        if (pane.value.length > 30)
                            return Sizes.text;
                        if (pane.value.length > 14 || /[^ ]{12}/.test(pane.value))
                            return Sizes.lead;
                        return Sizes.name;
                    }
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

    // Without a list the answers stand where they stand with one.
    Item {
        Layout.fillHeight: true
        visible: !list.visible
    }

    Answers {
        Layout.fillWidth: true
        bridge: page.bridge
    }

    SecondButton {
        Layout.fillWidth: true
        drawing: page.bridge.secondKind === "more" ? "list" : "printer"
        text: page.isAnswered ? "" : page.bridge.second
        visible: text

        onClicked: page.bridge.do_second()
    }
}
