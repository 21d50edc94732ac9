// The one banner: a lost server, or why something was not done.
import QtQuick
import Antesala
import Antesala.Counter

Banner {
    id: banner

    required property CounterBridge bridge
    readonly property var notice: bridge.banner

    advice: notice.also ? notice.detail + " " + notice.also : notice.detail
    headline: notice.headline
    kind: notice.kind
    // A call for help is answered where it is said.
    rightPadding: key.visible ? key.width + 2 * horizontalPadding : horizontalPadding
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, key.visible ? key.height + 2 * verticalPadding : 0)
    drawing: key.visible ? "concierge-bell" : ["info", "triangle-alert", "octagon-x"][kind]

    SecondButton {
        id: key

        anchors.right: parent.right
        anchors.rightMargin: banner.horizontalPadding
        anchors.verticalCenter: parent.verticalCenter
        drawing: banner.bridge.helpKey.icon
        key: banner.bridge.helpKey.cap
        reason: banner.bridge.helpKey.waiting
        text: banner.bridge.helpKey.words
        visible: text
        width: implicitWidth

        Keys.onEnterPressed: clicked()
        Keys.onReturnPressed: clicked()
        onClicked: banner.bridge.pressed(banner.bridge.helpKey.act)
    }
}
