// The band of a console in practice: that nothing is real, what happens, and what to try next.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

T.Control {
    id: band

    required property CounterBridge bridge
    readonly property var practice: bridge.practice

    Accessible.description: [practice.room, practice.tip, practice.done, practice.progress].join(" ")
    Accessible.name: practice.label
    Accessible.role: Accessible.StaticText
    horizontalPadding: 20 * Sizes.unit
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    verticalPadding: 8 * Sizes.unit
    visible: practice.label

    background: Rectangle {
        color: Theme.accentSoft

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.accent
            height: Sizes.frame
            width: parent.width
        }
    }

    contentItem: RowLayout {
        spacing: 16 * Sizes.unit

        Rectangle {
            Layout.preferredHeight: sign.implicitHeight + 12 * Sizes.unit
            Layout.preferredWidth: 184 * Sizes.unit
            color: Theme.accent
            radius: Sizes.corner

            SignText {
                id: sign

                Accessible.ignored: true
                anchors.centerIn: parent
                color: Theme.onAccent
                font.pixelSize: Sizes.text
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                text: band.practice.label
                width: parent.width - 20 * Sizes.unit
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2 * Sizes.unit

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.pixelSize: Sizes.text
                text: band.practice.room
                visible: text
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.pixelSize: Sizes.text
                font.weight: Font.Bold
                text: band.practice.tip
                visible: text
            }
        }

        ColumnLayout {
            Layout.preferredWidth: 150 * Sizes.unit
            Layout.fillWidth: false
            spacing: 2 * Sizes.unit
            visible: !again.visible

            RowLayout {
                spacing: 6 * Sizes.unit
                visible: band.practice.done

                Icon {
                    Layout.alignment: Qt.AlignTop
                    color: Theme.accent
                    drawing: "circle-check"
                    size: 20 * Sizes.unit
                }

                SignText {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    font.pixelSize: Sizes.small
                    font.weight: Font.DemiBold
                    text: band.practice.done
                }
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.ink2
                font.pixelSize: Sizes.small
                text: band.practice.progress
            }
        }

        SecondButton {
            id: again

            Layout.fillWidth: false
            drawing: "play"
            key: "Ctrl F2"
            text: band.practice.again
            visible: text

            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: band.bridge.practiceAgain()
        }
    }
}
