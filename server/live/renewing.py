"""Renews the tokens of devices while they serve, so that a stolen one is not good for ever.

A device gets a new token over its own line, and says so once it has it on its disk. Until then all
its tokens are good: wherever the connection, the device or the server ends in between, the device
comes in again with the one that it has. Nothing but hashes is kept.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from server import fresh
from server.hub import PATIENCE
from server.store import Device, Writer
from server.store.access import Access, Entered

Result = TypeVar("Result")

TOKEN_LASTS = timedelta(days=90)
"""After that a device gets another token by itself. A clock that leaps shuts no device out."""
AGAIN_SECONDS = 600.0
"""Seconds for which the same token is offered again: it may have been lost on its way."""


@dataclass(frozen=True, slots=True)
class _Offered:
    token: str
    until: float
    """Seconds of running time."""


class Renewals:
    """The tokens that devices of one store are to have. Used in the event loop."""

    def __init__(
        self,
        access: Access,
        writer: Writer,
        clock: Callable[[], datetime],
        running: Callable[[], float] = time.monotonic,
    ) -> None:
        self._access, self._writer, self._clock, self._running = access, writer, clock, running
        self._old: set[str] = set()
        self._offered: dict[str, _Offered] = {}
        self._first_uses: set[str] = set()

    def note(self, entered: Entered) -> None:
        """Note that a device has come by its token, and whether that is an old one."""
        device = entered.device.id
        if entered.is_first_use:
            self._used(device)
            self._first_uses.add(device)

    def is_first_use(self, device: str) -> bool:
        """Whether it has just come by a new token, so that others with an old one must go."""
        is_first = device in self._first_uses
        self._first_uses.discard(device)
        return is_first

    def is_due(self, device: str) -> bool:
        """Whether a device that is connected is to get another token, as far as is known."""
        return device in self._old

    async def look(self) -> None:
        """Read which devices have old tokens. Raises `StoreError`."""
        before = self._clock() - TOKEN_LASTS
        self._old = await self._run(partial(self._access.with_old_tokens, before))

    async def ask(self, office: str, device: str) -> bool:
        """Have a device get another token, now or when it comes; return whether the office has it.

        Raises `StoreError`.
        """
        is_known = await self._run(partial(self._access.age_token, office, device))
        if is_known:
            self._offered.pop(device, None)
            self._old.add(device)
        return is_known

    async def offer(self, device: Device) -> str | None:
        """The token that a device is to be sent; None where it is to keep its own.

        Raises `StoreError`, before the token is known to the device.
        """
        if device.id not in self._old:
            return None
        offered = self._offered.get(device.id)
        if offered is not None and self._running() < offered.until:
            known = partial(self._access.is_offered, device.id, fresh.hash_of(offered.token))
            # At another server the device may have come to use a later one, which ended this.
            if await self._run(known):
                return offered.token
        token, now = fresh.new_token(), self._clock()
        offer = partial(self._access.offer, device.id, fresh.hash_of(token), now)
        if not await self._run(offer):
            return None
        self._offered[device.id] = _Offered(token, self._running() + AGAIN_SECONDS)
        return token

    async def use(self, device: str, token: str) -> bool:
        """A device keeps this token; whether it is one of its own. Raises `StoreError`."""
        is_own = await self._run(
            partial(self._access.use, device, fresh.hash_of(token), self._clock())
        )
        if is_own:
            self._used(device)
        return is_own

    def _used(self, device: str) -> None:
        self._offered.pop(device, None)
        self._old.discard(device)

    def forget(self, device: str) -> None:
        """Forget a device that was revoked."""
        self._used(device)
        self._first_uses.discard(device)

    async def _run(self, work: Callable[[], Result]) -> Result:
        return await self._writer.run_within(PATIENCE, work)
