// Written words in the house's face; wraps, and never shrinks or elides unless told to.
import QtQuick
import QtQuick.Templates as T
import Antesala.Ground

T.Label {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Sizes.text
    font.weight: Font.Medium
    // Figures of one width, so that numbers line up and a clock does not dance.
    font.features: ({"tnum": 1})
    lineHeight: 1.04
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.WordWrap
}
