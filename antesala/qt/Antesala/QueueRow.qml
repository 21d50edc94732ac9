// A ticket in a console's queue. Only the service's name may be cut short; a long note takes more lines.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala.Ground

T.ItemDelegate {
    id: row

    required property string code
    required property string service
    // General, preferential; with its mark where it goes first.
    required property string mark
    property bool isPreferential: false
    property bool isNext: false
    property string note
    property string noteDrawing
    required property string wait
    property string waitUnit

    Accessible.name: [code, service, mark, note, wait, waitUnit].filter(part => part).join(", ")
    focusPolicy: Qt.StrongFocus
    horizontalPadding: Sizes.margin
    implicitHeight: Math.max(58 * Sizes.unit, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    verticalPadding: Sizes.gap / 2

    background: Rectangle {
        color: row.isNext || row.down ? Theme.accentSoft : Theme.surface

        Rectangle {
            color: Theme.accent
            height: parent.height
            visible: row.isNext
            width: 5 * Sizes.unit
        }

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.hair
            height: Sizes.hairline
            width: parent.width
        }

        FocusRing {
            control: row
            isInside: true
        }
    }

    contentItem: RowLayout {
        spacing: Sizes.margin

        CodeText {
            Accessible.ignored: true
            font.pixelSize: Sizes.codeSmall
            font.weight: Font.Bold
            text: row.code
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                elide: Text.ElideRight
                text: row.service
                wrapMode: Text.NoWrap
            }

            RowLayout {
                spacing: Sizes.small * 0.35

                Icon {
                    drawing: row.isPreferential ? "badge-check" : ""
                    size: Sizes.small * 1.15
                }

                SignText {
                    Accessible.ignored: true
                    color: row.isPreferential ? Theme.ink : Theme.ink2
                    font.pixelSize: Sizes.small
                    font.weight: row.isPreferential ? Font.Bold : Font.Medium
                    text: row.mark
                    wrapMode: Text.NoWrap
                }

                Icon {
                    Layout.leftMargin: Sizes.gap / 2
                    color: Theme.ink2
                    drawing: row.noteDrawing
                    size: Sizes.small * 1.15
                }

                SignText {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    color: Theme.ink2
                    font.pixelSize: Sizes.small
                    text: row.note
                }
            }
        }

        ColumnLayout {
            spacing: 0

            SignText {
                Accessible.ignored: true
                Layout.alignment: Qt.AlignRight
                font.weight: Font.Bold
                text: row.wait
                wrapMode: Text.NoWrap
            }

            SignText {
                Accessible.ignored: true
                Layout.alignment: Qt.AlignRight
                color: Theme.ink2
                font.pixelSize: Sizes.small
                text: row.waitUnit
                visible: text
                wrapMode: Text.NoWrap
            }
        }
    }
}
