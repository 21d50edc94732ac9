"""Counts one day of an office from its tables and journal, as it is read or to be kept.

A ticket's course is in its row, and attentions are rows; only the time of counters is read from the
journal, and the course of tickets that an older version wrote.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, select

from server.domain.attention import Outcome
from server.domain.desk_time import (
    FOLLOWED,
    Happening,
    Sitting,
    desk_times,
    hours_of,
    waits_of,
    walks_of,
)
from server.domain.identity import ClerkId, CounterId, OfficeId, ServiceId
from server.domain.tally import (
    Course,
    DeskGroup,
    DeskTime,
    Group,
    Step,
    Tally,
    WorkGroup,
    came_back,
    counted,
    counter_seconds,
)
from server.domain.ticket import State
from server.store import tables as t
from server.store.history import catalogue_at
from server.store.past import COUNTER_EVENTS, Line, lines, seq_at
from server.store.rows import to_milliseconds

_DAY = timedelta(days=1)
_NEXT = 60 * 86_400_000
"""Milliseconds after a day within which an office's next line comes, unless it was closed."""
_TIME = 12
"""Hexadecimal digits of the time with which an id begins."""
_CALL, _RECALL = "ticket_called", "ticket_recalled"
_PLACES = ("ticket_issued", "ticket_announced", "ticket_transferred")
"""Events that bring a ticket to a service."""
_UNDO = ("act_undone", "registration_undone")
_OF_TICKETS = frozenset({_CALL, _RECALL, *_PLACES, *_UNDO})
_OF_COUNTERS = frozenset({*FOLLOWED, *_UNDO, *COUNTER_EVENTS})
_STATES = {"counter_opened": "open", "counter_paused": "paused", "counter_closed": ""}


class _Body(msgspec.Struct, gc=False):
    """What is read of an event's body; the rest of it is skipped."""

    ticket: str = ""
    service: str = ""
    ticket_class: str = ""
    counter: str = ""
    clerk: str | None = None
    reason: Any = None
    is_back_office: bool = False
    undone: tuple[int, ...] = ()


_decode = msgspec.json.Decoder(_Body).decode
_Read = tuple[int, str, _Body]
"""When an event was, its kind, and what is read of it."""


@dataclass(slots=True)
class Seen:
    """What the journal tells of a ticket whose row does not."""

    first_call: int | None = None
    recalls: int = 0
    services: list[str] = field(default_factory=list)


def tally_of(
    connection: Connection,
    office: str,
    day: date,
    zone: tzinfo,
    now: datetime | None = None,
    written: Sequence[Line] | None = None,
) -> Tally:
    """Count a day. `now` counts the counters that are open on it until that moment.

    `written` are the journal's lines from the day's beginning on, where the caller has them.
    """
    counting = Counting(connection, office, day, zone, now, written)
    if counting.is_empty:
        return Tally()
    return Tally(counting.tickets, counting.work, *counting.counters)


class Counting:
    """A day that is being counted: its rows, of which each part is made once it is asked for."""

    def __init__(
        self,
        connection: Connection,
        office: str,
        day: date,
        zone: tzinfo,
        now: datetime | None = None,
        written: Sequence[Line] | None = None,
    ) -> None:
        self._connection, self._office, self._day, self._zone = connection, office, day, zone
        self._written = written
        self._begin, self._end = (midnight(each, zone) for each in (day, day + _DAY))
        self._now = None if now is None else to_milliseconds(now)
        self.rows = _tickets(connection, office, day)
        self._attentions = _attentions(connection, office, self._begin, self._end)
        self.catalogue = catalogue_at(connection, OfficeId(office), _moment(self._end))

    @property
    def is_empty(self) -> bool:
        """Whether no ticket is of this day, and no attention began on it."""
        return not self.rows and not self._attentions

    @cached_property
    def tickets(self) -> dict[Group, Any]:
        """The tickets of each group."""
        parts, seen = self.attentions(), self.seen()
        return counted(self._course(row, seen[row["id"]], parts[row["id"]]) for row in self.rows)

    def attentions(self) -> defaultdict[str, list[Any]]:
        """The registered attentions of each ticket."""
        parts: defaultdict[str, list[Any]] = defaultdict(list)
        for row in self._attentions:
            if row["ticket"] is not None:
                parts[row["ticket"]].append(row)
        return parts

    def seen(self) -> defaultdict[str, Seen]:
        """What tickets came to: by their rows, or by the journal on a day of an older version."""
        seen: defaultdict[str, Seen] = defaultdict(Seen)
        if any(is_of_older_version(row) for row in self.rows):
            for at, kind, body in self._happened(_OF_TICKETS):
                if body.ticket:
                    _note(seen[body.ticket], at, kind, body)
            return seen
        for row in self.rows:
            places = [*msgspec.json.decode(row["left_services"]), row["service"]]
            seen[row["id"]] = Seen(row["first_called_at"], row["recalled"], places)
        return seen

    def _course(self, row: Any, seen: Seen, parts: list[Any]) -> Course:  # noqa: ANN401 - a row
        """What became of a ticket; a time that a clock set back has made negative is none."""
        called = row["called_at"] if seen.first_call is None else seen.first_call
        arrival, service = row["arrival"], row["service"]
        last = max(parts, key=lambda each: each["started_at"], default=None)
        is_one = len(parts) == 1 and parts[0]["outcome"] == Outcome.RESOLVED
        hour, unit = self._hour(arrival), self.unit_of(service)
        return Course(
            group=Group(hour, service, row["ticket_class"], row["channel"], unit),
            state=State(row["state"]),
            wait=None if called is None else max(0, called - arrival) // 1000,
            unmet=self._unmet(row) if called is None else None,
            walk=_walk(row),
            is_announced=row["announced_at"] is not None,
            attended=None if last is None else _length(last),
            recalls=seen.recalls,
            transfers=max(0, len(seen.services) - 1),
            has_returned=came_back(seen.services),
            is_resolved_at_once=is_one and len(seen.services) <= 1,
        )

    def _unmet(self, row: Any) -> int | None:  # noqa: ANN401 - a row
        """How long a person waited in vain; None for one who was announced and never came.

        Until the end of their day at most: a server that was off ends a day when it starts again.
        """
        arrival, ended = row["arrival"], row["ended_at"]
        if ended is None or row["expected_until"] is not None:
            return None
        night = midnight(_moment(arrival).astimezone(self._zone).date() + _DAY, self._zone)
        waited: int = min(ended, night) - arrival
        return max(0, waited) // 1000

    @cached_property
    def work(self) -> dict[WorkGroup, tuple[int, ...]]:
        """The attentions of each group, with their seconds."""
        groups: dict[WorkGroup, list[int]] = defaultdict(list)
        for row in self._attentions:
            group = WorkGroup(
                self._hour(row["started_at"]),
                row["service"] or "",
                row["channel"],
                row["kind"] or "",
                row["outcome"] or "",
                self.unit_of(row["service"]) or self._unit_of_clerk(row["clerk"]),
                row["unit"] or "",
            )
            groups[group].append(_length(row))
        return {group: tuple(sorted(lengths)) for group, lengths in groups.items()}

    @cached_property
    def counters(self) -> tuple[dict[Any, int], dict[DeskGroup, DeskTime]]:
        """How long counters were in each state, and what the clerks of open ones did meanwhile."""
        happened = list(self._happened(_OF_COUNTERS))
        steps = [
            _step(at, kind, body)
            for at, kind, body in happened
            if kind in _STATES and self._begin <= at < self._end
        ]
        if self._now is not None and self._begin <= self._now < self._end:
            last = {step.counter: step for step in steps}
            steps += [Step(self._now, each.counter, "") for each in last.values() if each.state]
        return counter_seconds(steps, self._day, self._zone), self._desks(happened, steps)

    def _desks(self, happened: list[_Read], steps: list[Step]) -> dict[DeskGroup, DeskTime]:
        told = [
            Happening(
                at,
                kind,
                body.ticket,
                body.service,
                body.ticket_class,
                body.counter,
                body.clerk or "",
            )
            for at, kind, body in happened
            if kind in FOLLOWED and self._begin <= at < self._end
        ]
        until = min(self._end, self._now or self._end)
        return desk_times(
            steps,
            [
                Sitting(row["counter"], row["started_at"], row["registered_at"])
                for row in self._attentions
            ],
            walks_of(told),
            waits_of(told, until),
            self._reach,
            hours_of(self._day, self._zone),
        )

    def _reach(self, counter: str, clerk: str) -> tuple[Collection[str], Collection[str]]:
        """What a clerk could call at a counter by the office file of that day."""
        if self.catalogue is None or counter not in self.catalogue.counter:
            return (), ()
        services = self.catalogue.services_at(CounterId(counter), ClerkId(clerk))
        return services, self.catalogue.classes_at(CounterId(counter))

    def unit_of(self, service: str | None) -> str:
        if self.catalogue is None or service is None:
            return ""
        found = self.catalogue.service.get(ServiceId(service))
        return "" if found is None else str(found.unit)

    def _unit_of_clerk(self, clerk: str) -> str:
        found = None if self.catalogue is None else self.catalogue.clerk.get(ClerkId(clerk))
        return "" if found is None else str(found.unit)

    def _hour(self, milliseconds: int) -> int:
        return _moment(milliseconds).astimezone(self._zone).hour

    def _happened(self, kinds: Collection[str]) -> Iterator[_Read]:
        """The events of these kinds from the day's beginning until its last ticket has ended.

        What was taken back is left out.
        """
        until = max([self._end, *(row["ended_at"] or 0 for row in self.rows)])
        found: list[tuple[int, _Read]] = []
        undone: set[int] = set()
        for line in self._lines():
            # A line from a wrong clock, which may be of any year, does not end the day.
            if until < line.at <= until + _NEXT:
                break
            if line.kind in kinds:
                body = _decode(line.body)
                undone.update(body.undone)
                found.append((line.seq, (line.at, line.kind, body)))
        return (read for seq, read in found if seq not in undone)

    def _lines(self) -> Iterable[Line]:
        if self._written is not None:
            return self._written
        after = seq_at(self._connection, self._office, _moment(self._begin))
        return lines(self._connection, self._office, after)


def is_of_older_version(row: Any) -> bool:  # noqa: ANN401 - a row
    """Whether a ticket was called before its row kept its first call."""
    return row["called_at"] is not None and row["first_called_at"] is None


def _tickets(connection: Connection, office: str, day: date) -> list[Any]:
    c = t.TICKET.c
    return _rows(connection, select(t.TICKET).where(c.office == office, c.day == day.isoformat()))


def _attentions(connection: Connection, office: str, begin: int, end: int) -> list[Any]:
    """The registered attentions that began within a time.

    Their ids begin with that time in milliseconds, by which they are found without an index.
    """
    c = t.ATTENTION.c
    within = (c.id >= id_at(begin), c.id < id_at(end))
    query = select(t.ATTENTION).where(c.office == office, *within, c.registered_at.is_not(None))
    return _rows(connection, query)


def _rows(connection: Connection, query: Select[Any]) -> list[dict[str, Any]]:
    """The rows by the names of their columns, in plain dictionaries: each cell is read often."""
    found = connection.execute(query)
    names = tuple(found.keys())
    return [dict(zip(names, row, strict=True)) for row in found.all()]


def id_at(milliseconds: int) -> str:
    """The beginning of ids that were made at this time (see `server.fresh.new_id`)."""
    return f"{max(0, milliseconds):0{_TIME}x}"


def _note(ticket: Seen, at: int, kind: str, body: _Body) -> None:
    if kind == _CALL and ticket.first_call is None:
        ticket.first_call = at
    elif kind == _RECALL:
        ticket.recalls += 1
    elif kind in _PLACES:
        ticket.services.append(body.service)


def _step(at: int, kind: str, body: _Body) -> Step:
    state = "back_office" if body.is_back_office else _STATES[kind]
    reason = body.reason if isinstance(body.reason, str) else ""
    return Step(at, body.counter, state, reason, body.clerk or "")


def _length(attention: Any) -> int:  # noqa: ANN401 - a row
    lasted: int = attention["registered_at"] - attention["started_at"]
    return max(0, lasted) // 1000


def _walk(row: Any) -> int | None:  # noqa: ANN401 - a row
    if row["called_at"] is None or row["started_at"] is None:
        return None
    walked: int = row["started_at"] - row["called_at"]
    return walked // 1000 if walked >= 0 else None


def day_of_id(name: str, zone: tzinfo) -> date:
    """The local day on which an id was made."""
    return _moment(int(name[:_TIME], 16)).astimezone(zone).date()


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def midnight(day: date, zone: tzinfo) -> int:
    """The beginning of a local day, in milliseconds since 1970."""
    return to_milliseconds(datetime.combine(day, time(), zone).astimezone(UTC))
