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
    // In a dialog on a low screen.
    property bool isTight: false
    // Where what they answer is said beside them.
    property bool isBare: false

    signal chosen(int place)

    spacing: (isTight ? 4 : 8) * Sizes.unit
    visible: head

    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        font.pixelSize: Sizes.small
        font.weight: Font.DemiBold
        text: options.head
        visible: !options.isBare
    }

    GridLayout {
        id: grid

        readonly property real widest: {
            let found = 1;
            for (let place = 0; place < repeater.count; place++)
                found = Math.max(found, repeater.itemAt(place)?.implicitWidth ?? 0);
            return found;
        }
        // As many abreast as have room, and none left alone in the last row.
        readonly property int most: Math.max(1, Math.min(repeater.count, Math.floor((options.width + columnSpacing) / (widest + columnSpacing))))

        Layout.fillWidth: true
        columnSpacing: 8 * Sizes.unit
        columns: most > 2 && repeater.count % most === 1 ? most - 1 : most
        rowSpacing: options.spacing
        uniformCellWidths: true

        Repeater {
            id: repeater

            model: options.choices

            ChoiceRow {
                required property int index
                required property var model

                Layout.fillWidth: true
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
