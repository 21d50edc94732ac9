// The office's other languages along the foot of the first screen: a touch in one starts in it.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Row {
    id: starts

    required property KioskBridge bridge

    readonly property int columns: Math.max(2, bridge.startsCount)

    spacing: Sizes.gap

    Repeater {
        model: starts.bridge.starts

        SecondButton {
            required property string identity
            required property string kind
            required property string name

            text: name
            // Half the width, from the left, also where there is one.
            width: (starts.width - Sizes.gap * (starts.columns - 1)) / starts.columns

            onClicked: starts.bridge.choose(kind, identity)
        }
    }
}
