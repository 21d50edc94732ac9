"""Whether an office or a service is open, until when, and when it opens next, by the server's rows.

The time is passed in. Times are the office's own, without a zone: hours on a door know none either.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from antesala.messages.rows import HoursPart, SpecialDayPart

Stretch = tuple[time, time]
"""From when, until when; at the second of them it is closed."""

HORIZON = 400
"""Days in which the next opening is looked for, as at the server."""
ALL_DAY: Stretch = (time.min, time.max)
"""Of what has no hours: open also in the last microsecond."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How the door is. What has no hours is always open, and closes at no time."""

    is_open: bool = True
    closes: time | None = None
    reopens: time | None = None
    """When it opens again today, after it has closed for a while."""
    opens: datetime | None = None
    """When it opens next, where it is closed; None: not within `HORIZON` days."""
    today: SpecialDayPart | None = None
    """What keeps the whole of today closed, where that is no usual day of the week."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """When an office is open: its week, and the dates on which that does not hold."""

    hours: Sequence[HoursPart] = ()
    special: dict[str, SpecialDayPart] = field(default_factory=dict)

    def stretches(self, day: date, own: Sequence[HoursPart] = ()) -> list[Stretch]:
        """When it is open on a date, in order; a service's own hours count within the office's."""
        office = self._of_office(day)
        return within(office, stretches(own, day.isoweekday())) if own else office

    def _of_office(self, day: date) -> list[Stretch]:
        special = self.special.get(day.isoformat())
        if special is not None:
            return [(time.fromisoformat(a), time.fromisoformat(b)) for a, b in special.hours]
        return stretches(self.hours, day.isoweekday()) if self.hours else [ALL_DAY]


def calendar(hours: Sequence[HoursPart], special: Sequence[SpecialDayPart] = ()) -> Calendar:
    """The calendar that a catalogue tells."""
    return Calendar(hours, {day.date: day for day in special})


def opening(kept: Calendar, local: datetime, own: Sequence[HoursPart] = ()) -> Opening:
    """How the door is at this time, of the office or of a service with hours of its own."""
    if not (kept.hours or kept.special or own):
        return Opening()
    clock = local.time()
    today = kept.stretches(local.date(), own)
    for begin, end in today:
        if (begin, end) == ALL_DAY:
            return Opening()
        if begin <= clock < end:
            later = next((other for other, _ in today if other > end), None)
            return Opening(closes=end, reopens=later)
    special = kept.special.get(local.date().isoformat())
    closed = special if special is not None and special.closed_by else None
    return Opening(is_open=False, opens=next(openings(kept, local, own), None), today=closed)


def openings(kept: Calendar, local: datetime, own: Sequence[HoursPart] = ()) -> Iterator[datetime]:
    """When it opens after this time."""
    for days in range(HORIZON + 1):
        day = (local + timedelta(days=days)).date()
        for begin, _ in kept.stretches(day, own):
            if (at := datetime.combine(day, begin)) > local:
                yield at


def within(office: Sequence[Stretch], own: Sequence[Stretch]) -> list[Stretch]:
    """The time in which both are open."""
    common = ((max(a, c), min(b, d)) for a, b in office for c, d in own)
    return [(begin, end) for begin, end in common if begin < end]


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
