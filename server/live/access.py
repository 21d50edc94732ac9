"""Access: devices enter by token, new ones by a one-time code. How PINs are checked is in `pins`.

Tokens and codes are long and random, so they are kept as hashes by SHA-256. Commands about devices
and PINs are decided here, since they are no events of the office.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from argon2 import PasswordHasher

from antesala.messages import commands as m
from antesala.words.terminal import sentence
from server import fresh
from server.accounts.passwords import Passwords
from server.accounts.pins import Pins, is_weak
from server.accounts.sessions import Sessions
from server.corrective_actions import CorrectiveActions, shown_figures
from server.domain.identity import ClerkId, DeviceId, OfficeId
from server.domain.office import Office
from server.domain.refusals import Code, Refusal, refuse
from server.equipment import Equipment
from server.hub import PATIENCE, Hub
from server.live.following import role_of
from server.live.renewing import Renewals
from server.live.wire import tag_of
from server.pace import Pace
from server.petitions import Petitions
from server.privacy.desk import PrivacyDesk
from server.proofs.seal import keys_later
from server.store import AuditLine, Device, Reader, Store, StoreError, Writer
from server.store.nodes import address_of
from server.store.punctual import Slice
from server.surveys import Surveys

if TYPE_CHECKING:
    from server.ageing import Ageing

Result = TypeVar("Result")

CODE_LASTS = timedelta(hours=1)
LOOKED_UP_AT_ONCE = 2
"""Tokens and codes that wait for the writer: few, so that guesses do not delay an office's turn."""
GREETING_RATE, GREETING_BURST = 1.0, 30.0
"""Greetings a second with one device's token: a device that lost its server returns every few
seconds, while one that greets without end would take turns from the office."""


@dataclass(slots=True)
class _Handed:
    """A token that was sent to a device which has not spoken since: its welcome may be lost."""

    device: Device
    token: str
    until: float
    """Seconds of running time: no longer than its code would have lasted."""
    is_held: bool = True
    """Whether the connection to which it was sent is still there."""


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
        self.pins = Pins(store, writer, clock, running, hasher)
        self.passwords = Passwords(store, writer, clock, running, self.pins)
        """Of the staff pages, where a clerk uses the code that the administrator asks for here."""
        self.surveys = Surveys(store, writer, clock)
        self.proof_keys = keys_later()
        """A server whose proofs of wait are good tomorrow too has its own in its folder."""
        self._store = store
        self._access = store.access
        self._writer = writer
        self._clock = clock
        self._running = running
        self.renewals = Renewals(store.access, writer, clock, running)
        """The new tokens of devices."""
        self._codes: dict[str, float] = {}
        self._handed: dict[str, _Handed] = {}
        """By hash of the code."""
        self._strangers = asyncio.Semaphore(LOOKED_UP_AT_ONCE)
        # By hash of the token, of known devices only: guesses would fill the memory.
        self._greetings: dict[str, Pace] = {}

    @property
    def database(self) -> str:
        """The address of a database that other servers may use too; empty for SQLite's file."""
        return address_of(self._store.engine)

    def petitions_of(self, office: OfficeId, clock: Callable[[], datetime]) -> Petitions:
        """The register of petitions of an office; its open ones are still to be loaded."""
        return Petitions(office, self._store, self._writer, clock)

    async def petition_marks(self) -> dict[str, tuple[int, ...]]:
        """What tells by office whether its open petitions have changed. Raises `StoreError`."""
        return await self._writer.run(self._store.petitions.marks)

    def privacy_of(self, office: OfficeId, petitions: Petitions) -> PrivacyDesk:
        """The notice of privacy of an office, its log of breaches, and requests about data."""
        return PrivacyDesk(office, self._store, self._writer, self._clock, petitions)

    def corrective_actions_of(self, hub: Hub) -> CorrectiveActions:
        """What is done in an office about figures that miss their targets."""
        reader = Reader.beside(self._store)
        return CorrectiveActions(hub, self._store, self._writer, shown_figures(reader, hub))

    def sessions_of(self, office: str) -> Sessions:
        """The sessions of an office on the staff pages; they are still to be loaded."""
        return Sessions(office, self._store, self._writer, self._clock, self._running)

    def ageing_of(self, hub: Hub) -> "Ageing":
        """What wipes the old data of an office."""
        # It works at night, and brings all that counts days.
        from server.ageing import Ageing  # noqa: PLC0415 - as said above

        return Ageing(hub, self._store, self._writer)

    def equipment_of(self, hub: Hub) -> Equipment:
        """What keeps how long the devices of an office were up."""
        return Equipment(hub, self._store, self._writer, running=self._running)

    async def _look_up(self, work: Callable[[], Result]) -> Result:
        """Run work for an unknown client: few of these go before an office's turn."""
        try:
            async with asyncio.timeout(PATIENCE), self._strangers:
                return await self._writer.run_within(PATIENCE, work)
        except TimeoutError:
            raise StoreError(sentence("store-late")) from None

    async def by_token(self, token: str, rests: timedelta = timedelta()) -> Device | Refusal:
        """The device that keeps this token; `TOO_MANY`, at once, where it greets too often.

        One that was offered ends the former ones, unless it `rests` still.
        """
        token_hash = fresh.hash_of(token)
        known = self._greetings.get(token_hash)
        if known is not None and known.left(self._running()) < 1:
            return refuse(Code.TOO_MANY)
        enter = partial(self._access.enter, token_hash, self._clock(), rests)
        entered = await self._look_up(enter)
        if entered is None:
            self._greetings.pop(token_hash, None)
            return refuse(Code.UNKNOWN_TOKEN)
        self.renewals.note(entered)
        now = self._running()
        pace = self._greetings.setdefault(token_hash, Pace(GREETING_RATE, GREETING_BURST, now))
        pace.spend(1, now)
        return entered.device

    async def by_code(self, code: str, role: str | None = None) -> tuple[Device, str] | Refusal:
        """Enrol a device by its one-time code, and give it a token.

        Where a `role` is asked, a code for another one is unknown, and stays unspent.

        The code opens once. Where the connection is lost before the device has said anything, it
        may come again with the code, and gets the same token: its welcome may never have arrived.
        """
        now, code_hash = self._clock(), fresh.hash_of(code.upper())
        handed = self._handed.get(code_hash)
        if handed is not None:
            if handed.is_held or self._running() >= handed.until:
                return refuse(Code.UNKNOWN_CODE)
            if role is not None and handed.device.role != role:
                return refuse(Code.UNKNOWN_CODE)
            handed.is_held = True
            return handed.device, handed.token
        token, is_lost = fresh.new_token(), asyncio.Event()
        enrol = partial(
            self._access.enrol,
            code_hash,
            fresh.new_id(now),
            fresh.hash_of(token),
            now,
            partial(self._lasts, code_hash, now),
            role,
        )

        def enrolled() -> Device | None:
            """Runs in the writer's thread, perhaps after the connection has been lost."""
            device = enrol()
            if device is not None:
                until = self._running() + CODE_LASTS.total_seconds()
                self._handed[code_hash] = handed = _Handed(device, token, until)
                handed.is_held = not is_lost.is_set()
            return device

        try:
            device = await self._look_up(enrolled)
        except BaseException:
            is_lost.set()
            self.let_go(code)
            raise
        return refuse(Code.UNKNOWN_CODE) if device is None else (device, token)

    def let_go(self, code: str) -> None:
        """The connection of a device that has been silent since its welcome has ended."""
        handed = self._handed.get(fresh.hash_of(code.upper()))
        if handed is not None:
            handed.is_held = False

    def received(self, code: str) -> None:
        """A device has spoken after its welcome, so it has its token: the code is spent."""
        self._handed.pop(fresh.hash_of(code.upper()), None)

    async def new_code(self, office: str, role: str, name: str) -> str:
        """A one-time code for a device of that role, good for an hour."""
        code = fresh.new_code()
        now, running = self._clock(), self._running()
        expires = now + CODE_LASTS
        good = {each for each, until in self._codes.items() if running < until}
        await self._writer.run_within(
            PATIENCE, partial(self._access.forget_codes, now, expires, good)
        )
        await self._writer.run_within(
            PATIENCE,
            partial(self._access.add_code, fresh.hash_of(code), office, role, name, expires),
        )
        self._codes[fresh.hash_of(code)] = running + CODE_LASTS.total_seconds()
        self._forget_handed(lambda handed: handed.until <= running)
        return code

    def _forget_handed(self, is_over: Callable[[_Handed], bool]) -> None:
        # The writer's thread may add one meanwhile.
        for code_hash, handed in list(self._handed.items()):
            if is_over(handed):
                self._handed.pop(code_hash, None)

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
        self._forget_handed(lambda handed: handed.device.id == device)
        self.renewals.forget(device)
        return await self._writer.run_within(PATIENCE, partial(self._access.revoke, office, device))

    async def keep(self, work: Slice) -> None:
        """Do a slice of work in one transaction, between two turns."""
        await self._writer.run_within(PATIENCE, partial(self._store.age, work))

    async def audit(
        self,
        office: str,
        device: str,
        clerk: str | None,
        asked: str,
        refused: Code | None,
        about: str | None = None,
    ) -> None:
        """Write into the audit who asked what of access, about what, and why it was refused."""
        line = AuditLine(self._clock(), device, clerk, asked, None, refused, about)
        await self._writer.run_within(PATIENCE, partial(self._access.audit, office, line))


@dataclass(frozen=True, slots=True)
class Granted:
    """Done; `code` is the one-time code that was asked for, of a device or a password."""

    code: str | None = None
    password_code: str | None = None


async def grant(
    gate: Gate, office: Office, device: Device, message: m.AccessCommand
) -> Granted | Refusal:
    """Run a command of the administrator, or a clerk's command on their own PIN."""
    about = message.device if isinstance(message, m.RenewToken | m.RevokeDevice) else None
    if isinstance(message, m.ChangePin):
        clerk = office.clerk_at(DeviceId(device.id))
        granted = await _changed_pin(gate, office, device, message)
    elif isinstance(message, m.UseToken):
        clerk = None
        is_own = await gate.renewals.use(device.id, message.token)
        granted = Granted() if is_own else refuse(Code.UNKNOWN_TOKEN)
    else:
        named = message.clerk if isinstance(message, m.SetPin | m.NewPasswordCode) else None
        clerk = None if named is None else ClerkId(named)
        granted = await _granted(gate, office, device, message)
    await gate.audit(office.id, device.id, clerk, tag_of(message), _code_of(granted), about)
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
    refused = await gate.pins.check(office.id, clerk, device.id, message.old)
    if refused is not None:
        return refused
    if message.new == message.old:
        return refuse(Code.SAME_PIN, clerk=clerk)
    if is_weak(message.new):
        return refuse(Code.WEAK_PIN, clerk=clerk)
    await gate.pins.set(office.id, clerk, message.new)
    return Granted()


async def _granted(
    gate: Gate,
    office: Office,
    device: Device,
    message: m.EnrollDevice | m.RevokeDevice | m.RenewToken | m.SetPin | m.NewPasswordCode,
) -> Granted | Refusal:
    if device.role != "administrator":
        return refuse(Code.FORBIDDEN, role=role_of(office, device))
    if isinstance(message, m.EnrollDevice):
        return Granted(await gate.new_code(office.id, message.role, message.name))
    if isinstance(message, m.RevokeDevice | m.RenewToken):
        asked = gate.revoke if isinstance(message, m.RevokeDevice) else gate.renewals.ask
        is_known = await asked(office.id, message.device)
        return Granted() if is_known else refuse(Code.UNKNOWN_DEVICE, device=message.device)
    if isinstance(message, m.NewPasswordCode):
        code = await gate.passwords.new_code(office, message.clerk)
        return code if isinstance(code, Refusal) else Granted(password_code=code)
    if ClerkId(message.clerk) not in office.catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=message.clerk)
    await gate.pins.set(office.id, message.clerk, message.pin)
    return Granted()


async def check_pin(
    gate: Gate, office: Office, device: Device, message: m.SignIn
) -> Refusal | None:
    """Say why a PIN is refused. Only a console may try, and only for existing clerks."""
    if device.role != "clerk":
        return refuse(Code.FORBIDDEN, role=device.role)
    if ClerkId(message.clerk) not in office.catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=message.clerk)
    refused = await gate.pins.check(office.id, message.clerk, device.id, message.pin)
    if refused is not None:
        await gate.audit(office.id, device.id, message.clerk, tag_of(message), refused.code)
    return refused


def _code_of(granted: Granted | Refusal) -> Code | None:
    return granted.code if isinstance(granted, Refusal) else None
