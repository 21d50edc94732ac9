// A ticket's code, typed by large keys: first its letter, then its figures.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: page

    required property View view

    readonly property real reach: view.layoutAnswersHeight * Sizes.unit
    readonly property bool isWide: view.layoutIsWide
    readonly property real room: Math.min(reach, height - (isWide ? 0 : above.height + Sizes.gap)) - buttons.height - Sizes.gap
    readonly property int columns: Math.min(view.keysCount < 7 ? Math.max(1, view.keysCount) : 5, (width + Sizes.gap) / (Sizes.target + Sizes.gap))
    readonly property int rows: Math.ceil(view.keysCount / columns)
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
            question: page.view.layoutIsSmall || page.view.layoutIsLarge ? "" : page.view.question
            title: page.view.title
            width: parent.width
        }

        TypedCode {
            view: page.view
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
        view: page.view
        visible: page.isWide
    }

    Grid {
        id: keys

        anchors.bottom: buttons.top
        anchors.bottomMargin: Sizes.gap
        anchors.left: parent.left
        anchors.right: parent.right
        columns: page.columns
        spacing: Sizes.gap

        Repeater {
            model: page.view.keys

            SecondButton {
                required property string identity
                required property string name

                font.pixelSize: Sizes.title
                height: page.side
                isPlain: true
                text: name
                width: (keys.width - (keys.columns - 1) * keys.spacing) / keys.columns

                onClicked: page.view.type_key(identity)
            }
        }
    }

    Row {
        id: buttons

        readonly property real erasing: (width - spacing) * 0.4

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.max(Sizes.target, 26 * Sizes.unit)
        spacing: Sizes.gap

        SecondButton {
            drawing: page.view.layoutIsSmall ? "" : "undo-2"
            height: parent.height
            text: page.view.erase
            visible: text
            width: buttons.erasing

            onClicked: page.view.erase_key()
        }

        MainButton {
            font.pixelSize: page.view.layoutIsSmall ? Sizes.lead : Sizes.name
            height: parent.height
            text: page.view.main
            visible: page.view.main || page.view.mainWaiting
            waitingText: page.view.mainWaiting
            width: page.view.erase ? buttons.width - buttons.spacing - buttons.erasing : parent.width

            onClicked: page.view.seek()
        }
    }
}
