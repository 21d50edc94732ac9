"""When an office or a service is open: its week, public holidays, and special dates.

Times are local and without a zone, as on the door. The caller provides the public holidays as
dates with names.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias

from server.domain.catalogue import Catalogue, Hours, Service

Stretch: TypeAlias = tuple[time, time]
"""Opening and closing time; at the closing time itself the office is closed."""
Holidays: TypeAlias = Mapping[date, str]
"""The names of public holidays by date."""

HORIZON = 400
"""Days to search for the next opening: enough for an office that opens once a year."""
NEAR = 10
"""Days in which the next open day is looked for: more than any row of holidays is long."""
ALL_DAY: Stretch = (time.min, time.max)
"""An office without hours. `opening` treats it as open in its missing last microsecond too."""


class ClosedBy(StrEnum):
    """Why an office is closed on a date."""

    HOLIDAY = "holiday"
    DATE = "date"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A local date: its stretches, in order and without overlap; or why it is closed."""

    date: date
    stretches: tuple[Stretch, ...] = ()
    closed_by: ClosedBy | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Whether the door is open at a moment, and when that changes, in local time.

    Both times are None if it never closes.
    """

    is_open: bool
    closes: datetime | None = None
    opens: datetime | None = None
    """The next opening if it is closed; None means not within `HORIZON` days."""
    closed_by: ClosedBy | None = None
    """Why the whole date is closed; None if it is only before or after the hours."""
    reason: str = ""


def open_day(catalogue: Catalogue, day: date, holidays: Holidays) -> OpenDay:
    """When the office is open on a local date, or why it is closed.

    A date in the office file takes precedence over a public holiday, and that over the week.
    """
    for opened in catalogue.open_dates:
        if opened.date == day:
            return OpenDay(day, joined(opened.hours))
    for closed in catalogue.closed_dates:
        if closed.date == day:
            return OpenDay(day, (), ClosedBy.DATE, closed.reason)
    if day in holidays and keeps_holidays(catalogue):
        return OpenDay(day, (), ClosedBy.HOLIDAY, holidays[day])
    if not catalogue.hours:
        return OpenDay(day, (ALL_DAY,))
    stretches = weekly(catalogue.hours, day)
    return OpenDay(day, stretches, None if stretches else ClosedBy.WEEK)


def keeps_holidays(catalogue: Catalogue) -> bool:
    """Whether an office closes on public holidays: true if it states any hours at all."""
    return bool(catalogue.hours) or any(service.hours for service in catalogue.services)


def service_day(catalogue: Catalogue, service: Service, day: date, holidays: Holidays) -> OpenDay:
    """When a service is open on a local date: its own hours within those of the office."""
    office = open_day(catalogue, day, holidays)
    if not service.hours or not office.stretches:
        return office
    common = tuple(
        (max(begin, opens), min(end, closes))
        for begin, end in office.stretches
        for opens, closes in weekly(service.hours, day)
        if max(begin, opens) < min(end, closes)
    )
    return OpenDay(day, common, None if common else ClosedBy.WEEK)


def opening(
    catalogue: Catalogue, service: Service | None, local: datetime, holidays: Holidays
) -> Opening:
    """Whether the office, or one of its services, is open at a local time without a zone."""
    days = _days(catalogue, service, local.date(), holidays)
    today = next(days)
    clock = local.time()
    for begin, end in today.stretches:
        if begin <= clock < end or (begin, end) == ALL_DAY:
            closes = None if end == time.max else datetime.combine(today.date, end)
            return Opening(is_open=True, closes=closes)
    opens = _next(today, days, clock)
    return Opening(is_open=False, opens=opens, closed_by=today.closed_by, reason=today.reason)


def legal_wait(catalogue: Catalogue, day: date, holidays: Holidays) -> int | None:
    """The minutes that the law lets people wait on a date; None without a law."""
    law = catalogue.waiting_limit
    if law is None:
        return None
    if law.near_holidays is not None:
        # The others of these years are too far away to matter.
        close = {each: name for each, name in holidays.items() if abs((each - day).days) <= NEAR}
        if day in near_holidays(catalogue, close):
            return law.near_holidays
    return law.minutes


def near_holidays(catalogue: Catalogue, holidays: Holidays) -> frozenset[date]:
    """The last open day before each public holiday, and the first one after it."""
    beside = (
        _open_beside(catalogue, day, holidays, step)
        for day in holidays
        for step in (timedelta(days=1), timedelta(days=-1))
    )
    return frozenset(day for day in beside if day is not None)


def _open_beside(
    catalogue: Catalogue, day: date, holidays: Holidays, step: timedelta
) -> date | None:
    others = (day + times * step for times in range(1, NEAR + 1))
    return next((each for each in others if open_day(catalogue, each, holidays).stretches), None)


def weekly(hours: Sequence[Hours], day: date) -> tuple[Stretch, ...]:
    """The stretches of a date by the hours of a week."""
    return joined([(each.opens, each.closes) for each in hours if day.isoweekday() in each.days])


def joined(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Merge stretches that meet or overlap, and put them in order."""
    found: list[Stretch] = []
    for begin, end in sorted(stretches):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return tuple(found)


def _days(
    catalogue: Catalogue, service: Service | None, first: date, holidays: Holidays
) -> Iterator[OpenDay]:
    for ahead in range(HORIZON + 1):
        day = first + timedelta(days=ahead)
        if service is None:
            yield open_day(catalogue, day, holidays)
        else:
            yield service_day(catalogue, service, day, holidays)


def _next(today: OpenDay, later: Iterator[OpenDay], clock: time) -> datetime | None:
    for begin, _ in today.stretches:
        if begin > clock:
            return datetime.combine(today.date, begin)
    begins = (datetime.combine(day.date, day.stretches[0][0]) for day in later if day.stretches)
    return next(begins, None)
