// A few options abreast, one of them chosen, or any of them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground

ColumnLayout {
    id: options

    required property string head
    required property var choices
    // Any of them, and not just one.
    property bool isMany: false

    signal chosen(int place)

    spacing: 8 * Sizes.unit
    visible: head

    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        font.pixelSize: Sizes.small
        font.weight: Font.DemiBold
        text: options.head
    }

    Flow {
        Layout.fillWidth: true
        spacing: 8 * Sizes.unit

        Repeater {
            model: options.choices

            ChoiceRow {
                required property int index
                required property var model

                checked: model.is_chosen
                focusPolicy: Qt.StrongFocus
                isMany: options.isMany
                implicitHeight: Sizes.target
                isCompact: true
                text: model.words

                onClicked: options.chosen(index)
            }
        }
    }
}
