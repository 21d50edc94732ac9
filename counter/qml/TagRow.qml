// The tags of a person, one after the other, in as many lines as they need.
import QtQuick
import Antesala.Counter
import Antesala.Ground

Flow {
    id: row

    required property CounterBridge bridge

    spacing: 8 * Sizes.unit

    Repeater {
        model: row.bridge.tags

        PersonTag {
        }
    }
}
