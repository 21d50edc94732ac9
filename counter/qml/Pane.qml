// A plain area on which a page's parts lie.
import QtQuick
import Antesala.Ground

FocusScope {
    id: pane

    default property alias content: inside.data
    property real inset: 0

    Rectangle {
        anchors.fill: parent
        border.color: Theme.line
        border.width: Theme.isContrast ? Sizes.hairline : 0
        color: Theme.surface
        radius: 8 * Sizes.unit
    }

    Item {
        id: inside

        anchors.fill: parent
        anchors.margins: pane.inset
    }
}
