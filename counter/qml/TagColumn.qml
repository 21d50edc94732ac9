// The tags of a person, one below the other. A flow from top to bottom begins another column where it
// was low a moment ago, and that column stands over the queue.
import QtQuick
import Antesala.Counter
import Antesala.Ground

Column {
    id: column

    required property CounterBridge bridge

    spacing: 8 * Sizes.unit

    Repeater {
        model: column.bridge.tags

        PersonTag {
        }
    }
}
