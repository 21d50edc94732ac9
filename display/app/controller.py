"""Keeps the wall up to date; `antesala.wall.board` and its neighbours decide what is on it."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache, lru_cache, partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont, QFontMetricsF

from antesala.link import Link
from antesala.messages.rows import (
    BesideRow,
    CallRow,
    CatalogueRow,
    HallSoundRow,
    MediaRow,
    NoticeRow,
    OfficeRow,
    ServiceRow,
    WaitPart,
)
from antesala.server_clock import own_time
from antesala.settings import Screen
from antesala.sizes import FAMILY
from antesala.wall.beside import Beside, Page, is_call_new, pages_of
from antesala.wall.board import Board
from antesala.wall.group_waits import group_waits
from antesala.wall.hall import Hall
from antesala.wall.moment import hall_of, moment_of, notice_at, presence_at, texts_of
from antesala.wall.own_calls import display_named, own_calls, part_of
from antesala.wall.picture import Painter, Picture
from antesala.wall.scale import places_for
from antesala.words import FALLBACK, Words
from display.announcing import Announcing
from display.app.bridge import DisplayBridge
from display.media_cache import MediaCache

WRONG = timedelta(minutes=2)
"""By how much the device's own clock is off before the wall says so: by then its certificates and
its log are in doubt, and it would be wrong alone with a server that is away at the next start.
"""
WIDTHS = 4096
"""How many texts' widths are kept: the codes of some days, and the words of the office."""


class Controller(QObject):
    """Rows come from the link, time from the clocks, the size from the window.

    `announcing` says the calls; without sounds they are only shown and written. `own` is the
    device's own clock, UTC.
    """

    def __init__(  # noqa: PLR0913 - its doors to the machine, each of which a test may hold
        self,
        link: Link | None,
        screen: Screen,
        *,
        announcing: Announcing | None = None,
        media: MediaCache | None = None,
        seconds: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] | None = None,
        own: Callable[[], datetime] = own_time,
    ) -> None:
        super().__init__()
        self._link = link
        self._screen = screen
        self.announcing = announcing or Announcing(None)
        self._seconds = seconds
        # Calls are timed by the server's clock, so that all screens of a hall agree.
        self._now = now or (link.now if link else own)
        self._own = own
        self._board = Board()
        self._part = part_of(None, "")
        self._is_fresh = False
        self._refusal = None if link else "unknown_token"
        self._size = (1920.0, 1080.0)
        self._family = FAMILY
        self._media, self._pages, self._beside = media, tuple[Page, ...](), Beside()
        self.bridge = DisplayBridge(self._picture(), self._media)
        if link is not None:
            link.online_changed.connect(self._link_changed)
            link.welcome_changed.connect(self.look)
            link.mirror_changed.connect(self._board_changed)
            link.refused_entry.connect(self._refused)

    @property
    def hall(self) -> Hall:
        """The hall as this screen sees it, its codes and numbers measured in this face."""
        rows = self._link.mirror.rows("board", CallRow) if self._link else []
        catalogue, name = self._catalogue(), self._name
        texts = texts_of(catalogue, own_calls(rows, catalogue, name), name)
        return hall_of(self._screen, self._size, texts, partial(em, self._family))

    @property
    def _name(self) -> str:
        """The name under which the display was enrolled, by which it finds what it shows."""
        welcome = self._link.welcome if self._link else None
        return welcome.name if welcome else ""

    @property
    def _words(self) -> Words:
        welcome = self._link.welcome if self._link else None
        return Words(
            welcome.languages[0] if welcome else FALLBACK, welcome.country if welcome else ""
        )

    @property
    def shown(self) -> str | None:
        """The code of the newest call on the wall."""
        tiles = self._board.tiles
        return tiles[0].call.code if tiles else None

    def measure(self, width: float, height: float, family: str) -> None:
        """The window has a new size or face."""
        self._size, self._family = (width, height), family
        self.look()

    @Slot()
    def look(self) -> None:
        """Time has passed."""
        if self._is_fresh:
            self._advance(has_returned=False)
        self._turn_page()
        self.bridge.show(self._picture())

    def _turn_page(self) -> None:
        """Let the next notice, picture or video come, unless a call is new."""
        mirror, now = self._link.mirror if self._link else None, self._now()
        rows = mirror.rows("media", MediaRow) if mirror else []
        wanted = mirror.only("media", BesideRow) if mirror else None
        if self._media is not None and wanted is not None:
            self._media.want(rows)
        self._pages = pages_of(
            self._catalogue(),
            notice_at(now, self._notice()),
            [row for row in rows if self._media is not None and self._media.path(row.id)],
            wanted,
            now.astimezone(self._zone()).date(),
            self._words,
        )
        is_new = is_call_new(self._board, self._seconds())
        self._beside = self._beside.after(self._pages, self._seconds(), is_call_new=is_new)

    def _advance(self, *, has_returned: bool) -> None:
        assert self._link is not None  # noqa: S101 - only a link brings rows
        now, rows = self._seconds(), self._link.mirror.rows("board", CallRow)
        catalogue, name = self._catalogue(), self._name
        part, most = part_of(catalogue, name), display_named(catalogue, name).calls
        if part != self._part:
            # Other counters, another zone: what is current there is on tiles at once.
            self._part, self._board = part, Board()
        own = own_calls(rows, catalogue, name)
        room = places_for(self.hall, sum(row.is_current for row in own), most)
        before, announcing = self._board, self.announcing
        announcing.follow(catalogue)
        self._board = before.after(
            rows,
            now,
            room,
            has_returned=has_returned,
            own={row.id for row in own},
            voice=announcing.at(self._now(), self._zone(), self._sound()),
            heard=announcing.heard,
        )
        announcing.turn(before.announcer, self._board.announcer)

    def _zone(self) -> ZoneInfo:
        welcome = self._link.welcome if self._link else None
        return ZoneInfo(welcome.time_zone if welcome else "UTC")

    def _sound(self) -> HallSoundRow | None:
        return self._link.mirror.only("board", HallSoundRow) if self._link else None

    def _catalogue(self) -> CatalogueRow | None:
        return self._link.mirror.only("board", CatalogueRow) if self._link else None

    def _office(self) -> OfficeRow | None:
        return self._link.mirror.only("board", OfficeRow) if self._link else None

    def _notice(self) -> NoticeRow | None:
        return self._link.mirror.only("board", NoticeRow) if self._link else None

    def _waits(self) -> tuple[tuple[str, WaitPart], ...]:
        rows = self._link.mirror.rows("board", ServiceRow) if self._link else []
        return group_waits(rows, self._catalogue(), self._name)

    def _picture(self) -> Picture:
        welcome = self._link.welcome if self._link else None
        moment = replace(
            moment_of(self.hall, self._now(), welcome, self._catalogue()),
            notice=notice_at(self._now(), self._notice()),
            pages=self._pages,
            page=self._beside.page,
            is_page_still=self._beside.is_paused,
            waits=self._waits(),
            presence=presence_at(self._now(), self._office()),
            since=self._link.since if self._link else None,
            refusal=self._refusal,
            is_clock_wrong=welcome is not None and abs(self._own() - self._now()) > WRONG,
            is_silent=self.announcing.is_silent,
            is_heard=self.announcing.is_heard,
            lacks_words=self.announcing.lacks_words,
        )
        board = Board() if moment.is_of_another_day else self._board
        return Painter(self._words).picture(board, board.announcer, moment)

    @Slot()
    def _link_changed(self) -> None:
        # The mirror's data are old until the first snapshot of this connection.
        self._is_fresh, self._refusal = False, None
        self.look()

    @Slot(str)
    def _board_changed(self, _topic: str) -> None:
        if not self._is_fresh:
            self._is_fresh = True
            self._advance(has_returned=True)
        self.look()

    @Slot(str)
    def _refused(self, code: str) -> None:
        self._refusal = code
        self.look()


@lru_cache(WIDTHS)
def em(family: str, text: str) -> float:
    """The width of a text at the heaviest weight, as a part of the font size."""
    return metrics(family).horizontalAdvance(text) / 1000


@cache
def metrics(family: str) -> QFontMetricsF:
    """The metrics of a face, with all figures of one width as on the wall."""
    font = QFont(family, weight=QFont.Weight.ExtraBold)
    font.setPixelSize(1000)
    font.setFeature(QFont.Tag("tnum"), 1)
    return QFontMetricsF(font)
