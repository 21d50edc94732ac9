"""Which calls a hall sees: those on tiles, in order, the earlier ones, and the one announced now.

Pure: rows and the time in seconds come in, a board goes out; the scale decides how large it is
drawn.

However many calls come at once, each is on a tile for at least one whole announcement, and the
others wait for it: calls come faster than a hall can hear them, and a person whose call is not seen
loses their turn. The announcer says one call at a time, in the order shown, each for as long as it
takes. A call that finds a free tile appears there at once, and keeps it until it has been announced
to its end.
"""

from collections.abc import Iterable, Mapping, Sequence, Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import partial

from antesala.messages.rows import CallRow
from antesala.wall.announcer import SILENT, SPAN, Announcer, Voice

STAY = 15.0
"""Seconds for which a tile stays while no call has waited as long for a place: slow readers need
time to find code and counter twice. Once a call has waited so long, a tile stays for `LEAST`.
"""
LEAST = SPAN + 0.5
"""The least seconds for which a tile stays, however many calls wait: one announcement, and the half
second by which a clock update may come early or late.
"""
LONGEST = 30.0
"""Seconds after which a tile that is called again and again gives way to calls that wait. Without
this limit one counter could keep all others from the wall.
"""
REMEMBER = 60.0
"""Seconds for which the calls missed during an outage are highlighted after the server's return."""


CALLS_KEPT = 12
"""Rows of calls that a server keeps, beside those of older calls that no one has answered."""


@dataclass(frozen=True, slots=True)
class Held:
    """A call and the second since which it is on its tile, or waits for one.

    A recall restarts `since`; `first` is when its tile was taken, whatever was recalled after.
    """

    call: CallRow
    since: float
    first: float


@dataclass(frozen=True, slots=True)
class Board:
    """One picture of the calls: tiles from the top, earlier calls from the newest.

    `entered` are the calls and recalls that this picture is the first to show, oldest first;
    `missed` the ids of those that came while the server was away. `at` is the second of this
    picture.
    """

    tiles: tuple[Held, ...] = ()
    earlier: tuple[CallRow, ...] = ()
    entered: tuple[CallRow, ...] = ()
    queue: tuple[Held, ...] = ()
    missed: frozenset[str] = frozenset()
    missed_until: float = 0.0
    seen: int | None = None
    announcer: Announcer = field(default_factory=Announcer)
    at: float = 0.0
    heard: frozenset[str] = frozenset()
    """The keys of calls that this display has announced before it was started anew."""

    @property
    def resting(self) -> CallRow | None:
        """The last call, which keeps the large place while no person is being called."""
        return self.earlier[0] if self.earlier and not self.tiles else None

    def after(  # noqa: PLR0913 - each is a circumstance of its own
        self,
        rows: Iterable[CallRow],
        now: float,
        places: int,
        *,
        has_returned: bool = False,
        voice: Voice = SILENT,
        heard: frozenset[str] | None = None,
        own: AbstractSet[str] | None = None,
    ) -> "Board":
        """Return the next picture; `has_returned`: the first one after the server was away.

        The very first picture shows the current calls, the oldest of them where not all have
        place; the others wait for a tile as in any burst. It announces none, unless `heard` has the
        keys of those that this display announced before: then it announces the rest. `own` are the
        ids of the calls that this display shows, where it does not show all of the office's.
        """
        everywhere = _newest_by_code(rows)
        calls = {c: call for c, call in everywhere.items() if own is None or call.id in own}
        seen = max((_number(call) for call in everywhere.values()), default=0)
        if self.seen is None:
            return replace(_first(calls, now, places, voice, heard), seen=seen)
        before = 0 if self._is_another_day(everywhere.values(), seen) else self.seen
        new = [call for call in calls.values() if _number(call) > before][::-1]
        missed = [*new, *self._unheard(calls)] if has_returned else []
        stood = self._taken_up(calls, now) if has_returned else self
        stood = _without_withdrawn(stood, calls, _oldest_kept(everywhere.values()))
        back = self._called_again(calls)
        awaited, announcer = _awaited(calls), stood.announcer
        owed = awaited if has_returned else _owed(calls)
        tiles, recalled = _renew(stood.tiles, [call for call in new if call.code in owed], now)
        others = [*(call for call in new if call not in recalled), *back]
        queue = _line_up(stood.queue, others, {code: calls[code] for code in owed}, now)
        saying = announcer.saying(now, voice)
        unheard = (announcer.awaiting | {call.code for call in recalled}) & owed
        wall = _Wall(_stay(tiles, awaited | unheard | (saying & owed), now), queue, places, now)
        wall.let_in(saying, unheard, awaited)
        shown = {tile.call.code for tile in wall.tiles}
        entered = [call for call in (*recalled, *wall.entered) if call.code in shown]
        standing = [tile.call for tile in wall.tiles if tile.call.code in owed]
        unsaid = [call for call in entered if key_of(call) not in self.heard]
        board = replace(
            _board(wall.tiles, wall.queue, calls, seen=max(seen, before), at=now),
            entered=tuple(entered),
            announcer=announcer.after(unsaid, standing, now, voice),
            heard=self.heard,
        )
        return self._remember(board, missed, now)

    def _unheard(self, calls: Mapping[str, CallRow]) -> list[CallRow]:
        """The calls that waited to be heard when the server was lost, and that no one came to."""
        waiting = {held.call.code for held in self.queue} | self.announcer.awaiting
        return [call for code, call in calls.items() if code in waiting and call.is_missed]

    def _taken_up(self, calls: Mapping[str, CallRow], now: float) -> "Board":
        """The board as it was when the server was lost: time without shown calls does not count.

        Calls answered meanwhile have left their tiles.
        """
        away, awaited = now - self.at, _awaited(calls)
        tiles = tuple(
            Held(tile.call, tile.since + away, tile.first + away)
            for tile in self.tiles
            if tile.call.code in awaited
        )
        return replace(self, tiles=tiles, announcer=self.announcer.taken_up(awaited, away))

    def _called_again(self, calls: Mapping[str, CallRow]) -> list[CallRow]:
        """Calls that had ended by mistake, and stand again under their own number."""
        ended = {call.id for call in self.earlier if not call.is_current}
        return [call for call in calls.values() if call.is_current and call.id in ended]

    def _is_another_day(self, calls: Iterable[CallRow], seen: int) -> bool:
        """Whether numbers began at 1 again: they are lower, and none of the known calls is there.

        The newest call alone may also disappear, with a counter that the office removes.
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


def key_of(call: CallRow) -> str:
    """What tells a call apart from all others, also from those of other days."""
    return f"{call.id} {call.at}"


def _first(
    calls: Mapping[str, CallRow],
    now: float,
    places: int,
    voice: Voice,
    heard: frozenset[str] | None,
) -> Board:
    """The first picture since the display was started."""
    current = [Held(call, now, now) for call in calls.values() if call.is_current]
    tiles, queue = current[-places:], current[:-places][::-1]
    board = _board(tiles, queue, calls, seen=0, at=now)
    if heard is None:
        return board
    standing = [tile.call for tile in reversed(tiles)]
    unsaid = [call for call in standing if key_of(call) not in heard]
    return replace(
        board,
        entered=tuple(unsaid),
        announcer=Announcer().after(unsaid, standing, now, voice),
        heard=heard,
    )


def _oldest_kept(calls: Iterable[CallRow]) -> int:
    """The number of the oldest call of which the server would still have the row.

    All calls of the office count, also those that this display does not show.
    """
    newest = sorted((_number(call) for call in calls), reverse=True)
    return newest[CALLS_KEPT - 1] if len(newest) >= CALLS_KEPT else 0


def _without_withdrawn(board: Board, calls: Mapping[str, CallRow], oldest: int) -> Board:
    """The board without calls that were a mistake: their rows are gone, while older ones stay.

    They are neither shown nor announced any further. Rows also go once twelve newer ones have
    come; such a call was right, and keeps its tile. `oldest` is the number of the oldest kept row.
    """
    held = [one.call for one in (*board.tiles, *board.queue)]
    gone = {call.code for call in held if call.code not in calls and _number(call) > oldest}
    if not gone:
        return board
    return replace(
        board,
        tiles=tuple(tile for tile in board.tiles if tile.call.code not in gone),
        queue=tuple(held for held in board.queue if held.call.code not in gone),
        announcer=board.announcer.without(gone),
    )


def _number(call: CallRow) -> int:
    """A call's place in the order of the day."""
    return int(call.id)


def _newest_by_code(rows: Iterable[CallRow]) -> dict[str, CallRow]:
    """The calls, newest first; a code called twice appears only where it was called last."""
    newest: dict[str, CallRow] = {}
    # A call without a place in the day's order is dropped; a server with a fault may send any row.
    for call in sorted((row for row in rows if row.id.isdecimal()), key=_number, reverse=True):
        newest.setdefault(call.code, call)
    return newest


def _awaited(calls: Mapping[str, CallRow]) -> frozenset[str]:
    """The codes of people who have not come yet."""
    return frozenset(code for code, call in calls.items() if call.is_current)


def _owed(calls: Mapping[str, CallRow]) -> frozenset[str]:
    """The codes whose call the hall has to be shown: of people who have not been reached.

    The clerk may end a call as missed before it had a tile. It was made all the same, and the
    person may sit there and wait for it.
    """
    missed = frozenset(code for code, call in calls.items() if call.is_missed)
    return _awaited(calls) | missed


def _renew(
    tiles: Sequence[Held], new: Sequence[CallRow], now: float
) -> tuple[list[Held], list[CallRow]]:
    """The tiles with their recalls, each in its place: people are already looking there."""
    again = {call.code: call for call in new}
    recalled = [again[tile.call.code] for tile in tiles if tile.call.code in again]
    renewed = [
        Held(again[tile.call.code], now, tile.first) if tile.call.code in again else tile
        for tile in tiles
    ]
    return renewed, sorted(recalled, key=_number)


def _stay(tiles: Iterable[Held], kept: frozenset[str], now: float) -> list[Held]:
    """The tiles that have not had their time, or whose codes are `kept`."""
    return [tile for tile in tiles if now - tile.since < STAY or tile.call.code in kept]


def _line_up(
    queue: Sequence[Held], new: Sequence[CallRow], owed: Mapping[str, CallRow], now: float
) -> list[Held]:
    """The calls that wait for a tile, longest first, as far as they are among the `owed` ones."""
    waiting = {held.call.code: held.since for held in queue}
    for call in new:
        waiting.setdefault(call.code, now)
    return [Held(owed[code], since, since) for code, since in waiting.items() if code in owed]


@dataclass(slots=True)
class _Wall:
    """Tiles and queue while calls move from the queue to tiles."""

    tiles: list[Held]
    queue: list[Held]
    places: int
    now: float
    entered: list[CallRow] = field(default_factory=list)

    def let_in(
        self, saying: frozenset[str], unheard: frozenset[str], awaited: frozenset[str]
    ) -> None:
        """Move calls to tiles at the top, as far as there is place.

        `saying` is the code being announced, `unheard` those still to be announced, `awaited` those
        of people who have not come.
        """
        while len(self.tiles) > self.places:
            # The hall has fewer places now, for example for a wider code: drop what has been heard
            # first.
            order = partial(_rank, (saying, unheard, awaited))
            self._push_off(min(self.tiles, key=order), unheard)
        while self.queue:
            if len(self.tiles) >= self.places:
                leaving = self._leaving(saying, unheard, awaited)
                if leaving is None:
                    return
                self._push_off(leaving, unheard)
            call = self.queue.pop(0).call
            self.tiles.insert(0, Held(call, self.now, self.now))
            self.entered.append(call)

    def _leaving(
        self, saying: frozenset[str], unheard: frozenset[str], awaited: frozenset[str]
    ) -> Held | None:
        """The tile that gives way to the next call: first one whose person has come."""
        is_late = self.now - self.queue[0].since >= STAY
        least = LEAST if is_late else STAY
        said = [tile for tile in self.tiles if tile.call.code not in saying]
        free = [
            tile
            for tile in said
            if self.now - tile.since >= least and tile.call.code not in unheard
        ]
        if is_late and not free:
            free = [tile for tile in said if self._has_held_on(tile)]
        return min(free, key=partial(_rank, (awaited,)), default=None)

    def _has_held_on(self, tile: Held) -> bool:
        """Whether a tile is kept only by its recalls, which others have waited for long enough."""
        return tile.since > tile.first and self.now - tile.first >= LONGEST

    def _push_off(self, tile: Held, unheard: frozenset[str]) -> None:
        """A call that has not been announced yet waits again."""
        self.tiles = [other for other in self.tiles if other is not tile]
        if tile.call.code in unheard:
            self.queue.append(Held(tile.call, self.now, self.now))


def _rank(kept: tuple[frozenset[str], ...], tile: Held) -> tuple[tuple[bool, ...], float, int]:
    """The order in which tiles are dropped: the oldest first, the first `kept` codes last."""
    is_kept = tuple(tile.call.code in codes for codes in kept)
    return is_kept, tile.since, _number(tile.call)


def _board(
    tiles: Sequence[Held],
    queue: Sequence[Held],
    calls: Mapping[str, CallRow],
    *,
    seen: int,
    at: float,
) -> Board:
    held = {one.call.code for one in (*tiles, *queue)}
    earlier = tuple(call for code, call in calls.items() if code not in held)
    return Board(tuple(tiles), earlier, queue=tuple(queue), seen=seen, at=at)


def _with_missed(board: Board, missed: frozenset[str], until: float) -> Board:
    return replace(board, missed=missed, missed_until=until)
