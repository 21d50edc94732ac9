// The ring around the control that has the focus, a gap away from it. Stands in its background.
import QtQuick
import QtQuick.Templates as T
import Antesala.Ground

Rectangle {
    id: ring

    required property T.Control control
    property real cornerInside: Sizes.corner
    property bool isInside: false

    readonly property real reach: isInside ? -(Sizes.ringGap + Sizes.ring) : Sizes.ringGap + Sizes.ring

    anchors.fill: parent
    anchors.margins: -reach
    border.color: Theme.focus
    border.width: Sizes.ring
    color: "transparent"
    radius: Math.max(0, cornerInside + reach)
    visible: control.visualFocus || (control.activeFocus && Theme.showsEveryFocus)
    z: 1
}
