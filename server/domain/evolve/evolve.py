"""The entry point by which an office follows its events, and the events of staff and office.

The same functions run before a commit, after it, on start and when a journal is replayed.
They make no decisions. `ticket` handles a ticket's events, `attention` an attention's, and
`daybook` and `set_back` a day's.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from server.domain import daybook
from server.domain import events as e
from server.domain.evolve import attention, set_back, ticket
from server.domain.office import CounterState, Desk, HelpCall, Office, Private


def evolve(office: Office, event: e.Event) -> None:
    """Let `office` follow `event`; its `seq` grows by one.

    An event from an earlier hour than the last one means that the clock was set back meanwhile.
    """
    if office.clock is not None and event.at < office.clock:
        set_back.clock_set_back(office, event.at)
    _FOLLOW[type(event)](office, event)
    office.seq += 1
    office.clock = event.at


def keep(office: Office, facts: tuple[Private, ...]) -> None:
    """Store private facts in `office`; an empty text deletes the fact."""
    for fact in facts:
        if fact.text:
            office.private[fact.subject, fact.topic] = fact.text
        else:
            office.private.pop((fact.subject, fact.topic), None)


def _opened(office: Office, event: e.CounterOpened) -> None:
    office.touched.add(("desk", event.counter))
    office.desks[event.counter] = Desk(CounterState.OPEN, event.clerk)


def _paused(office: Office, event: e.CounterPaused) -> None:
    office.touched.add(("desk", event.counter))
    office.desks[event.counter] = replace(office.desks[event.counter], state=CounterState.PAUSED)


def _closed(office: Office, event: e.CounterClosed) -> None:
    office.touched.add(("desk", event.counter))
    del office.desks[event.counter]


def _signed_in(office: Office, event: e.ClerkSignedIn) -> None:
    office.touched.add(("console", event.clerk))
    office.consoles[event.clerk] = event.device
    office.leaving.discard(event.clerk)


def _signed_out(office: Office, event: e.ClerkSignedOut) -> None:
    office.touched.add(("console", event.clerk))
    del office.consoles[event.clerk]
    office.leaving.discard(event.clerk)
    for each in [t for t in office.tickets.values() if t.reserved_for == event.clerk]:
        ticket.put(office, replace(each, reserved_for=None))


def _nothing(_office: Office, _event: e.Event) -> None:
    """Ignore an event that changes no state of the office."""


def _help_called(office: Office, event: e.HelpCalled) -> None:
    """Keep the time of a first call when a device calls again, unless that call was taken."""
    office.touched.add(("help", event.device))
    standing = office.help_calls.get(event.device)
    if standing is None or standing.taken_by is not None:
        office.help_calls.pop(event.device, None)
        office.help_calls[event.device] = HelpCall(event.device, event.name, event.at)


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
    office.catalogue = event.catalogue
    office.calls[:] = [call for call in office.calls if call.counter in office.catalogue.counter]


_FOLLOW: dict[type[e.Event], Callable[[Office, Any], None]] = {
    e.TicketIssued: ticket.issued,
    e.TicketCalled: ticket.called,
    e.TicketRecalled: ticket.recalled,
    e.ServiceStarted: ticket.started,
    e.TicketNoShow: ticket.missed,
    e.TicketReinstated: ticket.reinstated,
    e.TicketParked: ticket.parked,
    e.TicketResumed: ticket.resumed,
    e.TicketTransferred: ticket.transferred,
    e.TicketOffered: ticket.offered,
    e.TicketAccepted: ticket.accepted,
    e.TicketDeclined: ticket.declined,
    e.OfferWithdrawn: ticket.withdrawn,
    e.ServiceFinished: ticket.finished,
    e.TicketCancelled: ticket.cancelled,
    e.TicketLapsed: ticket.lapsed,
    e.ClassGranted: ticket.class_granted,
    e.HelpNeededSet: _nothing,
    e.AttentionStarted: attention.started,
    e.AttentionSaved: attention.saved,
    e.AttentionRegistered: attention.registered,
    e.CounterOpened: _opened,
    e.CounterPaused: _paused,
    e.CounterClosed: _closed,
    e.ClerkSignedIn: _signed_in,
    e.ClerkSignedOut: _signed_out,
    e.HelpCalled: _help_called,
    e.HelpTaken: _help_taken,
    e.DisciplineChanged: _changed_discipline,
    e.CatalogueLoaded: _loaded,
    e.DayClosed: daybook.day_closed,
    e.DaySetBack: set_back.day_set_back,
}
