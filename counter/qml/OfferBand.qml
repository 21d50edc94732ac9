// A colleague's offer of a hand-over: the person, the colleague, the need, keys for yes and no.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Counter
import Antesala.Ground

T.Control {
    id: band

    required property CounterBridge bridge
    readonly property var offer: bridge.offer

    Accessible.description: need.text
    Accessible.name: [offer.lead, offer.code, offer.service, offer.detail].join(", ")
    Accessible.role: Accessible.AlertMessage
    horizontalPadding: 20 * Sizes.unit
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    verticalPadding: 12 * Sizes.unit
    visible: offer.code

    background: Rectangle {
        border.color: Theme.accent
        border.width: Sizes.accentOutline
        color: Theme.accentSoft
        radius: Sizes.corner
    }

    contentItem: RowLayout {
        spacing: 20 * Sizes.unit

        ColumnLayout {
            spacing: 0

            SignText {
                color: Theme.ink2
                font.pixelSize: Sizes.small
                font.weight: Font.DemiBold
                text: band.offer.lead
                wrapMode: Text.NoWrap
            }

            CodeText {
                Layout.preferredHeight: 0.9 * font.pixelSize
                font.pixelSize: Math.round(48 * Sizes.unit)
                text: band.offer.code
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2 * Sizes.unit

            SignText {
                Layout.fillWidth: true
                font.pixelSize: 18 * Sizes.unit
                font.weight: Font.Bold
                words: band.offer.service
            }

            // A long need is read by scrolling and never cut.
            Flickable {
                id: flick

                Accessible.description: need.text
                Accessible.name: band.offer.need_label
                Accessible.role: Accessible.StaticText
                Layout.fillWidth: true
                activeFocusOnTab: contentHeight > height
                boundsBehavior: Flickable.StopAtBounds
                clip: contentHeight > height
                contentHeight: need.implicitHeight
                implicitHeight: Math.min(contentHeight, 66 * Sizes.unit)

                T.ScrollBar.vertical: T.ScrollBar {
                    implicitWidth: 8 * Sizes.unit
                    visible: size < 1

                    contentItem: Rectangle {
                        color: Theme.line
                        radius: width / 2
                    }
                }

                Keys.onDownPressed: flick.contentY = Math.min(contentHeight - height, contentY + Sizes.text)
                Keys.onUpPressed: flick.contentY = Math.max(0, contentY - Sizes.text)

                SignText {
                    id: need

                    text: band.offer.need
                    width: flick.width - 14 * Sizes.unit
                }
            }

            SignText {
                Layout.fillWidth: true
                color: Theme.ink2
                font.pixelSize: Sizes.small
                text: band.offer.more ? band.offer.detail + ". " + band.offer.more : band.offer.detail
            }
        }

        SecondKeys {
            acts: band.bridge.offerKeys
            columns: 1
            bridge: band.bridge
        }
    }
}
