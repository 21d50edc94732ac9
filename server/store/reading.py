"""Reads a database beside the running server: never writes, delays no turn and reads no secrets.

An office as it stands, without private data (need, note and link tokens); its devices, and the
clerks who have a PIN; its past days. What the server commits meanwhile is not seen.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import BigInteger, Connection, Engine, RowMapping, cast, func, select, text
from sqlalchemy.exc import DatabaseError, OperationalError

from antesala.words.terminal import sentence
from server.domain.events import Event
from server.domain.evolve.evolve import evolve
from server.domain.identity import ClassId, ClerkId, CounterId, OfficeId, ServiceId
from server.domain.office import Office, new_office
from server.domain.visits import Record, Shift, Visit
from server.store import tables as t
from server.store.database import Store
from server.store.engine import DatabasePlace, engine_of, shown
from server.store.faults import faults, reason_in
from server.store.figure_memory import Memory
from server.store.loading import load_office, rows_of
from server.store.past import COUNTER_EVENTS, Line, audit_lines, broken_packs, lines, seq_at
from server.store.place import StoreError
from server.store.rows import event_from, from_milliseconds

MOST_FAULTS = 10
"""Faults to report at most: a broken page causes hundreds, and the first few show the cause."""


class Reader:
    """A reader of one database. Raises `StoreError` if reading fails."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.memory = Memory()

    @classmethod
    def open(cls, place: DatabasePlace) -> Self:
        """Read a SQLite file, or a PostgreSQL database by its URL; the server has made it.

        Raises `StoreError` if there is no such file, and does not create one.
        """
        if isinstance(place, Path) and not place.is_file():
            raise StoreError(sentence("store-none", place=place))
        return cls(engine_of(place, is_read_only=True))

    @classmethod
    def beside(cls, store: Store) -> Self:
        """Read what a store of this process keeps, on connections of its own; it closes them."""
        return cls(store.engine)

    def close(self) -> None:
        """Close the database."""
        self._engine.dispose()

    def offices(self) -> list[OfficeId]:
        """The offices that the database holds."""
        with self.reading(sentence("store-offices-unread")) as connection:
            rows = connection.execute(select(t.OFFICE.c.id).order_by(t.OFFICE.c.id))
            return [OfficeId(row[0]) for row in rows]

    def load(self, office: OfficeId) -> Office:
        """Load an office from its tables, all at one moment, without private data."""
        with self.reading(sentence("store-office-unloaded", office=office)) as connection:
            return load_office(connection, office, with_private=False)

    def damage(self) -> list[str]:
        """The faults that SQLite's `quick_check` finds in the whole file, each in a few words.

        Where it finds none, those of packs of past lines, which it does not look into.
        It takes as long as reading the file; a server can write meanwhile. PostgreSQL checks its
        pages itself, so of its database there are only the packs to look into.
        """
        if self._engine.dialect.name != "sqlite":
            with self.reading(sentence("store-not-looked-through")) as connection:
                return list(islice(broken_packs(connection), MOST_FAULTS))
        with self.reading(sentence("store-not-looked-through")) as connection:
            try:
                found = connection.exec_driver_sql(f"PRAGMA quick_check({MOST_FAULTS})").all()
            except OperationalError:
                raise
            except DatabaseError as error:
                # Too broken for the check itself, or not a database at all.
                return [reason_in(error)]
            faults_of_file = [str(row[0]) for row in found if row[0] != "ok"]
            return faults_of_file or list(islice(broken_packs(connection), MOST_FAULTS))

    def events(self, office: OfficeId, after: int, limit: int) -> list[tuple[int, Event]]:
        """At most `limit` events of the journal after a sequence number, each with its own."""
        return [(line.seq, line.event()) for line in self.journal(office, after, limit)]

    def journal(self, office: OfficeId, after: int, limit: int) -> list[Line]:
        """The same as they are kept."""
        with self.reading(sentence("store-journal-unread", office=office)) as connection:
            return list(islice(lines(connection, office, after, limit), limit))

    def audit(self, office: OfficeId, after: int, limit: int) -> list[dict[str, Any]]:
        """At most `limit` lines of the audit after a number, by the names of its columns."""
        with self.reading(sentence("store-audit-unread", office=office)) as connection:
            return list(islice(audit_lines(connection, office, after, limit), limit))

    def stranger(self, office: OfficeId, seq: int) -> Office:
        """An office that knows its catalogue and rule alone, after the event `seq`.

        They are followed from the first on: a rule set by hand outlives a later office file.
        """
        c, stranger = t.JOURNAL.c, new_office(office)
        # By the partial index: the office's name would be looked up in the primary key.
        ours = c.office.concat("") == office
        query = select(t.JOURNAL).where(ours, c.seq <= seq, text(t.SETTING))
        with self.reading(sentence("store-journal-unread", office=office)) as connection:
            for row in rows_of(connection, query.order_by(c.seq)):
                evolve(stranger, event_from(row))
        return stranger

    def seq_at(self, office: OfficeId, moment: datetime) -> int:
        """The office's sequence number at a moment, by binary search in the journal."""
        with self.reading(sentence("store-journal-unread", office=office)) as connection:
            return seq_at(connection, office, moment)

    @contextmanager
    def reading(self, trouble: object) -> Iterator[Connection]:
        """Read one snapshot: a turn committed meanwhile is in all of it or in none.

        Errors become a `StoreError` that begins with `trouble`.
        """
        with faults(self._engine, trouble), self._engine.connect() as connection:
            if self._engine.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN")
            else:
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection


@dataclass(frozen=True, slots=True)
class Enrolled:
    """An enrolled device, and the time of its enrolment."""

    id: str
    role: str
    name: str
    at: datetime


def enrolled(reader: Reader, office: OfficeId) -> list[Enrolled]:
    """The devices of an office, in order of enrolment. Raises `StoreError`."""
    c = t.DEVICE.c
    ours = select(c.id, c.role, c.name, c.enrolled_at).where(c.office == office)
    with reader.reading(sentence("store-office-unloaded", office=office)) as connection:
        rows = connection.execute(ours.order_by(c.enrolled_at, c.id)).all()
    return [Enrolled(row[0], row[1], row[2], from_milliseconds(row[3])) for row in rows]


def clerks_with_pin(reader: Reader, office: OfficeId) -> frozenset[str]:
    """The ids of an office's clerks who have a PIN. Raises `StoreError`."""
    c = t.CREDENTIAL.c
    with reader.reading(sentence("store-office-unloaded", office=office)) as connection:
        return frozenset(connection.execute(select(c.clerk).where(c.office == office)).scalars())


_CAME = ("served", "serving", "offered", "no_show", "lapsed")
"""States of people who waited to the end, without those who cancelled or still wait."""


def read_past(place: DatabasePlace, office: OfficeId, zone: ZoneInfo) -> Record:
    """Read an office's days from its tables and journal.

    Raises `StoreError` if the file is not such a database or does not have the office.
    """
    with (
        closing(Reader.open(place)) as reader,
        reader.reading(sentence("store-no-office-database", place=shown(place))) as connection,
    ):
        _assert_known(connection, office)
        visits = tuple(_visits(connection, office, zone))
        return Record(visits, tuple(_shifts(connection, office, zone)))


def _assert_known(connection: Connection, office: OfficeId) -> None:
    offices = sorted(row[0] for row in connection.execute(select(t.OFFICE.c.id)))
    if office not in offices:
        known = ", ".join(offices) or sentence("store-no-offices")
        raise StoreError(sentence("store-unknown-office", office=office, known=known))


def _visits(connection: Connection, office: OfficeId, zone: ZoneInfo) -> Iterator[Visit]:
    attended = _attended(connection, office)
    c = t.TICKET.c
    query = select(t.TICKET).where(c.office == office, c.state.in_(_CAME)).order_by(c.day, c.seq)
    for row in connection.execute(query).mappings():
        day, arrival = _local(row["arrival"], zone)
        yield Visit(
            day,
            ServiceId(row["service"]),
            ClassId(row["ticket_class"]),
            arrival,
            _busy(row, attended),
            is_no_show=row["state"] != "served" and row["called_at"] is not None,
        )


def _attended(connection: Connection, office: OfficeId) -> Mapping[str, int]:
    """Milliseconds of attention by ticket, summed over all clerks."""
    c = t.ATTENTION.c
    query = (
        select(c.ticket, cast(func.sum(c.registered_at - c.started_at), BigInteger))
        .where(c.office == office, c.ticket.is_not(None), c.registered_at.is_not(None))
        .group_by(c.ticket)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _busy(row: RowMapping, attended: Mapping[str, int]) -> int | None:
    """Seconds from the last call to the end, without the time between two clerks' parts."""
    if row["state"] != "served" or row["id"] not in attended:
        return None
    walked = 0
    if row["called_at"] is not None and row["started_at"] is not None:
        walked = max(0, row["started_at"] - row["called_at"])
    return round((walked + attended[row["id"]]) / 1000)


def _shifts(connection: Connection, office: OfficeId, zone: ZoneInfo) -> Iterator[Shift]:
    """From each opening to the next pause or closing; a counter still open is left out."""
    c = t.JOURNAL.c
    query = (
        select(c.at, c.type, c.body)
        .where(c.office == office, c.type.in_(COUNTER_EVENTS))
        .order_by(c.seq)
    )
    since: dict[str, tuple[int, str | None]] = {}
    for at, kind, body_text in connection.execute(query):
        body: dict[str, Any] = msgspec.json.decode(body_text)
        counter = body["counter"]
        begun = since.pop(counter, None)
        if begun is not None:
            yield from _shift(CounterId(counter), begun, at, zone)
        if kind == "counter_opened":
            since[counter] = (at, body.get("clerk"))


def _shift(
    counter: CounterId, begun: tuple[int, str | None], ended: int, zone: ZoneInfo
) -> Iterator[Shift]:
    """Drop a shift over midnight: its counter was left open, and it does not show the work."""
    (day, start), (last_day, end) = (_local(at, zone) for at in (begun[0], ended))
    if day == last_day and start < end:
        yield Shift(day, counter, None if begun[1] is None else ClerkId(begun[1]), start, end)


def _local(milliseconds: int, zone: ZoneInfo) -> tuple[date, int]:
    """The local day, and the seconds since its midnight by the clock."""
    local: datetime = from_milliseconds(milliseconds).astimezone(zone)
    return local.date(), local.hour * 3600 + local.minute * 60 + local.second
