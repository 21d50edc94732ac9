"""What people see: the board for the hall, the office at a kiosk, and a ticket for its holder.

The board has code and counter of the last calls, without any personal data. A kiosk sees the
choices, how many people wait and which counters serve. A holder sees one ticket, at the kiosk that
gave it or on their phone.
"""

from collections.abc import Collection, Iterable
from typing import Any, ClassVar

from antesala.messages import rows as r
from antesala.messages.kinds import SignState
from server.domain.identity import ClerkId, CounterId, ServiceId, TicketId
from server.domain.office import Call, CounterState, Desk, Office, Topic, caller_by_phone
from server.domain.take_away import read
from server.domain.ticket import IN_HAND, State, Ticket
from server.hub import News
from server.views.cache import Once
from server.views.rows import (
    RowKey,
    catalogue_row,
    help_row,
    iso,
    iso_or_none,
    list_part,
    office_row,
    wait_part,
)
from server.views.said import SAID, said_keys, said_row
from server.views.touching import (
    CALLS,
    CLERK,
    DESK,
    HANDS,
    HELP,
    LINES,
    LIST,
    MET,
    MOVES,
    NAME,
    NEVER,
    NOTICE,
    OUT,
    RULE,
    SOUND,
    STOPS,
    TouchedBy,
    has_other_days,
    is_anew,
    is_reloaded,
    moves_all_tickets,
    named,
)

_FOR_DISPLAYS = ("notice", "sound")
"""What a supervisor has said of the displays, each by the id of the office."""


class BoardView:
    """The topic `board`; the same for every role.

    Where a display of the office shows waits, it has the services with theirs; `once` knows them.
    """

    touched_by: ClassVar[TouchedBy] = {
        "catalogue": NEVER,
        "office": RULE,
        "call": CALLS,
        "notice": NOTICE,
        "sound": SOUND,
        "service": LINES | DESK,
    }

    def __init__(self, once: Once | None = None) -> None:
        self._once = once

    def keys(self, office: Office) -> Iterable[RowKey]:
        yield "catalogue", office.id
        yield "office", office.id
        if self._has_waits(office):
            yield from (("service", service.id) for service in office.catalogue.services)
        yield from (key for key in said_keys(office) if key[0] in _FOR_DISPLAYS)
        for call in office.calls:
            yield "call", str(call.number)

    def touched(self, office: Office, news: News, shown: Collection[RowKey]) -> Iterable[RowKey]:
        """Return all calls, which are few, and those shown so far, which may be dropped."""
        if is_reloaded(news) or has_other_days(news):
            yield "catalogue", office.id
        anew = is_anew(news)
        if anew:
            yield from (key for key in shown if key[0] == "service")
        if self._has_waits(office):
            if anew or not DESK.isdisjoint(news.kinds):
                yield from (("service", service.id) for service in office.catalogue.services)
            else:
                yield from (("service", service) for service in named(news, "line"))
        if anew or not self.touched_by["office"].isdisjoint(news.kinds):
            yield "office", office.id
        for kind in _FOR_DISPLAYS:
            if anew or not self.touched_by[kind].isdisjoint(news.kinds):
                yield kind, office.id
        if anew or not self.touched_by["call"].isdisjoint(news.kinds):
            yield from (key for key in shown if key[0] == "call")
            for call in office.calls:
                yield "call", str(call.number)

    def row(self, office: Office, key: RowKey) -> r.AnyRow | None:
        kind, name = key
        if kind == "catalogue":
            return catalogue_row(office.catalogue, office.clock)
        if kind == "office":
            return office_row(office, None, "" if self._once is None else self._once.presence_seed)
        if kind in _FOR_DISPLAYS:
            return said_row(office, key, "hall")
        if kind == "service":
            return self._service_row(office, name)
        return next((_call_row(office, c) for c in office.calls if str(c.number) == name), None)

    def _service_row(self, office: Office, name: str) -> r.ServiceRow | None:
        if self._once is None or not self._has_waits(office):
            return None
        return _service_row(office, name, self._once)

    def _has_waits(self, office: Office) -> bool:
        return self._once is not None and any(each.waits for each in office.catalogue.displays)


def _call_row(office: Office, call: Call) -> r.CallRow:
    counter = office.catalogue.counter.get(call.counter)
    ticket = office.tickets.get(call.ticket)
    is_first = ticket is None or ticket.language == office.catalogue.languages[0]
    return r.CallRow(
        id=str(call.number),
        code=call.code,
        counter=call.counter,
        number=call.counter if counter is None else counter.number,
        at=iso(call.at),
        times=call.times,
        is_current=call.is_current,
        is_missed=_is_missed(office, call),
        service=call.service or "",
        language=None if ticket is None or is_first else ticket.language,
    )


def _is_missed(office: Office, call: Call) -> bool:
    """Whether no one came to the call, and the ticket has not come back since."""
    ticket = office.tickets.get(call.ticket)
    return not call.is_current and ticket is not None and ticket.state is State.NO_SHOW


class SignsView:
    """The topic `signs`: each counter for the sign above it; the same for every role.

    It is apart from the board, whose ten thousand followers need not hear of every attention.
    """

    touched_by: ClassVar[TouchedBy] = {"sign": DESK | HANDS | MET | NAME}

    def keys(self, office: Office) -> Iterable[RowKey]:
        yield from (("sign", counter.id) for counter in office.catalogue.counters)

    def touched(self, office: Office, news: News, shown: Collection[RowKey]) -> Iterable[RowKey]:
        """Return all counters, which are few, and those that an office file may have removed."""
        if is_anew(news):
            yield from shown
        if is_anew(news) or not self.touched_by["sign"].isdisjoint(news.kinds):
            yield from self.keys(office)

    def row(self, office: Office, key: RowKey) -> r.SignRow | None:
        counter = office.catalogue.counter.get(CounterId(key[1]))
        if counter is None:
            return None
        desk = office.desks.get(counter.id, Desk())
        held = None if desk.clerk is None else office.held_by(desk.clerk)
        return r.SignRow(
            id=counter.id,
            number=counter.number,
            state=_sign_state(desk, held),
            code=None if held is None else held.code,
            until=iso_or_none(desk.until) if desk.state is CounterState.PAUSED else None,
        )


def _sign_state(desk: Desk, held: Ticket | None) -> SignState:
    if desk.state is CounterState.OPEN and held is not None and held.state is State.CALLED:
        return "called"
    return desk.state.value


_OF_THE_DAY = SAID - {*_FOR_DISPLAYS} | {"help"}
"""Rows of a kiosk that a turn names by their own id, and that a day or a clock may change."""


class KioskView:
    """The topic `office` for a kiosk."""

    touched_by: ClassVar[TouchedBy] = {
        "catalogue": NEVER,
        "office": LINES | CLERK | RULE,
        "service": LINES | DESK,
        "help": HELP,
        "stop": STOPS,
        "out": OUT,
    }

    def __init__(self, once: Once) -> None:
        self._once = once

    def keys(self, office: Office) -> Iterable[RowKey]:
        yield "catalogue", office.id
        yield "office", office.id
        for service in office.catalogue.services:
            yield "service", service.id
        for caller, call in office.help_calls.items():
            if call.ticket is None:
                yield "help", caller
        yield from (key for key in said_keys(office) if key[0] not in _FOR_DISPLAYS)

    def touched(self, office: Office, news: News, shown: Collection[RowKey]) -> Iterable[RowKey]:
        if is_reloaded(news):
            yield from shown
            yield from self.keys(office)
            return
        if is_anew(news):
            yield "catalogue", office.id
            # A new day drops what the old one had without naming it; a clock dates it anew.
            yield from (key for key in shown if key[0] in _OF_THE_DAY)
            yield from (key for key in self.keys(office) if key[0] in _OF_THE_DAY)
        if is_anew(news) or not self.touched_by["office"].isdisjoint(news.kinds):
            yield "office", office.id
        if not DESK.isdisjoint(news.kinds):
            yield from (("service", service.id) for service in office.catalogue.services)
        else:
            yield from (("service", service) for service in named(news, "line"))
        yield from (key for key in news.touched if key[0] in _OF_THE_DAY)

    def row(self, office: Office, key: RowKey) -> r.AnyRow | None:
        kind, name = key
        if kind == "catalogue":
            return catalogue_row(office.catalogue, office.clock)
        if kind == "office":
            return office_row(office, len(office.waiting), self._once.presence_seed)
        if kind == "help":
            row = help_row(office, name)
            return None if row is None or row.ticket is not None else row
        return (
            _service_row(office, name, self._once)
            if kind == "service"
            else said_row(office, key, "kiosk")
        )


def _service_row(office: Office, name: str, once: Once) -> r.ServiceRow | None:
    service = ServiceId(name)
    if service not in office.catalogue.service:
        return None
    return r.ServiceRow(
        id=service,
        waiting=office.waiting.waiting_for(service),
        counters=_counters_serving(office, service),
        waits=_waits(office, service, once),
    )


def _waits(office: Office, service: ServiceId, once: Once) -> dict[str, r.WaitPart]:
    """The wait by class, for classes that an open counter calls."""
    waits = {}
    for each in office.catalogue.classes:
        part = wait_part(once.waits.of_newcomer(service, each.id))
        if part is not None and once.is_called(office, service, each.id):
            waits[str(each.id)] = part
    return waits


def _counters_serving(office: Office, service: ServiceId) -> int:
    return sum(
        desk.state is CounterState.OPEN
        and service in office.catalogue.services_at(counter, desk.clerk)
        for counter, desk in office.desks.items()
    )


class StatusView:
    """The topic `ticket` for one ticket: a single row."""

    touched_by: ClassVar[TouchedBy] = {"status": MOVES | DESK | CLERK | LIST | HELP}

    def __init__(self, ticket: str, once: Once) -> None:
        self._ticket = TicketId(ticket)
        self._once = once

    def keys(self, office: Office) -> Iterable[RowKey]:
        if self._ticket in office.tickets:
            yield "status", self._ticket

    def touched(self, office: Office, news: News, shown: Collection[RowKey]) -> Iterable[RowKey]:  # noqa: ARG002 - a View
        """Return the row where a turn names its ticket or any counter or clerk.

        Other people's tickets only move its numbers, which `Room.renew_numbers` renews.
        """
        own = {
            ("ticket", self._ticket),
            ("private", self._ticket),
            ("help", caller_by_phone(self._ticket)),
        }
        is_own = not own.isdisjoint(news.touched)
        if is_own or moves_all_tickets(news):
            yield "status", self._ticket

    def row(self, office: Office, key: RowKey) -> r.AnyRow | None:  # noqa: ARG002 - a View
        ticket = office.tickets.get(self._ticket)
        if ticket is None:
            return None
        waits = ticket.state is State.WAITING
        counter = office.catalogue.counter.get(ticket.counter) if ticket.counter else None
        in_hand = ticket.state in IN_HAND
        who = _who_attends(office, ticket)
        return r.StatusRow(
            id=ticket.id,
            code=ticket.code,
            state=ticket.state.value,
            service=ticket.service,
            arrival=iso(ticket.arrival),
            wait=wait_part(self._once.wait_of(office, ticket)),
            is_served=not waits or self._once.is_served(office, ticket),
            people_ahead=self._once.ahead_of(office, ticket.id) if waits else None,
            counter=ticket.counter if in_hand else None,
            number=counter.number if counter is not None and in_hand else None,
            place=counter.place if counter is not None and in_hand else "",
            called_at=iso_or_none(ticket.called_at),
            clerk_name=who[0],
            clerk_number=_number_of(office, ticket.reserved_for),
            unit=who[1],
            take_away=list_part(read(office.told(ticket.id, Topic.TAKE_AWAY))),
            expected_until=iso_or_none(ticket.expected_until),
            more_time=ticket.more_time,
            is_on_the_way=ticket.on_the_way_at is not None and ticket.state is State.CALLED,
            **_attended(office, ticket),
            **_plea(office, ticket.id),
        )


def _attended(office: Office, ticket: Ticket) -> dict[str, Any]:
    """The clerk who attended an ended ticket, and their unit, as a person may cite them."""
    clerk = office.catalogue.clerk.get(ticket.clerk) if ticket.clerk else None
    if ticket.state is not State.SERVED or clerk is None:
        return {}
    unit = office.catalogue.unit[clerk.unit].name
    return {"attended_by": clerk.name, "attended_unit": unit}


def _plea(office: Office, ticket: TicketId) -> dict[str, Any]:
    """What a ticket's holder has called a clerk for, and which clerk comes."""
    call = office.help_calls.get(caller_by_phone(ticket))
    if call is None:
        return {}
    plea = {"plea": call.plea.value}
    if call.taken_by is None:
        return plea
    clerk = office.catalogue.clerk.get(call.taken_by)
    return {**plea, "plea_taken_by": "" if clerk is None else clerk.name}


def _who_attends(office: Office, ticket: Ticket) -> tuple[str | None, str | None]:
    """After a hand-over, the clerk's name and the unit, as AUM-010-030 requires."""
    catalogue = office.catalogue
    if ticket.reserved_for is not None and ticket.reserved_for in catalogue.clerk:
        clerk = catalogue.clerk[ticket.reserved_for]
        return clerk.name, catalogue.unit[clerk.unit].name
    # An ended ticket may outlast its service, which a new office file need not have.
    service = catalogue.service.get(ServiceId(ticket.service))
    return None, None if service is None else catalogue.unit[service.unit].name


def _number_of(office: Office, clerk: ClerkId | None) -> str | None:
    """The number of the counter where a clerk sits."""
    counter = None if clerk is None else office.desk_of(clerk)
    return None if counter is None else office.catalogue.counter[counter].number
