"""Loads an office: from the state tables on start, from the journal to verify them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

import msgspec
from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    Text,
    cast,
    func,
    literal,
    select,
    text,
)

from server.domain.attention import Attention
from server.domain.catalogue import Catalogue
from server.domain.discipline import Rule
from server.domain.events import Event
from server.domain.evolve.evolve import evolve, keep
from server.domain.identity import (
    ClerkId,
    CounterId,
    DeviceId,
    Letter,
    OfficeId,
    Profile,
    ServiceId,
    TicketId,
)
from server.domain.office import (
    Bar,
    Lapse,
    Mute,
    Notice,
    Office,
    Private,
    Stop,
    Topic,
    new_office,
)
from server.domain.restoration import Restoration
from server.domain.ticket import IN_HAND, State, Ticket
from server.store import tables as t
from server.store.packing import PackedRows
from server.store.past import lines
from server.store.rows import (
    act_from,
    attention_from,
    calls_from,
    desk_from,
    from_milliseconds,
    help_calls_from,
    ticket_from,
)


def load_office(
    connection: Connection, office_id: OfficeId, *, with_private: bool = True
) -> Office:
    """The office from its tables; a new one if they have none."""
    office = new_office(office_id)
    row = connection.execute(select(t.OFFICE).where(t.OFFICE.c.id == office_id)).mappings().first()
    if row is None:
        return office
    _load_self(office, row)
    body = connection.execute(
        select(t.CATALOGUE.c.body).where(t.CATALOGUE.c.office == office_id)
    ).scalar()
    if body is not None:
        office.catalogue = msgspec.json.decode(body, type=Catalogue)
    words: Words = {}
    _load_tickets(connection, office, words)
    _load_attentions(connection, office, words)
    _load_staff(connection, office)
    if with_private:
        _load_private(connection, office)
    return office


def _load_self(office: Office, row: RowMapping) -> None:
    office.seq = row["seq"]
    office.day = None if row["day"] is None else date.fromisoformat(row["day"])
    office.is_day_closed = bool(row["is_day_closed"])
    office.ticket_seq = row["ticket_seq"]
    office.call_number = row["call_number"]
    office.clock = None if row["clock"] is None else from_milliseconds(row["clock"])
    office.rule = msgspec.json.decode(row["rule"], type=Rule)
    office.numbers = msgspec.json.decode(row["numbers"], type=dict[Letter, int])
    office.pointers = msgspec.json.decode(row["pointers"], type=dict[Profile, int])
    office.calls = calls_from(row["calls"])
    office.help_calls = help_calls_from(row["help_calls"])
    office.leaving = set(msgspec.json.decode(row["leaving"], type=list[ClerkId]))
    office.other_days = msgspec.json.decode(row["other_days"], type=dict[date, dict[Letter, int]])
    office.stopped = msgspec.json.decode(row["stopped"], type=dict[ServiceId, Stop])
    office.notice = msgspec.json.decode(row["notice"], type=Notice | None)
    office.muted = msgspec.json.decode(row["muted"], type=Mute | None)
    office.restored = msgspec.json.decode(row["restored"], type=Restoration | None)
    rolls = msgspec.json.decode(row["rolls"], type=dict[date, dict[Letter, tuple[int, ...]]])
    office.rolls = rolls
    office.kiosks_out = msgspec.json.decode(row["kiosks_out"], type=dict[DeviceId, Bar])
    office.suspended = msgspec.json.decode(row["suspended"], type=dict[ClerkId, Bar])
    office.lapsed = msgspec.json.decode(row["lapsed"], type=dict[TicketId, Lapse])


def _today(office: Office) -> str:
    return "0001-01-01" if office.day is None else office.day.isoformat()


def rows_of(connection: Connection, *queries: Select[Any]) -> Iterator[Mapping[str, Any]]:
    """The rows of queries by the names of their columns."""
    for query in queries:
        for row in connection.execute(query).mappings():
            # SQLAlchemy's column names are a subclass of str that msgspec does not accept.
            yield {str(name): cell for name, cell in row.items()}


Words = dict[str, str]
"""One text for all equal ones: the day's rows are kept, and most of what they say repeats."""


def _shared(rows: Iterator[Mapping[str, Any]], words: Words) -> Iterator[dict[str, Any]]:
    """Rows that share their texts with each other, down to the ids."""
    for row in rows:
        yield {
            name: words.setdefault(cell, cell) if isinstance(cell, str) else cell
            for name, cell in row.items()
        }


def _load_tickets(connection: Connection, office: Office, words: Words) -> None:
    """Load live tickets, and those that ended with the day, whatever day they are of.

    Each query is for one index: a partial one is found by its own words.
    """
    c, today = t.TICKET.c, _today(office)
    packed = PackedRows(t.TICKET, office.tickets, Ticket, ticket_from, connection.dialect)
    with_day = packed.read(connection, c.office == office.id, c.day >= today, c.ended_on >= today)
    late = packed.read(
        connection, c.office == office.id, text("ended_on <> day"), c.ended_on >= today
    )
    found = {name: (seq, ticket) for name, seq, ticket in chain(with_day, late)}
    live = _of(t.TICKET, office).where(text("ended_on IS NULL"), text(t.LIVE))
    for ticket in map(ticket_from, _shared(rows_of(connection, live), words)):
        found[ticket.id] = ticket.seq, ticket
    for name, (_, kept) in sorted(found.items(), key=lambda each: each[1][0]):
        office.tickets.put(name, kept)
    for ticket in office.tickets.live().values():
        if ticket.state is State.WAITING:
            office.waiting.add(ticket)
        if ticket.state in IN_HAND and ticket.clerk is not None:
            office.in_hand[ticket.clerk] = ticket.id


def _of(table: Table, office: Office) -> Select[Any]:
    """The office's rows, by a partial index of few rows.

    The office's name alone would be looked up in the primary key, and all its past be read.
    """
    return select(table).where(table.c.office.concat("") == office.id)


def _load_attentions(connection: Connection, office: Office, words: Words) -> None:
    c = t.ATTENTION.c
    unfinished = _of(t.ATTENTION, office).where(text("registered_at IS NULL"))
    for attention in map(attention_from, _shared(rows_of(connection, unfinished), words)):
        office.attentions[attention.id] = attention
        office.attending[attention.clerk] = attention.id
    packed = PackedRows(
        t.ATTENTION, office.attentions, Attention, attention_from, connection.dialect
    )
    today = (c.office == office.id, c.registered_on >= _today(office))
    for name, _, kept in packed.read(connection, *today):
        office.attentions.put(name, kept)


def _load_staff(connection: Connection, office: Office) -> None:
    for row in rows_of(connection, select(t.DESK).where(t.DESK.c.office == office.id)):
        office.desks[CounterId(row["counter"])] = desk_from(row)
    for row in rows_of(connection, select(t.CONSOLE).where(t.CONSOLE.c.office == office.id)):
        office.consoles[ClerkId(row["clerk"])] = DeviceId(row["device"])
    acts = [act_from(row) for row in rows_of(connection, _rows_of_acts(office))]
    # In the order in which they were done, as the office that did them has them.
    office.acts = {act.clerk: act for act in sorted(acts, key=lambda act: act.undone)}


def _rows_of_acts(office: Office) -> Select[Any]:
    return select(t.LAST_ACT).where(t.LAST_ACT.c.office == office.id)


def _load_private(connection: Connection, office: Office) -> None:
    """Load the private facts about kept tickets and open attentions."""
    c = t.FACTS.c
    subjects = [*office.tickets, *office.attending.values(), *office.ended_last()]
    # As one parameter: there may be more of them than a statement takes.
    as_json: ColumnElement[Any] = literal(msgspec.json.encode(subjects).decode(), Text())
    if connection.dialect.name == "sqlite":
        named = func.json_each(as_json).table_valued("value")
    else:
        named = func.json_array_elements_text(cast(as_json, JSON)).table_valued("value")
    some = select(t.FACTS).where(c.office == office.id, c.subject.in_(select(named.c.value)))
    for row in rows_of(connection, some):
        if row["text"]:
            office.private[row["subject"], Topic(row["topic"])] = row["text"]


@dataclass(frozen=True, slots=True)
class Unseen:
    """Events and private facts that an office has not followed yet.

    The first event is the journal's line `before + 1`, the last one its line `seq`.
    """

    events: tuple[Event, ...] = ()
    facts: tuple[Private, ...] = ()
    before: int = 0

    @property
    def seq(self) -> int:
        """The number of the last event."""
        return self.before + len(self.events)


def catch_up(connection: Connection, office: Office) -> Unseen:
    """Let an office follow what other nodes have committed; return what it followed.

    All is read before the office changes, so a fault of the database leaves it as it was.
    """
    seen, c = office.seq, t.FACTS.c
    events = [line.event() for line in lines(connection, office.id, seen)]
    query = select(t.FACTS).where(c.office == office.id, c.seq > seen)
    facts = [
        Private(row["subject"], Topic(row["topic"]), row["text"])
        for row in rows_of(connection, query)
    ]
    return follow(office, events, facts)


def follow(office: Office, events: Sequence[Event], facts: Sequence[Private]) -> Unseen:
    """Let an office follow the events after its own number, and the facts told with them."""
    seen = office.seq
    for event in events:
        evolve(office, event)
    known = {*office.tickets, *office.attending.values(), *office.ended_last()}
    kept = tuple(fact for fact in facts if fact.subject in known)
    keep(office, kept)
    return Unseen(tuple(events), kept, seen)


def replay_office(connection: Connection, office_id: OfficeId) -> Office:
    """Replay the office from its journal, from the first event on."""
    office = new_office(office_id)
    catch_up(connection, office)
    return office
