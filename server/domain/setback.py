"""The way back from a day to which a wrong clock had leapt. Nothing is decided here."""

from dataclasses import replace
from datetime import datetime

from server.domain import events as e
from server.domain.daybook import forget, put_aside_numbers
from server.domain.journey import put
from server.domain.office import Office
from server.domain.ticket import ENDED


def day_set_back(office: Office, event: e.DaySetBack) -> None:
    """Go on in an earlier day with whoever is here and with the numbers as they stand.

    Numbers go on, because their holders may still wait; they start anew with the next day. What
    has ended is let go, as with any other day. Moments of a time that has not come are now.
    """
    put_aside_numbers(office)
    office.day = event.day
    for ticket in list(office.tickets.values()):
        if ticket.state in ENDED:
            del office.tickets[ticket.id]
            forget(office, ticket.id)
        else:
            put(
                office,
                replace(
                    ticket,
                    # Else whoever comes from now on would be called before them.
                    arrival=min(ticket.arrival, event.at),
                    called_at=_not_after(ticket.called_at, event.at),
                    started_at=_not_after(ticket.started_at, event.at),
                ),
            )
    _set_attentions_back(office, event.at)
    office.calls[:] = [replace(call, at=min(call.at, event.at)) for call in office.calls]
    for device, call in office.help_calls.items():
        office.touched.add(("help", device))
        office.help_calls[device] = replace(call, at=min(call.at, event.at))


def _set_attentions_back(office: Office, at: datetime) -> None:
    for attention in list(office.attentions.values()):
        if attention.registered_at is not None:
            del office.attentions[attention.id]
        elif attention.started_at > at:
            office.attentions[attention.id] = replace(attention, started_at=at)
            office.touched.add(("attention", attention.id))


def _not_after(moment: datetime | None, at: datetime) -> datetime | None:
    return None if moment is None else min(moment, at)
