"""Warnings about a finished catalogue: usable, but probably not what the office meant."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar
from urllib.parse import urlsplit

from server.domain.catalogue import Catalogue, ClerkRole
from server.domain.opening import keeps_holidays
from server.office_file.checking import Fault
from server.office_file.findings import listed, shown
from server.office_file.profile import Profile

CLEAR = "AHJKLMRXZ"
"""Letters that do not look or sound like any other in Spanish."""
MOST_CHOICES = 6
"""A kiosk shows six answers under each other; few people read more."""
AnyEntry = TypeVar("AnyEntry")
_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


def oddities_of(catalogue: Catalogue, profile: Profile) -> Iterator[Fault]:
    """All warnings."""
    yield from _odd_office(catalogue, profile)
    yield from _odd_series(catalogue)
    for find in (_crowded, _unneeded, _unattended, _idle, _namesakes):
        yield from find(catalogue)


def _odd_office(catalogue: Catalogue, profile: Profile) -> Iterator[Fault]:
    if catalogue.time_zone not in profile.time_zones:
        zones = listed(profile.time_zones)
        odd = f"is {shown(catalogue.time_zone)}; the clocks of {profile.name} are {zones}"
        yield ("office", "time_zone"), f"office: time_zone {odd}"
    if catalogue.is_law_weakened(catalogue.rule):
        odd = f"the law of {profile.name} asks for another: {profile.law.notice}"
        yield ("office", "discipline"), f"office: discipline gives less preference; {odd}"
    if catalogue.subdivision and not keeps_holidays(catalogue):
        odd = "keeps no holidays without hours; an office that states none is always open"
        yield ("office", "subdivision"), f"office: {odd}"
    if urlsplit(catalogue.public_url).hostname in _THIS_MACHINE:
        yield ("office", "public_url"), "office: public_url leads nowhere on a citizen's phone"
    if all(clerk.role is not ClerkRole.SUPERVISOR for clerk in catalogue.clerks):
        yield (), 'no clerk has role = "supervisor"; nobody can close the day'
    if not any(counter.is_low for counter in catalogue.counters):
        yield (), "no counter has low = true; who asks for a low counter will find none"


def _odd_series(catalogue: Catalogue) -> Iterator[Fault]:
    used = {service.series for service in catalogue.services}
    for number, series in enumerate(catalogue.series):
        label = f'series "{series.letter}"'
        if series.letter not in CLEAR:
            clear = f"clear ones are {' '.join(CLEAR)}"
            odd = f"{label}: the letter is easily mistaken for another, in print or by ear; {clear}"
            yield ("series", number, "letter"), odd
        if series.letter not in used:
            yield ("series", number), f"{label} is the letter of no service"


def _crowded(catalogue: Catalogue) -> Iterator[Fault]:
    if len(catalogue.groups) > MOST_CHOICES:
        path = ("group", MOST_CHOICES)
        yield path, f"there are {len(catalogue.groups)} groups; few people read more than six"
    sizes = Counter(service.group for service in catalogue.services)
    for number, group in enumerate(catalogue.groups):
        label, size = f'group "{group.id}"', sizes[group.id]
        if not size:
            yield ("group", number), f"{label} has no service; the kiosk does not show it"
        if size > MOST_CHOICES:
            yield ("group", number), f"{label} has {size} services; few people read more than six"


def _unneeded(catalogue: Catalogue) -> Iterator[Fault]:
    """Optional papers missing from the requirements: one of the two lists has a typing error."""
    for number, service in enumerate(catalogue.services):
        for place, text in enumerate(service.optional):
            if text not in service.requirements:
                odd = f"optional entry {place + 1} is none of its requirements"
                yield ("service", number, "optional", place), f'service "{service.id}": {odd}'


def _unattended(catalogue: Catalogue) -> Iterator[Fault]:
    """Tickets that no clerk could ever call."""
    for number, service in enumerate(catalogue.services):
        label = f'service "{service.id}"'
        counters = [c for c in catalogue.counters if not c.services or service.id in c.services]
        called = {each for counter in counters for each in catalogue.classes_at(counter.id)}
        if not counters:
            yield ("service", number), f"{label} is attended at no counter"
        elif len(called) < len(catalogue.classes):
            missed = [each.id for each in catalogue.classes if each.id not in called]
            yield ("service", number), f"{label}: no counter calls its class {listed(missed)}"
        if not any(not c.services or service.id in c.services for c in catalogue.clerks):
            yield ("service", number), f"{label} is attended by no clerk"


def _idle(catalogue: Catalogue) -> Iterator[Fault]:
    """Counters where no clerk could call a ticket, and clerks who could call at no counter."""
    for number, counter in enumerate(catalogue.counters):
        if not any(catalogue.services_at(counter.id, clerk.id) for clerk in catalogue.clerks):
            odd = "is for no clerk: none attends any service of it"
            yield ("counter", number, "services"), f'counter "{counter.id}" {odd}'
    for number, clerk in enumerate(catalogue.clerks):
        if not any(catalogue.services_at(c.id, clerk.id) for c in catalogue.counters):
            odd = "is at no counter: none serves what this clerk attends"
            yield ("clerk", number, "services"), f'clerk "{clerk.id}" {odd}'


def _namesakes(catalogue: Catalogue) -> Iterator[Fault]:
    """Entries that people cannot tell apart."""
    yield from _repeated("service", catalogue.services, lambda each: (each.group, each.name))
    yield from _repeated("clerk", catalogue.clerks, lambda each: each.name)
    yield from _repeated("group", catalogue.groups, lambda each: each.name)


def _repeated(
    table: str, entries: Sequence[AnyEntry], seen_as: Callable[[AnyEntry], Hashable]
) -> Iterator[Fault]:
    seen = set()
    for number, entry in enumerate(entries):
        if seen_as(entry) in seen:
            yield (table, number, "name"), f"{table} {number + 1} has the name of another one"
        seen.add(seen_as(entry))
