// A short word with its icon, about the thing beside it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala.Ground

T.Control {
    id: tag

    enum Look {
        Outlined,
        Solid,
        Caution
    }

    required property string text
    property string drawing
    property int look: Tag.Outlined

    readonly property color ink: {
        if (look === Tag.Solid)
            return Theme.ground;
        if (look === Tag.Caution)
            return Theme.onCaution;
        return Theme.ink;
    }

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    horizontalPadding: Sizes.small * 0.7
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    verticalPadding: Sizes.small * 0.3

    background: Rectangle {
        border.color: Theme.line
        border.width: tag.look === Tag.Outlined ? Sizes.outline : 0
        color: {
            if (tag.look === Tag.Solid)
                return Theme.ink;
            if (tag.look === Tag.Caution)
                return Theme.caution;
            return Theme.surface;
        }
        radius: Sizes.corner * 5 / 6
    }

    contentItem: RowLayout {
        spacing: Sizes.small * 0.45

        Icon {
            color: tag.ink
            drawing: tag.drawing
            size: Sizes.small * 1.2
        }

        SignText {
            Accessible.ignored: true
            color: tag.ink
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: tag.text
            wrapMode: Text.NoWrap
        }
    }
}
