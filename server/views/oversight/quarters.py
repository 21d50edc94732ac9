"""The day by quarters of an hour: who came, how long those called had waited, counters open."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.domain.catalogue import local_time
from server.domain.day_waits import DayWaits, at_rank
from server.domain.office import Office
from server.domain.opening import ALL_DAY, open_day
from server.public_holidays import holidays_around
from server.views.oversight.courses import Courses
from server.views.oversight.figures import HALF, MOST, Kind, quarter_of

QUARTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of an hour: who came, the waits of those called in it, counters open on average."""

    begins: datetime
    arrivals: int
    median: timedelta | None
    most: timedelta | None
    open_counters: float


def quarters_of(
    office: Office, waits: DayWaits[Kind], courses: Courses, now: datetime
) -> list[Quarter]:
    """The quarters of today from the first one that the office is open or people came in."""
    zone = office.catalogue.time_zone
    day, last = local_time(now, zone).date(), quarter_of(now, zone)
    came = next((each for each in range(last) if waits.came(("came", each))), last)
    first = min(_opening_quarter(office, day), came)
    return [
        _quarter(waits, courses, number, _begin(day, number, zone), now)
        for number in range(first, last + 1)
    ]


def _opening_quarter(office: Office, day: date) -> int:
    """The quarter in which the office opens; behind all of the day where it has no hours."""
    stretches = open_day(office.catalogue, day, holidays_around(office.catalogue, day)).stretches
    if not stretches or stretches == (ALL_DAY,):
        return 24 * 4
    opens = stretches[0][0]
    return opens.hour * 4 + opens.minute // 15


def _begin(day: date, quarter: int, time_zone: str) -> datetime:
    at = datetime.combine(day, time(quarter // 4, quarter % 4 * 15), ZoneInfo(time_zone))
    return at.astimezone(UTC)


def _quarter(
    waits: DayWaits[Kind], courses: Courses, number: int, begins: datetime, now: datetime
) -> Quarter:
    called, ends = waits.waits(("called", number)), begins + QUARTER
    passed = min(ends, now) - begins
    opened = courses.open_time(begins, ends, now)
    return Quarter(
        begins=begins,
        arrivals=waits.came(("came", number)),
        median=at_rank(called, HALF),
        most=at_rank(called, MOST),
        open_counters=opened / passed if passed > timedelta() else 0.0,
    )
