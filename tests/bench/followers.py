"""How honest consoles fare among thousands of followers, some of which do not read or flood.

A real server on loopback. N connections follow the board and read it; beside them a hundred follow
it and read nothing, and ten send commands without end. In a further row there are others on the web
and staff ports besides: a hundred each open streams that are not read, send bodies byte by byte, or
send heads without end. Four consoles give, call and end tickets at a steady pace, some three
commands a second, since each call is told to every follower. Milliseconds of all their answers, in
turns: with the followers alone, with the strangers besides, and with as many processes that take as
much CPU as those and touch no server.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from antesala.conversation import Conversation
from antesala.messages.commands import CallNext, IssueTicket, MarkNoShow
from server.live.sockets import WRITE_LIMIT
from tests.bench.fanout import CROWDED, resident
from tests.bench.hostile import CONSOLES, LINKS, Measured, Scene, Work, enrol_display
from tests.bench.readers import reach_far, reading
from tests.bench.tables import Bar, Cell, Table, load_average
from tests.stories.town import SERVICES, Town, found, fresh_id

UNREAD, FLOODING, ON_PAGES = 100, 10, 100
OF_DEVICES = (("unread followers", UNREAD), ("display token", FLOODING))
OF_PAGES = (
    ("unread board", ON_PAGES),
    ("slow bodies", ON_PAGES),
    ("endless heads", ON_PAGES),
    ("slow bodies at the staff", ON_PAGES),
)
Strangers = Sequence[tuple[str, int]]
CROWDS: dict[str, Strangers] = {
    "100 unread, 10 flooding": OF_DEVICES,
    "and 400 on pages": (*OF_DEVICES, *OF_PAGES),
}
EVERY = 4.0
"""Seconds between two tickets of a console."""
BAR = 2.0
"""How many times the honest p99 may be what it is beside processes that take as much CPU."""
MEMORY = 64 * 1024
"""KiB that all of the hostile ones may cost, beside what a connection may lag behind."""
COLUMNS = (
    *("strangers", "followers", "p50", "p99", "p99 beside strangers", "p99, equal CPU", "ratio"),
    *("MiB before", "MiB beside strangers", "MiB after", "cut off"),
)


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--followers", type=int, default=9_900, help="who read; default 9900")
    parser.add_argument(
        "--seconds", type=float, default=20.0, help="of each measurement; default 20"
    )
    parser.add_argument("--pairs", type=int, default=3, help="without and with; default 3")


def run(asked: argparse.Namespace) -> list[Table]:
    """One table of one row, and its bars."""
    reach_far()
    with tempfile.TemporaryDirectory() as folder:
        return [asyncio.run(_table(asked, Path(folder)))]


class Steady(Work):
    """Honest work at a steady pace, all answers timed."""

    async def _serve(self, talk: Conversation, until: float) -> None:
        place = self.talks.index(talk) / len(self.talks)
        due = time.monotonic() + EVERY * place
        while due < until:
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            service = next(iter(SERVICES.values()))
            for command in (
                IssueTicket(id=fresh_id(), service=service, ticket_class="general"),
                CallNext(id=fresh_id()),
                MarkNoShow(id=fresh_id()),
            ):
                began = time.monotonic()
                await self._ask(talk, command)
                self.times.append(time.monotonic() - began)
            due += EVERY


async def _table(asked: argparse.Namespace, folder: Path) -> Table:
    await found(folder)
    await enrol_display(folder)
    rows, bars = list[tuple[Cell, ...]](), list[Bar]()
    for name, strangers in CROWDS.items():
        async with Town(folder, program=CROWDED) as town, AsyncExitStack() as stack:
            assert town.process is not None
            talks = [
                await stack.enter_async_context(Conversation(town.url, token=token))
                for token in town.tokens()[:CONSOLES]
            ]
            work = Work(talks)
            while len(work.links) < LINKS:
                await work.run(0.2)
            scene = Scene(town, talks, work.links[:LINKS], Steady)
            async with reading(asked.followers, town.url, town.tokens()[-1]) as readers:
                turns, memory = await _in_turns(scene, town.process.pid, strangers, asked)
        row, kept = _told(name, asked.followers, readers.cut, turns, memory)
        rows.append(row)
        bars += kept
    return Table(f"answers among followers ({load_average()})", COLUMNS, tuple(rows), tuple(bars))


@dataclass(frozen=True, slots=True)
class Turn:
    """Honest work among the followers alone, beside the strangers, and beside equal CPU."""

    alone: Measured
    beside: Measured
    equal: Measured


async def _in_turns(
    scene: Scene, process: int, strangers: Strangers, asked: argparse.Namespace
) -> tuple[list[Turn], tuple[float, float, float]]:
    """Honest work in turns; and KiB of the server before, with and after the strangers."""
    turns = list[Turn]()
    await scene.measure(1.0)
    before = most = resident(process)
    for _ in range(asked.pairs):
        alone = await scene.measure(asked.seconds)
        attacks = [(name, str(count)) for name, count in strangers]
        measuring = asyncio.create_task(scene.beside(asked.seconds, attacks))
        while not measuring.done():
            await asyncio.wait([measuring], timeout=0.2)
            most = max(most, resident(process))
        beside = measuring.result()
        await scene.rest()
        share = f"{min(1.0, beside.cpu / len(strangers)):.3f}"
        equal = await scene.beside(asked.seconds, [("burn", share)] * len(strangers))
        turns.append(Turn(alone, beside, equal))
    return turns, (before, most, resident(process))


def _told(
    name: str, followers: int, cut: int, turns: list[Turn], memory: tuple[float, float, float]
) -> tuple[tuple[Cell, ...], list[Bar]]:
    ratio = median(each.beside.p99 / each.equal.p99 for each in turns)
    before, most, after = memory
    half = 1000 * median(each for one in turns for each in one.alone.times)
    row: tuple[Cell, ...] = (
        *(name, followers, half, median(each.alone.p99 for each in turns)),
        *(median(each.beside.p99 for each in turns), median(each.equal.p99 for each in turns)),
        ratio,
        *(before / 1024, most / 1024, after / 1024, cut),
    )
    allowed = MEMORY + UNREAD * WRITE_LIMIT / 1024
    return row, [
        Bar(f"{name}: no follower that reads is cut off", cut == 0),
        Bar(f"{name}: p99 at most {BAR} x that beside equal CPU", ratio <= BAR),
        Bar(f"{name}: at most {allowed / 1024:.0f} MiB more", most - before < allowed),
    ]
