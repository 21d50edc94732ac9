// The sign-in: a name from the list, and the PIN.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

FocusScope {
    id: page

    required property CounterBridge bridge
    readonly property var form: bridge.signIn

    // The next clerk begins with the names, not in the field that the last one left.
    onVisibleChanged: if (!visible)
        names.focus = true

    Pane {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        focus: true
        inset: 38 * Sizes.unit
        width: Math.min(parent.width, 720 * Sizes.unit)

        ColumnLayout {
            anchors.bottomMargin: -20 * Sizes.unit
            anchors.fill: parent
            spacing: Sizes.margin

            SignText {
                Layout.fillWidth: true
                font.pixelSize: Sizes.title
                font.weight: Font.Bold
                text: page.form.head
            }

            SignText {
                Layout.fillWidth: true
                text: page.form.why
                visible: text
            }

            SignText {
                Layout.fillWidth: true
                color: Theme.ink2
                text: page.form.nobody
                visible: text
            }

            ChoiceList {
                id: names

                Accessible.name: page.form.name_head
                Layout.fillHeight: true
                Layout.fillWidth: true
                chosen: page.form.chosen
                focus: true
                model: page.bridge.names
                moreTexts: page.form.more

                delegate: ChoiceRow {
                    required property int index
                    required property var model

                    checked: model.is_chosen
                    focus: ListView.isCurrentItem
                    opacity: names.holds(y, height) ? 1 : 0
                    text: model.words
                    width: names.room

                    onClicked: names.moved(index)
                }

                // After choosing a name the clerk can type the PIN at once.
                Keys.onPressed: event => {
                    event.accepted = page.form.chosen >= 0 && /^[0-9]$/.test(event.text);
                    if (event.accepted) {
                        pin.forceActiveFocus(Qt.OtherFocusReason);
                        pin.text += event.text;
                        pin.edited();
                    }
                }
                onMoved: place => page.bridge.chosen("clerk", place)
            }

            Field {
                id: pin

                readonly property string trouble: page.form.pin_error

                Layout.preferredWidth: 300 * Sizes.unit
                echoMode: TextInput.Password
                error: trouble
                hint: page.form.pin_help
                inputMethodHints: Qt.ImhDigitsOnly
                label: page.form.pin_label
                maximumLength: page.form.pin_longest

                onEdited: page.bridge.pinTyped(text)
                onTroubleChanged: text = ""
                onVisibleChanged: text = ""
            }

            MainKey {
                Layout.fillWidth: true
                bridge: page.bridge
            }
        }
    }
}
