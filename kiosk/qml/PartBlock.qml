// One thing to read among large letters: a title, a text, a thing to bring, a code, a square.
import QtQuick
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: block

    required property string kind
    required property string text
    required property KioskBridge bridge

    readonly property bool isItem: kind === "item"
    readonly property bool isFramed: kind === "notice" || kind === "code" || isAlert
    readonly property bool isAlert: kind === "alert"
    readonly property bool isWords: kind !== "code" && kind !== "square" && kind !== "plate"
    readonly property real frame: isFramed ? 4 * Sizes.unit : 0
    readonly property int size: ({
            "lead": Sizes.lead,
            "title": Sizes.title,
            "value": Sizes.name
        })[kind] ?? Sizes.text

    implicitHeight: {
        if (kind === "code")
            return code.height * 0.75 + 2 * frame;
        if (kind === "square")
            return bridge.partSquare * Sizes.unit;
        if (kind === "plate")
            return plate.implicitHeight;
        return words.implicitHeight + 2 * frame;
    }

    Rectangle {
        anchors.fill: parent
        border.color: block.kind === "code" ? Theme.ink : Theme.line
        border.width: {
            if (block.kind === "code")
                return Sizes.frame;
            if (Theme.isContrast)
                return Sizes.outline;
            return 0;
        }
        color: {
            if (block.kind === "code")
                return Theme.surface;
            if (block.isAlert)
                return Theme.caution;
            return Theme.accentSoft;
        }
        radius: Sizes.corner
        visible: block.isFramed
    }

    Rectangle {
        color: Theme.accent
        height: 5 * Sizes.unit
        radius: Sizes.unit / 2
        visible: block.isItem
        width: height
        x: Sizes.unit
        y: (Sizes.text * 1.2 - height) / 2
    }

    Icon {
        color: Theme.onCaution
        drawing: block.isAlert ? block.bridge.bannerDrawing : ""
        size: (block.bridge.layoutIsTwice ? 10 : 8) * Sizes.unit
        x: 4 * Sizes.unit
        y: block.frame
    }

    SignText {
        id: words

        color: {
            if (block.isAlert)
                return Theme.onCaution;
            if (block.kind === "label")
                return Theme.ink2;
            return Theme.ink;
        }
        font.pixelSize: block.size
        font.weight: {
            if (block.kind === "text" || block.isItem)
                return Font.Medium;
            if (block.kind === "label" || block.kind === "lead" || block.isFramed)
                return Font.DemiBold;
            return Font.Bold;
        }
        lineHeight: 0.94
        words: block.isWords ? block.text : ""
        visible: block.isWords
        width: {
            if (block.isAlert)
                return block.width - 22 * Sizes.unit;
            if (block.isItem || block.kind === "notice")
                return block.width - 12 * Sizes.unit;
            return block.width;
        }
        x: {
            if (block.isAlert)
                return 16 * Sizes.unit;
            if (block.isItem)
                return 11 * Sizes.unit;
            if (block.kind === "notice")
                return 6 * Sizes.unit;
            return 0;
        }
        y: block.frame
    }

    CodeText {
        id: code

        Accessible.name: block.bridge.codeTitle + ": " + block.text
        anchors.centerIn: parent
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: Sizes.code * 0.8
        text: block.kind === "code" ? block.text : ""
        visible: block.kind === "code"
        width: block.width - 8 * Sizes.unit
    }

    Plate {
        id: plate

        digits: Sizes.button * 1.4
        number: block.kind === "plate" ? block.text : ""
        visible: block.kind === "plate"
    }

    // White in every theme: a camera reads black on white.
    Rectangle {
        color: "white"
        height: block.height
        radius: Sizes.corner
        visible: block.kind === "square"
        width: height

        SquareCode {
            Accessible.name: block.bridge.squareTitle
            Accessible.role: Accessible.Graphic
            anchors.fill: parent
            anchors.margins: 2 * Sizes.unit
            link: block.kind === "square" ? block.text : ""
        }
    }
}
