"""The picture as QML reads it."""

import msgspec
from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from antesala.wall.picture import Picture
from display.media_cache import MediaCache

QML_IMPORT_NAME = "Antesala.Display"
QML_IMPORT_MAJOR_VERSION = 1


def shown(name: str, kind: type, changed: Signal) -> Property:
    """A property that reads one part of the picture."""

    def read(wall: "DisplayBridge") -> object:
        return msgspec.to_builtins(getattr(wall.picture, name))

    return Property(kind, read, notify=changed)


@QmlElement
class DisplayBridge(QObject):
    """One picture after the other. A changed list is built anew, so each has its own signal."""

    changed = Signal()
    tiles_changed = Signal()
    earlier_changed = Signal()
    others_changed = Signal()
    beside_changed = Signal()
    groups_changed = Signal()

    def __init__(
        self, picture: Picture, media: MediaCache | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.picture, self._media = picture, media

    scale = shown("scale", dict, changed)
    office = shown("office", str, changed)
    room = shown("room", str, changed)
    clock = shown("clock", str, changed)
    caption = shown("caption", str, changed)
    isHeard = shown("is_heard", bool, changed)  # noqa: N815 - QML's spelling
    headline = shown("headline", str, changed)
    detail = shown("detail", str, changed)
    bandLook = shown("band_look", str, changed)  # noqa: N815 - QML's spelling
    bandIcon = shown("band_icon", str, changed)  # noqa: N815
    isStale = shown("is_stale", bool, changed)  # noqa: N815
    others = shown("others", list, others_changed)
    closed = shown("closed", str, changed)
    closedLines = shown("closed_lines", list, changed)  # noqa: N815
    closedSize = shown("closed_size", float, changed)  # noqa: N815
    sample = shown("sample", dict, changed)
    sampleHead = shown("sample_head", str, changed)  # noqa: N815
    ticketHead = shown("ticket_head", str, changed)  # noqa: N815 - QML's spelling
    counterHead = shown("counter_head", str, changed)  # noqa: N815
    listHead = shown("list_head", str, changed)  # noqa: N815
    listCounterHead = shown("list_counter_head", str, changed)  # noqa: N815
    empty = shown("empty", str, changed)
    emptySize = shown("empty_size", float, changed)  # noqa: N815 - QML's spelling
    notice = shown("notice", str, changed)
    beside = shown("beside", dict, beside_changed)
    groupsHead = shown("groups_head", str, changed)  # noqa: N815 - QML's spelling
    groups = shown("groups", list, groups_changed)
    tiles = shown("tiles", list, tiles_changed)
    earlier = shown("earlier", list, earlier_changed)

    @Property(QUrl, notify=beside_changed)
    def media(self) -> QUrl:
        """The file of the picture or the video that stands beside the calls."""
        name = self.picture.beside.media
        file = self._media.path(name) if self._media is not None and name else None
        return QUrl() if file is None else QUrl.fromLocalFile(str(file))

    def show(self, picture: Picture) -> None:
        """Take the next picture and signal what has changed."""
        before, self.picture = self.picture, picture
        if picture.tiles != before.tiles:
            self.tiles_changed.emit()
        if picture.earlier != before.earlier:
            self.earlier_changed.emit()
        if picture.others != before.others:
            self.others_changed.emit()
        if picture.groups != before.groups:
            self.groups_changed.emit()
        if picture.beside != before.beside:
            self.beside_changed.emit()
        if picture != before:
            self.changed.emit()
