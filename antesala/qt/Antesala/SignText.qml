// A text in our typeface; wraps, and never shrinks or elides unless told to.
import QtQuick
import QtQuick.Templates as T
import Antesala.Ground

T.Label {
    // A text with words of any length: one that has no room for its whole is divided. It is
    // named, searched and copied without the hyphens.
    property string words
    readonly property int rules: Division.rules

    // By hand: a binding of its text to its width would be a loop.
    function divide() {
        if (words || isDivided) {
            isDivided = true;
            text = Division.fitted(words, font, width);
        }
    }

    property bool isDivided: false

    onFontChanged: divide()
    onRulesChanged: divide()
    onWidthChanged: divide()
    onWordsChanged: divide()

    Accessible.name: words || text
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Sizes.text
    font.weight: Font.Medium
    // Figures of one width, so that numbers line up and a clock does not move.
    font.features: ({"tnum": 1})
    lineHeight: 1.04
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.WordWrap
}
