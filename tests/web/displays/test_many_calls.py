"""Weeks of calls through one page: each shown and said once, in order, in steady memory.

Time is passed in, so that ten thousand calls take minutes instead of a day. The page is the real
one in Chromium; the events come from the real board, without a socket between them.
"""

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from websockets.asyncio.client import connect

from server.web.hall.markup import wall as markup_of
from tests.display.test_many_calls import CATALOGUE, KEPT, codes, pace
from tests.display.wall import call
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.displays.page import MEASURED, code_of
from tests.web.displays.page_wall import PageWall
from tests.web.hall import open_hall

if TYPE_CHECKING:
    from antesala.messages.rows import CallRow

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

STEADY = {"the page": 5 * 2**20, "its process": 10 * 2**20}
"""Bytes by which memory may differ once it is warm: within five MiB of its middle."""
STAND_IN = """window.streams = []; window.shownCodes = []; window.saidKeys = [];
window.EventSource = class extends EventTarget {
  constructor() { super(); streams.push(this); }
  close() {} };
window.tell = (events) => {
  for (const [kind, data] of events) {
    streams.at(-1).dispatchEvent(new MessageEvent(kind, { data }));
    // The newest is on top: of several that came at once, the lowest was called first.
    for (const code of [...document.querySelectorAll(".tile.now > .code")].reverse())
      if (!shownCodes.slice(-24).includes(code.textContent)) shownCodes.push(code.textContent);
    if (kind === "say") { const { call } = JSON.parse(data);
      if (saidKeys.at(-1) !== call) saidKeys.push(call); }
  }
  return 0; };"""


class Player:
    """Calls go through the board; what a stream would send goes to the page, some at a time."""

    def __init__(self, page: Browser) -> None:
        self._page, self._wall = page, PageWall((960, 540))
        self._wall.link.come_online()
        self._wall.show([CATALOGUE])
        self._events: list[tuple[str, str]] = []
        self._state: object = None
        self._said = 0

    async def play(self, every: list[str], first: int) -> None:
        """Call all of these, a few at a time; so many were called before."""
        rows: list[CallRow] = []
        done = 0
        for many in pace(len(every)):
            rows = [call(int(row.id), row.code, row.number) for row in rows]
            for code in every[done : done + many]:
                done += 1
                rows.append(call(first + done, code, str(done % 8 + 1), is_current=True))
            rows = rows[-KEPT:]
            self._wall.show([CATALOGUE, *rows])
            self._look()
            for _ in range(4 * many + 1):
                self._wall.wait(2)
                self._look()
            await self._send()

    def _look(self) -> None:
        """What the stream would send now."""
        for spoken in self._wall.said[self._said :]:
            self._events.append(("say", msgspec.json.encode(spoken).decode()))
        self._said = len(self._wall.said)
        if self._wall.showing.state != self._state:
            self._state = self._wall.showing.state
            drawn = markup_of(self._wall.drawing)
            tiles = [tile.call.code for tile in self._wall.showing.board.tiles]
            shown = {"now": drawn, "lost": drawn, "hour": "10:42", "calls": tiles}
            self._events.append(("picture", json.dumps(shown)))

    async def _send(self) -> None:
        events, self._events = self._events, []
        await self._page.run(f"tell({json.dumps(events)})")


async def held(page: Browser) -> int:
    """Bytes of the page's own memory, once what it has let go of is collected."""
    await page.do("HeapProfiler.collectGarbage")
    found = await page.do("Runtime.getHeapUsage")
    nodes = await page.do("Memory.getDOMCounters")
    assert nodes["nodes"] < 5_000
    return int(found["usedSize"])


async def resident(browser_at: str) -> int:
    """Bytes of its own that the page's process holds in memory; zero where no one tells."""
    async with connect(browser_at) as socket:
        found = await Browser(socket).do("SystemInfo.getProcessInfo")
    pages = [each["id"] for each in found["processInfo"] if each["type"] == "renderer"]
    told = [Path(f"/proc/{page}/smaps_rollup") for page in pages]
    return max((sum(map(_private, each.read_text().splitlines())) for each in told), default=0)


def _private(line: str) -> int:
    return int(line.split()[1]) * 1024 if line.startswith("Private_") else 0


async def _visited(
    folder: Path, browser_at: str, batches: list[list[str]]
) -> list[tuple[int, int]]:
    """Play all batches on one page; the page's memory and its process's after each.

    Each call was shown and said once.
    """
    async with open_hall(folder) as hall, open_page(browser_at) as page:
        await page.do("Page.addScriptToEvaluateOnNewDocument", source=STAND_IN)
        url = f"{hall.url}/display/Sala%201?code={await code_of(hall)}&{MEASURED}"
        await page.do("Page.navigate", url=url)
        await page.until("window.streams && streams.length > 0", value=True)
        player, memory, first = Player(page), [], 0
        for batch in batches:
            await player.play(batch, first)
            first += len(batch)
            memory.append((await held(page), await resident(browser_at)))
        assert await page.run("shownCodes") == [code for batch in batches for code in batch]
        assert await page.run("saidKeys.length") == first
        return memory


def test_calls_are_shown_and_said_once_in_order(tmp_path: Path, browser_at: str) -> None:
    """Twenty, with bursts; the ten thousand are for the long run."""
    asyncio.run(_visited(tmp_path, browser_at, [codes(20)]))


@pytest.mark.full
@pytest.mark.timeout(3600)
def test_ten_thousand_calls_leave_the_pages_memory_as_it_was(
    tmp_path: Path, browser_at: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the two thousandth on, within five MiB; each shown and said once, in order."""
    every = codes(9000) + codes(1000)
    batches = [every[start : start + 500] for start in range(0, len(every), 500)]
    warm = asyncio.run(_visited(tmp_path, browser_at, batches))[4:]
    for name, memory in zip(("the page", "its process"), zip(*warm, strict=True), strict=True):
        with capsys.disabled():
            least, most = min(memory) / 2**20, max(memory) / 2**20
            print(f"\n  10,000 calls, {name}: {least:.1f} to {most:.1f} MiB")  # noqa: T201
        assert max(memory) - min(memory) <= STEADY[name], (name, memory)
