"""A counter's sign in a browser, and the question for a first touch, before a real server.

`python -m tests.pictures browser` writes them for docs/display.md; it needs Chromium.
"""

import asyncio
import tempfile
from pathlib import Path

from PIL import Image

from server.domain import commands as c
from tests.live.foyer import cheaply_hashed
from tests.pictures.contact import lay_out
from tests.web.browser import CHROMIUM, chromium, open_page
from tests.web.displays.page import code_of, path_of
from tests.web.displays.test_in_browser import called, enter, holds, pixels
from tests.web.hall import DESK, Hall, open_hall

PICTURES = Path(__file__).parents[2] / "docs" / "pictures" / "display"
SIGN, SCREEN = (1280, 800), (1920, 1080)


def make() -> None:
    """Make both anew."""
    if CHROMIUM is None:
        raise SystemExit("Chromium is not installed")
    with (
        tempfile.TemporaryDirectory() as folder,
        chromium(Path(folder) / "profile") as address,
        cheaply_hashed(),
    ):
        asyncio.run(_make(address, Path(folder)))


async def _make(address: str, folder: Path) -> None:
    async with open_hall(folder) as hall:
        signs = await _signs(address, hall)
        lay_out(signs, 2, 480, PICTURES / "sign-browser.png")
        async with open_page(address) as page:
            await enter(hall, page, f"code={await code_of(hall)}&diagonal=43&distance=8", SCREEN)
            await holds(page, "touch.open")
            (await pixels(page)).resize((1280, 720)).save(PICTURES / "first-touch.png")


async def _signs(address: str, hall: Hall) -> list[tuple[str, Image.Image]]:
    """Closed, open, calling, and while the server is away."""
    found: list[tuple[str, Image.Image]] = []
    async with open_page(address) as page:
        metrics = {"width": SIGN[0], "height": SIGN[1], "deviceScaleFactor": 1, "mobile": False}
        await page.do("Emulation.setDeviceMetricsOverride", **metrics)
        address = f"{hall.url}{path_of(query=f'code={await code_of(hall)}&counter=3')}"
        await page.do("Page.navigate", url=address)
        await holds(page, "window.wall && wall.textContent.includes('Cerrado')")
        found.append(("closed", await pixels(page)))
        await hall.open_counter()
        await holds(page, "!wall.textContent.includes('Cerrado')")
        found.append(("open", await pixels(page)))
        code = await called(hall)
        await holds(page, f"wall.textContent.includes({code!r})")
        await page.run("Promise.all(document.getAnimations().map(a => a.finished)).then(() => 0)")
        found.append(("calling", await pixels(page)))
        hall.displays._pages.close()  # noqa: SLF001 - as a stop does
        await holds(page, "wall.textContent.includes('Sin conexión')")
        found.append(("stale", await pixels(page)))
        hall.displays._pages.is_closed = False  # noqa: SLF001 - it is back
        await hall.ask(c.MarkNoShow(), DESK)
    return found
