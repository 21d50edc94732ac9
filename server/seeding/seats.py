"""The clerks of a made-up day: which of them are there, at which counter, and their pauses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random

from server.domain.catalogue import Catalogue, ClerkRole
from server.domain.identity import ClassId, ClerkId, CounterId, PauseId, Profile, ServiceId
from server.domain.waiting import profile_of
from server.seeding.days import OpenDate

MINUTE = 60_000
"""Milliseconds."""
_ABSENT = 0.06
"""The share of days on which a clerk is on leave or ill."""
_LONG_DAY = 6 * 60 * MINUTE
"""From so many hours on there is a longer pause at noon, besides the short one."""


@dataclass(frozen=True, slots=True)
class Away:
    """A time at which a counter is not to call, from about `at` on for `length` milliseconds."""

    at: int
    length: int
    reason: PauseId | None = None
    is_back_office: bool = False


@dataclass(slots=True)
class Seat:
    """A counter with its clerk on one day. `pace` multiplies the length of each attention."""

    counter: CounterId
    clerk: ClerkId
    services: tuple[ServiceId, ...]
    classes: tuple[ClassId, ...]
    profile: Profile
    opens: int
    pace: float
    away: list[Away] = field(default_factory=list)
    """Those to come, the next one last."""
    is_open: bool = False
    is_free: bool = False
    """Whether the clerk waits for a person to call."""


def seats_of(catalogue: Catalogue, opened: OpenDate, chance: Random) -> list[Seat]:
    """The counters of that day with their clerks; one for which there is no clerk stays closed."""
    free = _present(catalogue, chance)
    found = []
    counters = sorted(catalogue.counters, key=lambda each: (len(each.services) or 999, each.id))
    for counter in counters:
        clerk = _fitting(catalogue, counter.id, free, chance)
        if clerk is None:
            continue
        free.remove(clerk)
        found.append(_seat(catalogue, counter.id, clerk, opened, chance))
    return found


def _present(catalogue: Catalogue, chance: Random) -> list[ClerkId]:
    """The clerks at work that day."""
    staff = [each.id for each in catalogue.clerks if each.role is not ClerkRole.ADMINISTRATOR]
    here = [each for each in staff if chance.random() >= _ABSENT]
    return here or staff


def _fitting(
    catalogue: Catalogue, counter: CounterId, free: Sequence[ClerkId], chance: Random
) -> ClerkId | None:
    """The clerk for a counter: one who can do most there, and no supervisor without need."""
    best, most = None, -1.0
    for clerk in free:
        common = len(catalogue.services_at(counter, clerk))
        is_supervisor = catalogue.clerk[clerk].answers_for_hall
        worth = 0.0 if common == 0 else common + chance.random() * 2 - 100 * is_supervisor
        if common and (best is None or worth > most):
            best, most = clerk, worth
    return best


def _seat(
    catalogue: Catalogue, counter: CounterId, clerk: ClerkId, opened: OpenDate, chance: Random
) -> Seat:
    services = catalogue.services_at(counter, clerk)
    classes = catalogue.classes_at(counter)
    return Seat(
        counter=counter,
        clerk=clerk,
        services=services,
        classes=classes,
        profile=profile_of(services, classes, None),
        opens=opened.opens + int(chance.triangular(-4, 9, 0) * MINUTE),
        pace=pace_of(clerk),
        away=_aways(catalogue, opened, chance),
    )


@cache
def pace_of(clerk: ClerkId) -> float:
    """A clerk's own pace: some take a sixth less, some a sixth more than is usual."""
    return Random(f"pace {clerk}").uniform(0.86, 1.16)  # noqa: S311 - no secret


def _aways(catalogue: Catalogue, opened: OpenDate, chance: Random) -> list[Away]:
    """Pauses within the hours, and now and then some time for papers; the last one first."""
    reasons = [pause.id for pause in catalogue.pauses]
    found = []
    for begin, end in opened.stretches:
        length = end - begin
        at = begin + int(length * chance.uniform(0.35, 0.65))
        is_long = length >= _LONG_DAY
        lasts = chance.uniform(25, 40) if is_long else chance.uniform(10, 18)
        found.append(Away(at, int(lasts * MINUTE), chance.choice(reasons) if reasons else None))
    if chance.random() < 0.3:  # noqa: PLR2004 - three days in ten
        begin, end = opened.stretches[-1]
        at = begin + int((end - begin) * chance.uniform(0.72, 0.85))
        found.append(Away(at, int(chance.uniform(10, 20) * MINUTE), is_back_office=True))
    return sorted(found, key=lambda each: -each.at)


def reach_of(seats: Sequence[Seat]) -> frozenset[tuple[ServiceId, ClassId]]:
    """The services and classes that some counter calls that day."""
    return frozenset(
        (service, each) for seat in seats for service in seat.services for each in seat.classes
    )


def capacity_of(
    catalogue: Catalogue, seats: Sequence[Seat], weights: Mapping[ServiceId, float], length: int
) -> dict[ServiceId, float]:
    """How many people of each service the counters could attend in `length` milliseconds.

    A counter shares its time among what it serves by the weights, so that no line is swamped while
    another one is empty.
    """
    found: dict[ServiceId, float] = {}
    for seat in seats:
        served = [name for name in seat.services if name in weights]
        # By its people's time, of which a long procedure takes more.
        times = {name: weights[name] * people_minutes(catalogue, name) for name in served}
        whole = sum(times.values())
        for name in served:
            share = times[name] / whole * length / MINUTE / seat.pace
            found[name] = found.get(name, 0.0) + share / people_minutes(catalogue, name)
    return found


def people_minutes(catalogue: Catalogue, service: ServiceId) -> float:
    """Minutes of a counter that one person of a service takes, with their way to it."""
    return catalogue.service[service].minutes + 1.3
