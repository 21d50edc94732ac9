// Icon and words of a button: in the middle, or with a key cap from the left. Wraps, never elides.
import QtQuick
import QtQuick.Layouts
import Antesala.Ground

Item {
    id: face

    required property string text
    required property string drawing
    required property string key
    property bool isCapQuiet: false
    // A sign after the key on its cap.
    property string keyDrawing
    required property color ink
    required property int size
    property string reason
    property int weight: Font.DemiBold
    // Part of a line's height that a further line takes.
    property real pitch: 1
    // Without its icon, where there is no room for it beside the words.
    property bool isBare: false
    // What it needs for its words in one line, its icon included.
    readonly property real wholeWidth: label.implicitWidth + (drawing ? size * 1.65 : 0) + (cap.visible ? cap.implicitWidth + size * 0.5 : 0)

    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth + (cap.visible ? cap.width + size * 0.5 : 0)

    RowLayout {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: face.size * 0.45
        width: Math.min(implicitWidth, parent.width - (cap.visible ? cap.width + spacing : 0))
        x: cap.visible ? 0 : (parent.width - width) / 2

        Icon {
            color: face.ink
            drawing: face.isBare ? "" : face.drawing
            size: face.size * 1.2
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SignText {
                id: label

                Accessible.ignored: true
                Layout.fillWidth: true
                color: face.ink
                font.pixelSize: face.size
                font.weight: face.weight
                // Two lines are centred too, where there is no icon or cap beside them.
                horizontalAlignment: face.drawing || cap.visible ? Text.AlignLeft : Text.AlignHCenter
                lineHeight: face.pitch
                text: face.text
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: face.ink
                font.pixelSize: Sizes.small
                lineHeight: 1
                text: face.reason
                visible: text
            }
        }
    }

    KeyCap {
        id: cap

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        drawing: face.keyDrawing
        ink: face.ink
        isQuiet: face.isCapQuiet
        key: face.key
    }
}
