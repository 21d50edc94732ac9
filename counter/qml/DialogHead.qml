// A dialog's subject, and the keys that choose in it and close it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground

RowLayout {
    id: head

    required property var act
    required property bool hasRows

    spacing: Sizes.gap

    SignText {
        Layout.fillWidth: true
        font.pixelSize: Sizes.title
        font.weight: Font.Bold
        text: head.act.title
    }

    KeyHint {
        drawings: ["arrow-up", "arrow-down"]
        visible: head.hasRows
        words: head.act.choose
    }

    KeyHint {
        key: "Esc"
        words: head.act.close
    }

    component KeyHint: RowLayout {
        id: hint

        property string words
        property string key
        property list<string> drawings

        spacing: 6 * Sizes.unit
        visible: words

        SignText {
            Accessible.ignored: true
            color: Theme.ink2
            font.pixelSize: Sizes.small
            text: hint.words
            wrapMode: Text.NoWrap
        }

        Repeater {
            model: hint.drawings

            KeyCap {
                required property string modelData

                drawing: modelData
            }
        }

        KeyCap {
            key: hint.key
        }
    }
}
