"""The page in a real browser: it turns by itself, fits every width, and needs no script."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.ticket import State
from tests.kiosk.longest import text_of
from tests.web.acts import send_list
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.faults import COLOURS, THEMES, faults
from tests.web.hall import OVERSIGHT, Hall, open_hall

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

WIDER = "document.documentElement.scrollWidth - innerWidth"
SMALL = """[...document.querySelectorAll("a, button")].filter(e => e.offsetParent)
  .map(e => e.getBoundingClientRect()).filter(b => b.width < 44 || b.height < 44).length"""
CLIPPED = """[...document.querySelectorAll("main *, header *")]
  .filter(e => e.offsetParent && !e.closest(".spoken") && e.scrollWidth > e.clientWidth + 1
    && getComputedStyle(e).display !== "inline").length"""
SPACING = """(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(`* {
  letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
  line-height: 1.5 !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet]; return 0 })()"""
AS_IT_IS = "document.documentElement.style.fontSize = ''; document.adoptedStyleSheets = []; 0"
TWICE = "document.documentElement.style.fontSize = '200%'"


@asynccontextmanager
async def at_home(folder: Path, browser_at: str) -> AsyncIterator[tuple[Hall, Browser]]:
    async with open_hall(folder) as hall, open_page(browser_at) as browser:
        yield hall, browser


def test_the_open_page_turns(tmp_path: Path, browser_at: str) -> None:
    """Colour, title, counter and the spoken sentence change without a touch."""

    async def visit() -> tuple[str, str, str, str, str]:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            held = await hall.issue()
            await browser.go(hall.url + held.path)
            await browser.until("source.readyState", 1)
            before = await browser.run("getComputedStyle(document.body).backgroundColor")
            await hall.open_counter()
            await hall.ask(c.CallNext())
            await browser.until("document.body.dataset.state", "called")
            return (
                before,
                await browser.run("getComputedStyle(document.body).backgroundColor"),
                await browser.run("document.title"),
                await browser.run("document.getElementById('urgent').textContent"),
                await browser.run("document.querySelector('.plate .number').textContent"),
            )

    before, after, title, spoken, number = asyncio.run(visit())
    assert (before, after) == ("rgb(244, 242, 237)", "rgb(10, 79, 120)")
    assert title == "J001: Es su turno, pase. Módulo 3."
    assert spoken == "Es su turno, pase. Módulo 3."
    assert number == "3"


@pytest.mark.parametrize("is_wanted", [True, False])
def test_only_who_asks_is_shaken(tmp_path: Path, browser_at: str, *, is_wanted: bool) -> None:
    """The telephone shakes at the call where the person allowed it, and else keeps still."""

    async def visit() -> int:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            held = await hall.issue()
            await browser.go(hall.url + held.path)
            await browser.until("source.readyState", 1)
            await browser.run(
                "window.shakes = []; Navigator.prototype.vibrate = p => shakes.push(p); 0"
            )
            if is_wanted:
                await browser.run("document.getElementById('notify').click()")
                assert await browser.run("!document.getElementById('notifying').hidden")
            await browser.run("shakes.length = 0")
            await hall.open_counter()
            await hall.ask(c.CallNext())
            await browser.until("document.body.dataset.state", "called")
            shakes: int = await browser.run("shakes.length")
            return shakes

    assert asyncio.run(visit()) == int(is_wanted)


def test_every_state_fits_every_width(tmp_path: Path, browser_at: str) -> None:
    """No text is cut or runs out of the page: narrow, with text twice as large, or spaced out."""

    async def fits(browser: Browser, url: str) -> None:
        await browser.go(url, 320)
        for width in (320, 390, 1280):
            await browser.resize(width)
            for change in (AS_IT_IS, TWICE, SPACING):
                await browser.run(f"{AS_IT_IS}; {change}")
                where = f"{url} {width} {change}"
                assert await browser.run(WIDER) <= 0, where
                assert await browser.run(CLIPPED) == 0, where
                assert await browser.run(SMALL) == 0, where

    async def visit() -> None:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            held = await hall.issue("junta-vecinos")
            url = hall.url + held.path
            for each in (url, f"{url}?lang=en", f"{url}/cancel", f"{hall.url}/t/none"):
                await fits(browser, each)
            await hall.open_counter("pedro-araya", "m5")
            await hall.ask(c.CallNext())
            await fits(browser, url)
            await hall.ask(c.MarkNoShow())
            await fits(browser, url)

    asyncio.run(visit())


def test_the_longest_texts_fit_a_narrow_page(tmp_path: Path, browser_at: str) -> None:
    """Name, service, papers and places at the limit of the office file, in text twice as large."""

    async def visit() -> None:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            there = hall.room.hub.published.catalogue
            services = tuple(
                replace(
                    each, name=text_of(60, start=n), requirements=(text_of(120, start=n), "Boleta")
                )
                for n, each in enumerate(there.services)
            )
            counters = tuple(replace(each, place=text_of(80, start=6)) for each in there.counters)
            long = replace(
                there,
                name=text_of(80),
                waiting_room=text_of(80, start=7),
                services=services,
                counters=counters,
                divided=("Fracciona\u00admiento",),
            )
            await hall.ask(c.LoadCatalogue(long), OVERSIGHT)
            held = await hall.issue("junta-vecinos")
            await hall.open_counter("pedro-araya", "m5")
            for url in (hall.url + held.path, f"{hall.url}/"):
                await browser.go(url, 320)
                await browser.run(TWICE)
                assert await browser.run(WIDER) <= 0, url
                assert await browser.run(CLIPPED) == 0, url
                if url != f"{hall.url}/":
                    await hall.ask(c.CallNext())
            await browser.go(hall.url + held.path, 320)
            text = await browser.run("document.body.innerText")
            assert "\u00ad" not in text
            await browser.run(TWICE)
            assert await browser.run(WIDER) <= 0

    asyncio.run(visit())


def test_a_lost_server_is_said(tmp_path: Path, browser_at: str) -> None:
    """The page says that it may be old, and how old."""

    async def visit() -> str:
        async with AsyncExitStack() as house:
            browser = await house.enter_async_context(open_page(browser_at))
            async with open_hall(tmp_path) as hall:
                held = await hall.issue()
                await browser.go(hall.url + held.path)
                await browser.until("source.readyState", 1)
            await browser.until("document.body.classList.contains('lost')", value=True)
            said: str = await browser.run("document.getElementById('fresh').textContent")
            return said

    assert asyncio.run(visit()).startswith("Sin conexión. Lo que ve es de las ")


def test_a_ticket_is_cancelled_without_script(tmp_path: Path, browser_at: str) -> None:
    """Link, question and button do it alone, and a browser's own headers are taken."""

    async def visit() -> tuple[str, State]:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            held = await hall.issue()
            await browser.do("Emulation.setScriptExecutionDisabled", value=True)
            await browser.go(hall.url + held.path)
            await browser.run("document.querySelector('.way-out a').click()")
            await browser.until("document.body && document.body.dataset.state", "question")
            await browser.run("document.querySelector('button').click()")
            await browser.until("document.body && document.body.dataset.state", "cancelled")
            heading: str = await browser.run("document.querySelector('h1').textContent")
            return heading, hall.room.hub.published.tickets[held.id].state

    assert asyncio.run(visit()) == ("Su turno quedó anulado", State.CANCELLED)


def test_a_code_is_never_broken(tmp_path: Path, browser_at: str) -> None:
    """With any spacing of text a code stays on one line."""

    async def visit() -> list[float]:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            held = await hall.issue()
            heights = []
            for change in ("0", SPACING):
                await browser.go(hall.url + held.path)
                await browser.run(change)
                height = "document.querySelector('.code').getBoundingClientRect().height"
                heights.append(await browser.run(height))
            return heights

    plain, spaced = asyncio.run(visit())
    assert plain == spaced


async def fits_in_light_and_dark(browser: Browser) -> None:
    """Axe finds no fault on the page, in neither theme, and nothing is cut."""
    await browser.do("Emulation.setEmulatedMedia", features=[])
    assert await faults(browser) == []
    assert await browser.run(WIDER) <= 0
    assert await browser.run(CLIPPED) == 0
    await browser.do("Emulation.setEmulatedMedia", features=THEMES["dark"])
    assert await faults(browser, *COLOURS) == []


def test_the_list_from_the_counter_is_without_a_fault(tmp_path: Path, browser_at: str) -> None:
    """Axe finds none on a narrow page, light and dark; it fits, and is printed without the acts."""

    async def visit() -> None:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            held = await hall.issue()
            await send_list(hall, held)
            await browser.go(hall.url + held.path, 360)
            await fits_in_light_and_dark(browser)
            await browser.do("Emulation.setEmulatedMedia", media="print")
            shown = "getComputedStyle(document.querySelector('%s')).display"
            assert await browser.run(shown % ".acts") == "none"
            assert await browser.run(shown % ".taken") != "none"

    asyncio.run(visit())


def test_the_services_are_without_a_fault(tmp_path: Path, browser_at: str) -> None:
    """Axe finds none on a narrow page, light and dark; it fits, and paper has no search."""

    async def visit() -> None:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            for path in (
                "/services",
                "/services?q=perro",
                "/services/licencia-renovar",
                "/privacy",
            ):
                await browser.go(hall.url + path, 320)
                await fits_in_light_and_dark(browser)
            await browser.go(hall.url + "/services")
            await browser.do("Emulation.setEmulatedMedia", media="print")
            shown = "getComputedStyle(document.querySelector('%s')).display"
            assert await browser.run(shown % ".search") == "none"
            assert await browser.run(shown % ".offer") != "none"

    asyncio.run(visit())


async def press(browser: Browser, key: str, number: int) -> None:
    """A key of the keyboard, down and up; `number` is its virtual code."""
    for kind in ("rawKeyDown", "keyUp"):
        text = {"text": "\r"} if key == "Enter" and kind == "rawKeyDown" else {}
        await browser.do(
            "Input.dispatchKeyEvent",
            type="keyDown" if text else kind,
            key=key,
            windowsVirtualKeyCode=number,
            **text,
        )


def test_the_survey_is_without_a_fault(tmp_path: Path, browser_at: str) -> None:
    """Seven grades and five faces, light and dark, on a narrow page; answered by keys alone."""

    async def visit() -> None:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            await hall.open_counter()
            book = hall.room.hub.published.catalogue
            for country in ("CL", "CO"):
                await hall.ask(c.LoadCatalogue(replace(book, country=country)), OVERSIGHT)
                held = await hall.issue()
                await hall.ask(c.CallTicket(held.id))
                await hall.ask(c.StartService())
                await hall.ask(c.FinishService())
                await browser.go(f"{hall.url}{held.path}/survey", 320)
                await fits_in_light_and_dark(browser)
                await browser.run("document.querySelector('[name=grade]').focus()")
                for _ in range(2):
                    await press(browser, "ArrowRight", 39)
                chosen = "document.querySelector('[name=grade]:checked').value"
                assert await browser.run(chosen) == "3"
                await press(browser, "Enter", 13)
                await browser.until("document.title", "Gracias por su opinión")

    asyncio.run(visit())


def test_an_open_page_gets_the_list_at_once(tmp_path: Path, browser_at: str) -> None:
    """It is there while the clerk still speaks, and a second one takes its place."""

    async def visit() -> tuple[int, int]:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            held = await hall.issue()
            await browser.go(hall.url + held.path)
            await browser.until("source.readyState", 1)
            await send_list(hall, held)
            papers = "document.querySelectorAll('.taken ul li').length"
            await browser.until(f"{papers} > 0", value=True)
            first: int = await browser.run(papers)
            await hall.ask(c.SaveAttention(brought=(0, 1)))
            await hall.ask(c.SendList())
            await browser.until(f"{papers} < {first}", value=True)
            return first, await browser.run(papers)

    first, second = asyncio.run(visit())
    assert second == first - 1
