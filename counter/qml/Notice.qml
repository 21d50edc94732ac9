pragma ComponentBehavior: Bound
// The one banner: a lost server, or why something was not done.
import QtQuick
import Antesala
import Antesala.Counter
import Antesala.Ground

Banner {
    id: banner

    required property CounterBridge bridge
    readonly property var notice: bridge.banner
    readonly property bool hasKeys: bridge.noticeKeys.length > 0

    advice: notice.also ? notice.detail + " " + notice.also : notice.detail
    headline: notice.headline
    kind: notice.kind
    // What a banner asks is answered where it is said.
    rightPadding: hasKeys ? keys.width + 2 * horizontalPadding : horizontalPadding
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, hasKeys ? keys.height + 2 * verticalPadding : 0)
    drawing: !hasKeys ? ["info", "triangle-alert", "octagon-x"][kind] : bridge.noticeKeys[0].icon === "check" ? "hourglass" : bridge.noticeKeys[0].icon

    Row {
        id: keys

        anchors.right: parent.right
        anchors.rightMargin: banner.horizontalPadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Sizes.gap

        Repeater {
            model: banner.bridge.noticeKeys

            SecondButton {
                id: key

                required property var modelData

                drawing: modelData.icon
                key: modelData.cap
                reason: modelData.waiting
                text: modelData.words
                width: implicitWidth

                Keys.onEnterPressed: clicked()
                Keys.onReturnPressed: clicked()
                onClicked: banner.bridge.pressed(modelData.act)
            }
        }
    }
}
