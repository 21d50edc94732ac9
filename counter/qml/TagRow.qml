// The tags of a person, one after the other.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala
import Antesala.Counter
import Antesala.Ground

Flow {
    id: row

    required property CounterBridge bridge

    spacing: 8 * Sizes.unit

    Repeater {
        model: row.bridge.tags

        Tag {
            required property var model

            drawing: model.icon
            look: model.is_solid ? Tag.Solid : Tag.Outlined
            text: model.words
        }
    }
}
