"""From "call next" at a console to the display's first frame in which the call can be read.

The real server and the real display, which draws 1920 by 1080 without a graphics card, while
nineteen consoles and a kiosk follow. Milliseconds by the clock, so a busy machine makes them
longer; the CPU that both used until that frame says what the wait is made of.
"""

import argparse
import asyncio
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any, TypeAlias

from tests.bench import browser_display
from tests.bench.caller import Caller
from tests.bench.commands import cpu_of, prepare
from tests.bench.first_sample import CACHED, UNCACHED, Card, cached, uncached
from tests.bench.screens import Screen, others, real
from tests.bench.tables import Bar, Table, load_average
from tests.stories.town import Town

READABLE = 0.9
"""The opacity from which a tile can be read."""
BAR = 50.0
BETWEEN = 0.8
"""Seconds between a call and the next: the tile is gone, and the display at rest."""
QUIET = 30.0
"""Seconds between two calls in which the display's own CPU is measured, in a whole run."""
QUIET_BAR = 3.0
"""Percent of a core that it may use in them."""
HEARD = 10
"""Calls whose sound is waited for; each takes as long as it is said."""
COLUMNS = ("", "least", "p50", "p99", "worst")
Row: TypeAlias = tuple[str, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Call:
    """Seconds from the command to the first frame with the tile, and to the first readable one.

    `cpu` is what server and display used of the processors until the latter.
    """

    first: float
    readable: float
    cpu: float


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--calls", type=int, default=200, help="to be measured; default 200")
    parser.add_argument("--quick", action="store_true", help="20 calls, a short rest")


def run(asked: argparse.Namespace) -> list[Table]:
    """One table, and its bar."""
    counts = (20, 2, 5.0) if asked.quick else (asked.calls, HEARD, QUIET)
    with tempfile.TemporaryDirectory() as folder:
        calls, heard, quiet = asyncio.run(_measure(Path(folder), *counts))
    readable = [1e3 * each.readable for each in calls]
    rows = (
        _row("first readable frame, ms", readable),
        _row("first frame with its tile, ms", [1e3 * each.first for each in calls]),
        _row("CPU of server and display until then, ms", [1e3 * each.cpu for each in calls]),
    )
    title = f"from a call to the display, 1920 by 1080 ({load_average()})"
    bars = (
        Bar(f"first readable frame: p99 <= {BAR:.0f} ms", rows[0][3] <= BAR),
        Bar(f"between calls: {quiet:.1f} % of a core <= {QUIET_BAR:.0f} %", quiet <= QUIET_BAR),
    )
    return [
        Table(title, COLUMNS, rows, bars),
        _sound_table(heard, uncached(counts[1])),
        *browser_display.tables(asked),
    ]


def _sound_table(known: list[float], unknown: list[float]) -> Table:
    """When a call is heard, its phrases prepared or not, and the bars."""
    rows = (
        _row("prepared, from the command to the sound card, ms", [1e3 * each for each in known]),
        _row("never said before, from the player on, ms", [1e3 * each for each in unknown]),
    )
    bars = (
        Bar(f"prepared: worst <= {CACHED:.0f} ms", rows[0][4] <= CACHED),
        Bar(f"never said before: worst <= {UNCACHED:.0f} ms", rows[1][4] <= UNCACHED),
    )
    return Table("from a call to the first sample of its sound", COLUMNS, rows, bars)


def _row(name: str, figures: list[float]) -> Row:
    p99 = quantiles(figures, n=100, method="inclusive")[98]
    return name, min(figures), median(figures), p99, max(figures)


async def _measure(
    folder: Path, calls: int, heard: int, rest: float
) -> tuple[list[Call], list[float], float]:
    """The calls as they are seen, the seconds until some of them are heard, and the CPU of rest.

    The latter is what the display uses between two calls, in percent of a core.
    """
    await prepare(folder)
    card = Card(folder / "card")
    surroundings = {"PATH": card.path, "XDG_CACHE_HOME": str(folder / "cache")}
    async with (
        Town(folder) as town,
        real(town, "display", surroundings=surroundings) as screen,
    ):
        await screen.told()
        async with others(town, "display") as consoles:
            # The first one loads what the others find.
            measured = [await _called(town, screen, consoles[0]) for _ in range(calls + 1)]
            sounds = await cached(card, consoles[0], heard)
            began, used = time.monotonic(), screen.cpu
            await asyncio.sleep(rest)
            quiet = 100 * (screen.cpu - used) / (time.monotonic() - began)
    return measured[1:], sounds, quiet


async def _called(town: Town, screen: Screen, console: Caller) -> Call:
    """Give a ticket, call it, and watch the display; then it is attended, and all is as before."""
    given = await console.granted("issue_ticket", service="consult", **{"class": "general"})
    assert town.process is not None
    server, own, began = cpu_of(town.process.pid), screen.cpu, time.monotonic()
    await console.granted("call_next")
    first, frame = await _seen(screen, given["code"])
    cpu = cpu_of(town.process.pid) - server + frame["cpu"] - own
    await console.granted("start_service")
    await console.granted("finish_service")
    await asyncio.sleep(BETWEEN)
    return Call(first - began, frame["at"] - began, cpu)


async def _seen(screen: Screen, code: str) -> tuple[float, dict[str, Any]]:
    """The moment of the first frame with this call, and the first frame where it can be read."""
    first: float | None = None
    while True:
        frame = await screen.told()
        opacity = frame.get("tiles", {}).get(code)
        if opacity is not None:
            first = first or frame["at"]
            if opacity >= READABLE:
                return first, frame
