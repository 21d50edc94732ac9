// A list of choices, one of them chosen: the arrows move the choice, and Tab leaves the list.
import QtQuick
import QtQuick.Templates as T
import Antesala.Ground

ListView {
    id: list

    // Index of the chosen one, -1 for none.
    required property int chosen
    // What it says of rows that have no room: a line for each number of them. Rows are whole then.
    property string moreTexts

    signal moved(int place)

    // Whether not all rows have room. The bar takes some of their width, which may make them
    // higher: so this changes once the rows stand, and not while they are measured.
    property bool isCrowded: false

    function count_crowd() {
        isCrowded = height > 0 && visibleArea.heightRatio < 1;
    }

    // The height for whole rows, above the line that tells of the others.
    readonly property real rowsRoom: more.room
    readonly property real ringRoom: Sizes.ring + Sizes.ringGap
    // The width for a row: beside the ring, and beside the bar where there is one.
    readonly property real room: width - 2 * ringRoom - (bar.visible ? 14 * Sizes.unit : 0)

    function holds(y: real, height: real): bool {
        return !moreTexts || more.holds(y, height);
    }

    // The chosen row is one of those that are shown. While the page is laid out there may be room
    // for none; what was moved then is moved back.
    function reveal() {
        if (!moreTexts || !currentItem || rowsRoom < currentItem.height)
            return;
        if (currentItem.y - topMargin < contentY)
            contentY = currentItem.y - topMargin;
        else if (currentItem.y + currentItem.height > contentY + rowsRoom)
            contentY = currentItem.y + currentItem.height - rowsRoom;
    }

    Accessible.role: Accessible.List
    activeFocusOnTab: true
    bottomMargin: ringRoom
    boundsBehavior: Flickable.StopAtBounds
    // A row made before it is in view stays unknown to a screen reader once it is (Qt 6.11).
    cacheBuffer: 0
    clip: true
    currentIndex: Math.max(0, chosen)
    highlightMoveDuration: 0
    keyNavigationEnabled: false
    leftMargin: ringRoom
    rightMargin: ringRoom
    spacing: 8 * Sizes.unit
    topMargin: ringRoom

    T.ScrollBar.vertical: T.ScrollBar {
        id: bar

        implicitWidth: 8 * Sizes.unit
        visible: list.isCrowded

        contentItem: Rectangle {
            color: Theme.line
            radius: width / 2
        }
    }

    MoreRows {
        id: more

        anchors.bottom: parent.bottom
        leftPadding: list.ringRoom
        parent: list
        texts: list.moreTexts
        view: list
    }

    onContentHeightChanged: Qt.callLater(count_crowd)
    onCurrentItemChanged: Qt.callLater(reveal)
    onHeightChanged: {
        Qt.callLater(count_crowd);
        Qt.callLater(reveal);
    }
    onRowsRoomChanged: Qt.callLater(reveal)

    // The place of the content is kept when the margin changes, and would be off by the difference.
    onLeftMarginChanged: contentX = -leftMargin

    Keys.onDownPressed: moved(Math.min(count - 1, chosen + 1))
    Keys.onUpPressed: moved(Math.max(0, chosen - 1))
}
