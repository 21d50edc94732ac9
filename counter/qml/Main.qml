// The console's window: the keys that no field wanted go to Python from here.
import QtQuick
import QtQuick.Layouts
import Antesala.Counter
import Antesala.Ground

Window {
    id: window

    required property CounterBridge bridge

    color: Theme.ground
    // Below 1000 x 640 all is drawn smaller, and smaller than this it could not be read.
    minimumHeight: 480
    minimumWidth: 750
    visible: false

    ActDialog {
        bridge: window.bridge
    }

    FocusScope {
        anchors.fill: parent
        focus: true

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

                onCurrentIndexChanged: children[currentIndex].forceActiveFocus(Qt.TabFocusReason)

                MessagePage {
                    message: window.bridge.message
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
