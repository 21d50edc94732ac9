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

    // Alt+F4 and whatever else a keyboard has for it: only staff end a kiosk.
    onClosing: close => close.accepted = view.mayClose()

    Item {
        id: stage

        anchors.centerIn: parent
        readonly property real readingWidth: width * (root.view.layoutIsWide ? 0.4 : 1)

        height: root.view.stageHeight
        width: root.view.stageWidth

        Head {
            id: head

            anchors.left: parent.left
            anchors.top: parent.top
            height: root.view.layoutHead * Sizes.unit
            view: root.view
            width: stage.readingWidth

            visible: root.view.layoutHasHead
        }

        // No control, and told to no screen reader: this is for staff alone.
        Item {
            height: 14 * Sizes.unit
            width: stage.readingWidth

            TapHandler {
                onTapped: root.view.tap_head()
            }
        }

        Banner {
            id: banner

            advice: root.view.bannerAdvice
            anchors.left: parent.left
            anchors.leftMargin: Sizes.margin
            anchors.top: head.bottom
            anchors.topMargin: Sizes.gap
            drawing: root.view.bannerDrawing
            headline: root.view.bannerHeadline
            kind: root.view.bannerKind
            width: stage.readingWidth - 2 * Sizes.margin
        }

        // On a wide screen what is read stands here, and what is touched beside it.
        WideReading {
            anchors.bottom: foot.top
            anchors.bottomMargin: 5 * Sizes.unit
            anchors.left: banner.left
            anchors.right: banner.right
            anchors.top: banner.visible ? banner.bottom : head.bottom
            anchors.topMargin: Sizes.gap
            view: root.view
            visible: root.view.layoutIsWide
        }

        Loader {
            id: body

            anchors.bottom: foot.top
            anchors.bottomMargin: root.view.layoutEnd * Sizes.unit
            anchors.left: parent.left
            anchors.leftMargin: root.view.layoutIsWide ? stage.readingWidth : Sizes.margin
            anchors.right: parent.right
            anchors.rightMargin: Sizes.margin
            anchors.top: root.view.layoutIsWide ? parent.top : banner.visible ? banner.bottom : head.bottom
            anchors.topMargin: root.view.layoutIsWide ? Sizes.margin : Sizes.gap
            sourceComponent: ({
                    "answers": answersPage,
                    "cancelling": cancellingPage,
                    "choices": choicesPage,
                    "closed": closedPage,
                    "law": lawPage,
                    "parts": partsPage,
                    "service": servicePage,
                    "ticket": ticketPage,
                    "typing": typingPage,
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
            height: root.view.layoutFoot * Sizes.unit
            view: root.view
        }

        AccessBar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: (root.view.layoutBar + root.view.layoutLift) * Sizes.unit
            view: root.view
            // Its button stands in the foot.
            visible: !root.view.layoutIsJoined
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
        id: partsPage

        PartsPage {
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
        id: typingPage

        TypingPage {
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
