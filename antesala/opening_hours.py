"""Whether an office or a service is open, until when, and when it opens next, by the server's rows.

One rule for every device. The time is passed in. Times are local to the office and have no zone,
like the hours on a door.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal

from antesala.messages.rows import HoursPart, SpecialDayPart

Why = Literal["holiday", "date", "week", "hours"]
"""Why it is closed: a public holiday, a date of the office file, a day without hours in the usual
week, or because the hours of today are over.
"""
Stretch = tuple[time, time]
"""Opening and closing time; at the closing second it is closed."""

HORIZON = 400
"""How many days ahead the next opening is looked for; the server uses the same number."""
ALL_DAY: Stretch = (time.min, time.max)
"""The closing time where there are no hours: open until the last microsecond of the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Whether the office or service is open. Without hours it is always open and never closes."""

    is_open: bool = True
    closes: time | None = None
    reopens: time | None = None
    """When it opens again today, after it has closed for a while."""
    opens: datetime | None = None
    """When it opens next, where it is closed; None: not within `HORIZON` days."""
    why: Why | None = None
    """Why it is closed; None where it opens later today, and where it is open."""
    reason: str = ""
    """The name of the holiday, or what the office file says of the date."""
    closed: time | None = None
    """When it closed, where `why` says that the hours of today are over."""

    @property
    def is_usual(self) -> bool:
        """Whether the week explains it, and not the date."""
        return self.why not in ("holiday", "date")


@dataclass(frozen=True, slots=True)
class Calendar:
    """When an office is open: its week, and the dates that differ from it."""

    hours: Sequence[HoursPart] = ()
    special: dict[str, SpecialDayPart] = field(default_factory=dict)

    def stretches(self, day: date, own: Sequence[HoursPart] = ()) -> list[Stretch]:
        """The opening hours of a date, in order; a service's own count within the office's."""
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
    """Whether it is open at this time, for the office or for a service with its own hours."""
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
    opens = next(openings(kept, local, own), None)
    special = kept.special.get(local.date().isoformat())
    if special is not None and special.closed_by:
        return _shut(opens, special.closed_by, special.reason)
    if not today:
        return _shut(opens, "week")
    last = today[-1][1]
    return _shut(opens, "hours", closed=last) if clock >= last else _shut(opens)


def _shut(
    opens: datetime | None, why: Why | None = None, reason: str = "", closed: time | None = None
) -> Opening:
    return Opening(is_open=False, opens=opens, why=why, reason=reason, closed=closed)


def openings(kept: Calendar, local: datetime, own: Sequence[HoursPart] = ()) -> Iterator[datetime]:
    """The next opening after this time."""
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
    """The opening hours of a day of the week, in order; adjoining ones are joined."""
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
