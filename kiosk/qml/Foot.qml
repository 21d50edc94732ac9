// Back, help and language in thirds, always in the same places. A place without an act stays free.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: foot

    required property View view

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
                visible: !back.visible && !enquire.visible
            }

            NavButton {
                id: back

                anchors.fill: parent
                drawing: foot.view.backDrawing
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
            drawing: "concierge-bell"
            text: foot.view.help

            onClicked: foot.view.call_help()
        }

        Item {
            Layout.fillWidth: true
            implicitHeight: Sizes.target

            NavButton {
                Accessible.name: foot.view.languageName
                anchors.fill: parent
                drawing: "languages"
                text: foot.view.language
                visible: text

                onClicked: foot.view.show_languages()
            }
        }
    }
}
