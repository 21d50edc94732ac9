// One question and its answers as cards of equal height: groups, services, classes or languages.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

Item {
    id: page

    required property View view

    // The first screen says what the kiosk is for, and asks below that.
    readonly property bool isFirst: view.startsCount > 0 || !view.back
    // What the cards share; over 56 mm the space goes above the title.
    readonly property real room: height - above.implicitHeight - below.height - cards.anchors.topMargin
    readonly property real card: Math.min(56 * Sizes.unit, (room + Sizes.gap) / Math.max(1, view.choicesCount) - Sizes.gap)

    ColumnLayout {
        id: above

        anchors.bottom: cards.top
        anchors.bottomMargin: 7 * Sizes.unit
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6 * Sizes.unit

        PageTitle {
            Layout.fillWidth: true
            question: page.view.question
            questionSize: page.isFirst ? Sizes.title : Sizes.lead
            subject: page.view.subject
            title: page.view.title
            titleSize: page.isFirst ? Sizes.title * 4 / 3 : Sizes.title
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.hair
            implicitHeight: Sizes.hairline
            visible: calls.visible
        }

        CallsRow {
            id: calls

            Layout.fillWidth: true
            view: page.view
            visible: page.view.calling
        }
    }

    Column {
        id: cards

        anchors.bottom: below.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: 7 * Sizes.unit
        spacing: Sizes.gap

        Repeater {
            model: page.view.choices

            ChoiceCard {
                required drawing
                required reason
                required property string about
                required property string identity
                required property string kind
                required property string name

                examples: about
                height: page.card
                text: name
                width: cards.width

                onClicked: page.view.choose(kind, identity)
            }
        }
    }

    Item {
        id: below

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: page.view.startsCount ? starts.implicitHeight + Sizes.gap : 0

        StartRow {
            id: starts

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            view: page.view
        }
    }
}
