"""A petition on a telephone for `docs/petitions.md`: its receipt and its own page.

`python -m tests.pictures petition`
"""

import asyncio
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image

from server.domain import commands as c
from server.domain.petition.states import StepKind
from tests.pictures.phone import snap
from tests.web.browser import Browser, chromium, open_page
from tests.web.hall import OVERSIGHT, Hall, open_hall
from tests.web.petitions import Handed, act

FOLDER = Path(__file__).parents[2] / "docs" / "pictures" / "petition"
MONDAY = datetime(2026, 9, 21, 14, 32, tzinfo=UTC)
WIDTH, HEIGHT = 390, 844
STORY = "Revisar la pantalla de la Sala 1. No mostró mi turno y esperé una hora."
FILL = f"""document.querySelector('[value=reclamo]').checked = true;
document.querySelector('#story').value = {STORY!r}; 0"""


def make() -> None:
    """Make the pictures anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, picture in asyncio.run(_visit()):
        picture.quantize(64).save(FOLDER / f"{name}.png", optimize=True)


async def _visit() -> list[tuple[str, Image.Image]]:
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        address = house.enter_context(chromium(folder / "profile"))
        async with open_hall(folder, MONDAY) as hall, open_page(address) as browser:
            there = hall.room.hub.published.catalogue
            known = replace(there, public_url="https://turnos.example.cl")
            await hall.ask(c.LoadCatalogue(known), OVERSIGHT)
            receipt, handed = await _hand_in(hall, browser)
            pages = [("receipt", receipt)]
            await act(hall, handed, StepKind.ASSIGN, unit="social")
            hall.set_clock(MONDAY + timedelta(days=23))
            await browser.go(f"{hall.url}{handed.path}?lang=es", WIDTH, HEIGHT)
            pages.append(("page", await snap(browser, WIDTH, HEIGHT)))
            await act(hall, handed, StepKind.ASK_PERSON, "¿Qué día y a qué hora estuvo en la sala?")
            await browser.go(f"{hall.url}{handed.path}?lang=es", WIDTH, HEIGHT)
            return [*pages, ("asked", await snap(browser, WIDTH, HEIGHT))]


async def _hand_in(hall: Hall, browser: Browser) -> tuple[Image.Image, Handed]:
    await browser.go(f"{hall.url}/petitions/new?lang=es", WIDTH, HEIGHT)
    await browser.run(FILL)
    await browser.run("document.querySelector('button[type=submit]').click()")
    await browser.until("document.querySelectorAll('.receipt').length", 1)
    folio = await browser.run("document.querySelector('.receipt .number').innerText")
    token = await browser.run("document.querySelector('.acts a').pathname.split('/').pop()")
    return await snap(browser, WIDTH, HEIGHT), Handed(folio, "", token)
