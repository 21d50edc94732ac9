// A program learns its keypad: the key asked for, the learnt keys, and the buttons.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Antesala
import Antesala.Ground

ApplicationWindow {
    id: root

    required property Learner learner

    color: Theme.ground
    title: learner.head

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Sizes.margin
        spacing: Sizes.gap

        SignText {
            Layout.fillWidth: true
            color: Theme.ink2
            font.weight: Font.DemiBold
            text: root.learner.head
        }

        Item {
            Layout.fillHeight: true
        }

        SignText {
            Layout.fillWidth: true
            font.pixelSize: Sizes.name
            font.weight: Font.DemiBold
            text: root.learner.title
        }

        SignText {
            Layout.fillWidth: true
            font.pixelSize: Sizes.title
            font.weight: Font.Bold
            text: root.learner.question
            visible: text
        }

        SignText {
            Layout.fillWidth: true
            color: Theme.ink2
            text: root.learner.step
            visible: text
        }

        SignText {
            Layout.fillWidth: true
            Layout.topMargin: Sizes.margin
            text: root.learner.learnt
            visible: text
        }

        Item {
            Layout.fillHeight: true
        }

        SecondButton {
            Layout.fillWidth: true
            implicitHeight: Sizes.target
            text: root.learner.skip
            visible: text

            onClicked: root.learner.skip_act()
        }

        SecondButton {
            Layout.fillWidth: true
            drawing: "arrow-left"
            implicitHeight: Sizes.target
            text: root.learner.back
            visible: text

            onClicked: root.learner.go_back()
        }

        MainButton {
            Layout.fillWidth: true
            drawing: "check"
            implicitHeight: Sizes.target
            text: root.learner.keep
            visible: text

            onClicked: root.learner.keep_all()
        }

        SecondButton {
            Layout.fillWidth: true
            implicitHeight: Sizes.target
            text: root.learner.drop

            onClicked: root.learner.drop_all()
        }
    }
}
