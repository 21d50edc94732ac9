"""Plays every setting on the same days, and gives the results in figures for a manager, in minutes.

Quantiles are by nearest rank, as in the rest of the house. An interval shows the effect of chance:
days are drawn again from those played (a percentile bootstrap, Efron 1979).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from server.domain.catalogue import Catalogue
from server.domain.discipline import Ranking
from server.domain.identity import ClassId
from server.planning.days import HOUR, DrawnDay
from server.planning.settings import Roster, Setting, closing_of, played
from server.simulate.play import MEDIAN, NINE_TENTHS, Scenario, play, quantile

Progress = Callable[[int], None]
"""Called with the number of days played so far."""


@dataclass(frozen=True, slots=True)
class Wait:
    """One person's wait, in seconds; `arrival` counts from local midnight."""

    ticket_class: ClassId
    service: str
    arrival: int
    wait: int


@dataclass(frozen=True, slots=True)
class Use:
    """A counter on one day: seconds planned open, and seconds busy within them."""

    number: str
    open: int
    busy: int


@dataclass(frozen=True, slots=True)
class PlayedDay:
    """One day under one setting. `overtime` lasts until the last person has gone.

    `unserved` people came for a service that no counter offered that day.
    """

    waits: tuple[Wait, ...]
    uses: tuple[Use, ...]
    overtime: int
    unserved: int


def play_days(
    catalogue: Catalogue,
    settings: Sequence[Setting],
    rosters: Mapping[date, Roster],
    days: Iterable[DrawnDay],
    progress: Progress = lambda _played: None,
) -> list[list[PlayedDay]]:
    """Play the days of each setting, in the same order and with the same people."""
    found: list[list[PlayedDay]] = [[] for _ in settings]
    for number, day in enumerate(days, start=1):
        for setting, played_days in zip(settings, found, strict=True):
            roster = setting.roster(rosters[day.like], catalogue)
            played_days.append(_play(catalogue, setting, roster, day))
        progress(number)
    return found


def _play(catalogue: Catalogue, setting: Setting, roster: Roster, day: DrawnDay) -> PlayedDay:
    if not roster:
        return PlayedDay((), (), 0, len(day.tickets))
    services = tuple(service.id for service in catalogue.services)
    ranking = _in_seconds(catalogue)
    scenario = Scenario(setting.rule, ranking, services, played(roster), day.tickets)
    outcome = play(scenario)
    waits = tuple(
        Wait(call.ticket.ticket_class, call.ticket.service, call.ticket.arrival, call.wait)
        for call in outcome.calls
    )
    busy: list[list[tuple[int, int]]] = [[] for _ in roster]
    for call in outcome.calls:
        busy[call.counter].append((call.start, call.end))
    uses = tuple(
        Use(post.number, sum(_lengths(post.windows)), _within(times, post.windows))
        for post, times in zip(roster, busy, strict=True)
    )
    closing = closing_of(roster)
    last = max((call.end for call in outcome.calls), default=closing)
    return PlayedDay(waits, uses, max(0, last - closing), len(outcome.unserved))


def _in_seconds(catalogue: Catalogue) -> Ranking:
    """The ranking of classes with head starts in seconds, the unit of these days."""
    head_start = {each.id: each.head_start * 60 for each in catalogue.classes}
    return replace(catalogue.ranking, head_start=head_start)


def _lengths(windows: Iterable[tuple[int, int]]) -> Iterator[int]:
    return (end - start for start, end in windows)


def _within(times: Iterable[tuple[int, int]], windows: Iterable[tuple[int, int]]) -> int:
    """How much of `times` lies in the windows; neither may overlap among themselves."""
    spans = list(windows)
    return sum(
        max(0, min(end, to) - max(start, since)) for start, end in times for since, to in spans
    )


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
