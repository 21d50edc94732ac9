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
    // In the strip: one line of words above the text, none below it; Enter leads back to the keys.
    property bool isTight: false
    readonly property bool isWritten: area.activeFocus

    signal typed(string text)
    signal ended

    function begin() {
        area.forceActiveFocus(Qt.TabFocusReason);
        area.cursorPosition = area.length;
    }

    function enter(event: var) {
        const isLine = event.modifiers & Qt.ShiftModifier;
        if (isTight && !isLine && !(event.modifiers & Qt.ControlModifier)) {
            ended();
            return;
        }
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
        spacing: (field.isTight ? 2 : 6) * Sizes.unit

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: field.isTight ? below.color : Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: [field.note.label, field.isTight ? field.note.state : ""].filter(Boolean).join(" · ")
        }

        Rectangle {
            Layout.fillHeight: true
            Layout.fillWidth: true
            border.color: field.note.is_failed ? Theme.stop : Theme.line
            border.width: field.note.is_failed ? Sizes.frame : Sizes.outline
            color: Theme.surface
            implicitHeight: field.boxHeight
            radius: Sizes.corner

            FocusRing {
                anchors.fill: parent
                control: null
                visible: area.activeFocus
            }

            Flickable {
                id: flick

                // The line that is being written is always seen, however long the text.
                function reveal() {
                    const line = area.cursorRectangle, room = area.topPadding;
                    if (line.y - room < contentY)
                        contentY = Math.max(0, line.y - room);
                    else if (line.y + line.height + room > contentY + height)
                        contentY = Math.max(0, line.y + line.height + room - height);
                }

                anchors.fill: parent
                anchors.margins: Sizes.frame
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                contentHeight: area.height
                contentWidth: width
                interactive: contentHeight > height

                onHeightChanged: reveal()

                T.TextArea {
                    id: area

                    Accessible.description: below.text
                    Accessible.name: field.note.label
                    color: Theme.ink
                    focus: true
                    font.family: Theme.family
                    font.pixelSize: Sizes.text
                    font.weight: Font.Medium
                    height: Math.max(flick.height, contentHeight + topPadding + bottomPadding)
                    padding: (field.isTight ? 6 : 12) * Sizes.unit - Sizes.frame
                    selectByMouse: true
                    selectedTextColor: Theme.onAccent
                    selectionColor: Theme.accent
                    text: field.known
                    width: flick.width
                    wrapMode: TextEdit.Wrap

                    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    Keys.onEnterPressed: event => field.enter(event)
                    Keys.onReturnPressed: event => field.enter(event)
                    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    onCursorRectangleChanged: flick.reveal()
                    onTextChanged: field.typed(text)
                }
            }
        }

        RowLayout {
            Layout.minimumHeight: 18 * Sizes.unit
            spacing: 6 * Sizes.unit
            visible: !field.isTight

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
