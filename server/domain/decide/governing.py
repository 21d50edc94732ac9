"""Decisions about the office itself: its rule, its catalogue, the close and the end of its day.

A catalogue is checked before an office uses it: every name is known and unique.

A day ends automatically some time after the office has closed, and for everyone at one moment:
waiting tickets lapse, counters close, clerks are signed out, screens are empty. A person being
attended is not cut off: their counter stops calling, and their clerk leaves when that person does.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from server.domain import commands as c, events as e
from server.domain.catalogue import Catalogue, is_time_zone, office_day
from server.domain.daybook import DAYS_KEPT, ends_at, last_end
from server.domain.decide.context import Asking, Decision
from server.domain.decide.staffing import departure
from server.domain.discipline import SLOTS, Rule
from server.domain.evolve.evolve import evolve
from server.domain.identity import ClerkId
from server.domain.office import CounterState, Office, copy_of
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import IN_HAND, LIVE, Act, State, Ticket, may

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
    for ticket in office.tickets.values():
        if ticket.state not in LIVE:
            continue
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


def close_day(asking: Asking, _command: c.CloseDay) -> Decision | Refusal:
    """Let waiting tickets lapse; refused while a person is being called or served.

    A day that is already closed stays closed, and no ticket waits in it.
    """
    inside = [t for t in asking.office.tickets.values() if t.state in IN_HAND]
    if inside:
        return refuse(Code.PEOPLE_INSIDE, ticket=inside[0].code, state=inside[0].state)
    if asking.office.is_day_closed:
        return Decision(())
    return Decision(_close(asking.office, asking.now))


def set_day_back(asking: Asking, command: c.SetDayBack) -> Decision | Refusal:
    """Return to the clock's day if the office's is later because the clock had jumped ahead.

    The caller names the day that they believe it is. Refused if the clock shows another day, or
    if the numbers of that day may be forgotten, since they would be given again.
    """
    office = asking.office
    clocks = office_day(asking.now, office.catalogue.time_zone)
    known = [*office.other_days, *([] if office.day is None else [office.day])]
    is_forgotten = len(known) > DAYS_KEPT and clocks < min(known)
    if office.day is None or office.day <= clocks or command.day != clocks or is_forgotten:
        day = "" if office.day is None else office.day.isoformat()
        return refuse(Code.WRONG_DAY, day=day, clock=clocks.isoformat())
    return Decision((e.DaySetBack(at=asking.now, day=clocks),))


def _close(office: Office, now: datetime) -> tuple[e.Event, ...]:
    closing = lapses(office, now)
    if office.day is not None:
        closing.append(e.DayClosed(at=now, day=office.day))
    return tuple(closing)


def lapses(office: Office, now: datetime) -> list[e.Event]:
    """Let waiting, parked and missed tickets lapse, and called ones without the person."""
    in_order = sorted(office.tickets.values(), key=lambda each: each.seq)
    return [event for ticket in in_order for event in _lapse(ticket, now)]


def _lapse(ticket: Ticket, now: datetime) -> list[e.Event]:
    lapsed = e.TicketLapsed(at=now, ticket=ticket.id)
    if ticket.state is State.CALLED:
        return [e.TicketNoShow(at=now, ticket=ticket.id), lapsed]
    return [lapsed] if may(ticket.state, Act.LAPSE) else []


_ATTENDED = frozenset({State.SERVING, State.OFFERED})
"""States in which the person is with a clerk; a person only called has not come yet."""


def end_day(asking: Asking, _command: c.EndDay) -> Decision:
    """End the day if its end has come; before that, and a second time, there are no events."""
    return Decision(turn_of_day(asking.office, asking.now))


def turn_of_day(office: Office, now: datetime) -> tuple[e.Event, ...]:
    """The events of the end of a day, if it has come and was not decided yet."""
    return _end(office, now) if is_end_due(office, now) else ()


def is_end_due(office: Office, now: datetime) -> bool:
    """Whether a day has ended and left open tickets, counters or clerks."""
    is_day_open = office.day is not None and not office.is_day_closed
    here = office.consoles.keys() - office.leaving
    if not (is_day_open or here or office.calls or office.help_calls):
        return False
    if office.clock is not None and office.clock < last_end(office.catalogue, now):
        return True
    # Clerks who worked on after the end may stay until the next day begins.
    return is_day_open and _is_over(office, now)


def _is_over(office: Office, now: datetime) -> bool:
    assert office.day is not None  # noqa: S101 - the caller has checked
    is_another_date = office.day < office_day(now, office.catalogue.time_zone)
    return is_another_date and now >= ends_at(office.catalogue, office.day)


def _end(office: Office, now: datetime) -> tuple[e.Event, ...]:
    ending = lapses(office, now)
    for clerk in sorted(office.consoles):
        if not _is_attending(office, clerk):
            ending += departure(office, clerk, now)
            continue
        counter = office.desk_of(clerk)
        if counter is not None and office.desks[counter].state is CounterState.OPEN:
            ending.append(e.CounterPaused(at=now, counter=counter))
    day = office.day or office_day(now, office.catalogue.time_zone)
    ending.append(e.DayClosed(at=now, day=day, is_end=True))
    return tuple(ending)


def _is_attending(office: Office, clerk: ClerkId) -> bool:
    held = office.held_by(clerk)
    return clerk in office.attending or (held is not None and held.state in _ATTENDED)


def with_departures(asking: Asking, decision: Decision) -> Decision:
    """The decision, plus departures of clerks whose day has ended and whose hands it frees."""
    if not asking.office.leaving:
        return decision
    after = copy_of(asking.office)
    for event in decision.events:
        evolve(after, event)
    gone: list[e.Event] = []
    for clerk in sorted(after.leaving):
        if clerk not in after.in_hand and clerk not in after.attending:
            gone += departure(after, clerk, asking.now)
    if not gone:
        return decision
    return Decision((*decision.events, *gone), decision.answer, decision.private)
