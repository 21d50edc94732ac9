"""Decisions about the end of the office's day: by itself, by a supervisor, and set back.

A day ends automatically some time after the office has closed, and for everyone at one moment:
waiting tickets lapse, counters close, clerks are signed out, screens are empty. A person being
attended is not cut off: their counter stops calling, and their clerk leaves when that person does.
"""

from datetime import datetime

from server.domain import commands as c, events as e
from server.domain.catalogue import office_day
from server.domain.daybook import DAYS_KEPT, ends_at, last_end
from server.domain.decide.context import Asking, Decision
from server.domain.decide.staffing import departure
from server.domain.evolve.evolve import evolve
from server.domain.identity import ClerkId
from server.domain.office import CounterState, Office, copy_of
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import IN_HAND, Act, State, Ticket, may


def close_day(asking: Asking, _command: c.CloseDay) -> Decision | Refusal:
    """Let waiting tickets lapse; refused while a person is being called or served.

    A day that is already closed stays closed, and no ticket waits in it.
    """
    inside = [t for t in asking.office.tickets.live().values() if t.state in IN_HAND]
    if inside:
        first = min(inside, key=lambda each: each.seq)
        return refuse(Code.PEOPLE_INSIDE, ticket=first.code, state=first.state)
    if asking.office.is_day_closed:
        return Decision(())
    return Decision(_close(asking.office, asking.now))


def reopen_day(asking: Asking, _command: c.ReopenDay) -> Decision | Refusal:
    """Take a closing back: lapsed tickets are as before, and counters that closed stay closed.

    Refused once the day has begun anew by a ticket or an attention, on another day, or if a new
    office file lacks what a lapsed ticket needs.
    """
    office = asking.office
    if office.day is None or not office.is_day_closed:
        return refuse(Code.DAY_OPEN)
    if _is_over(office, asking.now) or not _may_wait_again(office):
        return refuse(Code.DAY_OVER, day=office.day.isoformat())
    return Decision((e.DayReopened(at=asking.now, day=office.day, by=asking.person),))


def _may_wait_again(office: Office) -> bool:
    catalogue = office.catalogue
    lapsed = [office.tickets[name] for name in office.lapsed if name in office.tickets]
    return all(
        ticket.service in catalogue.service and ticket.ticket_class in catalogue.ticket_class
        for ticket in lapsed
    )


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
    """Let waiting, parked and missed tickets lapse, and called ones without the person.

    Announced ones expire, for their people have not come.
    """
    in_order = sorted(office.tickets.live().values(), key=lambda each: each.seq)
    return [event for ticket in in_order for event in _lapse(ticket, now)]


def _lapse(ticket: Ticket, now: datetime) -> list[e.Event]:
    lapsed = e.TicketLapsed(at=now, ticket=ticket.id)
    if ticket.state is State.CALLED:
        return [e.TicketNoShow(at=now, ticket=ticket.id), lapsed]
    if may(ticket.state, Act.EXPIRE):
        return [e.TicketExpired(at=now, ticket=ticket.id)]
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
    has_said = bool(office.stopped or office.notice or office.muted)
    if not (is_day_open or here or office.calls or office.help_calls or has_said):
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
