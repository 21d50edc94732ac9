// The console as a strip at an edge of the screen: the counter, the person, and the keys.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

FocusScope {
    id: page

    required property CounterBridge bridge
    readonly property var dock: bridge.dock
    readonly property var person: bridge.person

    readonly property bool hasNote: dock.has_note

    Keys.onPressed: event => event.accepted = bridge.typed(event.key, event.modifiers, event.isAutoRepeat) || write(event)

    // A letter that no field wanted opens the note, so that no text is lost.
    function write(event: var): bool {
        const isCommand = event.modifiers & (Qt.AltModifier | Qt.MetaModifier) && !(event.modifiers & Qt.ControlModifier);
        if (!person.elapsed || dock.is_inline || isCommand || event.text <= " " || event.text === "\x7f")
            return false;
        if (!hasNote)
            bridge.pressed("note");
        note.write(event.text);
        return true;
    }

    onHasNoteChanged: if (!hasNote)
        main.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        function onNoteAsked() {
            if (page.hasNote)
                note.begin();
        }

        target: page.bridge
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.line
        border.width: Sizes.outline
        color: Theme.surface
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: page.bridge.bar.number ? 0 : 16 * Sizes.unit
        anchors.rightMargin: 16 * Sizes.unit
        spacing: 12 * Sizes.unit

        Plate {
            Layout.fillHeight: true
            Layout.preferredWidth: page.height
            digits: 52 * Sizes.unit
            number: page.bridge.bar.number
            visible: number

            background: Rectangle {
                color: Theme.accent
            }
        }

        ColumnLayout {
            Layout.fillWidth: false
            Layout.maximumWidth: 190 * Sizes.unit
            Layout.minimumWidth: 132 * Sizes.unit
            spacing: 0
            visible: page.dock.lead || page.person.code

            SignText {
                Layout.fillWidth: true
                color: Theme.ink2
                font.pixelSize: Sizes.small
                font.weight: Font.DemiBold
                text: page.dock.lead
                visible: text
            }

            CodeText {
                Layout.preferredHeight: 1.04 * font.pixelSize
                font.pixelSize: Math.round(40 * Sizes.unit)
                text: page.person.code
                visible: text
            }
        }

        // The person, or how the attention ended.
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 3 * Sizes.unit
            visible: !page.dock.ends && !page.hasNote

            SignText {
                readonly property string service: page.person.channel || page.person.service

                Layout.fillWidth: true
                font.pixelSize: text.length > 34 ? Sizes.small : Sizes.text
                font.weight: Font.Bold
                lineHeight: 0.95
                words: page.dock.title || service
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: 8 * Sizes.unit
                visible: page.dock.step || tagLine.count

                SignText {
                    color: Theme.ink2
                    font.pixelSize: Sizes.small
                    font.weight: Font.DemiBold
                    text: page.dock.step
                    visible: text
                    wrapMode: Text.NoWrap
                }

                DockTags {
                    id: tagLine

                    Layout.fillWidth: true
                    bridge: page.bridge
                }
            }

            DockNotice {
                Layout.fillWidth: true
                bridge: page.bridge
            }
        }

        DockEnds {
            Layout.fillWidth: true
            isBare: true
            bridge: page.bridge
        }

        NoteField {
            id: note

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            boxHeight: 58 * Sizes.unit
            bridge: page.bridge
            isTight: true
            known: page.bridge.noteText
            note: page.bridge.note
            visible: page.hasNote

            Keys.onEscapePressed: page.bridge.pressed("note")
            onEnded: page.bridge.pressed("note")
            onTyped: text => page.bridge.noteTyped(text)
        }

        ColumnLayout {
            Layout.fillWidth: false
            spacing: 0
            visible: page.dock.count && !page.dock.ends

            SignText {
                Layout.alignment: Qt.AlignRight
                color: Theme.ink2
                font.pixelSize: Sizes.small
                font.weight: Font.DemiBold
                text: page.dock.count_head
                wrapMode: Text.NoWrap
            }

            SignText {
                Layout.alignment: Qt.AlignRight
                font.pixelSize: Sizes.title
                font.weight: Font.Bold
                text: page.dock.count
                wrapMode: Text.NoWrap
            }
        }

        DockKeys {
            Layout.fillWidth: false
            bridge: page.bridge
            flow: GridLayout.LeftToRight
            rows: 1
            columns: -1
        }

        DockMain {
            id: main

            Layout.fillWidth: false
            Layout.maximumWidth: 290 * Sizes.unit
            Layout.minimumWidth: 230 * Sizes.unit
            bridge: page.bridge
            focus: true
            isWriting: note.isWritten
        }
    }
}
