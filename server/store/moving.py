"""All rows of an office from PostgreSQL into a file of SQLite, and from such a file back.

A backup of PostgreSQL is the same file as one of SQLite: one chain of migrations makes the tables
of both. So it is looked through and replayed without a second database server, no program of the
server's version has to be at hand, and it can be put back into either kind of database.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, select

from antesala.words.terminal import sentence
from server.domain.identity import OfficeId
from server.store import tables as t
from server.store.database import Store
from server.store.engine import engine_of, shown
from server.store.faults import driver_faults, faults
from server.store.held import driver_of
from server.store.place import StoreError
from server.store.soundness import last_migration, newest_migration

AT_ONCE = 500
"""Rows in memory at once: one may be an attachment of some megabytes."""
_OF_SERVERS = frozenset({t.NODE.name, t.HALL_SEED.name})
"""What the servers at work tell each other, and the secret of their screens: of no backup."""
MOVED = tuple(table for table in t.METADATA.sorted_tables if table.name not in _OF_SERVERS)


def copy_to_file(url: str, target: Path) -> None:
    """Copy a PostgreSQL database at one moment into a new file. Raises `StoreError`.

    Servers work on meanwhile: one transaction that only reads sees what was committed before it.
    """
    target.touch(mode=0o600, exist_ok=False)
    Store.open(target).close()
    engine = engine_of(url, is_read_only=True)
    trouble = sentence("store-cannot-copy", place=shown(url))
    try:
        with (
            faults(engine, trouble),
            driver_faults(trouble),
            engine.connect() as source,
            closing(sqlite3.connect(target, isolation_level=None)) as file,
        ):
            source.execution_options(isolation_level="REPEATABLE READ")
            _assert_same_form(source, trouble)
            # None of it is needed before all of it is on the disk.
            file.execute("PRAGMA synchronous = OFF")
            file.execute("BEGIN")
            for table in MOVED:
                _copy_out(source, file, table)
            file.execute("COMMIT")
            file.execute("PRAGMA journal_mode = DELETE")
    finally:
        engine.dispose()
    with target.open("rb") as handle:
        os.fsync(handle.fileno())


def size_of(url: str) -> int:
    """Bytes that a PostgreSQL database takes. Raises `StoreError`."""
    with _reading(url) as connection:
        query = "SELECT pg_database_size(current_database())"
        return int(connection.exec_driver_sql(query).scalar_one())


def offices_in(url: str) -> list[OfficeId]:
    """The offices of a PostgreSQL database, none where it has no table yet. Raises `StoreError`.

    Nothing is changed there: not even its tables are made, or brought up to date.
    """
    with _reading(url) as connection:
        if not connection.dialect.has_table(connection, t.OFFICE.name):
            return []
        rows = connection.execute(select(t.OFFICE.c.id).order_by(t.OFFICE.c.id))
        return [OfficeId(row[0]) for row in rows]


def is_empty(url: str) -> bool:
    """Whether a PostgreSQL database has no office. Raises `StoreError`."""
    return not offices_in(url)


def servers_at_work(url: str) -> list[str]:
    """The addresses of servers that have used a PostgreSQL database in the last ten seconds."""
    with _reading(url) as connection:
        if not connection.dialect.has_table(connection, t.NODE.name):
            return []
        now = func.extract("epoch", func.clock_timestamp()) * 1000
        seen = select(t.NODE.c.address).where(t.NODE.c.seen_at > now - 10_000)
        return [str(row[0]) for row in connection.execute(seen.order_by(t.NODE.c.address))]


def fill_from_file(source: Path, url: str) -> None:
    """Fill an empty PostgreSQL database from a file, with all or nothing. Raises `StoreError`."""
    trouble = sentence("store-cannot-fill", place=shown(url))
    with (
        Store.open(url) as store,
        faults(store.engine, trouble),
        driver_faults(trouble),
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as file,
        store.engine.begin() as target,
    ):
        # A server's first start would make an office there; it waits, and finds this one.
        target.exec_driver_sql("LOCK TABLE office IN EXCLUSIVE MODE")
        if target.execute(select(t.OFFICE.c.id).limit(1)).first() is not None:
            raise StoreError(f"{trouble}: {sentence('store-not-empty')}")
        for table in MOVED:
            if _copy_in(file, target, table) != _count(target, table):
                raise StoreError(f"{trouble}: {table.name}")
            _go_on_counting(target, table)


@contextmanager
def _reading(url: str) -> Iterator[Connection]:
    engine = engine_of(url, is_read_only=True)
    try:
        trouble = sentence("store-cannot-open", place=shown(url))
        with faults(engine, trouble), engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _assert_same_form(source: Connection, trouble: str) -> None:
    found, ours = last_migration(source), newest_migration()
    if found != ours:
        raise StoreError(f"{trouble}: {sentence('store-other-form', found=found, ours=ours)}")


def _copy_out(source: Connection, file: sqlite3.Connection, table: Table) -> None:
    columns = [column.name for column in table.columns]
    marks = ", ".join("?" * len(columns))
    put = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - our names
    streamed = source.execution_options(stream_results=True, yield_per=AT_ONCE)
    for rows in streamed.execute(select(*table.columns)).partitions():
        file.executemany(put, [tuple(row) for row in rows])


def _copy_in(file: sqlite3.Connection, target: Connection, table: Table) -> int:
    """Returns how many rows there were."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    rows: sqlite3.Cursor = file.execute(f"SELECT {names} FROM {table.name}")  # noqa: S608 - our names
    count = 0
    with (
        driver_of(target).cursor() as cursor,
        cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy,
    ):
        for row in _in_slices(rows):
            copy.write_row(row)
            count += 1
    return count


def _in_slices(rows: sqlite3.Cursor) -> Iterator[Sequence[Any]]:
    while some := rows.fetchmany(AT_ONCE):
        yield from some


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _go_on_counting(target: Connection, table: Table) -> None:
    """Have a number that the database gives itself go on after the last one that was put in."""
    column = table.autoincrement_column
    if column is None:
        return
    counter = func.pg_get_serial_sequence(table.name, column.name)
    last = select(func.max(column)).scalar_subquery()
    # Of a table without a row the counter is set to nothing, which leaves it as it is.
    target.execute(select(func.setval(counter, last)))
