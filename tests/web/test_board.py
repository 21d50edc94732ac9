"""The public board at the office's address: the same calls as on the hall's display."""

import asyncio
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from html import unescape
from pathlib import Path

import httpx
import pytest

from server.domain import commands as c
from server.domain.catalogue import Catalogue, Crest, Hours
from server.domain.identity import TicketId
from server.web.people import board, switchboard
from tests.web.browser import CHROMIUM, open_page
from tests.web.hall import OVERSIGHT, Hall, events, open_hall
from tests.web.test_ticket_page import AT, text_of, title_of


async def call(hall: Hall, ticket: TicketId) -> None:
    await hall.ask(c.CallTicket(ticket))
    await hall.ask(c.StartService())
    await hall.ask(c.FinishService())


def signs(page: httpx.Response) -> list[str]:
    """The calls as a screen reader reads them, in order."""
    return [unescape(said) for said in re.findall(r'class="spoken">([^<]*)<', page.text)]


def test_the_board_says_who_is_called(tmp_path: Path) -> None:
    """The newest first, the one now called with a solid plate; where, and when."""

    async def visit() -> httpx.Response:
        async with open_hall(tmp_path, AT) as hall:
            await hall.open_counter()
            first, second = await hall.issue(), await hall.issue()
            await call(hall, first.id)
            await hall.ask(c.CallTicket(second.id))
            return await hall.get("/")

    page = asyncio.run(visit())
    assert signs(page) == ["Turno J002, módulo 3", "Turno J001, módulo 3"]
    assert re.findall(r'<li class="([^"]+)">', page.text) == ["call now", "call"]
    assert title_of(page) == "Turnos llamados"
    assert "A la derecha, junto a la ventana. 10:54" in text_of(page)
    assert "Al día a las 10:54. Se actualiza solo." in text_of(page)


def test_all_boards_of_a_moment_are_drawn_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One for each language, and anew once something has happened."""
    drawn = []
    of_office = board.calls_of

    def note(*asked: object) -> list[board.Call]:
        drawn.append(asked)
        return of_office(*asked)  # type: ignore[arg-type] # as it was asked

    async def visit() -> tuple[list[int], str]:
        async with open_hall(tmp_path, AT) as hall:
            await hall.open_counter()
            held, counts = await hall.issue(), list[int]()
            for happens in (False, True):
                if happens:
                    await hall.ask(c.CallTicket(held.id))
                for language in ("es", "es", "en", "es"):
                    page = await hall.get(f"/?lang={language}")
                counts.append(len(drawn))
            return counts, text_of(page)

    monkeypatch.setattr(board, "calls_of", note)
    counts, last = asyncio.run(visit())
    assert counts == [2, 4]
    assert "J001" in last


def test_the_board_shows_the_offices_message(tmp_path: Path) -> None:
    """Until its hour, as the displays in the hall do."""

    async def visit() -> list[str]:
        async with open_hall(tmp_path, AT) as hall:
            pages = [await hall.get("/")]
            await hall.ask(c.ShowNotice("Simulacro <a las 11:00>", time(11)), OVERSIGHT)
            pages.append(await hall.get("/"))
            hall.set_clock(AT + timedelta(minutes=6))
            pages.append(await hall.get("/"))
            return [text_of(page) for page in pages]

    told = ["Simulacro <a las 11:00>" in page for page in asyncio.run(visit())]
    assert told == [False, True, False]


def test_a_closed_office_says_so_on_the_board(tmp_path: Path) -> None:
    """On a holiday with its name, at night with the hour alone; in hours not at all."""

    async def visit() -> list[str]:
        async with open_hall(tmp_path, AT) as hall:
            week = Hours((1, 2, 3, 4, 5), time(8, 30), time(14))
            dated = replace(hall.room.hub.published.catalogue, hours=(week,))
            await hall.ask(c.LoadCatalogue(dated), OVERSIGHT)
            pages = []
            for day, hour in ((18, 15), (17, 23), (17, 15)):
                hall.set_clock(datetime(2026, 9, day, hour, tzinfo=UTC))
                pages.append(text_of(await hall.get("/")))
            return pages

    holiday, night, morning = asyncio.run(visit())
    said = "Hoy es feriado: Día de la Independencia. Abrimos el lunes 21 de septiembre a las 8:30."
    assert said in holiday
    assert "Abrimos el lunes a las 8:30." in night
    assert "Abrimos" not in morning


def test_the_board_tells_nothing_of_anybody(tmp_path: Path) -> None:
    """No service, no class, no name, and no way to anybody's ticket."""

    async def visit() -> tuple[httpx.Response, str, str]:
        async with open_hall(tmp_path, AT) as hall:
            await hall.open_counter()
            held = await hall.issue()
            await hall.ask(c.CallTicket(held.id))
            return await hall.get("/"), held.token, held.id

    page, token, ticket = asyncio.run(visit())
    for secret in (token, ticket, "licencia", "Carolina", "preferen", "general", "/t/"):
        assert secret not in page.text


def test_an_early_board_says_so(tmp_path: Path) -> None:
    """No ticket is called yet; and one called again stands there once."""

    async def visit() -> tuple[httpx.Response, httpx.Response]:
        async with open_hall(tmp_path, AT) as hall:
            early = await hall.get("/", **{"accept-language": "en"})
            await hall.open_counter()
            held = await hall.issue()
            await hall.ask(c.CallTicket(held.id))
            await hall.ask(c.Recall())
            return early, await hall.get("/")

    early, page = asyncio.run(visit())
    assert "Nobody has been called yet today." in text_of(early)
    assert signs(page) == ["Turno J001, módulo 3"]


def test_a_new_day_begins_empty(tmp_path: Path) -> None:
    """Yesterday's calls are not shown."""

    async def visit() -> httpx.Response:
        async with open_hall(tmp_path, AT) as hall:
            await hall.open_counter()
            held = await hall.issue()
            await call(hall, held.id)
            hall.set_clock(AT + timedelta(days=1))
            return await hall.get("/")

    assert "Hoy todavía no se llama a nadie." in text_of(asyncio.run(visit()))


SVG = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>"
CREST = Crest("svg", sha256(SVG).hexdigest(), b64encode(SVG).decode())
CHANGES: tuple[Callable[[Catalogue], Catalogue], ...] = (
    lambda book: replace(book, name="Villa Nueva"),
    lambda book: replace(book, accent="#7A1F5C"),
    lambda book: replace(book, crest=CREST),
    lambda book: replace(book, country="PE"),
)


@pytest.mark.parametrize("path", ["/", "a ticket"])
def test_open_pages_follow_a_loaded_file(path: str, tmp_path: Path) -> None:
    """Whatever of it stands around the calls or the ticket, the page is drawn anew at once."""

    async def visit() -> list[str]:
        async with open_hall(tmp_path) as hall:
            at = "/events" if path == "/" else f"{(await hall.issue()).path}/events"
            async with hall.client.stream("GET", at) as stream:
                told = events(stream)
                looks = [(await anext(told)).look]
                for change in CHANGES:
                    book = change(hall.room.hub.published.catalogue)
                    await hall.ask(c.LoadCatalogue(book), OVERSIGHT)
                    looks.append((await asyncio.wait_for(anext(told), 2)).look)
                return looks

    looks = asyncio.run(visit())
    assert len(set(looks)) == len(CHANGES) + 1


def test_a_call_is_on_the_open_board_at_once(tmp_path: Path) -> None:
    """With its plate; and the counter's new place with the file that says it."""

    async def visit() -> tuple[str, str]:
        async with open_hall(tmp_path) as hall:
            await hall.open_counter()
            held = await hall.issue()
            async with hall.client.stream("GET", "/events") as stream:
                told = events(stream)
                await anext(told)
                await hall.ask(c.CallTicket(held.id))
                called = await asyncio.wait_for(anext(told), 2)
                book = hall.room.hub.published.catalogue
                moved = tuple(replace(each, place="Al fondo") for each in book.counters)
                await hall.ask(c.LoadCatalogue(replace(book, counters=moved)), OVERSIGHT)
                return called.html, (await asyncio.wait_for(anext(told), 2)).html

    called, moved = asyncio.run(visit())
    assert "Turno J001, módulo 3" in called
    assert "Al fondo" not in called
    assert "Al fondo" in moved


def test_no_more_boards_listen_than_there_is_room_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One past the cap is sent away, and its page goes on asking; a place that is left is free."""
    monkeypatch.setattr(switchboard, "WATCHERS", 1)

    async def visit() -> list[int]:
        async with open_hall(tmp_path) as hall, hall.client.stream("GET", "/events") as first:
            await anext(events(first))
            return [first.status_code, (await hall.get("/events")).status_code]

    assert asyncio.run(visit()) == [200, 429]


@pytest.mark.skipif(CHROMIUM is None, reason="no browser here")
@pytest.mark.parametrize("cap", [1, 0])
def test_the_board_in_a_browser_takes_the_new_name(
    tmp_path: Path, browser_at: str, monkeypatch: pytest.MonkeyPatch, cap: int
) -> None:
    """By what it hears; where there is no room to listen, by asking."""
    monkeypatch.setattr(switchboard, "WATCHERS", cap)
    monkeypatch.setattr(board, "SIGN_SECONDS", 0.3 if cap == 0 else 60.0)

    async def visit() -> None:
        async with open_hall(tmp_path) as hall, open_page(browser_at) as browser:
            await browser.go(hall.url + "/")
            book = replace(hall.room.hub.published.catalogue, name="Villa Nueva")
            await hall.ask(c.LoadCatalogue(book), OVERSIGHT)
            name = "document.querySelector('.office').textContent"
            await asyncio.wait_for(browser.until(name, "Villa Nueva"), 60)

    asyncio.run(visit())


def test_a_fault_is_a_page_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback and no English of a library, whatever of ours has failed."""

    def fail(*_: object) -> None:
        raise RuntimeError("a secret of the office")

    async def visit() -> httpx.Response:
        async with open_hall(tmp_path, AT) as hall:
            monkeypatch.setattr(board, "calls_of", fail)
            return await hall.get("/")

    page = asyncio.run(visit())
    assert page.status_code == 500
    assert "secret" not in page.text
    assert "<h1" in page.text
