"""A telephone's pages in every state, in Chromium: `python -m tests.pictures phone`.

On a small telephone in Spanish, light and dark; on larger screens in English and Portuguese; and on
a screen of 640 pixels with everything at twice its size.
"""

import asyncio
import base64
import io
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from PIL import Image

from server.domain import commands as c
from server.hub import Wish
from tests.kiosk.longest import text_of
from tests.pictures.contact import lay_out
from tests.web.acts import call, close, finish, miss, park, serve, transfer
from tests.web.browser import Browser, chromium, open_page
from tests.web.hall import DESK, KIOSK, OVERSIGHT, Hall, Held, open_hall

FOLDER = Path(__file__).parents[2] / "out" / "pictures" / "phone"
COLUMNS, DRAWN = 6, 320
"""Pages in a row of a sheet, and the pixels of each across."""


@dataclass(frozen=True)
class Telephone:
    """A screen of `width` by `height` CSS pixels; `zoom` enlarges all by so much."""

    width: int
    height: int
    language: str
    scheme: str = "light"
    zoom: int = 1


TELEPHONES = {
    "360-light": Telephone(360, 740, "es"),
    "360-dark": Telephone(360, 740, "es", "dark"),
    "412": Telephone(412, 915, "en"),
    "768": Telephone(768, 1024, "pt"),
    "1280": Telephone(1280, 800, "es", "dark"),
    "640-twice": Telephone(640, 1200, "pt", zoom=2),
}


async def wait(_hall: Hall, _held: Held) -> None:
    """Nothing has happened yet."""


async def call_longest(hall: Hall, held: Held) -> None:
    """At a counter of three letters whose place is as long as an office file may have it."""
    book = hall.room.hub.published.catalogue
    counters = tuple(
        replace(each, number="12A", place=text_of(80)) if each.id == "m3" else each
        for each in book.counters
    )
    await hall.ask(c.LoadCatalogue(replace(book, counters=counters)), OVERSIGHT)
    await call(hall, held)


async def cancel(hall: Hall, held: Held) -> None:
    """Given back."""
    await hall.ask(c.CancelTicket(held.id), KIOSK)


STATES: dict[str, Callable[[Hall, Held], Awaitable[None]]] = {
    "waiting": wait,
    "called": call,
    "called, longest": call_longest,
    "missed": miss,
    "serving": serve,
    "ended": finish,
    "parked": park,
    "cancelled": cancel,
    "transferred": transfer,
    "closed": close,
}
"""Each by its name on the sheet; the last one closes the office."""


SERVICES = {
    "services": "/services?",
    "search": "/services?q=licencias&",
    "nothing found": "/services?q=perro&",
    "service": "/services/licencia-renovar?",
}
"""The pages of what the office does, by their names on the sheet."""


def make() -> None:
    """Make all sheets anew."""
    for name, telephone in TELEPHONES.items():
        screens = asyncio.run(visit(telephone))
        lay_out(screens, COLUMNS, DRAWN, FOLDER / f"{name}.png")


async def visit(telephone: Telephone) -> list[tuple[str, Image.Image]]:
    """Every page as this telephone shows it."""
    found = []
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        address = house.enter_context(chromium(folder / "profile"))
        async with open_hall(folder) as hall, open_page(address) as browser:
            await browser.do(
                "Emulation.setEmulatedMedia",
                features=[{"name": "prefers-color-scheme", "value": telephone.scheme}],
            )
            await browser.do("Network.enable")
            await browser.do(
                "Network.setExtraHTTPHeaders", headers={"Accept-Language": telephone.language}
            )
            for state, come in STATES.items():
                held = await hall.issue(language=telephone.language)
                await come(hall, held)
                address = f"{held.path}?lang={telephone.language}"
                found.append((state, await photograph(browser, hall.url + address, telephone)))
                if state == "waiting":
                    cancelling = f"{held.path}/cancel?lang={telephone.language}"
                    picture = await photograph(browser, hall.url + cancelling, telephone)
                    found.append(("cancel?", picture))
                if state == "called":
                    for name, path in SERVICES.items():
                        shown = f"{hall.url}{path}lang={telephone.language}"
                        found.append((name, await photograph(browser, shown, telephone)))
                if state == "ended":
                    asked = f"{hall.url}{held.path}/survey?lang={telephone.language}"
                    found.append(("survey", await photograph(browser, asked, telephone)))
                if state == "transferred":
                    found.append(("board", await photograph(browser, hall.url + "/", telephone)))
                await leave(hall)
            unknown = f"{hall.url}/t/nothing?lang={telephone.language}"
            found.append(("not found", await photograph(browser, unknown, telephone)))
    return found


async def leave(hall: Hall) -> None:
    """The clerk ends the attention, if there is one, and leaves the counter free."""
    for act in (c.FinishService(), c.MarkNoShow(), c.CloseCounter(), c.SignOut()):
        # Those that do not fit the state of the desk are refused, and change nothing.
        await hall.room.hub.ask(Wish(uuid4().hex, act, DESK))


async def photograph(browser: Browser, url: str, telephone: Telephone) -> Image.Image:
    """The first screen of a page, or all of it where it is longer."""
    width, height = telephone.width // telephone.zoom, telephone.height // telephone.zoom
    await browser.go(url, width, height)
    return await snap(browser, width, height)


async def snap(browser: Browser, width: int, height: int) -> Image.Image:
    """The page that is shown, as photographed from its top."""
    tall = max(height, await browser.run("document.documentElement.scrollHeight"))
    assert await browser.run("document.documentElement.scrollWidth") <= width
    clip = {"x": 0, "y": 0, "width": width, "height": min(tall, 4 * height), "scale": 1}
    shot = await browser.do("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
    return Image.open(io.BytesIO(base64.b64decode(shot["data"])))
