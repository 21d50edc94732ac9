// One figure under its head; with an act it is a key that opens the list behind it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Button {
    id: button

    required property var figure
    readonly property bool isDoor: figure.act

    Accessible.name: figure.head + ": " + figure.words
    Accessible.role: isDoor ? Accessible.Button : Accessible.StaticText
    focusPolicy: isDoor ? Qt.TabFocus : Qt.NoFocus
    horizontalPadding: 14 * Sizes.unit
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    text: figure.head
    verticalPadding: 8 * Sizes.unit

    Keys.onEnterPressed: clicked()
    Keys.onReturnPressed: clicked()

    background: Rectangle {
        border.color: Theme.line
        border.width: button.isDoor ? Sizes.outline : 0
        color: button.down && button.isDoor ? Theme.accentSoft : Theme.surface
        radius: Sizes.corner

        FocusRing {
            control: button
        }
    }

    contentItem: ColumnLayout {
        spacing: 0

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: Theme.ink2
            font.pixelSize: Sizes.small
            font.weight: Font.DemiBold
            text: button.figure.head
        }

        // The cap stands beside the figure, so that the head has the whole width for its words.
        RowLayout {
            Layout.fillWidth: true
            spacing: Sizes.gap

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.pixelSize: Sizes.name
                font.weight: Font.Bold
                text: button.figure.words
                wrapMode: Text.NoWrap
            }

            KeyCap {
                isQuiet: true
                key: button.figure.cap
            }
        }
    }
}
