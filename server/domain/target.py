"""Targets of an office: which value an indicator should keep, and whether a figure misses it.

Values are as figures have them: times in seconds, shares and the gap from 0 to 1, days and counts
as numbers. Which indicators may have a target, and which side of it is good, is one table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """On which side of a target a figure is good."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"


class Measure(StrEnum):
    """What a value is, and how an office file writes it."""

    TIME = "time"
    """Seconds; minutes in an office file."""
    SHARE = "share"
    """From 0 to 1; per cent in an office file."""
    RATIO = "ratio"
    """One wait divided by another; per cent in an office file."""
    DAYS = "days"
    COUNT = "count"


WRITTEN = {
    Measure.TIME: 60.0,
    Measure.SHARE: 0.01,
    Measure.RATIO: 0.01,
    Measure.DAYS: 1.0,
    Measure.COUNT: 1.0,
}
"""What one of an office file's whole numbers is worth in the figures."""
MOST = {
    Measure.TIME: 480,
    Measure.SHARE: 100,
    Measure.RATIO: 300,
    Measure.DAYS: 365,
    Measure.COUNT: 10_000,
}
"""The largest whole number that an office file may write."""
ENOUGH = 20
"""Tickets from which on a figure is judged: below it, 9 of 10 hang on one or two persons."""
FEW = 5
"""The same for answers and petitions, which are few; smaller groups are shown nowhere."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a target of an indicator may be.

    `least_judged` is the number of cases from which on a figure is judged. `has_units`: the
    indicator exists for each unit, and not for the office as a whole alone.
    """

    side: Side
    measure: Measure
    least_judged: int = ENOUGH
    has_units: bool = True

    @property
    def least(self) -> int:
        """The smallest whole number that an office file may write."""
        return 1 if self.measure in {Measure.TIME, Measure.DAYS} else 0


_LONGEST = Aim(Side.AT_MOST, Measure.TIME)
_MOST_SHARE = Aim(Side.AT_MOST, Measure.SHARE)
_LEAST_SHARE = Aim(Side.AT_LEAST, Measure.SHARE)
_OPINION = Aim(Side.AT_LEAST, Measure.SHARE, FEW)
_UP = Aim(Side.AT_LEAST, Measure.SHARE, has_units=False)

AIMS = {
    "wait_p50": _LONGEST,
    "wait_p90": _LONGEST,
    "wait_all_p50": _LONGEST,
    "wait_all_p90": _LONGEST,
    "within_target": _LEAST_SHARE,
    "within_legal": _LEAST_SHARE,
    "abandoned": _MOST_SHARE,
    "no_show": _MOST_SHARE,
    "priority_gap": Aim(Side.AT_MOST, Measure.RATIO),
    "occupancy": Aim(Side.AT_MOST, Measure.SHARE, has_units=False),
    "transferred": _MOST_SHARE,
    "mis_transferred": _MOST_SHARE,
    "first_contact": _LEAST_SHARE,
    "announced_expired": _MOST_SHARE,
    "satisfaction_top": _OPINION,
    "satisfaction_net": _OPINION,
    "satisfaction_response": _OPINION,
    "petitions_on_time": _OPINION,
    "petitions_days_p50": Aim(Side.AT_MOST, Measure.DAYS, FEW),
    "petitions_overdue": Aim(Side.AT_MOST, Measure.COUNT, 0),
    "kiosk_up": _UP,
    "display_up": _UP,
}
"""The indicators that may have a target; the time of an attention has none, so that no clerk is
driven to hurry."""


@dataclass(frozen=True, slots=True)
class Target:
    """The value that an indicator should keep in the office and each unit, or in one unit.

    `law` says which law or published figure asks for it; empty where the office set it itself.
    """

    indicator: str
    value: float
    unit: str = ""
    law: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a period, of how many cases it is, and its interval of 95 % where it has one."""

    value: float
    n: int
    low: float | None = None
    high: float | None = None


def target_for(targets: Sequence[Target], indicator: str, unit: str = "") -> Target | None:
    """The target of an indicator in a unit, or in the office as a whole for an empty `unit`.

    A unit without a target of its own has the office's.
    """
    found = {each.unit: each for each in targets if each.indicator == indicator}
    if unit and not AIMS[indicator].has_units:
        return None
    return found.get(unit, found.get(""))


def is_missed(target: Target, figure: Figure) -> bool:
    """Whether a figure is on the wrong side of a target, and of enough cases to be judged."""
    aim = AIMS[target.indicator]
    if figure.n < aim.least_judged:
        return False
    if aim.side is Side.AT_MOST:
        return figure.value > target.value
    return figure.value < target.value


def is_weaker(own: Target, legal: Target) -> bool:
    """Whether an office's own target asks for less than that of a law."""
    if AIMS[own.indicator].side is Side.AT_MOST:
        return own.value > legal.value
    return own.value < legal.value


def with_usual(own: Iterable[Target], usual: Iterable[Target]) -> tuple[Target, ...]:
    """An office's own targets, and the usual ones of indicators for which it has set none."""
    kept = tuple(own)
    whole = {each.indicator for each in kept if not each.unit}
    return (*kept, *(each for each in usual if each.indicator not in whole))
