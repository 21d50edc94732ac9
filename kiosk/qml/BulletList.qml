// What to bring. The dots are square and small, since they cannot be ticked.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground

T.Control {
    id: list

    required property string title
    required property QtObject items

    property bool isSmall: false
    property string offer

    signal offered

    horizontalPadding: (isSmall ? 4 : 7) * Sizes.unit
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    verticalPadding: {
        if (isSmall)
            return Sizes.unit;
        if (offer)
            return 3 * Sizes.unit;
        return 5 * Sizes.unit;
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.isContrast ? Sizes.outline : 0
        color: Theme.surface
        radius: Sizes.corner
    }

    contentItem: ColumnLayout {
        spacing: (list.isSmall ? 0 : 2) * Sizes.unit

        RowLayout {
            Layout.fillHeight: false
            spacing: Sizes.gap

            SignText {
                Layout.fillWidth: true
                font.pixelSize: list.isSmall ? Sizes.text : Sizes.lead
                font.weight: Font.Bold
                text: list.title
            }

            // The list on paper, where the foot of the page has the answers.
            SecondButton {
                Layout.preferredWidth: 132 * Sizes.unit
                drawing: "printer"
                font.pixelSize: Sizes.text
                implicitHeight: Sizes.target
                pitch: 0.85
                text: list.offer
                verticalPadding: 0
                visible: text

                onClicked: list.offered()
            }
        }

        Repeater {
            model: list.items

            Item {
                id: item

                required property string text

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: words.implicitHeight + (list.isSmall ? 1 : 2) * Sizes.unit
                // All share the height alike, whatever their words need.
                Layout.preferredHeight: 1

                Rectangle {
                    color: Theme.hair
                    height: Sizes.hairline
                    width: parent.width
                }

                Rectangle {
                    id: dot

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.accent
                    height: 4 * Sizes.unit
                    radius: Sizes.unit / 2
                    width: height
                    x: Sizes.unit
                }

                SignText {
                    id: words

                    anchors.left: dot.right
                    anchors.leftMargin: 6 * Sizes.unit
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    font.pixelSize: list.isSmall ? Sizes.text : Sizes.lead
                    words: item.text
                }
            }
        }
    }
}
