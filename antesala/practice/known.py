"""An office by what a console knows of it: rows of the wire, read back as a catalogue."""

from counter.app.known_office import KnownOffice
from server.domain.attention import Kind
from server.domain.catalogue import (
    Catalogue,
    Clerk,
    Counter,
    Group,
    Pause,
    Series,
    Service,
    Standing,
    TicketClass,
    Unit,
)
from server.domain.discipline import Discipline, Rule
from server.domain.identity import (
    ClassId,
    ClerkId,
    CounterId,
    Letter,
    OfficeId,
    PauseId,
    ServiceId,
    UnitId,
)

HEAD_START = 30
"""Minutes by which a preferential ticket counts as older; the wire does not tell an office's."""


def catalogue_of(known: KnownOffice) -> Catalogue:
    """The office without what practice leaves out: hours, dates, screens, crest and series' names.

    Raises `ValueError` for what a newer server may have told.
    """
    row = known.catalogue
    letters = dict.fromkeys(each.series for each in row.services)
    return Catalogue(
        office=OfficeId(row.id),
        name=row.name,
        country=row.country,
        time_zone=row.time_zone,
        languages=tuple(row.languages),
        rule=Rule(Discipline(known.rule.discipline), known.rule.k),
        accent=row.accent,
        waiting_room=row.waiting_room,
        phone=row.phone,
        ask_at=row.ask_at,
        units=tuple(Unit(UnitId(each.id), each.name) for each in row.units),
        series=tuple(Series(Letter(each), each) for each in letters),
        groups=tuple(Group(each.id, each.name, each.examples, each.icon) for each in row.groups),
        services=_services(known),
        classes=_classes(known),
        counters=_counters(known),
        clerks=tuple(
            Clerk(
                ClerkId(each.id),
                each.name,
                UnitId(each.unit),
                services=tuple(map(ServiceId, each.services)),
            )
            for each in known.clerks
        ),
        pauses=tuple(Pause(PauseId(each.id), each.name) for each in row.pauses),
        finish_and_call=row.finish_and_call,
        call_after_idle_seconds=row.call_after_idle_seconds,
        divided=tuple(row.divided),
    )


def _services(known: KnownOffice) -> tuple[Service, ...]:
    return tuple(
        Service(
            id=ServiceId(each.id),
            unit=UnitId(each.unit),
            series=Letter(each.series),
            group=each.group,
            name=each.name,
            is_featured=each.is_featured,
            requirements=tuple(each.requirements),
            optional=tuple(each.optional),
            steps=tuple(each.steps),
            time_to_resolve=each.time_to_resolve,
            legal_basis=each.legal_basis,
            fee=each.fee,
            minutes=each.minutes,
            kind=Kind(each.kind),
            icon=each.icon,
        )
        for each in known.catalogue.services
    )


def _classes(known: KnownOffice) -> tuple[TicketClass, ...]:
    found = []
    for each in known.catalogue.classes:
        standing = Standing.PREFERENTIAL if each.is_preferential else Standing.GENERAL
        if each.is_courtesy:
            standing = Standing.COURTESY
        head_start = HEAD_START if standing is Standing.PREFERENTIAL else 0
        people = tuple(each.people)
        found.append(TicketClass(ClassId(each.id), each.name, standing, people, head_start))
    return tuple(found)


def _counters(known: KnownOffice) -> tuple[Counter, ...]:
    return tuple(
        Counter(
            CounterId(each.id),
            each.number,
            tuple(map(ServiceId, each.services)),
            tuple(map(ClassId, each.classes)),
            each.place,
            each.is_low,
        )
        for each in known.catalogue.counters
    )
