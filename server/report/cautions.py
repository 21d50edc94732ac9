"""What a reader has to know of a period's data: what is missing, made up, renamed or hidden."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from server.domain.catalogue import Catalogue
from server.domain.period import Period
from server.domain.survey_results import whole_parts
from server.report.figures import LEAST_SHOWN, Caution, Note, Row
from server.store.figures import Coverage
from server.store.history import catalogues_between
from server.store.reading import Reader

_DAY = timedelta(days=1)
_HOURS = 24
_MISSING = 0.2
"""The share of a period's open days that may lack where it is compared with another one.

Hours are those of the office file as it is now: one that opens on Saturdays lately lacks a sixth.
"""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a period besides its figures."""

    catalogue: Catalogue
    period: Period
    today: date
    coverage: Coverage
    equipment_since: date | None
    of_roll: int = 0
    """Tickets that were entered by hand from the pre-printed roll."""


def cautions(reader: Reader, known: Known, rows: Sequence[Row]) -> Iterator[Note]:
    """The notes in the order in which they matter."""
    yield from _of_days(known)
    yield from _of_clocks(known)
    yield from _of_names(reader, known, rows)
    yield from _of_sources(known)
    if known.of_roll:
        yield Note(Caution.OF_ROLL, {"count": known.of_roll})
    hidden = sum(row.figure.is_hidden for row in rows)
    if hidden:
        yield Note(Caution.SMALL, {"count": hidden, "least": LEAST_SHOWN})


def _of_days(known: Known) -> Iterator[Note]:
    coverage, period = known.coverage, known.period
    if coverage.is_simulated:
        yield Note(Caution.SIMULATED)
    if not coverage.days:
        yield Note(Caution.NOTHING)
    if period.last >= known.today >= period.first:
        yield Note(Caution.NOT_OVER, {"until": known.today.isoformat()})
    begins = coverage.begins
    if begins is not None and period.first < begins <= period.last:
        yield Note(Caution.BEGINS, {"day": begins.isoformat()})
    first = period.first if begins is None else max(period.first, begins)
    passed = (min(period.last, known.today - _DAY) - first).days + 1
    within = {day for day in (*coverage.days, *coverage.closed) if first <= day < known.today}
    has_hours = bool(known.catalogue.hours)
    if has_hours and coverage.days and passed > len(within):
        yield Note(Caution.DAYS_WITHOUT, {"count": passed - len(within)})
    kept = coverage.tickets_from
    if kept is not None and coverage.days and coverage.days[0] < kept:
        yield Note(Caution.TICKETS_WIPED, {"day": kept.isoformat()})


def is_whole(known: Known) -> bool:
    """Whether a period is over and nearly all of its open days are known."""
    coverage, period = known.coverage, known.period
    if period.last >= known.today:
        return False
    if known.catalogue.hours:
        missing = period.days - len({*coverage.days, *coverage.closed})
        return missing <= _MISSING * (period.days - len(coverage.closed))
    # Without hours, only the days before the office's first one are surely missing.
    begins = coverage.begins or period.first
    return (begins - period.first).days <= _MISSING * period.days


def _of_clocks(known: Known) -> Iterator[Note]:
    """Days of the period that had more or fewer hours than 24."""
    zone = ZoneInfo(known.catalogue.time_zone)
    for day in known.coverage.days:
        begin, end = (
            datetime.combine(each, time(), zone).astimezone(UTC) for each in (day, day + _DAY)
        )
        hours = round((end - begin) / timedelta(hours=1))
        if hours != _HOURS:
            yield Note(Caution.CLOCKS, {"day": day.isoformat(), "hours": hours})


def _of_names(reader: Reader, known: Known, rows: Sequence[Row]) -> Iterator[Note]:
    """What the office file called otherwise while the period went on."""
    now, used = known.catalogue, {row.scope.service for row in rows} - {""}
    zone = ZoneInfo(now.time_zone)
    begin = datetime.combine(known.period.first, time(), zone)
    end = datetime.combine(known.period.last + _DAY, time(), zone)
    loaded = catalogues_between(reader, now.office, begin, end)
    for (_, before), (at, after) in pairwise(loaded):
        day = at.astimezone(zone).date().isoformat()
        yield from _renamed(before, after, day)
    for service in sorted(used - {str(each.id) for each in now.services}):
        yield Note(Caution.GONE, {"name": service})


def _renamed(before: Catalogue, after: Catalogue, day: str) -> Iterator[Note]:
    """What one office file calls otherwise than the one before it, and services of another unit."""
    for olds, news in (
        (before.units, after.units),
        (before.services, after.services),
        (before.classes, after.classes),
    ):
        names = {str(each.id): each.name for each in olds}
        for each in news:
            old = names.get(str(each.id), each.name)
            if old != each.name:
                yield Note(Caution.RENAMED, {"name": each.name, "before": old, "day": day})
    for service in after.services:
        past = before.service.get(service.id)
        if past is not None and past.unit != service.unit:
            unit = before.unit[past.unit].name if past.unit in before.unit else str(past.unit)
            yield Note(Caution.MOVED, {"name": service.name, "before": unit, "day": day})


def _of_sources(known: Known) -> Iterator[Note]:
    """What other sources than the tickets begin with, or cannot tell by the day."""
    if not known.period.is_of_months:
        count = sum(len(part.months) for part in whole_parts(known.period))
        yield Note(Caution.SURVEY_MONTHS, {"count": count})
    since = known.equipment_since
    if since is not None and since > known.period.first:
        yield Note(Caution.EQUIPMENT_SINCE, {"day": since.isoformat()})
