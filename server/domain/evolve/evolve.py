"""The entry point by which an office follows its events, with those of staff, office and clock.

The same functions run before a commit, after it, on start and when a journal is replayed. They make
no decisions. `ticket` handles the events of tickets and attentions, `daybook` those of a day.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from inspect import get_annotations, isfunction
from typing import Any

from server.domain import daybook, events as e
from server.domain.evolve import ticket, undo
from server.domain.office import (
    Bar,
    CounterState,
    Desk,
    HelpCall,
    Mute,
    Notice,
    Office,
    Private,
    Stop,
    Topic,
)
from server.domain.restoration import Restoration
from server.domain.ticket import Ticket


def clock_set_back(office: Office, at: datetime) -> None:
    """Set moments that now lie in the future to now, after the clock was set back.

    This keeps arrivals from falling from one ticket to the next, so (arrival, seq) is the order in
    which people came: no newcomer is called before people with tickets from the wrong clock. Ended
    tickets keep their times.
    """
    office.touched.add(("clock", office.id))
    daybook.forget_acts(office)
    for held in list(office.tickets.live().values()):
        now_at_last = replace(
            held,
            arrival=min(held.arrival, at),
            called_at=_not_after(held.called_at, at),
            started_at=_not_after(held.started_at, at),
            announced_at=_not_after(held.announced_at, at),
            expected_until=_as_long(held, at),
            place_at=_not_after(held.place_at, at),
            on_the_way_at=_not_after(held.on_the_way_at, at),
            first_called_at=_not_after(held.first_called_at, at),
        )
        if now_at_last != held:
            ticket.put(office, now_at_last)
    for begun in list(office.attentions.live().values()):
        if begun.started_at > at:
            office.attentions[begun.id] = replace(begun, started_at=at)
            office.touched.add(("attention", begun.id))
    office.calls[:] = [replace(call, at=min(call.at, at)) for call in office.calls]
    for counter, desk in office.desks.items():
        if desk.since is not None and desk.since > at:
            office.touched.add(("desk", counter))
            office.desks[counter] = replace(desk, since=at)
    for device, call in office.help_calls.items():
        if call.at > at:
            office.touched.add(("help", device))
            office.help_calls[device] = replace(call, at=at)
    _bars_set_back(office, at)


def _bars_set_back(office: Office, at: datetime) -> None:
    """The same for what the staff have said; a notice stays for as long as it was meant to."""
    for service, stop in office.stopped.items():
        office.stopped[service] = replace(stop, at=min(stop.at, at))
    for device, out in office.kiosks_out.items():
        office.kiosks_out[device] = replace(out, at=min(out.at, at))
    for clerk, bar in office.suspended.items():
        office.suspended[clerk] = replace(bar, at=min(bar.at, at))
    notice = office.notice
    if notice is not None and notice.at > at:
        office.notice = replace(notice, at=at, until=at + (notice.until - notice.at))
    muted = office.muted
    if muted is not None and muted.at > at:
        office.muted = replace(muted, at=at, until=at + (muted.until - muted.at))
    if office.restored is not None:
        office.restored = replace(office.restored, at=min(office.restored.at, at))


def day_set_back(office: Office, event: e.DaySetBack) -> None:
    """Continue in an earlier day with the people who are here and the present numbers.

    Numbers continue because their holders may still wait; they start afresh with the next day.
    Ended tickets are forgotten, as with any other day.
    """
    daybook.forget_acts(office)
    daybook.put_aside_numbers(office)
    office.day = event.day
    office.touched.add(("day", office.id))
    for ticket_id in [each for each in office.tickets if each not in office.tickets.live()]:
        del office.tickets[ticket_id]
        daybook.forget(office, ticket_id)
    for name in [each for each in office.attentions if each not in office.attentions.live()]:
        del office.attentions[name]
    office.lapsed.clear()
    # Repeated here: another event of the same turn may have been the first at the right time.
    clock_set_back(office, event.at)


def _office_restored(office: Office, event: e.OfficeRestored) -> None:
    """Go on after the numbers and calls that are left out; acts of before are past."""
    daybook.forget_acts(office)
    daybook.leave_out_numbers(office, event.skips, event.at)
    office.call_number = event.call_number
    office.restored = Restoration(event.at, event.copied_at, event.skips)


def _as_long(held: Ticket, at: datetime) -> datetime | None:
    """Until when an announced ticket is expected: for as long as it was promised."""
    if held.announced_at is None or held.expected_until is None or held.announced_at <= at:
        return held.expected_until
    return at + (held.expected_until - held.announced_at)


def _not_after(moment: datetime | None, at: datetime) -> datetime | None:
    return None if moment is None else min(moment, at)


def evolve(office: Office, event: e.Event) -> None:
    """Let `office` follow `event`; its `seq` grows by one.

    An event from an earlier hour than the last one means that the clock was set back meanwhile.
    """
    if office.clock is not None and event.at < office.clock:
        clock_set_back(office, event.at)
    if office.clock is None or event.at.year != office.clock.year:
        office.touched.add(("day", office.id))
    was = undo.before(office, event)
    _FOLLOWING[type(event)](office, event)
    if was is not None:
        undo.remember(office, event, was)
    office.seq += 1
    office.clock = event.at


def keep(office: Office, facts: tuple[Private, ...]) -> None:
    """Store private facts in `office`; an empty text deletes the fact.

    What an undo would need is kept only where the act can be undone.
    """
    for fact in facts:
        is_for_nothing = fact.topic is Topic.NEED_BEFORE and fact.subject not in office.ended_last()
        if fact.text and not is_for_nothing:
            office.private[fact.subject, fact.topic] = fact.text
        else:
            office.private.pop((fact.subject, fact.topic), None)


def _opened(office: Office, event: e.CounterOpened) -> None:
    office.touched.add(("desk", event.counter))
    office.desks[event.counter] = Desk(CounterState.OPEN, event.clerk, event.at)


def _paused(office: Office, event: e.CounterPaused) -> None:
    office.touched.add(("desk", event.counter))
    office.desks[event.counter] = Desk(
        CounterState.PAUSED,
        office.desks[event.counter].clerk,
        event.at,
        event.reason,
        event.until,
        event.is_back_office,
    )


def _closed(office: Office, event: e.CounterClosed) -> None:
    office.touched.add(("desk", event.counter))
    clerk = office.desks.pop(event.counter).clerk
    if clerk is not None:
        daybook.forget_act(office, clerk)


def _signed_in(office: Office, event: e.ClerkSignedIn) -> None:
    office.touched.add(("console", event.clerk))
    office.consoles[event.clerk] = event.device
    office.leaving.discard(event.clerk)


def _signed_out(office: Office, event: e.ClerkSignedOut) -> None:
    office.touched.add(("console", event.clerk))
    del office.consoles[event.clerk]
    daybook.forget_act(office, event.clerk)
    office.leaving.discard(event.clerk)
    for each in [t for t in office.tickets.live().values() if t.reserved_for == event.clerk]:
        ticket.put(office, replace(each, reserved_for=None))


def _set_help_needed(office: Office, event: e.HelpNeededSet) -> None:
    """Leave the office as it is: the help wanted is a private fact, which `keep` stores."""


def _list_sent(office: Office, event: e.ListSent) -> None:
    """Leave the office as it is: the list is a private fact, which `keep` stores."""


def _help_called(office: Office, event: e.HelpCalled) -> None:
    """Keep the time of a first call when a device calls again, unless that call was taken.

    The same person who now asks for something else calls anew.
    """
    office.touched.add(("help", event.device))
    standing = office.help_calls.get(event.device)
    if standing is None or standing.taken_by is not None or standing.plea is not event.plea:
        office.help_calls.pop(event.device, None)
        office.help_calls[event.device] = HelpCall(
            event.device, event.name, event.at, ticket=event.ticket, plea=event.plea
        )


def _help_taken(office: Office, event: e.HelpTaken) -> None:
    office.touched.add(("help", event.device))
    call = office.help_calls.get(event.device)
    if call is not None:
        office.help_calls[event.device] = replace(call, taken_by=event.clerk)


def _changed_discipline(office: Office, event: e.DisciplineChanged) -> None:
    office.rule = event.rule
    office.pointers.clear()


def _loaded(office: Office, event: e.CatalogueLoaded) -> None:
    """Load the catalogue; a rule changed by hand stays until the office file changes its own."""
    if event.catalogue.rule != office.catalogue.rule:
        office.rule = event.catalogue.rule
        office.pointers.clear()
    daybook.forget_acts(office)
    office.catalogue = event.catalogue
    office.calls[:] = [call for call in office.calls if call.counter in office.catalogue.counter]
    # A suspended clerk stays so, although a file leaves them out for a while.
    for service in office.stopped.keys() - office.catalogue.service.keys():
        del office.stopped[service]


def _stopped(office: Office, event: e.TicketsStopped) -> None:
    office.touched.add(("stop", event.service))
    office.stopped[event.service] = Stop(event.reason, event.at, event.by)


def _allowed(office: Office, event: e.TicketsAllowed) -> None:
    office.touched.add(("stop", event.service))
    office.stopped.pop(event.service, None)


def _notice_shown(office: Office, event: e.NoticeShown) -> None:
    office.notice = Notice(event.text, event.until, event.at, event.by)


def _notice_removed(office: Office, event: e.NoticeRemoved) -> None:  # noqa: ARG001 - an event's
    office.notice = None


def _muted(office: Office, event: e.DisplaysMuted) -> None:
    office.muted = Mute(event.until, event.at, event.by)


def _unmuted(office: Office, event: e.DisplaysUnmuted) -> None:  # noqa: ARG001 - an event's
    office.muted = None


def _taken_out(office: Office, event: e.KioskTakenOut) -> None:
    office.touched.add(("out", event.device))
    office.kiosks_out[event.device] = Bar(event.at, event.by)


def _brought_back(office: Office, event: e.KioskBroughtBack) -> None:
    office.touched.add(("out", event.device))
    office.kiosks_out.pop(event.device, None)


def _suspended(office: Office, event: e.ClerkSuspended) -> None:
    """Note that a clerk may not sign in; one with a person in hand leaves after that."""
    office.touched.add(("clerk", event.clerk))
    office.suspended[event.clerk] = Bar(event.at, event.by)
    if event.clerk in office.consoles:
        office.leaving.add(event.clerk)


def _restored(office: Office, event: e.ClerkRestored) -> None:
    """Let a clerk sign in again, and stay; those whose day has ended still leave."""
    office.touched.add(("clerk", event.clerk))
    office.suspended.pop(event.clerk, None)
    if not office.is_day_closed:
        office.leaving.discard(event.clerk)


_FOLLOWING: dict[type[e.Event], Callable[[Office, Any], None]] = {
    kind: function
    for room in (vars(ticket), vars(undo), vars(daybook), globals())
    for function in list(room.values())
    if isfunction(function) and (kind := get_annotations(function).get("event")) in e.NAMES
}
"""The function that follows an event: the one whose parameter `event` is of that type."""
