// The ticket: the code is the screen; then how many are ahead, and where to wait.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property View view

    spacing: Sizes.gap

    PageTitle {
        Layout.fillWidth: true
        title: page.view.title
    }

    Rectangle {
        Layout.fillWidth: true
        border.color: Theme.ink
        border.width: Sizes.frame
        color: Theme.surface
        implicitHeight: frame.implicitHeight + 14 * Sizes.unit
        radius: Sizes.corner

        ColumnLayout {
            id: frame

            anchors.centerIn: parent
            spacing: 3 * Sizes.unit
            width: parent.width - 2 * Sizes.margin

            SignText {
                Layout.fillWidth: true
                color: Theme.ink2
                font.pixelSize: Sizes.lead
                horizontalAlignment: Text.AlignHCenter
                text: page.view.codeTitle
            }

            CodeText {
                Layout.alignment: Qt.AlignHCenter
                text: page.view.code
            }

            SignText {
                Layout.fillWidth: true
                font.pixelSize: Sizes.name
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                text: page.view.service
            }
        }
    }

    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: true
        border.color: Theme.line
        border.width: Theme.isContrast ? Sizes.outline : 0
        color: Theme.surface
        radius: Sizes.corner

        ColumnLayout {
            anchors.left: parent.left
            anchors.margins: 9 * Sizes.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 14 * Sizes.unit

            Repeater {
                model: page.view.facts

                RowLayout {
                    id: row

                    required property string about
                    required property string drawing
                    required property string number
                    required property string value

                    spacing: 9 * Sizes.unit

                    Plate {
                        digits: 30 * Sizes.unit
                        number: row.number
                        visible: number
                    }

                    FactRow {
                        Layout.fillWidth: true
                        about: row.about
                        drawing: row.drawing
                        value: row.value
                        valueSize: Sizes.title * 1.3
                    }
                }
            }
        }
    }

    MainButton {
        Layout.fillWidth: true
        drawing: "check"
        implicitHeight: 34 * Sizes.unit
        text: page.view.main

        onClicked: page.view.finish()
    }

    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        text: page.view.closes
    }
}
