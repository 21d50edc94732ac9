// Asks whether anybody is there. A touch anywhere is an answer.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Antesala
import Antesala.Ground
import Antesala.Kiosk

T.Popup {
    id: popup

    required property KioskBridge bridge

    property Item before: null

    closePolicy: T.Popup.NoAutoClose
    focus: true
    implicitHeight: contentHeight + 2 * padding
    modal: true
    padding: Sizes.margin
    visible: bridge.stayTitle
    width: bridge.stageWidth - 2 * Sizes.margin
    x: (parent.width - width) / 2
    // In the middle, or where a seated person reaches its answer.
    y: bridge.layoutIsLow ? (parent.height + bridge.stageHeight) / 2 - height - bridge.layoutLift * Sizes.unit - Sizes.margin : (parent.height - height) / 2

    onAboutToShow: before = parent.Window.activeFocusItem
    onClosed: {
        // A person who works by keys goes on where they were.
        if (before && before.visible)
            before.forceActiveFocus(Qt.PopupFocusReason);
        before = null;
    }

    T.Overlay.modal: Rectangle {
        color: Qt.alpha("black", 0.55)
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Sizes.outline
        color: Theme.surface
        radius: Sizes.corner
    }

    contentItem: ColumnLayout {
        spacing: Sizes.margin

        PageTitle {
            Layout.fillWidth: true
            question: popup.bridge.staySentence
            questionSize: popup.bridge.layoutIsTwice ? Sizes.lead : Sizes.name
            title: popup.bridge.stayTitle
            titleSize: popup.bridge.layoutIsTwice ? Sizes.title : Sizes.title * 4 / 3
        }

        MainButton {
            Layout.fillWidth: true
            focus: true
            implicitHeight: Math.max(40 * Sizes.unit, implicitContentHeight + 4 * Sizes.unit)
            text: popup.bridge.stay

            onClicked: popup.bridge.stay_here()
        }
    }
}
