"""Clerks' PINs: how one is checked, who is locked out after wrong ones and for how long, weak ones.

A PIN is short, so it is kept as a hash by Argon2id (RFC 9106), and wrong ones are counted. Time is
passed in: a clock, and seconds that only grow, so that a leap of the clock lifts no lock.
"""

import asyncio
from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from server.domain.refusals import Code, Refusal, refuse
from server.hub import PATIENCE
from server.pace import Pace
from server.store import Credential, Store, Writer

TRIES = 5
"""Wrong PINs in a row before a clerk is locked out at the device where they were typed."""
FIRST_LOCK = timedelta(minutes=1)
LONGEST_LOCK = timedelta(hours=1)
WRONG_RATE, WRONG_BURST = 0.5, 10.0
"""Wrong PINs a second at one device, of all clerks: checking one takes a core for a tenth of
a second, and the office needs that time."""
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class _Lock(NamedTuple):
    """What is known of a clerk's wrong PINs at a device: as it is kept, and when it ends."""

    failures: int
    second: int
    """The second since 1970 until which it locks, by the clock."""
    ends: float
    """The same by running time."""


def _second(moment: datetime) -> int:
    return round(moment.timestamp())


def hash_of_no_pin(hasher: PasswordHasher) -> str:
    """A hash that no PIN has, in the form of RFC 9106's reference implementation.

    A clerk without a PIN is checked against it, so that the answer takes as long. It is written
    down rather than made: making one takes a core for a tenth of a second at each start.
    """
    cost = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
    salt, digest = (
        b64encode(bytes(size)).decode().rstrip("=") for size in (hasher.salt_len, hasher.hash_len)
    )
    return f"$argon2id$v=19${cost}${salt}${digest}"


class Pins:
    """The PINs of all clerks in one store, and the locks after wrong ones."""

    def __init__(
        self,
        store: Store,
        writer: Writer,
        clock: Callable[[], datetime],
        running: Callable[[], float],
        hasher: PasswordHasher | None = None,
    ) -> None:
        """`running` gives seconds that only grow."""
        self._access = store.access
        self._writer = writer
        self._clock = clock
        self._running = running
        self.hasher = hasher or PasswordHasher()
        self.of_none = hash_of_no_pin(self.hasher)
        self._locked: dict[tuple[str, str, str], _Lock] = {}
        self._one_at_a_time: defaultdict[tuple[str, str], asyncio.Lock] = defaultdict(asyncio.Lock)
        self._wrong: dict[tuple[str, str], Pace] = {}

    async def set(self, office: str, clerk: str, pin: str) -> None:
        """Give a clerk a PIN and lift any lock-out."""
        pin_hash = await asyncio.to_thread(self.hasher.hash, pin)
        await self._writer.run_within(
            PATIENCE, partial(self._access.set_pin, office, clerk, pin_hash)
        )
        for where in [each for each in self._locked if each[:2] == (office, clerk)]:
            del self._locked[where]

    async def check(self, office: str, clerk: str, device: str, pin: str) -> Refusal | None:
        """Say why this PIN is refused at a device; None where it is right.

        Tries are counted for this device only, else a clerk could be locked out from any console;
        and they are checked one by one.
        """
        async with self._one_at_a_time[office, device]:
            credential = await self._writer.run_within(
                PATIENCE, partial(self._access.credential, office, clerk, device)
            )
            if credential is not None:
                left = self._left_of_lock((office, clerk, device), credential)
                if left > 0:
                    return refuse(Code.LOCKED_OUT, clerk=clerk, seconds=str(int(left) + 1))
            now = self._running()
            wrong = self._wrong.setdefault((office, device), Pace(WRONG_RATE, WRONG_BURST, now))
            if wrong.left(now) < 1:
                return refuse(Code.TOO_MANY)
            refused = await self._checked(office, clerk, device, pin, credential)
            if refused is not None:
                wrong.spend(1, now)
            return refused

    async def _checked(
        self, office: str, clerk: str, device: str, pin: str, credential: Credential | None
    ) -> Refusal | None:
        expected = self.of_none if credential is None else credential.pin_hash
        is_right = await asyncio.to_thread(self.verifies, expected, pin)
        if credential is None:
            return refuse(Code.WRONG_PIN, clerk=clerk)
        failures = 0 if is_right else credential.failures + 1
        if failures or credential.failures:
            lock = _lock_after(failures) if failures >= TRIES else timedelta()
            until = self._clock() + lock if lock else _NEVER
            ends = self._running() + lock.total_seconds()
            self._locked[office, clerk, device] = _Lock(failures, _second(until), ends)
            note = partial(self._access.note_attempt, office, clerk, device, failures, until)
            await self._writer.run_within(PATIENCE, note)
        return None if is_right else refuse(Code.WRONG_PIN, clerk=clerk)

    def _left_of_lock(self, where: tuple[str, str, str], credential: Credential) -> float:
        """Seconds until another PIN may be tried, by the running time since the last one.

        After a restart, or where another server has counted or lifted since, the date of the lock's
        end counts, but never for longer than it was set for: a clock set back since would else lock
        a clerk out for years.
        """
        kept = credential.failures, _second(credential.locked_until)
        lock = self._locked.get(where)
        if lock is None or (lock.failures, lock.second) != kept:
            by_date = (credential.locked_until - self._clock()).total_seconds()
            longest = (
                _lock_after(credential.failures) if credential.failures >= TRIES else timedelta()
            )
            ends = self._running() + min(by_date, longest.total_seconds())
            lock = self._locked[where] = _Lock(*kept, ends)
        return lock.ends - self._running()

    def verifies(self, expected: str, pin: str) -> bool:
        """Whether a hash is that of a PIN or a password; takes a core for a tenth of a second."""
        try:
            return self.hasher.verify(expected, pin)
        except (VerifyMismatchError, InvalidHashError):
            return False


def _lock_after(failures: int) -> timedelta:
    """Seconds of a lock: 60 after the fifth wrong PIN, twice as many after each further one."""
    doublings = min(failures - TRIES, 10)
    return min(FIRST_LOCK * (1 << doublings), LONGEST_LOCK)


def is_weak(pin: str) -> bool:
    """Whether a PIN of digits is among the first that an attacker would try.

    These are one repeated digit (0000), two in turn (1212), and a run up or down (1234, 9876).
    """
    if len(set(pin)) == 1 or pin == (pin[:2] * len(pin))[: len(pin)]:
        return True
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    return steps in ({1}, {-1})
