// The office's other languages along the foot of the first screen: a touch in one starts in it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

RowLayout {
    id: starts

    required property KioskBridge bridge

    spacing: Sizes.gap
    uniformCellSizes: true

    Repeater {
        model: starts.bridge.starts

        SecondButton {
            required property string identity
            required property string kind
            required property string name

            Layout.fillWidth: true
            text: name

            onClicked: starts.bridge.choose(kind, identity)
        }
    }
}
