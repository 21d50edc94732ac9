"""What a hall sees of the calls: which stand on a tile, in what order, and which are earlier ones.

Pure: rows and the time in seconds come in, a board goes out. What is said of a call is the
announcer's; how large it is drawn is the scale's.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from antesala.messages.rows import CallRow

STAY = 15.0
"""Seconds that a tile stands at least: who reads slowly must find code and counter twice.

A call that finds every place taken waits no longer than this for one; then it takes the oldest,
so that in the fullest hall a screen is late by one stay and never more.
"""
REMEMBER = 60.0
"""Seconds for which the calls missed without a server are pointed out after its return."""


@dataclass(frozen=True, slots=True)
class Held:
    """A call and the second since which it stands on its tile, or waits for one."""

    call: CallRow
    since: float


@dataclass(frozen=True, slots=True)
class Board:
    """One picture of the calls: tiles from the top, earlier calls from the newest.

    `entered` are the calls and recalls that this picture is the first to show, oldest first;
    `missed` the ids of those that came while the server was away.
    """

    tiles: tuple[Held, ...] = ()
    earlier: tuple[CallRow, ...] = ()
    entered: tuple[CallRow, ...] = ()
    queue: tuple[Held, ...] = ()
    missed: frozenset[str] = frozenset()
    missed_until: float = 0.0
    seen: int | None = None

    @property
    def resting(self) -> CallRow | None:
        """The last call, which keeps the large place while nobody is being called."""
        return self.earlier[0] if self.earlier and not self.tiles else None

    def after(
        self, rows: Iterable[CallRow], now: float, places: int, *, has_returned: bool = False
    ) -> "Board":
        """The next picture; `has_returned`: the first one after the server was away.

        The first picture of all shows what stands, and nothing in it is new.
        """
        calls = _newest_by_code(rows)
        seen = max((_number(call) for call in calls.values()), default=0)
        if self.seen is None:
            standing = [Held(call, now) for call in calls.values() if call.is_current]
            return _board(standing[:places], (), (), calls, seen)
        before = 0 if self._is_another_day(calls.values(), seen) else self.seen
        seen = max(seen, before)
        new = [call for call in calls.values() if _number(call) > before][::-1]
        tiles, recalled = _renew(self.tiles, new, now)
        queue = _line_up(self.queue, [call for call in new if call not in recalled], calls, now)
        tiles, queue, entered = _enter(_stay(tiles, calls, now), queue, now, places)
        board = _board(tiles, queue, [*recalled, *entered], calls, seen)
        return self._remember(board, new if has_returned else (), now)

    def _is_another_day(self, calls: Iterable[CallRow], seen: int) -> bool:
        """Whether numbers began at 1 again: they are lower, and no call is one of those known.

        The newest call alone may also go away, with a counter that the office gives up.
        """
        held = [one.call for one in (*self.tiles, *self.queue)]
        known = {(call.id, call.at) for call in (*held, *self.earlier)}
        return seen < (self.seen or 0) and not any((call.id, call.at) in known for call in calls)

    def _remember(self, board: "Board", missed: Sequence[CallRow], now: float) -> "Board":
        if missed:
            return _with_missed(board, frozenset(call.id for call in missed), now + REMEMBER)
        if now < self.missed_until:
            return _with_missed(board, self.missed, self.missed_until)
        return board


def _number(call: CallRow) -> int:
    """A call's place in the order of the day."""
    return int(call.id)


def _newest_by_code(rows: Iterable[CallRow]) -> dict[str, CallRow]:
    """The calls, newest first; a code called twice stands only where it was called last."""
    newest: dict[str, CallRow] = {}
    for call in sorted(rows, key=_number, reverse=True):
        newest.setdefault(call.code, call)
    return newest


def _renew(
    tiles: Sequence[Held], new: Sequence[CallRow], now: float
) -> tuple[list[Held], list[CallRow]]:
    """The tiles with their recalls, each where it was: the eye is there already."""
    again = {call.code: call for call in new if call.is_current}
    recalled = [again[tile.call.code] for tile in tiles if tile.call.code in again]
    renewed = [
        Held(again[tile.call.code], now) if tile.call.code in again else tile for tile in tiles
    ]
    return renewed, sorted(recalled, key=_number)


def _stay(tiles: Iterable[Held], calls: Mapping[str, CallRow], now: float) -> list[Held]:
    """The tiles that are still called to, or have not stood their time."""
    return [
        tile
        for tile in tiles
        if now - tile.since < STAY
        or ((call := calls.get(tile.call.code)) is not None and call.is_current)
    ]


def _line_up(
    queue: Sequence[Held], new: Sequence[CallRow], calls: Mapping[str, CallRow], now: float
) -> list[Held]:
    """Who waits for a tile, longest first; nobody is shown who has come already."""
    waiting = {held.call.code: held.since for held in queue}
    for call in new:
        waiting.setdefault(call.code, now)
    return [
        Held(calls[code], since)
        for code, since in waiting.items()
        if code in calls and calls[code].is_current
    ]


def _enter(
    tiles: list[Held], queue: list[Held], now: float, places: int
) -> tuple[list[Held], list[Held], list[CallRow]]:
    """Calls step onto tiles at the top, as far as there is place."""
    entered: list[CallRow] = []
    while queue:
        if len(tiles) >= places:
            oldest = min(tiles, key=lambda tile: (tile.since, _number(tile.call)))
            if now - oldest.since < STAY and now - queue[0].since < STAY:
                break
            tiles = [tile for tile in tiles if tile is not oldest]
        call = queue[0].call
        queue = queue[1:]
        tiles = [Held(call, now), *tiles]
        entered.append(call)
    return tiles, queue, entered


def _board(
    tiles: Sequence[Held],
    queue: Sequence[Held],
    entered: Sequence[CallRow],
    calls: Mapping[str, CallRow],
    seen: int,
) -> Board:
    held = {one.call.code for one in (*tiles, *queue)}
    earlier = tuple(call for code, call in calls.items() if code not in held)
    return Board(tuple(tiles), earlier, tuple(entered), tuple(queue), seen=seen)


def _with_missed(board: Board, missed: frozenset[str], until: float) -> Board:
    return replace(board, missed=missed, missed_until=until)
