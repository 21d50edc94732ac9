// What is wrong with what was typed, right under its field.
import QtQuick
import Antesala
import Antesala.Ground

Item {
    id: fault

    property string text

    height: words.implicitHeight + 4 * Sizes.unit
    visible: text

    Rectangle {
        anchors.fill: parent
        border.color: Theme.stop
        border.width: Sizes.frame
        color: Theme.surface
        radius: Sizes.corner
    }

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.stop
        drawing: "octagon-x"
        x: 4 * Sizes.unit
    }

    SignText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.DemiBold
        text: fault.text
        width: parent.width - 22 * Sizes.unit
        x: 18 * Sizes.unit
    }
}
