"""The office's day: when one begins and ends, what is forgotten with it, and how it is closed.

Hours are local wall-clock times: a time that the zone skips on some night means the moment after
the gap, and of a time that comes twice the first one counts.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from server.domain import events as e
from server.domain.catalogue import Catalogue, office_day
from server.domain.identity import AttentionId, ClerkId, Letter, TicketId
from server.domain.office import OF_THE_DAY, Office, Topic
from server.domain.opening import ALL_DAY, Stretch, open_day
from server.domain.restoration import Skip
from server.domain.ticket import ROLL

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


def day_of(catalogue: Catalogue, moment: datetime) -> date:
    """The day of the office at a past moment: one that closes after midnight is not over then."""
    day = office_day(moment, catalogue.time_zone)
    before = day - timedelta(days=1)
    return before if moment < ends_at(catalogue, before) else day


def is_of_past(office: Office, ticket: TicketId | None, at: datetime | None) -> bool:
    """Whether a ticket is of the roll of an earlier day, by what is told of it at a moment.

    It was entered today, and counts on its own day. The moment says so of most others at once.
    """
    if ticket is None or at is None or office.day is None:
        return False
    if office_day(at, office.catalogue.time_zone) >= office.day:
        return False
    found = office.tickets.get(ticket)
    return found is not None and found.channel == ROLL and found.day < office.day


def _last(some: Iterable[Stretch]) -> time | None:
    return max((closes for _, closes in some), default=None)


def moment_of(day: date, clock: time, time_zone: str) -> datetime:
    """The moment of a local time on a date."""
    return _moment(day, clock, ZoneInfo(time_zone))


def _moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)


def today(office: Office, at: datetime) -> date:
    """The office's day at a moment; a clock set back does not undo it.

    A day that has not ended continues after midnight.
    """
    day = office_day(at, office.catalogue.time_zone)
    if office.day is None:
        return day
    goes_on = not office.is_day_closed and at < ends_at(office.catalogue, office.day)
    return office.day if goes_on else max(day, office.day)


DAYS_KEPT = 31
"""Past days whose numbers are kept: a wrong clock is noticed within a month."""


def last_number(office: Office, letter: Letter, at: datetime) -> int:
    """The last number given in a series on the office's day or the clock's day, 0 if none.

    The two days differ while the clock is wrong, and after it is right again: the paper has the
    clock's date, and no number may be on two papers of the same date.
    """
    clocks = office_day(at, office.catalogue.time_zone)
    day = today(office, at)
    of_days = [office.other_days.get(clocks, {}), office.other_days.get(day, {})]
    if day == office.day:
        of_days.append(office.numbers)
    return max(numbers.get(letter, 0) for numbers in of_days)


def note_number(office: Office, letter: Letter, number: int, at: datetime) -> None:
    """Note a number given on the office's day, on a paper with the clock's date."""
    office.numbers[letter] = number
    clocks = office_day(at, office.catalogue.time_zone)
    if clocks != office.day:
        office.other_days.setdefault(clocks, {})[letter] = number


def note_paper_number(office: Office, letter: Letter, number: int, at: datetime) -> None:
    """Note a number that a kiosk has given alone; numbers may be handed in out of order."""
    note_number(office, letter, max(number, last_number(office, letter, at)), at)


ROLL_DAYS = 6
"""Past days of which numbers of the roll may be entered: later their sums no longer change."""


def note_roll_number(office: Office, day: date, letter: Letter, number: int, at: datetime) -> None:
    """Note a number of the pre-printed roll, and forget those of days that are long over."""
    first = office_day(at, office.catalogue.time_zone) - timedelta(days=ROLL_DAYS)
    for old in [each for each in office.rolls if each < first and each != day]:
        del office.rolls[old]
    numbers = office.rolls.setdefault(day, {})
    numbers[letter] = tuple(sorted({*numbers.get(letter, ()), number}))


def leave_out_numbers(office: Office, skips: Iterable[Skip], at: datetime) -> None:
    """Count numbers as given on the present day, also where the office has not begun it yet.

    Those of an earlier day stay as they are: the clock may be set back to it.
    """
    clocks = office_day(at, office.catalogue.time_zone)
    left_out = {skip.letter: skip.last for skip in skips}
    if today(office, at) == office.day:
        office.numbers.update(left_out)
    if clocks != office.day:
        office.other_days.setdefault(clocks, {}).update(left_out)


def put_aside_numbers(office: Office) -> None:
    """Keep the numbers of the day that ends, and forget those of the oldest days.

    A future day that the clock has shown before is kept until it has passed.
    """
    if office.day is not None and office.numbers:
        aside = office.other_days.setdefault(office.day, {})
        for letter, number in office.numbers.items():
            aside[letter] = max(number, aside.get(letter, 0))
    past = sorted(day for day in office.other_days if office.day is None or day <= office.day)
    for day in past[:-DAYS_KEPT]:
        del office.other_days[day]


def work_on(office: Office, day: date) -> None:
    """Work on `day`: the office's present day, or a later one, which begins now.

    A new day starts numbers, calls and pointers afresh and forgets what ended before it.
    """
    if office.is_day_closed or day != office.day:
        office.touched.add(("day", office.id))
        office.lapsed.clear()
    office.is_day_closed = False
    if day == office.day:
        return
    forget_acts(office)
    put_aside_numbers(office)
    office.day = day
    office.numbers = office.other_days.pop(day, {})
    office.pointers.clear()
    office.calls.clear()
    office.call_number = 0
    _forget_calls_before(office, day)
    _forget_said_before(office, day)
    for ticket in [t for t in office.tickets.each(_Ended) if t.ended_on and t.ended_on < day]:
        del office.tickets[ticket.id]
        forget(office, ticket.id)
    registered = office.attentions.each(_Registered)
    for attention in [a for a in registered if a.registered_on and a.registered_on < day]:
        del office.attentions[attention.id]


class _Ended(NamedTuple):
    """With which day a ticket ended."""

    id: TicketId
    ended_on: date | None


class _Registered(NamedTuple):
    """On which day an attention was registered."""

    id: AttentionId
    registered_on: date | None


def _forget_calls_before(office: Office, day: date) -> None:
    """Drop calls for help of other days; calls made today before the first ticket stay."""
    for call in list(office.help_calls.values()):
        if office_day(call.at, office.catalogue.time_zone) < day:
            office.touched.add(("help", call.device))
            del office.help_calls[call.device]


def _forget_said_before(office: Office, day: date) -> None:
    """Drop what was said on other days of services, displays and a restore, as calls for help."""
    zone = office.catalogue.time_zone
    for service, stop in list(office.stopped.items()):
        if office_day(stop.at, zone) < day:
            del office.stopped[service]
    if office.notice is not None and office_day(office.notice.at, zone) < day:
        office.notice = None
    if office.muted is not None and office_day(office.muted.at, zone) < day:
        office.muted = None
    if office.restored is not None and office_day(office.restored.at, zone) < day:
        office.restored = None


def forget(office: Office, subject: TicketId | AttentionId) -> None:
    """Forget all private facts about a ticket or an attention."""
    for topic in Topic:
        office.private.pop((subject, topic), None)


def forget_act(office: Office, clerk: ClerkId) -> None:
    """Forget the last act of a clerk, which can no longer be undone, and what it kept."""
    last = office.acts.pop(clerk, None)
    if last is None:
        return
    office.touched |= {("act", clerk), ("hand", clerk)}
    for act in last.whole:
        if act.attention is not None:
            forget(office, act.attention.id)


def forget_acts(office: Office) -> None:
    """The same for all clerks."""
    for clerk in list(office.acts):
        forget_act(office, clerk)


def day_closed(office: Office, event: e.DayClosed) -> None:
    """Forget what help people wanted, which stays private after the day, and the calls for help.

    If the day ended automatically, also clear the calls on screens, the stopped services and the
    notice, and note the clerks who are still here as leaving. A day closed by hand may begin again
    on the same date, and services stay stopped until then.
    """
    forget_acts(office)
    office.is_day_closed = True
    office.touched.add(("day", office.id))
    if event.is_end:
        office.calls.clear()
        office.leaving = set(office.consoles)
        office.stopped.clear()
        office.notice = office.muted = None
    office.help_calls.clear()
    for subject, topic in list(office.private):
        if topic in OF_THE_DAY:
            del office.private[subject, topic]
