// What was typed of a code so far, as large as its column allows.
import QtQuick
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Rectangle {
    id: box

    required property View view

    border.color: Theme.ink
    border.width: Sizes.frame
    color: Theme.surface
    implicitHeight: (view.layoutIsSmall ? 20 : 34) * Sizes.unit
    radius: Sizes.corner

    CodeText {
        Accessible.name: box.view.codeTitle + (box.view.code ? ": " + box.view.code : "")
        anchors.centerIn: parent
        font.pixelSize: box.height * 0.8
        text: box.view.code
    }
}
