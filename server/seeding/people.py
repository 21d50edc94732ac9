"""The people of a made-up day: when they come, for what, in which class, how patient they are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import exp
from random import Random
from zoneinfo import ZoneInfo

from server.domain.catalogue import Catalogue, Standing
from server.domain.identity import ClassId, ServiceId
from server.seeding.days import OpenDate, service_hours
from server.seeding.seats import MINUTE, Seat, capacity_of, reach_of

_DENSITY = (1.5, 1.35, 1.25, 1.2, 1.1, 1.0, 0.9, 0.75, 0.55, 0.4)
"""How many people come in each tenth of the hours, relative to one another: a morning's peak."""
_AT_THE_DOOR = 0.05
"""The share of people who wait for the door to open."""
_DOOR_SECONDS = 240
"""Seconds in which those at the door take their tickets."""
_FEATURED = 2.2
"""How many times as many people come for a service that the kiosk shows first."""
_PREFERENTIAL = 0.21
_COURTESY = 0.03
_OF_RANK = 0.55
"""Of preferential people the share of each class that comes before the last one."""
_BY_STAFF, _BY_PHONE = 0.05, 0.16
_OTHER_LANGUAGE = 0.05
_PATIENCE, _SPREAD = 105, 0.55
"""Minutes after which half of the people have had enough, and how much they differ (log-normal)."""
_MISSED = 0.02
"""The share of people who are not there when they are called, although they would have waited."""
_SAYS_SO = 0.3
"""The share of those who leave and give their ticket back."""
_ON_THE_WAY = (6.0, 38.0)
"""Minutes from a ticket on a telephone to its person's arrival."""
_NEVER_COMES = 0.12


@dataclass(slots=True, eq=False)
class Person:
    """A person of the day: what they want, and what they will do. Moments are milliseconds."""

    service: ServiceId
    ticket_class: ClassId
    comes_at: int
    channel: str
    language: str
    patience: int
    """Milliseconds of waiting after which they have gone."""
    is_missing: bool
    """They will not be there at their call."""
    says_so: bool
    """They give their ticket back when they go."""
    on_the_way: int | None = None
    """Milliseconds from a ticket on a telephone until they are here; None if they never come."""


@dataclass(slots=True)
class Demand:
    """What people come for, by an office's catalogue; `of_load` sets how many they are."""

    catalogue: Catalogue
    weights: Mapping[ServiceId, float] = field(init=False)
    classes: tuple[tuple[ClassId, ...], tuple[float, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.weights = _weights(self.catalogue)
        self.classes = _classes(self.catalogue)

    def people(
        self, opened: OpenDate, seats: Sequence[Seat], load: float, chance: Random
    ) -> Iterator[Person]:
        """The day's people, in no order; `load` is their time, of what the counters have."""
        zone = ZoneInfo(self.catalogue.time_zone)
        length = sum(end - begin for begin, end in opened.stretches)
        capacity = capacity_of(self.catalogue, seats, self.weights, length)
        reach = reach_of(seats)
        for service, most in capacity.items():
            hours = service_hours(self.catalogue.service[service], opened, zone)
            open_for = sum(end - begin for begin, end in hours) / length
            expected = most * load * opened.load * open_for
            for _ in range(_poisson(expected, chance)):
                ticket_class = self._class(chance)
                if (service, ticket_class) in reach:
                    yield self._person(service, ticket_class, _arrival(hours, chance), chance)

    def _class(self, chance: Random) -> ClassId:
        names, sums = self.classes
        return chance.choices(names, cum_weights=sums)[0]

    def _person(
        self, service: ServiceId, ticket_class: ClassId, comes_at: int, chance: Random
    ) -> Person:
        languages, on_the_way = self.catalogue.languages, None
        channel = self._channel(service, chance)
        if channel == "phone" and chance.random() >= _NEVER_COMES:
            on_the_way = int(chance.uniform(*_ON_THE_WAY) * MINUTE)
        is_other = len(languages) > 1 and chance.random() < _OTHER_LANGUAGE
        return Person(
            service=service,
            ticket_class=ticket_class,
            comes_at=comes_at,
            channel=channel,
            language=chance.choice(languages[1:]) if is_other else languages[0],
            patience=int(_PATIENCE * MINUTE * exp(chance.gauss(0, _SPREAD))),
            is_missing=chance.random() < _MISSED,
            says_so=chance.random() < _SAYS_SO,
            on_the_way=on_the_way,
        )

    def _channel(self, service: ServiceId, chance: Random) -> str:
        drawn = chance.random()
        if drawn < _BY_STAFF:
            return "staff"
        has_phones = self.catalogue.on_phones(service) > 0
        return "phone" if has_phones and drawn < _BY_STAFF + _BY_PHONE else "kiosk"


def _weights(catalogue: Catalogue) -> dict[ServiceId, float]:
    """How much people ask for each service: by office some more and some less, always the same."""
    return {
        service.id: (_FEATURED if service.is_featured else 1.0)
        * Random(f"weight {catalogue.office} {service.id}").uniform(0.5, 1.4)  # noqa: S311 - no secret
        for service in catalogue.services
    }


def _classes(catalogue: Catalogue) -> tuple[tuple[ClassId, ...], tuple[float, ...]]:
    """The classes, and their shares added up one after the other."""
    ranking = catalogue.ranking
    preferential = [each for each in ranking.order if each in ranking.preferential]
    shares = dict.fromkeys(ranking.order, 0.0)
    left = _PREFERENTIAL
    for number, each in enumerate(preferential, start=1):
        is_last = number == len(preferential)
        # The first classes are of few people: those of great age.
        part = left if is_last else left * (1 - _OF_RANK)
        shares[each], left = part, left - part
    for each in ranking.courtesy:
        shares[each] = _COURTESY / len(ranking.courtesy)
    general = [each.id for each in catalogue.classes if each.standing is Standing.GENERAL]
    for each in general:
        shares[each] = (1 - sum(shares.values())) if each == general[0] else 0.0
    return tuple(shares), tuple(accumulate(shares.values()))


def _poisson(expected: float, chance: Random) -> int:
    """How many come where so many are expected, each by themselves."""
    count, passed = 0, chance.expovariate(1)
    while passed < expected:
        count, passed = count + 1, passed + chance.expovariate(1)
    return count


_SUMS = tuple(accumulate(_DENSITY))


def _arrival(hours: Sequence[tuple[int, int]], chance: Random) -> int:
    """When a person comes, within these hours."""
    lengths = [end - begin for begin, end in hours]
    begin, end = chance.choices(hours, weights=lengths)[0] if len(hours) > 1 else hours[0]
    if chance.random() < _AT_THE_DOOR and begin == hours[0][0]:
        return begin + int(chance.random() * _DOOR_SECONDS * 1000)
    place = chance.choices(range(len(_DENSITY)), cum_weights=_SUMS)[0]
    return begin + int((end - begin) * (place + chance.random()) / len(_DENSITY))
