"""The what-if page of the sample office at three widths in light and dark, in Chromium.

Made by `python -m tests.pictures what-if`: a sheet for each width in `out/pictures/what-if`; the
charts at 1024 in light go to `docs/pictures/what-if.png`.
"""

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from antesala.planning.command import main
from tests.pictures.contact import lay_out
from tests.pictures.phone import snap
from tests.web.browser import Browser, chromium, open_page

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "antesala" / "samples"
OUT = ROOT / "out" / "pictures" / "what-if"
PICTURE = ROOT / "docs" / "pictures" / "what-if.png"
WIDTHS = (360, 1024, 1600)
SHOWN = 1024
TALL = 2000
"""Pixels; a picture holds four times as much."""


def make() -> None:
    """Ask as `docs/what-if.md` does, and photograph the page."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "what-if.html"
        asked = ["--office", str(SAMPLES / "la-serena.toml"), "--open", "8:30-14:00"]
        asked += ["--arrivals", str(SAMPLES / "la-serena-arrivals.csv"), "--out", str(page)]
        asked += ["--counters", "+1:open-10:00-13:00", "--discipline", "first-come"]
        assert main([*asked, "--language", "en"]) == 0
        with chromium(Path(folder) / "profile") as address:
            asyncio.run(_photograph(address, page.as_uri()))


async def _photograph(address: str, url: str) -> None:
    for width in WIDTHS:
        async with open_page(address) as browser:
            await browser.go(url, width, TALL)
            screens = [(theme, await _in(browser, theme, width)) for theme in ("light", "dark")]
            if width == SHOWN:
                await _keep_charts(browser, screens)
        lay_out(screens, 2, width, OUT / f"{width}.png")


async def _in(browser: Browser, theme: str, width: int) -> Image.Image:
    feature = {"name": "prefers-color-scheme", "value": theme}
    await browser.do("Emulation.setEmulatedMedia", features=[feature])
    return await snap(browser, width, TALL)


async def _keep_charts(browser: Browser, screens: Sequence[tuple[str, Image.Image]]) -> None:
    """Cut the charts out of the light picture, from the first heading to the last table."""
    figures = "[...document.querySelectorAll('figure')].map(each => each.getBoundingClientRect())"
    top = await browser.run("document.querySelector('figure').previousElementSibling.offsetTop")
    bottom = await browser.run(f"Math.max(...{figures}.map(each => each.bottom)) + scrollY")
    light = screens[0][1].convert("RGB")
    zoom = light.width / SHOWN
    charts = light.crop((0, round((top - 16) * zoom), light.width, round((bottom + 16) * zoom)))
    charts.quantize(64).save(PICTURE, optimize=True)
