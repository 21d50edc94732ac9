"""An office's usual day, by its past, and random days drawn from it; a seed gives the same days.

The usual day tells how many people come when, for what, and for how long.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from server.domain.catalogue import Catalogue, Standing
from server.domain.identity import ClassId, ServiceId
from server.domain.visits import Record
from server.simulate.play import Ticket

HOUR = 3600
NO_SHOW_SECONDS = 120
"""Seconds that a counter waits for a person who does not come, if not measured."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The usual demand for a service. `rates` are people per day by hour of the day.

    `busy` holds the measured seconds, `classes` the class of each visit, so that drawing one of
    them draws by its share. `no_shows` is the share of people who did not come when called.
    """

    rates: Mapping[int, float]
    classes: tuple[ClassId, ...]
    busy: tuple[int, ...]
    no_shows: float
    minutes: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """The usual day. `loads` gives the load of each past day relative to the mean.

    `within_hour` are the seconds after the full hour at which people came in that hour: doors that
    open at half past eight let a crowd in.
    """

    services: Mapping[ServiceId, Usual]
    within_hour: Mapping[int, tuple[int, ...]]
    loads: Mapping[date, float]


def pattern_of(record: Record, catalogue: Catalogue) -> Pattern:
    """Find the pattern of a record with visits; services without visits are left out."""
    days = record.days
    within: dict[int, list[int]] = defaultdict(list)
    for visit in record.visits:
        within[visit.arrival // HOUR].append(visit.arrival % HOUR)
    per_day = Counter(visit.day for visit in record.visits)
    mean = len(record.visits) / len(days)
    return Pattern(
        services={
            service.id: _usual(record, service.id, service.minutes, catalogue)
            for service in catalogue.services
            if any(visit.service == service.id for visit in record.visits)
        },
        within_hour={hour: tuple(seconds) for hour, seconds in within.items()},
        loads={day: per_day[day] / mean for day in days},
    )


def _usual(record: Record, service: ServiceId, minutes: int, catalogue: Catalogue) -> Usual:
    days, known = len(record.days), catalogue.ticket_class
    general = next(each.id for each in catalogue.classes if each.standing is Standing.GENERAL)
    visits = [visit for visit in record.visits if visit.service == service]
    hours = Counter(visit.arrival // HOUR for visit in visits)
    measured = [visit.busy for visit in visits if visit.busy is not None and not visit.is_no_show]
    return Usual(
        rates={hour: count / days for hour, count in sorted(hours.items())},
        # A visit of a class that the office no longer has waits like all others.
        classes=tuple(v.ticket_class if v.ticket_class in known else general for v in visits),
        busy=tuple(measured),
        no_shows=sum(visit.is_no_show for visit in visits) / len(visits),
        minutes=minutes,
    )


PRIOR_WEIGHT = 20
"""The typical length of a service weighs as much as this many measured times."""
SPREAD = 0.6
"""Standard deviation over mean of a service's time if none was measured: counter services have
between 0.5 and 0.8."""
SHORTEST = 10


@dataclass(frozen=True, slots=True)
class DrawnDay:
    """One day's visitors in order of arrival; the day resembles the past day `like`."""

    like: date
    tickets: tuple[Ticket, ...]


def draw_days(pattern: Pattern, count: int, seed: int) -> Iterator[DrawnDay]:
    """Draw `count` days, each with its own random state: more days leave the first unchanged."""
    past = sorted(pattern.loads)
    for number in range(count):
        chance = np.random.default_rng([seed, number])
        like = past[int(chance.integers(len(past)))]
        yield DrawnDay(like, tuple(_tickets(pattern, pattern.loads[like], chance)))


def _tickets(pattern: Pattern, load: float, chance: np.random.Generator) -> Iterator[Ticket]:
    coming = sorted(_comings(pattern, load, chance))
    for number, (arrival, service) in enumerate(coming):
        usual = pattern.services[service]
        ticket_class = usual.classes[int(chance.integers(len(usual.classes)))]
        yield Ticket(
            id=str(number),
            ticket_class=ticket_class,
            service=service,
            arrival=arrival,
            duration=_busy(usual, chance),
        )


def _comings(
    pattern: Pattern, load: float, chance: np.random.Generator
) -> Iterator[tuple[int, ServiceId]]:
    """Draw arrivals, independent of one another within an hour (Poisson)."""
    for service, usual in pattern.services.items():
        for hour, rate in usual.rates.items():
            seconds = pattern.within_hour[hour]
            for place in chance.integers(len(seconds), size=chance.poisson(rate * load)):
                yield hour * HOUR + seconds[place], service


def _busy(usual: Usual, chance: np.random.Generator) -> int:
    if chance.random() < usual.no_shows:
        return NO_SHOW_SECONDS
    measured = len(usual.busy)
    if chance.random() < measured / (measured + PRIOR_WEIGHT):
        return usual.busy[int(chance.integers(measured))]
    shape = 1 / SPREAD**2
    return max(SHORTEST, round(chance.gamma(shape, usual.minutes * 60 / shape)))
