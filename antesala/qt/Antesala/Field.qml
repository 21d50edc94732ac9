// A text box under its label; below it a hint, an error, or the word that it is saved.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala.Ground

FocusScope {
    id: field

    required property string label
    property alias text: box.text
    property alias echoMode: box.echoMode
    property alias inputMethodHints: box.inputMethodHints
    property alias maximumLength: box.maximumLength
    property string error
    property string hint
    property string saved

    signal accepted
    signal edited

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Sizes.small * 0.4

        SignText {
            Accessible.ignored: true
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: field.label
        }

        T.TextField {
            id: box

            Accessible.description: below.text
            Accessible.name: field.label
            Layout.fillWidth: true
            color: Theme.ink
            focus: true
            font.family: Theme.family
            font.pixelSize: Sizes.text
            font.weight: Font.Medium
            implicitHeight: Sizes.target
            leftPadding: Sizes.text * 0.75
            rightPadding: Sizes.text * 0.75
            selectedTextColor: Theme.onAccent
            selectionColor: Theme.accent
            verticalAlignment: TextInput.AlignVCenter

            onAccepted: field.accepted()
            onTextEdited: field.edited()

            background: Rectangle {
                border.color: field.error ? Theme.stop : Theme.line
                border.width: field.error ? Sizes.frame : Sizes.outline
                color: Theme.surface
                radius: Sizes.corner

                FocusRing {
                    control: null
                    visible: box.activeFocus
                }
            }
        }

        RowLayout {
            spacing: Sizes.small * 0.4
            visible: below.text

            Icon {
                color: below.color
                drawing: {
                    if (field.error)
                        return "octagon-x";
                    if (field.saved)
                        return "check";
                    return "";
                }
                size: Sizes.small * 1.2
            }

            SignText {
                id: below

                Layout.fillWidth: true
                color: field.error ? Theme.stop : Theme.ink2
                font.pixelSize: Sizes.small
                font.weight: field.error ? Font.DemiBold : Font.Medium
                text: field.error || field.saved || field.hint
            }
        }
    }
}
