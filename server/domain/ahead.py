"""People ahead: how many the rule would call before a ticket if no one else came."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from server.domain.discipline import Candidate, choose
from server.domain.identity import ClassId, ClerkId, TicketId
from server.domain.office import CounterState, Desk, Office
from server.domain.waiting import Seat, profile_of, seat_at


def people_ahead(office: Office) -> dict[TicketId, int]:
    """Count, for each waiting ticket, the others that the counters serving it would call first.

    This plays the rule forward from the present pointers, with the open counters taking turns in
    the catalogue's order. A ticket that no open counter serves is played with all counters; one
    that no counter serves at all is played with a counter that serves every ticket.
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
    """Every counter with its clerk, if it has one, and every signed-in clerk without a counter."""
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


@dataclass(slots=True)
class _Line:
    """Tickets of one class that the same seats may call, in order; the rule treats them alike.

    `calls` counts the calls that its seats have made so far, for any ticket.
    """

    seats: frozenset[int]
    clerk: ClerkId | None
    people: list[Candidate]
    gone: int = 0
    calls: int = 0


def _play(office: Office, seats: list[Seat]) -> dict[TicketId, int]:
    lines = _lines(office, seats)
    mine = [[line for line in lines if place in line.seats] for place in range(len(seats))]
    pointers = dict(office.pointers)
    ahead: dict[TicketId, int] = {}
    idle = 0
    while idle < len(seats):
        for seat, own in zip(seats, mine, strict=True):
            best = _heads(own)
            if not best:
                idle += 1
                continue
            idle = 0
            alone = seat.clerk if any(line.clerk and _waits(line) for line in own) else None
            profile = profile_of(seat.services, seat.classes, alone)
            heads = [line.people[line.gone] for line in best.values()]
            choice = choose(office.rule, office.catalogue.ranking, pointers.get(profile, 0), heads)
            assert choice is not None  # noqa: S101 - a ticket waits
            pointers[profile] = choice.pointer
            line = best[office.tickets[TicketId(choice.ticket)].ticket_class]
            ahead[TicketId(choice.ticket)] = line.calls
            line.gone += 1
            for other in own:
                other.calls += 1
    return ahead


def _lines(office: Office, seats: list[Seat]) -> list[_Line]:
    """All waiting tickets that at least one seat calls, as lines."""
    lines: dict[tuple[ClassId, frozenset[int], ClerkId | None], _Line] = {}
    for people in office.waiting.lines():
        first = office.tickets[TicketId(people[0].ticket)]
        called_by = frozenset(n for n, seat in enumerate(seats) if seat.calls(first))
        if called_by:
            key = first.ticket_class, called_by, first.reserved_for
            line = lines.setdefault(key, _Line(called_by, first.reserved_for, []))
            line.people += people
    for line in lines.values():
        # Chain services that the same seats call: sorted runs are cheap to merge.
        line.people.sort(key=attrgetter("arrival", "seq"))
    return list(lines.values())


def _waits(line: _Line) -> bool:
    return line.gone < len(line.people)


def _heads(lines: list[_Line]) -> dict[ClassId, _Line]:
    """For each class, the line whose head arrived first."""
    best: dict[ClassId, _Line] = {}
    for line in lines:
        if line.gone == len(line.people):
            continue
        head = line.people[line.gone]
        rival = best.get(head.ticket_class)
        if rival is None:
            best[head.ticket_class] = line
        else:
            other = rival.people[rival.gone]
            if (head.arrival, head.seq) < (other.arrival, other.seq):
                best[head.ticket_class] = line
    return best
