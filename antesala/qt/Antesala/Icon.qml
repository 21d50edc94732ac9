// A line drawing by its name, in one colour; screen readers ignore it.
import QtQuick
import QtQuick.Controls.impl
import Antesala.Ground

IconImage {
    id: icon

    property real size: Sizes.icon
    property string drawing

    color: Theme.ink
    fillMode: Image.PreserveAspectFit
    height: size
    source: drawing ? Qt.resolvedUrl("../icons/" + drawing + ".svg") : ""
    sourceSize: Qt.size(size, size)
    visible: drawing
    width: size

    Accessible.ignored: true
}
