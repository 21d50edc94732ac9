// The part of a code typed so far, as large as its column allows.
import QtQuick
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Rectangle {
    id: box

    required property KioskBridge bridge
    // As low as a line; before the first figure it says what is typed.
    property bool isLine: false

    border.color: Theme.ink
    border.width: Sizes.frame
    color: Theme.surface
    implicitHeight: {
        if (isLine)
            return 12 * Sizes.unit;
        if (bridge.layoutIsSmall)
            return 20 * Sizes.unit;
        return 34 * Sizes.unit;
    }
    radius: Sizes.corner

    CodeText {
        Accessible.name: box.bridge.codeTitle + (box.bridge.code ? ": " + box.bridge.code : "")
        anchors.centerIn: parent
        font.pixelSize: {
            if (box.isLine)
                return box.height * (box.bridge.code ? 0.95 : 0.78);
            return box.height * 0.8;
        }
        text: box.bridge.code || (box.isLine ? box.bridge.codeTitle : "")
    }
}
