// The other keys of a stage, in rows of as many as there are columns. Where their words would not
// stay in one line, the icons give way, and each key gets the width that it needs.
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
    readonly property int abreast: Math.max(1, Math.min(columns, repeater.count))
    readonly property bool isTight: {
        let widest = 0;
        for (let place = 0; place < repeater.count; place++)
            widest = Math.max(widest, (repeater.itemAt(place) as SecondButton)?.wholeWidth ?? 0);
        return widest > (width - (abreast - 1) * Sizes.gap) / abreast;
    }

    columnSpacing: isTight ? 0.6 * Sizes.gap : Sizes.gap
    rowSpacing: 7 * Sizes.unit
    uniformCellWidths: !isTight
    visible: repeater.count

    Repeater {
        id: repeater

        model: grid.acts

        SecondButton {
            required property var model

            Layout.fillWidth: true
            drawing: model.icon
            horizontalPadding: isBare ? 0.6 * Sizes.gap : Sizes.gap
            isBare: grid.isTight && grid.abreast > 1
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
