"""How long an office is away when its server is killed: from SIGKILL to the first answer.

The server is started again at once, and a console greets and gives a ticket as soon as it listens.
An office with many tickets, of today and of its past, and a new one are killed by turns.
"""

import argparse
import asyncio
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench import learning
from tests.bench.caller import callers
from tests.bench.commands import cpu_of
from tests.bench.past import multiply
from tests.bench.tables import Bar, Cell, Table, load_average
from tests.stories.town import SERVICES, Town, found

COLUMNS = ("tickets today, past", "ms to the answer", "ms of CPU", "of a new office", "CPU of its")
SLOWER, LONGEST = 1.2, 1.0
"""Times the CPU of a new office, and seconds by the clock, at most."""
SIZES = ((100, 1_000), (10_000, 1_000), (10_000, 10_000), (10_000, 100_000), (10_000, 1_000_000))
QUICK = ((100, 1_000), (1_000, 10_000))

TODAY = {
    ("ticket", "id"): "printf('today-%08d', n)",
    ("ticket", "code"): "printf('T%06d', n)",
    ("ticket", "attention"): "printf('today-%08d', n)",
    ("attention", "id"): "printf('today-%08d', n)",
    ("attention", "ticket"): "printf('today-%08d', n)",
    ("journal", "seq"): "-n * 16 - (seq % 16)",
}
DAY_OF_PAST = "date('2020-01-01', -(n % 3000) || ' days')"
PAST = {
    ("ticket", "id"): "printf('past-%08d', n)",
    ("ticket", "day"): DAY_OF_PAST,
    ("ticket", "code"): "printf('P%06d', n)",
    ("ticket", "attention"): "printf('past-%08d', n)",
    ("ticket", "ended_on"): DAY_OF_PAST,
    ("attention", "id"): "printf('past-%08d', n)",
    ("attention", "ticket"): "printf('past-%08d', n)",
    ("attention", "registered_on"): DAY_OF_PAST,
    ("journal", "seq"): "-n * 16 - 1000000000 - (seq % 16)",
}
ONE = {
    "ticket": "WHERE state = 'served' LIMIT 1",
    "attention": "WHERE registered_at IS NOT NULL LIMIT 1",
    "journal": "WHERE seq > 0 ORDER BY seq DESC LIMIT 4",
}


@dataclass(frozen=True, slots=True)
class Away:
    """One kill: seconds until the first answer, and seconds of CPU of the server by then."""

    wall: float
    cpu: float


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pairs", type=int, default=5, help="office and new one; default 5")
    parser.add_argument("--quick", action="store_true", help="small offices, two pairs")


def run(asked: argparse.Namespace) -> list[Table]:
    """A row for each size of an office."""
    sizes, pairs = (QUICK, 2) if asked.quick else (SIZES, asked.pairs)
    with tempfile.TemporaryDirectory() as folder:
        away = asyncio.run(_table(Path(folder), sizes, pairs))
        return [away, learning.table(Path(folder), pairs=pairs, is_quick=asked.quick)]


async def _table(folder: Path, sizes: tuple[tuple[int, int], ...], pairs: int) -> Table:
    new = folder / "new"
    new.mkdir()
    await _found(new)
    rows: list[tuple[Cell, ...]] = []
    last, slowest = 0.0, 0.0
    for today, past in sizes:
        old = folder / "old"
        shutil.copytree(new, old)
        multiply(old / "office.db", today, TODAY, ONE)
        multiply(old / "office.db", past, PAST, ONE)
        olds, news = await _killed(old, new, pairs)
        shutil.rmtree(old)
        ratio = median(each.wall / by.wall for each, by in zip(olds, news, strict=True))
        burnt = median(each.cpu / by.cpu for each, by in zip(olds, news, strict=True))
        last = median(each.wall for each in olds)
        slowest = max(slowest, burnt)
        used = median(each.cpu for each in olds)
        rows.append((f"{today:,}, {past:,}", last * 1e3, used * 1e3, ratio, burnt))
    bars = (
        Bar(f"CPU until the answer at most {SLOWER} x a new office's", slowest <= SLOWER),
        Bar(f"the largest is away at most {LONGEST:g} s", last <= LONGEST),
    )
    return Table(f"from SIGKILL to the first answer ({load_average()})", COLUMNS, tuple(rows), bars)


async def _found(folder: Path) -> None:
    """An office at open counters, which has served one person."""
    await found(folder)
    async with Town(folder) as town, callers(town.url, town.tokens()[:1]) as (console,):
        await console.granted("issue_ticket", **{"service": _service(), "class": "general"})
        for kind in ("call_next", "start_service", "finish_service"):
            await console.granted(kind)


async def _killed(old: Path, new: Path, pairs: int) -> tuple[list[Away], list[Away]]:
    """Both offices killed and asked by turns, once before it counts."""
    olds, news = list[Away](), list[Away]()
    for _ in range(pairs + 1):
        news.append(await _kill(new))
        olds.append(await _kill(old))
    return olds[1:], news[1:]


async def _kill(folder: Path) -> Away:
    """Kill an office at work. The other one stands still: it would go on with its own start."""
    async with Town(folder) as town:
        began = time.perf_counter()
        town.kill()
        await town.ended()
        await town.start_for_devices()
        async with callers(town.url, town.tokens()[:1]) as (console,):
            await console.granted("issue_ticket", **{"service": _service(), "class": "general"})
            assert town.process is not None
            return Away(time.perf_counter() - began, cpu_of(town.process.pid))


def _service() -> str:
    return next(iter(SERVICES.values()))
