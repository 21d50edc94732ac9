"""Several nodes on one PostgreSQL: how late an event is on another node, and how many commands.

The nodes are processes of their own with the product's store, hub and live listener (as in
`tests/nodes`), on a PostgreSQL of this machine, in memory where the system has room. Consoles call
their people again at a steady pace at one node; a display follows the board at the same node, and
one at another: the lists of the office are gathered for a tenth of a second, the board is not.
"Late" is from the answer at the console to the frame at the display; 0 came before the answer.
Beside it stands what an event costs the two nodes in CPU, which a busy machine hardly changes:
where that is small and an event late, it waited for other programs. With `--first` the bench, the
nodes and PostgreSQL run before all of those, as on a machine of their own.
The rate is that of 64 kiosks with one command under way each, shared out over the nodes: all of
them at one office, whose turns are taken one after the other, whatever the number of nodes.
"""

import argparse
import asyncio
import gc
import json
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median, quantiles

from antesala.messages import PROTOCOL
from tests.bench.caller import Caller, callers
from tests.bench.tables import Bar, Cell, Table, load_average
from tests.nodes.town import PIN, SEATS, Town, bare_town

PACE = 200.0
"""Commands a second while lateness is measured."""
CONSOLES, SOCKETS = 3, 64
FIRST_KIOSK = len(SEATS)
SETTLING = 3.0
"""Seconds."""
BAR = 5.0
"""Milliseconds."""
COLUMNS = (
    "nodes",
    "late p50, ms",
    "late p99, ms",
    "same node p99, ms",
    "CPU there, ms",
    "CPU here, ms",
    "commands/s",
    "bar",
)
"""CPU is that of an event: at the node that follows, and at the one that decides."""


class Display(Caller):
    """A display that notes when it has heard of each event."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: dict[int, float] = {}
        self._last = 0

    def _take(self, head: int, payload: bytes) -> None:
        if payload.startswith(b'{"type":"frame"'):
            now, seq = time.perf_counter(), int(json.loads(payload)["seq"])
            for each in range(self._last + 1, seq + 1):
                self.heard[each] = now
            self._last = max(self._last, seq)
        super()._take(head, payload)


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=float, default=10.0, help="of each measurement")
    parser.add_argument("--quick", action="store_true", help="two seconds, one and two nodes")
    parser.add_argument(
        "--first", action="store_true", help="before all other programs (needs the right to)"
    )


def run(asked: argparse.Namespace) -> list[Table]:
    """One table, and its bars."""
    seconds, counts = (2.0, (1, 2)) if asked.quick else (asked.seconds, (1, 2, 4))
    gc.disable()
    if asked.first:
        go_first()
    return [asyncio.run(_measure(seconds, counts, is_first=asked.first))]


async def _measure(seconds: float, counts: tuple[int, ...], *, is_first: bool) -> Table:
    rows: list[tuple[Cell, ...]] = []
    bars = []
    for count in counts:
        async with bare_town(count, FIRST_KIOSK + SOCKETS + 2) as town:
            # By then each node has found the others, and tells its devices no more of that.
            await asyncio.sleep(SETTLING)
            same, late, here, there = await _lateness(town, seconds)
            rate = await _rate(town, seconds)
        bar = f"<= {BAR:g}" if count > 1 else ""
        rows.append((str(count), median(late), _p99(late), _p99(same), there, here, rate, bar))
        if count > 1:
            is_kept = _p99(late) <= BAR
            bars.append(Bar(f"{count} nodes, an event on another, p99 <= {BAR:g} ms", is_kept))
    others = "before all other programs" if is_first else "beside all other programs"
    title = f"several nodes on one PostgreSQL, {others} ({load_average()})"
    return Table(title, COLUMNS, tuple(rows), tuple(bars))


def go_first() -> None:
    """Run before all other programs of the machine; what is started from here on does so too."""
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))


def _p99(values: list[float]) -> float:
    return quantiles(values, n=100, method="inclusive")[98]


Lateness = tuple[list[float], list[float], float, float]


async def _lateness(town: Town, seconds: float) -> Lateness:
    """Milliseconds from each answer to its frame at the same node, and at the last node.

    And the milliseconds of CPU that each event took at the first and at the last node.
    """
    *tokens, one, other = town.tokens
    async with (
        callers(town.direct[0], tokens[:CONSOLES]) as consoles,
        _display(town.direct[0], one) as near,
        _display(town.direct[-1], other) as far,
    ):
        async with callers(town.direct[0], tokens[FIRST_KIOSK : FIRST_KIOSK + 1]) as (kiosk,):
            for service in 2 * ("permit", "tax", "plants", "advice"):
                await kiosk.granted("issue_ticket", service=service, **{"class": "general"})
        for console, seat in zip(consoles, SEATS, strict=False):
            await _sit(console, *seat)
        answered: dict[int, float] = {}
        before = [cpu_of(each) for each in town.processes]
        end = time.perf_counter() + seconds
        await asyncio.gather(*[_recall(each, end, answered) for each in consoles])
        after = [cpu_of(each) for each in town.processes]
        await asyncio.sleep(0.5)
    later = [
        [1000 * max(0.0, display.heard[seq] - at) for seq, at in answered.items()]
        for display in (near, far)
    ]
    cost = [
        1000 * (late - early) / len(answered) for early, late in zip(before, after, strict=True)
    ]
    return later[0], later[1], cost[0], cost[-1]


def cpu_of(process: int) -> float:
    """Seconds of CPU that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _sit(console: Caller, clerk: str, counter: str) -> None:
    await console.granted("sign_in", clerk=clerk, pin=PIN)
    await console.granted("open_counter", counter=counter)
    await console.granted("call_next")


async def _recall(console: Caller, end: float, answered: dict[int, float]) -> None:
    """Call the same person again and again, at this console's share of the pace."""
    due = time.perf_counter()
    while due < end:
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        given = await console.granted("recall")
        answered[given["seq"]] = time.perf_counter()
        due = max(due + CONSOLES / PACE, time.perf_counter())


@asynccontextmanager
async def _display(url: str, token: str) -> AsyncIterator[Display]:
    display = await Display.connect(url)
    try:
        await display.granted("hello", protocol=PROTOCOL, token=token)
        await display.granted("subscribe", topic="board")
        yield display
    finally:
        display.close()


async def _rate(town: Town, seconds: float) -> float:
    """Commands a second of all kiosks together, each at a node in turn."""
    count, end = 0, time.perf_counter() + seconds

    async def give(kiosk: Caller) -> None:
        nonlocal count
        while time.perf_counter() < end:
            await kiosk.granted("issue_ticket", service="permit", **{"class": "general"})
            count += 1

    nodes = len(town.direct)
    kiosks_only = town.tokens[FIRST_KIOSK : FIRST_KIOSK + SOCKETS]
    shares = [kiosks_only[number::nodes] for number in range(nodes)]
    opened = [callers(url, share) for url, share in zip(town.direct, shares, strict=True)]
    kiosks = [await each.__aenter__() for each in opened]
    try:
        await asyncio.gather(*[give(one) for some in kiosks for one in some])
    finally:
        for each in opened:
            await each.__aexit__(None, None, None)
    return count / seconds
