"""What is usual in an office's past: how many come at which hour for what, and for how long."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from server.domain.catalogue import Catalogue
from server.domain.identity import ClassId, ServiceId
from server.domain.visits import Record

HOUR = 3600
NO_SHOW_SECONDS = 120
"""How long a counter waits for somebody who does not come, where nobody measured it."""


@dataclass(frozen=True, slots=True)
class Usual:
    """A service as it usually goes. `rates` are people a day by hour of the day.

    `busy` are the seconds measured, `classes` the class of each visit: to draw one of them is to
    draw by its share. `no_shows` is the share of those called in vain.
    """

    rates: Mapping[int, float]
    classes: tuple[ClassId, ...]
    busy: tuple[int, ...]
    no_shows: float
    minutes: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """The usual day. `loads` says of each past day how full it was, 1 being the mean.

    `within_hour` are the seconds after the full hour at which people came in that hour: doors that
    open at half past eight let a crowd in.
    """

    services: Mapping[ServiceId, Usual]
    within_hour: Mapping[int, tuple[int, ...]]
    loads: Mapping[date, float]


def pattern_of(record: Record, catalogue: Catalogue) -> Pattern:
    """What is usual in a record, not an empty one; services of which it tells none are left out."""
    days = record.days
    within: dict[int, list[int]] = defaultdict(list)
    for visit in record.visits:
        within[visit.arrival // HOUR].append(visit.arrival % HOUR)
    per_day = Counter(visit.day for visit in record.visits)
    mean = len(record.visits) / len(days)
    return Pattern(
        services={
            service.id: _usual(record, service.id, service.minutes, len(days))
            for service in catalogue.services
            if any(visit.service == service.id for visit in record.visits)
        },
        within_hour={hour: tuple(seconds) for hour, seconds in within.items()},
        loads={day: per_day[day] / mean for day in days},
    )


def _usual(record: Record, service: ServiceId, minutes: int, days: int) -> Usual:
    visits = [visit for visit in record.visits if visit.service == service]
    hours = Counter(visit.arrival // HOUR for visit in visits)
    measured = [visit.busy for visit in visits if visit.busy is not None and not visit.is_no_show]
    return Usual(
        rates={hour: count / days for hour, count in sorted(hours.items())},
        classes=tuple(visit.ticket_class for visit in visits),
        busy=tuple(measured),
        no_shows=sum(visit.is_no_show for visit in visits) / len(visits),
        minutes=minutes,
    )
