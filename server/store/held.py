"""The one connection that all turns of a store use, and their transactions on it.

A pool hands connections out and takes them back with a rollback: that costs a small turn as much as
its rows. It is let go only where it cannot even undo a turn: SQLite removes the log's file with the
last connection, and a file that is gone looks like a loss.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError


class HeldConnection:
    """Belongs to the writer's thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # On SQLite a turn writes in any case: it waits for the lock here and not half done.
        self._begin = "BEGIN IMMEDIATE" if engine.dialect.name == "sqlite" else "BEGIN"
        self._connection: Connection | None = None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Run one transaction: committed when the block ends, undone where anything fails.

        Raises the driver's own errors.
        """
        connection = self._opened()
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101 - an open connection has its driver's
        try:
            driver.execute(self._begin)
            yield connection
            driver.execute("COMMIT")
        except BaseException:
            self._undo(driver)
            raise

    def _opened(self) -> Connection:
        if self._connection is None:
            # The driver would begin transactions of its own, at the first change of a row.
            options = {"isolation_level": "AUTOCOMMIT"}
            self._connection = self._engine.connect().execution_options(**options)
        return self._connection

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
