"""A wait as people say it: a range between two round figures, in minutes."""

from dataclasses import dataclass
from math import ceil, floor

MINUTE = 60_000
SOON = 2
"""If nine in ten are called within so many minutes, no figure is given."""
_STEPS = ((30, 5), (60, 10), (120, 15))
"""(up to minutes, step): people count in fives, tens and quarters, and then in half hours."""
_HALF_HOUR = 30


@dataclass(frozen=True, slots=True)
class Range:
    """Half of the people are called after `least` minutes or later, nine in ten before `most`.

    Both are zero if the call may come any moment; `most` is None if it is beyond the day.
    """

    least: int
    most: int | None

    @property
    def is_soon(self) -> bool:
        """Whether a call may come any moment."""
        return self.most == 0


def range_of(median: int, most: int, beyond: int) -> Range | None:
    """The range of a median and a nine-in-ten figure in ms; None if both are `beyond`.

    It is rounded outwards, so that it never promises more than was found.
    """
    if median >= beyond:
        return None
    if most <= SOON * MINUTE:
        return Range(0, 0)
    least = _round(median / MINUTE, down=True)
    return Range(least, None if most >= beyond else _round(most / MINUTE, down=False))


def _round(minutes: float, *, down: bool) -> int:
    step = next((step for limit, step in _STEPS if minutes <= limit), _HALF_HOUR)
    return (floor if down else ceil)(minutes / step) * step
