// The wall: header, the band of a lost server, the calls on tiles, the earlier calls.
pragma ComponentBehavior: Bound

import QtQuick
import Antesala
import Antesala.Display
import Antesala.Ground

Rectangle {
    id: root

    required property DisplayBridge bridge

    readonly property var proportions: bridge.scale
    readonly property real unit: proportions.unit
    readonly property int tileCount: tiles.count
    readonly property real headHeight: proportions.words.head * 1.45

    color: Theme.ground

    component Head: SignText {
        color: Theme.ink2
        font.pixelSize: root.proportions.words.head
        font.weight: Font.DemiBold
        height: root.headHeight
    }

    WallHeader {
        clock: root.bridge.clock
        clockSize: root.proportions.words.clock
        height: root.proportions.header.height
        office: root.bridge.office
        room: root.bridge.room
        unit: root.unit
        width: root.proportions.header.width
        words: root.proportions.words.head
        x: root.proportions.header.x
    }

    StaleBand {
        detail: root.bridge.detail
        drawing: root.bridge.bandIcon
        headline: root.bridge.headline
        headlineSize: root.proportions.words.headline
        height: root.proportions.band.height
        look: root.bridge.bandLook
        unit: root.unit
        width: root.proportions.band.width
        words: root.proportions.words.detail
        y: root.proportions.band.y
    }

    Repeater {
        model: root.bridge.others

        NoticeLine {
            required property var modelData

            drawing: modelData.icon
            height: modelData.height
            look: modelData.look
            sentence: modelData.sentence
            unit: root.unit
            width: root.width
            words: root.proportions.words.head
            y: modelData.y
        }
    }

    Item {
        id: panel

        height: root.proportions.panel.height
        width: root.proportions.panel.width
        x: root.proportions.panel.x
        y: root.proportions.panel.y

        Row {
            spacing: grid.spacing
            visible: root.tileCount > 1

            Repeater {
                model: root.proportions.abreast

                Item {
                    height: root.headHeight
                    width: grid.tileWidth

                    Head {
                        anchors.left: parent.left
                        anchors.leftMargin: 36 * root.unit
                        text: root.bridge.ticketHead
                    }

                    Head {
                        anchors.right: parent.right
                        anchors.rightMargin: 36 * root.unit
                        text: root.bridge.counterHead
                    }
                }
            }
        }

        Grid {
            id: grid

            readonly property real head: root.tileCount > 1 ? root.headHeight : 0
            readonly property real tileWidth: (panel.width - spacing * (columns - 1)) / columns

            columns: root.proportions.abreast
            spacing: 20 * root.unit
            y: head

            Repeater {
                id: tiles

                model: root.bridge.tiles

                CallTile {
                    required property var modelData

                    above: modelData.above
                    arrowDrawing: modelData.arrow
                    caption: modelData.caption
                    captionLine: root.proportions.caption_line
                    captionSize: root.proportions.caption
                    below: root.tileCount > 1 ? "" : modelData.below
                    code: modelData.code
                    codeHead: root.tileCount > 1 ? "" : root.bridge.ticketHead
                    digits: root.proportions.code
                    height: modelData.tall
                    isDashed: modelData.is_dashed
                    isHeard: root.bridge.isHeard
                    isNew: modelData.is_new
                    isSolid: modelData.is_solid
                    leastPlate: root.proportions.plate
                    number: modelData.number
                    placeSize: root.proportions.words.place
                    plateHead: root.tileCount === 1 && modelData.is_solid ? root.bridge.counterHead : ""
                    sentence: modelData.name
                    turn: modelData.turn
                    unit: root.unit
                    width: grid.tileWidth
                }
            }
        }

        QuietPanel {
            anchors.fill: parent
            closed: root.bridge.closed
            closedLines: root.bridge.closedLines
            closedSize: root.bridge.closedSize
            digits: root.proportions.code * 0.8
            empty: root.bridge.empty
            emptySize: root.bridge.emptySize
            headline: root.proportions.words.headline
            sample: root.bridge.sample
            sampleHead: root.bridge.sampleHead
            unit: root.unit
            visible: root.tileCount === 0 && (closed || empty)
            words: root.proportions.words.place
        }
    }

    OfficeNotice {
        height: root.proportions.notice.height
        beside: root.bridge.beside
        media: root.bridge.media
        unit: root.unit
        visible: root.bridge.beside.kind
        width: root.proportions.notice.width
        words: root.proportions.words.head
        x: root.proportions.notice.x
        y: root.proportions.notice.y
    }

    GroupWaits {
        head: root.bridge.groupsHead
        headSize: root.proportions.words.head
        groups: root.bridge.groups
        nameSize: root.proportions.groups.name
        place: root.proportions.groups.head
        visible: head
        waitSize: root.proportions.groups.wait
    }

    Item {
        height: root.proportions.list.height
        visible: root.proportions.rows > 0
        width: root.proportions.list.width
        x: root.proportions.list.x
        y: root.proportions.list.y

        Head {
            anchors.left: parent.left
            anchors.right: listCounterHead.left
            height: root.proportions.list_head
            text: root.bridge.listHead
        }

        Head {
            id: listCounterHead

            anchors.right: parent.right
            text: root.bridge.listCounterHead
        }

        Grid {
            id: list

            columnSpacing: root.proportions.column_gap
            columns: root.proportions.columns
            y: root.proportions.list_head

            Repeater {
                model: root.bridge.earlier

                EarlierCall {
                    required property var modelData

                    arrowDrawing: modelData.arrow
                    code: modelData.code
                    digits: root.proportions.earlier
                    height: root.proportions.row
                    isPointing: modelData.is_pointing
                    leastPlate: root.proportions.earlier_plate
                    isStale: root.bridge.isStale
                    number: modelData.number
                    sentence: modelData.name
                    turn: modelData.turn
                    width: root.proportions.column
                }
            }
        }
    }
}
