"""The display in a browser, scene by scene: for docs/display.md, and beside the display's window.

`python -m tests.pictures browser` writes them; it needs Chromium.
"""

import asyncio
import base64
import io
import tempfile
from contextlib import closing
from pathlib import Path
from typing import cast

from PIL import Image

from antesala.colours.palette import ThemeName
from tests.display.scenes import SCENES
from tests.display.test_wall import Wall
from tests.pictures.browser_signs import make as make_signs
from tests.pictures.contact import lay_out
from tests.web.browser import CHROMIUM, Browser, chromium, open_page
from tests.web.displays.page_wall import PageWall

SHEETS = Path(__file__).parents[2] / "out" / "pictures" / "browser"
DOCUMENT = Path(__file__).parents[2] / "docs" / "pictures" / "display" / "browser.png"
WIDE, UPRIGHT = (1920, 1080), (1080, 1920)
SHOWN = ("one", "three", "four", "again", "message", "stale", "missed")
LOOKED_AT: tuple[tuple[tuple[int, int], ThemeName, str], ...] = (
    (WIDE, "dark", "es"),
    (WIDE, "light", "en"),
    (UPRIGHT, "contrast", "pt"),
)


def make() -> None:
    """Make all of them anew."""
    if CHROMIUM is None:
        raise SystemExit("Chromium is not installed")
    with tempfile.TemporaryDirectory() as folder, chromium(Path(folder)) as address:
        asyncio.run(_make(address, Path(folder)))
    make_signs()


async def _make(address: str, folder: Path) -> None:
    async with open_page(address) as page:
        shown = [(name, await _page(page, folder, name)) for name in SHOWN]
        shown.append(("no sound", await _page(page, folder, "one", can_sound=False)))
        lay_out(shown, 2, 640, DOCUMENT)
        upright = [(name, await _page(page, folder, name, UPRIGHT)) for name in ("one", "waiting")]
        lay_out(upright, 2, 378, DOCUMENT.with_name("browser-upright.png"))
        for size, theme, language in LOOKED_AT:
            both: list[tuple[str, Image.Image]] = []
            for name in SCENES:
                both.append((f"{name}: window", _window(name, size, theme, language)))
                drawn = await _page(page, folder, name, size, theme, language)
                both.append((f"{name}: browser", drawn))
            lay_out(both, 2, 640, SHEETS / f"{size[0]}x{size[1]}-{theme}-{language}.png")


async def _page(  # noqa: PLR0913 - what a picture may differ in
    page: Browser,
    folder: Path,
    scene: str,
    size: tuple[int, int] = WIDE,
    theme: ThemeName = "dark",
    language: str = "es",
    *,
    can_sound: bool = True,
) -> Image.Image:
    wall = PageWall(size, 5 if scene == "four" else 8, theme, can_sound=can_sound)
    wall.link.come_online(language)
    SCENES[scene](cast(Wall, wall))  # noqa: TC006 - it has what a scene asks for
    file = folder / "page.html"
    file.write_text(wall.page, "utf-8")
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False}
    await page.do("Emulation.setDeviceMetricsOverride", **metrics)
    await page.do("Page.navigate", url="about:blank")
    await page.do("Page.navigate", url=file.as_uri())
    await page.until("!!document.querySelector('.clock')", value=True)
    await page.run(
        "document.fonts.ready.then(() => new Promise(r => setTimeout(r, 250))).then(() => 0)"
    )
    shot = await page.do("Page.captureScreenshot", format="png")
    return Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")


def _window(scene: str, size: tuple[int, int], theme: ThemeName, language: str) -> Image.Image:
    wall = Wall(size, metres=5 if scene == "four" else 8, theme=theme)
    with tempfile.TemporaryDirectory() as folder, closing(wall.stage):
        wall.link.come_online(language)
        SCENES[scene](wall)
        file = Path(folder) / "wall.png"
        wall.stage.grab(file)
        with Image.open(file) as grabbed:
            return grabbed.convert("RGB")
