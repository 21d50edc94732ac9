"""Passwords, wrong ones, one-time codes, and sessions of the staff pages: hashes, never secrets."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any

from sqlalchemy import Connection, Delete, Engine, RowMapping, delete, insert, select, update

from antesala.words.terminal import Sentence
from server.store import tables as t
from server.store.faults import faults
from server.store.rows import from_milliseconds, to_milliseconds

_TROUBLE = Sentence("store-access-unused")


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One stay of a clerk on the staff pages, from a browser at an address."""

    id: str
    clerk: str
    token_hash: str
    began_at: datetime
    seen_at: datetime
    address: str
    browser: str
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GuessRow:
    """How often in a row a password was wrong for an account at an address, and when last."""

    account: str
    address: str
    wrong: int
    last: datetime


class StaffAccess:
    """Small transactions, separate from any office's turn."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.is_shared = engine.dialect.name != "sqlite"
        """Whether other servers may write here too."""

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with faults(self._engine, _TROUBLE), self._engine.begin() as connection:
            yield connection

    def password(self, office: str, clerk: str) -> str | None:
        """The hash of a clerk's password; None where they have none."""
        c = t.PASSWORD.c
        query = select(c.password_hash).where(c.office == office, c.clerk == clerk)
        with self._transaction() as connection:
            return connection.execute(query).scalar()

    def set_code(self, office: str, clerk: str, code_hash: str, expires_at: datetime) -> None:
        """Give a clerk a one-time code in the place of an earlier one."""
        c = t.PASSWORD_CODE.c
        row = {
            "office": office,
            "clerk": clerk,
            "code_hash": code_hash,
            "expires_at": to_milliseconds(expires_at),
        }
        with self._transaction() as connection:
            former = delete(t.PASSWORD_CODE).where(c.office == office, c.clerk == clerk)
            connection.execute(former)
            connection.execute(insert(t.PASSWORD_CODE).values(row))

    def code(self, office: str, clerk: str) -> tuple[str, datetime] | None:
        """The hash of a clerk's one-time code, and when it expires."""
        c = t.PASSWORD_CODE.c
        query = select(c.code_hash, c.expires_at).where(c.office == office, c.clerk == clerk)
        with self._transaction() as connection:
            row = connection.execute(query).first()
        return None if row is None else (row[0], from_milliseconds(row[1]))

    def set_password(self, office: str, clerk: str, password_hash: str, code_hash: str) -> bool:
        """Set a password by a one-time code, which is used up; False where it was used before."""
        c, p = t.PASSWORD_CODE.c, t.PASSWORD.c
        row = {"office": office, "clerk": clerk, "password_hash": password_hash}
        with self._transaction() as connection:
            used = delete(t.PASSWORD_CODE).where(
                c.office == office, c.clerk == clerk, c.code_hash == code_hash
            )
            if not connection.execute(used).rowcount:
                return False
            connection.execute(delete(t.PASSWORD).where(p.office == office, p.clerk == clerk))
            connection.execute(insert(t.PASSWORD).values(row))
            return True

    def guesses(self, office: str, most: int) -> list[GuessRow]:
        """The wrong passwords in a row, of the `most` newest pairs, the oldest of them first."""
        c = t.GUESS.c
        newest = select(t.GUESS).where(c.office == office).order_by(c.last.desc()).limit(most)
        with self._transaction() as connection:
            rows = connection.execute(newest).mappings().all()
        return [
            GuessRow(row["account"], row["address"], row["wrong"], from_milliseconds(row["last"]))
            for row in reversed(rows)
        ]

    def guess(self, office: str, account: str, address: str) -> GuessRow | None:
        """The wrong passwords in a row of an account at an address; None where there are none."""
        c = t.GUESS.c
        query = select(c.wrong, c.last).where(
            c.office == office, c.account == account, c.address == address
        )
        with self._transaction() as connection:
            row = connection.execute(query).first()
        return (
            None if row is None else GuessRow(account, address, row[0], from_milliseconds(row[1]))
        )

    def note_guess(
        self, office: str, account: str, address: str, at: datetime, oldest: datetime
    ) -> None:
        """Count one more wrong password, and delete those that were last wrong before `oldest`.

        It is added to what is kept, which another server may have counted.
        """
        row = {
            "office": office,
            "account": account,
            "address": address,
            "wrong": 1,
            "last": to_milliseconds(at),
        }
        more = {"wrong": t.GUESS.c.wrong + 1, "last": row["last"]}
        old = delete(t.GUESS).where(
            t.GUESS.c.office == office, t.GUESS.c.last < to_milliseconds(oldest)
        )
        with self._transaction() as connection:
            connection.execute(old)
            put: Any = import_module(f"sqlalchemy.dialects.{connection.dialect.name}").insert
            key = [column.name for column in t.GUESS.primary_key]
            connection.execute(
                put(t.GUESS).values(row).on_conflict_do_update(index_elements=key, set_=more)
            )

    def forget_guesses(self, office: str, **which: str) -> None:
        """Delete the wrong passwords of an `account`, at one `address` or at all."""
        with self._transaction() as connection:
            connection.execute(_guesses(office, **which))

    def sessions(self, office: str) -> list[SessionRow]:
        """All sessions of an office, those that have ended too, in the order of their beginning."""
        c = t.STAFF_SESSION.c
        query = select(t.STAFF_SESSION).where(c.office == office).order_by(c.began_at, c.id)
        with self._transaction() as connection:
            return [_session(row) for row in connection.execute(query).mappings()]

    def session(self, office: str, token_hash: str) -> SessionRow | None:
        """The session of a token, also one that has ended; None where there is none."""
        c = t.STAFF_SESSION.c
        query = select(t.STAFF_SESSION).where(c.office == office, c.token_hash == token_hash)
        with self._transaction() as connection:
            row = connection.execute(query).mappings().first()
        return None if row is None else _session(row)

    def begin_session(self, office: str, session: SessionRow, oldest: datetime) -> None:
        """Store a new session, and delete those that were last seen before `oldest`."""
        c = t.STAFF_SESSION.c
        row = {
            "id": session.id,
            "office": office,
            "clerk": session.clerk,
            "token_hash": session.token_hash,
            "began_at": to_milliseconds(session.began_at),
            "seen_at": to_milliseconds(session.seen_at),
            "address": session.address,
            "browser": session.browser,
        }
        with self._transaction() as connection:
            old = delete(t.STAFF_SESSION).where(c.seen_at < to_milliseconds(oldest))
            connection.execute(old)
            connection.execute(insert(t.STAFF_SESSION).values(row))

    def see_session(self, session: str, seen_at: datetime) -> None:
        """Note that a session was used."""
        self._change(session, seen_at=to_milliseconds(seen_at))

    def end_session(self, session: str, ended_at: datetime) -> None:
        """End a session; its token is no longer valid."""
        self._change(session, ended_at=to_milliseconds(ended_at))

    def _change(self, session: str, **values: int) -> None:
        changed = update(t.STAFF_SESSION).where(t.STAFF_SESSION.c.id == session).values(values)
        with self._transaction() as connection:
            connection.execute(changed)


def _guesses(office: str, **which: str) -> Delete:
    c = t.GUESS.c
    return delete(t.GUESS).where(c.office == office, *(c[name] == which[name] for name in which))


def _session(row: RowMapping) -> SessionRow:
    ended = row["ended_at"]
    return SessionRow(
        id=row["id"],
        clerk=row["clerk"],
        token_hash=row["token_hash"],
        began_at=from_milliseconds(row["began_at"]),
        seen_at=from_milliseconds(row["seen_at"]),
        address=row["address"],
        browser=row["browser"],
        ended_at=None if ended is None else from_milliseconds(ended),
    )
