// The kiosk's window: head, body, foot and bar of one upright screen, whatever the screen shows.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ApplicationWindow {
    id: root

    required property KioskBridge bridge

    color: Theme.ground

    // Ignores Alt+F4 and other keys that close a window: only staff end a kiosk.
    onClosing: close => close.accepted = bridge.mayClose()

    // Here and not in Python, whose hold on every item passed by would end with the page, and with it theirs.
    function focusMain() {
        const first = contentItem.nextItemInFocusChain(true);
        let item = first;
        while (item.objectName !== "main") {
            item = item.nextItemInFocusChain(true);
            if (item === first)
                return;
        }
        item.forceActiveFocus(Qt.TabFocusReason);
    }

    Item {
        id: stage

        anchors.centerIn: parent
        readonly property real readingWidth: width * (root.bridge.layoutIsWide ? 0.4 : 1)

        height: root.bridge.stageHeight
        width: root.bridge.stageWidth

        Head {
            id: head

            anchors.left: parent.left
            anchors.top: parent.top
            height: root.bridge.layoutHead * Sizes.unit
            bridge: root.bridge
            width: stage.readingWidth

            visible: root.bridge.layoutHasHead
        }

        // No control, and hidden from screen readers: this is for staff only.
        Item {
            height: 14 * Sizes.unit
            width: stage.readingWidth

            TapHandler {
                onTapped: root.bridge.tap_head()
            }
        }

        Banner {
            id: banner

            advice: root.bridge.bannerAdvice
            anchors.left: parent.left
            anchors.leftMargin: Sizes.margin
            anchors.top: head.bottom
            anchors.topMargin: Sizes.gap
            drawing: root.bridge.bannerDrawing
            headline: root.bridge.bannerHeadline
            kind: root.bridge.bannerKind
            width: stage.readingWidth - 2 * Sizes.margin
        }

        // On a wide screen the texts stand here, and the controls beside them.
        WideReading {
            anchors.bottom: foot.top
            anchors.bottomMargin: 5 * Sizes.unit
            anchors.left: banner.left
            anchors.right: banner.right
            anchors.top: banner.visible ? banner.bottom : head.bottom
            anchors.topMargin: Sizes.gap
            bridge: root.bridge
            visible: root.bridge.layoutIsWide
        }

        Loader {
            id: body

            anchors.bottom: foot.top
            anchors.bottomMargin: root.bridge.layoutEnd * Sizes.unit
            anchors.left: parent.left
            anchors.leftMargin: root.bridge.layoutIsWide ? stage.readingWidth : Sizes.margin
            anchors.right: parent.right
            anchors.rightMargin: Sizes.margin
            anchors.top: {
                if (root.bridge.layoutIsWide)
                    return parent.top;
                if (banner.visible)
                    return banner.bottom;
                return head.bottom;
            }
            anchors.topMargin: {
                if (root.bridge.layoutIsWide)
                    return Sizes.margin;
                if (root.bridge.layoutIsTight && !banner.visible)
                    return Sizes.unit;
                return Sizes.gap;
            }
            sourceComponent: ({
                    "answers": answersPage,
                    "called": calledPage,
                    "cancelling": cancellingPage,
                    "choices": choicesPage,
                    "closed": closedPage,
                    "faces": facesPage,
                    "law": lawPage,
                    "parts": partsPage,
                    "petition": petitionPage,
                    "service": servicePage,
                    "thanks": thanksPage,
                    "ticket": ticketPage,
                    "typing": typingPage,
                    "wishes": wishesPage
                })[root.bridge.page]
        }

        Foot {
            id: foot

            anchors.bottom: bar.top
            anchors.left: parent.left
            anchors.leftMargin: Sizes.margin
            anchors.right: parent.right
            anchors.rightMargin: Sizes.margin
            height: root.bridge.layoutFoot * Sizes.unit
            bridge: root.bridge
        }

        AccessBar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: (root.bridge.layoutBar + root.bridge.layoutLift) * Sizes.unit
            bridge: root.bridge
            // Its button stands in the foot.
            visible: !root.bridge.layoutIsJoined
        }
    }

    StayPopup {
        bridge: root.bridge
    }

    NumberAnimation {
        id: fade

        duration: Theme.fade
        from: Theme.fadeFrom
        property: "opacity"
        target: body
        to: 1
    }

    Connections {
        function onBegun() {
            if (root.bridge.beginsAtMain)
                root.focusMain();
        }

        function onScreen_changed() {
            fade.restart();
        }

        target: root.bridge
    }

    Component {
        id: answersPage

        AnswersPage {
            bridge: root.bridge
        }
    }

    Component {
        id: calledPage

        CalledPage {
            bridge: root.bridge
        }
    }

    Component {
        id: cancellingPage

        CancellingPage {
            bridge: root.bridge
        }
    }

    Component {
        id: choicesPage

        ChoicesPage {
            bridge: root.bridge
        }
    }

    Component {
        id: closedPage

        ClosedPage {
            bridge: root.bridge
        }
    }

    Component {
        id: facesPage

        FacesPage {
            bridge: root.bridge
        }
    }

    Component {
        id: lawPage

        LawPage {
            bridge: root.bridge
        }
    }

    Component {
        id: partsPage

        PartsPage {
            bridge: root.bridge
        }
    }

    Component {
        id: petitionPage

        PetitionPage {
            bridge: root.bridge
        }
    }

    Component {
        id: servicePage

        ServicePage {
            bridge: root.bridge
        }
    }

    Component {
        id: thanksPage

        ThanksPage {
            bridge: root.bridge
        }
    }

    Component {
        id: ticketPage

        TicketPage {
            bridge: root.bridge
        }
    }

    Component {
        id: typingPage

        TypingPage {
            bridge: root.bridge
        }
    }

    Component {
        id: wishesPage

        WishesPage {
            bridge: root.bridge
        }
    }
}
