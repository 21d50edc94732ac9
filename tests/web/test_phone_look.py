"""What a telephone's pages look like in a browser: what comes first, and what stands in line."""

import asyncio
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from server.domain import commands as c
from tests.web.browser import CHROMIUM, open_page
from tests.web.hall import KIOSK, OVERSIGHT, Hall, open_hall

SCREEN = 844
"""Pixels of a common telephone's height."""


def below(element: str) -> str:
    """Where an element ends, in pixels from the top of the page."""
    return f"document.querySelector('{element}').getBoundingClientRect().bottom"


def above(element: str) -> str:
    return f"document.querySelector('{element}').getBoundingClientRect().top"


async def two_calls(hall: Hall) -> None:
    """At counters of one sign and of three."""
    book = hall.room.hub.published.catalogue
    counters = tuple(
        replace(each, number="12A") if each.id == "m2" else each for each in book.counters
    )
    await hall.ask(c.LoadCatalogue(replace(book, counters=counters)), OVERSIGHT)
    for counter in ("m3", "m2"):
        await hall.open_counter(counter=counter)
        held = await hall.issue()
        await hall.ask(c.CallTicket(held.id))
        await hall.ask(c.StartService())
        await hall.ask(c.FinishService())
        await hall.ask(c.CloseCounter())


@pytest.mark.skipif(CHROMIUM is None, reason="no browser here")
def test_the_pages_are_laid_out_for_a_thumb(tmp_path: Path, browser_at: str) -> None:
    """Acts before «Necesita traer» on the first screen; one right edge; one line for the sign."""

    async def visit() -> None:
        async with open_hall(tmp_path) as hall, open_page(browser_at) as browser:
            waiting = await hall.issue()
            await browser.go(hall.url + waiting.path)
            assert await browser.run(below("#way-out")) <= SCREEN
            assert await browser.run(f"{below('#way-out')} < {above('.bring')}")
            frame = "getComputedStyle(document.querySelector('.frame')).borderTopWidth"
            assert await browser.run(frame) == "3px"
            await hall.ask(c.CancelTicket(waiting.id), KIOSK)
            await browser.go(hall.url + waiting.path)
            # 1.5 in whole pixels of a screen that has no finer ones.
            assert await browser.run(frame) in {"1px", "1.5px"}
            await two_calls(hall)
            for width in (390, 320):
                await browser.go(hall.url + "/", width)
                ends = "[...document.querySelectorAll('.call .number, .call time')]"
                edges = f"{ends}.map((each) => Math.round(each.getBoundingClientRect().right))"
                assert len(set(await browser.run(edges))) == 1
                tall = (
                    "[...document.querySelectorAll('.call .sign')].map((each) => each.offsetHeight)"
                )
                assert max(await browser.run(tall)) < 80

    asyncio.run(visit())


@pytest.mark.skipif(CHROMIUM is None, reason="no browser here")
def test_the_sign_of_a_call_is_of_one_size(tmp_path: Path, browser_at: str) -> None:
    """Code, arrow and plate on one centre line, also on a narrow page."""

    async def visit() -> None:
        async with open_hall(tmp_path) as hall, open_page(browser_at) as browser:
            await hall.open_counter()
            held = await hall.issue()
            await hall.ask(c.CallTicket(held.id))
            for width in (390, 320):
                await browser.go(hall.url + held.path, width)
                parts = "[...document.querySelectorAll('.call-sign .code, .call-sign .number')]"
                sizes = await browser.run(f"{parts}.map((each) => getComputedStyle(each).fontSize)")
                assert len(sizes) == 2
                assert len(set(sizes)) == 1
                middles = await browser.run(
                    "[...document.querySelectorAll('.call-sign > *')].map((each) => {"
                    "const box = each.getBoundingClientRect(); return box.top + box.height / 2;})"
                )
                assert max(middles) - min(middles) <= 1

    asyncio.run(visit())


def test_an_unknown_link_keeps_the_head_and_leads_to_the_board(tmp_path: Path) -> None:
    """Whatever was asked for; the address holds wherever a proxy puts it."""

    async def visit() -> list[httpx.Response]:
        async with open_hall(tmp_path) as hall:
            paths = ("/t/nothing", "/t/nothing/cancel", "/nowhere", "/static/crest/none.svg")
            return [await hall.get(path, **{"accept-language": "es"}) for path in paths]

    backs = []
    for page in asyncio.run(visit()):
        assert page.status_code == 404
        assert "Municipalidad de La Serena" in page.text
        assert "Ver los turnos llamados" in page.text
        backs.append(page.text.partition('class="button" href="')[2].partition('"')[0])
    assert backs == ["../", "../../", "./", "../../"]


def test_the_switch_names_the_language_it_leads_to(tmp_path: Path) -> None:
    """A person who reads only that language finds it."""

    async def visit() -> tuple[str, str]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            spanish = await hall.get(held.path)
            english = await hall.get(f"{held.path}?lang=en")
            return spanish.text, english.text

    spanish, english = asyncio.run(visit())
    assert "<span>English</span>" in spanish
    assert "<span>Español</span>" in english
