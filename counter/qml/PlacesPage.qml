// The choice of a counter: each with its plate, its place, and its clerk.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

FocusScope {
    id: page

    required property CounterBridge bridge

    Pane {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        focus: true
        inset: 38 * Sizes.unit
        width: Math.min(parent.width, 860 * Sizes.unit)

        ColumnLayout {
            anchors.bottomMargin: -20 * Sizes.unit
            anchors.fill: parent
            spacing: Sizes.margin

            SignText {
                Layout.fillWidth: true
                font.pixelSize: Sizes.title
                font.weight: Font.Bold
                text: page.bridge.places.head
            }

            ChoiceList {
                id: list

                Accessible.name: page.bridge.places.head
                Layout.fillHeight: true
                Layout.fillWidth: true
                chosen: page.bridge.places.chosen
                focus: true
                model: page.bridge.counters
                moreTexts: page.bridge.places.more

                delegate: ChoiceRow {
                    required property int index
                    required property var model

                    checked: model.is_chosen
                    detail: model.detail
                    focus: ListView.isCurrentItem
                    isOff: !model.is_free
                    number: model.number
                    opacity: list.holds(y, height) ? 1 : 0
                    text: model.words
                    width: list.room

                    onClicked: list.moved(index)
                }

                onMoved: place => page.bridge.chosen("counter", place)
            }

            MainKey {
                Layout.fillWidth: true
                bridge: page.bridge
            }
        }
    }
}
