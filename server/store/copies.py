"""Copies of a database in one file of SQLite: made beside its servers, and looked through.

The copy is one moment's, however much is written meanwhile. What makes one should be a process
of its own: closing a file here would drop the locks that a server has on it (see `place`).
"""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select

from antesala.words.terminal import sentence
from server.domain.identity import OfficeId
from server.store import tables as t
from server.store.database import Store
from server.store.engine import DatabasePlace
from server.store.faults import driver_faults
from server.store.loading import load_office, replay_office
from server.store.moving import copy_to_file, size_of
from server.store.past import lines
from server.store.place import StoreError
from server.store.reading import Reader
from server.store.soundness import assert_undamaged, last_migration, newest_migration

STEP_PAGES = 512
"""Pages copied in one step, 2 MiB: each step is on the disk before the next begins, since a disk
that has to write hundreds of megabytes at once lets the server's own commits wait for it."""
PAUSE = 0.01
"""Seconds between two steps."""


@dataclass(frozen=True, slots=True)
class OfficeAt:
    """An office in a copy: its last event, and whether all of its events are there."""

    id: OfficeId
    seq: int
    is_replayed: bool = False
    """Whether its journal was replayed, and gave what its tables have."""


def copy_database(
    source: DatabasePlace, target: Path, pause: Callable[[float], None] = time.sleep
) -> None:
    """Copy a database into a new file, which needs no other file. Raises `StoreError`."""
    if isinstance(source, str):
        copy_to_file(source, target)
    else:
        _copy_file(source, target, pause)


def _copy_file(source: Path, target: Path, pause: Callable[[float], None]) -> None:
    """Copy a file of SQLite that a server may write meanwhile.

    One reading transaction spans all steps: without it SQLite would begin anew with each commit of
    the server.
    """
    target.touch(mode=0o600, exist_ok=False)
    name = f"{source.absolute().as_uri()}?mode=ro"
    with (
        driver_faults(sentence("store-cannot-copy", place=source)),
        closing(sqlite3.connect(name, uri=True, isolation_level=None)) as read,
        closing(sqlite3.connect(target, isolation_level=None)) as written,
        target.open("rb") as handle,
    ):

        def step(_status: int, _left: int, _total: int) -> None:
            os.fsync(handle.fileno())
            pause(PAUSE)

        # None of it is needed before all of it is on the disk.
        written.execute("PRAGMA synchronous = OFF")
        read.execute("BEGIN")
        read.execute("SELECT count(*) FROM sqlite_schema")
        read.backup(written, pages=STEP_PAGES, progress=step)
        read.execute("ROLLBACK")
        written.execute("PRAGMA journal_mode = DELETE")
        os.fsync(handle.fileno())


def look_through(place: Path) -> list[OfficeAt]:
    """Open a copy as a server would, and look whether it is whole. Raises `StoreError`.

    The file is changed, as by any server: this is for a copy of the copy. Looked at are all pages
    and indexes, the number of the last event, and where all events are there, whether they lead to
    what the tables have.
    """
    with Store.open(place) as store, Reader.beside(store).reading(place) as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check(10)").scalars().all()
        assert_undamaged([str(each) for each in found])
        return [_looked_at(connection, office) for office in _offices(connection)]


def size_at(place: DatabasePlace) -> int:
    """Bytes that a database takes, with its log. Raises `StoreError`."""
    if isinstance(place, str):
        return size_of(place)
    files = (place, place.with_name(f"{place.name}-wal"))
    return sum(file.stat().st_size for file in files if file.exists())


def offices_at(place: DatabasePlace) -> list[OfficeAt]:
    """The offices of a database as they stand, without a look at the rest. Raises `StoreError`."""
    with closing(Reader.open(place)) as reader, reader.reading(place) as connection:
        return [OfficeAt(office, _seq(connection, office)) for office in _offices(connection)]


def schema_of(place: Path) -> str:
    """The number of the last migration that a file has had. Raises `StoreError`."""
    with closing(Reader.open(place)) as reader, reader.reading(place) as connection:
        return last_migration(connection)


def is_known_schema(schema: str) -> bool:
    """Whether this program knows a schema, and can bring it up to date."""
    return schema.isdecimal() and schema <= newest_migration()


def _offices(connection: Connection) -> list[OfficeId]:
    rows = connection.execute(select(t.OFFICE.c.id).order_by(t.OFFICE.c.id))
    return [OfficeId(row[0]) for row in rows]


def _seq(connection: Connection, office: str) -> int:
    return int(
        connection.execute(select(t.OFFICE.c.seq).where(t.OFFICE.c.id == office)).scalar_one()
    )


def _looked_at(connection: Connection, office: OfficeId) -> OfficeAt:
    seq, last = _seq(connection, office), _last_event(connection, office)
    if last != seq:
        raise StoreError(sentence("store-copy-journal", office=office, last=last, seq=seq))
    if not _is_whole(connection, office):
        return OfficeAt(office, seq)
    if replay_office(connection, office) != load_office(connection, office):
        raise StoreError(sentence("store-copy-differs", office=office))
    return OfficeAt(office, seq, is_replayed=True)


def _last_event(connection: Connection, office: str) -> int:
    plain = select(func.max(t.JOURNAL.c.seq)).where(t.JOURNAL.c.office == office)
    past = select(func.max(t.JOURNAL_PAST.c.last)).where(t.JOURNAL_PAST.c.office == office)
    return max(int(connection.execute(each).scalar() or 0) for each in (plain, past))


def _is_whole(connection: Connection, office: str) -> bool:
    """Whether the journal has every event: after an office's period the first ones are wiped."""
    return all(
        line.seq == number for number, line in enumerate(lines(connection, office, 0), start=1)
    )
