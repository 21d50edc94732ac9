"""What a sign of another maker shows now, from the calls and counters that the server tells. Pure.

Calls come to it as to a wall of one place: each for a while, none lost, a call that was answered
meanwhile never shown late. So after an outage the sign shows only what is still open.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.messages.rows import CallRow, CatalogueRow, SignRow
from antesala.wall.board import Board
from antesala.wall.own_calls import own_calls
from antesala.words import hour, instant
from display.led.template import SignFile, call_values, filled


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known at one moment. `away` is for how many seconds the server has been silent."""

    calls: Sequence[CallRow]
    signs: Sequence[SignRow]
    catalogue: CatalogueRow | None
    name: str
    zone: ZoneInfo
    now: datetime
    away: float | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What the sign shows: its text, and the code in it. `times` is higher after each recall."""

    text: str
    code: str | None = None
    times: int = 0


class Showing:
    """Decides what a sign shows; `seconds` only goes forward."""

    def __init__(self, file: SignFile, seconds: Callable[[], float]) -> None:
        self._file, self._seconds = file, seconds
        self._board = Board()
        self._was_away = True

    def now(self, seen: Seen) -> Shown:
        """What the sign shows at this moment."""
        if seen.away is not None:
            self._was_away = True
            return self._without_server(seen)
        if self._file.counter:
            return self._counter(seen)
        rows = own_calls(seen.calls, seen.catalogue, seen.name)
        returned, self._was_away = self._was_away, False
        self._board = self._board.after(rows, self._seconds(), 1, has_returned=returned)
        return self._call()

    def _without_server(self, seen: Seen) -> Shown:
        """The last one for a while, then the text for that: an old code misleads."""
        assert seen.away is not None  # noqa: S101 - asked only then
        if seen.away >= self._file.pace.lost_after:
            return Shown(self._file.texts.lost)
        return self._counter(seen) if self._file.counter else self._call()

    def _call(self) -> Shown:
        texts = self._file.texts
        if not self._board.tiles:
            return Shown(texts.idle)
        call = self._board.tiles[0].call
        text = texts.called if call.is_current or call.is_missed else texts.attending
        values = call_values(call.code, call.number)
        return Shown(filled(text, **values), call.code, int(call.id))

    def _counter(self, seen: Seen) -> Shown:
        """The one counter of the file; for a number that the office lacks it is idle."""
        wanted = self._file.counter.casefold()
        row = next((each for each in seen.signs if each.number.casefold() == wanted), None)
        texts = self._file.texts
        if row is None:
            return Shown(texts.idle)
        if row.code is not None:
            text = texts.called if row.state == "called" else texts.attending
            times = max((int(c.id) for c in seen.calls if c.code == row.code), default=0)
            values = call_values(row.code, row.number)
            return Shown(filled(text, **values), row.code, times)
        by_state = {"open": texts.open, "paused": texts.paused, "closed": texts.closed}
        text = by_state.get(row.state, texts.idle)
        return Shown(filled(text, counter=row.number, until=_until(row, seen)))


def _until(row: SignRow, seen: Seen) -> str:
    """When the clerk means to be back, while that lies ahead."""
    if row.until is None or instant(row.until) <= seen.now:
        return ""
    return hour(instant(row.until), seen.zone)
