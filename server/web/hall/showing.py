"""The calls on one page: its board and what of it is to be drawn and said.

Rows and time come in. It is the board of the display's own window, only drawn for a browser.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeVar
from urllib.parse import quote
from zoneinfo import ZoneInfo

from antesala.messages import frames as f, rows as r
from antesala.wall.announcer import Announcer, Voice
from antesala.wall.beside import Beside, Page, is_call_new, pages_of
from antesala.wall.board import Board, key_of
from antesala.wall.group_waits import group_waits
from antesala.wall.hall import Hall
from antesala.wall.moment import Moment, hall_of, moment_of, notice_at, presence_at, texts_of
from antesala.wall.own_calls import display_named, own_calls, part_of
from antesala.wall.picture import Painter, Picture
from antesala.wall.scale import places_for
from antesala.words import FALLBACK, Words
from server.web.hall.drawing import Drawing, drawing_of
from server.web.hall.lettering import Setter, em
from server.web.hall.screen import Seen, address_name
from server.web.hall.speaking import Hush, Spoken, Tongue

WRONG = timedelta(minutes=2)
"""By how much the device's own clock is off before the wall says so, as on the display's window."""

Rows = Mapping[tuple[str, str], r.AnyRow]
Kind = TypeVar("Kind", bound=r.Row)


@dataclass(slots=True)
class Showing:
    """One page. `rows` gives what the hall's displays are told now."""

    rows: Callable[[], Rows]
    seen: Seen
    welcome: f.Welcome | None
    tongue: Tongue
    board: Board = field(default_factory=Board)
    refusal: str | None = None
    part: object = ...
    """Which part of the hall it showed last; nothing yet."""
    beside: Beside = field(default_factory=Beside)
    pages: tuple[Page, ...] = ()
    crest: Callable[[], str] = lambda: ""
    """The address of the office's own crest, since a page takes no `data:`; empty without one."""
    off: timedelta = timedelta()
    """By how much the page's own clock is off."""

    def advance(
        self, now: float, clock: datetime, *, has_returned: bool = False
    ) -> Spoken | Hush | None:
        """Bring the board up to date at a second; returns what is to be said from now on.

        `clock` is the office's time, by which it is loud or silent.
        """
        calls, own = self._of(r.CallRow), self._own()
        catalogue = self._catalogue()
        part = part_of(catalogue, self._name)
        if self.part not in {..., part}:
            # Other counters, another zone: what is current there is on tiles at once.
            self.board = Board()
        self.part = part
        most = display_named(catalogue, self._name).calls
        room = places_for(self._hall(), sum(call.is_current for call in own), most)
        muted = next(iter(self._of(r.HallSoundRow)), None)
        is_hushed = self.tongue.tune(clock, self.zone, catalogue, muted)
        before, voice, heard = self.board, Voice(self.tongue.parts), self.seen.heard
        self.board = before.after(
            calls,
            now,
            room,
            has_returned=has_returned,
            voice=voice,
            heard=heard,
            own={call.id for call in own},
        )
        self._turn_page(now, clock)
        if has_returned and before.seen is not None and heard is not None:
            self.board = _with_unheard(self.board, heard, now, voice)
        announcer, former = self.board.announcer, before.announcer
        if announcer.turns_after(former):
            return self.tongue.spoken(announcer, is_first=announcer.begins_after(former))
        # A call that was taken back is not said to its end.
        was_cut = former.call is not None and announcer.call is None and now < former.part_until
        return Hush() if is_hushed or was_cut else None

    def _turn_page(self, now: float, clock: datetime) -> None:
        """Let the next notice, picture or video come, unless a call is new."""
        self.pages = pages_of(
            self._catalogue(),
            notice_at(clock, next(iter(self._of(r.NoticeRow)), None)),
            self._of(r.MediaRow),
            next(iter(self._of(r.BesideRow)), None),
            clock.astimezone(self.zone).date(),
            self._words(),
        )
        is_new = is_call_new(self.board, now)
        self.beside = self.beside.after(self.pages, now, is_call_new=is_new)

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.welcome.time_zone if self.welcome else "UTC")

    @property
    def shown(self) -> str | None:
        """The code of the newest call on the wall."""
        return self.board.tiles[0].call.code if self.board.tiles else None

    @property
    def state(self) -> object:
        """What tells one picture from another, but for the time that passes."""
        board = replace(self.board, at=0.0, queue=(), announcer=Announcer())
        said = self.board.announcer
        office = (
            self.welcome,
            self._catalogue(),
            self._waits(),
            (self.tongue.volume > 0, self.tongue.lack),
        )
        page = (self.beside.page, self.beside.is_paused, self.pages)
        return board, said.call, said.part, self._of(r.NoticeRow), self.refusal, office, page

    def drawings(self, now: datetime) -> tuple[Drawing, Drawing]:
        """The screen now, and as it will be if the server is not heard any more."""
        return self._drawn(self._moment(now)), self.lost(now)

    def lost(self, since: datetime) -> Drawing:
        """The screen of a page that has not heard the server since then."""
        return self._drawn(replace(self._moment(since), since=since, awaits_touch=False))

    def _drawn(self, moment: Moment) -> Drawing:
        words = self._words()
        welcome = self.welcome
        picture = self._picture(moment, words)
        divided = tuple(welcome.divided) if welcome else ()
        setter = Setter(moment.hall, words.language, divided)
        media = f"{quote(address_name(self._name), safe='')}/media/"
        return drawing_of(picture, moment.hall, setter, self.crest(), media)

    def _picture(self, moment: Moment, words: Words) -> Picture:
        return Painter(words).picture(self.board, self.board.announcer, moment)

    def _words(self) -> Words:
        welcome = self.welcome
        return Words(
            welcome.languages[0] if welcome else FALLBACK, welcome.country if welcome else ""
        )

    def _moment(self, now: datetime) -> Moment:
        notice = next(iter(self._of(r.NoticeRow)), None)
        return replace(
            moment_of(self._hall(), now, self.welcome, self._catalogue()),
            notice=notice_at(now, notice),
            pages=self.pages,
            page=self.beside.page,
            is_page_still=self.beside.is_paused,
            waits=self._waits(),
            presence=presence_at(now, next(iter(self._of(r.OfficeRow)), None)),
            refusal=self.refusal,
            is_clock_wrong=abs(self.off) > WRONG,
            awaits_touch=not self.seen.can_sound and self.tongue.volume > 0,
            is_heard=self.tongue.is_heard,
            lacks_words=bool(self.tongue.lack),
        )

    @property
    def _name(self) -> str:
        """The name under which the display was enrolled, by which it finds what it shows."""
        return self.welcome.name if self.welcome else ""

    def _hall(self) -> Hall:
        texts = texts_of(self._catalogue(), self._own(), self._name)
        return hall_of(self.seen.screen, self.seen.size, texts, em)

    def _own(self) -> list[r.CallRow]:
        return own_calls(self._of(r.CallRow), self._catalogue(), self._name)

    def _waits(self) -> tuple[tuple[str, r.WaitPart], ...]:
        return group_waits(self._of(r.ServiceRow), self._catalogue(), self._name)

    def _catalogue(self) -> r.CatalogueRow | None:
        return next(iter(self._of(r.CatalogueRow)), None)

    def _of(self, kind: type[Kind]) -> list[Kind]:
        return [row for row in self.rows().values() if isinstance(row, kind)]


def _with_unheard(board: Board, heard: frozenset[str], now: float, voice: Voice) -> Board:
    """The board, which also announces what was sent to a page that did not get it."""
    standing = [tile.call for tile in reversed(board.tiles)]
    said = board.announcer
    known = said.awaiting | said.saying(now, voice)
    unsaid = [
        call
        for call in standing
        if call.is_current and key_of(call) not in heard and call.code not in known
    ]
    return replace(board, announcer=said.after(unsaid, standing, now, voice))
