// The fields of a dialog that has several, one below the other. Each begins with its own text.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

ColumnLayout {
    id: column

    required property CounterBridge bridge
    readonly property int count: fields.count

    function begin() {
        fields.itemAt(0)?.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 10 * Sizes.unit

    Repeater {
        id: fields

        model: column.bridge.dialogTexts

        FocusScope {
            id: place

            required property int index
            required property var model
            readonly property bool isLong: model.lines > 1

            // Not a binding: a field's text is the clerk's own from its first letter on.
            function fill() {
                const known = column.bridge.written(model.key);
                line.text = isLong ? "" : known;
                area.begin(isLong ? known : "");
            }

            Layout.fillHeight: isLong
            Layout.fillWidth: true
            Layout.minimumHeight: isLong ? Math.min(implicitHeight, 120 * Sizes.unit) : implicitHeight
            implicitHeight: isLong ? area.implicitHeight : line.implicitHeight

            Component.onCompleted: fill()

            Connections {
                function onDialogBegun() {
                    place.fill();
                }

                target: column.bridge
            }

            Field {
                id: line

                anchors.left: parent.left
                anchors.right: parent.right
                enabled: !place.model.is_fixed
                focus: !place.isLong
                hint: place.model.hint
                label: place.model.label
                maximumLength: place.model.longest
                visible: !place.isLong

                onEdited: column.bridge.dialogWritten(place.model.key, text)
            }

            LongField {
                id: area

                anchors.fill: parent
                bridge: column.bridge
                enabled: !place.model.is_fixed
                focus: place.isLong
                label: place.model.label
                lines: place.model.lines
                longest: place.model.longest
                visible: place.isLong

                onTyped: text => column.bridge.dialogWritten(place.model.key, text)
            }
        }
    }
}
