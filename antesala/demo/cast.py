"""The cast of the demo: its open counters and their clerks. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from server.domain.catalogue import Catalogue, Clerk, ClerkRole, Counter, Service, TicketClass

MOST = 3
"""Consoles at once: each is a process that draws, and the demo is to run on two cores."""
LOOKED_AT = 12
"""Counters among which they are chosen; all choices of three among more would take long."""


class CastError(Exception):
    """No clerk in this office could attend anyone; the message says why."""


@dataclass(frozen=True)
class Seat:
    """A clerk at a counter, and the lines that they may call there."""

    counter: Counter
    clerk: Clerk
    services: tuple[Service, ...]
    classes: tuple[TicketClass, ...]

    def serves(self, service: Service, ticket_class: TicketClass) -> bool:
        return service in self.services and ticket_class in self.classes


Cast = tuple[Seat, ...]


def cast_of(catalogue: Catalogue) -> Cast:
    """As many seats as there may be, that together serve most and share least.

    Raises `CastError` where no clerk serves anything at any counter.
    """
    counters = catalogue.counters[:LOOKED_AT]
    sizes = range(1, min(MOST, len(counters), len(catalogue.clerks)) + 1)
    casts = (
        seated
        for size in sizes
        for some in combinations(counters, size)
        if (seated := _seated(catalogue, some))
    )
    best = max(casts, key=_worth, default=())
    if not best:
        raise CastError(f"no clerk of {catalogue.name} serves anything at any of its counters")
    return best


def _worth(cast: Cast) -> tuple[int, int, int]:
    lines = [
        (service.id, each.id) for seat in cast for service in seat.services for each in seat.classes
    ]
    return len(set(lines)), len(cast), -len(lines)


def _seated(catalogue: Catalogue, counters: tuple[Counter, ...]) -> Cast:
    """The best clerk for each counter in turn; empty where one of them would have no work."""
    seats: list[Seat] = []
    for counter in counters:
        taken = {seat.clerk.id for seat in seats}
        free = [seat for seat in _seats(catalogue, counter) if seat.clerk.id not in taken]
        if not free:
            return ()
        seats.append(max(free, key=_fitness))
    return tuple(seats)


def _seats(catalogue: Catalogue, counter: Counter) -> Iterator[Seat]:
    classes = tuple(catalogue.ticket_class[each] for each in catalogue.classes_at(counter.id))
    for clerk in catalogue.clerks:
        effective = catalogue.services_at(counter.id, clerk.id)
        if effective:
            services = tuple(catalogue.service[each] for each in effective)
            yield Seat(counter, clerk, services, classes)


def _fitness(seat: Seat) -> tuple[int, int, bool]:
    """The clerk who serves most there, of the unit in charge of it, supervisors last."""
    own = sum(service.unit == seat.clerk.unit for service in seat.services)
    return len(seat.services), own, seat.clerk.role is not ClerkRole.SUPERVISOR
