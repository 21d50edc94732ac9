// What was typed of a code so far, as large as its column allows.
import QtQuick
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Rectangle {
    id: box

    required property View view
    // As low as a line; before the first figure it says what is typed.
    property bool isLine: false

    border.color: Theme.ink
    border.width: Sizes.frame
    color: Theme.surface
    implicitHeight: (isLine ? 12 : view.layoutIsSmall ? 20 : 34) * Sizes.unit
    radius: Sizes.corner

    CodeText {
        Accessible.name: box.view.codeTitle + (box.view.code ? ": " + box.view.code : "")
        anchors.centerIn: parent
        font.pixelSize: box.height * (box.isLine && !box.view.code ? 0.78 : box.isLine ? 0.95 : 0.8)
        text: box.view.code || (box.isLine ? box.view.codeTitle : "")
    }
}
