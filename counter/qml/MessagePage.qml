// The message while no clerk can sign in here.
import QtQuick
import Antesala
import Antesala.Ground

Pane {
    id: page

    required property var message

    Column {
        anchors.centerIn: parent
        spacing: Sizes.gap
        width: Math.min(parent.width - 2 * Sizes.margin, 640 * Sizes.unit)

        SignText {
            font.pixelSize: Sizes.title
            font.weight: Font.Bold
            text: page.message.headline
            width: parent.width
        }

        SignText {
            color: Theme.ink2
            font.pixelSize: Sizes.name
            text: page.message.detail
            width: parent.width
        }
    }
}
