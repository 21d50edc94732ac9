"""What a clock set back does to an office, and the return from a day that it had jumped to.

Makes no decisions.
"""

from dataclasses import replace
from datetime import datetime

from server.domain import events as e
from server.domain.daybook import forget, put_aside_numbers
from server.domain.evolve.ticket import put
from server.domain.office import Office
from server.domain.ticket import ENDED


def clock_set_back(office: Office, at: datetime) -> None:
    """Set moments that now lie in the future to now, after the clock was set back.

    This keeps arrivals from falling from one ticket to the next, so (arrival, seq) is the order in
    which people came: no newcomer is called before people with tickets from the wrong clock. Ended
    tickets keep their times.
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
    """Continue in an earlier day with the people who are here and the present numbers.

    Numbers continue because their holders may still wait; they start afresh with the next day.
    Ended tickets are forgotten, as with any other day.
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
    # Repeated here: another event of the same turn may have been the first at the right time.
    clock_set_back(office, event.at)


def _not_after(moment: datetime | None, at: datetime) -> datetime | None:
    return None if moment is None else min(moment, at)
