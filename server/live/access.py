"""Access: devices enter by token, new ones by a one-time code, clerks by their PIN.

Secrets are kept as hashes: tokens and codes, which are long and random, by SHA-256; PINs, which are
short, by Argon2id (RFC 9106). Commands about devices and PINs are decided here, since they are no
events of the office.
"""

import asyncio
import hashlib
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from antesala.messages import commands as m
from server import fresh
from server.domain.identity import ClerkId, DeviceId
from server.domain.office import Office
from server.domain.refusals import Code, Refusal, refuse
from server.hub import PATIENCE
from server.live.following import role_of
from server.live.wire import tag_of
from server.pace import Pace
from server.store import AuditLine, Credential, Device, Store, StoreError, Writer

Result = TypeVar("Result")

CODE_LASTS = timedelta(hours=1)
TRIES = 5
"""Wrong PINs in a row before a clerk is locked out at the device where they were typed."""
FIRST_LOCK = timedelta(minutes=1)
LONGEST_LOCK = timedelta(hours=1)
WRONG_RATE, WRONG_BURST = 0.5, 10.0
"""Wrong PINs a second at one device, of all clerks: checking one takes a core for a tenth of
a second, and the office needs that time."""
LOOKED_UP_AT_ONCE = 2
"""Tokens and codes that wait for the writer: few, so that guesses do not delay an office's turn."""
GREETING_RATE, GREETING_BURST = 1.0, 30.0
"""Greetings a second with one device's token: a device that lost its server returns every few
seconds, while one that greets without end would take turns from the office."""
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Gate:
    """The doors of all offices in one store."""

    def __init__(
        self,
        store: Store,
        writer: Writer,
        clock: Callable[[], datetime],
        hasher: PasswordHasher | None = None,
        running: Callable[[], float] = time.monotonic,
    ) -> None:
        """`running` gives seconds that only grow, so that a leap of the clock lifts no lock."""
        self._access = store.access
        self._writer = writer
        self._clock = clock
        self._running = running
        self._locked: dict[tuple[str, str, str], float] = {}
        self._codes: dict[str, float] = {}
        self._hasher = hasher or PasswordHasher()
        # A clerk without a PIN is checked against this one, so that the answer takes as long.
        self._nobody = self._hasher.hash("nobody")
        self._one_at_a_time: defaultdict[tuple[str, str], asyncio.Lock] = defaultdict(asyncio.Lock)
        self._strangers = asyncio.Semaphore(LOOKED_UP_AT_ONCE)
        self._wrong: dict[tuple[str, str], Pace] = {}
        # By hash of the token, of known devices only: guesses would fill the memory.
        self._greetings: dict[str, Pace] = {}

    async def _run(self, work: Callable[[], Result]) -> Result:
        """Run work on the store; raises `StoreError` where it fails or hangs.

        Work that had not begun by then never will, so that no one-time code is spent in vain.
        """
        try:
            return await asyncio.wait_for(self._writer.run(work), PATIENCE)
        except TimeoutError:
            raise StoreError("the access tables did not answer in time") from None

    async def _look_up(self, work: Callable[[], Result]) -> Result:
        """The same for an unknown client: few of these go before an office's turn."""
        try:
            async with asyncio.timeout(PATIENCE), self._strangers:
                return await self._run(work)
        except TimeoutError:
            raise StoreError("the access tables did not answer in time") from None

    async def by_token(self, token: str) -> Device | Refusal:
        """The device that keeps this token; `TOO_MANY`, at once, where it greets too often."""
        token_hash = _hash(token)
        known = self._greetings.get(token_hash)
        if known is not None and known.left(self._running()) < 1:
            return refuse(Code.TOO_MANY)
        device = await self._look_up(partial(self._access.device, token_hash))
        if device is None:
            self._greetings.pop(token_hash, None)
            return refuse(Code.UNKNOWN_TOKEN)
        now = self._running()
        pace = self._greetings.setdefault(token_hash, Pace(GREETING_RATE, GREETING_BURST, now))
        pace.spend(1, now)
        return device

    async def by_code(self, code: str) -> tuple[Device, str] | Refusal:
        """Enrol a device by its one-time code; the token is sent once and never again."""
        now = self._clock()
        token = fresh.new_token()
        code_hash = _hash(code.upper())
        lasts = partial(self._lasts, code_hash, now)
        enrol = partial(self._access.enrol, code_hash, fresh.new_id(now), _hash(token), now, lasts)
        device = await self._look_up(enrol)
        return refuse(Code.UNKNOWN_CODE) if device is None else (device, token)

    async def new_code(self, office: str, role: str, name: str) -> str:
        """A one-time code for a device of that role, good for an hour."""
        code = fresh.new_code()
        now, running = self._clock(), self._running()
        expires = now + CODE_LASTS
        good = {each for each, until in self._codes.items() if running < until}
        await self._run(partial(self._access.forget_codes, now, expires, good))
        await self._run(partial(self._access.add_code, _hash(code), office, role, name, expires))
        self._codes[_hash(code)] = running + CODE_LASTS.total_seconds()
        return code

    def _lasts(self, code_hash: str, now: datetime, expires_at: datetime) -> bool:
        """Whether a code is still good: by the server's running time, or by date if older than it.

        A date further away than any code lasts was written by a wrong clock.
        """
        until = self._codes.get(code_hash)
        if until is not None:
            return self._running() < until
        return now <= expires_at <= now + CODE_LASTS

    async def revoke(self, office: str, device: str) -> bool:
        """Forget a device; whether the office had it."""
        return await self._run(partial(self._access.revoke, office, device))

    async def set_pin(self, office: str, clerk: str, pin: str) -> None:
        """Give a clerk a PIN and lift any lock-out."""
        pin_hash = await asyncio.to_thread(self._hasher.hash, pin)
        await self._run(partial(self._access.set_pin, office, clerk, pin_hash))
        for where in [each for each in self._locked if each[:2] == (office, clerk)]:
            del self._locked[where]

    async def check_pin(self, office: str, clerk: str, device: str, pin: str) -> Refusal | None:
        """Say why this PIN is refused at a device; None where it is right.

        Tries are counted for this device only, else a clerk could be locked out from any console;
        and they are checked one by one.
        """
        async with self._one_at_a_time[office, device]:
            credential = await self._run(partial(self._access.credential, office, clerk, device))
            if credential is not None:
                left = self._left_of_lock((office, clerk, device), credential)
                if left > 0:
                    return refuse(Code.LOCKED_OUT, clerk=clerk, seconds=str(int(left) + 1))
            now = self._running()
            wrong = self._wrong.setdefault((office, device), Pace(WRONG_RATE, WRONG_BURST, now))
            if wrong.left(now) < 1:
                return refuse(Code.TOO_MANY)
            refused = await self._check_pin(office, clerk, device, pin, credential)
            if refused is not None:
                wrong.spend(1, now)
            return refused

    async def _check_pin(
        self, office: str, clerk: str, device: str, pin: str, credential: Credential | None
    ) -> Refusal | None:
        expected = self._nobody if credential is None else credential.pin_hash
        is_right = await asyncio.to_thread(self._verify, expected, pin)
        if credential is None:
            return refuse(Code.WRONG_PIN, clerk=clerk)
        failures = 0 if is_right else credential.failures + 1
        if failures or credential.failures:
            lock = _lock_after(failures) if failures >= TRIES else timedelta()
            self._locked[office, clerk, device] = self._running() + lock.total_seconds()
            until = self._clock() + lock if lock else _NEVER
            note = partial(self._access.note_attempt, office, clerk, device, failures, until)
            await self._run(note)
        return None if is_right else refuse(Code.WRONG_PIN, clerk=clerk)

    def _left_of_lock(self, where: tuple[str, str, str], credential: Credential) -> float:
        """Seconds until another PIN may be tried, by the running time since the last one.

        After a restart the date of the lock's end counts, but never for longer than it was set
        for: a clock set back since would else lock a clerk out for years.
        """
        until = self._locked.get(where)
        if until is None:
            by_date = (credential.locked_until - self._clock()).total_seconds()
            longest = (
                _lock_after(credential.failures) if credential.failures >= TRIES else timedelta()
            )
            until = self._running() + min(by_date, longest.total_seconds())
            self._locked[where] = until
        return until - self._running()

    async def audit(
        self, office: str, device: str, clerk: str | None, asked: str, refused: Code | None
    ) -> None:
        """Write into the audit who asked what of access, and why it was refused."""
        line = AuditLine(self._clock(), device, clerk, asked, None, refused)
        await self._run(partial(self._access.audit, office, line))

    def _verify(self, expected: str, pin: str) -> bool:
        try:
            return self._hasher.verify(expected, pin)
        except (VerifyMismatchError, InvalidHashError):
            return False


def _lock_after(failures: int) -> timedelta:
    """Seconds of a lock: 60 after the fifth wrong PIN, twice as many after each further one."""
    doublings = min(failures - TRIES, 10)
    return min(FIRST_LOCK * (1 << doublings), LONGEST_LOCK)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def is_weak(pin: str) -> bool:
    """Whether a PIN of digits is among the first that an attacker would try.

    These are one repeated digit (0000), two in turn (1212), and a run up or down (1234, 9876).
    """
    if len(set(pin)) == 1 or pin == (pin[:2] * len(pin))[: len(pin)]:
        return True
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    return steps in ({1}, {-1})


@dataclass(frozen=True, slots=True)
class Granted:
    """Done; `code` is the one-time code that was asked for."""

    code: str | None = None


async def grant(
    gate: Gate, office: Office, device: Device, message: m.AccessCommand
) -> Granted | Refusal:
    """Run a command of the administrator, or a clerk's command on their own PIN."""
    if isinstance(message, m.ChangePin):
        clerk = office.clerk_at(DeviceId(device.id))
        granted = await _changed_pin(gate, office, device, message)
    else:
        clerk = ClerkId(message.clerk) if isinstance(message, m.SetPin) else None
        granted = await _granted(gate, office, device, message)
    await gate.audit(office.id, device.id, clerk, tag_of(message), _code_of(granted))
    return granted


async def _changed_pin(
    gate: Gate, office: Office, device: Device, message: m.ChangePin
) -> Granted | Refusal:
    """Change a PIN; the old one is asked for, since a console may be left alone.

    Wrong tries count as those of signing in. The clerk stays signed in; they work at no other
    console, since signing in at one leaves the other.
    """
    if device.role != "clerk":
        return refuse(Code.FORBIDDEN, role=role_of(office, device))
    clerk = office.clerk_at(DeviceId(device.id))
    if clerk is None:
        return refuse(Code.NOT_SIGNED_IN)
    refused = await gate.check_pin(office.id, clerk, device.id, message.old)
    if refused is not None:
        return refused
    if message.new == message.old:
        return refuse(Code.SAME_PIN, clerk=clerk)
    if is_weak(message.new):
        return refuse(Code.WEAK_PIN, clerk=clerk)
    await gate.set_pin(office.id, clerk, message.new)
    return Granted()


async def _granted(
    gate: Gate,
    office: Office,
    device: Device,
    message: m.EnrollDevice | m.RevokeDevice | m.SetPin,
) -> Granted | Refusal:
    if device.role != "administrator":
        return refuse(Code.FORBIDDEN, role=role_of(office, device))
    if isinstance(message, m.EnrollDevice):
        return Granted(await gate.new_code(office.id, message.role, message.name))
    if isinstance(message, m.RevokeDevice):
        is_known = await gate.revoke(office.id, message.device)
        return Granted() if is_known else refuse(Code.UNKNOWN_DEVICE, device=message.device)
    if ClerkId(message.clerk) not in office.catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=message.clerk)
    await gate.set_pin(office.id, message.clerk, message.pin)
    return Granted()


async def check_pin(
    gate: Gate, office: Office, device: Device, message: m.SignIn
) -> Refusal | None:
    """Say why a PIN is refused. Only a console may try, and only for existing clerks."""
    if device.role != "clerk":
        return refuse(Code.FORBIDDEN, role=device.role)
    if ClerkId(message.clerk) not in office.catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=message.clerk)
    refused = await gate.check_pin(office.id, message.clerk, device.id, message.pin)
    if refused is not None:
        await gate.audit(office.id, device.id, message.clerk, tag_of(message), refused.code)
    return refused


def _code_of(granted: Granted | Refusal) -> Code | None:
    return granted.code if isinstance(granted, Refusal) else None
