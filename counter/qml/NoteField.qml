// A text of several lines that is saved as it is typed, and says so.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

FocusScope {
    id: field

    required property CounterBridge bridge
    required property var note
    // The server's text, for an attention that has just begun here.
    required property string known
    property real boxHeight: 200 * Sizes.unit
    // In a dialog Enter sends, and with Shift it begins a line.
    property bool isSentByEnter: false
    readonly property bool isWritten: area.activeFocus

    signal typed(string text)

    function enter(event: var) {
        const isLine = event.modifiers & Qt.ShiftModifier;
        event.accepted = isSentByEnter && !isLine && bridge.typed(event.key, event.modifiers, event.isAutoRepeat);
    }

    // Takes a letter that was typed elsewhere.
    function write(text: string) {
        area.forceActiveFocus(Qt.OtherFocusReason);
        area.insert(area.length, text);
        area.cursorPosition = area.length;
    }

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth

    // Not a binding: an equal text of another attention must take the place of what was typed.
    Connections {
        function onTextsBegun() {
            area.text = field.known;
            area.cursorPosition = area.length;
        }

        target: field.bridge
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: 6 * Sizes.unit

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: field.note.label
        }

        Flickable {
            id: flick

            Layout.fillHeight: true
            Layout.fillWidth: true
            boundsBehavior: Flickable.StopAtBounds
            clip: false
            implicitHeight: field.boxHeight

            T.TextArea.flickable: T.TextArea {
                id: area

                Accessible.description: below.text
                Accessible.name: field.note.label
                color: Theme.ink
                focus: true
                font.family: Theme.family
                font.pixelSize: Sizes.text
                font.weight: Font.Medium
                padding: 12 * Sizes.unit
                selectByMouse: true
                selectedTextColor: Theme.onAccent
                selectionColor: Theme.accent
                text: field.known
                wrapMode: TextEdit.Wrap

                background: Rectangle {
                    border.color: field.note.is_failed ? Theme.stop : Theme.line
                    border.width: field.note.is_failed ? Sizes.frame : Sizes.outline
                    color: Theme.surface
                    radius: Sizes.corner

                    FocusRing {
                        anchors.fill: parent
                        control: null
                        visible: area.activeFocus
                    }
                }

                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onEnterPressed: event => field.enter(event)
                Keys.onReturnPressed: event => field.enter(event)
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                onTextChanged: field.typed(text)
            }
        }

        RowLayout {
            Layout.minimumHeight: 18 * Sizes.unit
            spacing: 6 * Sizes.unit

            Icon {
                color: below.color
                drawing: field.note.is_failed ? "octagon-x" : field.note.is_safe ? "check" : ""
                size: 16 * Sizes.unit
            }

            SignText {
                id: below

                Layout.fillWidth: true
                color: field.note.is_failed ? Theme.stop : Theme.ink2
                font.pixelSize: Sizes.small
                text: field.note.state
            }
        }
    }
}
