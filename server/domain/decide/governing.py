"""Decisions about the office itself: its rule of calling, its catalogue, closing its day."""

from datetime import datetime

from server.domain import commands as c
from server.domain import events as e
from server.domain.catalogue import Catalogue
from server.domain.daybook import DAYS_KEPT
from server.domain.decide.context import Asking, Decision
from server.domain.decide.soundness import flaws_of
from server.domain.discipline import SLOTS, Rule
from server.domain.office import Office
from server.domain.premises import office_day
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import IN_HAND, LIVE, Act, State, Ticket, may


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
