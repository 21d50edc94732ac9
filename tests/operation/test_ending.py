"""A server that is told to end: it answers what waits, lets all go, and is gone in time."""

import asyncio
import signal
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from server.operation import ending
from server.operation.ending import END_SECONDS
from tests.hub.house import LIMIT
from tests.operation.office import Device, found, let_in
from tests.stories.town import Town

GOING_AWAY = 1001
"""The close of a server that goes (RFC 6455, section 7.4): a device that is told so comes back."""
SLACK = 3.0
"""Seconds that a busy machine may take to notice a process's end."""


@asynccontextmanager
async def served(folder: Path) -> AsyncIterator[tuple[Town, Device]]:
    found(folder)
    code, _ = await let_in(folder)
    async with asyncio.timeout(120), Town(folder) as town, connect(town.url) as socket:
        kiosk = Device(socket)
        await kiosk.greet(code=code)
        yield town, kiosk


@pytest.mark.full
def test_an_open_page_and_a_device_are_told_that_the_server_goes(tmp_path: Path) -> None:
    """A stream ends as one that is complete, so that the browser asks again by itself."""

    async def story() -> tuple[int, int, float]:
        async with served(tmp_path / "office") as (town, kiosk):
            async with (
                httpx.AsyncClient(timeout=60) as browser,
                browser.stream("GET", f"{town.web}/events") as stream,
            ):
                lines = stream.aiter_lines()
                await anext(lines)
                began = time.monotonic()
                town.terminate()
                async for _ in lines:
                    pass
                status = await town.ended()
            with pytest.raises(ConnectionClosed) as closed:
                await kiosk.ask("call_for_help")
            assert closed.value.rcvd is not None
            return status, closed.value.rcvd.code, time.monotonic() - began

    status, code, seconds = asyncio.run(story())
    assert (status, code) == (0, GOING_AWAY)
    assert seconds < END_SECONDS + SLACK


@pytest.mark.full
def test_a_disk_that_hangs_holds_no_end_up(tmp_path: Path) -> None:
    """The bound ends the process: what was answered is kept, and what was not is asked again."""

    async def story() -> tuple[int, float]:
        async with served(tmp_path / "office") as (town, kiosk):
            given = await kiosk.issue()
            other = sqlite3.connect(town.database)
            other.execute("BEGIN IMMEDIATE")
            hanging = asyncio.create_task(kiosk.issue())
            await asyncio.sleep(0.3)
            began = time.monotonic()
            town.terminate()
            status = await town.ended()
            seconds = time.monotonic() - began
            await asyncio.gather(hanging, return_exceptions=True)
            other.rollback()
            other.close()
            assert [(given,)] == town.rows("SELECT code FROM ticket")
            return status, seconds

    status, seconds = asyncio.run(story())
    assert status == 1
    assert seconds < END_SECONDS + SLACK


@pytest.mark.full
def test_the_second_signal_ends_at_once(tmp_path: Path) -> None:
    async def story() -> int:
        async with served(tmp_path / "office") as (town, kiosk):
            other = sqlite3.connect(town.database)
            other.execute("BEGIN IMMEDIATE")
            hanging = asyncio.create_task(kiosk.issue())
            await asyncio.sleep(0.3)
            town.terminate()
            await asyncio.sleep(0.5)
            town.terminate()
            began = time.monotonic()
            status = await town.ended()
            assert time.monotonic() - began < 1
            await asyncio.gather(hanging, return_exceptions=True)
            other.close()
            return status

    assert asyncio.run(story()) == -signal.SIGTERM


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows has no such signal")
def test_a_closed_terminal_ends_the_server_in_the_same_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What hangs must not keep a server alive that no terminal shows any more."""
    bounds: list[float] = []

    class Late:
        """In place of the timer that ends the process."""

        daemon = False

        def __init__(self, seconds: float, _end: object) -> None:
            bounds.append(seconds)

        def start(self) -> None: ...

    monkeypatch.setattr(ending, "threading", SimpleNamespace(Timer=Late))
    reread: list[None] = []

    async def story() -> None:
        stop = asyncio.Event()
        ending.on_signals(stop, ends_process=True)
        ending.on_hangup(lambda: reread.append(None), is_terminal=False)
        signal.raise_signal(signal.SIGHUP)
        for _ in range(100):
            await asyncio.sleep(0)
        ending.on_hangup(lambda: None, is_terminal=True)
        signal.raise_signal(signal.SIGHUP)
        await asyncio.wait_for(stop.wait(), LIMIT)

    before = {each: signal.getsignal(each) for each in (*ending.SIGNALS, signal.SIGHUP)}
    try:
        asyncio.run(story())
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert reread
    assert bounds == [END_SECONDS]
