// The console's window: the keys that no field wanted go to Python from here.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala.Counter
import Antesala.Ground

Window {
    id: window

    required property CounterBridge bridge

    color: Theme.ground
    readonly property int form: bridge.dock.form

    // Below 1000 x 640 all is drawn smaller, and smaller than this it could not be read.
    minimumHeight: form ? 72 : 480
    minimumWidth: form ? 240 : 750
    visible: false

    ActDialog {
        bridge: window.bridge
    }

    PracticeNarrow {
        id: practice

        anchors.left: parent.left
        anchors.right: parent.right
        bridge: window.bridge
        isColumn: window.form === 2
        visible: window.form && bridge.practice.label
    }

    Loader {
        id: narrow

        // The ring shows where the keys go, as after a key.
        function begin() {
            if (item)
                (item as FocusScope).forceActiveFocus(Qt.TabFocusReason);
        }

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: practice.visible ? practice.bottom : parent.top
        sourceComponent: [null, strip, side][window.form]
        visible: window.form

        // Once it is also seen.
        onLoaded: Qt.callLater(begin)
    }

    Component {
        id: strip

        StripPage {
            bridge: window.bridge
            focus: true
        }
    }

    Component {
        id: side

        SidePage {
            bridge: window.bridge
            focus: true
        }
    }

    FocusScope {
        id: whole

        anchors.fill: parent
        focus: !window.form
        visible: !window.form

        // Back from a narrow form: the page of this moment has the keys again.
        onVisibleChanged: if (visible)
            pages.children[pages.currentIndex].forceActiveFocus(Qt.TabFocusReason)

        Keys.onPressed: event => event.accepted = window.bridge.typed(event.key, event.modifiers, event.isAutoRepeat) || attention.write(event)

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            PracticeBand {
                Layout.fillWidth: true
                bridge: window.bridge
            }

            TopBar {
                Layout.fillWidth: true
                bridge: window.bridge
            }

            Notice {
                Layout.fillWidth: true
                Layout.leftMargin: Sizes.margin
                Layout.rightMargin: Sizes.margin
                Layout.topMargin: visible ? Sizes.margin : 0
                bridge: window.bridge
            }

            OfferBand {
                Layout.fillWidth: true
                Layout.leftMargin: Sizes.margin
                Layout.rightMargin: Sizes.margin
                Layout.topMargin: visible ? Sizes.margin : 0
                bridge: window.bridge
            }

            StackLayout {
                id: pages

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.margins: Sizes.margin
                currentIndex: window.bridge.view

                onCurrentIndexChanged: if (whole.visible)
                    children[currentIndex].forceActiveFocus(Qt.TabFocusReason)

                MessagePage {
                    bridge: window.bridge
                }

                SignInPage {
                    bridge: window.bridge
                }

                PlacesPage {
                    bridge: window.bridge
                }

                DeskPage {
                    bridge: window.bridge
                }

                AttentionPage {
                    id: attention

                    bridge: window.bridge
                }
            }
        }
    }
}
