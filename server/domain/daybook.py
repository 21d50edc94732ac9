"""The office's day as its books have it: when one begins, what it lets go, when it is closed."""

from datetime import date, datetime

from server.domain import events as e
from server.domain.closing import ends_at
from server.domain.identity import AttentionId, Letter, TicketId
from server.domain.office import Office, Topic
from server.domain.premises import office_day


def today(office: Office, at: datetime) -> date:
    """The day that something belongs to; a clock set back does not undo the office's day.

    A day that has not ended goes on after midnight.
    """
    day = office_day(at, office.catalogue.time_zone)
    if office.day is None:
        return day
    goes_on = not office.is_day_closed and at < ends_at(office.catalogue, office.day)
    return office.day if goes_on else max(day, office.day)


DAYS_KEPT = 31
"""Past days whose numbers are remembered: a clock that was wrong is noticed within the month."""


def last_number(office: Office, letter: Letter, at: datetime) -> int:
    """The last number given in a series on the office's day and on the clock's, 0 if none.

    They differ while the clock is wrong, or right again: the paper bears the clock's date, and
    no number may be on two papers of one date.
    """
    clocks = office_day(at, office.catalogue.time_zone)
    day = today(office, at)
    of_days = [office.other_days.get(clocks, {}), office.other_days.get(day, {})]
    if day == office.day:
        of_days.append(office.numbers)
    return max(numbers.get(letter, 0) for numbers in of_days)


def note_number(office: Office, letter: Letter, number: int, at: datetime) -> None:
    """A number was given on the office's day, on a paper with the clock's date."""
    office.numbers[letter] = number
    clocks = office_day(at, office.catalogue.time_zone)
    if clocks != office.day:
        office.other_days.setdefault(clocks, {})[letter] = number


def put_aside_numbers(office: Office) -> None:
    """Remember the numbers of the day that ends; the oldest of many past days are forgotten.

    A day to come that the clock has shown before is never forgotten until it has passed.
    """
    if office.day is not None and office.numbers:
        aside = office.other_days.setdefault(office.day, {})
        for letter, number in office.numbers.items():
            aside[letter] = max(number, aside.get(letter, 0))
    past = sorted(day for day in office.other_days if office.day is None or day <= office.day)
    for day in past[:-DAYS_KEPT]:
        del office.other_days[day]


def work_on(office: Office, day: date) -> None:
    """Something begins on `day`, the office's own or a later one, which it opens.

    With a new day numbers, calls and pointers start anew, and what ended before it is let go.
    """
    office.is_day_closed = False
    if day == office.day:
        return
    put_aside_numbers(office)
    office.day = day
    office.numbers = office.other_days.pop(day, {})
    office.pointers.clear()
    office.calls.clear()
    office.call_number = 0
    _forget_calls_before(office, day)
    for ticket in [t for t in office.tickets.values() if t.ended_on and t.ended_on < day]:
        del office.tickets[ticket.id]
        forget(office, ticket.id)
    attentions = office.attentions.values()
    for attention in [a for a in attentions if a.registered_on and a.registered_on < day]:
        del office.attentions[attention.id]


def _forget_calls_before(office: Office, day: date) -> None:
    """Who called for help before the first ticket of a day waits on; who called another day not."""
    for call in list(office.help_calls.values()):
        if office_day(call.at, office.catalogue.time_zone) < day:
            office.touched.add(("help", call.device))
            del office.help_calls[call.device]


def forget(office: Office, subject: TicketId | AttentionId) -> None:
    """Let go of all that is private about a ticket or an attention."""
    for topic in Topic:
        office.private.pop((subject, topic), None)


def day_closed(office: Office, event: e.DayClosed) -> None:
    """What help people wanted is nobody's business on another day, and nobody calls for it now.

    Where the day ended by itself, no call stands on any screen, and who is still here is leaving.
    """
    office.is_day_closed = True
    if event.is_end:
        office.calls.clear()
        office.leaving = set(office.consoles)
    office.help_calls.clear()
    for subject, topic in list(office.private):
        if topic is Topic.HELP_NEEDED:
            del office.private[subject, topic]
