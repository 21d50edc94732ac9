"""People ahead: whom the rule would call before a ticket if nobody else came."""

from collections.abc import Callable

from server.domain.identity import TicketId
from server.domain.office import CounterState, Desk, Office
from server.domain.seat import Seat, choice_at, seat_at


def people_ahead(office: Office) -> dict[TicketId, int]:
    """For each waiting ticket, how many others the counters that serve it would call first.

    The rule is played forward from the pointers as they stand, the open counters taking turns in
    the catalogue's order. Whoever no open counter serves is played with all counters, and whoever
    no counter serves at all, with one that serves everybody.
    """
    ahead: dict[TicketId, int] = {}
    for seats in _PLAYS:
        if len(ahead) < len(office.waiting):
            ahead = _play(office, seats(office)) | ahead
    return ahead


def open_seats(office: Office) -> list[Seat]:
    """The seats that call now, in the catalogue's order."""
    desks = [(each.id, office.desks.get(each.id, Desk())) for each in office.catalogue.counters]
    return [
        seat_at(office.catalogue, counter, desk.clerk)
        for counter, desk in desks
        if desk.state is CounterState.OPEN
    ]


def _all_seats(office: Office) -> list[Seat]:
    """Every counter with who sits there, if anybody; and who is in without a counter."""
    sitting = {counter: desk.clerk for counter, desk in office.desks.items()}
    counters = [
        seat_at(office.catalogue, each.id, sitting.get(each.id))
        for each in office.catalogue.counters
    ]
    standing = [clerk for clerk in office.consoles if clerk not in sitting.values()]
    return counters + [Seat((), (), clerk) for clerk in standing]


def _one_for_all(office: Office) -> list[Seat]:
    catalogue = office.catalogue
    return [Seat(tuple(catalogue.service), tuple(catalogue.ticket_class))]


_PLAYS: tuple[Callable[[Office], list[Seat]], ...] = (open_seats, _all_seats, _one_for_all)


def _play(office: Office, seats: list[Seat]) -> dict[TicketId, int]:
    waiting = office.waiting.copy()
    pointers = dict(office.pointers)
    calls = [0] * len(seats)
    ahead: dict[TicketId, int] = {}
    idle = 0
    while idle < len(seats):
        for place, seat in enumerate(seats):
            found = choice_at(seat, waiting, pointers, office.rule, office.catalogue)
            if found is None:
                idle += 1
                continue
            idle = 0
            choice, profile = found
            pointers[profile] = choice.pointer
            ticket = office.tickets[TicketId(choice.ticket)]
            waiting.remove(ticket)
            ahead[ticket.id] = sum(
                made for made, other in zip(calls, seats, strict=True) if other.calls(ticket)
            )
            calls[place] += 1
    return ahead
