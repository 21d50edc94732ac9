// Back, help and language in thirds, always in the same places. A place without an act stays free.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: foot

    required property View view

    // On a small screen the words have all the room.
    readonly property int size: view.layoutIsSmall ? Sizes.text : Sizes.lead

    function drawn(drawing: string): string {
        return view.layoutIsSmall ? "" : drawing;
    }

    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Sizes.gap
        uniformCellSizes: true

        Item {
            Layout.fillWidth: true
            implicitHeight: Sizes.target

            SignText {
                anchors.fill: parent
                color: Theme.ink2
                text: foot.view.foot
                visible: !back.visible && !enquire.visible && !foot.view.layoutIsSmall
            }

            NavButton {
                id: back

                anchors.fill: parent
                drawing: foot.drawn(foot.view.backDrawing)
                font.pixelSize: foot.size
                text: foot.view.back
                visible: text

                onClicked: foot.view.go_back()
            }

            // On the first screen nothing leads back: here begins what is no ticket.
            NavButton {
                id: enquire

                anchors.fill: parent
                drawing: "search"
                text: foot.view.enquire
                visible: text

                onClicked: foot.view.show_enquiries()
            }
        }

        NavButton {
            Layout.fillWidth: true
            drawing: foot.drawn("concierge-bell")
            font.pixelSize: foot.size
            text: foot.view.help

            onClicked: foot.view.call_help()
        }

        Item {
            Layout.fillWidth: true
            implicitHeight: Sizes.target

            NavButton {
                Accessible.name: foot.view.languageName
                anchors.fill: parent
                drawing: foot.drawn("languages")
                font.pixelSize: foot.size
                text: foot.view.language
                visible: text

                onClicked: foot.view.show_languages()
            }
        }
    }
}
