"""What it costs to tell N followers of one event, against bare transports with the same bytes.

A real server on loopback: one console calls and N connections follow the board. Wall time runs from
the command until the last of them has the frame, and CPU is the server process's own, both less
what the same command takes without followers. The caller's answer and the memory of an idle
follower are measured in the same runs.
"""

import argparse
import asyncio
import json
import resource
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from antesala.messages import PROTOCOL
from tests.bench.caller import Caller, callers, framed, opening
from tests.bench.commands import cpu_of
from tests.bench.crowd import Crowd, bare, listening
from tests.bench.tables import Bar, Cell, Table, load_average
from tests.stories.town import SERVICES, Town, found

CROWDS = (100, 1_000, 9_900)
QUICK = (100, 1_000)
WALL, CPU, ANSWER, KIB = 1.3, 1.5, 2.0, 12.0
COLUMNS = (
    *("followers", "wall ms", "bare ms", "wall ratio", "CPU ms", "bare CPU ms", "CPU ratio"),
    *("answer p50 ms", "KiB each"),
)
CROWDED = ("tests.bench.served", "0")
"""A server whose devices may greet as often as they like: the crowd shares one token."""
FRAME = b'"type":"frame"'


@dataclass(frozen=True, slots=True)
class Told:
    """Seconds an event, in the median: to the last follower, of CPU, and to the caller's answer."""

    wall: float
    cpu: float
    answer: float
    size: int
    """Bytes of a frame, with its head."""
    kib: float = 0.0


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--events", type=int, default=20, help="of each measurement; default 20")
    parser.add_argument("--pairs", type=int, default=5, help="server and bare; default 5")
    parser.add_argument("--quick", action="store_true", help="one pair, up to 1,000 followers")


def run(asked: argparse.Namespace) -> list[Table]:
    """One table, and its bars."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    crowds, pairs = (QUICK, 1) if asked.quick else (CROWDS, asked.pairs)
    with tempfile.TemporaryDirectory() as folder:
        return [asyncio.run(_measure(Path(folder), crowds, pairs, asked.events))]


async def _measure(folder: Path, crowds: Sequence[int], pairs: int, events: int) -> Table:
    await found(folder)
    rows: list[tuple[Cell, ...]] = []
    async with Town(folder, program=CROWDED) as town:
        # The first round loads what is loaded once, and counts for nothing.
        await _told(town, 0, events)
        for crowd in crowds:
            told, written = list[Told](), list[Told]()
            for _ in range(pairs):
                alone = await _told(town, 0, events)
                each = await _told(town, crowd, events)
                told.append(replace(each, wall=each.wall - alone.answer, cpu=each.cpu - alone.cpu))
                written.append(await _written(crowd, each.size, events))
            rows.append(_row(crowd, told, written))
    return Table(
        f"an event told to its followers ({load_average()})", COLUMNS, tuple(rows), _bars(rows)
    )


def _row(crowd: int, told: list[Told], written: list[Told]) -> tuple[Cell, ...]:
    pairs = list(zip(told, written, strict=True))
    return (
        crowd,
        1e3 * median(each.wall for each in told),
        1e3 * median(each.wall for each in written),
        median(each.wall / by.wall for each, by in pairs),
        1e3 * median(each.cpu for each in told),
        1e3 * median(each.cpu for each in written),
        median(each.cpu / by.cpu for each, by in pairs),
        1e3 * median(each.answer for each in told),
        # Later rounds find memory that the first has left behind.
        told[0].kib,
    )


def _bars(rows: list[tuple[Cell, ...]]) -> tuple[Bar, ...]:
    wall, cpu, answer, kib = ([float(row[place] or 0) for row in rows] for place in (3, 6, 7, 8))
    return (
        Bar(f"wall at most {WALL} x bare transports at every N", max(wall) <= WALL),
        Bar(f"CPU at most {CPU} x bare transports at every N", max(cpu) <= CPU),
        Bar(
            f"the caller's answer at most {ANSWER} x that with the fewest",
            answer[-1] <= ANSWER * answer[0],
        ),
        Bar(f"at most {KIB} KiB for an idle follower of the largest crowd", kib[-1] <= KIB),
    )


async def _told(town: Town, followers: int, events: int) -> Told:
    """Calls at one console while so many follow the board."""
    assert town.process is not None
    crowd, process = Crowd(FRAME), town.process.pid
    address = urlsplit(town.url)
    assert address.port is not None
    before = resident(process)
    *_, token = town.tokens()
    lines = [following(each) for each in [token] * followers]
    async with (
        callers(town.url, [town.tokens()[0]]) as [console],
        listening(crowd, address.port, lines),
    ):
        await asyncio.sleep(0.5)
        kib = (resident(process) - before) / max(followers, 1)
        walls, answers, used, heard = [], [], 0.0, crowd.size
        for _ in range(events):
            await _issue(console)
            for kind in ("call_next", "mark_no_show"):
                crowd.expect(followers)
                began, cpu = time.perf_counter(), cpu_of(process)
                await console.granted(kind)
                answers.append(time.perf_counter() - began)
                if followers:
                    await asyncio.wait_for(crowd.reached.wait(), 60)
                    walls.append(crowd.at - began)
                await asyncio.sleep(0.01)
                used += cpu_of(process) - cpu
        size = (crowd.size - heard) // max(1, crowd.marks)
    told = 2 * events
    return Told(median(walls or [0.0]), used / told, median(answers), size, kib)


async def _issue(console: Caller) -> None:
    await console.granted(
        "issue_ticket", service=next(iter(SERVICES.values())), **{"class": "general"}
    )


def following(token: str) -> list[bytes]:
    """What a follower of the board says."""
    hello = {"type": "hello", "id": _ID, "protocol": PROTOCOL, "token": token}
    follow = {"type": "subscribe", "id": _ID, "topic": "board"}
    return [opening(), *(framed(json.dumps(each).encode()) for each in (hello, follow))]


_ID = "00000000-0000-4000-8000-000000000001"


async def _written(followers: int, size: int, events: int) -> Told:
    """The same bytes, written by the bare writer."""
    crowd = Crowd()
    async with bare() as writer, listening(crowd, writer.port, [[b"listen\n"]] * followers):
        walls, used = [], 0.0
        for _ in range(2 * events):
            crowd.expect(followers * size)
            began, cpu = time.perf_counter(), cpu_of(writer.process.pid)
            await writer.write(size)
            await asyncio.wait_for(crowd.reached.wait(), 60)
            walls.append(crowd.at - began)
            await asyncio.sleep(0.01)
            used += cpu_of(writer.process.pid) - cpu
    return Told(median(walls), used / (2 * events), 0.0, size)


def resident(process: int) -> float:
    """Resident memory of a process, in KiB (proc(5))."""
    for line in Path(f"/proc/{process}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return float(line.split()[1])
    raise LookupError("the process has no memory")
