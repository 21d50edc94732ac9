"""When the office closes on a date, and when its day then ends automatically.

Hours are local wall-clock times: a time that the zone skips on some night means the moment after
the gap, and of a time that comes twice the first one counts.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.domain.catalogue import Catalogue
from server.domain.opening import ALL_DAY, Stretch, open_day
from server.domain.premises import office_day

WITHOUT_HOURS = time(23, 30)
"""Local time at which a day without opening hours ends."""
_LAST_MINUTE = time(23, 59)
"""Hours that end here and continue at the next midnight are one stretch."""
_MIDNIGHT = time(0, 0)


def stretches(catalogue: Catalogue, day: date) -> tuple[Stretch, ...]:
    """When the office file opens the office on a date; empty if it is closed or never closes.

    Public holidays are left out: they come from a library, whose next edition may name others,
    and a replay of the journal must end each day in the same way.
    """
    found = open_day(catalogue, day, {}).stretches
    return () if found == (ALL_DAY,) else found


def ends_at(catalogue: Catalogue, day: date) -> datetime:
    """The moment at which a day of the office ends automatically.

    It is `day_ends_after` minutes after the last closing, but never after the office has opened
    again. The day of an office that closes after midnight ends after midnight.
    """
    known = catalogue.day_ends.get(day)
    if known is None:
        known = catalogue.day_ends[day] = _ends_at(catalogue, day)
    return known


def _ends_at(catalogue: Catalogue, day: date) -> datetime:
    zone = ZoneInfo(catalogue.time_zone)
    closing, morrow = _last(stretches(catalogue, day)), day + timedelta(days=1)
    if closing is None:
        return _moment(day, WITHOUT_HOURS, zone)
    tomorrow = stretches(catalogue, morrow)
    night = _last([each for each in tomorrow if each[0] == _MIDNIGHT])
    if closing >= _LAST_MINUTE and night is not None and night < _LAST_MINUTE:
        closed = _moment(morrow, night, zone)
    else:
        closed = _moment(day, closing, zone)
    end = closed + timedelta(minutes=catalogue.day_ends_after)
    openings = (_moment(morrow, opens, zone) for opens, _ in tomorrow)
    return min([end, *(opening for opening in openings if opening > closed + timedelta(minutes=1))])


def last_end(catalogue: Catalogue, now: datetime) -> datetime:
    """The last moment up to `now` at which a day of the office ended automatically."""
    today = office_day(now, catalogue.time_zone)
    ends = (ends_at(catalogue, today - timedelta(days=days)) for days in range(4))
    return max(end for end in ends if end <= now)


def _last(some: Iterable[Stretch]) -> time | None:
    return max((closes for _, closes in some), default=None)


def _moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
