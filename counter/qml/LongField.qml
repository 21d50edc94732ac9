// A field of several lines under its label, in a dialog: Enter sends, and with Shift begins a line.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

FocusScope {
    id: field

    required property CounterBridge bridge
    required property string label
    required property int lines
    required property int longest

    // What the program itself writes is no text that the clerk has typed.
    property bool isFilled: false

    signal typed(string text)

    function begin(text: string) {
        isFilled = true;
        area.text = text;
        isFilled = false;
        area.cursorPosition = area.length;
    }

    function enter(event: var) {
        event.accepted = !(event.modifiers & Qt.ShiftModifier) && bridge.typed(event.key, event.modifiers, event.isAutoRepeat);
    }

    implicitHeight: head.implicitHeight + column.spacing + lines * 24 * Sizes.unit + 24 * Sizes.unit
    implicitWidth: 300 * Sizes.unit

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Sizes.small * 0.4

        SignText {
            id: head

            Accessible.ignored: true
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: field.label
        }

        Rectangle {
            Layout.fillHeight: true
            Layout.fillWidth: true
            border.color: Theme.line
            border.width: Sizes.outline
            color: Theme.surface
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

                    Accessible.name: field.label
                    color: Theme.ink
                    focus: true
                    font.family: Theme.family
                    font.pixelSize: Sizes.text
                    font.weight: Font.Medium
                    height: Math.max(flick.height, contentHeight + topPadding + bottomPadding)
                    padding: 12 * Sizes.unit - Sizes.frame
                    selectByMouse: true
                    selectedTextColor: Theme.onAccent
                    selectionColor: Theme.accent
                    width: flick.width
                    wrapMode: TextEdit.Wrap

                    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    Keys.onEnterPressed: event => field.enter(event)
                    Keys.onReturnPressed: event => field.enter(event)
                    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    onCursorRectangleChanged: flick.reveal()
                    onTextChanged: {
                        // Longer than the wire takes: the end stays out, as in a field of one line.
                        if (length > field.longest)
                            remove(field.longest, length);
                        else if (!field.isFilled)
                            field.typed(text);
                    }
                }
            }
        }
    }
}
