// The hall in figures. Those that open the list behind them are keys, with their caps.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala.Counter
import Antesala.Ground

RowLayout {
    id: row

    required property Console desk

    spacing: Sizes.gap
    uniformCellSizes: true

    Repeater {
        model: row.desk.figures

        FigureKey {
            required property var model

            Layout.fillHeight: true
            Layout.fillWidth: true
            figure: model

            onClicked: row.desk.pressed(model.act)
        }
    }
}
