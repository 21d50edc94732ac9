// The band of a console in practice over its narrow forms: a line over the strip, a block over the column.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

T.Control {
    id: band

    required property CounterBridge bridge
    // Whether it stands over the column, where its texts are one below the other.
    required property bool isColumn
    readonly property var practice: bridge.practice

    Accessible.description: [practice.room, practice.tip, practice.done, practice.progress].join(" ")
    Accessible.name: practice.label
    Accessible.role: Accessible.StaticText
    horizontalPadding: 10 * Sizes.unit
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    verticalPadding: 3 * Sizes.unit

    background: Rectangle {
        color: Theme.accentSoft

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.accent
            height: Sizes.accentOutline
            width: parent.width
        }
    }

    contentItem: GridLayout {
        columnSpacing: 12 * Sizes.unit
        columns: band.isColumn ? 1 : 3
        rowSpacing: 4 * Sizes.unit

        Rectangle {
            Layout.fillWidth: band.isColumn
            Layout.preferredHeight: sign.implicitHeight + 4 * Sizes.unit
            Layout.preferredWidth: sign.implicitWidth + 16 * Sizes.unit
            color: Theme.accent
            radius: Sizes.corner

            SignText {
                id: sign

                Accessible.ignored: true
                anchors.centerIn: parent
                color: Theme.onAccent
                font.pixelSize: Sizes.small
                font.weight: Font.Bold
                text: band.practice.label
                wrapMode: Text.NoWrap
            }
        }

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: [band.practice.room, band.practice.tip].filter(said => said).join(" ")
        }

        SecondButton {
            key: "Ctrl F2"
            text: band.practice.again
            visible: text

            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: band.bridge.practiceAgain()
        }
    }
}
