"""A display in Chromium: from its code to the last call of a hall that lost its server."""

import asyncio
import base64
import io
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from PIL import Image

from antesala.sizes import CAP_HEIGHT, Geometry
from server.domain import commands as c
from server.live import browsers
from server.web.hall import stream as streams
from server.web.hall.screen import cookie_of
from tests.display.test_fitness import MEASURED as CAPITALS
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.displays.page import MEASURED, SALA, code_of
from tests.web.displays.test_renewing import rotate
from tests.web.faults import faults
from tests.web.hall import DESK, NO_TLS, Hall, open_hall

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

EAR = """window.sounds = []; window.lengths = [];
const start = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (at) {
  sounds.push([at, at + this.buffer.duration]); return start.call(this, at); };"""
CODES = "[...document.querySelectorAll('.tile > .code')].map(e => e.textContent).join()"
SAID = "JSON.parse(localStorage[STORE] || '[]').length"
HEADLINE = "((document.querySelector('.headline') || {}).textContent || '')"
TEXTS = """[...document.querySelectorAll('.wall text')].map(e => [e.textContent,
  ...(({x, y, width, height}) => [x, y, width, height])(e.getBoundingClientRect())])"""
Story = Callable[[Hall, Browser], Awaitable[None]]


def tell(folder: Path, browser_at: str, story: Story) -> None:
    """Enrol a page as a display on a full HD screen, and have the story happen before it."""

    async def run() -> None:
        async with asyncio.timeout(240), visit(folder, browser_at) as (hall, page):
            await story(hall, page)

    asyncio.run(run())


@asynccontextmanager
async def visit(folder: Path, browser_at: str) -> AsyncIterator[tuple[Hall, Browser]]:
    async with open_hall(folder) as hall, open_page(browser_at) as page:
        await page.do("Page.addScriptToEvaluateOnNewDocument", source=EAR)
        await hall.open_counter()
        await enter(hall, page, f"code={await code_of(hall)}&{MEASURED}")
        yield hall, page


async def enter(
    hall: Hall, page: Browser, query: str, size: tuple[int, int] = (1920, 1080)
) -> None:
    """Open the display's page, and wait for its first picture."""
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False}
    await page.do("Emulation.setDeviceMetricsOverride", **metrics)
    await page.do("Page.navigate", url=f"{hall.url}/display/{quote(SALA)}?{query}")
    left = query.replace("code=", "").partition("&")[2] if "code=" in query else query
    await holds(page, f"location.search === {json.dumps('?' + left)} && !!window.Idiomorph")
    await holds(page, "!!document.querySelector('.clock')")
    await page.run("document.fonts.ready.then(() => 0)")


async def holds(page: Browser, script: str) -> None:
    """Wait until an expression on the page is true."""
    await page.until(f"!!({script})", value=True)


async def called(hall: Hall) -> str:
    """Have the next ticket called; returns its code."""
    held = await hall.issue()
    await hall.ask(c.CallNext(), DESK)
    return held.code


async def touched(page: Browser) -> None:
    """A person touches the screen."""
    for kind in ("mousePressed", "mouseReleased"):
        at = {"x": 900, "y": 900, "button": "left", "clickCount": 1}
        await page.do("Input.dispatchMouseEvent", type=kind, **at)
    await page.until("audio.state", "running")


async def pixels(page: Browser) -> Image.Image:
    """The page as it is seen."""
    shot = await page.do("Page.captureScreenshot", format="png")
    return Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")


def test_a_call_is_seen_heard_and_told_when_the_server_goes(
    tmp_path: Path, browser_at: str
) -> None:
    async def story(hall: Hall, page: Browser) -> None:
        assert "code" not in await page.run("location.href")
        await touched(page)
        first = await called(hall)
        await page.until(CODES, first)
        await holds(page, "sounds.length > 0")
        # The server goes: the same page says so by itself, and since when.
        hall.displays._pages.close()  # noqa: SLF001 - as a stop does
        await holds(page, f"{HEADLINE}.startsWith('Sin conexión desde las ')")
        assert await page.run("document.querySelectorAll('.tile.unsure').length") == 1
        assert await page.run("getComputedStyle(document.querySelector('.dashed')).fill") == "none"
        await hall.ask(c.MarkNoShow(), DESK)
        second = await called(hall)
        hall.displays._pages.is_closed = False  # noqa: SLF001 - it is back
        await holds(page, f"{CODES}.split(',').includes({json.dumps(second)})")
        await page.until(HEADLINE, "")
        assert await page.run(CODES) == second
        await page.until(SAID, 2)
        # A page that is loaded anew, as after an update, says none of them again.
        heard = await page.run("localStorage[STORE]")
        await enter(hall, page, MEASURED)
        await page.until(CODES, second)
        assert await page.run("localStorage[STORE]") == heard
        assert await page.run("sounds.length") == 0

    tell(tmp_path, browser_at, story)


def test_letters_are_as_large_as_the_hall_needs_and_stand_out(
    tmp_path: Path, browser_at: str
) -> None:
    async def story(hall: Hall, page: Browser) -> None:
        code = await called(hall)
        for (diagonal, distance), (_, _, calls) in CAPITALS.items():
            await enter(hall, page, f"diagonal={diagonal}&distance={distance}&theme=dark")
            await page.until(CODES, code)
            px = 1 / Geometry.of(diagonal, 1920, 1080).unit_in(1920, 1080)
            sizes = [
                float(await page.run(f"document.querySelector('{each}').getAttribute('font-size')"))
                for each in (".tile > .code", ".tile .plate .code")
            ]
            drawn = min(sizes) * CAP_HEIGHT * px
            # A screen too small for its hall is said to be so; it stays legible from nearer.
            legible_from = distance if calls else 5
            assert drawn >= legible_from * 1000 / 82, (diagonal, distance)
        # What is drawn is as large as is written there: the rows of ink of the plate's number.
        seen = await pixels(page)
        box = await page.run(
            "(({x, y, width, height}) => [x, y, x + width, y + height])"
            "(document.querySelector('.plate .fill').getBoundingClientRect())"
        )
        plate = seen.crop(tuple(round(each) for each in box))
        fill = plate.getpixel((20, plate.height // 2))
        rows = [y for y in range(plate.height) if _differs(plate, y, fill)]
        assert len(rows) == pytest.approx(sizes[1] * 0.7, rel=0.05)

    tell(tmp_path, browser_at, story)


def _differs(plate: Image.Image, row: int, fill: object) -> bool:
    middle = range(plate.width // 4, 3 * plate.width // 4)
    return any(_contrast(plate.getpixel((x, row)), fill) > 3 for x in middle)


@pytest.mark.parametrize(
    "theme",
    ["dark", *(pytest.param(name, marks=pytest.mark.full) for name in ("light", "contrast"))],
)
def test_no_fault_and_seven_to_one_in_each_theme(
    tmp_path: Path, browser_at: str, theme: str
) -> None:
    async def story(hall: Hall, page: Browser) -> None:
        await called(hall)
        await hall.ask(c.MarkNoShow(), DESK)
        code = await called(hall)
        await enter(hall, page, f"{MEASURED}&theme={theme}")
        await holds(page, f"{CODES}.includes({json.dumps(code)})")
        assert await faults(page) == []
        seen = await pixels(page)
        boxes = await page.run(TEXTS)
        assert len(boxes) > 6
        for text, x, y, width, height in boxes:
            part = seen.crop((int(x), int(y), int(x + width) + 1, int(y + height) + 1))
            assert _best_contrast(part) >= 7, text
        await page.do("Page.navigate", url=f"{hall.url}/display/{quote(SALA)}/setup")
        await holds(page, "!!document.querySelector('form')")
        assert await faults(page) == []

    tell(tmp_path, browser_at, story)


def _best_contrast(part: Image.Image) -> float:
    """Between the two colours of which a text and its ground have the most."""
    (_, ground), *others = sorted(part.getcolors(1 << 24) or [], reverse=True)[:4]
    return max(_contrast(colour, ground) for _, colour in others)


def _contrast(one: object, other: object) -> float:
    """WCAG 2.2, the ratio of two colours."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: object) -> float:
    assert isinstance(colour, tuple)
    parts = (value / 255 for value in colour)
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


def test_without_a_touch_the_page_asks_for_one_but_never_over_a_call(
    tmp_path: Path, browser_at: str
) -> None:
    async def story(hall: Hall, page: Browser) -> None:
        await holds(page, "touch.open")
        assert "Sin sonido" in await page.run("wall.textContent")
        assert await faults(page) == []
        code = await called(hall)
        await page.until(CODES, code)
        await holds(page, "!touch.open")
        await touched(page)
        await holds(page, "!wall.textContent.includes('Sin sonido')")

    tell(tmp_path, browser_at, story)


LOST = f"""window.wasLost = false; new MutationObserver(() => {{
  wasLost = wasLost || {HEADLINE}.startsWith('Sin conexión'); }})
  .observe(document.body, {{subtree: true, childList: true, characterData: true}}); 0"""


@pytest.mark.full
def test_a_page_comes_for_another_cookie_and_goes_on(
    tmp_path: Path, browser_at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer to its stream brings one, which the browser keeps; the picture stays as it is."""
    monkeypatch.setattr(streams, "RENEW_SECONDS", 0.0)
    monkeypatch.setattr(browsers, "KEPT_AFTER", timedelta())

    async def story(hall: Hall, page: Browser) -> None:
        [guest] = hall.lobby._guests  # noqa: SLF001 - the page
        await page.run(LOST)
        former = await _cookie(page)
        await rotate(hall, guest.device.id)
        while hall.lobby.gate.renewals.is_due(guest.device.id):
            # It comes again by itself, twice.
            await page.run("0")
        assert await _cookie(page) != former
        code = await called(hall)
        await page.until(CODES, code)
        assert not await page.run("wasLost")
        name = cookie_of(SALA)
        async with httpx.AsyncClient(
            base_url=hall.url, verify=NO_TLS, cookies={name: former}
        ) as thief:
            assert (await thief.get(f"/display/{quote(SALA)}")).status_code == 403

    tell(tmp_path, browser_at, story)


async def _cookie(page: Browser) -> str:
    found = await page.do("Network.getCookies")
    [cookie] = found["cookies"]
    return str(cookie["value"])
