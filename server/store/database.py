"""The database: opened, migrated, its durability read back, and its turns."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, select, text
from sqlalchemy.exc import SQLAlchemyError

from server.domain.identity import OfficeId
from server.domain.office import Office
from server.store import tables as t
from server.store.access import Access
from server.store.errors import StoreError
from server.store.loading import load_office, replay_office
from server.store.statements import Statements
from server.store.turn import Turn

BUSY_SECONDS = 10
"""How long a turn waits for somebody else's lock, such as a backup's, before it fails."""


class Store:
    """One database. Used from one thread at a time: the writer's."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._statements = Statements(engine.dialect)
        self.access = Access(engine)

    @classmethod
    def open(cls, place: Path | str) -> Self:
        """Open a SQLite file, or any database by its SQLAlchemy URL, and bring it up to date.

        Raises `StoreError` where it cannot be opened, migrated, or would not be durable.
        """
        is_file = isinstance(place, Path)
        url = URL.create("sqlite", database=str(place)) if is_file else make_url(str(place))
        # An error names its statement; what was to be kept may be personal and is left out.
        engine = create_engine(url, hide_parameters=True, connect_args=connect_arguments(url))
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _set_up_sqlite)
        trouble = f"cannot open the database {place if is_file else url}"
        try:
            with faults(engine, trouble), engine.connect() as opened:
                _assert_durable(opened)
                _migrate(opened)
        except StoreError:
            engine.dispose()
            raise
        return cls(engine)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        """The store itself; it closes at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def offices(self) -> list[OfficeId]:
        """The offices that this database holds."""
        with self._reading("the offices cannot be read") as connection:
            rows = connection.execute(select(t.OFFICE.c.id).order_by(t.OFFICE.c.id))
            return [OfficeId(row[0]) for row in rows]

    def load(self, office: OfficeId) -> Office:
        """An office as its tables have it."""
        with self._reading(f"office {office} cannot be loaded") as connection:
            return load_office(connection, office)

    def replay(self, office: OfficeId) -> Office:
        """An office as its journal tells it."""
        with self._reading(f"the journal of office {office} cannot be read") as connection:
            return replay_office(connection, office)

    @contextmanager
    def _reading(self, trouble: str) -> Iterator[Connection]:
        with faults(self._engine, trouble), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def turn(self, working: Office) -> Iterator[Turn]:
        """One transaction on the working office: durable when the block ends, or never was.

        Raises `StoreError` where it could not be kept; then `working` has gone astray and is to
        be made anew from what was published.
        """
        with (
            faults(self._engine, "the turn was not kept"),
            self._engine.connect() as connection,
            connection.begin(),
        ):
            turn = Turn(connection, self._statements, working)
            yield turn
            turn.write()


@contextmanager
def faults(engine: Engine, trouble: str) -> Iterator[None]:
    """Whatever the database or its driver raises, as a `StoreError` that says what was asked."""
    try:
        yield
    except (SQLAlchemyError, CommandError, engine.dialect.loaded_dbapi.Error) as error:
        raise StoreError(f"{trouble}: {getattr(error, 'orig', None) or error}") from error


def connect_arguments(url: URL) -> dict[str, Any]:
    """What the driver of a database is told besides its address."""
    if url.get_backend_name() != "sqlite":
        return {}
    return {"timeout": BUSY_SECONDS, "check_same_thread": False}


def _set_up_sqlite(driver: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
    """WAL lets readers read; FULL makes each commit reach the disk before it is answered."""
    cursor = driver.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    # What is wiped is overwritten, not only let go.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _assert_durable(connection: Connection) -> None:
    """Read back what was set: a file system without shared memory leaves WAL silently."""
    if connection.dialect.name != "sqlite":
        return
    mode = connection.execute(text("PRAGMA journal_mode")).scalar()
    synchronous = connection.execute(text("PRAGMA synchronous")).scalar()
    if mode != "wal" or synchronous != 2:  # noqa: PLR2004 - SQLite's number for FULL
        raise StoreError(
            f"the database would not be durable: journal_mode is {mode} (wal is needed), "
            f"synchronous is {synchronous} (2, FULL, is needed)"
        )


def _migrate(connection: Connection) -> None:
    """All of it or nothing: a server killed on its first start must find a way to its second."""
    if connection.dialect.name == "sqlite":
        # The driver begins by itself before a change of rows, and not before one of tables.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    config = Config()
    config.set_main_option("script_location", "server.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.commit()
