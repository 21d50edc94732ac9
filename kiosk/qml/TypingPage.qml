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
    readonly property bool leavesOut: (bridge.layoutIsPad || bridge.layoutIsTwice && bridge.layoutIsSmall) && !bridge.code && !isPad && bridge.keysCount < 10
    readonly property real reach: bridge.layoutAnswersHeight * Sizes.unit
    readonly property bool isWide: bridge.layoutIsWide
    // Large letters on a very small screen: the keys of a telephone, in whose last row one
    // erases and ends, and the code in a line above them.
    readonly property bool isPad: bridge.layoutIsPad && bridge.keysCount === 10
    readonly property real room: Math.min(reach, height - (isWide ? 0 : above.height + Sizes.gap)) - (isPad || leavesOut ? 0 : buttons.height + Sizes.gap)
    readonly property int columns: isPad ? 3 : Math.min(bridge.keysCount < 7 ? Math.max(1, bridge.keysCount) : 5, (width + Sizes.gap) / (Sizes.target + Sizes.gap))
    readonly property int rows: isPad ? 4 : Math.ceil(bridge.keysCount / columns)
    readonly property real pad: (width - 2 * Sizes.gap) / 3
    readonly property real side: Math.min(36 * Sizes.unit, (room + Sizes.gap) / Math.max(1, rows) - Sizes.gap)

    Column {
        id: above

        anchors.bottom: keys.top
        anchors.bottomMargin: Sizes.gap
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Sizes.gap
        visible: !page.isWide

        PageTitle {
            question: page.bridge.layoutIsSmall || page.bridge.layoutIsLarge ? "" : page.bridge.question
            title: page.isPad ? "" : page.bridge.title
            width: parent.width
        }

        TypedCode {
            isLine: page.isPad
            bridge: page.bridge
            visible: !page.leavesOut
            width: parent.width
        }
    }

    // On a wide screen the title stands at the left.
    TypedCode {
        id: isWideCode

        anchors.bottom: keys.top
        anchors.bottomMargin: Sizes.gap
        anchors.left: parent.left
        anchors.right: parent.right
        bridge: page.bridge
        visible: page.isWide
    }

    Item {
        id: keys

        anchors.bottom: page.isPad || page.leavesOut ? parent.bottom : buttons.top
        anchors.bottomMargin: page.isPad || page.leavesOut ? 0 : Sizes.gap
        anchors.left: parent.left
        anchors.right: parent.right
        height: page.rows * (page.side + Sizes.gap) - Sizes.gap

        readonly property real cell: (width - (page.columns - 1) * Sizes.gap) / page.columns

        Repeater {
            model: page.bridge.keys

            SecondButton {
                required property string identity
                required property int index
                required property string name

                // On a telephone's keys only the eraser stands left of the last figure.
                readonly property int position: page.isPad && index === 9 ? 10 : index

                font.pixelSize: Sizes.title
                height: page.side
                isPlain: true
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

        readonly property real erasing: page.isPad ? page.pad : (width - Sizes.gap) * 0.4
        readonly property int size: page.isPad ? Math.min(Sizes.text, (page.pad - 6 * Sizes.unit) / 3.3) : page.bridge.layoutIsTwice ? Sizes.lead * 0.85 : page.bridge.layoutIsSmall ? Sizes.lead : Sizes.name

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: page.isPad ? 30 * Sizes.unit : Math.max(Sizes.target, 26 * Sizes.unit, (page.bridge.layoutIsTwice ? 2.7 * size + 2 * Sizes.unit : 0))

        SecondButton {
            drawing: page.bridge.layoutIsSmall || page.bridge.layoutIsTwice ? "" : "undo-2"
            font.pixelSize: page.isPad || page.bridge.layoutIsTwice ? buttons.size : Sizes.lead
            height: parent.height
            horizontalPadding: page.isPad ? Sizes.unit : Sizes.gap
            text: page.bridge.erase
            visible: text
            width: buttons.erasing

            onClicked: page.bridge.erase_key()
        }

        MainButton {
            id: end

            font.pixelSize: buttons.size
            height: parent.height
            horizontalPadding: page.isPad ? Sizes.unit : Sizes.margin * 0.8
            text: page.bridge.main
            verticalPadding: page.bridge.layoutIsTwice ? Sizes.unit : Sizes.gap
            visible: page.bridge.main || page.bridge.mainWaiting
            waitingText: page.bridge.mainWaiting
            width: page.isPad ? page.pad : page.bridge.erase ? parent.width - Sizes.gap - buttons.erasing : parent.width
            x: parent.width - width

            onClicked: page.bridge.seek()
        }
    }
}
