"""At which hour of the day people wait least for each service, by what a quarter showed.

An hour counts with enough people and while the service is open at it. Where all hours are much the
same there is no best one to tell.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from server.domain.catalogue import Catalogue, Service
from server.domain.opening import service_day
from server.domain.period import Period
from server.store.figures import Times, facts
from server.store.reading import Reader

LEAST = 20
"""Called people of an hour in the period below which it is not told: chance would choose it."""
ALIKE = 5 * 60
"""Seconds by which the median of the worst hour must be over that of the best one."""
_MONDAY = date(2024, 1, 1)
"""The first day of a week without holidays or special dates."""


@dataclass(frozen=True, slots=True)
class HourWait:
    """How long the people waited who came within an hour: the half, and nine of ten, in seconds."""

    hour: int
    half: int
    nine_of_ten: int


@dataclass(frozen=True, slots=True)
class ServiceHours:
    """A service with its best and its worst hour; without them where too little is known.

    `best` alone: all hours are much the same, and it says how long people wait.
    """

    service: Service
    best: HourWait | None = None
    worst: HourWait | None = None


def best_hours(reader: Reader, catalogue: Catalogue, period: Period) -> tuple[ServiceHours, ...]:
    """Every service of the office's file, in its order. Raises `StoreError`."""
    found: dict[str, list[HourWait]] = defaultdict(list)
    with facts(reader, catalogue) as known:
        for sums in known.ticket_sums(period.first, period.last, ["service", "hour"]):
            hour = _hour(int(sums.key["hour"]), sums.waits)
            if hour is not None:
                found[sums.key["service"]].append(hour)
    return tuple(_of(catalogue, each, found[str(each.id)]) for each in catalogue.services)


def _hour(hour: int, waits: Times) -> HourWait | None:
    if waits.n < LEAST or waits.p50 is None or waits.p90 is None:
        return None
    return HourWait(hour, waits.p50, waits.p90)


def _of(catalogue: Catalogue, service: Service, hours: Sequence[HourWait]) -> ServiceHours:
    is_open = frozenset(_open_hours(catalogue, service))
    told = sorted(
        (each for each in hours if each.hour in is_open),
        key=lambda each: (each.half, each.nine_of_ten, each.hour),
    )
    if not told:
        return ServiceHours(service)
    best, worst = told[0], told[-1]
    return ServiceHours(service, best, worst if worst.half - best.half >= ALIKE else None)


def _open_hours(catalogue: Catalogue, service: Service) -> Iterator[int]:
    """The hours in which the service is open for some time on a day of a usual week.

    All hours where the office's file has none.
    """
    if not (service.hours or catalogue.hours):
        yield from range(24)
        return
    for ahead in range(7):
        day = service_day(catalogue, service, _MONDAY + timedelta(days=ahead), {})
        for begin, end in day.stretches:
            last = end.hour if end.minute else end.hour - 1
            yield from range(begin.hour, (last if begin < end else 23) + 1)
