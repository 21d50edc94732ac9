// Back, help and language in thirds, always in the same places. A place without an act stays free.
// With letters too large for thirds there are two rows, the aids beside the language.
import QtQuick
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: foot

    required property KioskBridge bridge

    readonly property bool isJoined: bridge.layoutIsJoined
    readonly property int size: Math.round(bridge.layoutNavSize * Sizes.unit)
    readonly property int columns: isJoined ? 2 : 3
    readonly property real cell: (width - (columns - 1) * Sizes.gap) / columns
    readonly property real row: bridge.layoutNavRow * Sizes.unit
    // The first row stands in the middle, or two of them fill the foot from above.
    readonly property real firstY: {
        if (isJoined)
            return Sizes.gap;
        if (bridge.layoutIsTight)
            return height - row - Sizes.unit;
        return (height - row) / 2;
    }
    readonly property real secondY: isJoined ? firstY + row + Sizes.gap : firstY

    function drawn(drawing: string): string {
        return bridge.layoutIsTiny || bridge.layoutIsTwice || (bridge.layoutIsSmall && bridge.layoutIsLarge) ? "" : drawing;
    }

    SignText {
        color: Theme.ink2
        height: foot.row
        text: foot.bridge.foot
        visible: !back.visible && !enquire.visible && !foot.bridge.layoutIsSmall
        width: foot.cell
        y: foot.firstY
    }

    NavButton {
        id: back

        drawing: foot.drawn(foot.bridge.backDrawing)
        font.pixelSize: foot.size
        height: foot.row
        pitch: 0.85
        text: foot.bridge.back
        visible: text
        width: foot.cell
        y: foot.firstY

        onClicked: foot.bridge.go_back()
    }

    // The first screen has no way back: its place leads to the enquiries.
    NavButton {
        id: enquire

        drawing: foot.drawn("search")
        font.pixelSize: foot.size
        height: foot.row
        text: foot.bridge.enquire
        visible: text
        width: foot.cell
        y: foot.firstY

        onClicked: foot.bridge.show_enquiries()
    }

    NavButton {
        drawing: foot.drawn("concierge-bell")
        font.pixelSize: foot.size
        height: foot.row
        text: foot.bridge.help
        width: foot.cell
        x: foot.cell + Sizes.gap
        y: foot.firstY

        onClicked: foot.bridge.call_help()
    }

    NavButton {
        Accessible.name: foot.bridge.languageName
        drawing: foot.drawn("languages")
        font.pixelSize: foot.size
        height: foot.isJoined ? Sizes.target : foot.row
        text: foot.bridge.language
        visible: text
        width: foot.isJoined ? (foot.width - Sizes.gap) * 0.42 : foot.cell
        x: foot.isJoined ? 0 : 2 * (foot.cell + Sizes.gap)
        y: foot.secondY

        onClicked: foot.bridge.show_languages()
    }

    Rectangle {
        color: Theme.bar
        height: Sizes.target
        radius: Sizes.corner
        visible: foot.isJoined
        width: foot.bridge.language ? (foot.width - Sizes.gap) * 0.58 : foot.width
        x: foot.width - width
        y: foot.secondY

        BarToggle {
            anchors.fill: parent
            checkable: false
            drawing: ""
            font.pixelSize: foot.size
            isLine: true
            text: foot.bridge.aidsButton

            onClicked: foot.bridge.show_aids()
        }
    }
}
