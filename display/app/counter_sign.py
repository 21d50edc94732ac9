"""The sign above one counter in a window; `antesala.wall.counter_sign` decides what is on it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from antesala.link import Link
from antesala.messages.rows import SignRow
from antesala.server_clock import own_time
from antesala.settings import Screen
from antesala.sizes import FAMILY, Geometry
from antesala.wall.counter_sign import (
    SIGN_DIAGONAL,
    SIGN_DISTANCE,
    SignMoment,
    SignPicture,
    counter_sign,
)
from antesala.wall.hall import Hall
from antesala.words import FALLBACK, Words
from display.app.controller import em

QML_IMPORT_NAME = "Antesala.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SignBridge(QObject):
    """The picture of a counter's sign as QML reads it."""

    changed = Signal()

    def __init__(self, picture: SignPicture, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.picture = picture

    @Property(dict, notify=changed)
    def sign(self) -> object:
        """All of the picture."""
        return msgspec.to_builtins(self.picture)

    def show(self, picture: SignPicture) -> None:
        """Take the next picture and signal that it has changed."""
        before, self.picture = self.picture, picture
        if picture != before:
            self.changed.emit()


class SignController(QObject):
    """Rows come from the link, time from its clock, the size from the window.

    `asked` is the counter's number as the program was told it; `now` is the time, UTC.
    """

    def __init__(
        self,
        link: Link | None,
        screen: Screen,
        asked: str,
        *,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__()
        self._link, self._screen, self._asked = link, screen, asked
        self._now = now or (link.now if link else own_time)
        self._refusal = None if link else "unknown_token"
        self._size, self._family = (1280.0, 800.0), FAMILY
        self.bridge = SignBridge(self._picture())
        if link is not None:
            link.online_changed.connect(self._link_changed)
            link.welcome_changed.connect(self.look)
            link.mirror_changed.connect(self._rows_changed)
            link.refused_entry.connect(self._refused)

    @property
    def hall(self) -> Hall:
        """The sign's screen, as its counter's queue sees it."""
        width, height = self._size
        screen = self._screen
        columns, rows = screen.width_px or round(width), screen.height_px or round(height)
        drawn = Geometry.of(screen.diagonal_inches or SIGN_DIAGONAL, columns, rows)
        distance = screen.viewing_distance_m or SIGN_DISTANCE
        measure = partial(em, self._family)
        return Hall(width, height, drawn.unit_in(width, height), distance, measure=measure)

    @property
    def code(self) -> str | None:
        """The code that stands on it."""
        return self.bridge.picture.code or None

    def measure(self, width: float, height: float, family: str) -> None:
        """The window has a new size or face."""
        self._size, self._family = (width, height), family
        self.look()

    @Slot()
    def look(self) -> None:
        """Time has passed."""
        self.bridge.show(self._picture())

    def _picture(self) -> SignPicture:
        link = self._link
        welcome = link.welcome if link else None
        rows = tuple(link.mirror.rows("signs", SignRow)) if link else ()
        moment = SignMoment(
            self._asked,
            rows,
            self._now(),
            ZoneInfo(welcome.time_zone if welcome else "UTC"),
            since=link.since if link and welcome else None,
            refusal=self._refusal,
            is_known=bool(rows),
        )
        language, country = (welcome.languages[0], welcome.country) if welcome else (FALLBACK, "")
        return counter_sign(moment, self.hall, Words(language, country))

    @Slot()
    def _link_changed(self) -> None:
        self._refusal = None
        self.look()

    @Slot(str)
    def _rows_changed(self, _topic: str) -> None:
        self.look()

    @Slot(str)
    def _refused(self, code: str) -> None:
        self._refusal = code
        self.look()
