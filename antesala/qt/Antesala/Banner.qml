// What happened and what to do; stands above the page, which it pushes and never covers.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala.Ground

T.Control {
    id: banner

    enum Kind {
        Information,
        Attention,
        Failure
    }

    required property string headline
    property string advice
    property int kind: Banner.Information
    property string drawing: ["info", "triangle-alert", "octagon-x"][kind]

    readonly property color ink: [Theme.ink, Theme.onCaution, Theme.onStop][kind]

    Accessible.name: advice ? headline + " " + advice : headline
    Accessible.role: Accessible.AlertMessage
    horizontalPadding: Sizes.margin * 0.55
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    verticalPadding: Sizes.margin * 0.35
    visible: headline

    background: Rectangle {
        border.color: Theme.accent
        border.width: banner.kind === Banner.Information ? Sizes.accentOutline : 0
        color: [Theme.accentSoft, Theme.caution, Theme.stop][banner.kind]
        radius: Sizes.corner
    }

    contentItem: RowLayout {
        spacing: Sizes.margin * 0.5

        Icon {
            color: banner.ink
            drawing: banner.drawing
            size: Sizes.icon * 1.3
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: banner.ink
                font.pixelSize: Sizes.lead
                font.weight: Font.Bold
                words: banner.headline
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: banner.ink
                words: banner.advice
                visible: text
            }
        }
    }
}
