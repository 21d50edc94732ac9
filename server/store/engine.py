"""Engines of a database by its place: a SQLite file's path, or the URL of a PostgreSQL database.

Which settings a connection needs is decided here; no table is known.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from antesala.words.terminal import sentence
from server.store.place import StoreError

DatabasePlace: TypeAlias = Path | str
"""The path of a SQLite file, or the URL `postgresql://USER@HOST:PORT/DATABASE`."""

BUSY_SECONDS = 10
"""Seconds that a statement waits for another one's lock, such as a backup's, before it fails."""
POSTGRESQL = frozenset({"postgresql", "postgres", "postgresql+psycopg"})
"""How the URL of a PostgreSQL database may begin."""
_ONE_BY_ONE: Mapping[str, Any] = {"pool_size": 3, "max_overflow": 7, "pool_pre_ping": True}
"""Connections beside the held one: a server has 100 for all nodes unless it is told otherwise."""


def engine_of(place: DatabasePlace, *, is_read_only: bool = False) -> Engine:
    """An engine for a place, which it does not open yet. Raises `StoreError` for a wrong URL."""
    if isinstance(place, Path):
        return _of_file(place, is_read_only=is_read_only)
    url = url_of(place)
    # Its libraries are an extra, and take a tenth of a start's time.
    from server.store import postgresql  # noqa: PLC0415 - as said above

    return postgresql.engine_of(url, is_read_only=is_read_only, **_ONE_BY_ONE)


def url_of(place: str) -> URL:
    """The URL of a PostgreSQL database. Raises `StoreError` where it is none."""
    try:
        url = make_url(place)
    except (ArgumentError, ValueError, NoSuchModuleError):
        raise StoreError(sentence("store-url-none", url=_beginning(place))) from None
    if url.drivername not in POSTGRESQL or not url.database:
        raise StoreError(sentence("store-url-none", url=_beginning(place)))
    return url.set(drivername="postgresql+psycopg")


def shown(place: DatabasePlace) -> str:
    """A place as a person may read it: without the password of a URL."""
    if isinstance(place, Path):
        return str(place)
    url = url_of(place)
    bare = URL.create("postgresql", url.username, None, url.host, url.port, url.database)
    return bare.set(query=url.difference_update_query(["password"]).query).render_as_string()


def _beginning(place: str) -> str:
    """What a wrong URL begins with: the rest may have a password."""
    scheme, mark, _ = place.partition("://")
    return f"{scheme}{mark}…" if mark else scheme.partition(":")[0]


def _of_file(file: Path, *, is_read_only: bool) -> Engine:
    if is_read_only:
        # SQLite's own flag: the file is neither created nor changed.
        url = make_url(f"sqlite:///{file.absolute().as_uri()}?mode=ro&uri=true")
    else:
        url = URL.create("sqlite", database=str(file))
    # An error names its statement without the parameters, which may be personal.
    engine = create_engine(
        url,
        hide_parameters=True,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )
    event.listen(engine, "connect", _only_read if is_read_only else set_up_sqlite)
    return engine


def _only_read(driver: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
    driver.execute("PRAGMA query_only = ON")


def set_up_sqlite(driver: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
    """WAL lets readers read; FULL makes each commit reach the disk before it is answered."""
    cursor = driver.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    # What may be personal never goes into a temporary file.
    cursor.execute("PRAGMA temp_store = MEMORY")
    # Deleted data is overwritten, not only released.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()
