"""What a night's wiping of two years costs the commands of an office that serves meanwhile.

The slowest hundredth of commands with the work under way and without it, by turns in one process;
then whether a ticket of before is named in any byte of the files, and every figure is what it was.
"""

import argparse
import asyncio
import re
import sqlite3
import tempfile
import time
import zlib
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from server.ageing import Ageing
from server.domain import commands as c
from server.domain.tally import Tally
from server.store.tallies import keep_tally, tallies_between
from tests.bench.tables import Bar, Table, load_average
from tests.bench.two_years import Years, make, morning_of
from tests.domain.builders import ANA, CONSOLES, small_office
from tests.hub.house import House, issue
from tests.hub.years import TOWN

ZONE = ZoneInfo(small_office().time_zone)
UNTIL = date(2028, 3, 1)
MOST = 1.1
"""Times the slowest hundredth of commands without the work: within a tenth it is not felt."""
STEP = 0.05
"""Seconds after which a pause looks whether the round has ended."""
_ID = re.compile(rb"[0-9a-f]{32}")


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--days", type=int, default=520, help="days of work; default two years")
    parser.add_argument("--people", type=int, default=60, help="a day; default 60")
    parser.add_argument("--pairs", type=int, default=12, help="rounds with and without the work")
    parser.add_argument("--seconds", type=float, default=2.5, help="of each round; default 2.5")
    parser.add_argument("--quick", action="store_true", help="a quarter, one short pair")


def run(asked: argparse.Namespace) -> list[Table]:
    """A row for each part of the work, counting and wiping, and what was left."""
    if asked.quick:
        years, pairs, seconds = Years(80, 8, UNTIL), 1, 0.5
    else:
        years, pairs, seconds = Years(asked.days, asked.people, UNTIL), asked.pairs, asked.seconds
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder), years)
        return asyncio.run(_measured(Path(folder), years, pairs, seconds))


@dataclass(slots=True)
class Pace:
    """When the work goes on: in rounds with it, in rounds without it, or as fast as it can."""

    may_go: asyncio.Event = field(default_factory=asyncio.Event)
    is_measured: bool = True
    parts: dict[str, asyncio.Event] = field(
        default_factory=lambda: {"counting": asyncio.Event(), "wiping": asyncio.Event()}
    )

    async def pause(self, seconds: float) -> None:
        """A pause between two slices, for which rounds without the work do not count."""
        await asyncio.sleep(0)
        await self.may_go.wait()
        while self.is_measured and seconds > 0:
            await asyncio.sleep(min(seconds, STEP))
            await self.may_go.wait()
            seconds -= STEP

    def watched(self, age: Callable[..., Any]) -> Callable[..., Any]:
        """Tell the loop which part of the work a slice is; it is done in the writer's thread."""
        loop = asyncio.get_running_loop()

        def seen(work: Any) -> Any:  # noqa: ANN401 - any slice
            is_count = isinstance(work, partial) and work.func is keep_tally
            loop.call_soon_threadsafe(self.parts["counting" if is_count else "wiping"].set)
            return age(work)

        return seen


async def _measured(folder: Path, years: Years, pairs: int, seconds: float) -> list[Table]:
    async with House(folder) as house:
        house.pass_time(morning_of(years) - house.now)
        await house.sits(ANA, "one")
        first, today = next(years.dates())[1], house.now.astimezone(ZONE).date()
        before = tallies_between(house.hub.reader, TOWN, first, today - timedelta(days=1), ZONE)
        gone = _old_ids(house.place, str(today - timedelta(days=90)))
        pace = Pace()
        house.store.age = pace.watched(house.store.age)  # type: ignore[method-assign]
        ageing = Ageing(house.hub, house.store, house.writer, sleep=pace.pause)
        night = asyncio.create_task(ageing.age())
        rows = [await _part(house, pace, part, pairs, seconds) for part in ("counting", "wiping")]
        pace.is_measured = False
        pace.may_go.set()
        began = time.process_time()
        wiped = await night
        spent = time.process_time() - began
        after = tallies_between(house.hub.reader, TOWN, first, today - timedelta(days=1), ZONE)
        left = gone & _ids_in(house.place)
    return [_slowest(rows, wiped["tickets"], spent), _left(before, after, gone, left)]


async def _part(
    house: House, pace: Pace, part: str, pairs: int, seconds: float
) -> tuple[str, int, float, float]:
    """The slowest hundredth in a part of the work: of how many commands, without it, with it."""
    pace.is_measured = False
    pace.may_go.set()
    await pace.parts[part].wait()
    pace.is_measured = True
    slowest: dict[bool, list[float]] = {False: [], True: []}
    commands = 0
    for number in range(2 * pairs):
        is_with = number % 2 == 1
        pace.may_go.set() if is_with else pace.may_go.clear()
        until, took = time.monotonic() + seconds, list[float]()
        while time.monotonic() < until:
            for asked in (issue(), (CONSOLES[ANA], c.CallNext()), (CONSOLES[ANA], c.MarkNoShow())):
                began = time.perf_counter()
                await house.turn([asked])
                took.append(time.perf_counter() - began)
        slowest[is_with].append(sorted(took)[len(took) * 99 // 100] * 1000)
        commands += len(took) if is_with else 0
    # Of all rounds the middle one: what else the machine does falls on one or the other.
    return part, commands, median(slowest[False]), median(slowest[True])


def _slowest(rows: list[tuple[str, int, float, float]], tickets: int, spent: float) -> Table:
    ratio = max(row[3] / row[2] for row in rows)
    bars = (Bar(f"with the work at most {MOST} x as long as without it", ratio <= MOST),)
    title = f"the slowest hundredth of commands, in ms ({load_average()})"
    all_rows = tuple((*row, row[3] / row[2]) for row in rows)
    told = (f"{tickets} tickets in all, {spent:.0f} s of CPU", None, None, None, None)
    columns = ("part of the work", "commands", "without it", "with it", "ratio")
    return Table(title, columns, (*all_rows, told), bars)


def _left(
    before: Mapping[date, Tally], after: Mapping[date, Tally], gone: set[bytes], left: set[bytes]
) -> Table:
    unequal = sum(before[day] != after.get(day) for day in before)
    rows = (
        ("days of which a figure is another one", len(before), unequal),
        ("tickets and attentions named in any byte", len(gone), len(left)),
    )
    bars = (Bar("every figure is what it was", unequal == 0), Bar("none is named", not left))
    return Table("what is left after the night", ("what", "of", "count"), rows, bars)


def _old_ids(place: Path, first_kept: str) -> set[bytes]:
    """The ids of tickets and attentions of the days that end."""
    with closing(sqlite3.connect(place)) as database:
        tickets = database.execute("SELECT id, attention FROM ticket WHERE day < ?", (first_kept,))
        return {name.encode() for row in tickets for name in row if name is not None}


def _ids_in(place: Path) -> set[bytes]:
    """All ids in the bytes of the database, its log and its packs."""
    found = set[bytes]()
    for file in place.parent.iterdir():
        if file.is_file():
            found.update(_ID.findall(file.read_bytes()))
    with closing(sqlite3.connect(place)) as database:
        for table in ("journal_past", "audit_past"):
            for (body,) in database.execute(f"SELECT body FROM {table}"):  # noqa: S608 - two names
                found.update(_ID.findall(zlib.decompress(body)))
    return found
