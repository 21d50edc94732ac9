"""Counts the days of an office from its tables and journal, keeps the counts, and reads them.

A day is counted once it is settled, a week later: until then an attention that was left open over a
weekend may still be registered. Days that are not counted yet are counted as they are read, so a
figure is the same before and after, and after the tickets are gone.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, func, insert, select

from antesala.words.terminal import Sentence
from server.domain.attention import Outcome
from server.domain.tally import (
    CounterGroup,
    Counts,
    Course,
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
from server.store.past import COUNTER_EVENTS, lines, seq_at
from server.store.reading import Reader
from server.store.rows import to_milliseconds

SETTLED = timedelta(days=7)
"""How long after a day its tickets and attentions may still change."""
_UNREAD = Sentence("store-history-unread")
_DAY = timedelta(days=1)
_NEXT = 60 * 86_400_000
"""Milliseconds after a day within which an office's next line comes, unless it was closed."""
_TIME = 12
"""Hexadecimal digits of the time with which an id begins."""
_CALL, _RECALL = "ticket_called", "ticket_recalled"
_PLACES = ("ticket_issued", "ticket_announced", "ticket_transferred")
"""Events that bring a ticket to a service."""
_UNDO = ("act_undone", "registration_undone")
_READ = frozenset({_CALL, _RECALL, *_PLACES, *_UNDO, *COUNTER_EVENTS})
_STATES = {"counter_opened": "open", "counter_paused": "paused", "counter_closed": ""}


class _Body(msgspec.Struct):
    """What is read of an event's body; the rest of it is skipped."""

    ticket: str = ""
    service: str = ""
    counter: str = ""
    reason: Any = None
    is_back_office: bool = False
    undone: tuple[int, ...] = ()


_decode = msgspec.json.Decoder(_Body).decode


@dataclass(slots=True)
class _Seen:
    """What the journal tells of a ticket that its row does not."""

    first_call: int | None = None
    recalls: int = 0
    services: list[str] = field(default_factory=list)


def first_day(connection: Connection, office: str, zone: tzinfo) -> date | None:
    """The first day with a ticket or attention that is not counted yet; None without any."""
    c = t.TALLY_DAY.c
    last = connection.execute(select(func.max(c.day)).where(c.office == office)).scalar()
    return _day_from(
        connection, office, date.min if last is None else date.fromisoformat(last) + _DAY, zone
    )


def _day_from(connection: Connection, office: str, day: date, zone: tzinfo) -> date | None:
    """The first day from a day on with a ticket, or on which an attention began, by its id."""
    ticket, attention = t.TICKET.c, t.ATTENTION.c
    of_tickets = select(func.min(ticket.day)).where(
        ticket.office == office, ticket.day >= day.isoformat()
    )
    since = id_at(midnight(day, zone)) if day > date.min else ""
    of_attentions = select(func.min(attention.id)).where(
        attention.office == office, attention.id >= since
    )
    found, name = (connection.execute(query).scalar() for query in (of_tickets, of_attentions))
    days = [] if found is None else [date.fromisoformat(found)]
    if name is not None:
        days.append(_moment(int(name[:_TIME], 16)).astimezone(zone).date())
    return min(days, default=None)


def next_day(reader: Reader, office: str, today: date, zone: tzinfo) -> tuple[date, Tally] | None:
    """The next day to be counted, with its counts; None where all settled days have been."""
    with reader.reading(_UNREAD) as connection:
        day = first_day(connection, office, zone)
        if day is None or day > today - SETTLED:
            return None
        return day, tally_of(connection, office, day, zone)


def tallies_between(
    reader: Reader, office: str, first: date, last: date, zone: tzinfo
) -> dict[date, Tally]:
    """The tallies of these days, both included, of which today is the last that makes sense.

    Days without any ticket, attention or open counter are left out.
    """
    with reader.reading(_UNREAD) as connection:
        return between(connection, office, first, last, zone)


def tally_of(connection: Connection, office: str, day: date, zone: tzinfo) -> Tally:
    """Count a day from its tickets, its attentions and the journal."""
    begin, end = (midnight(each, zone) for each in (day, day + _DAY))
    tickets = _tickets(connection, office, day)
    attentions = _attentions(connection, office, begin, end)
    if not tickets and not attentions:
        return Tally()
    until = max([end, *(row["ended_at"] or 0 for row in tickets)])
    seen, steps = _journal(connection, office, begin, until)
    parts = defaultdict(list)
    for row in attentions:
        if row["ticket"] is not None:
            parts[row["ticket"]].append(row)
    courses = [_course(row, seen[row["id"]], parts[row["id"]], zone) for row in tickets]
    within = [step for step in steps if begin <= step.at < end]
    return Tally(counted(courses), _work(attentions, zone), counter_seconds(within, day, zone))


def _tickets(connection: Connection, office: str, day: date) -> list[Any]:
    c = t.TICKET.c
    query = select(t.TICKET).where(c.office == office, c.day == day.isoformat())
    return [*connection.execute(query).mappings()]


def _attentions(connection: Connection, office: str, begin: int, end: int) -> list[Any]:
    """The registered attentions that began within a time.

    Their ids begin with that time in milliseconds, by which they are found without an index.
    """
    c = t.ATTENTION.c
    within = (c.id >= id_at(begin), c.id < id_at(end))
    query = select(t.ATTENTION).where(c.office == office, *within, c.registered_at.is_not(None))
    return [*connection.execute(query).mappings()]


def id_at(milliseconds: int) -> str:
    """The beginning of ids that were made at this time (see `server.fresh.new_id`)."""
    return f"{max(0, milliseconds):0{_TIME}x}"


def _journal(
    connection: Connection, office: str, begin: int, until: int
) -> tuple[dict[str, _Seen], list[Step]]:
    """What happened to tickets, and the steps of counters, without what was taken back."""
    found: list[tuple[int, int, str, _Body]] = []
    undone: set[int] = set()
    for line in lines(connection, office, seq_at(connection, office, _moment(begin))):
        # A line from a wrong clock, which may be of any year, does not end the day.
        if until < line.at <= until + _NEXT:
            break
        if line.kind in _READ:
            body = _decode(line.body)
            undone.update(body.undone)
            found.append((line.seq, line.at, line.kind, body))
    seen: dict[str, _Seen] = defaultdict(_Seen)
    steps = []
    for seq, at, kind, body in found:
        if kind in _STATES:
            steps.append(_step(at, kind, body))
        elif seq not in undone and body.ticket:
            _note(seen[body.ticket], at, kind, body)
    return seen, steps


def _note(ticket: _Seen, at: int, kind: str, body: _Body) -> None:
    if kind == _CALL and ticket.first_call is None:
        ticket.first_call = at
    elif kind == _RECALL:
        ticket.recalls += 1
    elif kind in _PLACES:
        ticket.services.append(body.service)


def _step(at: int, kind: str, body: _Body) -> Step:
    state = "back_office" if body.is_back_office else _STATES[kind]
    return Step(at, body.counter, state, body.reason if isinstance(body.reason, str) else "")


def _course(row: Any, seen: _Seen, parts: list[Any], zone: tzinfo) -> Course:  # noqa: ANN401 - a row
    """What became of a ticket; a time that a clock set back has made negative is none."""
    called = row["called_at"] if seen.first_call is None else seen.first_call
    arrival = row["arrival"]
    wait = None if called is None else max(0, called - arrival) // 1000
    last = max(parts, key=lambda each: each["started_at"], default=None)
    is_one = len(parts) == 1 and parts[0]["outcome"] == Outcome.RESOLVED
    return Course(
        group=Group(_hour(arrival, zone), row["service"], row["ticket_class"], row["channel"]),
        state=State(row["state"]),
        wait=wait,
        unmet=_unmet(row, zone) if called is None else None,
        walk=_walk(row),
        is_announced=row["announced_at"] is not None,
        attended=None
        if last is None
        else max(0, last["registered_at"] - last["started_at"]) // 1000,
        recalls=seen.recalls,
        transfers=max(0, len(seen.services) - 1),
        has_returned=came_back(seen.services),
        is_resolved_at_once=is_one and len(seen.services) <= 1,
    )


def _unmet(row: Any, zone: tzinfo) -> int | None:  # noqa: ANN401 - a row
    """How long a person waited in vain; None for one who was announced and never came.

    Until the end of their day at most: a server that was off ends a day when it starts again.
    """
    arrival, ended = row["arrival"], row["ended_at"]
    if ended is None or row["expected_until"] is not None:
        return None
    night = midnight(_moment(arrival).astimezone(zone).date() + _DAY, zone)
    waited: int = min(ended, night) - arrival
    return max(0, waited) // 1000


def _walk(row: Any) -> int | None:  # noqa: ANN401 - a row
    if row["called_at"] is None or row["started_at"] is None:
        return None
    walked: int = row["started_at"] - row["called_at"]
    return walked // 1000 if walked >= 0 else None


def _work(attentions: list[Any], zone: tzinfo) -> dict[WorkGroup, tuple[int, ...]]:
    groups: dict[WorkGroup, list[int]] = defaultdict(list)
    for row in attentions:
        told = (row[name] or "" for name in ("service", "channel", "kind", "outcome", "unit"))
        group = WorkGroup(_hour(row["started_at"], zone), *told)
        groups[group].append(max(0, row["registered_at"] - row["started_at"]) // 1000)
    return {group: tuple(sorted(lengths)) for group, lengths in groups.items()}


def keep_tally(office: str, day: date, tally: Tally, connection: Connection) -> None:
    """Write a day's counts, in the place of earlier ones."""
    for table in (t.TALLY_DAY, t.TALLY_TICKET, t.TALLY_WORK, t.TALLY_COUNTER):
        same = (table.c.office == office, table.c.day == day.isoformat())
        connection.execute(delete(table).where(*same))
    own = {"office": office, "day": day.isoformat()}
    connection.execute(insert(t.TALLY_DAY).values(own))
    tickets = [{**own, **asdict(group), **_cells(tally.tickets[group])} for group in tally.tickets]
    work = [
        {**own, **asdict(group), "lengths": _json(lengths)} for group, lengths in tally.work.items()
    ]
    counters = [
        {**own, **asdict(group), "seconds": seconds} for group, seconds in tally.counters.items()
    ]
    written = ((t.TALLY_TICKET, tickets), (t.TALLY_WORK, work), (t.TALLY_COUNTER, counters))
    for table, rows in written:
        if rows:
            connection.execute(insert(table), rows)


def _json(values: tuple[int, ...]) -> str:
    return msgspec.json.encode(values).decode()


def _cells(counts: Counts) -> dict[str, Any]:
    return {
        name: _json(value) if isinstance(value, tuple) else value
        for name, value in asdict(counts).items()
    }


def between(
    connection: Connection, office: str, first: date, last: date, zone: tzinfo
) -> dict[date, Tally]:
    """The same, in a snapshot that is open already: the counts kept, or else made now."""
    found = _kept(connection, office, first, last)
    uncounted = first_day(connection, office, zone)
    day = None if uncounted is None else max(first, uncounted)
    while day is not None and day <= last:
        found[day] = tally_of(connection, office, day, zone)
        day = _day_from(connection, office, day + _DAY, zone)
    return {day: tally for day, tally in sorted(found.items()) if not tally.is_empty}


def _kept(connection: Connection, office: str, first: date, last: date) -> dict[date, Tally]:
    tickets = _by_day(connection, t.TALLY_TICKET, office, first, last, _ticket_cell)
    work = _by_day(connection, t.TALLY_WORK, office, first, last, _work_cell)
    counters = _by_day(connection, t.TALLY_COUNTER, office, first, last, _counter_cell)
    days = {*tickets, *work, *counters}
    return {date.fromisoformat(day): Tally(tickets[day], work[day], counters[day]) for day in days}


def _by_day(
    connection: Connection,
    table: Table,
    office: str,
    first: date,
    last: date,
    cell: Callable[[Any], tuple[Any, Any]],
) -> dict[str, dict[Any, Any]]:
    """The cells of each day."""
    days = table.c.day.between(first.isoformat(), last.isoformat())
    found: dict[str, dict[Any, Any]] = defaultdict(dict)
    for row in connection.execute(select(table).where(table.c.office == office, days)).mappings():
        group, value = cell(row)
        found[row["day"]][group] = value
    return found


def _named(kind: type[Any], row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {each.name: row[each.name] for each in fields(kind)}


def _ticket_cell(row: Any) -> tuple[Group, Counts]:  # noqa: ANN401 - a row
    counts: dict[str, Any] = {
        name: tuple(msgspec.json.decode(value)) if isinstance(value, str) else value
        for name, value in _named(Counts, row).items()
    }
    return Group(**_named(Group, row)), Counts(**counts)


def _work_cell(row: Any) -> tuple[WorkGroup, tuple[int, ...]]:  # noqa: ANN401 - a row
    return WorkGroup(**_named(WorkGroup, row)), tuple(msgspec.json.decode(row["lengths"]))


def _counter_cell(row: Any) -> tuple[CounterGroup, int]:  # noqa: ANN401 - a row
    return CounterGroup(**_named(CounterGroup, row)), row["seconds"]


def _hour(milliseconds: int, zone: tzinfo) -> int:
    return _moment(milliseconds).astimezone(zone).hour


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def midnight(day: date, zone: tzinfo) -> int:
    """The beginning of a local day, in milliseconds since 1970."""
    return to_milliseconds(datetime.combine(day, time(), zone).astimezone(UTC))
