"""Errors of the database and its driver as a `StoreError` in the terminal's language."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from antesala.words.terminal import sentence
from server.store.place import StoreError

_REASONS = {
    sqlite3.SQLITE_PERM: "store-why-read-only",
    sqlite3.SQLITE_BUSY: "store-why-busy",
    sqlite3.SQLITE_LOCKED: "store-why-busy",
    sqlite3.SQLITE_READONLY: "store-why-read-only",
    sqlite3.SQLITE_IOERR: "store-why-disk",
    sqlite3.SQLITE_CORRUPT: "store-why-damaged",
    sqlite3.SQLITE_FULL: "store-why-full",
    sqlite3.SQLITE_CANTOPEN: "store-why-not-opened",
    sqlite3.SQLITE_NOTADB: "store-why-none",
}
"""A message for each kind of SQLite's errors that an office may meet (sqlite.org/rescode)."""
_LACKS = {"no such table: ": "store-why-no-table", "no such column: ": "store-why-no-column"}


@contextmanager
def faults(engine: Engine, trouble: object) -> Iterator[None]:
    """Turn every error of the database or its driver into a `StoreError` with what was asked.

    `trouble` is written only where there is one: each turn passes here.
    """
    try:
        yield
    except (SQLAlchemyError, engine.dialect.loaded_dbapi.Error) as error:
        raise StoreError(f"{trouble}: {_reason(error, engine)}{_advice(error, engine)}") from error


def _reason(error: BaseException, engine: Engine) -> str:
    if engine.dialect.name == "sqlite":
        return reason_in(error)
    from server.store import postgresql  # noqa: PLC0415 - loaded by now

    return postgresql.reason_in(getattr(error, "orig", None) or error, engine.dialect)


@contextmanager
def driver_faults(trouble: object) -> Iterator[None]:
    """The same for SQLite's own driver, where no engine is between."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{trouble}: {reason_in(error)}") from error


def reason_in(error: BaseException) -> str:
    """What prevented a statement of SQLite; in the driver's English where it is something rare."""
    cause = getattr(error, "orig", None) or error
    key = _REASONS.get(_kind(error))
    if key is not None:
        return sentence(key)
    for opening, lacks in _LACKS.items():
        if str(cause).startswith(opening):
            return sentence(lacks, name=str(cause).removeprefix(opening))
    return str(cause)


def _kind(error: BaseException) -> int:
    """The kind of a SQLite error; 0 of another one.

    The low byte is the kind, the high one says in which call of the system.
    """
    cause = getattr(error, "orig", None) or error
    return (getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF


def _advice(error: BaseException, engine: Engine) -> str:
    """What to do where the disk is at fault; empty where something else is."""
    if _kind(error) not in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}:
        return ""
    folder = Path(str(engine.url.database)).parent
    return f"; {sentence('store-disk', folder=folder)}"
