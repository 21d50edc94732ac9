"""The usual day in an office's past: how many people come when, for what, and for how long."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from server.domain.catalogue import Catalogue, Standing
from server.domain.identity import ClassId, ServiceId
from server.domain.visits import Record

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
