"""What one command costs through the whole server, against bare sqlite3 that commits as often.

A real server on loopback. A command is one of four: a ticket given, called, begun and finished. The
reference inserts a row and updates one in each commit, on the same disk in the same run. "Followed"
means that nineteen signed-in consoles, a kiosk and a display follow. CPU is the server process's
own; the callers are light and in this process.
"""

import argparse
import asyncio
import gc
import json
import sqlite3
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from antesala.messages import PROTOCOL
from server.hub import wall_clock
from server.live.access import Gate
from server.store import Store, Writer
from tests.bench.caller import Caller, callers
from tests.bench.tables import Bar, Cell, Table, load_average
from tests.live.foyer import CHEAP
from tests.stories.town import SERVICES, Town, found

FOLLOWING = 19
SOCKETS = 64
SLOW = 1.0
"""Milliseconds by which each commit is slowed where rates are compared."""
SCREENS = {"kiosk": "office", "display": "board"}
"""The screens that follow, and what."""
COLUMNS = ("measured", "server", "reference", "ratio", "bar")


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of CPU and of wall time, and of each answer."""

    cpu: float
    wall: float
    answers: list[float]

    @property
    def each(self) -> float:
        """Seconds of CPU a command."""
        return self.cpu / len(self.answers)

    @property
    def rate(self) -> float:
        """Commands a second."""
        return len(self.answers) / self.wall


@dataclass(slots=True)
class Figures:
    """All that was measured, one entry for each pair."""

    bare: list[float] = field(default_factory=list)
    one: list[float] = field(default_factory=list)
    one_followed: list[float] = field(default_factory=list)
    many: list[float] = field(default_factory=list)
    many_followed: list[float] = field(default_factory=list)
    bare_rate: list[float] = field(default_factory=list)
    rate: list[float] = field(default_factory=list)
    rate_followed: list[float] = field(default_factory=list)
    worst: list[float] = field(default_factory=list)
    p99: list[float] = field(default_factory=list)


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--commands", type=int, default=2000, help="of each measurement")
    parser.add_argument("--pairs", type=int, default=5, help="server and reference; default 5")
    parser.add_argument("--quick", action="store_true", help="one pair of 800 commands")


def run(asked: argparse.Namespace) -> list[Table]:
    """One table, and its bars."""
    pairs, commands = (1, 800) if asked.quick else (asked.pairs, asked.commands)
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(_measure(Path(folder), pairs, commands))
    return [_table(figures)]


async def _measure(folder: Path, pairs: int, commands: int) -> Figures:
    figures = Figures()
    plain, slow = folder / "plain", folder / "slow"
    for each in (plain, slow):
        each.mkdir()
        await prepare(each)
    async with Town(plain) as town, Town(slow, program=("tests.bench.served", str(SLOW))) as late:
        for _ in range(pairs):
            await _compare(figures, folder, town, commands)
            await _compare_rates(figures, folder, late, commands)
    return figures


async def _compare(figures: Figures, folder: Path, town: Town, commands: int) -> None:
    """One pair: the reference, then one socket and many, followed and not."""
    figures.bare.append(bare(folder, commands).each)
    for is_followed in (False, True):
        async with following(town, is_followed=is_followed):
            one = await work(town, 1, commands)
            many = await work(town, SOCKETS, 4 * commands)
        (figures.one_followed if is_followed else figures.one).append(one.each)
        (figures.many_followed if is_followed else figures.many).append(many.each)
        if not is_followed:
            figures.worst.append(max(many.answers))
            figures.p99.append(quantiles(many.answers, n=100, method="inclusive")[98])


async def _compare_rates(figures: Figures, folder: Path, late: Town, commands: int) -> None:
    """One pair with slow commits."""
    figures.bare_rate.append(bare(folder, commands // 4, SLOW / 1000).rate)
    for is_followed in (False, True):
        async with following(late, is_followed=is_followed):
            rate = (await work(late, SOCKETS, 2 * commands)).rate
        (figures.rate_followed if is_followed else figures.rate).append(rate)


def _table(figures: Figures) -> Table:
    micro = 1e6
    compared = (
        ("CPU, 1 socket, us", figures.one, figures.bare, micro, "<= 5", 5.0),
        ("CPU, 1 socket, followed, us", figures.one_followed, figures.one, micro, "<= 1.2", 1.2),
        ("CPU, 64 sockets, us", figures.many, figures.bare, micro, "<= 2", 2.0),
        ("CPU, 64 sockets, followed, us", figures.many_followed, figures.many, micro, "", None),
        ("rate, slow commit", figures.rate, figures.bare_rate, 1.0, "", None),
        ("rate, slow commit, followed", figures.rate_followed, figures.bare_rate, 1.0, ">= 4", 4.0),
        ("worst answer of 64, by its p99, ms", figures.worst, figures.p99, 1e3, "<= 2", 2.0),
    )
    rows: list[tuple[Cell, ...]] = []
    bars: list[Bar] = []
    for name, ours, theirs, unit, bar, limit in compared:
        ratio = median(each / by for each, by in zip(ours, theirs, strict=True))
        rows.append((name, unit * median(ours), unit * median(theirs), ratio, bar))
        if limit is not None:
            is_kept = ratio >= limit if bar.startswith(">") else ratio <= limit
            bars.append(Bar(f"{name}: {bar}", is_kept))
    title = f"what a command costs through the whole server ({load_average()})"
    return Table(title, COLUMNS, tuple(rows), tuple(bars))


def bare(folder: Path, commits: int, slowed: float = 0.0) -> Measured:
    """Commits of bare sqlite3, one INSERT and one UPDATE each, as durable as the server's."""
    place = folder / "bare.db"
    place.unlink(missing_ok=True)
    with closing(sqlite3.connect(place, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)")
        database.execute("CREATE TABLE last (id INTEGER PRIMARY KEY, number INTEGER)")
        database.execute("INSERT INTO last VALUES (1, 0)")
        answers = []
        began, used = time.perf_counter(), time.process_time()
        for number in range(commits):
            start = time.perf_counter()
            database.execute("BEGIN IMMEDIATE")
            database.execute("INSERT INTO line VALUES (?, ?)", (number, "x" * 100))
            database.execute("UPDATE last SET number = ? WHERE id = 1", (number,))
            if slowed:
                time.sleep(slowed)
            database.execute("COMMIT")
            answers.append(time.perf_counter() - start)
        return Measured(time.process_time() - used, time.perf_counter() - began, answers)


async def work(town: Town, sockets: int, commands: int) -> Measured:
    """Tickets given, called, begun and finished at so many consoles at once."""
    assert town.process is not None
    answers: list[float] = []
    tokens = town.tokens()[-sockets:]
    async with callers(town.url, tokens) as consoles:
        # Whatever the connecting left to do is done before the clock runs.
        await asyncio.sleep(0.2)
        began, used = time.perf_counter(), cpu_of(town.process.pid)
        each = commands // sockets // 4
        await asyncio.gather(*[_serve(caller, each, answers) for caller in consoles])
        # The last frames may still be on their way.
        wall = time.perf_counter() - began
        await asyncio.sleep(0.05)
        return Measured(cpu_of(town.process.pid) - used, wall, answers)


async def _serve(caller: Caller, tickets: int, answers: list[float]) -> None:
    for number in range(tickets):
        service = list(SERVICES.values())[number % len(SERVICES)]
        asked: tuple[tuple[str, dict[str, str]], ...] = (
            ("issue_ticket", {"service": service, "class": "general"}),
            ("call_next", {}),
            ("start_service", {}),
            ("finish_service", {}),
        )
        for kind, fields in asked:
            began = time.perf_counter()
            reply = await caller.ask(kind, **fields)
            answers.append(time.perf_counter() - began)
            assert not reply.startswith(b'{"type":"refusal"'), reply


def cpu_of(process: int) -> float:
    """Seconds of CPU that another process has used, in nanoseconds' steps (clock_getcpuclockid)."""
    return time.clock_gettime((~process << 3) | 2)


@asynccontextmanager
async def following(town: Town, *, is_followed: bool) -> AsyncIterator[None]:
    """Nineteen signed-in consoles, a kiosk and a display follow meanwhile, if they shall."""
    if not is_followed:
        yield
        return
    screens = json.loads((town.folder / "screens.json").read_text("utf-8"))
    tokens = [*town.tokens()[:FOLLOWING], *screens.values()]
    async with callers(town.url, tokens) as guests:
        for number, console in enumerate(guests[:FOLLOWING], 1):
            await console.granted("subscribe", topic="office")
            await console.granted("subscribe", topic="counter", key=f"m{number}")
        for screen, topic in zip(guests[FOLLOWING:], SCREENS.values(), strict=True):
            await screen.granted("subscribe", topic=topic)
        yield


async def prepare(folder: Path) -> None:
    """Found the town, with a kiosk and a display besides its consoles."""
    await found(folder)
    codes = await _codes(folder / "office.db", list(SCREENS))
    tokens = {}
    async with Town(folder) as town:
        for role, code in codes.items():
            caller = await Caller.connect(town.url)
            tokens[role] = (await caller.granted("hello", protocol=PROTOCOL, code=code))["token"]
            caller.close()
    (folder / "screens.json").write_text(json.dumps(tokens), "utf-8")


async def _codes(place: Path, roles: Sequence[str]) -> dict[str, str]:
    """A one-time code for a screen of each role."""
    writer = Writer()
    with Store.open(place) as store:
        gate = Gate(store, writer, wall_clock, CHEAP)
        codes = {role: await gate.new_code("town", role, role) for role in roles}
        writer.close()
    return codes
