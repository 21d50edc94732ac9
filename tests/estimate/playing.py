"""The same future played slowly, ticket by ticket, by the domain's own rule."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from server.domain.identity import ClassId, ClerkId, CounterId, ServiceId, TicketId
from server.domain.office import CounterState, Office
from server.domain.ticket import State, Ticket
from server.domain.waiting import choice_at, seat_at
from server.estimate.position_arrays import GRAIN, PACE, Longs
from server.estimate.record import Arrival
from server.estimate.rest_of_day import Sketch
from server.estimate.service_times import Pools


class Certain(Pools):
    """Service times without chance: one for each service; running attentions have a minute left."""

    def __init__(self, office: Office) -> None:
        super().__init__((), {each.id: each.minutes for each in office.catalogue.services})
        ids = [each.id for each in office.catalogue.services]
        self._length = {service: 97_003 * (n + 2) for n, service in enumerate(ids)}

    def length(self, service: ServiceId) -> int:
        return self._length[service]

    def turn(self, service: ServiceId) -> Longs:
        return np.full(GRAIN, self._length[service], np.int64)

    def left(self, service: ServiceId | None, elapsed: int, pace: int = PACE) -> Longs:  # noqa: ARG002 - certain
        return np.full(GRAIN, 60_000, np.int64)

    def gap(self) -> Longs:
        return np.zeros(GRAIN, np.int64)


Windows = list[tuple[int, int]]


def called_at(
    office: Office, sketch: Sketch, certain: Certain, now: int, extra: Sequence[Ticket] = ()
) -> dict[TicketId, int]:
    """When each ticket is called, in ms from now; those of the sketch are f0, f1 and so on."""
    waiting, tickets = office.waiting.copy(), dict(office.tickets)
    for ticket in extra:
        tickets[ticket.id] = ticket
        waiting.add(ticket)
    coming = [_ticket(n, each, now) for n, each in enumerate(sketch.arrivals)]
    tickets |= {each.id: each for each in coming}
    places = _places(office, sketch)
    seats = [seat_at(office.catalogue, *place) for place in places]
    free: list[int | None] = [
        max(_free(office, clerk), windows[0][0]) for (_, clerk), windows in places.items()
    ]
    windows = list(places.values())
    pointers = dict(office.pointers)
    called: dict[TicketId, int] = {}
    while free:
        time, at = min((_FAR if each is None else each, n) for n, each in enumerate(free))
        if time == _FAR:
            break
        while coming and _since(coming[0], now) <= time:
            waiting.add(coming.pop(0))
        if time >= windows[at][0][1]:
            del windows[at][0]
            free[at] = max(time, windows[at][0][0]) if windows[at] else None
            continue
        found = choice_at(seats[at], waiting, pointers, office.rule, office.catalogue)
        if found is None:
            mine = [each for each in coming if seats[at].calls(each)]
            free[at] = _since(mine[0], now) if mine else None
            continue
        choice, profile = found
        pointers[profile] = choice.pointer
        ticket = tickets[TicketId(choice.ticket)]
        waiting.remove(ticket)
        called[ticket.id] = time
        free[at] = time + certain.length(ticket.service)
    return called


_FAR = 1 << 62


def _places(office: Office, sketch: Sketch) -> dict[tuple[CounterId, ClerkId], Windows]:
    places: dict[tuple[CounterId, ClerkId], Windows] = {}
    for counter in office.catalogue.counters:
        desk = office.desks.get(counter.id)
        if desk is not None and desk.state is CounterState.OPEN and desk.clerk is not None:
            places[counter.id, desk.clerk] = [(0, sketch.closes.get(counter.id, _FAR))]
    for window in sketch.windows:
        windows = places.setdefault((window.counter, window.clerk), [])
        windows.append((window.opens, window.closes))
    return places


def _free(office: Office, clerk: ClerkId) -> int:
    is_busy = office.held_by(clerk) is not None or office.attention_of(clerk) is not None
    return 60_000 if is_busy else 0


def _ticket(number: int, arrival: Arrival, now: int) -> Ticket:
    return someone(f"f{number}", now + arrival.at, arrival.ticket_class, arrival.service, number)


def someone(name: str, at: int, ticket_class: ClassId, service: ServiceId, seq: int) -> Ticket:
    """A ticket that arrives at `at`, in ms since 1970, behind all others of that moment."""
    moment = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=at)
    template = Ticket(
        id=TicketId(name),
        code="",
        day=moment.date(),
        seq=10_000_000 + seq,
        service=service,
        ticket_class=ticket_class,
        arrival=moment,
        channel="kiosk",
        language="es",
        device="",  # type: ignore[arg-type]
    )
    return replace(template, state=State.WAITING)


def _since(ticket: Ticket, now: int) -> int:
    return round(ticket.arrival.timestamp() * 1000) - now
