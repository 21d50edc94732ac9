"""A seat: the tickets that a counter may call with its clerk, and the rule's choice for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from server.domain.catalogue import Catalogue
from server.domain.discipline import Choice, Rule, choose
from server.domain.identity import ClassId, ClerkId, CounterId, Profile, ServiceId
from server.domain.ticket import Ticket
from server.domain.waiting import WaitingLines


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
    heads = waiting.heads(seat.services, seat.classes, seat.clerk)
    alone = seat.clerk if waiting.has_reserved(seat.clerk) else None
    profile = profile_of(seat.services, seat.classes, alone)
    choice = choose(rule, catalogue.ranking, pointers.get(profile, 0), heads)
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
