// A ticket that is called: its sign, where to go, and nothing else.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: page

    required property KioskBridge bridge

    // Large letters on a very small screen: the sign says it without the title.
    readonly property bool isBare: bridge.layoutIsTiny && bridge.layoutIsLarge

    spacing: Sizes.gap

    PageTitle {
        Layout.bottomMargin: 2 * Sizes.unit
        Layout.fillWidth: true
        title: page.bridge.title
        visible: !page.bridge.layoutIsWide && !page.isBare
    }

    Repeater {
        model: page.bridge.facts

        ColumnLayout {
            id: call

            required property string number
            required property string value

            Layout.fillWidth: true
            spacing: 2 * Sizes.gap

            CallSign {
                Layout.fillWidth: true
                code: page.bridge.code
                name: page.bridge.codeTitle + ": " + page.bridge.code + ", " + call.number
                number: call.number
            }

            SignText {
                Layout.fillWidth: true
                font.pixelSize: page.isBare ? Sizes.text : Sizes.name
                font.weight: Font.Bold
                words: call.value
            }
        }
    }

    // Which of two tickets with this code it is.
    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        text: page.bridge.note
        visible: text
    }

    Item {
        Layout.fillHeight: true
    }

    MainButton {
        Layout.fillWidth: true
        drawing: "check"
        implicitHeight: Math.max(Sizes.target, (page.bridge.layoutIsSmall ? 22 : 34) * Sizes.unit)
        text: page.bridge.main

        onClicked: page.bridge.finish()
    }

    SignText {
        Layout.fillWidth: true
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        text: page.bridge.closes
        visible: text && !page.bridge.layoutIsTiny
    }
}
