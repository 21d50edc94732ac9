"""The waiting tickets in order of arrival, and the seats: the lines that a counter may call from.

Lines are by service and class, or by the clerk they wait for. `discipline` decides which ticket of
a seat is called.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import blake2b
from typing import TypeVar

from server.domain.catalogue import Catalogue
from server.domain.discipline import Candidate, Choice, Rule, choose, choose_in_time, place_of
from server.domain.identity import ClassId, ClerkId, CounterId, Profile, ServiceId
from server.domain.ticket import Ticket

_Lines = dict[ClassId, list[Candidate]]
_Key = TypeVar("_Key")


class WaitingLines:  # noqa: PLW1641 - lines change, so they have no hash
    """Lines sorted by (arrival, seq): nearly every change is an append or a removal at the head.

    Empty lines are dropped, so that two offices with the same people waiting are equal.
    """

    def __init__(self) -> None:
        """Start without any waiting ticket."""
        self._lines: dict[ServiceId, _Lines] = {}
        self._reserved: dict[ClerkId, _Lines] = {}
        self._count: dict[ServiceId, int] = {}
        self.wanting_time: set[str] = set()
        """The tickets whose holders want the next call to pass."""

    def __len__(self) -> int:
        """The number of waiting tickets."""
        return sum(self._count.values())

    def __eq__(self, other: object) -> bool:
        """Whether the same people wait in the same places."""
        if not isinstance(other, WaitingLines):
            return NotImplemented
        others = (other._lines, other._reserved, other.wanting_time)
        return (self._lines, self._reserved, self.wanting_time) == others

    def copy(self) -> "WaitingLines":
        """Return an independent copy."""
        twin = WaitingLines()
        twin._lines = {service: _copy(lines) for service, lines in self._lines.items()}
        twin._reserved = {clerk: _copy(lines) for clerk, lines in self._reserved.items()}
        twin._count = dict(self._count)
        twin.wanting_time = set(self.wanting_time)
        return twin

    def waiting_for(self, service: ServiceId) -> int:
        """The number of tickets that wait for a service, including reserved ones."""
        return self._count.get(service, 0)

    def classes_of(self, service: ServiceId) -> dict[ClassId, Candidate]:
        """The first of each class that waits for a service; reserved ones are left out."""
        return {each: line[0] for each, line in self._lines.get(service, {}).items()}

    def count_of(self, service: ServiceId, ticket_class: ClassId) -> int:
        """How many of one class wait for a service; reserved ones are left out."""
        return len(self._lines.get(service, {}).get(ticket_class, ()))

    def reserved(self) -> Iterator[Candidate]:
        """The tickets that wait for one clerk, in no order."""
        for lines in self._reserved.values():
            for line in lines.values():
                yield from line

    def add(self, ticket: Ticket) -> None:
        """Insert a ticket at the place that its arrival gives it."""
        if ticket.reserved_for is None:
            lines = self._lines.setdefault(ticket.service, {})
        else:
            lines = self._reserved.setdefault(ticket.reserved_for, {})
        insort(lines.setdefault(ticket.ticket_class, []), ticket.as_candidate(), key=place_of)
        self._count[ticket.service] = self._count.get(ticket.service, 0) + 1
        if ticket.wants_time:
            self.wanting_time.add(ticket.id)

    def remove(self, ticket: Ticket) -> None:
        """Remove a ticket, which must be the same as when it was added."""
        if ticket.reserved_for is None:
            _take(self._lines, ticket.service, ticket)
        else:
            _take(self._reserved, ticket.reserved_for, ticket)
        self._count[ticket.service] -= 1
        self.wanting_time.discard(ticket.id)

    def lines(self) -> Iterator[list[Candidate]]:
        """Each line in order of arrival: of one class, and of one service or one clerk."""
        for lines in (*self._lines.values(), *self._reserved.values()):
            yield from lines.values()

    def heads(
        self,
        services: Iterable[ServiceId],
        classes: Iterable[ClassId],
        clerk: ClerkId | None,
        without: AbstractSet[str] = frozenset(),
    ) -> list[Candidate]:
        """The head of line of each class, over `services` and over the tickets for `clerk`.

        This includes a class that the counter does not call if the person waits for its clerk,
        since no other clerk may call them. The tickets in `without` are passed over.
        """
        best: dict[ClassId, Candidate] = {}
        for line in self._seen_lines(services, frozenset(classes), clerk):
            head = _first(line, without)
            if head is None:
                continue
            rival = best.get(head.ticket_class)
            if rival is None or place_of(head) < place_of(rival):
                best[head.ticket_class] = head
        return list(best.values())

    def _seen_lines(
        self, services: Iterable[ServiceId], classes: frozenset[ClassId], clerk: ClerkId | None
    ) -> Iterator[list[Candidate]]:
        for service in services:
            for ticket_class, line in self._lines.get(service, {}).items():
                if ticket_class in classes:
                    yield line
        if clerk is not None:
            yield from self._reserved.get(clerk, {}).values()

    def has_reserved(self, clerk: ClerkId | None) -> bool:
        """Whether any ticket is reserved for this clerk."""
        return clerk in self._reserved


def _first(line: list[Candidate], without: AbstractSet[str]) -> Candidate | None:
    """The first of a line that is not passed over."""
    if not without:
        return line[0]
    return next((each for each in line if each.ticket not in without), None)


def _copy(lines: _Lines) -> _Lines:
    return {ticket_class: list(line) for ticket_class, line in lines.items()}


def _take(places: dict[_Key, _Lines], key: _Key, ticket: Ticket) -> None:
    lines = places[key]
    line = lines[ticket.ticket_class]
    del line[bisect_left(line, place_of(ticket.as_candidate()), key=place_of)]
    if not line:
        del lines[ticket.ticket_class]
    if not lines:
        del places[key]


@dataclass(frozen=True, slots=True)
class Seat:
    """The lines that a counter calls from, including tickets reserved for its clerk."""

    services: tuple[ServiceId, ...]
    classes: tuple[ClassId, ...]
    clerk: ClerkId | None = None

    def calls(self, ticket: Ticket) -> bool:
        """Whether the rule may ever choose the ticket here."""
        if ticket.reserved_for is not None:
            return ticket.reserved_for == self.clerk
        return ticket.service in self.services and ticket.ticket_class in self.classes


def seat_at(catalogue: Catalogue, counter: CounterId, clerk: ClerkId | None) -> Seat:
    """The seat at a counter; without a clerk, everything that the counter itself serves."""
    return Seat(catalogue.services_at(counter, clerk), catalogue.classes_at(counter), clerk)


def choice_at(
    seat: Seat,
    waiting: WaitingLines,
    pointers: Mapping[Profile, int],
    rule: Rule,
    catalogue: Catalogue,
) -> tuple[Choice, Profile] | None:
    """The rule's choice for a seat and its profile; None if no ticket waits."""
    alone = seat.clerk if waiting.has_reserved(seat.clerk) else None
    profile = profile_of(seat.services, seat.classes, alone)
    pointer, ranking = pointers.get(profile, 0), catalogue.ranking
    if waiting.wanting_time:
        heads = partial(waiting.heads, seat.services, seat.classes, seat.clerk)
        choice = choose_in_time(rule, ranking, pointer, waiting.wanting_time, heads)
    else:
        choice = choose(
            rule, ranking, pointer, waiting.heads(seat.services, seat.classes, seat.clerk)
        )
    return None if choice is None else (choice, profile)


@lru_cache(maxsize=4096)
def profile_of(
    services: tuple[ServiceId, ...], classes: tuple[ClassId, ...], reserved_for: ClerkId | None
) -> Profile:
    """The profile of a seat. Counters that call from the same lines share its pointer.

    A clerk with reserved tickets calls from a line that no other clerk has, and so has a profile
    of their own for that time: a pointer shared by unequal seats starves people.
    """
    words = [*sorted(services), "/", *sorted(classes), "/", reserved_for or ""]
    return Profile(blake2b("\0".join(words).encode(), digest_size=8).hexdigest())
