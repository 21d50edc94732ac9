"""What a person asks on their ticket's page, as docs/phone.md shows it, in Chromium.

Made by `python -m tests.pictures asking`.
"""

import asyncio
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from server.domain import commands as c
from server.domain.identity import DeviceId
from tests.pictures.phone import Telephone, photograph
from tests.web.browser import Browser, chromium, open_page
from tests.web.hall import Hall, Held, open_hall

DOCS = Path(__file__).parents[2] / "docs" / "pictures" / "asking"
COLOURS = 64
AT = datetime(2026, 12, 14, 14, 6, tzinfo=UTC)
"""A Monday, six past eleven in La Serena."""
TELEPHONE = Telephone(390, 844, "es")


def make() -> None:
    """Make the pictures anew."""
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        address = house.enter_context(chromium(folder / "profile"))
        asyncio.run(_visit(folder, address))


async def _visit(folder: Path, address: str) -> None:
    async with open_hall(folder, AT) as hall, open_page(address) as browser:
        DOCS.mkdir(parents=True, exist_ok=True)
        await hall.open_counter()
        held, _other = await hall.issue(), await hall.issue()
        await _snap(hall, browser, held, "waiting")
        await hall.ask(c.CallTicket(held.id))
        await _snap(hall, browser, held, "called")
        await hall.ask(c.MarkNoShow())
        caller = c.Caller(DeviceId("phone"), "citizen", held.id)
        await _snap(hall, browser, held, "missed")
        await hall.ask(c.SayArrived(held.id), caller)
        await _snap(hall, browser, held, "back")


async def _snap(hall: Hall, browser: Browser, held: Held, name: str) -> None:
    picture = await photograph(browser, hall.url + held.path, TELEPHONE)
    picture.convert("RGB").quantize(COLOURS).save(DOCS / f"{name}.png", optimize=True)
