// The QR code of a link, as large as its place allows; black on white whatever the theme.
import QtQuick

Item {
    id: code

    property string link

    Image {
        anchors.fill: parent
        // A ticket's link belongs to one person: it is not kept once they have gone.
        cache: false
        fillMode: Image.Pad
        smooth: false
        source: code.link && width > 0 && height > 0 ? "image://square/" + encodeURIComponent(code.link) : ""
        sourceSize: Qt.size(width, height)
    }
}
