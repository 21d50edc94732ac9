// The question of a list of choices; on the first screen also the kiosk's purpose and the calls.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: title

    required property KioskBridge bridge

    // A wide screen has the room beside its answers.
    readonly property bool isTight: bridge.layoutIsSmall && !bridge.layoutIsWide
    readonly property bool isFirst: bridge.startsCount > 0 || !bridge.back

    spacing: (bridge.layoutIsSmall ? 2 : 6) * Sizes.unit

    CallsRow {
        Layout.bottomMargin: 6 * Sizes.unit
        Layout.fillWidth: true
        bridge: title.bridge
        visible: title.bridge.calling && title.bridge.layoutIsLow && !title.isTight
    }

    PageTitle {
        Layout.fillWidth: true
        note: title.bridge.layoutIsLow || title.isTight ? "" : title.bridge.privacy
        question: title.bridge.question
        questionSize: title.isFirst && !title.isTight ? Sizes.name : Sizes.lead
        subject: title.isTight ? "" : title.bridge.subject
        // Without room for both, the question replaces the title.
        title: title.isTight && title.isFirst ? "" : title.bridge.title
        titleSize: {
            if (title.isTight)
                return Sizes.name;
            if (title.isFirst)
                return Sizes.title * 4 / 3;
            return Sizes.title;
        }
    }

    Rectangle {
        Layout.fillWidth: true
        color: Theme.hair
        implicitHeight: Sizes.hairline
        visible: calls.visible
    }

    CallsRow {
        id: calls

        Layout.fillWidth: true
        bridge: title.bridge
        visible: title.bridge.calling && !title.bridge.layoutIsLow && !title.isTight && !title.bridge.layoutIsWide
    }

    RowLayout {
        spacing: Sizes.gap
        visible: title.bridge.touchBelow

        SignText {
            font.pixelSize: Sizes.lead
            text: title.bridge.touchBelow
        }

        Icon {
            drawing: "arrow-down"
        }
    }
}
