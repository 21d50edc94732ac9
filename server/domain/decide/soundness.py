"""The checks of a catalogue before an office uses it: every name is known and unique."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from server.domain.catalogue import Catalogue
from server.domain.discipline import SLOTS
from server.domain.premises import is_time_zone

_Named = tuple[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Flaw:
    """A fault in a catalogue: the field, as the office file names it, and its value."""

    field: str
    value: str


def flaws_of(catalogue: Catalogue) -> Iterator[Flaw]:
    """Yield every fault of a catalogue; none if an office can use it."""
    if not is_time_zone(catalogue.time_zone):
        yield Flaw("office.time_zone", catalogue.time_zone)
    if catalogue.rule.k not in SLOTS:
        yield Flaw("office.discipline", f"{catalogue.rule.k}-then-oldest")
    for field, names in _defined(catalogue):
        yield from _repeated(field, names)
    for series in catalogue.series:
        if len(series.letter) != 1 or not series.letter.isalpha():
            yield Flaw("series.letter", series.letter)
    for ticket_class in catalogue.classes:
        if ticket_class.head_start < 0:
            yield Flaw("class.head_start", str(ticket_class.head_start))
    for field, names, known in _used(catalogue):
        yield from (Flaw(field, name) for name in names if name not in known)


def _defined(catalogue: Catalogue) -> Iterator[_Named]:
    yield "unit.id", (each.id for each in catalogue.units)
    yield "series.letter", (each.letter for each in catalogue.series)
    yield "group.id", (each.id for each in catalogue.groups)
    yield "service.id", (each.id for each in catalogue.services)
    yield "class.id", (each.id for each in catalogue.classes)
    yield "counter.id", (each.id for each in catalogue.counters)
    yield "clerk.id", (each.id for each in catalogue.clerks)


def _repeated(field: str, names: Iterable[str]) -> Iterator[Flaw]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield Flaw(field, name)
        seen.add(name)


def _used(catalogue: Catalogue) -> Iterator[tuple[str, Iterable[str], Collection[str]]]:
    letters = {each.letter for each in catalogue.series}
    groups = {each.id for each in catalogue.groups}
    for service in catalogue.services:
        yield "service.unit", [service.unit], catalogue.unit
        yield "service.series", [service.series], letters
        yield "service.group", [service.group], groups
    for counter in catalogue.counters:
        yield "counter.services", counter.services, catalogue.service
        yield "counter.classes", counter.classes, catalogue.ticket_class
    for clerk in catalogue.clerks:
        yield "clerk.unit", [clerk.unit], catalogue.unit
        yield "clerk.services", clerk.services, catalogue.service
