// In the column: what happened, and under it an offer of a colleague's. The whole form has the rest.
import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Counter
import Antesala.Ground

ColumnLayout {
    id: area

    required property CounterBridge bridge
    readonly property var offer: bridge.offer
    readonly property bool isLong: bridge.banner.headline.length > 100

    spacing: 8 * Sizes.unit
    visible: bridge.banner.headline || offer.code

    Banner {
        Accessible.name: [area.bridge.banner.headline, area.bridge.banner.detail, area.bridge.banner.also].filter(Boolean).join(" ")
        Layout.fillWidth: true
        advice: ""
        headline: area.isLong ? area.bridge.dock.unread : area.bridge.banner.headline
        kind: area.bridge.banner.kind
    }

    Banner {
        Accessible.description: area.offer.need
        Accessible.name: [area.offer.lead, area.offer.code, area.offer.service, area.offer.detail].join(", ")
        Layout.fillWidth: true
        advice: area.offer.service.length > 60 ? "" : area.offer.service
        drawing: "corner-up-right"
        headline: area.offer.code ? area.offer.lead + " " + area.offer.code : ""
    }
}
