"""Decisions about the office itself: the rule by which it calls, and its catalogue.

A catalogue is checked before an office uses it: every name is known and unique.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from server.domain import commands as c, events as e
from server.domain.catalogue import Catalogue, is_time_zone
from server.domain.decide.context import Asking, Decision
from server.domain.discipline import SLOTS, Rule
from server.domain.office import Office
from server.domain.refusals import Code, Refusal, refuse

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
    yield "pause.id", (each.id for each in catalogue.pauses)


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


def change_discipline(asking: Asking, command: c.ChangeDiscipline) -> Decision | Refusal:
    """Call by another rule from the next call on."""
    if command.k not in SLOTS:
        return refuse(Code.MALFORMED, k=str(command.k))
    rule = Rule(command.discipline, command.k)
    return Decision((e.DisciplineChanged(at=asking.now, rule=rule),))


def load_catalogue(asking: Asking, command: c.LoadCatalogue) -> Decision | Refusal:
    """Replace the catalogue, which must keep all that live tickets and clerks at work need."""
    catalogue = command.catalogue
    if catalogue.office != asking.office.id:
        return refuse(Code.CATALOGUE_INVALID, office=catalogue.office)
    flaw = next(flaws_of(catalogue), None)
    if flaw is not None:
        return refuse(Code.CATALOGUE_INVALID, field=flaw.field, value=flaw.value)
    missed = _missed(asking.office, catalogue)
    if missed is not None:
        return missed
    return Decision((e.CatalogueLoaded(at=asking.now, catalogue=catalogue),))


def _missed(office: Office, catalogue: Catalogue) -> Refusal | None:
    """The refusal for something in use now that the catalogue lacks."""
    for ticket in sorted(office.tickets.live().values(), key=lambda each: each.seq):
        if ticket.service not in catalogue.service:
            return refuse(Code.SERVICE_IN_USE, service=ticket.service, ticket=ticket.code)
        if ticket.ticket_class not in catalogue.ticket_class:
            return refuse(Code.SERVICE_IN_USE, ticket=ticket.code, **{"class": ticket.ticket_class})
    for attention in map(office.attentions.__getitem__, office.attending.values()):
        if attention.service is not None and attention.service not in catalogue.service:
            return refuse(Code.SERVICE_IN_USE, service=attention.service, clerk=attention.clerk)
    for counter in sorted(office.desks.keys() - catalogue.counter.keys()):
        return refuse(Code.COUNTER_IN_USE, counter=counter)
    for clerk in sorted(office.consoles.keys() - catalogue.clerk.keys()):
        return refuse(Code.CLERK_IN_USE, clerk=clerk)
    return None
