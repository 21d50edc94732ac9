"""The days of a made-up past: their hours, and how many people come compared with a usual day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from server.domain.catalogue import Catalogue, Service
from server.domain.daybook import ends_at
from server.domain.opening import ALL_DAY, Stretch, open_day, weekly
from server.public_holidays import holidays_around
from server.store.rows import to_milliseconds

DAY = timedelta(days=1)
_WORKING_DAYS = range(1, 6)
USUAL_HOURS: Stretch = (time(8, 30), time(14))
"""Hours from Monday to Friday of an office without hours, which would be open day and night."""
LEAST_HOURS = timedelta(minutes=30)
"""A shorter opening is not worth a shift."""
_MONTHS = (0.96, 0.90, 1.12, 1.04, 1.0, 0.98, 0.95, 1.02, 0.98, 1.02, 1.0, 0.9)
"""The load of each month: after the summer holidays permits and licences are renewed."""
_WEEK = (1.12, 1.02, 0.98, 0.96, 0.94, 0.9, 0.9)
_AFTER_A_PAUSE = 1.08
"""The load of a day after one on which the office was closed out of turn."""
_GROWTH = 0.07
"""By how much of the mean the load grows from the first year to the next."""
_CHANCE = 0.07
"""Standard deviation of a day's load."""


@dataclass(frozen=True, slots=True)
class OpenDate:
    """A day on which the office was open: its local hours, the end of the day, and its load.

    Moments are milliseconds since 1970. `load` is how many people come, of a usual day's.
    """

    day: date
    midnight: int
    stretches: tuple[tuple[int, int], ...]
    ends: int
    load: float

    @property
    def opens(self) -> int:
        """When the door opens."""
        return self.stretches[0][0]

    @property
    def closes(self) -> int:
        """When the door closes for the last time."""
        return self.stretches[-1][1]


def first_of(until: date, months: int) -> date:
    """The first day of so many months that end with `until`; whole ones where it ends a month."""
    morrow = until + DAY
    year, month = divmod(morrow.year * 12 + morrow.month - 1 - months, 12)
    for number in range(morrow.day, 0, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            # The month is shorter.
            continue
    raise AssertionError  # pragma: no cover - each month has a first day


def open_dates(catalogue: Catalogue, first: date, last: date, seed: int) -> Iterator[OpenDate]:
    """The days on which the office was open, in order."""
    day, was_closed = first, False
    while day <= last:
        stretches = _stretches(catalogue, day)
        if stretches:
            yield _open_date(
                catalogue, day, stretches, _load(day, last, seed, was_closed=was_closed)
            )
            was_closed = False
        elif day.isoweekday() in _WORKING_DAYS:
            was_closed = True
        day += DAY


def _open_date(
    catalogue: Catalogue, day: date, stretches: tuple[Stretch, ...], load: float
) -> OpenDate:
    zone = ZoneInfo(catalogue.time_zone)
    ends = to_milliseconds(ends_at(catalogue, day))
    hours = [
        (_moment(day, begin, zone), min(_moment(day, end, zone), ends)) for begin, end in stretches
    ]
    return OpenDate(day, _moment(day, time(), zone), tuple(hours), ends, load)


def _stretches(catalogue: Catalogue, day: date) -> tuple[Stretch, ...]:
    """The hours of a date; a public holiday is kept also where the office file has no hours."""
    holidays = holidays_around(catalogue, day)
    found = open_day(catalogue, day, holidays).stretches
    if found == (ALL_DAY,):
        is_working = day.isoweekday() in _WORKING_DAYS and day not in holidays
        found = (USUAL_HOURS,) if is_working else ()
    return tuple(each for each in found if _length(each) >= LEAST_HOURS)


def _length(stretch: Stretch) -> timedelta:
    begin, end = (datetime.combine(date.min, each) for each in stretch)
    return end - begin


def _load(day: date, last: date, seed: int, *, was_closed: bool) -> float:
    chance = Random(f"{seed} load {day}")  # noqa: S311 - no secret
    season = _MONTHS[day.month - 1] * _WEEK[day.isoweekday() - 1]
    growth = 1 - _GROWTH * ((last - day).days / 365.25 - 0.5)
    pause = _AFTER_A_PAUSE if was_closed else 1.0
    return max(0.4, season * growth * pause * chance.gauss(1, _CHANCE))


def service_hours(
    service: Service, opened: OpenDate, zone: ZoneInfo
) -> tuple[tuple[int, int], ...]:
    """When a service is given on an open date, within the office's hours."""
    if not service.hours:
        return opened.stretches
    own = [
        (_moment(opened.day, begin, zone), _moment(opened.day, end, zone))
        for begin, end in weekly(service.hours, opened.day)
    ]
    common = [
        (max(begin, opens), min(end, closes))
        for begin, end in opened.stretches
        for opens, closes in own
    ]
    return tuple((begin, end) for begin, end in common if begin < end)


def _moment(day: date, clock: time, zone: ZoneInfo) -> int:
    return to_milliseconds(datetime.combine(day, clock, zone).astimezone(ZoneInfo("UTC")))
