"""Wipes each night what an office no longer keeps, and counts the days before that.

The work is done in slices of some milliseconds between two turns, so that the office serves
meanwhile; while people are served there is a second between two slices. A server that was off at
night does it when it starts.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

from antesala.words.terminal import sentence
from server.domain.catalogue import local_time
from server.domain.retention import horizon, is_doubtful
from server.hub import Hub
from server.store import Store, StoreError, Writer
from server.store.ageing import Old, find_old, last_night, last_wiped, note_night
from server.store.months import month_slices, next_month
from server.store.tallies import keep_tally, next_day
from server.store.wiping import SWEEPS, Part, Sweep, renewed_by_name, slice_of

NIGHT = 3
"""The local hour from which on a night's work is due: days that end late have ended."""
LOOK_SECONDS = 60.0
"""Seconds between two looks whether it is due."""
IDLE, BUSY = 0.01, 1.0
"""Seconds between two slices while the office is idle, and at least while it serves."""
SHARE = 200
"""While the office serves, a pause is so many times as long as the work before it: then one command
in two hundred may have to wait, which leaves the slowest hundredth as it is."""
BREATH = 0.1
"""Seconds between two packs that are read while the office serves: each takes a thousandth."""
BUSY_FOR = 10.0
"""Seconds after a turn in which the office counts as serving."""

log = logging.getLogger(__name__)

Result = TypeVar("Result")
Sleep = Callable[[float], Awaitable[None]]


class Ageing:
    """The ageing of one office's data. Used in the event loop; it writes in the writer's thread."""

    def __init__(
        self,
        hub: Hub,
        store: Store,
        writer: Writer,
        *,
        sleep: Sleep = asyncio.sleep,
        running: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hub, self._store, self._writer = hub, store, writer
        self._sleep, self._running = sleep, running
        self._at_work = asyncio.Lock()
        self._last_turn = float("-inf")
        self._said = ""
        hub.listen(lambda _: self._served())

    def _served(self) -> None:
        self._last_turn = self._running()

    async def run_nightly(self, is_first: Callable[[], bool] = lambda: True) -> None:
        """Look every minute whether a night's work is due, for as long as the server runs."""
        while True:
            await self._sleep(LOOK_SECONDS)
            if not is_first():
                # Another server of this database does it.
                continue
            try:
                await self.look()
            except StoreError as error:
                self._warn(str(sentence("store-again", fault=error)))

    async def look(self) -> None:
        """Do the night's work where it is due and the clock is believed. Raises `StoreError`."""
        office = self._hub.published
        local = local_time(self._hub.clock(), office.catalogue.time_zone)
        today, reader = local.date(), self._hub.reader
        if local.hour < NIGHT:
            return
        wiped = await asyncio.to_thread(last_wiped, reader, office.id)
        # A night of a far later day was by a wrong clock.
        if wiped is not None and today <= wiped <= today + timedelta(days=1):
            return
        last = await asyncio.to_thread(last_night, reader, office.id, today)
        if is_doubtful(today, last.day, last.worked):
            self._warn(str(sentence("retention-doubtful", day=today, last=last.day)))
        else:
            await self.age()

    def _warn(self, said: str) -> None:
        """Log each cause once: what is due is looked at every minute."""
        if said != self._said:
            self._said = said
            log.warning("%s", said)

    async def age(self) -> dict[str, int]:
        """Wipe all that is old; returns how much of each kind there was. Raises `StoreError`."""
        async with self._at_work:
            office, now = self._hub.published, self._hub.clock()
            catalogue, reader = office.catalogue, self._hub.reader
            zone, today = ZoneInfo(catalogue.time_zone), local_time(now, catalogue.time_zone).date()
            began = self._running()
            while due := await asyncio.to_thread(next_day, reader, office.id, today, zone):
                day, tally, provisional_on = due
                keep = partial(keep_tally, office.id, day, tally, provisional_on=provisional_on)
                await self._slice(keep, began)
                began = self._running()
            while month := await asyncio.to_thread(next_month, reader, office.id, today, zone):
                for work in month_slices(office.id, *month):
                    await self._slice(work)
            kept = horizon(catalogue.retention, today)
            find = partial(find_old, breathe=self._breathe)
            old, amounts = await asyncio.to_thread(
                find, reader, office.id, kept, now.astimezone(zone)
            )
            for sweep in SWEEPS:
                if amounts[sweep.kind]:
                    await self._sweep(sweep, old)
            note = partial(note_night, today, office.id)
            await self._writer.run(partial(self._store.age, note))
            await self._writer.run(self._store.wipe_log)
            self._said = ""
            return amounts

    async def _sweep(self, sweep: Sweep, old: Old) -> None:
        for part in sweep.parts(old):
            await self._to_the_end(part)

    async def erase_traces(self, *tables: str) -> None:
        """Write tables anew, of which rows were deleted at a person's request; empty the log.

        Raises `StoreError`; what was deleted is deleted in any case.
        """
        for name in tables:
            await self._to_the_end(renewed_by_name(name))
        await self._writer.run(self._store.wipe_log)

    async def _to_the_end(self, part: Part) -> None:
        after: str | None = ""
        while after is not None:
            after = await self._slice(slice_of(part, after))

    async def _slice(self, work: Callable[..., Result], began: float | None = None) -> Result:
        """One transaction, and a pause after it; `began` is when the work for it did."""
        began = self._running() if began is None else began
        result = await self._writer.run(partial(self._store.age, work))
        worked = self._running() - began
        await self._sleep(max(BUSY, SHARE * worked) if self._is_serving else IDLE)
        return result

    @property
    def _is_serving(self) -> bool:
        return self._running() - self._last_turn < BUSY_FOR

    def _breathe(self) -> None:
        """In the reader's thread: the event loop needs the processor too."""
        if self._is_serving:
            time.sleep(BREATH)
