"""Bursts of calls on walls of one to four places: how long each call stood, and what was rung.

`python -m tests.display.bursts` prints the table. No one comes in these bursts, so that every call
has to be shown; in some the clerks end every second call as missed, most of them before they have a
tile.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from antesala.messages.rows import CallRow
from antesala.wall.announcer import SILENT, SPAN, Voice
from antesala.wall.board import Board

SIZES = (3, 5, 7, 10, 40)
PLACES = (1, 2, 3, 4)
APART = (0.0, 0.5)
"""Seconds between two calls."""
PATIENCE = 2.0
"""Seconds after which an impatient clerk ends a call as missed."""
LOOK = 0.5
"""Seconds between two looks of the display at its clock."""


@dataclass
class Shown:
    """One call of a burst: seconds from its call to its tile, how long it stood, how often it rang.

    `at_least` says that it still stood when the burst was over.
    """

    code: str
    called: float
    waited: float = -1.0
    stood: float = 0.0
    rung: list[float] = field(default_factory=list)
    at_least: bool = False
    was_earlier: bool = False


def calls_of(size: int) -> list[CallRow]:
    """Calls of as many counters."""
    return [
        CallRow(
            id=str(number),
            code=f"J{number:03d}",
            counter=f"m{number}",
            number=str(number),
            at="2026-05-14T12:30:00.000Z",
            is_current=True,
        )
        for number in range(1, size + 1)
    ]


def played(
    size: int,
    places: int,
    apart: float = 0.0,
    *,
    is_impatient: bool = False,
    voice: Voice = SILENT,
) -> list[Shown]:
    """Each call of a burst, until all have been announced.

    `is_impatient`: every second call is ended as missed after `PATIENCE`.
    """
    calls = calls_of(size)
    shown = {call.code: Shown(call.code, place * apart) for place, call in enumerate(calls)}
    board = Board().after([], 0.0, places)
    for now in _seconds(size * (apart + 2 * SPAN) + 60):
        made = [call for call in calls if shown[call.code].called <= now]
        if is_impatient:
            made = [_as_left(call, shown[call.code].called, now) for call in made]
        before, board = board, board.after(made, now, places, voice=voice)
        _note(shown, before, board, now)
    for held in board.tiles:
        shown[held.call.code].at_least = True
    return list(shown.values())


def _as_left(call: CallRow, called: float, now: float) -> CallRow:
    """The call as its clerk has left it by now."""
    is_missed = int(call.id) % 2 == 0 and now - called >= PATIENCE
    return replace(call, is_current=not is_missed, is_missed=is_missed)


def _seconds(limit: float) -> Iterator[float]:
    for look in range(round(limit / LOOK)):
        yield look * LOOK


def _note(shown: dict[str, Shown], before: Board, board: Board, now: float) -> None:
    for held in board.tiles:
        one = shown[held.call.code]
        if one.waited < 0:
            one.waited = now - one.called
    for held in before.tiles:
        shown[held.call.code].stood += LOOK
    begun = board.announcer.call
    if begun is not None and board.announcer.begins_after(before.announcer):
        shown[begun.code].rung.append(now)
    for call in board.earlier:
        shown[call.code].was_earlier = True


def table() -> Iterator[str]:
    """The lines of the table."""
    yield "calls  apart  places  least on a tile  longest wait  chimes  in order  half missed"
    for is_impatient in (False, True):
        for apart in APART:
            for size in SIZES:
                for places in PLACES:
                    shown = played(size, places, apart, is_impatient=is_impatient)
                    end = f"{'yes' if is_impatient else 'no':>11}"
                    yield f"{_line(shown, places, apart)}  {end}"


def _line(shown: list[Shown], places: int, apart: float) -> str:
    rung = [at for one in shown for at in one.rung]
    least = min(one.stood for one in shown)
    return (
        f"{len(shown):5}  {apart:3.1f} s  {places:6}  {least:13.1f} s"
        f"  {max(one.waited for one in shown):10.1f} s"
        f"  {len(rung):6}  {'yes' if rung == sorted(rung) else 'NO':>8}"
    )


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in table())
