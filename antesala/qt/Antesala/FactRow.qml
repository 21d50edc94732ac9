// A fact: its small label over its large value.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala.Ground

T.Control {
    id: fact

    required property string about
    required property string value
    property string drawing
    property int valueSize: Sizes.name

    Accessible.name: about + ": " + value
    Accessible.role: Accessible.StaticText
    implicitHeight: implicitContentHeight
    implicitWidth: implicitContentWidth

    contentItem: RowLayout {
        spacing: Sizes.icon * 0.55

        Icon {
            drawing: fact.drawing
            size: Sizes.icon * 1.6
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.ink2
                words: fact.about
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.pixelSize: fact.valueSize
                font.weight: Font.Bold
                words: fact.value
            }
        }
    }
}
