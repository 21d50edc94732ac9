// The kiosk's window: head, body, foot and bar of one upright screen, whatever the screen shows.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ApplicationWindow {
    id: root

    required property View view

    color: Theme.ground
    title: view.office

    Item {
        id: stage

        anchors.centerIn: parent
        height: root.view.stageHeight
        width: root.view.stageWidth

        Head {
            id: head

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            height: 27 * Sizes.unit
            view: root.view
        }

        Banner {
            id: banner

            advice: root.view.bannerAdvice
            anchors.left: parent.left
            anchors.leftMargin: Sizes.margin
            anchors.right: parent.right
            anchors.rightMargin: Sizes.margin
            anchors.top: head.bottom
            anchors.topMargin: Sizes.gap
            drawing: root.view.bannerDrawing
            headline: root.view.bannerHeadline
            kind: root.view.bannerKind
        }

        Loader {
            id: body

            anchors.bottom: foot.top
            anchors.bottomMargin: 5 * Sizes.unit
            anchors.left: parent.left
            anchors.leftMargin: Sizes.margin
            anchors.right: parent.right
            anchors.rightMargin: Sizes.margin
            anchors.top: banner.visible ? banner.bottom : head.bottom
            anchors.topMargin: Sizes.gap
            sourceComponent: ({
                    "answers": answersPage,
                    "cancelling": cancellingPage,
                    "choices": choicesPage,
                    "closed": closedPage,
                    "law": lawPage,
                    "service": servicePage,
                    "ticket": ticketPage,
                    "wishes": wishesPage
                })[root.view.page]
        }

        Foot {
            id: foot

            anchors.bottom: bar.top
            anchors.left: parent.left
            anchors.leftMargin: Sizes.margin
            anchors.right: parent.right
            anchors.rightMargin: Sizes.margin
            height: 31 * Sizes.unit
            view: root.view
        }

        Rectangle {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            color: Theme.bar
            height: 42 * Sizes.unit

            SignText {
                anchors.fill: parent
                anchors.leftMargin: Sizes.margin
                anchors.rightMargin: Sizes.margin
                color: Theme.onBar
                font.pixelSize: Sizes.lead
                text: root.view.privacy
            }
        }
    }

    StayPopup {
        view: root.view
    }

    NumberAnimation {
        id: fade

        duration: Theme.fade
        from: 0
        property: "opacity"
        target: body
        to: 1
    }

    Connections {
        function onScreen_changed() {
            fade.restart();
        }

        target: root.view
    }

    Component {
        id: answersPage

        AnswersPage {
            view: root.view
        }
    }

    Component {
        id: cancellingPage

        CancellingPage {
            view: root.view
        }
    }

    Component {
        id: choicesPage

        ChoicesPage {
            view: root.view
        }
    }

    Component {
        id: closedPage

        ClosedPage {
            view: root.view
        }
    }

    Component {
        id: lawPage

        LawPage {
            view: root.view
        }
    }

    Component {
        id: servicePage

        ServicePage {
            view: root.view
        }
    }

    Component {
        id: ticketPage

        TicketPage {
            view: root.view
        }
    }

    Component {
        id: wishesPage

        WishesPage {
            view: root.view
        }
    }
}
