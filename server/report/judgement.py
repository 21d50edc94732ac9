"""Which way of each indicator is better, in one table, and whether a figure has changed for it.

A change is judged as it is read: in whole minutes, whole percents, hundredths of a gap. What lies
within the margin of chance is called unsure, and no page or sentence says more of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import ceil, floor, sqrt

from server.domain.target import AIMS, Side, Target
from server.report.figures import Value
from server.report.indicators.registry import Unit, definition_of
from server.report.report import Compared

FEWEST = 30
"""Tickets in each period from which a change of a time or a gap is judged; fewer may be chance."""
MARGIN = 4.0
"""The margin of a percentile is so many times itself ÷ √n.

Waits are spread about as an exponential distribution, of which the difference of two medians of n
cases is within 4.0 medians ÷ √n, and of two nines in ten within 3.6, 95 times in 100.
"""
_MINUTE = 60


class Better(StrEnum):
    """Which way is the better one; of demand, neither."""

    LOWER = "lower"
    HIGHER = "higher"
    NEITHER = "neither"


class Measure(StrEnum):
    """What an indicator counts in."""

    NUMBER = "number"
    TIME = "time"
    """Seconds, read in whole minutes."""
    SHARE = "share"
    NET = "net"
    """A share less another, from -1 to 1."""
    RATIO = "ratio"
    DAYS = "days"


class Turn(StrEnum):
    """How a figure stands to that of another period."""

    UNKNOWN = "unknown"
    SAME = "same"
    UNSURE = "unsure"
    BETTER = "better"
    WORSE = "worse"
    OTHER = "other"
    """Changed, and neither better nor worse."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How an indicator is judged."""

    better: Better
    measure: Measure


def _rules(better: Better, measure: Measure, names: str) -> dict[str, Rule]:
    return dict.fromkeys(names.split(), Rule(better, measure))


RULES: Mapping[str, Rule] = {
    **_rules(Better.NEITHER, Measure.NUMBER, "issued attended petitions_received alarms"),
    **_rules(Better.LOWER, Measure.NUMBER, "unmet petitions_overdue"),
    **_rules(
        Better.LOWER,
        Measure.TIME,
        "wait_p50 wait_p90 wait_all_p50 wait_all_p90 unmet_p50 alarm_p50 alarm_seconds "
        "idle_while_waiting",
    ),
    **_rules(Better.NEITHER, Measure.TIME, "service_p50 service_p90 walk_p50"),
    **_rules(
        Better.HIGHER,
        Measure.SHARE,
        "within_target within_legal first_contact satisfaction_top petitions_on_time "
        "kiosk_up display_up",
    ),
    **_rules(
        Better.LOWER,
        Measure.SHARE,
        "no_show abandoned mis_transferred service_short service_long announced_expired",
    ),
    **_rules(
        Better.NEITHER,
        Measure.SHARE,
        "cancelled preferential_share occupancy transferred satisfaction_response "
        "announced_share staff_issued_share petitions_at_once courtesy_share "
        "wait_time_share walk_time_share service_time_share idle_time_share",
    ),
    **_rules(Better.HIGHER, Measure.NET, "satisfaction_net"),
    **_rules(Better.LOWER, Measure.RATIO, "priority_gap"),
    **_rules(Better.LOWER, Measure.DAYS, "petitions_days_p50"),
}
"""By the indicator's name. A longer attention is not worse, nor is a busier counter."""

_MEASURE = {
    Unit.NUMBER: Measure.NUMBER,
    Unit.SECONDS: Measure.TIME,
    Unit.TOTAL: Measure.TIME,
    Unit.DAYS: Measure.DAYS,
    Unit.SHARE: Measure.SHARE,
    Unit.TIME_SHARE: Measure.SHARE,
    Unit.RATIO: Measure.RATIO,
    Unit.BALANCE: Measure.NET,
}


@cache
def rule_of(indicator: str) -> Rule:
    """An indicator's rule; nothing is said of one that the table does not have."""
    definition = definition_of(indicator)
    unit = Unit.NUMBER if definition is None else definition.unit
    return RULES.get(indicator, Rule(Better.NEITHER, _MEASURE[unit]))


def minutes(seconds: float) -> int:
    """Whole minutes, the begun one too: «14 minutes or less» is true of 13 minutes and a second."""
    return ceil(seconds / _MINUTE)


def percent(share: float) -> int:
    """Whole percents; neither 0 nor 100 unless it is exactly that."""
    if not 0 < abs(share) < 1:
        return round(share * 100)
    near = floor(abs(share) * 100 + 0.5)
    return min(99, max(1, near)) * (1 if share > 0 else -1)


def as_read(indicator: str, value: float) -> int:
    """A figure as a person reads it, in the least unit that is shown."""
    match rule_of(indicator).measure:
        case Measure.TIME:
            return minutes(value)
        case Measure.SHARE | Measure.NET:
            return percent(value)
        case Measure.RATIO:
            return floor(value * 100 + 0.5)
        case _:
            return floor(value + 0.5)


def turn(indicator: str, now: Value, then: Value) -> Turn:
    """How a figure stands to an earlier one."""
    if now.value is None or then.value is None:
        return Turn.UNKNOWN
    better = rule_of(indicator).better
    change = as_read(indicator, now.value) - as_read(indicator, then.value)
    if not change:
        return Turn.SAME
    if better is Better.NEITHER:
        return Turn.OTHER
    if not is_sure(indicator, now, then):
        return Turn.UNSURE
    return Turn.BETTER if (change < 0) == (better is Better.LOWER) else Turn.WORSE


def is_sure(indicator: str, now: Value, then: Value) -> bool:
    """Whether a change is more than chance: counts always are.

    Two shares are compared by their intervals of 95 % (Newcombe 1998, method 10).
    """
    match rule_of(indicator).measure:
        case Measure.NUMBER:
            return True
        case Measure.SHARE if None not in (now.low, now.high, then.low, then.high):
            return _is_apart(now, then)
        case Measure.TIME | Measure.RATIO | Measure.DAYS:
            return _is_beyond(now, then)
        case _:
            return min(now.n, then.n) >= FEWEST


def _is_apart(now: Value, then: Value) -> bool:
    higher, lower = (now, then) if _known(now.value) > _known(then.value) else (then, now)
    apart = _known(higher.value) - _known(lower.value)
    down = _known(higher.value) - _known(higher.low)
    up = _known(lower.high) - _known(lower.value)
    return apart > sqrt(down * down + up * up)


def _is_beyond(now: Value, then: Value) -> bool:
    """Whether two percentiles differ by more than `MARGIN` of n allows; few are never judged."""
    n = min(now.n, then.n)
    apart, larger = (
        abs(_known(now.value) - _known(then.value)),
        max(_known(now.value), _known(then.value)),
    )
    return n >= FEWEST and apart > larger * MARGIN / sqrt(n)


def _known(value: float | None) -> float:
    assert value is not None  # noqa: S101 - looked at by the callers
    return value


def is_met(indicator: str, value: float, target: float) -> bool:
    """Whether a figure keeps its target, by the side on which the office's targets are."""
    aim = AIMS.get(indicator)
    is_least = rule_of(indicator).better is Better.HIGHER
    if aim is not None:
        is_least = aim.side is Side.AT_LEAST
    return value >= target if is_least else value <= target


def judged_by(compared: Compared) -> Target | None:
    """The target that a figure is held against; None without one, or where it is of too few."""
    target, now = compared.target, compared.now
    if target is None or now.value is None or now.n < AIMS[target.indicator].least_judged:
        return None
    return target


def misses(compared: Compared) -> Target | None:
    """The target that a figure misses; None where it keeps it, or where there is none."""
    target, value = judged_by(compared), compared.now.value
    if target is None or value is None or is_met(compared.indicator, value, target.value):
        return None
    return target
