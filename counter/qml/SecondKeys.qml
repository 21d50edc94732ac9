// The other keys of a stage, in rows of as many as there are columns.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

GridLayout {
    id: grid

    required property CounterBridge bridge
    property var acts: bridge.keys

    columnSpacing: Sizes.gap
    rowSpacing: 7 * Sizes.unit
    uniformCellWidths: true
    visible: repeater.count

    Repeater {
        id: repeater

        model: grid.acts

        SecondButton {
            required property var model

            Layout.fillWidth: true
            drawing: model.icon
            isReasonShown: !grid.bridge.bar.is_offline
            key: model.cap
            keyDrawing: model.cap_icon
            reason: model.waiting
            text: model.words

            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: grid.bridge.pressed(model.act)
        }
    }
}
