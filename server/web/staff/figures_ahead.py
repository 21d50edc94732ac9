"""Works the figures of usual periods out ahead, so that the page that shows them opens at once.

It is done soon after a start and in the early morning of each day, period by period in a thread.
What comes of it stands in the reader's memory, which serves it only as long as none would differ.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime

from server.domain.catalogue import local_time
from server.hub import Hub
from server.report.breakdown import By
from server.report.figures import OFFICE
from server.store import StoreError
from server.web.staff.figures import Asked, preset_period, read_for

USUAL_PERIODS = ("quarter", "month", "last-month", "last-quarter", "year")
"""What is worked out: the page's own period, and those that are looked at most besides."""
MORNING = 5
"""The local hour from which on a day's work is due: those of the nights are done by then."""
LOOK_SECONDS, PAUSE_SECONDS = 30.0, 2.0
"""Seconds between two looks whether it is due, and between two periods."""
Sleep = Callable[[float], Awaitable[None]]


async def work_figures_out(hubs: Callable[[], Sequence[Hub]], sleep: Sleep = asyncio.sleep) -> None:
    """Work out what is usually asked for in each of the offices, one after the other.

    It goes on for as long as the server runs; another office may come in meanwhile.
    """
    done: dict[str, date] = {}
    while True:
        await sleep(LOOK_SECONDS)
        for hub in hubs():
            office, local = hub.published, local_time_of(hub)
            before = done.get(office.id)
            if before is None or (local.date() != before and local.hour >= MORNING):
                done[office.id] = local.date()
                for name in USUAL_PERIODS:
                    await _work_out(hub, name, local.date())
                    await sleep(PAUSE_SECONDS)


def local_time_of(hub: Hub) -> datetime:
    """The time at an office."""
    return local_time(hub.clock(), hub.published.catalogue.time_zone)


async def _work_out(hub: Hub, name: str, today: date) -> None:
    asked = Asked(period=preset_period(name, today), preset=name, scope=OFFICE, by=By.SERVICE)
    try:
        await asyncio.to_thread(
            read_for, hub.reader, hub.published.catalogue, asked, (asked.by,), today
        )
    except StoreError:
        # The page that is asked for will say so.
        return
