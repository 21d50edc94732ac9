// What to say to a person, marked as speech by a bar.
import QtQuick
import Antesala
import Antesala.Ground

Item {
    id: saying

    property string head
    property string words
    property int size: 18 * Sizes.unit

    implicitHeight: column.implicitHeight + 4 * Sizes.unit
    implicitWidth: column.implicitWidth
    visible: words

    Rectangle {
        color: Theme.accent
        height: parent.height
        width: 4 * Sizes.unit
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: 18 * Sizes.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Sizes.unit

        SignText {
            color: Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: saying.head
            visible: text
            width: parent.width
        }

        SignText {
            font.pixelSize: saying.size
            text: saying.words
            width: parent.width
        }
    }
}
