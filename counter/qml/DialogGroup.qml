// A few options under a head, and below them the meaning of the chosen one.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground

ColumnLayout {
    id: area

    required property var group
    required property var choices

    signal chosen(int place)

    spacing: 6 * Sizes.unit
    visible: group.head

    OptionRow {
        Layout.fillWidth: true
        choices: area.choices
        head: area.group.head
        isMany: area.group.is_many
        isTight: Window.height < 760 * Sizes.unit

        onChosen: place => area.chosen(place)
    }

    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        font.pixelSize: Sizes.small
        text: area.group.detail
        visible: text
    }
}
