// A box with a dashed outline: not now, or not sure.
import QtQuick
import QtQuick.Shapes
import Antesala.Ground

Shape {
    id: box

    property real corner: Sizes.corner
    property color fill: "transparent"
    property color stroke: Theme.ink2
    property real strokeWidth: Sizes.outline

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        capStyle: ShapePath.FlatCap
        dashPattern: [4, 3]
        fillColor: box.fill
        strokeColor: box.stroke
        strokeStyle: ShapePath.DashLine
        strokeWidth: box.strokeWidth

        PathRectangle {
            height: box.height - box.strokeWidth
            radius: box.corner
            width: box.width - box.strokeWidth
            x: box.strokeWidth / 2
            y: box.strokeWidth / 2
        }
    }
}
