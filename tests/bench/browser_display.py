"""From "call next" at a console to the frame in which Chromium has painted the call, and its sound.

The real server, and the real browser without a window, on loopback. Milliseconds by the machine's
one clock, so a busy machine makes them longer.
"""

import argparse
import asyncio
import json
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import TypeAlias

from server.hub import wall_clock
from server.live.access import Gate
from server.store import Store, Writer
from tests.bench.caller import Caller
from tests.bench.commands import prepare
from tests.bench.screens import others
from tests.bench.tables import Bar, Table, load_average
from tests.live.foyer import CHEAP
from tests.stories.town import Town
from tests.web.browser import CHROMIUM, Browser, chromium, open_page

SEEN, HEARD = 100.0, 150.0
"""Milliseconds to the painted frame, and to the first sample of a sound that is in the cache."""
BETWEEN = 13.0
"""Seconds between two calls whose sound is measured: the announcement before is over by then."""
REST = 6.0
"""Seconds between two calls whose picture is measured: one of three tiles is free again by then,
for a tile stays for fifteen seconds."""
SHARE = 4
"""Of so many calls that the display's window is measured by, one is measured here."""
CALLS = 12
"""Calls whose sound is measured."""
COLUMNS = ("", "least", "p50", "p99", "worst")
LOUD = "--autoplay-policy=no-user-gesture-required"
Row: TypeAlias = tuple[str, float, float, float, float]
WATCH = """window.painted = {}; window.begun = [];
addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  for (const code of document.querySelectorAll(".tile.now > .code")) {
    const text = code.textContent;
    if (painted[text] === undefined) {
      painted[text] = 0;
      requestAnimationFrame(() => setTimeout(() => {
        painted[text] = performance.timeOrigin + performance.now(); }));
    }
  }
}).observe(document.getElementById("wall"),
  { childList: true, subtree: true, characterData: true }));
const start = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (at) {
  const wait = Math.max(0, at - this.context.currentTime) + this.context.baseLatency;
  begun.push(performance.timeOrigin + performance.now() + 1000 * wait);
  return start.call(this, at); };"""


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds of each call: until it was painted, and until it was heard."""

    seen: list[float]
    heard: list[float]


def tables(asked: argparse.Namespace) -> list[Table]:
    """One table and its bars; none where the machine has no Chromium."""
    if CHROMIUM is None:
        return []
    calls = 3 if asked.quick else asked.calls // SHARE
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(_measure(Path(folder), calls, 2 if asked.quick else CALLS))
    rows = (_row("painted frame, ms", found.seen), _row("first sample, ms", found.heard))
    bars = (
        Bar(f"painted frame: p99 <= {SEEN:.0f} ms", rows[0][3] <= SEEN),
        Bar(f"first sample: p99 <= {HEARD:.0f} ms", rows[1][3] <= HEARD),
    )
    title = f"from a call to a display in Chromium, 1920 by 1080 ({load_average()})"
    return [Table(title, COLUMNS, rows, bars)]


def _row(name: str, figures: list[float]) -> Row:
    p99 = quantiles(figures, n=100, method="inclusive")[98]
    return name, min(figures), median(figures), p99, max(figures)


async def _measure(folder: Path, calls: int, heard: int) -> Figures:
    await prepare(folder)
    code = await _code(folder / "office.db")
    profile = folder / "profile"
    async with Town(folder) as town, others(town, "display") as consoles:
        with chromium(profile, LOUD) as address:
            async with open_page(address) as page:
                await _enter(page, f"{town.web}/display/browser?code={code}")
                # The first one loads what the others find.
                await _seen(page, consoles[0])
                seen = [await _seen(page, consoles[0]) for _ in range(calls)]
                sounds = [await _heard(page, consoles[0]) for _ in range(heard)]
    return Figures(seen, sounds)


async def _code(place: Path) -> str:
    writer = Writer()
    with Store.open(place) as store:
        code = await Gate(store, writer, wall_clock, CHEAP).new_code("town", "display", "browser")
        writer.close()
    return code


async def _enter(page: Browser, url: str) -> None:
    metrics = {"width": 1920, "height": 1080, "deviceScaleFactor": 1, "mobile": False}
    await page.do("Emulation.setDeviceMetricsOverride", **metrics)
    await page.do("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
    await page.do("Page.navigate", url=f"{url}&diagonal=55&distance=8")
    await page.until("!!window.painted && !!document.querySelector('.clock')", value=True)


async def _called(page: Browser, console: Caller) -> tuple[float, float]:
    """Call a ticket; the moment of the call, and that at which its code was painted."""
    given = await console.granted("issue_ticket", service="consult", **{"class": "general"})
    began = time.time() * 1000
    await console.granted("call_next")
    code = json.dumps(given["code"])
    await page.until(f"painted[{code}] > 0", value=True)
    return began, await page.run(f"painted[{code}]")


async def _attended(console: Caller) -> None:
    await console.granted("start_service")
    await console.granted("finish_service")


async def _seen(page: Browser, console: Caller) -> float:
    """Milliseconds from a call until its code was painted."""
    began, painted = await _called(page, console)
    await _attended(console)
    await asyncio.sleep(REST)
    return painted - began


async def _heard(page: Browser, console: Caller) -> float:
    """Call a ticket when all is quiet; milliseconds until the first sample of its sound."""
    await asyncio.sleep(BETWEEN)
    await page.run("begun.length = 0")
    began, _ = await _called(page, console)
    await page.until("begun.length > 0", value=True)
    first: float = await page.run("begun[0]")
    await _attended(console)
    return first - began
