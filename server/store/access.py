"""Devices, one-time codes and clerks' PINs in the database: only hashes, never secrets."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    Connection,
    Delete,
    Engine,
    RowMapping,
    delete,
    func,
    insert,
    select,
    update,
)

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
class Entered:
    """A device that has come by its token.

    `is_first_use`: by one that was offered to it, and all earlier ones are void from now on.
    """

    device: Device
    is_first_use: bool = False


MOST_OFFERED = 8
"""Tokens that are offered to one device at a time: a connection that is lost again and again before
the device has kept one must not fill the table."""


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

    def enter(
        self, token_hash: str, now: datetime, rests: timedelta = timedelta()
    ) -> Entered | None:
        """The device that comes with this token, or None; a token that was offered is used so.

        But not while it `rests`: for so long after it was offered, the former ones are good too.
        """
        c, offered = t.DEVICE.c, t.DEVICE_TOKEN.c
        with self._transaction() as connection:
            query = select(t.DEVICE).where(c.token_hash == token_hash)
            row = connection.execute(query).mappings().first()
            if row is not None:
                return Entered(_device(row))
            new = select(offered.device).where(
                offered.token_hash == token_hash, offered.offered_at > to_milliseconds(now - rests)
            )
            its = connection.execute(select(t.DEVICE).where(c.id.in_(new))).mappings().first()
            if rests and its is not None:
                return Entered(_device(its))
            device = _use(connection, token_hash, now)
        return None if device is None else Entered(device, is_first_use=True)

    def offer(self, device: str, token_hash: str, now: datetime) -> bool:
        """Let a device come with this token as well; return whether the device is known.

        All that it has are good until it uses one of them: no one knows which of those that were
        sent to it has arrived on its disk. It has no more than `MOST_OFFERED`.
        """
        c, offered = t.DEVICE.c, t.DEVICE_TOKEN.c
        row = {"token_hash": token_hash, "device": device, "offered_at": to_milliseconds(now)}
        with self._transaction() as connection:
            if connection.execute(select(c.id).where(c.id == device)).first() is None:
                return False
            latest = select(offered.token_hash, offered.offered_at)
            latest = latest.where(offered.device == device).order_by(offered.offered_at.desc())
            known = connection.execute(latest).all()
            if known:
                # Their order must hold, also where the clock was set back.
                row["offered_at"] = max(to_milliseconds(now), known[0].offered_at + 1)
            lapsed = [each.token_hash for each in known[MOST_OFFERED - 1 :]]
            connection.execute(delete(t.DEVICE_TOKEN).where(offered.token_hash.in_(lapsed)))
            connection.execute(insert(t.DEVICE_TOKEN).values(row))
        return True

    def is_offered(self, device: str, token_hash: str) -> bool:
        """Whether a token that was offered to a device is good still, and not used yet."""
        offered = t.DEVICE_TOKEN.c
        its = select(offered.device).where(offered.token_hash == token_hash)
        with self._transaction() as connection:
            return connection.execute(its).scalar() == device

    def use(self, device: str, token_hash: str, now: datetime) -> bool:
        """A device says that it keeps this token; return whether it is one of its own."""
        c, offered = t.DEVICE.c, t.DEVICE_TOKEN.c
        with self._transaction() as connection:
            has = select(c.id).where(c.id == device, c.token_hash == token_hash)
            if connection.execute(has).first() is not None:
                return True
            its = select(offered.device).where(offered.token_hash == token_hash)
            if connection.execute(its).scalar() != device:
                return False
            return _use(connection, token_hash, now) is not None

    def age_token(self, office: str, device: str) -> bool:
        """Have a device get another token; return whether the office has it."""
        c = t.DEVICE.c
        its = update(t.DEVICE).where(c.office == office, c.id == device)
        with self._transaction() as connection:
            return connection.execute(its.values(token_at=0)).rowcount > 0

    def with_old_tokens(self, before: datetime) -> set[str]:
        """The devices, by their ids, that have had their tokens since before a moment."""
        c = t.DEVICE.c
        since = func.coalesce(c.token_at, c.enrolled_at)
        with self._transaction() as connection:
            old = select(c.id).where(since < to_milliseconds(before))
            return {row[0] for row in connection.execute(old)}

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
            if gone.rowcount:
                offered = t.DEVICE_TOKEN.c.device == device
                connection.execute(delete(t.DEVICE_TOKEN).where(offered))
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

    def forget_pins(self, office: str) -> None:
        """Let no clerk of an office have a PIN, since the office was not founded after all."""
        with self._transaction() as connection:
            connection.execute(delete(t.CREDENTIAL).where(t.CREDENTIAL.c.office == office))

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


def _use(connection: Connection, token_hash: str, now: datetime) -> Device | None:
    """Make a token that was offered the device's own: it and later ones are good from now on.

    A later one may be on its way to the disk of the device, which says so only after that.
    """
    c, offered = t.DEVICE.c, t.DEVICE_TOKEN.c
    found = connection.execute(
        select(t.DEVICE_TOKEN).where(offered.token_hash == token_hash)
    ).mappings()
    row = found.first()
    if row is None:
        return None
    values = {"token_hash": token_hash, "token_at": to_milliseconds(now)}
    connection.execute(update(t.DEVICE).where(c.id == row["device"]).values(values))
    earlier = (offered.offered_at < row["offered_at"]) | (offered.token_hash == token_hash)
    connection.execute(delete(t.DEVICE_TOKEN).where(offered.device == row["device"], earlier))
    device = connection.execute(select(t.DEVICE).where(c.id == row["device"])).mappings().first()
    return None if device is None else _device(device)


def _device(row: RowMapping) -> Device:
    return Device(row["id"], row["office"], row["role"], row["name"])
