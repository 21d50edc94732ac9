"""An office that was put back from a copy: which numbers it gives no more, since people hold them.

The copy cannot tell what was given after it. So each series leaves out more numbers than the office
can have given since, and goes on after them. Pure arithmetic; `decide.restoring` uses it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.identity import Letter

LEAST_SKIP = 100
"""Numbers that each series leaves out at least: a busy counter needs hours for as many."""
ROUND = 100
"""A series goes on after a full hundred, so that staff see at once which codes are older."""
SAFETY = 2
"""How many times as busy as ever an office may have been since the copy."""
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """The most numbers that a series has given in one hour and on one day, as far as is known."""

    letter: Letter
    hour: int
    day: int


@dataclass(frozen=True, slots=True)
class Known:
    """A number that a series has surely given on the day of the restore."""

    letter: Letter
    number: int


@dataclass(frozen=True, slots=True)
class Skip:
    """The numbers of a series that are left out, both ends included."""

    letter: Letter
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Restoration:
    """When an office was put back, from a copy of which moment, and what its series left out."""

    at: datetime
    copied_at: datetime
    skips: tuple[Skip, ...] = ()


def possibly_given(pace: Pace | None, spent: timedelta, last: int) -> int:
    """How many numbers a series may have given in a time after its number `last` of the day.

    Not more than twice its busiest hour for each hour begun, nor than twice its busiest day in all.
    """
    if pace is None:
        return 0
    hours = max(-(-spent // _HOUR), 0)
    return min(SAFETY * pace.hour * hours, max(SAFETY * pace.day - last, 0))


def skip_after(letter: Letter, last: int, possible: int, known: int = 0) -> Skip:
    """What a series leaves out after its number `last`, to the end of a hundred.

    After a number that is known to be out, others may have been given too.
    """
    return Skip(letter, last + 1, max(last_left_out(last, possible), last_left_out(known, 0)))


def last_left_out(last: int, possible: int) -> int:
    """The number after which it goes on, where so many may have been given after `last`."""
    needed = last + max(LEAST_SKIP, possible)
    return -(-needed // ROUND) * ROUND
