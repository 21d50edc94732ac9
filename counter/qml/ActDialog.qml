// An act that needs a word or a choice first. It keeps the focus inside and gives it back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

T.Popup {
    id: popup

    required property CounterBridge bridge
    readonly property var act: bridge.dialog
    // Groups of options stand beside the rows, or alone.
    readonly property bool hasRows: act.field_label || act.head

    anchors.centerIn: T.Overlay.overlay
    closePolicy: T.Popup.NoAutoClose
    focus: true
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Sizes.margin : implicitHeight)
    implicitHeight: sheet.implicitHeight + topPadding + bottomPadding
    modal: true
    padding: 24 * Sizes.unit
    leftPadding: 32 * Sizes.unit
    rightPadding: 32 * Sizes.unit
    visible: act.act && !bridge.dock.is_inline
    width: Math.min((act.first.head && hasRows ? 1000 : 900) * Sizes.unit, parent ? parent.width - 2 * Sizes.margin : 0)

    // Each dialog sets its first focus, even one opened from another.
    function begin() {
        if (pins.count)
            pins.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
        else if (texts.count)
            texts.begin();
        else if (act.begins_in_need)
            need.forceActiveFocus(Qt.TabFocusReason);
        else if (act.begins_in_field)
            field.forceActiveFocus(Qt.TabFocusReason);
        else if (act.head)
            rows.forceActiveFocus(Qt.TabFocusReason);
        else
            foot.begin();
    }

    readonly property string name: act.act

    onNameChanged: if (opened && name)
        Qt.callLater(begin)
    onOpened: begin()

    // A dialog of two pages begins on each of them.
    Connections {
        function onDialogBegun() {
            if (popup.opened && texts.count)
                Qt.callLater(popup.begin);
        }

        target: popup.bridge
    }

    T.Overlay.modal: Rectangle {
        color: Qt.alpha("black", 0.55)
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.isContrast ? Sizes.frame : 0
        color: Theme.surface
        radius: 8 * Sizes.unit
    }

    contentItem: FocusScope {
        Accessible.description: popup.act.meaning
        Accessible.name: popup.act.title
        Accessible.role: Accessible.Dialog
        focus: true

        Keys.onDownPressed: rows.move(1)
        Keys.onPressed: event => event.accepted = popup.bridge.typed(event.key, event.modifiers, event.isAutoRepeat)
        Keys.onUpPressed: rows.move(-1)

        ColumnLayout {
            id: sheet

            anchors.fill: parent
            spacing: 0

            DialogHead {
                Layout.fillWidth: true
                act: popup.act
                hasRows: rows.count > 1
            }

            SignText {
                Layout.fillWidth: true
                Layout.topMargin: 4 * Sizes.unit
                color: Theme.ink2
                text: popup.act.meaning
            }

            NoteField {
                id: need

                Layout.fillWidth: true
                Layout.topMargin: Sizes.margin
                boxHeight: 66 * Sizes.unit
                bridge: popup.bridge
                isSentByEnter: true
                known: popup.bridge.needText
                note: popup.bridge.need
                visible: popup.act.has_need

                onTyped: text => popup.bridge.needTyped(text)
            }

            Repeater {
                id: pins

                model: popup.bridge.dialogPins

                Field {
                    id: pin

                    required property int index
                    required property var model

                    // Refused: the text has to be typed anew.
                    readonly property string trouble: popup.act.trouble

                    Layout.preferredWidth: 360 * Sizes.unit
                    Layout.topMargin: 12 * Sizes.unit
                    echoMode: TextInput.Password
                    inputMethodHints: Qt.ImhDigitsOnly
                    label: model.words
                    maximumLength: 12

                    onEdited: popup.bridge.dialogPinTyped(index, text)
                    onTroubleChanged: if (trouble)
                        text = ""
                }
            }

            DialogTicket {
                Layout.fillWidth: true
                Layout.topMargin: Sizes.margin
                bridge: popup.bridge
                visible: popup.act.code
            }

            RowLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.topMargin: Sizes.margin
                spacing: 28 * Sizes.unit
                visible: popup.act.field_label || popup.act.head || popup.act.first.head || texts.count

                ColumnLayout {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumWidth: 300 * Sizes.unit
                    Layout.preferredWidth: 400 * Sizes.unit
                    spacing: 12 * Sizes.unit
                    visible: texts.count

                    DialogTexts {
                        id: texts

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.maximumHeight: implicitHeight
                        bridge: popup.bridge
                    }

                    // Beside rows there is no room for a third column.
                    DialogSide {
                        Layout.fillWidth: true
                        bridge: popup.bridge
                        visible: popup.hasRows && popup.act.first.head
                    }

                    Item {
                        Layout.fillHeight: true
                    }
                }

                ColumnLayout {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 400 * Sizes.unit
                    spacing: 12 * Sizes.unit
                    visible: popup.hasRows

                    Field {
                        id: field

                        Layout.fillWidth: true
                        hint: popup.act.field_hint
                        label: popup.act.field_label
                        maximumLength: popup.act.field_longest
                        visible: label

                        onEdited: popup.bridge.dialogTyped(text)

                        // Not a binding: each dialog begins with its own text.
                        Connections {
                            function onDialogBegun() {
                                field.text = popup.bridge.dialogText;
                            }

                            target: popup.bridge
                        }
                    }

                    DialogRows {
                        id: rows

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        bridge: popup.bridge
                        visible: popup.act.head
                    }
                }

                DialogSide {
                    Layout.fillHeight: true
                    Layout.fillWidth: !popup.hasRows
                    Layout.maximumWidth: popup.hasRows ? 384 * Sizes.unit : -1
                    Layout.minimumWidth: 384 * Sizes.unit
                    bridge: popup.bridge
                    visible: popup.act.first.head && !(popup.hasRows && texts.count)
                }
            }

            Banner {
                Layout.fillWidth: true
                Layout.topMargin: 12 * Sizes.unit
                headline: popup.act.trouble
                kind: Banner.Attention
            }

            Banner {
                Layout.fillWidth: true
                Layout.topMargin: 12 * Sizes.unit
                headline: popup.act.calm
            }

            SecondKeys {
                Layout.fillWidth: true
                Layout.topMargin: 18 * Sizes.unit
                acts: popup.bridge.dialogSeconds
                columns: 4
                bridge: popup.bridge
            }

            DialogFoot {
                id: foot

                Layout.fillWidth: true
                Layout.topMargin: 18 * Sizes.unit
                bridge: popup.bridge
                room: sheet.width
            }
        }
    }
}
