"""A practice beside the window: its house and its morning in a thread and a folder of their own."""

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from datetime import datetime, time
from random import Random
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

from antesala.messages import frames as f
from antesala.practice.house import KIOSK, House, PracticeClock, PracticeKiosk, house_of
from antesala.practice.morning import Morning
from antesala.practice.office import PracticeOffice
from antesala.practice.telling import Teller
from antesala.scratch import scratch
from counter.panes.practice import Band

log = logging.getLogger(__name__)

BEGINS = time(9)
STEP = 0.25
"""Seconds between two looks at what is due."""
BEAT = 40
"""Steps between two heartbeats."""
PATIENCE = 20.0
"""Seconds for the house to open or to close, also on a slow machine."""


def first_moment(office: PracticeOffice, now: datetime) -> datetime:
    """Nine o'clock of today at the office."""
    zone = ZoneInfo(office.catalogue.time_zone)
    return datetime.combine(now.astimezone(zone).date(), BEGINS, zone)


class Practice:
    """Open within `with`; its folder goes with it. `again` and `listen` are for any thread."""

    url = code = ""

    def __init__(self, office: PracticeOffice, clock: PracticeClock, seed: int) -> None:
        self.clerk: str = office.trainee.id
        self._office, self._clock, self._chance = office, clock, Random(seed)  # noqa: S311 - people who are made up
        self._teller = Teller(office)
        self._place = ExitStack()
        self._folder = self._place.enter_context(scratch("practice"))
        self._loop = asyncio.new_event_loop()
        self._opened = threading.Event()
        self._fault: Exception | None = None
        self._leaving, self._renewing = asyncio.Event(), asyncio.Event()
        self._tell: Callable[[Band], None] | None = None
        self._tasks: set[asyncio.Future[f.Message]] = set()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        """Open the house. Raises what keeps it from opening."""
        self._thread.start()
        self._opened.wait(PATIENCE)
        if self._fault is not None:
            self._place.close()
            raise self._fault
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._leaving.set)
        self._thread.join(PATIENCE)
        self._place.close()

    def listen(self, tell: Callable[[Band], None]) -> None:
        """Tell the band's sentences from now on, in the practice's thread."""
        self._tell = tell

    def again(self) -> None:
        """Begin another morning."""
        self._loop.call_soon_threadsafe(self._renewing.set)

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
                runner.run(self._live())
        except Exception as fault:
            log.exception("the practice ended")
            self._fault = fault
            self._opened.set()

    async def _live(self) -> None:
        catalogue, console = self._office.catalogue, self._teller.console
        async with house_of(catalogue, self._folder, self._clock, console) as house:
            kiosk = PracticeKiosk(house, self._later)
            kiosk.come(next((each.name for each in catalogue.kiosks), str(KIOSK)))
            morning = Morning(house, self._office, self._chance, self._teller.need)
            await morning.begin()
            self.url, self.code = house.url, house.code
            self._opened.set()
            await self._go_on(house, morning)

    async def _go_on(self, house: House, morning: Morning) -> None:
        steps = 0
        while not self._leaving.is_set():
            if self._renewing.is_set():
                self._renewing.clear()
                await morning.again()
            band = self._teller.band(await morning.step())
            if self._tell is not None:
                self._tell(band)
            steps += 1
            if steps % BEAT == 0:
                house.lobby.beat()
            await asyncio.wait([asyncio.ensure_future(self._leaving.wait())], timeout=STEP)

    def _later(self, work: Awaitable[f.Message]) -> None:
        """Let the kiosk ask beside what it was told."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
