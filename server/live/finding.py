"""A person at a kiosk finds how far a ticket has come, with its code or with its link.

Everybody in the hall can read a code: it tells only what the hall may know, whether the ticket
waits and where it was called to. People ahead, the wait and whether a counter calls it are computed
by the rule of calling and would reveal the class, so these need the ticket's link.
"""

import secrets

from msgspec import structs

from antesala.messages import commands as m, rows as r
from server.domain.office import Office, Topic
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import IN_HAND, State, Ticket
from server.pace import Pace
from server.views import Once
from server.views.rows import wait_part

RATE, BURST = 1.0, 20.0
"""Searches a second of one device: enough for a person who types, slow for a program."""


class Searches:
    """How often each device has looked for tickets, or numbers. Time is passed in, in seconds."""

    def __init__(self, rate: float = RATE, burst: float = BURST) -> None:
        self._rate, self._burst = rate, burst
        self._paces: dict[str, Pace] = {}

    def allow(self, device: str, now: float) -> bool:
        """Whether one more is answered."""
        pace = self._paces.setdefault(device, Pace(self._rate, self._burst, now))
        return pace.allows(now)

    def forget(self, device: str) -> None:
        """Forget a device."""
        self._paces.pop(device, None)


def find(office: Office, once: Once, asked: m.FindTicket) -> r.FoundPart | Refusal:
    """The ticket of today that is meant."""
    if asked.link_token is not None:
        held = _by_token(office, asked.link_token)
        return _told(office, once, held, is_holder=True) if held else refuse(Code.UNKNOWN_TICKET)
    found = _by_code(office, asked.code or "")
    if found is None:
        return refuse(Code.UNKNOWN_TICKET, ticket=asked.code or "")
    told = _told(office, once, found, is_holder=False)
    if not _has_twin(office, found):
        return told
    return structs.replace(told, arrival=found.arrival.isoformat())


def _by_token(office: Office, token: str) -> Ticket | None:
    """The ticket with this link; all are compared, so that the time taken does not tell it."""
    found = None
    for ticket in office.tickets:
        known = office.told(ticket, Topic.LINK_TOKEN)
        if known and secrets.compare_digest(known, token):
            found = ticket
    return None if found is None else office.tickets[found]


def _by_code(office: Office, code: str) -> Ticket | None:
    """The newest ticket with this code: a series that starts over repeats codes."""
    same = [office.tickets[each] for each in office.tickets.having("code", code)]
    return max(same, key=lambda each: each.seq, default=None)


def _has_twin(office: Office, ticket: Ticket) -> bool:
    """Whether another ticket has the same code: one of yesterday that is still being attended."""
    return office.tickets.having("code", ticket.code) != [ticket.id]


def _told(office: Office, once: Once, ticket: Ticket, *, is_holder: bool) -> r.FoundPart:
    in_hand = ticket.state in IN_HAND
    counter = office.catalogue.counter.get(ticket.counter) if ticket.counter else None
    waits = ticket.state is State.WAITING
    return r.FoundPart(
        code=ticket.code,
        state=ticket.state.value,
        # All three depend on the class, which a code that anybody can read must not tell.
        people_ahead=once.ahead_of(office, ticket.id) if waits and is_holder else None,
        wait=wait_part(once.wait_of(office, ticket)) if is_holder else None,
        is_served=not waits or not is_holder or once.is_served(office, ticket),
        counter=ticket.counter if in_hand else None,
        number=counter.number if counter is not None and in_hand else None,
        place=counter.place if counter is not None and in_hand else "",
        service=ticket.service if is_holder else None,
        ticket=ticket.id if ticket.state is State.ANNOUNCED else None,
    )
