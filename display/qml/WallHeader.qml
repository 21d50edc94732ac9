// The head of the wall: the office, or the sentence of the call being announced; the clock.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: header

    required property string office
    required property string room
    required property string clock
    required property string caption
    required property real unit
    required property real clockSize
    required property real words

    component Words: SignText {
        anchors.verticalCenter: parent.verticalCenter
        lineHeight: 1
    }

    component Side: Item {
        id: side

        property bool isShown

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: clock.left
        anchors.rightMargin: 26 * header.unit
        anchors.top: parent.top
        opacity: isShown ? 1 : 0
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fade
            }
        }
    }

    contentItem: Item {
        Side {
            id: home

            // Beside the office, or under it where the screen is narrow and its head has two lines.
            readonly property bool isRoomBeside: office.x + office.width + 26 * header.unit + room.implicitWidth <= width
            readonly property bool isRoomUnder: header.room && !isRoomBeside && office.lineCount === 1 && office.x + room.implicitWidth <= width && header.height >= header.words * 2.4

            isShown: !header.caption

            Crest {
                id: crest

                anchors.verticalCenter: parent.verticalCenter
                corner: Sizes.corner / 2
                height: size
                outline: 3 * header.unit
                size: 64 * header.unit
                visible: header.office
                width: size
            }

            Words {
                id: office

                anchors.left: crest.right
                anchors.leftMargin: 26 * header.unit
                anchors.verticalCenterOffset: home.isRoomUnder ? -height / 2 : 0
                font.pixelSize: header.words
                font.weight: Font.Bold
                text: header.office
                width: Math.min(implicitWidth, parent.width - x)
            }

            Words {
                id: room

                anchors.verticalCenterOffset: home.isRoomUnder ? height / 2 : 0
                color: Theme.ink2
                font.pixelSize: header.words
                text: header.room
                visible: home.isRoomBeside || home.isRoomUnder
                wrapMode: Text.NoWrap
                x: home.isRoomUnder ? office.x : office.x + office.width + 26 * header.unit
            }
        }

        Side {
            isShown: header.caption

            Icon {
                id: horn

                anchors.verticalCenter: parent.verticalCenter
                drawing: "megaphone"
                size: 64 * header.unit
            }

            Words {
                Accessible.role: Accessible.AlertMessage
                anchors.left: horn.right
                anchors.leftMargin: 26 * header.unit
                anchors.right: parent.right
                font.pixelSize: header.words
                font.weight: Font.Bold
                text: header.caption
            }
        }

        Words {
            id: clock

            anchors.right: parent.right
            font.pixelSize: header.clockSize
            font.weight: Font.Bold
            text: header.clock
            wrapMode: Text.NoWrap
        }
    }
}
