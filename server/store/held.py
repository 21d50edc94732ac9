"""The one connection that all turns of a store use, and their transactions on it.

A pool hands connections out and takes them back with a rollback: that costs a small turn as much as
its rows. It is let go only where it cannot even undo a turn: SQLite removes the log's file with the
last connection, and a file that is gone looks like a loss.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

Begun = TypeVar("Begun")

TO_REWRITE = "to_rewrite"
"""In the notes on a connection: the names of tables that are to be written anew once it is free."""


class HeldConnection:
    """Belongs to the writer's thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._is_sqlite = engine.dialect.name == "sqlite"
        # On SQLite a turn writes in any case: it waits for the lock here and not half done.
        self._begin = "BEGIN IMMEDIATE" if self._is_sqlite else "BEGIN"
        self._connection: Connection | None = None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Run one transaction: committed when the block ends, undone where anything fails.

        Raises the driver's own errors.
        """
        with self.undone_on_error() as connection:
            driver = driver_of(connection)
            driver.execute(self._begin)
            yield connection
            driver.execute("COMMIT")

    @contextmanager
    def undone_on_error(self) -> Iterator[Connection]:
        """Leave it to the block to begin and commit a transaction; undo it where anything fails."""
        connection = self._opened()
        driver = driver_of(connection)
        try:
            yield connection
        except BaseException:
            self._undo(driver)
            raise

    @contextmanager
    def begun(self, begin: Callable[[Connection], Begun]) -> Iterator[Begun]:
        """What `begin` has begun; undone where anything fails.

        A connection that turns out to be lost is opened anew once, as no statement has run on it.
        """
        try:
            with self.undone_on_error() as connection:
                found = begin(connection)
        except self._engine.dialect.loaded_dbapi.OperationalError:
            if self._connection is not None and not self._is_lost(self._connection):
                raise
            self.close()
            with self.undone_on_error() as connection:
                found = begin(connection)
        with self.undone_on_error():
            yield found

    def ping(self) -> None:
        """Ask the database for an answer; a connection that is lost is opened anew once."""
        try:
            self._ask()
        except (SQLAlchemyError, self._engine.dialect.loaded_dbapi.Error):
            self.close()
            self._ask()

    def _ask(self) -> None:
        driver_of(self._opened()).execute("SELECT 1")

    def _opened(self) -> Connection:
        if self._connection is not None and self._is_lost(self._connection):
            self.close()
        if self._connection is None:
            # The driver would begin transactions of its own, at the first change of a row.
            options = {"isolation_level": "AUTOCOMMIT"}
            self._connection = self._engine.connect().execution_options(**options)
            if not self._is_sqlite:
                from server.store import postgresql  # noqa: PLC0415 - loaded by now

                postgresql.set_up_held(driver_of(self._connection))
        return self._connection

    def _is_lost(self, connection: Connection) -> bool:
        """Whether it is known, without asking, that the server or the network has ended it."""
        return not self._is_sqlite and bool(driver_of(connection).closed)

    def _undo(self, driver: Any) -> None:  # noqa: ANN401 - any driver's
        """Undo what is under way; an error has often ended the transaction already."""
        try:
            driver.rollback()
        except self._engine.dialect.loaded_dbapi.Error:
            self.close()

    def close(self) -> None:
        """Undo what is under way, and let the connection go."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(SQLAlchemyError, self._engine.dialect.loaded_dbapi.Error):
                connection.invalidate()
                connection.close()


def driver_of(connection: Connection) -> Any:  # noqa: ANN401 - any driver's
    """The driver's own connection."""
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101 - an open connection has its driver's
    return driver
