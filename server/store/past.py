"""Journal and audit of past days, packed: a line is written plainly, and a day later it is packed.

A pack has some hundred lines in their order, compressed: ids and names that repeat cost nearly
nothing in it. A past ticket then takes a third of the disk. What is looked for by its kind stays
plain, as do the lines of the last day; readers get both in one order.
"""

import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from heapq import merge
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from antesala.words.terminal import sentence
from server.domain.events import (
    EVENTS,
    NAMES,
    CatalogueLoaded,
    CounterClosed,
    CounterOpened,
    CounterPaused,
    DisciplineChanged,
    Event,
)
from server.store import tables as t
from server.store.place import StoreError
from server.store.rows import to_milliseconds

PACKED = 500
"""Lines in a pack: fewer compress worse, and more take longer to be read one by one."""
PLAIN = timedelta(hours=24)
"""How long a line stays plain: much longer than a repeated refusal is counted in its line."""
COUNTER_EVENTS = tuple(NAMES[kind] for kind in (CounterOpened, CounterPaused, CounterClosed))
SETTINGS = (NAMES[CatalogueLoaded], NAMES[DisciplineChanged])
STAYING = (*SETTINGS, *COUNTER_EVENTS)
"""Kinds of events that are looked for by kind, and few."""


PackedLine = tuple[int, int, str, msgspec.Raw]
"""A line of the journal in its pack: number, time, kind and JSON."""


class Line(NamedTuple):
    """An event as it is kept: its number, milliseconds since 1970, its kind, and its JSON."""

    seq: int
    at: int
    kind: str
    body: str | bytes

    def event(self) -> Event:
        """The event itself."""
        event: Event = msgspec.json.decode(self.body, type=EVENTS[self.kind])
        return event


def lines(
    connection: Connection, office: str, after: int, limit: int | None = None
) -> Iterator[Line]:
    """The journal's lines after a number, in order. Raises `StoreError` where a pack is damaged.

    A limit is the most that the caller will take. Nothing may be packed meanwhile: the reader has
    a snapshot, the office's lock, or is the only writer.
    """
    return merge(_plain(connection, office, after, limit), _packed(connection, office, after))


def _plain(connection: Connection, office: str, after: int, limit: int | None) -> Iterator[Line]:
    c = t.JOURNAL.c
    query = select(c.seq, c.at, c.type, c.body).where(c.office == office, c.seq > after)
    found = connection.execute(query.order_by(c.seq).limit(limit))
    # As the driver gives them: each look at today's figures reads the whole day.
    for row in iter(found.cursor.fetchone, None):
        yield Line._make(row)


def _packed(connection: Connection, office: str, after: int) -> Iterator[Line]:
    for _, some in journal_packs(connection, office, after):
        for seq, at, kind, body in some:
            if seq > after:
                yield Line(seq, at, kind, bytes(body))


def journal_packs(
    connection: Connection, office: str, after: int = 0
) -> Iterator[tuple[int, list[PackedLine]]]:
    """The packs of an office's journal that end after a number: that of the last line, and all."""
    c = t.JOURNAL_PAST.c
    while True:
        query = select(c.last, c.body).where(c.office == office, c.last > after)
        found = connection.execute(query.order_by(c.last).limit(1)).first()
        if found is None:
            return
        yield found.last, _unpacked(found.body, PackedLine)
        after = found.last


def seq_at(connection: Connection, office: str, moment: datetime) -> int:
    """The office's sequence number at a moment, by binary search in the journal."""
    wanted = to_milliseconds(moment)
    query = select(t.OFFICE.c.seq).where(t.OFFICE.c.id == office)
    low, high = 0, int(connection.execute(query).scalar() or 0)
    while low < high:
        middle = (low + high + 1) // 2
        # The first event from the middle on, since deleted old events leave gaps.
        found = next(lines(connection, office, middle - 1, 1), None)
        is_after = found is None or found.at >= wanted
        low, high = (low, middle - 1) if is_after else (middle, high)
    return low


def counter_steps(connection: Connection, office: str, since: datetime) -> list[Event]:
    """What happened to counters since a moment: only the journal's last hours are read."""
    c, after = t.JOURNAL.c, seq_at(connection, office, since)
    query = select(c.seq, c.at, c.type, c.body).where(c.office == office, c.seq > after)
    rows = connection.execute(query.where(c.type.in_(COUNTER_EVENTS)).order_by(c.seq))
    return [Line(*row).event() for row in rows]


AUDIT_COLUMNS = tuple(column.name for column in t.AUDIT.columns)


def audit_lines(
    connection: Connection, office: str, after: int, limit: int
) -> Iterator[dict[str, Any]]:
    """An office's audit after a number, in order and by the names of its columns.

    What is said of `lines` holds here too.
    """
    # The packed ones are all older: the newest line is never packed, and none comes before it.
    for row in _packed_audit(connection, after):
        if row["office"] == office:
            yield row
    c = t.AUDIT.c
    query = select(t.AUDIT).where(c.office == office, c.number > after)
    for plain in connection.execute(query.order_by(c.number).limit(limit)):
        yield dict(zip(AUDIT_COLUMNS, plain, strict=True))


def _packed_audit(connection: Connection, after: int) -> Iterator[dict[str, Any]]:
    for _, rows in audit_packs(connection, after):
        yield from (row for row in rows if row["number"] > after)


def audit_packs(
    connection: Connection, after: int = 0
) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """The packs of the audit, of all offices, that end after a number."""
    c = t.AUDIT_PAST.c
    while True:
        query = select(c.last, c.body).where(c.last > after).order_by(c.last).limit(1)
        found = connection.execute(query).first()
        if found is None:
            return
        lines_of_pack = _unpacked(found.body, list[Any])
        yield found.last, [dict(zip(AUDIT_COLUMNS, row, strict=True)) for row in lines_of_pack]
        after = found.last


def audit_before(
    connection: Connection, office: str, before: int | None
) -> Iterator[dict[str, Any]]:
    """An office's audit before a number, the newest line first; its reader stops when it likes."""
    c = t.AUDIT.c
    query = select(t.AUDIT).where(c.office == office).order_by(c.number.desc())
    if before is not None:
        query = query.where(c.number < before)
    for plain in connection.execute(query):
        yield dict(zip(AUDIT_COLUMNS, plain, strict=True))
    # The packed ones are all older.
    for row in _packed_audit_before(connection, before):
        if row["office"] == office:
            yield row


def _packed_audit_before(connection: Connection, before: int | None) -> Iterator[dict[str, Any]]:
    c = t.AUDIT_PAST.c
    last = None
    if before is not None:
        # The pack that has the number may begin before it.
        last = connection.execute(select(func.min(c.last)).where(c.last >= before)).scalar()
    while True:
        query = select(c.last, c.body).order_by(c.last.desc()).limit(1)
        if last is not None:
            query = query.where(c.last <= last)
        found = connection.execute(query).first()
        if found is None:
            return
        for cells in reversed(_unpacked(found.body, list[Any])):
            row = dict(zip(AUDIT_COLUMNS, cells, strict=True))
            if before is None or row["number"] < before:
                yield row
        last = found.last - 1


def pack(connection: Connection, office: str, now: datetime) -> bool:
    """Pack one lot of old lines of the journal and one of the audit; whether there was any.

    The caller's transaction keeps both halves together: no line is lost, and none is there twice.
    """
    if connection.dialect.name != "sqlite":
        _wait_for_other_nodes(connection, office)
    # Both, even if the first had something to do.
    return _pack_journal(connection, office, now) | _pack_audit(connection, now)


def _wait_for_other_nodes(connection: Connection, office: str) -> None:
    """Take a turn's lock, and that of all packers: on SQLite the transaction itself is both."""
    of_turns = update(t.OFFICE).where(t.OFFICE.c.id == office).values(seq=t.OFFICE.c.seq)
    connection.execute(of_turns)
    # Readers and turns do not wait for it. The audit is of all offices, and so is its lock.
    connection.exec_driver_sql(f"LOCK TABLE {t.AUDIT_PAST.name} IN EXCLUSIVE MODE")


def _pack_journal(connection: Connection, office: str, now: datetime) -> bool:
    c, past = t.JOURNAL.c, t.JOURNAL_PAST.c
    packed = select(func.max(past.last)).where(past.office == office)
    begin = int(connection.execute(packed).scalar() or 0)
    passing = (c.office == office) & (c.seq > begin) & c.type.not_in(STAYING)
    last = _last_of_lot(connection, select(c.seq, c.at).where(passing).order_by(c.seq), now)
    if last is None:
        return False
    passing &= c.seq <= last
    query = select(c.seq, c.at, c.type, c.body).where(passing).order_by(c.seq)
    rows = connection.execute(query)
    some = [(row.seq, row.at, row.type, msgspec.Raw(row.body.encode())) for row in rows]
    body = _pack_of(some, PackedLine)
    connection.execute(insert(t.JOURNAL_PAST).values(office=office, last=last, body=body))
    return _drop(connection, t.JOURNAL, passing)


def _pack_audit(connection: Connection, now: datetime) -> bool:
    """The same for the audit, of all offices; its newest line stays, since numbers grow from it."""
    c = t.AUDIT.c
    last = _last_of_lot(connection, select(c.number, c.at).order_by(c.number), now)
    if last is None:
        return False
    rows = connection.execute(select(t.AUDIT).where(c.number <= last).order_by(c.number))
    body = _pack_of([list(row) for row in rows], list[Any])
    connection.execute(insert(t.AUDIT_PAST).values(last=last, body=body))
    return _drop(connection, t.AUDIT, c.number <= last)


def _last_of_lot(connection: Connection, numbers: Select[Any], now: datetime) -> int | None:
    """The number of a lot's last line; None where there are too few lines, or none old enough.

    A line of tomorrow was written by a clock that was wrong; it must not keep all others plain
    until its day comes. In a busy hour this is asked often, so it reads no bodies.
    """
    rows = connection.execute(numbers.offset(PACKED - 1).limit(2)).all()
    if len(rows) < 2:  # noqa: PLR2004 - the lot's last line and the one that stays
        return None
    last, at = rows[0]
    is_recent = to_milliseconds(now - PLAIN) <= at <= to_milliseconds(now + PLAIN)
    return None if is_recent else last


def _drop(connection: Connection, table: Table, packed: Any) -> bool:  # noqa: ANN401 - a condition
    """Delete the plain lines that are packed now; no other may have come among them."""
    if connection.execute(delete(table).where(packed)).rowcount != PACKED:
        raise StoreError(_unlike())
    return True


def _pack_of(some: list[Any], kind: Any) -> bytes:  # noqa: ANN401 - a line's type
    """The lines as one compressed body, read back before their plain ones go."""
    body = zlib.compress(msgspec.json.encode(some))
    try:
        is_same = list(map(tuple, _opened(body, kind))) == list(map(tuple, some))
    except msgspec.DecodeError:
        is_same = False
    if not is_same:
        raise StoreError(_unlike())
    return body


def shorten_journal(connection: Connection, office: str, before: int, most: int) -> bool:
    """Drop an office's packed lines before a number, of some packs; whether any pack was left."""
    c = t.JOURNAL_PAST.c
    for done, (last, some) in enumerate(journal_packs(connection, office)):
        left = [line for line in some if line[0] >= before]
        if done == most or len(left) == len(some):
            return done == most
        where = (c.office == office) & (c.last == last)
        _shorten(connection, t.JOURNAL_PAST, where, left, PackedLine)
    return False


def shorten_audit(connection: Connection, office: str, before: int, most: int) -> bool:
    """The same for the audit, whose packs may have lines of other offices among them."""
    c, done = t.AUDIT_PAST.c, 0
    for last, rows in audit_packs(connection):
        left = [row for row in rows if row["number"] >= before or row["office"] != office]
        if done == most or rows[0]["number"] >= before:
            return done == most
        if len(left) < len(rows):
            some = [list(row.values()) for row in left]
            _shorten(connection, t.AUDIT_PAST, c.last == last, some, list[Any])
            done += 1
    return False


def _shorten(
    connection: Connection,
    table: Table,
    where: ColumnElement[bool],
    left: list[Any],
    kind: Any,  # noqa: ANN401 - a line's type
) -> None:
    """Write a pack anew with the lines that are left, or drop it without any."""
    if left:
        connection.execute(update(table).where(where).values(body=_pack_of(left, kind)))
    else:
        connection.execute(delete(table).where(where))


def _unlike() -> str:
    return f"{sentence('store-unpacked')}: {sentence('store-unlike')}"


def broken_packs(connection: Connection) -> Iterator[str]:
    """A few words on each pack that cannot be read; none where an older program made the tables."""
    for table in (t.JOURNAL_PAST, t.AUDIT_PAST):
        if not connection.dialect.has_table(connection, table.name):
            continue
        for last, body in connection.execute(select(table.c.last, table.c.body)):
            try:
                _opened(body, list[Any])
            except (zlib.error, msgspec.DecodeError) as error:
                yield f"{table.name} {last}: {error}"


def _unpacked(body: bytes, kind: Any) -> list[Any]:  # noqa: ANN401 - a line's type
    try:
        return _opened(body, kind)
    except (zlib.error, msgspec.DecodeError) as error:
        raise StoreError(sentence("store-damaged", found=error)) from error


def _opened(body: bytes, kind: Any) -> list[Any]:  # noqa: ANN401 - a line's type
    found: list[Any] = msgspec.json.decode(zlib.decompress(body), type=list[kind])
    return found
