// The key that does what its button does, at the button's right end.
import QtQuick
import QtQuick.Templates as T
import Antesala.Ground

T.Control {
    id: cap

    property string key
    // For a key that has a sign instead of a word, as the arrows have; after the word of one held.
    property string drawing
    property color ink: Theme.ink
    // On a key of the second rank, which is found by its words.
    property bool isQuiet: false
    // The key does something else for now.
    property bool isOff: false

    Accessible.ignored: true
    horizontalPadding: Sizes.small * 0.55
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: Math.max(implicitHeight, implicitContentWidth + leftPadding + rightPadding)
    verticalPadding: Sizes.small * 0.2
    visible: key || drawing

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: cap.isQuiet ? Theme.line : cap.ink
            border.width: cap.isQuiet ? Sizes.quietOutline : Sizes.outline
            color: "transparent"
            radius: Sizes.corner * 2 / 3
            visible: !cap.isOff
        }

        DashedBox {
            anchors.fill: parent
            visible: cap.isOff
        }
    }

    contentItem: Item {
        implicitHeight: letters.implicitHeight
        implicitWidth: face.implicitWidth

        Row {
            id: face

            anchors.centerIn: parent
            spacing: Sizes.small * 0.3

            SignText {
                id: letters

                Accessible.ignored: true
                color: cap.isOff || cap.isQuiet ? Theme.ink2 : cap.ink
                font.pixelSize: Sizes.small
                font.weight: Font.DemiBold
                text: cap.key
                visible: text
                wrapMode: Text.NoWrap
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: letters.color
                drawing: cap.drawing
                size: Sizes.small
                visible: drawing
            }
        }
    }
}
