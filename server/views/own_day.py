"""A clerk's own day: who was attended, how long people waited and were served, pauses, idleness.

It is told to that clerk alone, and compares no one with anyone. It comes from the office of today
and from the counters' events; a median is the nearest rank, as in `server.views.oversight.figures`.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from antesala.messages import rows as r
from server.domain import events as e
from server.domain.catalogue import office_day
from server.domain.day_waits import at_rank
from server.domain.daybook import is_of_past
from server.domain.identity import ClerkId, CounterId, ServiceId, TicketId
from server.domain.office import Office
from server.domain.ticket import State

HALF, MOST = 0.5, 0.9
CounterEvent = e.CounterOpened | e.CounterPaused | e.CounterClosed
Span = tuple[datetime, datetime]
BACK_OFFICE = "back_office"
"""The reason of a clerk who is at work, but calls no person."""


class DeskLog:
    """The counters' events of today, and the last of each counter before it."""

    def __init__(self) -> None:
        self._events: list[CounterEvent] = []

    def begin(self, events: Iterable[e.Event]) -> None:
        """Begin anew with a part of the journal."""
        self._events = []
        for event in events:
            self.follow(event)

    def follow(self, event: e.Event) -> None:
        """Note an event of the journal; most are none of a counter."""
        if isinstance(event, CounterEvent):
            self._events.append(event)

    def turn_to(self, office: Office, now: datetime) -> None:
        """Forget what was before the day of this moment, except how it left each counter."""
        zone = office.catalogue.time_zone
        today = office_day(now, zone)
        old = {one.counter: one for one in self._events if office_day(one.at, zone) != today}
        new = [one for one in self._events if office_day(one.at, zone) == today]
        self._events = [*old.values(), *new]

    def spans(self, clerk: ClerkId, now: datetime) -> Iterator[tuple[CounterId, str | None, Span]]:
        """A clerk's times at a counter: None while it was open, and the reason of each pause."""
        seat: dict[CounterId, tuple[ClerkId, str | None, datetime]] = {}
        for event in self._events:
            before = seat.pop(event.counter, None)
            if before is not None and before[0] == clerk:
                yield event.counter, before[1], (before[2], event.at)
            if isinstance(event, e.CounterOpened):
                seat[event.counter] = (event.clerk, None, event.at)
            elif isinstance(event, e.CounterPaused) and before is not None:
                reason = BACK_OFFICE if event.is_back_office else event.reason or ""
                seat[event.counter] = (before[0], reason, event.at)
        for counter, (who, why, since) in seat.items():
            if who == clerk:
                yield counter, why, (since, now)


class _Person(NamedTuple):
    """What a clerk's day tells of a ticket."""

    id: TicketId
    service: ServiceId
    clerk: ClerkId | None
    state: State
    arrival: datetime
    called_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None


class _Attended(NamedTuple):
    """What it tells of an attention."""

    clerk: ClerkId
    ticket: TicketId | None
    started_at: datetime
    registered_at: datetime | None


def own_day(office: Office, clerk: ClerkId, log: DeskLog, now: datetime) -> r.OwnDayPart:
    """The day of one clerk until now; durations in whole seconds."""
    log.turn_to(office, now)
    mine = [
        one
        for one in office.attentions.each(_Attended)
        if one.clerk == clerk and not is_of_past(office, one.ticket, one.registered_at)
    ]
    people = [
        one for one in office.tickets.each(_Person) if not is_of_past(office, one.id, one.called_at)
    ]
    done = [one for one in mine if one.registered_at is not None]
    served = sorted(one.registered_at - one.started_at for one in done if one.registered_at)
    waits = sorted(
        person.called_at - person.arrival
        for person in people
        if person.clerk == clerk and person.called_at is not None
    )
    spans = list(log.spans(clerk, now))
    pauses: dict[str, timedelta] = {}
    for _, why, (begin, end) in spans:
        if why is not None:
            pauses[why] = pauses.get(why, timedelta()) + max(end - begin, timedelta())
    busy = _union(_busy([one for one in people if one.clerk == clerk], mine, now))
    open_at = [(counter, span) for counter, why, span in spans if why is None]
    waited = {
        counter: _union(_waiting(office.catalogue.services_at(counter, clerk), people, now))
        for counter, _ in open_at
    }
    return r.OwnDayPart(
        attended=len(done),
        waits=_ranks(waits),
        served=_ranks(served),
        idle=_seconds(_idle([(waited[counter], span) for counter, span in open_at], busy)),
        pauses=[r.PausedPart(reason=why, seconds=_seconds(spent)) for why, spent in pauses.items()],
    )


def _ranks(spent: Sequence[timedelta]) -> list[int]:
    """The median, and what nine in ten did not exceed; empty without any."""
    ranks = (at_rank(spent, share) for share in (HALF, MOST))
    return [_seconds(max(each, timedelta())) for each in ranks if each is not None]


def _seconds(spent: timedelta) -> int:
    return int(spent.total_seconds())


def _idle(sat: Iterable[tuple[Sequence[Span], Span]], busy: Sequence[Span]) -> timedelta:
    """How long the clerk sat at an open counter with no person, while one waited for it.

    `sat` has each time at such a counter, with the times in which a person waited for it.
    """
    total = timedelta()
    for waited, span in sat:
        here = _overlap(waited, [span])
        total += _length(here) - _length(_overlap(here, busy))
    return total


def _busy(
    people: Collection[_Person], attentions: Iterable[_Attended], now: datetime
) -> Iterator[Span]:
    """With one of these people in hand, from the call on."""
    called = {person.id: person.called_at for person in people}
    for one in attentions:
        at = None if one.ticket is None else called.get(one.ticket)
        yield min(at or one.started_at, one.started_at), one.registered_at or now
    for person in people:
        if person.called_at is not None and person.started_at is None:
            yield person.called_at, person.ended_at or now


def _waiting(
    services: Collection[ServiceId], people: Iterable[_Person], now: datetime
) -> Iterator[Span]:
    """From ticket to call, or until now, of people who came for these services."""
    for person in people:
        if person.service not in services:
            continue
        if person.called_at is not None:
            yield person.arrival, person.called_at
        elif person.state is State.WAITING:
            yield person.arrival, now


def _union(spans: Iterable[Span]) -> list[Span]:
    """The same times, in order, none of them twice."""
    found: list[Span] = []
    for begin, end in sorted(spans):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return found


def _overlap(first: Sequence[Span], second: Sequence[Span]) -> list[Span]:
    """The times that both have, each of which is in order."""
    found, here, there = list[Span](), 0, 0
    while here < len(first) and there < len(second):
        begin = max(first[here][0], second[there][0])
        end = min(first[here][1], second[there][1])
        if begin < end:
            found.append((begin, end))
        if first[here][1] < second[there][1]:
            here += 1
        else:
            there += 1
    return found


def _length(spans: Iterable[Span]) -> timedelta:
    return sum((end - begin for begin, end in spans), timedelta())
