// A person's tags in one line, and how many more there are.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala
import Antesala.Counter
import Antesala.Ground

Item {
    id: line

    required property CounterBridge bridge
    readonly property int count: tags.count
    readonly property real spacing: 6 * Sizes.unit
    readonly property real spare: 30 * Sizes.unit
    // How many have room, from the first.
    readonly property int fitting: {
        let left = width, place = 0;
        for (; place < tags.count; place++) {
            left -= (tags.itemAt(place)?.implicitWidth ?? 0) + spacing;
            if (left < (place + 1 < tags.count ? spare : -spacing))
                break;
        }
        return place;
    }

    implicitHeight: 24 * Sizes.unit
    visible: tags.count

    Row {
        spacing: line.spacing

        Repeater {
            id: tags

            model: line.bridge.dockTags

            PersonTag {
                required property int index

                height: line.height
                verticalPadding: 0
                visible: index < line.fitting
            }
        }

        SignText {
            color: Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            height: line.height
            text: "+" + (tags.count - line.fitting)
            visible: line.fitting < tags.count
        }
    }
}
