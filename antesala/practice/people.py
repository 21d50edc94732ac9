"""The people of a practised morning: when they come, for what, and how they behave at the counter.

Pure: chance comes in. How people behave goes by the trainee's own calls, so that each situation
comes once in a morning, whichever tickets the colleague has called meanwhile.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from server.domain.catalogue import Catalogue, Service, Standing
from server.domain.identity import ClassId, ServiceId
from server.domain.visits import Record

HOUR = 3600.0
COUNTERS = 2
"""The counters that are open in practice: the trainee's and a colleague's."""
LOAD = 0.9
"""The share of their time for which counters are busy where no past day says how many come."""
PREFERENTIAL = 0.25
"""The share of people with a preference where no past day says it."""
CALLS = 9
"""The trainee's calls in a morning; after them no more people come."""
MOST_WAITING = 10
"""People in the line at which the next ones stay at home: a longer line teaches nothing more."""


class Role(StrEnum):
    """How a person behaves after the call."""

    PLAIN = "plain"
    LACKS = "lacks"  # has not brought one of the papers
    ABSENT = "absent"  # does not come, and is back some minutes later
    ELSEWHERE = "elsewhere"  # took a ticket for another service
    COLLEAGUE = "colleague"  # has a question for a colleague
    FETCHES = "fetches"  # goes to fetch something, and is back some minutes later
    GONE = "gone"  # does not come at all


IN_ORDER = (
    Role.PLAIN,
    Role.LACKS,
    Role.ABSENT,
    Role.ELSEWHERE,
    Role.FETCHES,
    Role.COLLEAGUE,
)
"""The roles of the first people that the trainee calls."""
LATER = (Role.PLAIN, Role.LACKS, Role.PLAIN, Role.GONE)
"""The roles of those after them, by chance."""


def role_of_call(call: int, chance: Random) -> Role:
    """The role of the person in the trainee's call of this number, from 0."""
    return IN_ORDER[call] if call < len(IN_ORDER) else chance.choice(LATER)


@dataclass(frozen=True, slots=True)
class Pace:
    """How people come. `hourly` is people an hour, `services` and `classes` draw by their share.

    Those lists are empty where no past day is known.
    """

    hourly: float
    services: tuple[ServiceId, ...] = ()
    classes: tuple[ClassId, ...] = ()

    def gap(self, chance: Random) -> float:
        """Seconds until the next person comes."""
        return chance.expovariate(self.hourly / HOUR)


def pace_of(catalogue: Catalogue, record: Record) -> Pace:
    """The office's pace for two counters, by its past days or else by its services' lengths."""
    known = [v for v in record.visits if v.service in catalogue.service]
    if not known:
        minutes = [service.minutes for service in catalogue.services]
        return Pace(COUNTERS * LOAD * 60 / (sum(minutes) / len(minutes)))
    return Pace(
        COUNTERS * _hourly(record) / _open_counters(catalogue, record),
        tuple(visit.service for visit in known),
        tuple(v.ticket_class for v in known if v.ticket_class in catalogue.ticket_class),
    )


def _hourly(record: Record) -> float:
    """People an hour, over the hours of each day in which any came."""
    hours = {(visit.day, int(visit.arrival // HOUR)) for visit in record.visits}
    return len(record.visits) / len(hours)


def _open_counters(catalogue: Catalogue, record: Record) -> float:
    """How many counters are open on a day, in the mean; all of them where shifts are not known."""
    per_day = Counter(day for day, _ in {(shift.day, shift.counter) for shift in record.shifts})
    return sum(per_day.values()) / len(per_day) if per_day else max(1, len(catalogue.counters))


@dataclass(frozen=True, slots=True)
class Person:
    """A person who comes for a ticket."""

    service: ServiceId
    ticket_class: ClassId
    help_needed: tuple[str, ...] = ()


class Street:
    """Draws the people who come in, one after the other."""

    def __init__(self, catalogue: Catalogue, pace: Pace, chance: Random) -> None:
        self._catalogue, self._pace, self._chance = catalogue, pace, chance
        self._number = 0

    def next(self, served: Sequence[ServiceId]) -> Person:
        """The next person, for one of the services that are attended."""
        self._number += 1
        usual = [each for each in self._pace.services if each in served] or list(served)
        service = self._chance.choice(usual)
        # The second has a preference and the fourth needs help, in every morning.
        help_needed = ("low_counter",) if self._number == 4 else ()  # noqa: PLR2004
        return Person(service, self._class(is_preferential=self._number == 2), help_needed)  # noqa: PLR2004

    def _class(self, *, is_preferential: bool) -> ClassId:
        classes = self._catalogue.classes
        general = [each.id for each in classes if each.standing is Standing.GENERAL]
        others = [each.id for each in classes if each.standing is Standing.PREFERENTIAL]
        if is_preferential and others:
            return others[0]
        if self._pace.classes:
            return self._chance.choice(self._pace.classes)
        is_chosen = others and self._chance.random() < PREFERENTIAL
        return self._chance.choice(others) if is_chosen else general[0]


def other_service(catalogue: Catalogue, served: Sequence[ServiceId], own: ServiceId) -> Service:
    """The service that a person needs who took a ticket for `own`; `own` where there is no other.

    One of the attended ones where possible, so that the ticket is called again here.
    """
    there = [each for each in catalogue.services if each.id != own]
    attended = [each for each in there if each.id in served]
    return next(iter(attended or there), catalogue.service[own])
