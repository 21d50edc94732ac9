"""Keeps how long an office's devices were up and its alarms stood, and how its kiosks were used.

It looks with each heartbeat, in memory, and writes what has come together once a minute, past the
hub: no command waits for it but for the one transaction. `domain/equipment.py` has the rules.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial

from antesala.words.terminal import sentence
from server.domain.catalogue import local_time
from server.domain.equipment import (
    SESSIONS,
    Aid,
    AlarmKey,
    DeviceDay,
    DeviceSeen,
    Look,
    Observed,
    Watch,
)
from server.domain.office import Office
from server.domain.opening import ALL_DAY, open_day
from server.hub import PATIENCE, Hub
from server.public_holidays import holidays_around
from server.store import Store, StoreError, Writer

KEEP_SECONDS = 60.0
"""Seconds between two writings: what a power cut may take away at most."""

log = logging.getLogger(__name__)


class Equipment:
    """The record of one office. Used in the event loop; it writes in the writer's thread."""

    def __init__(
        self,
        hub: Hub,
        store: Store,
        writer: Writer,
        *,
        running: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hub, self._rows, self._writer, self._running = hub, store.equipment, writer, running
        self._watch = Watch(running())
        self._keeping: asyncio.Future[None] | None = None
        self._said = ""

    async def begin(self) -> None:
        """Go on from where the last server stopped. Raises `StoreError`."""
        office, today = self._hub.published.id, self._day()
        standing = await self._writer.run(partial(self._rows.standing, office))
        known = await self._writer.run(partial(self._rows.day, office, today))
        self._watch = Watch(self._running(), standing, known)

    def look(
        self,
        devices: Sequence[DeviceSeen],
        alarms: Mapping[AlarmKey, datetime],
        *,
        is_clock_right: bool = True,
    ) -> None:
        """Note what is there now. By a clock that is wrong no one knows whether it should be."""
        running, now, office = self._running(), self._hub.clock(), self._hub.published
        if not is_clock_right:
            self._watch.skip(running)
            return
        look = Look(now, self._day(), is_attending(office, now), devices, alarms)
        self._watch.look(look, running)

    def used(self, sessions: int, aids: Mapping[Aid, int]) -> None:
        """Count people who have used a kiosk, and those of them who used each aid."""
        uses = {str(aid): min(count, sessions) for aid, count in aids.items()}
        self._watch.used(self._day(), {SESSIONS: sessions, **uses})

    def today(self) -> Mapping[str, DeviceDay]:
        """How long each device was up today so far, by its id."""
        return self._watch.today(self._day())

    async def run(self) -> None:
        """Write once a minute, for as long as the server runs."""
        while True:
            await asyncio.sleep(KEEP_SECONDS)
            await self.keep()

    async def keep(self) -> None:
        """Write what is not written yet; what cannot be written stays for the next time."""
        if self._keeping is None:
            owed = self._watch.owed()
            if owed.is_nothing:
                return
            work = partial(self._rows.keep, self._hub.published.id, owed)
            self._keeping = self._writer.run(work)
            # It is written even where this wait is given up: then it must not be written again.
            self._keeping.add_done_callback(lambda done: self._kept(done, owed))
        await asyncio.wait([self._keeping], timeout=PATIENCE)

    def _kept(self, done: asyncio.Future[None], owed: Observed) -> None:
        self._keeping = None
        error = None if done.cancelled() else done.exception()
        if isinstance(error, StoreError):
            said = str(sentence("store-again", fault=error))
            if said != self._said:
                self._said = said
                log.warning("%s", said)
        elif error is not None:
            log.error("a fault in keeping what the equipment did", exc_info=error)
        elif not done.cancelled():
            self._said = ""
            self._watch.is_written(owed)

    def _day(self) -> date:
        return local_time(self._hub.clock(), self._hub.published.catalogue.time_zone).date()


def is_attending(office: Office, now: datetime) -> bool:
    """Whether the office is open, so that its devices should be on.

    One without hours is open while a clerk is at a counter. A day that was closed early is over.
    """
    catalogue = office.catalogue
    local = local_time(now, catalogue.time_zone)
    if office.is_day_closed and office.day == local.date():
        return False
    day = open_day(catalogue, local.date(), holidays_around(catalogue, local.date()))
    if day.stretches == (ALL_DAY,):
        return any(desk.clerk is not None for desk in office.desks.values())
    return any(begin <= local.time() < end for begin, end in day.stretches)
