// A person is attended: the person at the left, the step at the right, the main key under it.
import QtQuick
import QtQuick.Layouts
import Antesala.Counter
import Antesala.Ground

FocusScope {
    id: page

    required property CounterBridge bridge
    readonly property var step: bridge.page
    readonly property bool isNarrow: width < 1100 * Sizes.unit
    // With a banner and an offer above the page, or on a low screen, small texts give way.
    readonly property bool isLow: height < 560 * Sizes.unit
    // Typed letters go into the need where it is asked, except while a note is being typed.
    readonly property bool asksNeed: step.need_label

    // A letter that no field wanted goes into a field, so that no text is lost.
    function write(event: var): bool {
        const isCommand = event.modifiers & (Qt.AltModifier | Qt.MetaModifier) && !(event.modifiers & Qt.ControlModifier);
        if (!StackLayout.isCurrentItem || isCommand || event.text <= " " || event.text === "\x7f")
            return false;
        (asksNeed ? body.needField : note).write(event.text);
        return true;
    }

    function begin() {
        const first = asksNeed ? body.needField : mainKey;
        if (!activeFocus)
            first.focus = true;
        else if (!note.activeFocus)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    Connections {
        function onNoteAsked() {
            if (page.StackLayout.isCurrentItem && page.visible)
                note.begin();
        }

        target: page.bridge
    }

    StackLayout.onIsCurrentItemChanged: begin()
    onAsksNeedChanged: begin()

    RowLayout {
        anchors.fill: parent
        spacing: Sizes.margin

        ColumnLayout {
            Layout.fillHeight: true
            Layout.maximumWidth: (page.isNarrow ? 252 : 292) * Sizes.unit
            Layout.minimumWidth: Layout.maximumWidth
            spacing: 12 * Sizes.unit

            PersonPane {
                Layout.fillWidth: true
                bridge: page.bridge
                isLow: page.isLow
            }

            // The first part to give way: it is shown if it has room for one row.
            Item {
                id: rest

                Layout.fillHeight: true
                Layout.fillWidth: true

                ShortQueue {
                    anchors.fill: parent
                    bridge: page.bridge
                    visible: rest.height > 84 * Sizes.unit
                }
            }
        }

        Pane {
            Layout.fillHeight: true
            Layout.fillWidth: true
            focus: true
            inset: (page.isNarrow ? 20 : 26) * Sizes.unit

            ColumnLayout {
                anchors.fill: parent
                anchors.bottomMargin: (page.isNarrow ? -2 : -8) * Sizes.unit
                anchors.topMargin: -10 * Sizes.unit
                spacing: 0

                StepRail {
                    Layout.fillWidth: true
                    bridge: page.bridge
                    isNarrow: page.isNarrow
                }

                // The sentences to say give way on a low screen, then the queue.
                Saying {
                    Layout.fillWidth: true
                    Layout.topMargin: 20 * Sizes.unit
                    size: Sizes.name
                    visible: words && page.height > (page.isNarrow ? 660 : 600) * Sizes.unit
                    words: page.step.say
                }

                RowLayout {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.topMargin: 20 * Sizes.unit
                    spacing: (page.isNarrow ? 20 : 26) * Sizes.unit

                    StepBody {
                        id: body

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        bridge: page.bridge
                        isWriting: note.isWritten || needField.isWritten
                    }

                    ColumnLayout {
                        Layout.fillHeight: true
                        Layout.maximumWidth: (page.isNarrow ? 240 : 286) * Sizes.unit
                        Layout.minimumWidth: Layout.maximumWidth
                        spacing: 12 * Sizes.unit

                        NoteField {
                            id: note

                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            Layout.maximumHeight: 264 * Sizes.unit
                            bridge: page.bridge
                            known: page.bridge.noteText
                            note: page.bridge.note

                            Keys.onEscapePressed: mainKey.forceActiveFocus(Qt.TabFocusReason)
                            onTyped: text => page.bridge.noteTyped(text)
                        }

                        SecondKeys {
                            Layout.fillWidth: true
                            acts: page.bridge.stepKeys
                            columns: 1
                            bridge: page.bridge
                        }

                        Item {
                            Layout.fillHeight: true
                        }
                    }
                }

                SecondKeys {
                    Layout.bottomMargin: 8 * Sizes.unit
                    Layout.fillWidth: true
                    Layout.topMargin: 12 * Sizes.unit
                    bridge: page.bridge
                    columns: 3
                }

                MainKey {
                    id: mainKey

                    Layout.fillWidth: true
                    isWriting: note.isWritten
                    bridge: page.bridge
                    focus: true
                    isSpaceTyped: true
                }
            }
        }
    }
}
