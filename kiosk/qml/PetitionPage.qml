// The square of the form for complaints and requests, which people fill on their own telephone.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property KioskBridge bridge

    spacing: Sizes.gap

    PageTitle {
        Layout.bottomMargin: (page.bridge.layoutIsSmall ? 0 : 5) * Sizes.unit
        Layout.fillWidth: true
        question: page.bridge.question
        questionSize: page.bridge.layoutIsSmall ? Sizes.text : Sizes.name
        title: page.bridge.title
        visible: !page.bridge.layoutIsWide
    }

    // The square takes the height that is left, up to what a camera needs from arm's length.
    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: 150 * Sizes.unit
        border.color: Theme.line
        border.width: Theme.isContrast ? Sizes.outline : 0
        color: "white"
        radius: Sizes.corner

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: (page.bridge.layoutIsSmall ? 1 : 6) * Sizes.unit
            spacing: Sizes.unit

            SquareCode {
                Accessible.name: page.bridge.squareTitle
                Accessible.role: Accessible.Graphic
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: (page.bridge.layoutIsSmall ? 30 : 45) * Sizes.unit
                link: page.bridge.square
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: "#14181D"
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                text: page.bridge.squareTitle
                visible: !page.bridge.layoutIsSmall
            }
        }
    }

    Item {
        Layout.fillHeight: true
        visible: !page.bridge.layoutIsLow && !page.bridge.layoutIsSmall
    }

    MainButton {
        Layout.fillWidth: true
        drawing: "check"
        implicitHeight: Math.max(Sizes.target, (page.bridge.layoutIsSmall ? 22 : 34) * Sizes.unit)
        text: page.bridge.main

        onClicked: page.bridge.finish()
    }
}
