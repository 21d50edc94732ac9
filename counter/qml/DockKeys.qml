// The second keys of a narrow form. Without an act, a key leaves the question that is open.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala.Counter
import Antesala.Ground

GridLayout {
    id: grid

    required property CounterBridge bridge

    columnSpacing: 8 * Sizes.unit
    rowSpacing: 8 * Sizes.unit
    uniformCellWidths: true

    Repeater {
        model: grid.bridge.dockKeys

        DockKey {
            required property var model

            Layout.fillWidth: true
            key: model.cap
            keyDrawing: model.cap_icon
            reason: model.waiting
            text: model.words

            onClicked: model.act ? grid.bridge.pressed(model.act) : grid.bridge.dialogPressed(false)
        }
    }
}
