// One counter's sign: its plate, the ticket that is called there or words in its place, its state.
import QtQuick
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: root

    required property var sign

    readonly property bool isOpen: sign.state === "open" || sign.state === "called"

    Accessible.name: sign.name
    Accessible.role: Accessible.StaticText

    background: Rectangle {
        color: Theme.ground
    }

    component Words: SignText {
        Accessible.ignored: true
        lineHeight: 1
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.WordWrap
    }

    contentItem: Item {
        Plate {
            Accessible.ignored: true
            digits: root.sign.plate_size
            fill: Theme.panelAccent
            height: root.sign.plate.height
            ink: Theme.panelOnAccent
            look: {
                if (root.isOpen && !root.sign.is_stale)
                    return Plate.Solid;
                if (root.sign.state === "none" || root.sign.is_stale)
                    return Plate.Dashed;
                return Plate.Outlined;
            }
            number: root.sign.number
            width: root.sign.plate.width
            x: root.sign.plate.x
            y: root.sign.plate.y
        }

        Words {
            color: Theme.ink2
            font.pixelSize: Math.max(1, root.sign.head_size)
            font.weight: Font.DemiBold
            height: root.sign.aside.height * 0.4
            text: root.sign.head
            width: root.sign.aside.width
            x: root.sign.aside.x
            y: root.sign.aside.y
        }

        CodeText {
            Accessible.ignored: true
            color: root.sign.is_stale ? Theme.ink2 : Theme.ink
            font.pixelSize: Math.max(1, root.sign.code_size)
            height: root.sign.main.height
            text: root.sign.code
            verticalAlignment: Text.AlignVCenter
            width: root.sign.main.width
            x: root.sign.main.x
            y: root.sign.main.y
        }

        Words {
            color: Theme.ink
            font.pixelSize: Math.max(1, root.sign.words_size)
            font.weight: Font.Bold
            height: root.sign.main.height
            text: root.sign.words
            width: root.sign.main.width
            x: root.sign.main.x
            y: root.sign.main.y
        }

        Words {
            color: root.sign.state === "called" ? Theme.ink : Theme.ink2
            font.pixelSize: Math.max(1, root.sign.detail_size)
            font.weight: Font.DemiBold
            height: root.sign.below.height
            text: root.sign.detail
            width: root.sign.below.width
            x: root.sign.below.x
            y: root.sign.below.y
        }

        Rectangle {
            color: Theme.caution
            height: root.sign.band_box.height
            visible: root.sign.band
            width: root.sign.band_box.width
            y: root.sign.band_box.y

            Icon {
                id: lost

                anchors.left: parent.left
                anchors.leftMargin: root.sign.plate.x
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.onCaution
                drawing: "wifi-off"
                size: root.sign.band_size * 1.2
            }

            Words {
                anchors.left: lost.right
                anchors.leftMargin: root.sign.band_size * 0.5
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.onCaution
                font.pixelSize: Math.max(1, root.sign.band_size)
                font.weight: Font.DemiBold
                text: root.sign.band
            }
        }
    }
}
