// How many wait, and the key to the hall's lists during an attention.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Button {
    id: button

    required property string head
    required property string key
    property string reason

    Accessible.description: reason
    Accessible.name: text
    focusPolicy: Qt.TabFocus
    implicitHeight: implicitContentHeight
    implicitWidth: implicitContentWidth

    Keys.onEnterPressed: clicked()
    Keys.onReturnPressed: clicked()

    background: FocusRing {
        control: button
    }

    contentItem: RowLayout {
        spacing: Sizes.gap

        SignText {
            Accessible.name: text
            Layout.fillWidth: true
            font.pixelSize: 18 * Sizes.unit
            font.weight: Font.Bold
            text: button.head
        }

        KeyCap {
            isQuiet: true
            key: button.key
        }
    }
}
