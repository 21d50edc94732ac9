"""The office's database in a world: a real SQLite file, which fails and tears where it is told to.

A crash takes an image of the file and its log as they are at that instant, and the next server
opens the image: what was written after it has never been.
"""

import asyncio
import shutil
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from unittest import mock

from sqlalchemy import Engine, create_engine

from server.store import StoreError, Writer, engine

Result = TypeVar("Result")


class CrashError(BaseException):
    """The power is gone. No code of the product may take it for a fault that passes."""


FULL = (sqlite3.SQLITE_FULL, "database or disk is full")
LOCKED = (sqlite3.SQLITE_BUSY, "database is locked")
BROKEN = (sqlite3.SQLITE_IOERR, "disk I/O error")


@dataclass(slots=True)
class Trouble:
    """What befalls the turns that come: at which statement, and whether it is an error or the end.

    `at` is "begin", "commit", "after" (the commit is made, and no one has heard of it), "torn" (the
    commit is half on the disk), or the number of a statement within the turn.
    """

    at: str | int
    error: tuple[int, str] | None = None
    """The error of SQLite; None for a crash."""
    turns: int = 1
    cut: float = 0.5
    """The part of a torn commit that has reached the disk."""


class Disk:
    """One database's folder, with the trouble that is to come."""

    def __init__(self, folder: Path, image: bytes) -> None:
        self._folder = folder
        self._number = 0
        self.path = folder / "0.db"
        self.path.write_bytes(image)
        self.troubles: deque[Trouble] = deque()
        self.met: list[str] = []
        """The trouble that was met, for the trace."""
        self._image: tuple[bytes, bytes] | None = None
        self._statements = 0
        self._before: tuple[bytes, bytes] | None = None
        self._engine: Engine | None = None

    def crash(self) -> None:
        """What is on the disk now is what the next server finds, if no image was taken before."""
        if self._image is None:
            self._image = self._look()

    def reopen(self) -> None:
        """Put the image of the crash where the next server opens it."""
        image, self._image = self._image, None
        if image is None:
            return
        old, self._number = self.path, self._number + 1
        self.path = self._folder / f"{self._number}.db"
        self.path.write_bytes(image[0])
        if image[1]:
            self._log.write_bytes(image[1])
        for end in ("", "-wal", "-shm"):
            old.with_name(old.name + end).unlink(missing_ok=True)

    @property
    def _log(self) -> Path:
        return self.path.with_name(self.path.name + "-wal")

    def _look(self) -> tuple[bytes, bytes]:
        return self.path.read_bytes(), self._log.read_bytes() if self._log.exists() else b""

    def remove(self) -> None:
        """Let everything go."""
        shutil.rmtree(self._folder, ignore_errors=True)

    # Called by the driver

    def before(self, sql: str) -> None:
        """A statement of the turn's connection is to be executed."""
        trouble = self.troubles[0]
        if sql.startswith("BEGIN"):
            self._statements = 0
            self._before = self._look() if trouble.at == "torn" else None
            self._strike(trouble, is_here=trouble.at == "begin")
        elif sql == "COMMIT":
            self._strike(trouble, is_here=trouble.at == "commit" or isinstance(trouble.at, int))
        elif not sql.startswith("PRAGMA"):
            self._statements += 1
            self._strike(trouble, is_here=trouble.at == self._statements)

    def after_commit(self) -> None:
        """A commit has been made."""
        trouble = self.troubles[0]
        if trouble.at == "after":
            self._strike(trouble, is_here=True)
        elif trouble.at == "torn" and self._before is not None:
            (main, log), (_, longer) = self._before, self._look()
            written = len(longer) - len(log)
            if written > 0:
                # A log that was begun anew has overwritten its beginning: as if no frame had come.
                self._image = main, longer[: len(log) + int(written * trouble.cut)]
            else:
                self._image = self._before
            self._strike(trouble, is_here=True)

    def _strike(self, trouble: Trouble, *, is_here: bool) -> None:
        if not is_here:
            return
        trouble.turns -= 1
        if trouble.turns <= 0:
            self.troubles.popleft()
        if trouble.error is None:
            self.met.append(f"crash at {trouble.at}")
            self.crash()
            raise CrashError
        code, text = trouble.error
        self.met.append(f"{text} at {trouble.at}")
        error = sqlite3.OperationalError(text)
        error.sqlite_errorcode = code
        raise error


class _Cursor(sqlite3.Cursor):
    """A cursor of a turn, whose statements may fail."""

    def execute(self, sql: str, *given: Any) -> Any:  # noqa: ANN401 - the driver's
        driver: Any = self.connection
        if driver.disk.troubles and driver.in_transaction and driver.is_turn:
            driver.disk.before(sql)
        return super().execute(sql, *given)


class _Driver(sqlite3.Connection):
    """A connection of the driver's, which a disk can make fail; `disk` is set when it is made."""

    disk: Disk
    is_turn = False

    def execute(self, sql: str, *given: Any) -> sqlite3.Cursor:  # noqa: ANN401 - the driver's
        # Only the connection that turns are run on begins its transactions itself.
        self.is_turn = self.is_turn or sql.startswith("BEGIN")
        if self.disk.troubles:
            self.disk.before(sql)
        done = super().execute(sql, *given)
        if sql == "COMMIT" and self.disk.troubles:
            self.disk.after_commit()
        return done

    def cursor(self, factory: Any = _Cursor) -> Any:  # noqa: ANN401 - the driver's
        return super().cursor(factory)


_ENGINES: dict[str, Engine] = {}
"""The one engine of a process: what it compiles for one world serves the next ones too."""


class _Disks:
    """Where the one engine opens its connections now."""

    disk: Disk | None = None


def _connect() -> sqlite3.Connection:
    disk = _Disks.disk
    assert disk is not None
    opened = sqlite3.connect(disk.path, timeout=0, check_same_thread=False, factory=_Driver)
    opened.disk = disk
    return opened


@contextmanager
def in_use(disk: Disk) -> Iterator[None]:
    """Within it every store is opened on this disk."""

    def engine_of(url: object, **given: Any) -> Engine:  # noqa: ANN401 - SQLAlchemy's own
        given.pop("connect_args", None)
        if "one" not in _ENGINES:
            _ENGINES["one"] = create_engine(str(url), creator=_connect, **given)
        return _ENGINES["one"]

    _Disks.disk = disk
    try:
        with mock.patch.object(engine, "create_engine", engine_of):
            yield
    finally:
        _Disks.disk = None


class Scribe(Writer):
    """A writer without a thread: its work is done in the loop, one piece after the other.

    `delay` draws the seconds that a piece takes to begin.
    """

    def __init__(self, delay: Callable[[], float], crashed: Callable[[], None]) -> None:
        self._waiting: deque[tuple[Callable[[], Any], asyncio.Future[Any]]] = deque()
        self._is_closed = self._is_busy = self._is_dead = False
        self._delay = delay
        self._crashed = crashed

    def run(self, work: Callable[[], Result]) -> asyncio.Future[Result]:
        if self._is_closed and not self._is_dead:
            raise StoreError("the writer is closed")
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, future))
        self._go_on()
        return future

    def close(self) -> None:
        """Do no more."""
        self._is_closed = True
        self._waiting.clear()

    def die(self) -> None:
        """Lose the power: what is asked for from now on is never answered, and fails for no one."""
        self.close()
        self._is_dead = True

    def _go_on(self) -> None:
        if self._waiting and not self._is_busy and not self._is_closed:
            self._is_busy = True
            asyncio.get_running_loop().call_later(self._delay(), self._do)

    def _do(self) -> None:
        self._is_busy = False
        if self._is_closed or not self._waiting:
            return
        work, future = self._waiting.popleft()
        if not future.cancelled():
            try:
                result = work()
            except CrashError:
                self._crashed()
                return
            except Exception as fault:  # noqa: BLE001 - it is raised where the work is awaited
                future.set_exception(fault)
            else:
                future.set_result(result)
        self._go_on()
