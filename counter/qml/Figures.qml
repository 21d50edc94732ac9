// The hall in figures. Those that open the list behind them are keys, with their caps.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

ColumnLayout {
    id: area

    required property CounterBridge bridge

    spacing: 4 * Sizes.unit

    GridLayout {
        Layout.bottomMargin: 8 * Sizes.unit
        Layout.topMargin: 8 * Sizes.unit
        columnSpacing: Sizes.gap
        columns: 2
        rowSpacing: 6 * Sizes.unit
        uniformCellHeights: true
        uniformCellWidths: true

        Repeater {
            model: area.bridge.figures

            FigureKey {
                required property var model

                Layout.fillHeight: true
                Layout.fillWidth: true
                figure: model

                onClicked: area.bridge.pressed(model.act)
            }
        }
    }

    SignText {
        Layout.fillWidth: true
        Layout.bottomMargin: 8 * Sizes.unit
        Layout.leftMargin: 14 * Sizes.unit
        color: Theme.ink2
        font.pixelSize: Sizes.small
        text: area.bridge.registered
        visible: text
    }
}
