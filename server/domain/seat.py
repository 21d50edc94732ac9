"""A seat: what a counter may call with the clerk who sits there, and whom the rule names for it."""

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
    """The lines that a counter calls from; besides, whoever waits for its clerk alone."""

    services: tuple[ServiceId, ...]
    classes: tuple[ClassId, ...]
    clerk: ClerkId | None = None

    def calls(self, ticket: Ticket) -> bool:
        """Whether the rule could ever name the ticket here."""
        if ticket.reserved_for is not None:
            return ticket.reserved_for == self.clerk
        return ticket.service in self.services and ticket.ticket_class in self.classes


def seat_at(catalogue: Catalogue, counter: CounterId, clerk: ClerkId | None) -> Seat:
    """The seat at a counter; without a clerk, all that the counter itself serves."""
    return Seat(catalogue.services_at(counter, clerk), catalogue.classes_at(counter), clerk)


def choice_at(
    seat: Seat,
    waiting: WaitingLines,
    pointers: Mapping[Profile, int],
    rule: Rule,
    catalogue: Catalogue,
) -> tuple[Choice, Profile] | None:
    """Whom the rule names for a seat, and under which profile; none where nobody waits."""
    heads = waiting.heads(seat.services, seat.classes, seat.clerk)
    alone = seat.clerk if waiting.has_reserved(seat.clerk) else None
    profile = profile_of(seat.services, seat.classes, alone)
    choice = choose(rule, catalogue.ranking, pointers.get(profile, 0), heads)
    return None if choice is None else (choice, profile)


@lru_cache(maxsize=4096)
def profile_of(
    services: tuple[ServiceId, ...], classes: tuple[ClassId, ...], reserved_for: ClerkId | None
) -> Profile:
    """The counters that call from the same lines share a pointer; unequal ones never do.

    A clerk for whom somebody waits alone calls from a line that nobody else has, and so is a
    profile of their own for as long: one pointer shared by unequal profiles starves people.
    """
    words = [*sorted(services), "/", *sorted(classes), "/", reserved_for or ""]
    return Profile(blake2b("\0".join(words).encode(), digest_size=8).hexdigest())
