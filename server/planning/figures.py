"""The results of a setting in figures for a manager. Waits are in minutes.

Quantiles are by nearest rank, as in the rest of the house. An interval shows the effect of chance:
days are drawn again from those played (a percentile bootstrap, Efron 1979).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from server.domain.catalogue import Catalogue
from server.planning.pattern import HOUR
from server.planning.playing import PlayedDay, Wait
from server.simulate import quantile
from server.simulate.summary import MEDIAN, NINE_TENTHS

FEWEST = 20
"""People needed to show a quantile by hour: with fewer it would be an anecdote."""
RESAMPLES = 500


@dataclass(frozen=True, slots=True)
class Waits:
    """The waits of `people`; `within` is the share that waited no longer than the target."""

    people: int
    p50: float
    p90: float
    longest: float
    within: float


@dataclass(frozen=True, slots=True)
class HourWaits:
    """The waits of people who came in this hour of the day."""

    hour: int
    p50: float
    p90: float


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one setting.

    `change` is how its nine-in-ten wait of all people differs from the first setting's: a 95 %
    interval, None for the first. `occupancy` is the share of a counter's open time in which it was
    busy, by its number.
    """

    everybody: Waits
    preferential: Waits | None
    general: Waits | None
    by_hour: dict[str, tuple[HourWaits, ...]]
    occupancy: dict[str, float]
    overtime: float
    unserved: float
    change: tuple[float, float] | None = None


def figures_of(
    catalogue: Catalogue, played: Sequence[Sequence[PlayedDay]], target: float
) -> list[Figures]:
    """Compute the figures of each setting; `target` is in minutes."""
    return [
        _figures(catalogue, days, target, None if days is played[0] else played[0])
        for days in played
    ]


def _figures(
    catalogue: Catalogue,
    days: Sequence[PlayedDay],
    target: float,
    first: Sequence[PlayedDay] | None,
) -> Figures:
    preferential = catalogue.ranking.preferential
    waits = [wait for day in days for wait in day.waits]
    favoured = [wait for wait in waits if wait.ticket_class in preferential]
    others = [wait for wait in waits if wait.ticket_class not in preferential]
    return Figures(
        everybody=_waits(waits, target),
        preferential=_waits(favoured, target) if favoured else None,
        general=_waits(others, target) if others else None,
        by_hour={"preferential": _by_hour(favoured), "general": _by_hour(others)},
        occupancy=_occupancy(days),
        overtime=sum(day.overtime for day in days) / len(days) / 60,
        unserved=sum(day.unserved for day in days) / len(days),
        change=None if first is None else _change(first, days),
    )


def _waits(waits: Sequence[Wait], target: float) -> Waits:
    ordered = sorted(wait.wait for wait in waits)
    if not ordered:
        return Waits(0, 0, 0, 0, 1)
    within = sum(wait <= target * 60 for wait in ordered) / len(ordered)
    p50, p90 = (quantile(ordered, part) / 60 for part in (MEDIAN, NINE_TENTHS))
    return Waits(len(ordered), p50, p90, ordered[-1] / 60, within)


def _by_hour(waits: Iterable[Wait]) -> tuple[HourWaits, ...]:
    hours: dict[int, list[int]] = {}
    for wait in waits:
        hours.setdefault(wait.arrival // HOUR, []).append(wait.wait)
    return tuple(
        HourWaits(hour, quantile(ordered, MEDIAN) / 60, quantile(ordered, NINE_TENTHS) / 60)
        for hour in sorted(hours)
        if len(ordered := sorted(hours[hour])) >= FEWEST
    )


def _occupancy(days: Sequence[PlayedDay]) -> dict[str, float]:
    """The occupancy over all days and clerks of a counter; never-open ones are left out."""
    numbers = dict.fromkeys(use.number for day in days for use in day.uses)
    found = {}
    for number in numbers:
        uses = [use for day in days for use in day.uses if use.number == number]
        time_open = sum(use.open for use in uses)
        if time_open:
            found[number] = sum(use.busy for use in uses) / time_open
    return found


def _change(first: Sequence[PlayedDay], days: Sequence[PlayedDay]) -> tuple[float, float]:
    """The change's interval: both settings had the same days, so each draw is for both."""
    chance = np.random.default_rng(0)
    mine, theirs = (_arrays(each) for each in (days, first))
    differences = []
    for _ in range(RESAMPLES):
        drawn = chance.integers(len(days), size=len(days))
        differences.append(_ninety(mine, drawn) - _ninety(theirs, drawn))
    low, high = np.quantile(differences, [0.025, 0.975])
    return float(low), float(high)


def _arrays(days: Sequence[PlayedDay]) -> Callable[[int], np.ndarray]:
    waits = [np.array([wait.wait for wait in day.waits], dtype=float) for day in days]
    return waits.__getitem__


def _ninety(waits: Callable[[int], np.ndarray], drawn: np.ndarray) -> float:
    together = np.concatenate([waits(int(place)) for place in drawn])
    return float(np.quantile(together, 0.9, method="inverted_cdf")) / 60 if len(together) else 0.0
