"""The light of a page in a minute of calls: no place of it changes twice in a second.

The same minutes as before the display's window; the page is drawn by Chromium.
"""

import asyncio
import base64
import io
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from antesala.colours.palette import ThemeName
from server.web.hall.markup import wall as markup_of
from tests.display.test_seen import (
    ALLOWED,
    BLOCKS,
    CHANGED,
    FRAMES,
    Light,
    bursts,
    calls_one_by_one,
    recalls,
)
from tests.display.wall import call, catalogue, past_calls
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.displays.page_wall import PageWall

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

SIZE = (640, 360)
"""Of the page; a place of light is 20 pixels wide and high."""
SHOW = """document.body.innerHTML = MARKUP;
for (const each of document.getAnimations()) each.finish(); 0"""
Morning = Callable[[int], list[tuple[int, str, int]]]


async def light_of(page: Browser) -> Light:
    """The mean luminance of each place, from 0 to 1 (WCAG 2.2)."""
    shot = await page.do("Page.captureScreenshot", format="png")
    seen = Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")
    part = np.asarray(seen, np.float64) / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    rows, columns = BLOCKS
    whole = linear @ np.array([0.2126, 0.7152, 0.0722])
    cut = whole.reshape(rows, SIZE[1] // rows, columns, SIZE[0] // columns)
    mean: Light = cut.mean(axis=(1, 3))
    return mean


async def minute(page: Browser, morning: Morning, theme: ThemeName, folder: Path) -> list[Light]:
    """A frame every half second, with a lost server in the midst of it."""
    wall = PageWall(SIZE, theme=theme)
    wall.link.come_online()
    counters = catalogue("1", "2", "3", "4", "5", "12")
    wall.link.show(counters, *past_calls())
    file = folder / "page.html"
    file.write_text(wall.page, "utf-8")
    metrics = {"width": SIZE[0], "height": SIZE[1], "deviceScaleFactor": 1, "mobile": False}
    await page.do("Emulation.setDeviceMetricsOverride", **metrics)
    await page.do("Page.navigate", url=file.as_uri())
    await page.until("!!document.querySelector('.clock')", value=True)
    await page.run("document.fonts.ready.then(() => 0)")
    frames = [await light_of(page)]
    for step in range(FRAMES):
        if step == FRAMES // 2:
            wall.link.go_offline(wall.now)
        if step == FRAMES // 2 + 8:
            wall.link.come_online()
        if wall.link.since is None and step % 10 == 0:
            rows = [
                call(n, _code(morning, n), to, is_current=True, times=times)
                for n, to, times in morning(step)
            ]
            wall.link.show(counters, *past_calls(), *rows[-3:])
        wall.wait(0.5)
        await page.run(SHOW.replace("MARKUP", json.dumps(markup_of(wall.drawing))))
        frames.append(await light_of(page))
    return frames


def _code(morning: Morning, n: int) -> str:
    return f"J0{40 + (n if morning is not recalls else n % 2)}"


@pytest.mark.full
@pytest.mark.timeout(600)
@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("morning", [calls_one_by_one, bursts, recalls])
def test_no_place_changes_its_light_twice_in_a_second(
    tmp_path: Path, browser_at: str, morning: Morning, theme: ThemeName
) -> None:
    async def story() -> list[Light]:
        async with open_page(browser_at) as page:
            return await minute(page, morning, theme, tmp_path)

    frames = np.stack(asyncio.run(story()))
    differs = np.abs(np.diff(frames, axis=0)) >= CHANGED
    # Two changes within a second: in two steps that follow each other.
    twice = (differs[1:] & differs[:-1]).mean(axis=(1, 2))
    print(f"\n  {morning.__name__}, {theme}: {float(twice.max()):.3f} of the screen")  # noqa: T201
    assert differs.any()
    assert float(twice.max()) <= ALLOWED
