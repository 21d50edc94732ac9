// The head of the wall: the office, the room, the clock.
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
    required property real unit
    required property real clockSize
    required property real words

    component Line: SignText {
        anchors.verticalCenter: parent.verticalCenter
        lineHeight: 1
    }

    contentItem: Item {
        Item {
            id: home

            // Beside the office, or under its lines where the head has one more.
            readonly property bool isRoomBeside: office.x + office.width + 26 * header.unit + room.implicitWidth <= width
            readonly property bool isRoomUnder: header.room && !isRoomBeside && office.x + room.implicitWidth <= width && header.height >= header.words * 1.2 * (office.lineCount + 1)

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: clock.left
            anchors.rightMargin: 26 * header.unit
            anchors.top: parent.top

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

            Line {
                id: office

                anchors.left: crest.right
                anchors.leftMargin: 26 * header.unit
                anchors.verticalCenterOffset: home.isRoomUnder ? -room.height / 2 : 0
                font.pixelSize: header.words
                font.weight: Font.Bold
                words: header.office
                width: Math.min(Math.ceil(whole.advanceWidth) + 1, parent.width - x)
            }

            // Its width undivided: the name is divided by the width that it gets.
            TextMetrics {
                id: whole

                font: office.font
                text: header.office
            }

            Line {
                id: room

                anchors.verticalCenterOffset: home.isRoomUnder ? office.height / 2 : 0
                color: Theme.ink2
                font.pixelSize: header.words
                text: header.room
                visible: home.isRoomBeside || home.isRoomUnder
                wrapMode: Text.NoWrap
                x: home.isRoomUnder ? office.x : office.x + office.width + 26 * header.unit
            }
        }

        Line {
            id: clock

            anchors.right: parent.right
            font.pixelSize: header.clockSize
            font.weight: Font.Bold
            text: header.clock
            wrapMode: Text.NoWrap
        }
    }
}
