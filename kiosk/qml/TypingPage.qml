// A ticket's code, typed by large keys: first its letter, then its figures.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: page

    required property KioskBridge bridge

    // Before the first letter there is no code to show or erase.
    readonly property bool leavesOut: (isBare || bridge.layoutIsTwice && bridge.layoutIsSmall) && !bridge.code && !isPad && bridge.keysCount < 10
    // Large letters there: the code is a line, and stands for the title.
    readonly property bool isBare: bridge.layoutIsPad && bridge.layoutIsLarge
    readonly property real reach: bridge.layoutAnswersHeight * Sizes.unit
    readonly property bool isWide: bridge.layoutIsWide
    // On a very small screen one also erases and ends in the last row of the keys.
    readonly property bool isPad: bridge.layoutIsPad && bridge.keysCount === 10
    readonly property real room: Math.min(reach, height - (isWide ? isWideCode.height : above.height) - Sizes.gap) - (isPad || leavesOut ? 0 : buttons.height + Sizes.gap)
    // As on a telephone, wherever four rows of keys have room.
    readonly property bool isPhone: isPad || bridge.keysCount === 10 && (room + Sizes.gap) / 4 - Sizes.gap >= Sizes.target
    readonly property bool isDown: bridge.layoutIsLow || isPad || leavesOut
    readonly property int most: bridge.keysCount < 7 ? Math.max(1, bridge.keysCount) : 5
    readonly property int columns: isPhone ? 3 : Math.min(most, (width + Sizes.gap) / (Sizes.target + Sizes.gap))
    readonly property int rows: isPhone ? 4 : Math.ceil(bridge.keysCount / columns)
    readonly property real pad: (width - 2 * Sizes.gap) / 3
    readonly property real side: Math.min(36 * Sizes.unit, (room + Sizes.gap) / Math.max(1, rows) - Sizes.gap)

    Column {
        id: above

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Sizes.gap
        visible: !page.isWide
        y: page.isDown ? keys.y - height - Sizes.gap : 0

        PageTitle {
            question: page.bridge.layoutIsSmall || page.bridge.layoutIsLarge ? "" : page.bridge.question
            // Field, fault and keys need its room on a very small screen.
            title: page.isPad && (page.isBare || page.bridge.fault) ? "" : page.bridge.title
            width: parent.width
        }

        TypedCode {
            isLine: page.isPad && page.isBare
            bridge: page.bridge
            visible: !page.leavesOut
            width: parent.width
        }

        FieldFault {
            text: page.bridge.fault
            width: parent.width
        }
    }

    // On a wide screen the title stands at the left.
    Column {
        id: isWideCode

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Sizes.gap
        visible: page.isWide
        y: page.isDown ? keys.y - height - Sizes.gap : 0

        TypedCode {
            bridge: page.bridge
            width: parent.width
        }

        FieldFault {
            text: page.bridge.fault
            width: parent.width
        }
    }

    Item {
        id: keys

        anchors.left: parent.left
        anchors.right: parent.right
        height: page.rows * (page.side + Sizes.gap) - Sizes.gap
        // Within reach the keys stand at the foot; elsewhere under the code, and what is left is below.
        y: {
            if (page.isPad || page.leavesOut)
                return page.height - height;
            if (page.bridge.layoutIsLow)
                return buttons.y - height - Sizes.gap;
            return (page.isWide ? isWideCode.height : above.height) + Sizes.gap;
        }

        readonly property real cell: (width - (page.columns - 1) * Sizes.gap) / page.columns

        Repeater {
            model: page.bridge.keys

            SecondButton {
                required property string identity
                required property int index
                required property string name

                // On a telephone's keys only the eraser stands left of the last figure.
                readonly property int position: page.isPhone && index === 9 ? 10 : index

                font.pixelSize: Sizes.title
                height: page.side
                isKey: true
                text: name
                width: keys.cell
                x: position % page.columns * (keys.cell + Sizes.gap)
                y: Math.floor(position / page.columns) * (page.side + Sizes.gap)

                onClicked: page.bridge.type_key(identity)
            }
        }
    }

    Item {
        id: buttons

        readonly property bool isApart: page.isPhone && !page.isPad
        readonly property real erasing: page.isPad ? page.pad : (width - Sizes.gap) * 0.4
        readonly property int size: {
            if (page.isPad)
                return Math.min(Sizes.text, (page.pad - 6 * Sizes.unit) / 3.3);
            if (page.bridge.layoutIsTwice)
                return Sizes.lead * 0.85;
            if (page.bridge.layoutIsSmall)
                return Sizes.lead;
            return Sizes.name;
        }

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: {
            if (page.isPad)
                return 30 * Sizes.unit;
            const words = page.bridge.layoutIsTwice ? 2.7 * size + 2 * Sizes.unit : 0;
            return Math.max(Sizes.target, 26 * Sizes.unit, words);
        }

        SecondButton {
            drawing: page.bridge.layoutIsSmall || page.bridge.layoutIsTwice ? "" : "undo-2"
            font.pixelSize: page.isPad || page.bridge.layoutIsTwice ? buttons.size : Sizes.lead
            height: page.isPhone ? page.side : parent.height
            horizontalPadding: page.isPad ? Sizes.unit : Sizes.gap
            text: page.bridge.erase
            visible: text
            width: buttons.isApart ? keys.cell : buttons.erasing
            // In the last row of a telephone's keys.
            y: page.isPhone ? keys.y + 3 * (page.side + Sizes.gap) - buttons.y : 0

            onClicked: page.bridge.erase_key()
        }

        MainButton {
            id: end

            font.pixelSize: buttons.size
            height: page.isPad ? page.side : parent.height
            horizontalPadding: page.isPad ? Sizes.unit : Sizes.margin * 0.8
            text: page.bridge.main
            verticalPadding: page.bridge.layoutIsTwice ? Sizes.unit : Sizes.gap
            visible: page.bridge.main || page.bridge.mainWaiting
            waitingText: page.bridge.mainWaiting
            width: {
                if (page.isPad)
                    return page.pad;
                if (page.bridge.erase && !buttons.isApart)
                    return parent.width - Sizes.gap - buttons.erasing;
                return parent.width;
            }
            x: parent.width - width
            y: parent.height - height

            onClicked: page.bridge.seek()
        }
    }
}
