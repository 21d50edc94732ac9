"""Many offices on one PostgreSQL: how many commands a second, and what an office costs.

The nodes are those of `nodes`. Of 64 kiosks, spread over the offices, those of one office are at
one node; each gives a ticket as soon as the last one is answered. CPU is that of a command: of all
nodes, which follow all offices, and of all processes of PostgreSQL. `--flush` slows each flush of
its log, as a disk or a second copy of the database does; commits of several offices may share one.
Memory is a node's own, without the processes for estimates.
"""

import argparse
import asyncio
import gc
import os
import time
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import psycopg

from server.domain import commands as c
from server.domain.identity import OfficeId
from server.hub import Hub, Wish, wall_clock
from server.live.access import Gate
from server.store import Store, Writer
from tests import databases
from tests.bench.caller import Caller, callers
from tests.bench.nodes import SETTLING, cpu_of, go_first
from tests.bench.tables import Cell, Table, load_average
from tests.domain.builders import ADMINISTRATOR, small_office
from tests.nodes.node import CHEAP
from tests.nodes.town import bare_nodes

SOCKETS = 64
COLUMNS = (
    "offices",
    "nodes",
    "flush, ms",
    "commands/s",
    "CPU of nodes, ms",
    "CPU of PostgreSQL, ms",
    "MiB a node",
)


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=float, default=8.0, help="of each measurement")
    parser.add_argument("--quick", action="store_true", help="two seconds, few offices")
    parser.add_argument("--flush", type=float, default=2.0, help="milliseconds of a slow flush")
    parser.add_argument(
        "--first", action="store_true", help="before all other programs (needs the right to)"
    )


def run(asked: argparse.Namespace) -> list[Table]:
    """One table."""
    gc.disable()
    if asked.first:
        go_first()
    shapes = [(1, 1), (16, 1)] if asked.quick else [(1, 1), (16, 1), (200, 1), (200, 2)]
    seconds = 2.0 if asked.quick else asked.seconds
    rows = [
        asyncio.run(_measure(offices, nodes, flush, seconds))
        for flush in (0.0, asked.flush)
        for offices, nodes in shapes
    ]
    return [Table(f"many offices on one PostgreSQL ({load_average()})", COLUMNS, tuple(rows))]


async def _measure(offices: int, nodes: int, flush: float, seconds: float) -> tuple[Cell, ...]:
    with databases.using(databases.POSTGRESQL):
        url = databases.place_in(Path("/offices"))
        assert isinstance(url, str)
        tokens = await _founded(url, offices)
        _slow_down(url, flush)
        async with bare_nodes(url, nodes) as (addresses, processes), AsyncExitStack() as stack:
            await asyncio.sleep(SETTLING)
            kiosks = list[Caller]()
            for number, address in enumerate(addresses):
                mine = [each for office, each in tokens if office % nodes == number]
                kiosks += await stack.enter_async_context(callers(address, mine))
            before = _cpu(processes), _cpu(_backends())
            count = await _give(kiosks, time.perf_counter() + seconds)
            after = _cpu(processes), _cpu(_backends())
            memory = max(_mebibytes(each) for each in processes)
        _slow_down(url, 0.0)
    cost = [1000 * (late - early) / count for early, late in zip(before, after, strict=True)]
    return str(offices), nodes, flush, count / seconds, *cost, memory


async def _founded(url: str, offices: int) -> list[tuple[int, str]]:
    """Found the offices; the kiosks' tokens, each with the number of its office."""
    store, writer, found = Store.open(url), Writer(), list[tuple[int, str]]()
    try:
        gate = Gate(store, writer, wall_clock, CHEAP)
        for number in range(offices):
            name = f"town-{number}"
            hub = Hub(OfficeId(name), store, writer)
            await hub.start()
            catalogue = replace(small_office(), office=OfficeId(name))
            await hub.ask(Wish("found", c.LoadCatalogue(catalogue), ADMINISTRATOR))
            for place in range(number, SOCKETS, offices):
                device = await gate.by_code(await gate.new_code(name, "kiosk", f"kiosk {place}"))
                assert isinstance(device, tuple)
                found.append((number, device[1]))
            await hub.stop()
    finally:
        writer.close()
        store.close()
    return found


async def _give(kiosks: list[Caller], end: float) -> int:
    """How many tickets all kiosks together have given until then."""

    async def give(kiosk: Caller) -> int:
        count = 0
        while time.perf_counter() < end:
            await kiosk.granted("issue_ticket", service="permit", **{"class": "general"})
            count += 1
        return count

    return sum(await asyncio.gather(*map(give, kiosks)))


def _slow_down(url: str, flush: float) -> None:
    """Have the database wait for so many milliseconds before each flush of its log."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"ALTER SYSTEM SET commit_delay = {round(flush * 1000)}")
        connection.execute("ALTER SYSTEM SET commit_siblings = 0")
        connection.execute("SELECT pg_reload_conf()")


def _backends() -> list[int]:
    """The processes of the database server."""
    parent, found = databases.process(), []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return [parent, *found]


def _cpu(processes: list[int]) -> float:
    return sum(map(cpu_of, processes))


def _mebibytes(process: int) -> float:
    """What a process has in memory, without what it shares."""
    resident, shared = Path(f"/proc/{process}/statm").read_text().split()[1:3]
    return (int(resident) - int(shared)) * os.sysconf("SC_PAGE_SIZE") / 2**20
