// Three facts answer how many, how long, where; beside them the square that a telephone follows.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Antesala
import Antesala.Ground
import Antesala.Kiosk

RowLayout {
    id: facts

    required property KioskBridge bridge

    // A wide screen has the square beside the controls, and the facts at the left.
    property bool hasFacts: true
    property bool hasSquare: true

    // Without room for two lines each fact has one.
    readonly property bool isCrowded: bridge.layoutIsSmall && (bridge.printAgain || bridge.factsCount > 2)
    readonly property bool isTight: !bridge.layoutIsWide && (bridge.layoutIsTight || bridge.factsInLines || isCrowded)

    // No fact is cut: a place far away takes three lines, and the square gives way.
    readonly property real leastHeight: hasFacts ? told.implicitHeight + 6 * Sizes.unit : 0

    spacing: Sizes.gap

    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumHeight: facts.leastHeight
        border.color: Theme.line
        border.width: Theme.isContrast ? Sizes.outline : 0
        color: Theme.surface
        radius: Sizes.corner
        visible: facts.hasFacts

        ColumnLayout {
            id: told

            anchors.left: parent.left
            anchors.margins: (facts.bridge.layoutIsSmall ? 3 : 8) * Sizes.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            // They share what room there is, up to a measure.
            height: Math.min(parent.height - 6 * Sizes.unit, facts.bridge.factsCount * 48 * Sizes.unit)
            spacing: 0

            Repeater {
                model: facts.bridge.facts

                RowLayout {
                    id: row

                    required property string about
                    required property string drawing
                    required property string number
                    required property string value
                    required property real value_size

                    Layout.fillHeight: true
                    spacing: 8 * Sizes.unit

                    Plate {
                        digits: 30 * Sizes.unit
                        number: row.number
                        visible: number
                    }

                    // In a line, where there is no room for two.
                    SignText {
                        Layout.fillWidth: true
                        font.weight: Font.DemiBold
                        lineHeight: facts.bridge.layoutIsTiny ? 0.94 : 1.04
                        words: row.about + ": " + row.value
                        visible: facts.isTight
                    }

                    FactRow {
                        Layout.fillWidth: true
                        about: row.about
                        drawing: row.drawing
                        value: row.value
                        visible: !facts.isTight
                        // A number is found at a glance; a long place is read at leisure.
                        valueSize: {
                            if (row.value_size)
                                return Math.round(row.value_size * Sizes.unit);
                            if (facts.bridge.layoutIsLarge || facts.bridge.layoutIsSmall)
                                return Sizes.name;
                            if (row.value.length < 12)
                                return Sizes.title * 1.2;
                            if (row.value.length < 30)
                                return Sizes.name * 1.1;
                            return Sizes.lead;
                        }
                    }
                }
            }
        }
    }

    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: !facts.hasFacts
        Layout.preferredWidth: {
            if (facts.bridge.layoutIsTiny)
                return 44 * Sizes.unit;
            if (facts.bridge.layoutIsSmall)
                return 62 * Sizes.unit;
            return 92 * Sizes.unit;
        }
        // White in every theme: a camera reads black on white.
        color: "white"
        implicitHeight: pane.implicitHeight + 10 * Sizes.unit
        radius: Sizes.corner
        // Without room for both the code to write down comes first.
        visible: facts.hasSquare && facts.bridge.square && !(facts.bridge.printAgain && (facts.bridge.layoutIsLarge || facts.bridge.layoutIsSmall))

        ColumnLayout {
            id: pane

            anchors.centerIn: parent
            height: Math.min(parent.height - 10 * Sizes.unit, (facts.hasFacts ? 110 : 190) * Sizes.unit)
            spacing: Sizes.unit
            width: parent.width - (facts.bridge.layoutIsSmall ? 2 : 8) * Sizes.unit

            SquareCode {
                Accessible.name: facts.bridge.squareTitle
                Accessible.role: Accessible.Graphic
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: (facts.bridge.layoutIsSmall ? 36 : 45) * Sizes.unit
                link: facts.bridge.square
            }

            SignText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: "#14181D"
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                text: facts.bridge.squareTitle
                visible: !facts.bridge.layoutIsSmall
            }
        }
    }
}
