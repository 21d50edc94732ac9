// A ticket's code: heavy ink, no box, one line.
import QtQuick
import Antesala.Ground

SignText {
    font.pixelSize: Sizes.code
    font.weight: Font.ExtraBold
    lineHeight: 1
    wrapMode: Text.NoWrap
}
