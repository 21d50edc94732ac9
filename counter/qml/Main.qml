// The console's window: the keys that no field wanted go to Python from here.
import QtQuick
import QtQuick.Layouts
import Antesala.Counter
import Antesala.Ground

Window {
    id: window

    required property Console desk

    color: Theme.ground
    minimumHeight: 700
    minimumWidth: 1000
    visible: false

    ActDialog {
        desk: window.desk
    }

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => event.accepted = window.desk.typed(event.key, event.modifiers, event.isAutoRepeat) || attention.write(event)

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            TopBar {
                Layout.fillWidth: true
                bar: window.desk.bar
            }

            Notice {
                Layout.fillWidth: true
                Layout.leftMargin: Sizes.margin
                Layout.rightMargin: Sizes.margin
                Layout.topMargin: visible ? Sizes.margin : 0
                desk: window.desk
            }

            OfferBand {
                Layout.fillWidth: true
                Layout.leftMargin: Sizes.margin
                Layout.rightMargin: Sizes.margin
                Layout.topMargin: visible ? Sizes.margin : 0
                desk: window.desk
            }

            StackLayout {
                id: pages

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.margins: Sizes.margin
                currentIndex: window.desk.view

                onCurrentIndexChanged: children[currentIndex].forceActiveFocus(Qt.TabFocusReason)

                MessagePage {
                    message: window.desk.message
                }

                SignInPage {
                    desk: window.desk
                }

                PlacesPage {
                    desk: window.desk
                }

                DeskPage {
                    desk: window.desk
                }

                AttentionPage {
                    id: attention

                    desk: window.desk
                }
            }
        }
    }
}
