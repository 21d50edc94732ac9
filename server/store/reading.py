"""Reads a database from another process beside the server; never writes and reads no secrets.

Private data is not loaded: need, note and link tokens.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, create_engine, event, make_url, select
from sqlalchemy.exc import DatabaseError, OperationalError

from server.domain.catalogue import Catalogue
from server.domain.events import NAMES, CatalogueLoaded, Event
from server.domain.identity import OfficeId
from server.domain.office import Office
from server.store import tables as t
from server.store.database import connect_arguments, faults
from server.store.errors import StoreError
from server.store.journal import event_from
from server.store.loading import load_office, rows_of
from server.store.rows import to_milliseconds

MOST_FAULTS = 10
"""Faults to report at most: a broken page causes hundreds, and the first few show the cause."""
_LOADED = NAMES[CatalogueLoaded]


class Reader:
    """A reader of one database. Raises `StoreError` if reading fails."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, place: Path | str) -> Self:
        """Read a SQLite file, or any database by its SQLAlchemy URL; the server has made it.

        Raises `StoreError` if there is no such file, and does not create one.
        """
        if not isinstance(place, Path):
            url = make_url(place)
        elif place.is_file():
            # SQLite's own flag: the file is neither created nor changed.
            name = f"{place.absolute().as_uri()}?mode=ro&uri=true"
            url = make_url(f"sqlite:///{name}")
        else:
            raise StoreError(f"there is no database at {place}")
        engine = create_engine(url, hide_parameters=True, connect_args=connect_arguments(url))
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _only_read)
        return cls(engine)

    def close(self) -> None:
        """Close the database."""
        self._engine.dispose()

    def offices(self) -> list[OfficeId]:
        """The offices that the database holds."""
        with self.reading("the offices cannot be read") as connection:
            rows = connection.execute(select(t.OFFICE.c.id).order_by(t.OFFICE.c.id))
            return [OfficeId(row[0]) for row in rows]

    def load(self, office: OfficeId) -> Office:
        """Load an office from its tables, all at one moment, without private data."""
        with self.reading(f"office {office} cannot be loaded") as connection:
            return load_office(connection, office, with_private=False)

    def damage(self) -> list[str]:
        """The faults that SQLite's `quick_check` finds in the whole file, each in a few words.

        It takes as long as reading the file; a server can write meanwhile. Other databases check
        themselves.
        """
        if self._engine.dialect.name != "sqlite":
            return []
        with self.reading("the database cannot be looked through") as connection:
            try:
                found = connection.exec_driver_sql(f"PRAGMA quick_check({MOST_FAULTS})").all()
            except OperationalError:
                raise
            except DatabaseError as error:
                # Too broken for the check itself, or not a database at all.
                return [str(error.orig)]
            return [str(row[0]) for row in found if row[0] != "ok"]

    def events(self, office: OfficeId, after: int, limit: int) -> list[tuple[int, Event]]:
        """At most `limit` events of the journal after a sequence number, each with its own."""
        c = t.JOURNAL.c
        query = select(t.JOURNAL).where(c.office == office, c.seq > after)
        with self.reading(f"the journal of office {office} cannot be read") as connection:
            rows = rows_of(connection, query.order_by(c.seq).limit(limit))
            return [(row["seq"], event_from(row)) for row in rows]

    def catalogue_at(self, office: OfficeId, seq: int) -> Catalogue | None:
        """The catalogue in force after the event `seq`; None before the first one."""
        c = t.JOURNAL.c
        query = select(t.JOURNAL).where(c.office == office, c.seq <= seq, c.type == _LOADED)
        with self.reading(f"the journal of office {office} cannot be read") as connection:
            for row in rows_of(connection, query.order_by(c.seq.desc()).limit(1)):
                event = event_from(row)
                return event.catalogue if isinstance(event, CatalogueLoaded) else None
        return None

    def seq_at(self, office: OfficeId, moment: datetime) -> int:
        """The office's sequence number at a moment, by binary search in the journal."""
        with self.reading(f"the journal of office {office} cannot be read") as connection:
            c, wanted = t.JOURNAL.c, to_milliseconds(moment)
            query = select(t.OFFICE.c.seq).where(t.OFFICE.c.id == office)
            low, high = 0, int(connection.execute(query).scalar() or 0)
            while low < high:
                middle = (low + high + 1) // 2
                # The first event from the middle on, since deleted old events leave gaps.
                found = (
                    select(c.at).where(c.office == office, c.seq >= middle).order_by(c.seq).limit(1)
                )
                at = connection.execute(found).scalar()
                low, high = (low, middle - 1) if at is None or at >= wanted else (middle, high)
            return low

    @contextmanager
    def reading(self, trouble: str) -> Iterator[Connection]:
        """Read one snapshot: a turn committed meanwhile is in all of it or in none.

        Errors become a `StoreError` that begins with `trouble`.
        """
        with faults(self._engine, trouble), self._engine.connect() as connection:
            if self._engine.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN")
            else:
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection


def _only_read(driver, _record: object) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the driver's own
    driver.execute("PRAGMA query_only = ON")
