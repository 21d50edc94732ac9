// What a list of choices asks; on the first screen also what the kiosk is for, and who is called.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

ColumnLayout {
    id: title

    required property View view

    // A wide screen has the room beside its answers.
    readonly property bool isTight: view.layoutIsSmall && !view.layoutIsWide
    readonly property bool isFirst: view.startsCount > 0 || !view.back

    spacing: (view.layoutIsSmall ? 2 : 6) * Sizes.unit

    CallsRow {
        Layout.bottomMargin: 6 * Sizes.unit
        Layout.fillWidth: true
        view: title.view
        visible: title.view.calling && title.view.layoutIsLow && !title.isTight
    }

    PageTitle {
        Layout.fillWidth: true
        note: title.view.layoutIsLow || title.isTight ? "" : title.view.privacy
        question: title.view.question
        questionSize: title.isFirst && !title.isTight ? Sizes.title : Sizes.lead
        subject: title.isTight ? "" : title.view.subject
        // Where there is no room for both, the question says what the title does.
        title: title.isTight && title.isFirst ? "" : title.view.title
        titleSize: title.isTight ? Sizes.name : title.isFirst ? Sizes.title * 4 / 3 : Sizes.title
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
        view: title.view
        visible: title.view.calling && !title.view.layoutIsLow && !title.isTight && !title.view.layoutIsWide
    }

    RowLayout {
        spacing: Sizes.gap
        visible: title.view.touchBelow

        SignText {
            font.pixelSize: Sizes.lead
            text: title.view.touchBelow
        }

        Icon {
            drawing: "arrow-down"
        }
    }
}
