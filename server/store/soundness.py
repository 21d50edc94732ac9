"""What a database has to be before it is served: durable, migrated, and without damage."""

import sqlite3
import time
from collections.abc import Sequence
from importlib import resources

from sqlalchemy import Connection, text

from antesala.words.terminal import sentence
from server.store.place import StoreError

CHECK_SECONDS, CHECK_CPU_SECONDS = 2.0, 0.03
"""Maximum seconds that a start looks for damage, since the office is waiting; and of CPU, which a
file of 10,000 tickets takes. The rest of a larger one is looked through beside the first answers.
"""
CHECK_BYTES = 32 * 2**20
"""A larger file is looked through beside the first answers alone: SQLite goes through all of its
pages in one step that nothing can end, which takes 0.6 s for 1.6 GB.
"""
_SIZE = ("count", "size")


def looks_sound(connection: Connection) -> bool:
    """Look for damage before serving; False where the file is too large to look through it all.

    Raises `StoreError` where there is some.
    """
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101 - an open connection has its driver's
    (pages,), (page,) = (driver.execute(f"PRAGMA page_{what}").fetchone() for what in _SIZE)
    if pages * page > CHECK_BYTES:
        return False
    until, used = time.monotonic() + CHECK_SECONDS, time.thread_time() + CHECK_CPU_SECONDS
    driver.set_progress_handler(
        lambda: time.monotonic() > until or time.thread_time() > used, 10_000
    )
    try:
        assert_undamaged([row[0] for row in driver.execute("PRAGMA quick_check(3)")])
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        return False
    finally:
        driver.set_progress_handler(None, 0)
    return True


def assert_undamaged(found: Sequence[str]) -> None:
    """Raise `StoreError` for what `quick_check` found, if it is more than its "ok"."""
    faults = [each for each in found if each != "ok"]
    if faults:
        raise StoreError(sentence("store-damaged", found="; ".join(faults)))


def assert_durable(connection: Connection) -> None:
    """Read the settings back: a file system without shared memory silently leaves WAL."""
    if connection.dialect.name != "sqlite":
        from server.store import postgresql  # noqa: PLC0415 - loaded by now

        postgresql.assert_usable(connection)
        return
    mode = connection.execute(text("PRAGMA journal_mode")).scalar()
    synchronous = connection.execute(text("PRAGMA synchronous")).scalar()
    if mode != "wal" or synchronous != 2:  # noqa: PLR2004 - SQLite's number for FULL
        raise StoreError(sentence("store-not-durable", mode=mode, synchronous=synchronous))


def migrate(connection: Connection, trouble: str) -> None:
    """Migrate completely or not at all, so that a server killed on its first start can restart."""
    if _is_up_to_date(connection):
        return
    # Loading it takes a third of a start's time, and most starts need no migration.
    from server.store.migrations import MigrationError, upgrade  # noqa: PLC0415 - as said above

    if connection.dialect.name == "sqlite":
        # The driver begins a transaction before a change of rows, but not of tables.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        from server.store import postgresql  # noqa: PLC0415 - loaded by now

        postgresql.wait_to_migrate(connection)
    try:
        upgrade(connection)
    except MigrationError as error:
        is_newer = "locate revision" in str(error)
        why = sentence("store-why-newer") if is_newer else error
        raise StoreError(f"{trouble}: {why}") from error
    connection.commit()


def _is_up_to_date(connection: Connection) -> bool:
    """Whether the last migration of all was the last one made here."""
    if not connection.dialect.has_table(connection, "alembic_version"):
        return False
    made = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    connection.rollback()
    return made == [newest_migration()]


def last_migration(connection: Connection) -> str:
    """The number of the last migration that a database has had; empty where it names none."""
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return "" if row is None else str(row[0])


def newest_migration() -> str:
    """The number of the last migration, with which its file's name begins."""
    files = resources.files("server.store").joinpath("migrations", "versions").iterdir()
    return max(file.name for file in files if file.name[0].isdigit()).partition("_")[0]
