"""Who may come in: devices by token, new ones by a one-time code, clerks by their number.

Secrets are kept as hashes: tokens and codes, which are long and random, by SHA-256; numbers, which
are short, by Argon2id (RFC 9106).
"""

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from server import fresh
from server.domain.refusals import Code, Refusal, refuse
from server.hub import PATIENCE
from server.store import AuditLine, Device, Store, StoreError, Writer

Result = TypeVar("Result")

CODE_LASTS = timedelta(hours=1)
TRIES = 5
"""Wrong numbers in a row before a clerk is locked out at the device where they were typed."""
FIRST_LOCK = timedelta(minutes=1)
LONGEST_LOCK = timedelta(hours=1)
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Gate:
    """The doors of all offices in one store."""

    def __init__(
        self,
        store: Store,
        writer: Writer,
        clock: Callable[[], datetime],
        hasher: PasswordHasher | None = None,
    ) -> None:
        self._access = store.access
        self._writer = writer
        self._clock = clock
        self._hasher = hasher or PasswordHasher()
        # Where there is no number, one is checked all the same: the answer takes as long.
        self._nobody = self._hasher.hash("nobody")
        self._one_at_a_time: defaultdict[tuple[str, str, str], asyncio.Lock] = defaultdict(
            asyncio.Lock
        )

    async def _run(self, work: Callable[[], Result]) -> Result:
        """Work on the store, given up where it hangs: raises `StoreError` as when it fails.

        What had not begun by then never will: a one-time code is not spent on nobody.
        """
        try:
            return await asyncio.wait_for(self._writer.run(work), PATIENCE)
        except TimeoutError:
            raise StoreError("the access tables did not answer in time") from None

    async def by_token(self, token: str) -> Device | Refusal:
        """The device that keeps this token."""
        device = await self._run(partial(self._access.device, _hash(token)))
        return refuse(Code.UNKNOWN_TOKEN) if device is None else device

    async def by_code(self, code: str) -> tuple[Device, str] | Refusal:
        """Enrol a device by its one-time code; the token is told once and never again."""
        now = self._clock()
        token = fresh.new_token()
        enrol = partial(
            self._access.enrol, _hash(code.upper()), fresh.new_id(now), _hash(token), now
        )
        device = await self._run(enrol)
        return refuse(Code.UNKNOWN_CODE) if device is None else (device, token)

    async def new_code(self, office: str, role: str, name: str) -> str:
        """A one-time code for a device of that role, good for an hour."""
        code = fresh.new_code()
        now = self._clock()
        await self._run(partial(self._access.forget_codes, now))
        expires = now + CODE_LASTS
        await self._run(partial(self._access.add_code, _hash(code), office, role, name, expires))
        return code

    async def revoke(self, office: str, device: str) -> bool:
        """Forget a device; whether the office had it."""
        return await self._run(partial(self._access.revoke, office, device))

    async def set_pin(self, office: str, clerk: str, pin: str) -> None:
        """Give a clerk a number and lift a lock-out."""
        pin_hash = await asyncio.to_thread(self._hasher.hash, pin)
        await self._run(partial(self._access.set_pin, office, clerk, pin_hash))

    async def check_pin(self, office: str, clerk: str, device: str, pin: str) -> Refusal | None:
        """Why this number does not open at a device, if so.

        Tries are counted there alone, else a colleague could be locked out of the office from any
        console; and one by one.
        """
        async with self._one_at_a_time[office, clerk, device]:
            return await self._check_pin(office, clerk, device, pin)

    async def _check_pin(self, office: str, clerk: str, device: str, pin: str) -> Refusal | None:
        credential = await self._run(partial(self._access.credential, office, clerk, device))
        now = self._clock()
        # A lock that would last longer than any was set by a clock that was wrong.
        if credential is not None and now < credential.locked_until <= now + LONGEST_LOCK:
            seconds = int((credential.locked_until - now).total_seconds()) + 1
            return refuse(Code.LOCKED_OUT, clerk=clerk, seconds=str(seconds))
        expected = self._nobody if credential is None else credential.pin_hash
        is_right = await asyncio.to_thread(self._verify, expected, pin)
        if credential is None:
            return refuse(Code.WRONG_PIN, clerk=clerk)
        failures = 0 if is_right else credential.failures + 1
        if failures or credential.failures:
            until = now + _lock_after(failures) if failures >= TRIES else _NEVER
            note = partial(self._access.note_attempt, office, clerk, device, failures, until)
            await self._run(note)
        return None if is_right else refuse(Code.WRONG_PIN, clerk=clerk)

    async def audit(
        self, office: str, device: str, clerk: str | None, asked: str, refused: Code | None
    ) -> None:
        """Keep who asked what of access, and why it was refused."""
        line = AuditLine(self._clock(), device, clerk, asked, None, refused)
        await self._run(partial(self._access.audit, office, line))

    def _verify(self, expected: str, pin: str) -> bool:
        try:
            return self._hasher.verify(expected, pin)
        except (VerifyMismatchError, InvalidHashError):
            return False


def _lock_after(failures: int) -> timedelta:
    """A minute after the fifth wrong number, twice as long after each further one."""
    doublings = min(failures - TRIES, 10)
    return min(FIRST_LOCK * (1 << doublings), LONGEST_LOCK)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
