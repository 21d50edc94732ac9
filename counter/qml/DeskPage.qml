// No person is attended yet: the next or called one, the keys, and the queue.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

FocusScope {
    id: page

    required property CounterBridge bridge
    readonly property var person: bridge.person
    // With little room the code is smaller; then the sentence to say gives way, which the first
    // step says again; then the figures, though lists open from them.
    readonly property bool isLow: height < 640 * Sizes.unit
    readonly property bool isNarrow: width < 1100 * Sizes.unit
    readonly property int letters: height < 560 * Sizes.unit ? 80 : isLow ? 96 : height < 740 * Sizes.unit ? 128 : 140

    RowLayout {
        anchors.fill: parent
        spacing: Sizes.margin

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Sizes.margin

            Pane {
                Layout.fillHeight: true
                Layout.fillWidth: true
                focus: true
                inset: (page.isNarrow ? 28 : 38) * Sizes.unit

                ColumnLayout {
                    anchors.fill: parent
                    anchors.bottomMargin: (page.isNarrow ? -10 : -20) * Sizes.unit
                    anchors.topMargin: -16 * Sizes.unit
                    spacing: 0

                    SignText {
                        Layout.fillWidth: true
                        color: Theme.ink2
                        font.weight: Font.DemiBold
                        text: page.person.lead
                    }

                    RowLayout {
                        Layout.fillWidth: true
                        spacing: (page.isNarrow ? 24 : 40) * Sizes.unit
                        visible: page.person.code

                        CodeText {
                            // Its line is taller than its letters, which never reach below it.
                            Layout.preferredHeight: 1.04 * font.pixelSize
                            font.pixelSize: Math.round(page.letters * Sizes.unit)
                            text: page.person.code
                        }

                        TagColumn {
                            Layout.fillWidth: true
                            bridge: page.bridge
                        }
                    }

                    SignText {
                        Layout.fillWidth: true
                        Layout.topMargin: Sizes.gap
                        font.pixelSize: Sizes.title
                        font.weight: Font.Bold
                        words: page.person.service
                        visible: text
                    }

                    Rectangle {
                        Layout.bottomMargin: (page.isLow ? 8 : 14) * Sizes.unit
                        Layout.fillWidth: true
                        Layout.topMargin: (page.isLow ? 8 : 18) * Sizes.unit
                        color: Theme.hair
                        implicitHeight: Sizes.hairline
                        visible: page.person.code
                    }

                    Facts {
                        Layout.fillWidth: true
                        // Below a person the rule keeps them apart from the title.
                        Layout.topMargin: page.person.code ? 0 : 14 * Sizes.unit
                        facts: page.bridge.facts
                        least: (page.isNarrow ? 66 : 108) * Sizes.unit
                    }

                    Item {
                        Layout.fillHeight: true
                    }

                    Saying {
                        Layout.bottomMargin: 14 * Sizes.unit
                        Layout.fillWidth: true
                        head: page.person.say_head
                        visible: words && page.height > 640 * Sizes.unit
                        words: page.person.say
                    }

                    Countdown {
                        Layout.bottomMargin: 8 * Sizes.unit
                        Layout.fillWidth: true
                        bridge: page.bridge
                    }

                    SecondKeys {
                        Layout.bottomMargin: 8 * Sizes.unit
                        Layout.fillWidth: true
                        bridge: page.bridge
                        columns: 3
                    }

                    MainKey {
                        Layout.fillWidth: true
                        bridge: page.bridge
                        focus: true
                        isSpaceTyped: true
                    }
                }
            }
        }

        QueuePane {
            Layout.fillHeight: true
            Layout.preferredWidth: (page.isNarrow ? 348 : 396) * Sizes.unit
            bridge: page.bridge
        }
    }
}
