"""Whether an office or a service is open, until when, and when it opens next.

The time is passed in. Times are the office's own, without a zone: hours on a door know none either.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from antesala.messages.rows import HoursPart

Stretch = tuple[time, time]
"""From when, until when; at the second of them it is closed."""

WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How the door is. What has no hours is always open, and closes at no time."""

    is_open: bool = True
    closes: time | None = None
    reopens: time | None = None
    """When it opens again today, after it has closed for a while."""
    opens: datetime | None = None
    """When it opens next, where it is closed; None: at no time of a week."""


def opening(hours: Sequence[HoursPart], local: datetime) -> Opening:
    """How the door of these hours is at this time."""
    if not hours:
        return Opening()
    clock = local.time()
    today = stretches(hours, local.isoweekday())
    for begin, end in today:
        if begin <= clock < end:
            later = next((other for other, _ in today if other > end), None)
            return Opening(closes=end, reopens=later)
    return Opening(is_open=False, opens=next(openings(hours, local), None))


def openings(hours: Sequence[HoursPart], local: datetime) -> Iterator[datetime]:
    """When it opens after this time, within a week; the same weekday comes twice."""
    for days in range(WEEK + 1):
        day = (local + timedelta(days=days)).date()
        for begin, _ in stretches(hours, day.isoweekday()):
            if (at := datetime.combine(day, begin)) > local:
                yield at


def stretches(hours: Sequence[HoursPart], weekday: int) -> list[Stretch]:
    """When it is open on a day of the week, in order; what meets is one stretch."""
    told = sorted(
        (time.fromisoformat(each.opens), time.fromisoformat(each.closes))
        for each in hours
        if weekday in each.days
    )
    joined: list[Stretch] = []
    for begin, end in told:
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined
