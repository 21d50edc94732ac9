// The place of the calls while there are none: that the office is closed, or what will stand here.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: panel

    required property string closed
    required property var closedLines
    required property string empty
    required property var sample
    required property string sampleHead
    required property real closedSize
    required property real emptySize
    required property real headline
    required property real words
    required property real digits
    required property real unit

    // A code that is never given, and a counter; without any where there is no office yet.
    readonly property bool hasSample: !closed && (sample.code ?? "") !== "" && height > told.height + digits * 1.1 + words * 1.5 + 180 * unit

    Accessible.role: Accessible.Grouping
    padding: 40 * unit

    background: Rectangle {
        color: Theme.surface
        radius: Sizes.corner
    }

    contentItem: Item {
        Column {
            id: told

            anchors.left: parent.left
            anchors.right: parent.right
            spacing: 28 * panel.unit

            SignText {
                color: Theme.ink
                font.pixelSize: panel.closed ? panel.headline : panel.emptySize
                font.weight: Font.Bold
                lineHeight: 1
                text: panel.closed || panel.empty
                width: parent.width
            }

            Repeater {
                model: panel.closedLines

                SignText {
                    required property string modelData

                    color: Theme.ink2
                    font.pixelSize: panel.closedSize
                    font.weight: Font.DemiBold
                    width: parent.width
                    words: modelData
                }
            }
        }

        Item {
            id: sign

            Accessible.name: panel.sample.name ?? ""
            Accessible.role: Accessible.StaticText
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: panel.digits * 1.1 + head.height
            visible: panel.hasSample

            SignText {
                id: head

                Accessible.ignored: true
                color: Theme.ink2
                font.pixelSize: panel.words
                font.weight: Font.DemiBold
                text: panel.sampleHead
            }

            CodeText {
                id: measured

                Accessible.ignored: true
                anchors.verticalCenter: plate.verticalCenter
                font.pixelSize: panel.digits
                opacity: 0
                text: panel.sample.code ?? ""
            }

            // Outlined, as what is not now: it must be taken for no call.
            Shape {
                anchors.fill: measured
                preferredRendererType: Shape.CurveRenderer

                ShapePath {
                    fillColor: "transparent"
                    strokeColor: Theme.ink2
                    strokeWidth: 3 * panel.unit

                    PathText {
                        font.family: Theme.family
                        font.features: measured.font.features
                        font.pixelSize: panel.digits
                        font.weight: Font.ExtraBold
                        text: measured.text
                        // From the top of its capitals.
                        y: (measured.height - 0.668 * panel.digits) / 2
                    }
                }
            }

            Icon {
                anchors.verticalCenter: plate.verticalCenter
                color: Theme.ink2
                drawing: "arrow-wall"
                size: panel.digits * 0.38
                x: measured.width + (panel.digits * 0.46 - width) / 2
            }

            Plate {
                id: plate

                Accessible.ignored: true
                anchors.bottom: parent.bottom
                digits: panel.digits
                look: Plate.Outlined
                number: panel.sample.number ?? ""
                stroke: Theme.ink2
                x: measured.width + panel.digits * 0.46
            }
        }
    }
}
