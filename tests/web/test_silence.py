"""A network that falls silent without closing: the page says so, and comes back by itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from server.domain import commands as c
from server.web.people import board
from server.web.shared import streams
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.hall import Hall, open_hall
from tests.web.silence import Network, network_before

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

SIGN = 0.4
"""Seconds between two signs of life; twenty would be waited for three times."""
IS_LOST = "document.body.classList.contains('lost')"
STALE = "document.getElementById('fresh').dataset.stale"
SAID = f"document.getElementById('fresh').textContent === {STALE}"


@asynccontextmanager
async def far_away(folder: Path, browser_at: str) -> AsyncIterator[tuple[Hall, Network, Browser]]:
    async with (
        open_hall(folder) as hall,
        network_before(hall.url) as network,
        open_page(browser_at) as browser,
    ):
        yield hall, network, browser


def test_a_silent_network_is_said(
    tmp_path: Path, browser_at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Called meanwhile, the page does not say that it is up to date; and it turns later."""
    monkeypatch.setattr(streams, "FRESH_SECONDS", SIGN)

    async def visit() -> None:
        async with far_away(tmp_path, browser_at) as (hall, network, browser):
            held = await hall.issue()
            await browser.go(network.url + held.path)
            await browser.until("source.readyState", 1)
            assert not await browser.run(IS_LOST)
            network.fall_silent()
            await hall.open_counter()
            await hall.ask(c.CallNext())
            await browser.until(IS_LOST, value=True)
            assert await browser.run(SAID)
            assert (await browser.run(STALE)).startswith("Sin conexión. Lo que ve es de las ")
            assert await browser.run("document.body.dataset.state") == "waiting"
            network.speak()
            await browser.until("document.body.dataset.state", "called")
            assert not await browser.run(IS_LOST)

    asyncio.run(visit())


def test_the_board_says_it_too(
    tmp_path: Path, browser_at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands there with its last calls, as of the hour, and goes on when it can."""
    monkeypatch.setattr(board, "SIGN_SECONDS", SIGN)

    async def visit() -> None:
        async with far_away(tmp_path, browser_at) as (hall, network, browser):
            await browser.go(network.url + "/")
            network.fall_silent()
            await hall.open_counter()
            held = await hall.issue()
            await hall.ask(c.CallTicket(held.id))
            await browser.until(IS_LOST, value=True)
            assert await browser.run(SAID)
            network.speak()
            await browser.until("document.querySelectorAll('.call').length", 1)
            assert not await browser.run(IS_LOST)

    asyncio.run(visit())


@pytest.mark.parametrize(
    "sign",
    [
        "document.dispatchEvent(new Event('visibilitychange'))",
        "window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))",
        "window.dispatchEvent(new Event('online'))",
    ],
)
def test_a_page_that_wakes_looks_anew(tmp_path: Path, browser_at: str, sign: str) -> None:
    """Timers sleep with a telephone: at its first sign the page says what it knows, and asks."""

    async def visit() -> None:
        async with far_away(tmp_path, browser_at) as (hall, network, browser):
            held = await hall.issue()
            await browser.go(network.url + held.path)
            await browser.until("source.readyState", 1)
            # As if a minute had passed in which no code ran here.
            network.fall_silent()
            await browser.run("clearInterval(watch); heard = Date.now() - 61000; 0")
            await browser.run(f"{sign}; 0")
            assert await browser.run(IS_LOST)
            assert await browser.run(SAID)
            assert await browser.run("source.readyState") == 0
            network.speak()
            await browser.run(f"{sign}; 0")
            await browser.until(IS_LOST, value=False)

    asyncio.run(visit())
