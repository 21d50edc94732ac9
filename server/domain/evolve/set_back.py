"""What a clock set back does to an office, and the way back from a day to which it had leapt.

Nothing is decided here.
"""

from dataclasses import replace
from datetime import datetime

from server.domain import events as e
from server.domain.daybook import forget, put_aside_numbers
from server.domain.evolve.ticket import put
from server.domain.office import Office
from server.domain.ticket import ENDED


def clock_set_back(office: Office, at: datetime) -> None:
    """The clock shows an earlier time than before: moments of a time that has not come are now.

    So arrivals never fall from one ticket to the next, and (arrival, seq) is the order in which
    people came: a newcomer is not called before those who took their tickets by the wrong clock.
    What has ended keeps its times.
    """
    for ticket in list(office.tickets.values()):
        if ticket.state in ENDED:
            continue
        now_at_last = replace(
            ticket,
            arrival=min(ticket.arrival, at),
            called_at=_not_after(ticket.called_at, at),
            started_at=_not_after(ticket.started_at, at),
        )
        if now_at_last != ticket:
            put(office, now_at_last)
    for attention in list(office.attentions.values()):
        if attention.registered_at is None and attention.started_at > at:
            office.attentions[attention.id] = replace(attention, started_at=at)
            office.touched.add(("attention", attention.id))
    office.calls[:] = [replace(call, at=min(call.at, at)) for call in office.calls]
    for device, call in office.help_calls.items():
        if call.at > at:
            office.touched.add(("help", device))
            office.help_calls[device] = replace(call, at=at)


def day_set_back(office: Office, event: e.DaySetBack) -> None:
    """Go on in an earlier day with whoever is here and with the numbers as they stand.

    Numbers go on, because their holders may still wait; they start anew with the next day. What
    has ended is let go, as with any other day.
    """
    put_aside_numbers(office)
    office.day = event.day
    for ticket in list(office.tickets.values()):
        if ticket.state in ENDED:
            del office.tickets[ticket.id]
            forget(office, ticket.id)
    for attention in list(office.attentions.values()):
        if attention.registered_at is not None:
            del office.attentions[attention.id]
    # Once more: another event of the same turn may have been the first of the right time.
    clock_set_back(office, event.at)


def _not_after(moment: datetime | None, at: datetime) -> datetime | None:
    return None if moment is None else min(moment, at)
