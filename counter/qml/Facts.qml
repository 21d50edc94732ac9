// Facts abreast: each a small label over its value.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala
import Antesala.Ground

Flow {
    id: row

    required property var facts
    property int valueSize: Sizes.name
    property real least: 140 * Sizes.unit

    spacing: 12 * Sizes.unit

    Repeater {
        model: row.facts

        Column {
            id: fact

            required property var model

            Accessible.name: model.head + ": " + model.words
            Accessible.role: Accessible.StaticText
            spacing: 2 * Sizes.unit
            // More room beside a fact than under it, where they do not fit abreast.
            rightPadding: 20 * Sizes.unit
            width: Math.min(row.width, Math.max(row.least, head.implicitWidth, words.implicitWidth) + rightPadding)

            SignText {
                id: head

                Accessible.ignored: true
                color: Theme.ink2
                font.pixelSize: Sizes.small
                font.weight: Font.DemiBold
                text: fact.model.head
                width: fact.width - (fact.width < row.width ? fact.rightPadding : 0)
            }

            SignText {
                id: words

                Accessible.ignored: true
                font.pixelSize: row.valueSize
                font.weight: Font.Bold
                text: fact.model.words
                width: head.width
            }
        }
    }
}
