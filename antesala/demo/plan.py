"""The cast and the people of the demo's morning, their services and order, by a seed. Pure."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import combinations

from antesala.messages.kinds import HelpNeeded, Outcome
from antesala.words.terminal import sentence
from server.domain.catalogue import (
    Catalogue,
    Clerk,
    ClerkRole,
    Counter,
    Service,
    Standing,
    TicketClass,
)

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
        raise CastError(sentence("demo-no-cast", office=catalogue.name))
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


AT_KIOSK = 12
"""People who take a ticket at the kiosk."""
PREFERENTIAL = 4
"""How many of them have a preference by law, where the law knows it."""
WISHES: tuple[HelpNeeded, ...] = ("low_counter", "escort", "written_conversation", "sign_language")
OUTCOMES: tuple[Outcome, ...] = ("resolved", "resolved", "guided", "unresolved")
"""How attentions end; most end well."""


class Turn(StrEnum):
    """The variations of a plain visit (taken, called, attended, gone)."""

    PLAIN = "plain"
    CANCELLED = "cancelled"  # gives the ticket back at the kiosk
    MISSED = "missed"  # is not there when called, and comes back
    PARKED = "parked"  # lacks a paper, and is set aside until it is there
    TRANSFERRED = "transferred"  # took the ticket for another service than the one needed
    OFFERED = "offered"  # is handed to a colleague


@dataclass(frozen=True)
class Person:
    """One citizen. `is_whole`: the clerk takes them through every step of the procedure."""

    service: Service
    ticket_class: TicketClass
    turn: Turn = Turn.PLAIN
    wish: HelpNeeded | None = None
    outcome: Outcome = "resolved"
    is_whole: bool = False
    goes_on_to: Service | None = None
    """The service that a transferred person needed."""


@dataclass(frozen=True)
class Plan:
    """The people at the kiosk in order, the one with a ticket from staff, and the caller."""

    at_kiosk: tuple[Person, ...]
    by_staff: Person
    on_the_telephone: Person
    not_played: dict[str, str] = field(default_factory=dict)
    """The variations that this office cannot show, and why."""


def plan_of(cast: Cast, seed: int) -> Plan:
    """The same people for the same office and seed."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    people = [_person(cast, chance, is_preferential=n < PREFERENTIAL) for n in range(AT_KIOSK)]
    chance.shuffle(people)
    turns, not_played = _turns(cast)
    # The person who misses the call comes early, while the display has room for a second call.
    missed = chance.randrange(1, 4)
    _let_another_miss(people, missed)
    others = [place for place in range(1, AT_KIOSK) if place != missed]
    places = [missed, *chance.sample(others, len(turns) - 1)]
    for place, turn in zip(places, turns, strict=True):
        people[place] = _turned(people[place], turn, cast, chance)
    # The first is shown step by step, and so is one of those who asked for help.
    people[0] = replace(people[0], is_whole=True, wish="low_counter")
    if not any(_preferential(cast)):
        not_played["preference"] = sentence("demo-unplayed-preference")
    by_staff = _person(cast, chance, is_preferential=True)
    # The last of the clerks answers the telephone, so the caller asks for their services.
    caller = _person(cast[-1:], chance, is_preferential=False)
    return Plan(tuple(people), by_staff, caller, not_played)


def _let_another_miss(people: list[Person], place: int) -> None:
    """A person with a preference is waited for longer than this story does: change places."""
    is_general = [each.ticket_class.standing is not Standing.PREFERENTIAL for each in people]
    if not is_general[place] and any(is_general[1:]):
        other = is_general.index(True, 1)
        people[place], people[other] = people[other], people[place]


def _turns(cast: Cast) -> tuple[list[Turn], dict[str, str]]:
    """The turns that this cast can play, and why it cannot play the rest."""
    turns, not_played = [Turn.MISSED, Turn.CANCELLED, Turn.PARKED], {}
    if len(_services(cast)) > 1:
        turns.append(Turn.TRANSFERRED)
    else:
        not_played["transfer"] = sentence("demo-unplayed-transfer")
    if len(cast) > 1:
        turns.append(Turn.OFFERED)
    else:
        not_played["offer"] = sentence("demo-unplayed-offer")
    return turns, not_played


def _person(cast: Cast, chance: random.Random, *, is_preferential: bool) -> Person:
    service = chance.choice(_services(cast))
    seats = [seat for seat in cast if service in seat.services]
    classes = [each for seat in seats for each in seat.classes]
    first = [each for each in classes if each.standing is Standing.PREFERENTIAL]
    others = [each for each in classes if each.standing is Standing.GENERAL]
    wanted = (first if is_preferential else others) or classes
    wish = chance.choice(WISHES) if chance.random() < 1 / 6 else None
    return Person(service, chance.choice(wanted), wish=wish, outcome=chance.choice(OUTCOMES))


def _turned(person: Person, turn: Turn, cast: Cast, chance: random.Random) -> Person:
    turned = replace(person, turn=turn)
    if turn is not Turn.TRANSFERRED:
        return turned
    others = [
        service
        for service in _services(cast)
        if service != person.service
        and any(seat.serves(service, person.ticket_class) for seat in cast)
    ]
    return replace(turned, goes_on_to=chance.choice(others)) if others else person


def _services(cast: Cast) -> Sequence[Service]:
    return list(dict.fromkeys(service for seat in cast for service in seat.services))


def _preferential(cast: Cast) -> list[TicketClass]:
    classes = (each for seat in cast for each in seat.classes)
    return [each for each in classes if each.standing is Standing.PREFERENTIAL]
