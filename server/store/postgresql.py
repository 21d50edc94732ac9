"""What PostgreSQL needs otherwise than SQLite: its connections, its settings and its errors.

Loaded only for a database that has a URL; psycopg comes with the extra `postgresql`.
"""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import Dialect

from antesala.words.terminal import called, sentence
from server.store.engine import BUSY_SECONDS
from server.store.place import StoreError

try:
    from psycopg.types.string import StrDumperUnknown
except ImportError as error:
    raise StoreError(sentence("store-extra", command=called())) from error

LEAST = 15
"""The oldest version of PostgreSQL that is supported, which Debian 12 has."""
_PLAIN_ORDERS = frozenset({"c", "posix", "c.utf-8", "c.utf8"})
"""Orders of texts by their bytes, as SQLite's is: dates, ids and codes are compared by them."""
_MIGRATING = 7303
"""The number of the lock under which one node at a time brings the tables up to date."""

CONNECT: Final[dict[str, Any]] = {
    "application_name": "antesala",
    # Seconds; a device waits three for its answer.
    "connect_timeout": 3,
    # A server that has gone without a word is noticed within ten seconds.
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "tcp_user_timeout": 9000,
}


def engine_of(url: URL, *, is_read_only: bool, **pool: Any) -> Engine:  # noqa: ANN401 - SQLAlchemy's
    """An engine for a database, which it does not open yet. What the URL says itself counts."""
    given = {name: value for name, value in CONNECT.items() if name not in url.query}
    # An error names its statement without the parameters, which may be personal.
    engine = create_engine(url, hide_parameters=True, connect_args=given, **pool)
    if is_read_only:
        engine = engine.execution_options(postgresql_readonly=True)
    event.listen(engine, "connect", _set_up)
    return engine


class _WithoutNul(StrDumperUnknown):
    """A text as the server takes it: none may have the character 0, which SQLite keeps."""

    def dump(self, obj: str) -> Any:  # noqa: ANN401 - a buffer of any kind
        return super().dump(obj.replace("\0", "\ufffd") if "\0" in obj else obj)


def _set_up(driver: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
    driver.adapters.register_dumper(str, _WithoutNul)


IDLE_TURN_SECONDS = 2.0
"""Seconds for which a turn may stand still between two statements; one takes a hundredth of it."""
LONGEST_SECONDS = 30.0
"""Seconds for a statement on the connection of all turns, and for a transaction: a slice of wiping
or counting takes a few."""
IDLE_WRITE_SECONDS = 5.0
"""Seconds for which a small write beside the turns may stand still between two statements."""
_WITH_TRANSACTION_TIMEOUT = 170_000
"""The first version that can bound a whole transaction. Before, one whose node stands still between
two messages of one pipeline is ended only where its machine is gone too."""


def set_up_held(driver: Any) -> None:  # noqa: ANN401 - the driver's own
    """Bound what the connection of all turns waits for, and how long its locks outlive it.

    A node that the network has cut off in the midst of a turn, or whose process stands still, would
    keep the office's row locked.
    """
    _set(driver, idle_in_transaction_session_timeout=IDLE_TURN_SECONDS, **_patience(driver))
    # The database's own side of a dead network; a socket of the file system has none.
    for name, value in (("idle", 1), ("interval", 1), ("count", 2)):
        driver.execute(f"SET tcp_keepalives_{name} = {value}")
    _set(driver, tcp_user_timeout=2 * IDLE_TURN_SECONDS)


def _patience(driver: Any) -> dict[str, float]:  # noqa: ANN401 - the driver's own
    """The seconds for which the connection of all turns waits."""
    seconds = {"lock_timeout": float(BUSY_SECONDS), "statement_timeout": LONGEST_SECONDS}
    if driver.info.server_version >= _WITH_TRANSACTION_TIMEOUT:
        seconds["transaction_timeout"] = LONGEST_SECONDS
    return seconds


def _set(driver: Any, **seconds: float) -> None:  # noqa: ANN401 - the driver's own
    for name, value in seconds.items():
        driver.execute(f"SET {name} = '{round(value * 1000)}ms'")


def for_writing(engine: Engine) -> Engine:
    """The same for small writes beside the turns: a node that stands still lets its locks go soon.

    A write that waits for one gives up after as long as a turn does.
    """
    bounded = engine.execution_options()
    event.listen(bounded, "begin", _bound)
    return bounded


def _bound(connection: Connection) -> None:
    idle, lock = round(IDLE_WRITE_SECONDS * 1000), BUSY_SECONDS * 1000
    connection.exec_driver_sql(
        f"SET LOCAL idle_in_transaction_session_timeout = {idle}; SET LOCAL lock_timeout = {lock}"
    )


def assert_usable(connection: Connection) -> None:
    """Raise `StoreError` where a database is too old, sorts by a language, or is not durable."""
    setting = {row[0]: row[1] for row in connection.exec_driver_sql(_SETTINGS)}
    version = int(setting["server_version_num"]) // 10_000
    if version < LEAST:
        raise StoreError(sentence("store-pg-old", version=version, least=LEAST))
    if setting["encoding"] != "UTF8" or setting["collate"].casefold() not in _PLAIN_ORDERS:
        found = {"encoding": setting["encoding"], "collate": setting["collate"]}
        name = connection.engine.url.database or ""
        raise StoreError(sentence("store-pg-order", database=name, **found))
    for name in ("fsync", "synchronous_commit", "full_page_writes"):
        if setting[name] == "off":
            raise StoreError(sentence("store-pg-not-durable", setting=name))
    if setting["in_recovery"] == "true":
        raise StoreError(sentence("store-pg-replica"))
    connection.rollback()


_SETTINGS = """
SELECT name, setting FROM pg_settings
 WHERE name IN ('server_version_num', 'fsync', 'synchronous_commit', 'full_page_writes')
UNION ALL SELECT 'in_recovery', pg_is_in_recovery()::text
UNION ALL SELECT 'encoding', pg_encoding_to_char(encoding)
  FROM pg_database WHERE datname = current_database()
UNION ALL SELECT 'collate', COALESCE(datcollate, '')
  FROM pg_database WHERE datname = current_database()
"""


def wait_to_migrate(connection: Connection) -> None:
    """Wait until no other node changes the tables; ends with the transaction."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATING})")


REWRITTEN_BYTES = 256 * 2**20
"""A larger table is not written anew: that would hold turns up for seconds."""


def rewrite(driver: Any, tables: Iterable[str]) -> list[str]:  # noqa: ANN401 - the driver's own
    """Write tables anew without what was deleted; returns those that were in use.

    `VACUUM` alone leaves the bytes of deleted rows in their pages until others take their place.
    """
    left = []
    # To write a table anew takes as long as it takes.
    _set(driver, **dict.fromkeys(_patience(driver), 0.0))
    driver.execute("SET lock_timeout = '200ms'")
    try:
        for name in tables:
            (size,) = driver.execute("SELECT pg_relation_size(%s::regclass)", (name,)).fetchone()
            full = "(FULL) " if size <= REWRITTEN_BYTES else ""
            try:
                driver.execute(f"VACUUM {full}{name}")
            except driver.OperationalError as error:
                if error.sqlstate != "55P03":  # lock_not_available
                    raise
                left.append(name)
    finally:
        if not driver.closed:
            _set(driver, **_patience(driver))
    return left


_REASONS = {
    "42501": "store-why-permission",
    "25006": "store-pg-replica",
    "53100": "store-why-full",
    "53300": "store-why-connections",
    "55P03": "store-why-busy",
    "40001": "store-why-busy",
    "40P01": "store-why-busy",
    "58030": "store-why-disk",
    "XX001": "store-why-damaged",
    "XX002": "store-why-damaged",
    "57P01": "store-why-away",
    "57P02": "store-why-away",
    "57P03": "store-why-away",
    "25P03": "store-why-away",
}
"""A message for each kind of error that an office may meet (PostgreSQL manual, appendix A)."""
_SAID = {
    "password authentication failed": "store-why-password",
    "no password supplied": "store-why-password",
    "autentificación password falló": "store-why-password",
    "autenticação do tipo senha falhou": "store-why-password",
    "pg_hba.conf": "store-why-not-admitted",
    "does not exist": "store-why-no-database",
    "no existe": "store-why-no-database",
    "não existe": "store-why-no-database",
    "too many": "store-why-connections",
    "certificate": "store-why-certificate",
    "SSL": "store-why-certificate",
    "could not translate host name": "store-why-no-host",
    "failed to resolve host": "store-why-no-host",
    "Name or service not known": "store-why-no-host",
}
"""The same while connecting, when the library gives no code but the server's own words."""


def reason_in(cause: BaseException, dialect: Dialect) -> str:
    """What prevented a statement or a connection; never the values of a row."""
    state = getattr(cause, "sqlstate", None)
    if state is not None:
        if state in _REASONS:
            return sentence(_REASONS[state])
        if state.startswith("08"):
            return sentence("store-why-away")
        diagnosis = getattr(cause, "diag", None)
        return str(getattr(diagnosis, "message_primary", None) or state)
    if not isinstance(cause, dialect.loaded_dbapi.OperationalError):
        return str(cause)
    said = str(cause)
    for words, key in _SAID.items():
        if words in said:
            return sentence(key)
    return sentence("store-why-away")
