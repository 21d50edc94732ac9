// The present calls: they show that calls come, and what a call looks like.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

RowLayout {
    id: row

    required property KioskBridge bridge

    spacing: 6 * Sizes.unit

    SignText {
        Layout.fillWidth: true
        Layout.minimumWidth: 24 * Sizes.unit
        Layout.preferredWidth: 38 * Sizes.unit
        color: Theme.ink2
        font.weight: Font.DemiBold
        text: row.bridge.calling
    }

    Item {
        Layout.fillWidth: true
        Layout.preferredWidth: 0
    }

    Repeater {
        model: row.bridge.calls

        RowLayout {
            id: call

            required property string code
            required property int index
            required property string name
            required property string number

            spacing: 4 * Sizes.unit

            Rectangle {
                Layout.fillHeight: true
                Layout.rightMargin: Sizes.unit
                color: Theme.hair
                implicitWidth: Sizes.hairline
                visible: call.index > 0
            }

            CodeText {
                Accessible.name: call.name
                font.pixelSize: Sizes.codeSmall * 0.8
                text: call.code
            }

            Icon {
                drawing: "arrow-straight"
                size: 10 * Sizes.unit
            }

            Plate {
                Accessible.ignored: true
                digits: Sizes.codeSmall * 0.8
                number: call.number
            }
        }
    }
}
