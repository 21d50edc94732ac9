"""The report over a million tickets, the page's figures, and what a report costs the commands.

The past is drawn by chance and written as the nights leave it. Commands are timed by turns with a
report under way in a process of its own, and without one.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from random import Random
from statistics import median

from sqlalchemy import Connection

from server.domain import commands as c
from server.domain.catalogue import Catalogue
from server.domain.period import read_period
from server.domain.tally import (
    CounterGroup,
    Course,
    DeskGroup,
    DeskTime,
    Group,
    Tally,
    WorkGroup,
    counted,
)
from server.domain.ticket import State
from server.report.breakdown import By
from server.report.figures import OFFICE
from server.store.months import month_slices, next_month
from server.store.reading import Reader
from server.store.tallies import SETTLED, keep_tally
from server.web.staff.figures import Asked, read_for
from tests.bench.tables import Bar, Table, load_average
from tests.domain.builders import ANA, CONSOLES, small_office
from tests.hub.house import House, issue
from tests.hub.test_tallies import ZONE
from tests.hub.years import TOWN

UNTIL = date(2026, 9, 30)
DAYS = 390
"""Of fifteen months, on which the office was open: Mondays to Saturdays."""
SUNDAY = 7
LONGEST, MOST_MEGABYTES, PAGE, SLOWER = 10.0, 1024, 0.2, 1.1
"""Seconds and megabytes of a report, seconds of the page's figures, and times of the commands."""


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tickets", type=int, default=1_000_000, help="of the past")
    parser.add_argument("--pairs", type=int, default=6, help="rounds with and without a report")
    parser.add_argument("--seconds", type=float, default=3.0, help="of each round; default 3")
    parser.add_argument("--quick", action="store_true", help="20,000 tickets and one short pair")


def run(asked: argparse.Namespace) -> list[Table]:
    """What a report and the page's figures take, and the commands meanwhile."""
    tickets, pairs, seconds = asked.tickets, asked.pairs, asked.seconds
    if asked.quick:
        tickets, pairs, seconds = 20_000, 1, 0.5
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measured(Path(folder), tickets, pairs, seconds))


async def _measured(folder: Path, tickets: int, pairs: int, seconds: float) -> list[Table]:
    async with House(folder) as house:
        house.now += timedelta(days=(UNTIL + timedelta(days=1) - house.now.date()).days)
        house.store.age(partial(_fill, catalogue=small_office(), tickets=tickets))
        while found := next_month(house.hub.reader, TOWN, UNTIL + SETTLED, ZONE):
            for work in month_slices(TOWN, *found):
                house.store.age(work)
        await house.sits(ANA, "one")
        reports = [_report(folder, *options_) for options_ in PERIODS]
        tables = [_sizes(reports, tickets), _page(house, tickets, SHOWN)]
        tables.append(await _page_of_today(house, min(tickets, BUSY)))
        return [*tables, await _commands(house, folder, pairs, seconds)]


PERIODS = (
    ("all fifteen months, CSV", ("--from", "2025-07-01", "--to", "2026-09-30"), "all.csv"),
    ("a quarter, CSV", ("--quarter", "2026-Q3"), "quarter.csv"),
    ("a quarter with the two before it, PDF", ("--quarter", "2026-Q3"), "quarter.pdf"),
)


def _fill(connection: Connection, catalogue: Catalogue, tickets: int) -> None:
    """Write the days as the nights leave them, the last one first."""
    random = Random(1)  # noqa: S311 - a bench's
    for number in range(DAYS):
        day = _open_day(number)
        share = tickets * (number + 1) // DAYS - tickets * number // DAYS
        keep_tally(TOWN, day, _day(random, catalogue, share), connection)


def _open_day(back: int) -> date:
    weeks, days = divmod(back, SUNDAY - 1)
    # The last day is a Wednesday.
    return UNTIL - timedelta(days=weeks * SUNDAY + days + (days > UNTIL.isoweekday() - 1))


def _day(random: Random, catalogue: Catalogue, tickets: int) -> Tally:
    courses = [_course(random, catalogue) for _ in range(tickets)]
    work: dict[WorkGroup, list[int]] = {}
    for each in courses:
        if each.attended is not None:
            kind, outcome = random.choice(("procedure", "information")), "resolved"
            place = (each.group.hour, each.group.service, "in_person", kind, outcome)
            work.setdefault(WorkGroup(*place, each.group.unit), []).append(each.attended)
    counters = [str(each.id) for each in catalogue.counters]
    return Tally(
        counted(courses),
        {group: tuple(sorted(lengths)) for group, lengths in work.items()},
        {CounterGroup(hour, each, "open"): 3600 for hour in range(8, 14) for each in counters},
        {
            DeskGroup(hour, each): DeskTime(serving=2400, idle=900, lengths=(300, 420, 600))
            for hour in range(8, 14)
            for each in counters
        },
    )


def _course(random: Random, catalogue: Catalogue) -> Course:
    service = random.choice(catalogue.services)
    ticket_class = random.choice(catalogue.classes)
    channel = random.choice(("kiosk", "kiosk", "kiosk", "phone", "staff"))
    hour = random.randrange(8, 14)
    group = Group(hour, str(service.id), str(ticket_class.id), channel, str(service.unit))
    waited = round(random.expovariate(1 / 900))
    if random.random() < 0.05:
        return Course(group=group, state=State.LAPSED, unmet=waited)
    length = round(random.expovariate(1 / 480))
    return Course(group=group, state=State.SERVED, wait=waited, walk=20, attended=length)


@dataclass(frozen=True, slots=True)
class Took:
    """What a report took: seconds, those of CPU, and megabytes at most."""

    what: str
    seconds: float
    cpu: float
    megabytes: float


def _command(folder: Path, asked: Sequence[str], out: str) -> list[str]:
    base = [sys.executable, "-m", "antesala", "report", "--office", str(folder)]
    return [*base, *asked, "--out", str(folder / out)]


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def _report(folder: Path, what: str, asked: Sequence[str], out: str) -> Took:
    began = time.perf_counter()
    child = _started(_command(folder, asked, out))
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0
    took, cpu = time.perf_counter() - began, used.ru_utime + used.ru_stime
    return Took(what, took, cpu, used.ru_maxrss / 1024)


def _sizes(reports: Sequence[Took], tickets: int) -> Table:
    rows = tuple((each.what, each.seconds, each.cpu, each.megabytes) for each in reports)
    bars = (
        Bar(f"{LONGEST:g} s at most", all(each.seconds <= LONGEST for each in reports)),
        Bar(f"{MOST_MEGABYTES} MB", all(each.megabytes <= MOST_MEGABYTES for each in reports)),
    )
    title = f"a report over {tickets:,} tickets ({load_average()})"
    return Table(title, ("report", "seconds", "of CPU", "MB at most"), rows, bars)


CURRENT = "2026-Q4"
SHOWN = ("2026-09-30", "2026-09", "2026-Q3", "2026")
"""The periods of the page: a day, a month, a quarter and the year until now."""
TIMES = 5


def _page(house: House, tickets: int, periods: Sequence[str]) -> Table:
    rows = list[tuple[str, float, float, float, float]]()
    for name in periods:
        # A reader that has not read yet is a server that has just started.
        reader = Reader.open(house.place)
        first, _ = _figures(reader, house, name)
        took = sorted(_figures(reader, house, name) for _ in range(TIMES))
        (middle, _), (slowest, _) = took[TIMES // 2], took[-1]
        cpu = median(spent for _, spent in took)
        rows.append((name, first * 1000, middle * 1000, slowest * 1000, cpu * 1000))
        reader.close()
    is_kept = all(middle <= PAGE * 1000 for _, _, middle, *_ in rows)
    title = f"the page's figures at {tickets:,} tickets ({load_average()})"
    columns = ("period", "ms, at first", "then, the middle of five", "the slowest", "of CPU")
    return Table(title, columns, tuple(rows), (Bar(f"{PAGE * 1000:g} ms", is_kept),))


BUSY = 2000
"""Tickets of a day: 19 clerks with an attention every five minutes from 8:30 on."""


async def _page_of_today(house: House, today: int) -> Table:
    """The quarter that goes on, once with another event before each look and once without."""
    for _ in range(today):
        await _one_person(house)
    reader, rows = Reader.open(house.place), list[tuple[str, float, float, float]]()
    _figures(reader, house, CURRENT)
    for is_new in (True, False):
        took = []
        for _ in range(TIMES):
            if is_new:
                await _one_person(house)
            took.append(_figures(reader, house, CURRENT))
        middle, slowest = sorted(took)[TIMES // 2][0], max(took)[0]
        cpu = median(spent for _, spent in took)
        what = "another person before each look" if is_new else "nothing new"
        rows.append((what, middle * 1000, slowest * 1000, cpu * 1000))
    reader.close()
    is_kept = all(middle <= PAGE * 1000 for _, middle, *_ in rows)
    title = f"the quarter that goes on, after {today:,} tickets today ({load_average()})"
    columns = ("since the last look", "ms, the middle of five", "the slowest", "of CPU")
    return Table(title, columns, tuple(rows), (Bar(f"{PAGE * 1000:g} ms", is_kept),))


async def _one_person(house: House) -> None:
    for asked in (issue(), (CONSOLES[ANA], c.CallNext()), (CONSOLES[ANA], c.MarkNoShow())):
        await house.turn([asked])


def _figures(reader: Reader, house: House, name: str) -> tuple[float, float]:
    """Seconds of all that a page reads, with its table by service, and those of CPU."""
    asked = Asked(period=read_period(name), preset=name, scope=OFFICE, by=By.SERVICE)
    catalogue, today = house.published.catalogue, UNTIL + timedelta(days=1)
    began, spent = time.perf_counter(), time.process_time()
    read_for(reader, catalogue, asked, (asked.by,), today)
    return time.perf_counter() - began, time.process_time() - spent


async def _commands(house: House, folder: Path, pairs: int, seconds: float) -> Table:
    """The slowest hundredth of commands by turns: the middle of the rounds of each kind."""
    slowest: dict[bool, list[float]] = {False: [], True: []}
    reports = cycle(_command(folder, asked, out) for _, asked, out in PERIODS)
    for is_with in islice(cycle((False, True)), 2 * pairs):
        child = None
        if is_with:
            child = _started(next(reports))
        until, took = time.monotonic() + seconds, list[float]()
        while time.monotonic() < until or (child is not None and child.poll() is None):
            for asked in (issue(), (CONSOLES[ANA], c.CallNext()), (CONSOLES[ANA], c.MarkNoShow())):
                began = time.perf_counter()
                await house.turn([asked])
                took.append(time.perf_counter() - began)
        slowest[is_with].append(sorted(took)[len(took) * 99 // 100] * 1000)
    ratio = median(slowest[True]) / median(slowest[False])
    row = (f"{pairs} pairs", median(slowest[False]), median(slowest[True]), ratio)
    bars = (Bar(f"with a report at most {SLOWER} x as long as without it", ratio <= SLOWER),)
    columns = ("commands", "without it", "with it", "ratio")
    return Table(
        f"the slowest hundredth of commands, in ms ({load_average()})", columns, (row,), bars
    )
