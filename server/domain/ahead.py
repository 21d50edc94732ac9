"""People ahead: how many the rule would call before a ticket if no one else came."""

from bisect import insort
from collections.abc import Callable, Iterable, Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from server.domain.discipline import Candidate, Choice, LetPass, choose, choose_in_time, place_of
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
    pointers, turns = dict(office.pointers), _turns_wanted(office)
    ahead: dict[TicketId, int] = {}
    idle = 0
    while idle < len(seats):
        for seat, own in zip(seats, mine, strict=True):
            if not any(map(_waits, own)):
                idle += 1
                continue
            idle = 0
            alone = seat.clerk if any(line.clerk and _waits(line) for line in own) else None
            profile = profile_of(seat.services, seat.classes, alone)
            choice, line = _call(office, own, pointers.get(profile, 0), turns)
            pointers[profile] = choice.pointer
            ahead[TicketId(choice.ticket)] = line.calls
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
        line.people.sort(key=place_of)
    return list(lines.values())


def _turns_wanted(office: Office) -> dict[str, int]:
    """How many more calls each ticket lets pass whose holder has asked for more time."""
    wanting = (office.tickets[TicketId(each)] for each in office.waiting.wanting_time)
    return {each.id: each.more_time - each.let_pass for each in wanting}


def _call(
    office: Office, own: list[_Line], pointer: int, turns: dict[str, int]
) -> tuple[Choice, _Line]:
    """The next call of a seat, where a ticket waits, and the line from which it is taken."""
    ranking = office.catalogue.ranking
    if not turns:
        best = _heads(own)
        heads = [line.people[line.gone] for line in best.values()]
        choice = choose(office.rule, ranking, pointer, heads)
        assert choice is not None  # noqa: S101 - a ticket waits
        line = best[office.tickets[TicketId(choice.ticket)].ticket_class]
        line.gone += 1
        return choice, line
    in_time = choose_in_time(office.rule, ranking, pointer, turns.keys(), partial(_rest, own))
    assert in_time is not None  # noqa: S101 - a ticket waits
    _give_turns(own, turns, in_time.passed)
    return in_time, _take(own, in_time.ticket)


def _give_turns(lines: list[_Line], turns: dict[str, int], passed: Iterable[LetPass]) -> None:
    """Count the turns given, and move each ticket to its new place."""
    for let in passed:
        turns[let.ticket] -= 1
        if not turns[let.ticket]:
            del turns[let.ticket]
        line, at = _found(lines, let.ticket)
        moved = replace(line.people.pop(at), arrival=let.arrival, seq=let.seq)
        insort(line.people, moved, lo=line.gone, key=place_of)


def _rest(lines: list[_Line], without: AbstractSet[str]) -> list[Candidate]:
    """The first of each class without certain tickets."""
    best: dict[ClassId, Candidate] = {}
    for line in lines:
        people = islice(line.people, line.gone, None)
        head = next((each for each in people if each.ticket not in without), None)
        rival = None if head is None else best.get(head.ticket_class)
        if head is not None and (rival is None or place_of(head) < place_of(rival)):
            best[head.ticket_class] = head
    return list(best.values())


def _take(lines: list[_Line], ticket: str) -> _Line:
    """Take a ticket out of its line, where those who let it pass stay."""
    line, at = _found(lines, ticket)
    del line.people[at]
    return line


def _found(lines: list[_Line], ticket: str) -> tuple[_Line, int]:
    """The line in which a ticket waits, and its place there."""
    return next(
        (line, at)
        for line in lines
        for at in range(line.gone, len(line.people))
        if line.people[at].ticket == ticket
    )


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
            if place_of(head) < place_of(other):
                best[head.ticket_class] = line
    return best
