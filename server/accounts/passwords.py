"""Passwords of the staff pages: set with a one-time code, checked, and kept as Argon2id hashes.

An unknown account and a wrong password have the same answer and take the same time.
"""

import asyncio
import hashlib
import secrets
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from server import fresh
from server.accounts.guesses import FORGOTTEN_AFTER, REMEMBERED, Guesses, near
from server.accounts.password_rules import LONGEST, Weakness, weakness
from server.accounts.pins import Pins
from server.accounts.roles import rights_of
from server.domain.identity import ClerkId
from server.domain.office import Office
from server.domain.refusals import Code, Refusal, refuse
from server.hub import PATIENCE
from server.store import GuessRow, Store, Writer

CODE_LASTS = timedelta(hours=8)
"""A working day: the code goes from the administrator's screen to the person's on paper."""
AT_ONCE = 2
"""Passwords that are checked at once: each takes a core and 64 MiB for a tenth of a second."""
MOST_WAITING = 32
"""Passwords that wait for that; further ones are asked to come back."""
LONGEST_NAME = 64
"""Characters of an account's name that are looked at; each valid one is shorter."""


class Passwords:
    """The passwords of one store's clerks."""

    def __init__(
        self,
        store: Store,
        writer: Writer,
        clock: Callable[[], datetime],
        running: Callable[[], float],
        pins: Pins,
    ) -> None:
        """`running` gives seconds that only grow."""
        self._staff = store.staff
        self._writer = writer
        self._clock = clock
        self._running = running
        self._pins = pins
        self._codes: dict[str, float] = {}
        """By a code's hash, the second of running time at which it expires."""
        self._guesses: dict[str, Guesses] = {}
        self._loading = asyncio.Lock()
        self._checking = asyncio.Semaphore(AT_ONCE)
        self._waiting = 0
        self._unwritten: Counter[tuple[str, str, str]] = Counter()
        """By office, account and address, the tries that are counted here and not yet written."""

    async def new_code(self, office: Office, clerk: str) -> str | Refusal:
        """A one-time code with which a clerk sets their password, in the place of an earlier one.

        `UNKNOWN_CLERK` where there is none of that id, `FORBIDDEN` where their role may not enter.
        """
        if ClerkId(clerk) not in office.catalogue.clerk:
            return refuse(Code.UNKNOWN_CLERK, clerk=clerk)
        if rights_of(office, clerk) is None:
            role = office.catalogue.clerk[ClerkId(clerk)].role.value
            return refuse(Code.FORBIDDEN, role=role, clerk=clerk)
        code = fresh.new_code()
        expires = self._clock() + CODE_LASTS
        self._codes[_hash(code)] = self._running() + CODE_LASTS.total_seconds()
        await self._writer.run_within(
            PATIENCE, partial(self._staff.set_code, office.id, clerk, _hash(code), expires)
        )
        await self._lift(office, clerk)
        return code

    async def check(
        self, office: Office, account: str, password: str, address: str, *, is_known: bool
    ) -> Refusal | None:
        """Say why a clerk may not enter with this password; None where they may.

        `is_known` says that they have signed in from this address before.
        """
        account = account[:LONGEST_NAME]
        guesses = await self._heard(office, _counted(office, account), address)
        refused = self._begin(guesses, _counted(office, account), address, is_known=is_known)
        if refused is not None:
            return refused
        self._waiting += 1
        try:
            await self._note(office, account, address)
            is_right = await self._is_right(office, account, password)
        finally:
            self._waiting -= 1
        if not is_right or rights_of(office, account) is None:
            return refuse(Code.WRONG_PASSWORD)
        await self._forgive(office, account, address)
        return None

    async def _is_right(self, office: Office, account: str, password: str) -> bool:
        """Whether it is the account's password; takes as long where there is none."""
        expected = await self._writer.run_within(
            PATIENCE, partial(self._staff.password, office.id, account)
        )
        hashed = expected or self._pins.of_none
        async with self._checking:
            # No valid one is longer, and each letter takes time.
            shortened = password[: LONGEST + 1]
            found = await asyncio.to_thread(self._pins.verifies, hashed, shortened)
        return found and expected is not None

    async def set_first(
        self, office: Office, account: str, code: str, password: str, address: str
    ) -> Refusal | Weakness | None:
        """Set a clerk's password by their one-time code; None where it is set.

        A weak password leaves the code as it is.
        """
        account = account[:LONGEST_NAME]
        guesses = await self._heard(office, _counted(office, account), address)
        refused = self._begin(guesses, _counted(office, account), address, is_known=False)
        if refused is not None:
            return refused
        await self._note(office, account, address)
        code_hash = _hash(code.strip().upper())
        found = await self._writer.run_within(
            PATIENCE, partial(self._staff.code, office.id, account)
        )
        known_hash, expires = found or ("", self._clock())
        is_right = secrets.compare_digest(known_hash, code_hash)
        if not is_right or not self._lasts(code_hash, expires) or not rights_of(office, account):
            return refuse(Code.UNKNOWN_CODE)
        await self._forgive(office, account, address)
        weak = weakness(password, _names(office, account))
        if weak is not None:
            return weak
        async with self._checking:
            hashed = await asyncio.to_thread(self._pins.hasher.hash, password)
        work = partial(self._staff.set_password, office.id, account, hashed, code_hash)
        if not await self._writer.run_within(PATIENCE, work):
            return refuse(Code.UNKNOWN_CODE)
        self._codes.pop(code_hash, None)
        await self._lift(office, account)
        return None

    def _begin(
        self, guesses: Guesses, counted: str, address: str, *, is_known: bool
    ) -> Refusal | None:
        """Count a try as a wrong one; the refusal says for how many seconds there is none."""
        now = self._running()
        seconds = guesses.seconds(counted, address, now, is_known=is_known)
        if seconds > 0:
            return refuse(Code.LOCKED_OUT, seconds=str(int(seconds) + 1))
        if self._waiting >= MOST_WAITING:
            return refuse(Code.TOO_MANY)
        guesses.count(counted, address, now)
        return None

    async def _note(self, office: Office, account: str, address: str) -> None:
        """Write a counted try before it is checked: a restart in between forgets none."""
        counted, at = _counted(office, account), self._clock()
        oldest = at - timedelta(seconds=FORGOTTEN_AFTER)
        pair = office.id, counted, near(address)
        self._unwritten[pair] += 1
        try:
            await self._write(partial(self._staff.note_guess, *pair, at, oldest))
        finally:
            self._unwritten[pair] -= 1
            if not self._unwritten[pair]:
                del self._unwritten[pair]

    async def _forgive(self, office: Office, account: str, address: str) -> None:
        """The secret was right: no earlier guess counts against the account at this address."""
        (await self._of(office)).forgive(account, address)
        forget = partial(
            self._staff.forget_guesses, office.id, account=account, address=near(address)
        )
        await self._write(forget)

    async def _lift(self, office: Office, account: str) -> None:
        (await self._of(office)).lift(account)
        await self._write(partial(self._staff.forget_guesses, office.id, account=account))

    async def _write(self, work: Callable[[], None]) -> None:
        await self._writer.run_within(PATIENCE, work)

    async def _heard(self, office: Office, counted: str, address: str) -> Guesses:
        """The wrong passwords of an office, with what other servers know of this pair by now."""
        guesses = await self._of(office)
        if not self._staff.is_shared:
            return guesses
        pair = office.id, counted, near(address)
        row = await self._writer.run_within(PATIENCE, partial(self._staff.guess, *pair))
        wrong, own = 0 if row is None else row.wrong, guesses.in_a_row(counted, address)
        # A try that is not written yet is no less counted for that.
        if wrong > own or (wrong < own and pair not in self._unwritten):
            age = 0.0 if row is None else (self._clock() - row.last).total_seconds()
            guesses.know(counted, address, wrong, self._running() - max(0.0, age))
        return guesses

    async def _of(self, office: Office) -> Guesses:
        """The wrong passwords of an office, those of before a restart among them.

        Their dates count then, but never for more than the limits: a clock that was set back since
        would else lock an account for years.
        """
        async with self._loading:
            if office.id not in self._guesses:
                work = partial(self._staff.guesses, office.id, REMEMBERED)
                rows = await self._writer.run_within(PATIENCE, work)
                self._guesses[office.id] = self._restored(rows)
        return self._guesses[office.id]

    def _restored(self, rows: list[GuessRow]) -> Guesses:
        now, running = self._clock(), self._running()
        ages = [max(0.0, (now - row.last).total_seconds()) for row in rows]
        guesses = Guesses(running - max(ages, default=0.0))
        for row, age in zip(rows, ages, strict=True):
            guesses.restore(row.account, row.address, row.wrong, running - age)
        return guesses

    def _lasts(self, code_hash: str, expires: datetime) -> bool:
        """Whether a code is still good: by running time, or by date if older than this process.

        A date further away than any code lasts was written by a wrong clock.
        """
        until = self._codes.get(code_hash)
        if until is not None:
            return self._running() < until
        return self._clock() <= expires <= self._clock() + CODE_LASTS


def _counted(office: Office, account: str) -> str:
    """The name under which an account's tries are counted.

    Of a name that is no clerk's only a mark of eight bits is kept. The lock of it holds as that of
    an account does, and what a stranger typed, perhaps a password in the wrong field, cannot be
    told from it. No id of a clerk begins like that.
    """
    if ClerkId(account) in office.catalogue.clerk:
        return account
    return f"?{hashlib.sha256(account.encode('utf-8', 'surrogatepass')).hexdigest()[:2]}"


def _names(office: Office, account: str) -> list[str]:
    """What a stranger knows of a person: names of their own and of the office."""
    catalogue = office.catalogue
    clerk = catalogue.clerk[ClerkId(account)]
    return [account, clerk.name, clerk.role.value, office.id, catalogue.name]


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
