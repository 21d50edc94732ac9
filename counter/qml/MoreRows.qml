// Below a list without room for all its rows: how many it leaves out. Rows are shown whole or not.
import QtQuick
import Antesala
import Antesala.Ground

SignText {
    id: more

    required property ListView view
    // The words for so many rows left out: a line each, from 0.
    required property string texts
    // With the margins: a row that lacks only them is not whole either.
    readonly property bool isNeeded: view.contentHeight + view.topMargin + view.bottomMargin > view.height + 1
    readonly property real room: view.height - (isNeeded ? 28 * Sizes.unit : 0)
    readonly property int leftOut: {
        // Rows are made and let go as the list scrolls, of which `itemAtIndex` tells nothing.
        let count = 0 * view.contentItem.children.length;
        for (let place = 0; isNeeded && place < view.count; place++) {
            const row = view.itemAtIndex(place);
            count += !row || !holds(row.y, row.height);
        }
        return count;
    }

    function holds(y: real, height: real): bool {
        return y >= view.contentY - 1 && y + height <= view.contentY + room + 1;
    }

    color: Theme.ink2
    font.pixelSize: Sizes.small
    font.weight: Font.DemiBold
    height: 28 * Sizes.unit
    text: texts.split("\n")[leftOut] ?? ""
    verticalAlignment: Text.AlignVCenter
    visible: isNeeded && text
    wrapMode: Text.NoWrap
}
