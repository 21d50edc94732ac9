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

            isShown: !header.caption

            Rectangle {
                id: crest

                anchors.verticalCenter: parent.verticalCenter
                border.color: Theme.ink
                border.width: 3 * header.unit
                color: "transparent"
                height: 64 * header.unit
                radius: Sizes.corner / 2
                visible: header.office
                width: height

                Icon {
                    anchors.centerIn: parent
                    drawing: "landmark"
                    size: 40 * header.unit
                }
            }

            Words {
                id: office

                anchors.left: crest.right
                anchors.leftMargin: 26 * header.unit
                font.pixelSize: header.words
                font.weight: Font.Bold
                text: header.office
                width: Math.min(implicitWidth, parent.width - x)
            }

            Words {
                anchors.left: office.right
                anchors.leftMargin: 26 * header.unit
                color: Theme.ink2
                font.pixelSize: header.words
                text: header.room
                visible: x + implicitWidth <= parent.width
                wrapMode: Text.NoWrap
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
