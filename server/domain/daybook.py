"""The office's day as its books have it: when one begins, what it lets go, when it is closed."""

from datetime import date, datetime

from server.domain import events as e
from server.domain.identity import AttentionId, TicketId
from server.domain.office import Office, Topic
from server.domain.workdays import office_day


def today(office: Office, at: datetime) -> date:
    """The day that something belongs to; a clock set back does not undo the office's day."""
    day = office_day(at, office.catalogue.time_zone)
    return day if office.day is None else max(day, office.day)


def work_on(office: Office, day: date) -> None:
    """Something begins on `day`, the office's own or a later one, which it opens.

    With a new day numbers, calls and pointers start anew, and what ended before it is let go.
    """
    office.is_day_closed = False
    if day == office.day:
        return
    office.day = day
    office.numbers.clear()
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


def day_closed(office: Office, _event: e.DayClosed) -> None:
    """What help people wanted is nobody's business on another day, and nobody calls for it now."""
    office.is_day_closed = True
    office.help_calls.clear()
    for subject, topic in list(office.private):
        if topic is Topic.HELP_NEEDED:
            del office.private[subject, topic]
