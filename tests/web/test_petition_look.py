"""The pages of petitions in a browser: axe, narrow and large, by keys alone."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from server.domain import commands as c
from server.domain.petition.states import StepKind
from tests.attachments import documents
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.faults import faults
from tests.web.hall import OVERSIGHT, Hall, open_hall
from tests.web.petitions import RECLAMO, Handed, act, hand_in
from tests.web.test_browser import AS_IT_IS, CLIPPED, SMALL, TWICE, WIDER, press
from tests.web.test_petition_attacks import SCRIPTS

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

AT = datetime(2026, 9, 21, 14, 32, tzinfo=UTC)
LONG = "Desburocratización " * 12 + "a" * 90
MOST_WEIGHT = 60_000
"""Bytes of a page with all that it needs, but for the faces."""


@asynccontextmanager
async def at_home(folder: Path, browser_at: str) -> AsyncIterator[tuple[Hall, Browser]]:
    async with open_hall(folder, AT) as hall, open_page(browser_at) as browser:
        yield hall, browser


async def look_at(browser: Browser, url: str, scheme: str) -> None:
    """Axe finds no fault, and it fits a narrow page in letters twice as large."""
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    await browser.do("Emulation.setEmulatedMedia", features=features)
    await browser.go(url, 320)
    assert await faults(browser) == [], url
    for change in (AS_IT_IS, TWICE):
        await browser.run(f"{AS_IT_IS}; {change}")
        assert await browser.run(WIDER) <= 0, url
        assert await browser.run(CLIPPED) == 0, url
        assert await browser.run(SMALL) == 0, url


def test_no_page_has_a_fault(tmp_path: Path, browser_at: str) -> None:
    """In each state, language by turns, light and dark, with long words and hostile ones."""

    async def visit() -> None:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            fresh = await hand_in(hall, {**RECLAMO, "story": LONG})
            story = "\n".join(SCRIPTS)
            handed = await hand_in(
                hall, {**RECLAMO, "story": story}, ("foto de la sala.jpg", documents.photograph())
            )
            await act(hall, handed, StepKind.ASK_PERSON, LONG)
            ended = await hand_in(hall)
            await act(hall, ended, StepKind.ANSWER, story)
            hall.set_clock(AT + timedelta(days=60))
            pages = (
                ("/petitions/new?lang=es", "light"),
                ("/petitions/new?lang=pt", "dark"),
                ("/p?lang=en", "dark"),
                (f"{fresh.path}?lang=es", "light"),
                (f"{handed.path}?lang=pt", "dark"),
                (f"{handed.path}?lang=en", "light"),
                (f"{handed.path}/add?lang=pt", "dark"),
                (f"{ended.path}?lang=es", "dark"),
                ("/p/AAAAAAAAAAAAAAAAAAAAAAAA", "light"),
            )
            await browser.do(
                "Page.addScriptToEvaluateOnNewDocument",
                source="window.alert = () => document.documentElement.classList.add('pwned')",
            )
            for path, scheme in pages:
                await look_at(browser, hall.url + path, scheme)
                assert not await browser.run(
                    "document.documentElement.classList.contains('pwned')"
                ), path

    asyncio.run(visit())


async def fill(browser: Browser, field: str, text: str) -> None:
    """Type into a field, which has the focus then."""
    await browser.run(f"document.querySelector('{field}').focus()")
    await browser.do("Input.insertText", text=text)


def test_a_petition_is_handed_in_by_keys_alone(tmp_path: Path, browser_at: str) -> None:
    """A fault keeps what was typed, a closed page too; its own page has the acts in sight."""

    async def visit() -> None:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            url = f"{hall.url}/petitions/new?lang=es"
            await browser.go(url)
            await fill(browser, "#story", "Se apaga la luz del pasillo")
            # Left for another page and opened again: the tab has kept it.
            await browser.go(f"{hall.url}/p?lang=es")
            await browser.go(url)
            story = "document.getElementById('story').value"
            assert await browser.run(story) == "Se apaga la luz del pasillo"
            await browser.run("document.querySelector('button[type=submit]').focus()")
            await press(browser, "Enter", 13)
            await browser.until("document.activeElement.className", "wrong-list")
            assert await browser.run("document.querySelectorAll('.fault').length") == 1
            assert await browser.run(story) == "Se apaga la luz del pasillo"
            assert await faults(browser) == []
            hidden = "getComputedStyle(document.querySelector('.right')).display"
            assert await browser.run(hidden) == "none"
            await browser.run("document.querySelector('[name=kind]').focus()")
            await press(browser, " ", 32)
            for _ in range(4):
                await press(browser, "ArrowDown", 40)
            assert await browser.run("document.activeElement.value") == "reclamo"
            await browser.run("document.querySelector('button[type=submit]').focus()")
            await press(browser, "Enter", 13)
            await browser.until("document.querySelectorAll('.receipt').length", 1)
            assert await faults(browser) == []
            assert await browser.run("sessionStorage.length") == 0
            assert await browser.run("!document.getElementById('print').hidden")
            await browser.run("document.querySelector('.acts a').click()")
            await browser.until("document.querySelectorAll('.cells i').length", 30)
            add = "document.querySelector('.main > .button').getBoundingClientRect().bottom"
            assert await browser.run(add) <= 844

    asyncio.run(visit())


def test_the_receipt_is_printed_without_its_acts(tmp_path: Path, browser_at: str) -> None:
    """Folio, key, date and address stand on the paper; buttons do not."""

    async def visit() -> None:
        async with at_home(tmp_path, browser_at) as (hall, browser):
            await browser.go(f"{hall.url}/petitions/new?lang=es")
            await browser.run("document.querySelector('[value=sugerencia]').checked = true; 0")
            await fill(browser, "#story", "Más bancas")
            await browser.run("document.querySelector('button[type=submit]').click()")
            await browser.until("document.querySelectorAll('.receipt').length", 1)
            await browser.do("Emulation.setEmulatedMedia", media="print")
            shown = "getComputedStyle(document.querySelector('%s')).display"
            assert await browser.run(shown % ".acts") == "none"
            for part in (".receipt", ".day", ".on-paper"):
                assert await browser.run(shown % part) != "none"

    asyncio.run(visit())


def test_a_page_is_light(tmp_path: Path) -> None:
    """With its styles, script and icon, but without the faces: less than 60 kB."""

    async def visit() -> list[int]:
        async with open_hall(tmp_path, AT) as hall:
            handed = await hand_in(hall)
            sizes = []
            for path in ("/petitions/new", handed.path):
                page = await hall.get(path)
                linked = re.findall(r'(?:href|src)="[./]*(static/[^"]+)"', page.text)
                assert len(linked) >= 4
                rest = [await hall.get(f"/{each}") for each in set(linked)]
                sizes.append(sum(len(each.content) for each in (page, *rest)))
            return sizes

    assert max(asyncio.run(visit())) <= MOST_WEIGHT


class Journey(NamedTuple):
    """What a person of one country hands in and reads: when it is due, how it stands half way."""

    country: str
    language: str
    kind: str
    received: str
    due: str
    state: str


ES, PT = ("Gracias: lo que agregó", "Dentro del plazo"), ("Obrigado: o que", "Dentro do prazo")
SOON = "El plazo está por cumplirse"
JOURNEYS = (
    Journey("CL", "es", "reclamo", "Su reclamo ya está", "martes 3 de noviembre", "En plazo"),
    Journey("CO", "es", "queja", "Su queja ya está", "martes 13 de octubre", "En plazo, va más"),
    Journey("CR", "es", "reclamo", "Su reclamo ya está", "lunes 5 de octubre", SOON),
    Journey("PE", "es", "denuncia", "Su denuncia ya está", "martes 3 de noviembre", "En plazo"),
    Journey("BR", "pt", "reclamo", "Sua reclamação já", "quarta-feira, 21 de outubro", "No prazo"),
)
SAID = "document.querySelector('main').innerText.replace(/\\s+/g, ' ')"


async def walk(hall: Hall, browser: Browser, journey: Journey) -> None:
    """Hand it in, see it half way, add to it, and read the answer."""
    hall.set_clock(AT)
    query, told = f"?lang={journey.language}", PT if journey.language == "pt" else ES
    await browser.go(f"{hall.url}/petitions/new{query}")
    await browser.run(f"document.querySelector('[value={journey.kind}]').click()")
    await browser.run("document.querySelector('#story').focus()")
    await browser.do("Input.insertText", text="No hay luz en el pasillo")
    await browser.run("document.querySelector('button[type=submit]').click()")
    await browser.until("document.querySelectorAll('.receipt').length", 1)
    said = await browser.run(SAID)
    assert journey.received in said
    assert journey.due in said
    folio, key = await browser.run(
        "[...document.querySelectorAll('.receipt .number')].map((each) => each.innerText)"
    )
    token = await browser.run("document.querySelector('.acts a').pathname.split('/').pop()")
    handed = Handed(folio, key, token)
    hall.set_clock(AT + timedelta(days=13))
    await browser.go(f"{hall.url}{handed.path}{query}")
    assert f"{journey.state} " in await browser.run(SAID)
    await act(hall, handed, StepKind.ASK_PERSON, "¿En qué piso?")
    await browser.go(f"{hall.url}{handed.path}/add{query}")
    await browser.run("document.querySelector('#words').focus()")
    await browser.do("Input.insertText", text="En el segundo")
    await browser.run("document.querySelector('button[type=submit]').click()")
    await browser.until("document.querySelectorAll('[data-sent=add]').length", 1)
    assert told[0] in await browser.run(SAID)
    await act(hall, handed, StepKind.ANSWER, "Se cambió la ampolleta.")
    await browser.go(f"{hall.url}/p{query}")
    for field, text in (("folio", folio), ("key", key)):
        await browser.run(f"document.querySelector('#{field}').focus()")
        await browser.do("Input.insertText", text=text)
    await browser.run("document.querySelector('button[type=submit]').click()")
    await browser.until("document.querySelectorAll('.answer').length", 1)
    said = await browser.run(SAID)
    assert "Se cambió la ampolleta." in said
    assert told[1] in said


def test_a_petition_is_answered_in_each_country(
    tmp_path: Path, browser_at: str, pytestconfig: pytest.Config
) -> None:
    """Counted in its days and told in its words, from the receipt to folio and key at the end.

    Every run has two of the countries, a long one all.
    """
    journeys = JOURNEYS if pytestconfig.getoption("full") else JOURNEYS[:2]

    async def visit() -> None:
        async with open_hall(tmp_path, AT) as hall, open_page(browser_at) as browser:
            there = hall.room.hub.published.catalogue
            for journey in journeys:
                book = replace(
                    there, country=journey.country, languages=(journey.language,), subdivision=""
                )
                await hall.ask(c.LoadCatalogue(book), OVERSIGHT)
                await walk(hall, browser, journey)

    asyncio.run(visit())
