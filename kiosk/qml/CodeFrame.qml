// The ticket's code in its frame, and what it is for.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Rectangle {
    id: box

    required property KioskBridge bridge

    border.color: Theme.ink
    border.width: Sizes.frame
    color: Theme.surface
    implicitHeight: frame.implicitHeight + (bridge.layoutIsSmall ? 4 : 12) * Sizes.unit
    radius: Sizes.corner

    ColumnLayout {
        id: frame

        anchors.centerIn: parent
        spacing: 2 * Sizes.unit
        width: parent.width - 8 * Sizes.unit

        SignText {
            Layout.fillWidth: true
            color: Theme.ink2
            font.pixelSize: Sizes.lead
            horizontalAlignment: Text.AlignHCenter
            text: box.bridge.codeTitle
            visible: !box.bridge.layoutIsSmall
        }

        CodeText {
            // A line is higher than its capitals, and a code has capitals and figures only.
            Layout.bottomMargin: -0.12 * font.pixelSize
            Layout.fillWidth: true
            Layout.topMargin: -0.13 * font.pixelSize
            // Grows by a tenth where the letters have room for it. Only what comes after A999
            // is wider than the screen, and gets a little lower.
            font.pixelSize: Sizes.code * (box.bridge.isCodeLarge ? 1.11 : 1)
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: Sizes.code * 0.8
            text: box.bridge.code
        }

        SignText {
            Layout.fillWidth: true
            font.pixelSize: box.bridge.layoutIsSmall ? Sizes.text : Sizes.name
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            words: box.bridge.service
            visible: !box.bridge.layoutIsSmall
        }
    }
}
