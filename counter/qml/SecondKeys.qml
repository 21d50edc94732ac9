// The other keys of a stage, in rows of as many as there are columns. Where their words would not
// stay in one line, each key gets the width that it needs; then the icons give way.
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
    // What each key needs for its words in one line.
    readonly property var needs: {
        const found = [];
        for (let place = 0; place < repeater.count; place++)
            found.push((repeater.itemAt(place) as SecondButton)?.wholeWidth ?? 0);
        return found;
    }
    readonly property real room: width - (abreast - 1) * Sizes.gap
    readonly property real needed: needs.reduce((sum, need) => sum + need, 0)
    readonly property bool isUneven: Math.max(0, ...needs) > room / abreast
    readonly property bool isTight: isUneven && abreast > 1 && needed > room
    readonly property bool isCramped: isTight && needed - abreast * Sizes.lead * 1.65 > room

    columnSpacing: isCramped ? 0.6 * Sizes.gap : Sizes.gap
    rowSpacing: 7 * Sizes.unit
    uniformCellWidths: !isUneven
    visible: repeater.count

    Repeater {
        id: repeater

        model: grid.acts

        SecondButton {
            required property var model

            Layout.fillWidth: true
            drawing: model.icon
            horizontalPadding: grid.isCramped ? 0.6 * Sizes.gap : Sizes.gap
            isBare: grid.isTight
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
