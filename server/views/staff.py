"""The office as the staff see it: tickets under way, counters, colleagues, kiosks and displays."""

from collections.abc import Collection, Iterable
from typing import ClassVar

import msgspec

from antesala.messages import kinds as k, rows as r
from server.domain.catalogue import Clerk, Counter
from server.domain.identity import ClerkId, CounterId, TicketId
from server.domain.office import CounterState, Desk, Office
from server.domain.ticket import LIVE
from server.estimate.waits import Range
from server.hub import News
from server.views.cache import Once
from server.views.devices import Devices
from server.views.rows import (
    RowKey,
    catalogue_row,
    help_row,
    iso_or_none,
    office_row,
    pause_part,
    ticket_row,
    wait_part,
)
from server.views.said import SAID, said_keys, said_row
from server.views.touching import (
    BUSY,
    CLERK,
    DESK,
    HANDS,
    HELP,
    LINES,
    NEVER,
    NOTICE,
    OUT,
    PLEA,
    PREFERENCE,
    RESERVED,
    RULE,
    SOUND,
    STOPS,
    SUSPENSION,
    TICKET,
    TouchedBy,
    is_anew,
)


class StaffView:
    """The topic `office` for clerks, supervisors and administrators."""

    touched_by: ClassVar[TouchedBy] = {
        "catalogue": NEVER,
        "office": LINES | CLERK | RULE | PREFERENCE,
        "counter": HANDS | DESK,
        # A person who leaves while attended frees the clerk with the attention's last event.
        "clerk": DESK | CLERK | BUSY | SUSPENSION,
        "ticket": TICKET | RESERVED,
        "help": HELP | PLEA,
        "stop": STOPS,
        "out": OUT,
        "notice": NOTICE,
        "sound": SOUND,
        "device": NEVER,
        "warning": NEVER,
    }

    def __init__(self, devices: Devices, once: Once) -> None:
        self._devices = devices
        self._once = once

    def keys(self, office: Office) -> Iterable[RowKey]:
        yield "catalogue", office.id
        yield "office", office.id
        for counter in office.catalogue.counters:
            yield "counter", counter.id
        for clerk in office.catalogue.clerks:
            yield "clerk", clerk.id
        for ticket in office.tickets.live():
            yield "ticket", ticket
        for caller, call in office.help_calls.items():
            if call.taken_by is None:
                yield "help", caller
        yield from said_keys(office)
        for device in self._devices:
            yield "device", device
        for warning in self._devices.warnings:
            yield "warning", warning

    def touched(self, office: Office, news: News, shown: Collection[RowKey]) -> Iterable[RowKey]:
        if is_anew(news):
            # For one: help wanted or called for is deleted with the day, even while a person is
            # still attended.
            yield from shown
            yield from self.keys(office)
            return
        if not self.touched_by["office"].isdisjoint(news.kinds):
            yield "office", office.id
        for kind in ("notice", "sound"):
            if not self.touched_by[kind].isdisjoint(news.kinds):
                yield kind, office.id
        for kind, name in news.touched:
            yield from _rows_of(office, kind, name)

    def row(self, office: Office, key: RowKey) -> r.AnyRow | None:
        kind, name = key
        if kind == "catalogue":
            return catalogue_row(office.catalogue, office.clock)
        if kind == "office":
            return self._office_row(office)
        if kind in SAID:
            return said_row(office, key, "staff")
        if kind == "counter":
            counter = office.catalogue.counter.get(CounterId(name))
            return None if counter is None else _counter_row(office, counter)
        if kind == "clerk":
            clerk = office.catalogue.clerk.get(ClerkId(name))
            wait = self._once.waits.at_clerk(ClerkId(name))
            return None if clerk is None else clerk_row(office, clerk, wait)
        return self._row_of_the_hall(office, kind, name)

    def _office_row(self, office: Office) -> r.OfficeRow:
        return msgspec.structs.replace(
            office_row(office, len(office.waiting)),
            concerns=[each.value for each in self._once.concerns(office)],
        )

    def _row_of_the_hall(self, office: Office, kind: str, name: str) -> r.AnyRow | None:
        """A device, a call for help, or a ticket."""
        if kind == "device":
            return self._devices.row(office.catalogue, name)
        if kind == "warning":
            return self._devices.warnings.get(name)
        return _help_row(office, name) if kind == "help" else _live_ticket_row(office, name)


def _help_row(office: Office, device: str) -> r.HelpRow | None:
    """A call for help that no clerk has taken."""
    row = help_row(office, device)
    return None if row is None or row.is_taken else row


def _rows_of(office: Office, kind: str, name: str) -> Iterable[RowKey]:
    """The rows that show a thing touched by a turn."""
    if kind in {"ticket", "private"}:
        yield "ticket", name
    elif kind == "desk":
        yield "counter", name
        yield from (("clerk", clerk.id) for clerk in office.catalogue.clerks)
    elif kind in {"console", "clerk"}:
        yield "clerk", name
    elif kind == "hand":
        yield "clerk", name
        counter = office.desk_of(ClerkId(name))
        if counter is not None:
            yield "counter", counter
    elif kind in {"help", "stop", "out"}:
        yield kind, name


def _live_ticket_row(office: Office, name: str) -> r.TicketRow | None:
    ticket = office.tickets.get(TicketId(name))
    return ticket_row(office, ticket) if ticket is not None and ticket.state in LIVE else None


def _counter_row(office: Office, counter: Counter) -> r.CounterRow:
    desk = office.desks.get(counter.id, Desk())
    if desk.clerk is None:
        return r.CounterRow(id=counter.id, number=counter.number, state=desk.state.value)
    held = office.held_by(desk.clerk)
    return r.CounterRow(
        id=counter.id,
        number=counter.number,
        state=desk.state.value,
        since=iso_or_none(desk.since),
        pause=pause_part(desk),
        clerk=desk.clerk,
        code=None if held is None else held.code,
        services=list(office.catalogue.services_at(counter.id, desk.clerk)),
        classes=list(office.catalogue.classes_at(counter.id)),
    )


def clerk_row(office: Office, clerk: Clerk, wait: Range | None = None) -> r.ClerkRow:
    """A colleague: where they sit, and whether they are free."""
    counter = office.desk_of(clerk.id)
    is_open = counter is not None and office.desks[counter].state is CounterState.OPEN
    return r.ClerkRow(
        id=clerk.id,
        name=clerk.name,
        unit=clerk.unit,
        services=list(clerk.services),
        state=_clerk_state(office, clerk.id, counter),
        counter=counter,
        wait=wait_part(wait) if is_open else None,
        is_suspended=clerk.id in office.suspended,
        answers_for_hall=clerk.answers_for_hall,
    )


def _clerk_state(office: Office, clerk: ClerkId, counter: CounterId | None) -> k.ClerkState:
    if clerk not in office.consoles:
        return "away"
    if clerk in office.in_hand or clerk in office.attending:
        return "busy"
    desk = Desk() if counter is None else office.desks[counter]
    if desk.state is CounterState.PAUSED:
        return "back_office" if desk.is_back_office else "paused"
    return "free"
