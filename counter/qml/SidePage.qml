// The console as a column at a side of the screen: the person, the note, the keys and the queue.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala.Counter
import Antesala.Ground

FocusScope {
    id: page

    required property CounterBridge bridge
    readonly property var dock: bridge.dock
    readonly property bool isAttending: bridge.person.elapsed
    // The need is asked there, unless the clerk has asked for the note.
    readonly property bool asksNeed: isAttending && bridge.page.need_label && !dock.has_note
    readonly property bool hasNote: dock.has_note

    Keys.onPressed: event => event.accepted = bridge.typed(event.key, event.modifiers, event.isAutoRepeat) || write(event)

    onHasNoteChanged: if (!hasNote)
        main.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        function onNoteAsked() {
            if (page.hasNote)
                note.begin();
        }

        target: page.bridge
    }

    // A letter that no field wanted goes into the note, or into the need where that is asked.
    function write(event: var): bool {
        const isCommand = event.modifiers & (Qt.AltModifier | Qt.MetaModifier) && !(event.modifiers & Qt.ControlModifier);
        if (!isAttending || dock.is_inline || isCommand || event.text <= " " || event.text === "\x7f")
            return false;
        (asksNeed ? need : note).write(event.text);
        return true;
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.line
        border.width: Sizes.outline
        color: Theme.ground
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SideBar {
            Layout.fillWidth: true
            bridge: page.bridge
        }

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.margins: 14 * Sizes.unit
            spacing: 10 * Sizes.unit

            // Without enough room it scrolls, so that the keys below keep their place.
            Flickable {
                id: flick

                readonly property Item focused: Window.activeFocusItem

                function reveal(item: Item) {
                    let outer = item;
                    while (outer && outer !== column)
                        outer = outer.parent;
                    if (!outer)
                        return;
                    const top = item.mapToItem(column, 0, 0).y - Sizes.gap;
                    contentY = Math.max(Math.min(contentY, top), top + item.height + 2 * Sizes.gap - height, 0);
                }

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: contentHeight
                Layout.preferredHeight: contentHeight
                boundsBehavior: Flickable.StopAtBounds
                clip: contentHeight > height + 1
                contentHeight: column.implicitHeight

                T.ScrollBar.vertical: T.ScrollBar {
                    implicitWidth: 6 * Sizes.unit
                    visible: size < 0.995

                    contentItem: Rectangle {
                        color: Theme.line
                        radius: width / 2
                    }
                }

                onContentHeightChanged: contentY = Math.max(0, Math.min(contentY, contentHeight - height))
                onFocusedChanged: reveal(focused)

                ColumnLayout {
                    id: column

                    spacing: 10 * Sizes.unit
                    width: flick.width

                    SideNotice {
                        Layout.fillWidth: true
                        bridge: page.bridge
                    }

                    SidePerson {
                        Layout.fillWidth: true
                        bridge: page.bridge
                    }

                    DockEnds {
                        Layout.fillWidth: true
                        bridge: page.bridge
                    }

                    NoteField {
                        id: need

                        Layout.fillWidth: true
                        boxHeight: 72 * Sizes.unit
                        bridge: page.bridge
                        isSentByEnter: true
                        known: page.bridge.needText
                        note: page.bridge.need
                        visible: page.asksNeed

                        Keys.onEscapePressed: main.forceActiveFocus(Qt.TabFocusReason)
                        onTyped: text => page.bridge.needTyped(text)
                    }

                    NoteField {
                        id: note

                        Layout.fillWidth: true
                        boxHeight: 72 * Sizes.unit
                        bridge: page.bridge
                        known: page.bridge.noteText
                        note: page.bridge.note
                        visible: page.isAttending && !page.asksNeed

                        Keys.onEscapePressed: page.hasNote ? page.bridge.pressed("note") : main.forceActiveFocus(Qt.TabFocusReason)
                        onTyped: text => page.bridge.noteTyped(text)
                    }
                }
            }

            Countdown {
                Layout.fillWidth: true
                bridge: page.bridge
            }

            DockMain {
                id: main

                Layout.fillWidth: true
                bridge: page.bridge
                focus: true
                isWriting: note.isWritten || need.isWritten
            }

            DockKeys {
                Layout.fillWidth: true
                bridge: page.bridge
                columns: 3
            }

            // The first part to give way.
            Item {
                id: rest

                Layout.fillHeight: true
                Layout.fillWidth: true

                ShortQueue {
                    anchors.fill: parent
                    head: [page.dock.count_head, page.dock.count].join(" ")
                    bridge: page.bridge
                    visible: rest.height > 84 * Sizes.unit && !page.dock.title
                }
            }
        }
    }
}
