// A notice in one line. Where it has no room, it is said that there is one to be read.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

Item {
    id: notice

    required property CounterBridge bridge
    readonly property var dock: bridge.dock
    readonly property string words: bridge.countdown.words || dock.notice
    readonly property bool isShort: whole.implicitWidth <= row.room
    readonly property color ink: isCaution ? Theme.onCaution : Theme.ink
    readonly property bool isCaution: !bridge.offer.code && !bridge.countdown.words && bridge.banner.headline && bridge.banner.kind > 0

    Accessible.name: bridge.countdown.said || [dock.notice, bridge.banner.detail, bridge.banner.also].filter(Boolean).join(" ")
    Accessible.role: Accessible.AlertMessage
    implicitHeight: 24 * Sizes.unit
    visible: words

    Rectangle {
        anchors.fill: parent
        color: notice.isCaution ? Theme.caution : Theme.accentSoft
        radius: Sizes.corner
    }

    // Measured, and never seen.
    SignText {
        id: whole

        Accessible.ignored: true
        font.pixelSize: Sizes.small
        font.weight: Font.DemiBold
        text: notice.words
        visible: false
        wrapMode: Text.NoWrap
    }

    RowLayout {
        id: row

        readonly property real room: notice.width - 2 * anchors.margins - icon.width - spacing

        anchors.fill: parent
        anchors.margins: 4 * Sizes.unit
        spacing: 6 * Sizes.unit

        Icon {
            id: icon

            color: notice.ink
            drawing: notice.bridge.countdown.words ? "clock" : notice.dock.notice_icon
            size: 16 * Sizes.unit
        }

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: notice.ink
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: notice.isShort ? notice.words : notice.dock.unread
            wrapMode: Text.NoWrap
        }
    }
}
