// Says that the paper comes, and where: the arrow points to the slot below the screen.
// Without paper it says what to do instead.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: strip

    required property string arrow
    required property string drawing
    required property string text
    property bool isSmall: false

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage
    horizontalPadding: 6 * Sizes.unit
    implicitHeight: Math.max((isSmall ? 10 : 20) * Sizes.unit, implicitContentHeight + topPadding + bottomPadding)
    verticalPadding: (isSmall ? 1 : 3) * Sizes.unit
    visible: text

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.isContrast ? Sizes.outline : 0
        color: Theme.accentSoft
        radius: Sizes.corner
    }

    contentItem: RowLayout {
        spacing: 6 * Sizes.unit

        Icon {
            drawing: strip.isSmall ? "" : strip.drawing
            size: Sizes.icon * 1.2
        }

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            font.pixelSize: strip.isSmall ? Sizes.text : Sizes.lead
            font.weight: Font.DemiBold
            words: strip.text
        }

        Icon {
            drawing: strip.arrow
            size: Sizes.icon * 1.3
        }
    }
}
