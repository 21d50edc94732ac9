"""Devices, one-time codes and clerks' PINs in the database: only hashes, never secrets."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Delete, Engine, RowMapping, delete, insert, select

from antesala.words.terminal import Sentence
from server.store import tables as t
from server.store.faults import faults
from server.store.rows import from_milliseconds, to_milliseconds
from server.store.statements import add_audit, count_refusal
from server.store.turn import AuditLine, audit_row

_TROUBLE = Sentence("store-access-unused")


@dataclass(frozen=True, slots=True)
class Device:
    """An enrolled device."""

    id: str
    office: str
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Credential:
    """A clerk's PIN as a hash, and the wrong attempts at a device since the last right one."""

    pin_hash: str
    failures: int
    locked_until: datetime


class Access:
    """Small transactions, separate from any office's turn."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with faults(self._engine, _TROUBLE), self._engine.begin() as connection:
            yield connection

    def add_code(
        self, code_hash: str, office: str, role: str, name: str, expires_at: datetime
    ) -> None:
        """Store a one-time code for a device of that role and name."""
        row = {
            "code_hash": code_hash,
            "office": office,
            "role": role,
            "name": name,
            "expires_at": to_milliseconds(expires_at),
        }
        with self._transaction() as connection:
            connection.execute(insert(t.ENROLMENT).values(row))

    def forget_codes(self, now: datetime, latest: datetime, kept: Collection[str]) -> None:
        """Delete codes that expired before `now`, or that expire after `latest`, the last possible.

        The codes in `kept` are known to be good, whatever the clock shows.
        """
        c = t.ENROLMENT.c
        old = (c.expires_at < to_milliseconds(now)) | (c.expires_at > to_milliseconds(latest))
        with self._transaction() as connection:
            connection.execute(delete(t.ENROLMENT).where(old, c.code_hash.not_in(kept)))

    def enrol(
        self,
        code_hash: str,
        device: str,
        token_hash: str,
        now: datetime,
        lasts: Callable[[datetime], bool],
        role: str | None = None,
    ) -> Device | None:
        """Use up a code for a new device; None if the code is unknown, used or too old.

        `lasts` says whether a code that expires at a given moment is still good. A code for
        another `role`, where one is given, is not used up.
        """
        c = t.ENROLMENT.c
        with self._transaction() as connection:
            found = connection.execute(select(t.ENROLMENT).where(c.code_hash == code_hash))
            row = found.mappings().first()
            if row is None or (role is not None and row["role"] != role):
                return None
            used = connection.execute(delete(t.ENROLMENT).where(c.code_hash == code_hash))
            # Another node may have used it up since it was read.
            if not used.rowcount or not lasts(from_milliseconds(row["expires_at"])):
                return None
            new = Device(device, row["office"], row["role"], row["name"])
            values = {
                "id": new.id,
                "office": new.office,
                "role": new.role,
                "name": new.name,
                "token_hash": token_hash,
                "enrolled_at": to_milliseconds(now),
            }
            connection.execute(insert(t.DEVICE).values(values))
            return new

    def device(self, token_hash: str) -> Device | None:
        """The device with this token, or None."""
        with self._transaction() as connection:
            query = select(t.DEVICE).where(t.DEVICE.c.token_hash == token_hash)
            row = connection.execute(query).mappings().first()
        return None if row is None else _device(row)

    def devices(self, office: str) -> list[Device]:
        """The office's devices, in the order of their enrolment."""
        c = t.DEVICE.c
        query = select(t.DEVICE).where(c.office == office).order_by(c.enrolled_at, c.id)
        with self._transaction() as connection:
            return [_device(row) for row in connection.execute(query).mappings()]

    def revoke(self, office: str, device: str) -> bool:
        """Delete a device; return whether the office had it."""
        c = t.DEVICE.c
        with self._transaction() as connection:
            gone = connection.execute(delete(t.DEVICE).where(c.office == office, c.id == device))
            connection.execute(_attempts(office, device=device))
            return gone.rowcount > 0

    def credential(self, office: str, clerk: str, device: str) -> Credential | None:
        """A clerk's PIN, and the wrong attempts at a device."""
        c, tried = t.CREDENTIAL.c, t.ATTEMPT.c
        here = (tried.office == c.office) & (tried.clerk == c.clerk) & (tried.device == device)
        query = (
            select(c.pin_hash, tried.failures, tried.locked_until)
            .select_from(t.CREDENTIAL.outerjoin(t.ATTEMPT, here))
            .where(c.office == office, c.clerk == clerk)
        )
        with self._transaction() as connection:
            row = connection.execute(query).first()
        return (
            None if row is None else Credential(row[0], row[1] or 0, from_milliseconds(row[2] or 0))
        )

    def set_pin(self, office: str, clerk: str, pin_hash: str) -> None:
        """Give a clerk a PIN and lift every lock-out."""
        c = t.CREDENTIAL.c
        row = {"office": office, "clerk": clerk, "pin_hash": pin_hash}
        with self._transaction() as connection:
            gone = delete(t.CREDENTIAL).where(c.office == office, c.clerk == clerk)
            connection.execute(gone)
            connection.execute(_attempts(office, clerk=clerk))
            connection.execute(insert(t.CREDENTIAL).values(row))

    def note_attempt(
        self, office: str, clerk: str, device: str, failures: int, locked_until: datetime
    ) -> None:
        """Store how often the PIN was wrong there, and until when no further one is tried."""
        row = {
            "office": office,
            "clerk": clerk,
            "device": device,
            "failures": failures,
            "locked_until": to_milliseconds(locked_until),
        }
        with self._transaction() as connection:
            connection.execute(_attempts(office, clerk=clerk, device=device))
            if failures:
                connection.execute(insert(t.ATTEMPT).values(row))

    def audit(self, office: str, line: AuditLine) -> None:
        """Store a line of the audit; a repeated refusal is counted."""
        row = audit_row(office, line)
        with self._transaction() as connection:
            if line.refused is not None:
                counted = connection.execute(count_refusal(), row)
                if counted.rowcount:
                    return
            connection.execute(add_audit(), row)


def _attempts(office: str, **which: str) -> Delete:
    """Delete the wrong attempts at a clerk's PIN, or those at a device."""
    forget = delete(t.ATTEMPT).where(t.ATTEMPT.c.office == office)
    for name, value in which.items():
        forget = forget.where(t.ATTEMPT.c[name] == value)
    return forget


def _device(row: RowMapping) -> Device:
    return Device(row["id"], row["office"], row["role"], row["name"])
