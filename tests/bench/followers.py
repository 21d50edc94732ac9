"""How honest consoles fare among thousands of followers, some of which do not read or flood.

A real server on loopback. N connections follow the board and read it; beside them a hundred follow
it and read nothing, ten send commands without end, and on the web and staff ports a hundred each
open streams that are not read, send bodies byte by byte, or send heads without end. Milliseconds of
`call_next` by four consoles, in turns: with the followers alone, with all others besides, and with
as many processes that take as much CPU as those others and touch no server.
"""

import argparse
import asyncio
import tempfile
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from antesala.conversation import Conversation
from server.live.sockets import WRITE_LIMIT
from tests.bench.fanout import CROWDED, resident
from tests.bench.hostile import CONSOLES, LINKS, Measured, Scene, Work, enrol_display
from tests.bench.readers import reach_far, reading
from tests.bench.tables import Bar, Cell, Table, load_average
from tests.stories.town import Town, found

UNREAD, FLOODING, ON_PAGES = 100, 10, 100
STRANGERS = (
    ("unread followers", UNREAD),
    ("display token", FLOODING),
    ("unread board", ON_PAGES),
    ("slow bodies", ON_PAGES),
    ("endless heads", ON_PAGES),
    ("slow bodies at the staff", ON_PAGES),
)
BAR = 2.0
"""How many times the honest p99 may be what it is beside processes that take as much CPU."""
MEMORY = 64 * 1024
"""KiB that all of the hostile ones may cost, beside what a connection may lag behind."""
COLUMNS = (
    *("followers", "p50", "p99", "p99 beside strangers", "p99, equal CPU", "ratio"),
    *("MiB before", "MiB beside strangers", "MiB after"),
)


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--followers", type=int, default=9_900, help="who read; default 9900")
    parser.add_argument("--seconds", type=float, default=5.0, help="of each measurement; default 5")
    parser.add_argument("--pairs", type=int, default=3, help="without and with; default 3")


def run(asked: argparse.Namespace) -> list[Table]:
    """One table of one row, and its bars."""
    reach_far()
    with tempfile.TemporaryDirectory() as folder:
        return [asyncio.run(_table(asked, Path(folder)))]


async def _table(asked: argparse.Namespace, folder: Path) -> Table:
    await found(folder)
    await enrol_display(folder)
    async with Town(folder, program=CROWDED) as town, AsyncExitStack() as stack:
        assert town.process is not None
        talks = [
            await stack.enter_async_context(Conversation(town.url, token=token))
            for token in town.tokens()[:CONSOLES]
        ]
        work = Work(talks)
        while len(work.links) < LINKS:
            await work.run(0.2)
        scene = Scene(town, talks, work.links[:LINKS])
        port = urlsplit(town.url).port
        assert port is not None
        async with reading(asked.followers, port, town.tokens()[-1]):
            turns, memory = await _in_turns(scene, town.process.pid, asked)
    return _told(asked.followers, turns, memory)


@dataclass(frozen=True, slots=True)
class Turn:
    """Honest work among the followers alone, beside the strangers, and beside equal CPU."""

    alone: Measured
    beside: Measured
    equal: Measured


async def _in_turns(
    scene: Scene, process: int, asked: argparse.Namespace
) -> tuple[list[Turn], tuple[float, float, float]]:
    """Honest work in turns; and KiB of the server before, with and after the strangers."""
    turns = list[Turn]()
    await scene.measure(1.0)
    before = most = resident(process)
    for _ in range(asked.pairs):
        alone = await scene.measure(asked.seconds)
        strangers = [(name, str(count)) for name, count in STRANGERS]
        measuring = asyncio.create_task(scene.beside(asked.seconds, strangers))
        while not measuring.done():
            await asyncio.wait([measuring], timeout=0.2)
            most = max(most, resident(process))
        beside = measuring.result()
        await scene.rest()
        share = f"{min(1.0, beside.cpu / len(strangers)):.3f}"
        equal = await scene.beside(asked.seconds, [("burn", share)] * len(strangers))
        turns.append(Turn(alone, beside, equal))
    return turns, (before, most, resident(process))


def _told(followers: int, turns: list[Turn], memory: tuple[float, float, float]) -> Table:
    ratio = median(each.beside.p99 / each.equal.p99 for each in turns)
    before, most, after = memory
    half = 1000 * median(each for one in turns for each in one.alone.times)
    row: tuple[Cell, ...] = (
        *(followers, half, median(each.alone.p99 for each in turns)),
        *(median(each.beside.p99 for each in turns), median(each.equal.p99 for each in turns)),
        ratio,
        *(before / 1024, most / 1024, after / 1024),
    )
    allowed = MEMORY + UNREAD * WRITE_LIMIT / 1024
    bars = (
        Bar(f"honest p99 at most {BAR} x that beside equal CPU", ratio <= BAR),
        Bar(f"at most {allowed / 1024:.0f} MiB more beside the strangers", most - before < allowed),
    )
    return Table(f"call_next among followers ({load_average()})", COLUMNS, (row,), bars)
