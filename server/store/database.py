"""Opens and migrates the database, checks its durability, and runs its turns."""

import asyncio
import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from importlib import resources
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, select, text

from antesala.words.terminal import Sentence, sentence
from server.domain.events import Event
from server.domain.identity import OfficeId
from server.domain.office import Office
from server.store import tables as t
from server.store.access import Access
from server.store.faults import faults
from server.store.held import HeldConnection
from server.store.loading import load_office, replay_office
from server.store.past import counter_steps, pack
from server.store.place import LostFilesError, Place, StoreError
from server.store.staff_access import StaffAccess
from server.store.statements import Statements
from server.store.surveys import SurveyAnswers
from server.store.turn import Turn

Result = TypeVar("Result")


class Writer:
    """Runs work for the database, one piece after the other, in its own thread.

    A pool of the library's would wrap each result in a second future, which a small turn feels.
    """

    def __init__(self) -> None:
        self._work: SimpleQueue[_Work | None] = SimpleQueue()
        self._is_closed = False
        self._thread = threading.Thread(target=self._run_all, name="store", daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], Result]) -> asyncio.Future[Result]:
        """A future with the result of `work`; cancelling the wait does not undo the work.

        Work that is cancelled before it has begun is never done.
        """
        if self._is_closed:
            raise RuntimeError("the writer is closed")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Result] = loop.create_future()
        self._work.put(_Work(work, future, loop))
        return future

    async def run_within(self, seconds: float, work: Callable[[], Result]) -> Result:
        """The result of `work`; raises `StoreError` where it takes longer than these seconds.

        Work that had not begun by then never will, so that no one-time code is spent in vain.
        """
        try:
            async with asyncio.timeout(seconds):
                return await self.run(work)
        except TimeoutError:
            raise StoreError(sentence("store-late")) from None

    def close(self) -> None:
        """Finish the work under way; drop work that has not begun."""
        self._is_closed = True
        self._work.put(None)
        self._thread.join()

    def _run_all(self) -> None:
        while (work := self._work.get()) is not None:
            if self._is_closed:
                work.drop()
            else:
                work.do()
            # Its result may be an office; it must not stay until the next work comes.
            del work


@dataclass(frozen=True, slots=True)
class _Work:
    """A piece of work, and the future of the loop that waits for it."""

    work: Callable[[], Any]
    future: asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop

    def do(self) -> None:
        """Do it in this thread, and tell the loop."""
        if self.future.cancelled():
            return
        result: object
        fault: BaseException | None
        try:
            result, fault = self.work(), None
        except StopIteration as error:
            # No future takes one, and the task that waits would wait for ever.
            stopped = RuntimeError("a StopIteration came out of the work")
            stopped.__cause__ = error
            result, fault = None, stopped
        except BaseException as error:  # noqa: BLE001 - it is raised where the work is awaited
            result, fault = None, error
        self._call(_tell, self.future, result, fault)

    def drop(self) -> None:
        """Never do it, and tell the loop."""
        self._call(self.future.cancel)

    def _call(self, act: Callable[..., object], *given: object) -> None:
        # No one waits any more in a loop that is closed by now.
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(act, *given)


def _tell(future: asyncio.Future[Any], result: object, fault: BaseException | None) -> None:
    if future.done():
        return
    if fault is None:
        future.set_result(result)
    else:
        future.set_exception(fault)


log = logging.getLogger(__name__)

CHECK_SECONDS, CHECK_CPU_SECONDS = 2.0, 0.1
"""Maximum seconds that a start looks for damage, since the office is waiting; and of CPU, which a
file of 40,000 tickets takes. The rest of a larger one is looked through beside the first answers.
"""
CHECK_BYTES = 128 * 2**20
"""A larger file is looked through beside the first answers alone: SQLite goes through all of its
pages in one step that nothing can end, which takes 0.6 s for 1.6 GB.
"""
PACK_SECONDS = 0.02
"""Seconds after which no further lines are packed in one go: a turn may be waiting."""
BUSY_SECONDS = 10
"""Seconds that a turn waits for another process's lock, such as a backup's, before it fails."""


class Store:
    """One database, used only from the writer's thread."""

    def __init__(self, engine: Engine, place: Place | None = None) -> None:
        """Use `engine`; `place` is watched if the database is a file."""
        self._engine = engine
        self._place = place
        self.is_looked_through = True
        """Whether the start has looked through the whole file for damage."""
        self.owes_wipe = place is not None
        """Whether deleted data may still be in the write-ahead log, even from an earlier run."""
        self._unpacked_for = ""
        self._held = HeldConnection(engine)
        self._statements = Statements(engine.dialect)
        self.access = Access(engine)
        self.staff = StaffAccess(engine)
        self.surveys = SurveyAnswers(engine)

    @classmethod
    def open(cls, place: Path | str) -> Self:
        """Open a SQLite file, or any database by its SQLAlchemy URL, and bring it up to date.

        Raises `StoreError` if it cannot be opened or migrated, or would not be durable.
        """
        is_file = isinstance(place, Path)
        url = URL.create("sqlite", database=str(place)) if is_file else make_url(str(place))
        # An error names its statement without the parameters, which may be personal.
        engine = create_engine(url, hide_parameters=True, connect_args=connect_arguments(url))
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _set_up_sqlite)
        trouble = sentence("store-cannot-open", place=place if is_file else url)
        try:
            with faults(engine, trouble), engine.connect() as opened:
                _assert_durable(opened)
                _migrate(opened, trouble)
                is_looked_through = not isinstance(place, Path) or _looks_sound(opened)
        except StoreError:
            engine.dispose()
            raise
        store = cls(engine, Place(place) if isinstance(place, Path) else None)
        store.is_looked_through = is_looked_through
        store.wipe_log()
        return store

    @property
    def engine(self) -> Engine:
        """Where to read beside the writer, on connections of one's own."""
        return self._engine

    def close(self) -> None:
        """Close the database."""
        self._held.close()
        self._engine.dispose()
        if self._place is not None:
            self._place.close()

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
        """The offices in this database."""
        with self._reading(sentence("store-offices-unread")) as connection:
            rows = connection.execute(select(t.OFFICE.c.id).order_by(t.OFFICE.c.id))
            return [OfficeId(row[0]) for row in rows]

    def load(self, office: OfficeId) -> Office:
        """Load an office from its tables."""
        with self._reading(sentence("store-office-unloaded", office=office)) as connection:
            return load_office(connection, office)

    def replay(self, office: OfficeId) -> Office:
        """Replay an office from its journal."""
        with self._reading(sentence("store-journal-unread", office=office)) as connection:
            return replay_office(connection, office)

    def counter_steps(self, office: OfficeId, since: datetime) -> list[Event]:
        """Every opening, pause and closing of a counter since a moment, in order."""
        with self._reading(sentence("store-journal-unread", office=office)) as connection:
            return counter_steps(connection, office, since)

    def check_place(self) -> None:
        """Raise `LostFilesError` if the open files are no longer those at their path."""
        fault = self._place.fault() if self._place else ""
        if fault:
            raise LostFilesError(fault)

    def wipe_log(self) -> None:
        """Empty the write-ahead log, which still has deleted data; later, if it is in use.

        The deletion itself is already durable, so a failure here is harmless and tried again.
        """
        if not self.owes_wipe:
            return
        try:
            with self._reading(Sentence("store-log-unwiped")) as connection:
                # A reader, such as a backup, may hold it for long; no turn waits for that.
                connection.exec_driver_sql("PRAGMA busy_timeout = 0")
                try:
                    row = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
                finally:
                    connection.exec_driver_sql(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        except StoreError as error:
            log.warning("%s", sentence("store-again", fault=error))
        else:
            self.owes_wipe = bool(row[0])

    def pack(self, office: OfficeId, now: datetime) -> None:
        """Pack some lines of the past, as many as take a few hundredths of a second.

        It is put off where it fails: the lines are safe as they are. Each cause is logged once,
        since a full disk may last for days.
        """
        until, has_more, trouble = time.monotonic() + PACK_SECONDS, True, ""
        try:
            while has_more:
                with (
                    faults(self._engine, sentence("store-unpacked")),
                    self._held.transaction() as connection,
                ):
                    has_more = pack(connection, office, now)
                has_more &= time.monotonic() < until
        except StoreError as error:
            trouble = sentence("store-again", fault=error)
        if trouble and trouble != self._unpacked_for:
            log.warning("%s", trouble)
        self._unpacked_for = trouble

    @contextmanager
    def _reading(self, trouble: object) -> Iterator[Connection]:
        with faults(self._engine, trouble), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def turn(self, working: Office) -> Iterator[Turn]:
        """Run one transaction on the working office: durable when the block ends, or undone.

        Raises `StoreError` if it could not be stored; then `working` is invalid and must be rebuilt
        from what was published.
        """
        self.check_place()
        with (
            faults(self._engine, Sentence("store-turn-unkept")),
            self._held.transaction() as connection,
        ):
            turn = Turn(connection, self._statements, working)
            yield turn
            turn.write()
        # Before anything else can fail: what is deleted now is still in the log.
        self.owes_wipe |= turn.has_wiped and self._place is not None
        # Check again before answering: the files may have disappeared meanwhile.
        self.check_place()
        if turn.has_wiped:
            self.wipe_log()


def connect_arguments(url: URL) -> dict[str, Any]:
    """The arguments for a database's driver besides its address."""
    if url.get_backend_name() != "sqlite":
        return {}
    return {"timeout": BUSY_SECONDS, "check_same_thread": False}


def _set_up_sqlite(driver: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
    """WAL lets readers read; FULL makes each commit reach the disk before it is answered."""
    cursor = driver.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    # What may be personal never goes into a temporary file.
    cursor.execute("PRAGMA temp_store = MEMORY")
    # Deleted data is overwritten, not only released.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


_SIZE = ("count", "size")


def _looks_sound(connection: Connection) -> bool:
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


def _assert_durable(connection: Connection) -> None:
    """Read the settings back: a file system without shared memory silently leaves WAL."""
    if connection.dialect.name != "sqlite":
        return
    mode = connection.execute(text("PRAGMA journal_mode")).scalar()
    synchronous = connection.execute(text("PRAGMA synchronous")).scalar()
    if mode != "wal" or synchronous != 2:  # noqa: PLR2004 - SQLite's number for FULL
        raise StoreError(sentence("store-not-durable", mode=mode, synchronous=synchronous))


def _migrate(connection: Connection, trouble: str) -> None:
    """Migrate completely or not at all, so that a server killed on its first start can restart."""
    if _is_up_to_date(connection):
        return
    # Loading it takes a third of a start's time, and most starts need no migration.
    from server.store.migrations import MigrationError, upgrade  # noqa: PLC0415 - as said above

    if connection.dialect.name == "sqlite":
        # The driver begins a transaction before a change of rows, but not of tables.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
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


def newest_migration() -> str:
    """The number of the last migration, with which its file's name begins."""
    files = resources.files("server.store").joinpath("migrations", "versions").iterdir()
    return max(file.name for file in files if file.name[0].isdigit()).partition("_")[0]
