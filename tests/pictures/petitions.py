"""The inbox of petitions, as docs/petitions.md shows it, in Chromium.

Made by `python -m tests.pictures petitions`.
"""

import asyncio
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.pictures.phone import Telephone, photograph
from tests.web.browser import chromium, open_page
from tests.web.staff.inbox import AT, a_full_inbox
from tests.web.staff.office import open_staff
from tests.web.staff.pages import enter

DOCS = Path(__file__).parents[2] / "docs" / "pictures" / "petitions"
COLOURS = 128
DESK, TELEPHONE = Telephone(1600, 1400, "es"), Telephone(360, 800, "es")


def make() -> None:
    """Make the pictures anew."""
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        address = house.enter_context(chromium(folder / "profile"))
        asyncio.run(_visit(folder, address))


async def _visit(folder: Path, address: str) -> None:
    async with (
        open_staff(folder, AT) as staff,
        staff.browser() as client,
        open_page(address) as browser,
    ):
        folios = await a_full_inbox(staff)
        await staff.comes(client)
        await browser.do("Network.enable")
        await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
        await enter(browser, client)
        DOCS.mkdir(parents=True, exist_ok=True)
        for name, path, screen in (
            ("inbox", f"/petitions/{folios[1]}", DESK),
            ("inbox-360", "/petitions", TELEPHONE),
        ):
            picture = await photograph(browser, staff.url + path, screen)
            small = picture.convert("RGB").quantize(COLOURS)
            small.save(DOCS / f"{name}.png", optimize=True)
