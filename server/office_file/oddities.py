"""Warnings about a finished catalogue: usable, but probably not what the office meant."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar
from urllib.parse import urlsplit

from antesala.words.terminal import sentence
from server.domain.catalogue import Catalogue, ClerkRole
from server.domain.opening import keeps_holidays
from server.domain.target import is_weaker
from server.office_file.checking import Fault
from server.office_file.findings import listed, shown
from server.office_file.profile import Profile
from server.office_file.targets import usual_targets

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
    yield from _weak_targets(catalogue, profile)
    for find in (_crowded, _unneeded, _unattended, _unanswered, _idle, _unseen, _namesakes):
        yield from find(catalogue)


def _odd_office(catalogue: Catalogue, profile: Profile) -> Iterator[Fault]:
    if catalogue.time_zone not in profile.time_zones:
        zones = listed(profile.time_zones)
        odd = {"zone": shown(catalogue.time_zone), "country": profile.name, "zones": zones}
        yield ("office", "time_zone"), sentence("odd-time-zone", **odd)
    if catalogue.is_law_weakened(catalogue.rule):
        said = sentence("odd-discipline", country=profile.name, law=profile.law.notice)
        yield ("office", "discipline"), said
    if catalogue.subdivision and not keeps_holidays(catalogue):
        yield ("office", "subdivision"), sentence("odd-subdivision")
    if urlsplit(catalogue.public_url).hostname in _THIS_MACHINE:
        yield ("office", "public_url"), sentence("odd-public-url")
    if not any(clerk.answers_for_hall for clerk in catalogue.clerks):
        yield (), sentence("odd-no-supervisor")
    if not any(counter.is_low for counter in catalogue.counters):
        yield (), sentence("odd-no-low")


def _odd_series(catalogue: Catalogue) -> Iterator[Fault]:
    used = {service.series for service in catalogue.services}
    for number, series in enumerate(catalogue.series):
        label = f'series "{series.letter}"'
        if series.letter not in CLEAR:
            odd = sentence("odd-letter", label=label, clear=" ".join(CLEAR))
            yield ("series", number, "letter"), odd
        if series.letter not in used:
            yield ("series", number), sentence("odd-unused", label=label)


def _weak_targets(catalogue: Catalogue, profile: Profile) -> Iterator[Fault]:
    """Targets that ask for less than the law does."""
    legal = {each.indicator: each for each in usual_targets(profile, catalogue.waiting_limit)}
    own = [each for each in catalogue.targets if not each.law]
    for number, target in enumerate(own):
        law = legal.get(target.indicator)
        if law is not None and is_weaker(target, law):
            odd = {"name": target.indicator, "law": law.law, "label": f"target {number + 1}"}
            yield ("target", number, "value"), sentence("odd-weak-target", **odd)


def _crowded(catalogue: Catalogue) -> Iterator[Fault]:
    if len(catalogue.groups) > MOST_CHOICES:
        path = ("group", MOST_CHOICES)
        yield path, sentence("odd-many-groups", count=len(catalogue.groups))
    sizes = Counter(service.group for service in catalogue.services)
    for number, group in enumerate(catalogue.groups):
        label, size = f'group "{group.id}"', sizes[group.id]
        if not size:
            yield ("group", number), sentence("odd-empty-group", label=label)
        if size > MOST_CHOICES:
            yield ("group", number), sentence("odd-many-services", label=label, count=size)


def _unneeded(catalogue: Catalogue) -> Iterator[Fault]:
    """Optional papers missing from the requirements: one of the two lists has a typing error."""
    for number, service in enumerate(catalogue.services):
        for place, text in enumerate(service.optional):
            if text not in service.requirements:
                label = f'service "{service.id}"'
                odd = sentence("odd-optional", label=label, number=place + 1)
                yield ("service", number, "optional", place), odd


def _unattended(catalogue: Catalogue) -> Iterator[Fault]:
    """Tickets that no clerk could ever call."""
    for number, service in enumerate(catalogue.services):
        label = f'service "{service.id}"'
        counters = [c for c in catalogue.counters if not c.services or service.id in c.services]
        called = {each for counter in counters for each in catalogue.classes_at(counter.id)}
        if not counters:
            yield ("service", number), sentence("odd-no-counter", label=label)
        elif len(called) < len(catalogue.classes):
            missed = [each.id for each in catalogue.classes if each.id not in called]
            odd = sentence("odd-class-uncalled", label=label, classes=listed(missed))
            yield ("service", number), odd
        if not any(not c.services or service.id in c.services for c in catalogue.clerks):
            yield ("service", number), sentence("odd-no-clerk", label=label)


def _unanswered(catalogue: Catalogue) -> Iterator[Fault]:
    """Units where petitions begin, and no clerk answers: only those of the hall could."""
    answering = {each.unit for each in catalogue.clerks if each.role is ClerkRole.RESPONDER}
    for number, unit in enumerate(catalogue.units):
        if unit.petitions and unit.id not in answering:
            odd = sentence("odd-no-responder", label=f'unit "{unit.id}"')
            yield ("unit", number, "petitions"), odd


def _idle(catalogue: Catalogue) -> Iterator[Fault]:
    """Counters where no clerk could call a ticket, and clerks who could call at no counter."""
    for number, counter in enumerate(catalogue.counters):
        if not any(catalogue.services_at(counter.id, clerk.id) for clerk in catalogue.clerks):
            odd = sentence("odd-idle-counter", label=f'counter "{counter.id}"')
            yield ("counter", number, "services"), odd
    for number, clerk in enumerate(catalogue.clerks):
        if not any(catalogue.services_at(c.id, clerk.id) for c in catalogue.counters):
            odd = sentence("odd-idle-clerk", label=f'clerk "{clerk.id}"')
            yield ("clerk", number, "services"), odd


def _unseen(catalogue: Catalogue) -> Iterator[Fault]:
    """Counters whose calls would be on no display, where each shows a part of the office."""
    if not catalogue.displays:
        return
    for number, counter in enumerate(catalogue.counters):
        there = [
            display
            for display in catalogue.displays
            if not display.counters or counter.id in display.counters
            if not display.zone or counter.zone == display.zone
        ]
        seen = {each for display in there for each in display.services or catalogue.service}
        unseen = [each for each in catalogue.services_at(counter.id, None) if each not in seen]
        if unseen:
            odd = {"label": f'counter "{counter.id}"', "services": listed(unseen)}
            yield ("counter", number), sentence("odd-unseen-counter", **odd)


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
            yield (table, number, "name"), sentence("odd-namesake", label=f"{table} {number + 1}")
        seen.add(seen_as(entry))
