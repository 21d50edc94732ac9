// How long each group of services waits, beside the calls: its name, and the wait below it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

Item {
    id: waits

    required property string head
    required property real headSize
    required property var groups
    // Where the head stands, on the screen; each group has a place of its own.
    required property var place
    required property real nameSize
    required property real waitSize

    SignText {
        color: Theme.ink2
        font.pixelSize: waits.headSize
        font.weight: Font.DemiBold
        height: waits.place.height
        text: waits.head
        verticalAlignment: Text.AlignVCenter
        width: waits.place.width
        x: waits.place.x
        y: waits.place.y
    }

    Repeater {
        model: waits.groups

        T.Control {
            id: group

            required property var modelData

            Accessible.name: modelData.sentence
            Accessible.role: Accessible.StaticText
            height: modelData.height
            width: modelData.width
            x: modelData.x
            y: modelData.y

            contentItem: Item {
                Rectangle {
                    color: Theme.hair
                    height: Sizes.hairline
                    width: parent.width
                }

                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width

                    SignText {
                        Accessible.ignored: true
                        color: Theme.ink2
                        font.pixelSize: waits.nameSize
                        font.weight: Font.Medium
                        lineHeight: 1
                        width: parent.width
                        words: group.modelData.name
                    }

                    SignText {
                        Accessible.ignored: true
                        color: Theme.ink
                        font.pixelSize: waits.waitSize
                        font.weight: Font.Bold
                        lineHeight: 1
                        text: group.modelData.wait
                        width: parent.width
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
