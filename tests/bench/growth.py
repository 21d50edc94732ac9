"""What one command costs as the office grows: tickets today, people waiting, followers, the past.

A real database, hub, views and frames, followed by nineteen consoles, a kiosk and a display whose
frames are built and encoded but go to no socket. Microseconds of CPU a command, of the event loop
and the writer together; the office of a row and the smallest one are measured by turns.
"""

import argparse
import asyncio
import shutil
import sqlite3
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from statistics import median

from server.domain import commands as c
from server.domain.catalogue import Catalogue, Clerk, Counter
from server.domain.identity import ClerkId, CounterId, DeviceId
from server.live.fanout import ChannelKey
from server.live.following import OFFICE_OF_STAFF
from server.live.office_room import Room
from server.views import BoardView, CounterView, KioskView, StaffView, StatusView, View
from tests.bench.past import multiply
from tests.bench.tables import Bar, Cell, Table, load_average
from tests.domain.builders import ADMINISTRATOR, GENERAL, PERMIT, kiosk, small_office
from tests.hub.house import Asked, House

CONSOLES = 19
OF_THE_SMALLEST = "of the smallest"
COLUMNS = ("us a command", OF_THE_SMALLEST)
FLAT = 1.1
"""Times the smallest office's cost: within a tenth, cost does not grow."""
KIB_A_TICKET = 1.2
TICKETS_ON_DISK = 1_000
"""Tickets, each called, begun and finished, from which the bytes of one are counted."""


@dataclass(frozen=True, slots=True)
class Size:
    """An office to be measured."""

    tickets: int = 100
    waiting: int = 20
    telephones: int = 0
    past: int = 0


AXES: dict[str, tuple[Size, ...]] = {
    "tickets today": tuple(Size(tickets=number) for number in (100, 1_000, 10_000)),
    "people waiting": tuple(
        Size(tickets=number + 80, waiting=number) for number in (20, 200, 2_000)
    ),
    "followers": tuple(Size(telephones=number) for number in (0, 100, 1_000, 10_000)),
    "past tickets": tuple(Size(past=number) for number in (1_000, 10_000, 100_000, 1_000_000)),
}
"""How an office grows, each from the smallest."""
VARIED = {
    "tickets today": "tickets",
    "people waiting": "waiting",
    "followers": "telephones",
    "past tickets": "past",
}


PAST = {
    ("ticket", "id"): "printf('past-%08d', n)",
    ("ticket", "day"): "date('2020-01-01', -(n % 3000) || ' days')",
    ("ticket", "code"): "printf('P%06d', n)",
    ("ticket", "state"): "'lapsed'",
    ("ticket", "ended_on"): "date('2020-01-01', -(n % 3000) || ' days')",
    ("journal", "seq"): "-n * 3 - (seq % 3)",
}
"""What a copy has of its own; a ticket of an earlier day is no longer read at a start."""
OF_ONE = {
    "ticket": "WHERE state = 'no_show' LIMIT 1",
    "journal": "WHERE seq > 0 ORDER BY seq DESC LIMIT 3",
}

Followed = tuple[ChannelKey, View]


class Follower:
    """A connection that takes every frame and sends it nowhere."""

    def __init__(self) -> None:
        self.taken = 0

    def take(self, frame: bytes) -> None:
        self.taken += len(frame)


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--commands", type=int, default=600, help="of each measurement")
    parser.add_argument("--pairs", type=int, default=5, help="office and smallest; default 5")
    parser.add_argument("--quick", action="store_true", help="small offices, one pair")


def run(asked: argparse.Namespace) -> list[Table]:
    """A table for each way to grow, and one of the disk; each with its bar."""
    pairs, commands = (1, 180) if asked.quick else (asked.pairs, asked.commands)
    tables = []
    for axis, sizes in AXES.items():
        some = sizes[:2] if asked.quick else sizes
        tables.append(asyncio.run(_table(axis, some, pairs, commands)))
    return [*tables, asyncio.run(_disk())]


async def _table(axis: str, sizes: tuple[Size, ...], pairs: int, commands: int) -> Table:
    rows: list[tuple[Cell, ...]] = []
    ratios: list[float] = []
    async with _town(sizes[0]) as smallest:
        for size in sizes:
            async with _town(size) as town:
                # Warm both: the first commands of a town load what is loaded once.
                await smallest.cost(60), await town.cost(60)
                costs, references = [], []
                for _ in range(pairs):
                    references.append(await smallest.cost(commands))
                    costs.append(await town.cost(commands))
            ratio = median(cost / by for cost, by in zip(costs, references, strict=True))
            ratios.append(ratio)
            rows.append((getattr(size, VARIED[axis]), median(costs) * 1e6, ratio))
    bar = Bar(f"a command costs at most {FLAT} x that of the smallest", max(ratios) <= FLAT)
    title = f"what a command costs, by {axis} ({load_average()})"
    return Table(title, (axis, *COLUMNS), tuple(rows), (bar,))


async def _disk() -> Table:
    """Bytes of the database that a ticket leaves, with its attention, journal and audit."""
    async with _town(Size()) as town:
        before = town.size()
        await town.serve(TICKETS_ON_DISK)
        fresh = (town.size() - before) / TICKETS_ON_DISK
        await town.pack()
        each = (town.size() - before) / TICKETS_ON_DISK
    bar = Bar(f"at most {KIB_A_TICKET} KB a ticket of the past", each <= 1000 * KIB_A_TICKET)
    rows = (("of the last day", fresh), ("of the past, its lines packed", each))
    return Table("bytes on disk a ticket", ("ticket", "bytes each"), rows, (bar,))


def _office() -> Catalogue:
    """The small office with a counter and a clerk for each console."""
    office = small_office()
    unit = office.units[0].id
    counters = tuple(Counter(CounterId(f"m{n}"), f"{n}") for n in range(CONSOLES))
    clerks = tuple(Clerk(ClerkId(f"clerk-{n}"), f"Clerk {n}", unit) for n in range(CONSOLES))
    return replace(office, counters=counters, clerks=clerks)


class Town:
    """An office of a size, at work and followed."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._room = Room(house.hub)
        self._callers = [c.Caller(DeviceId(f"console-{n}"), "clerk") for n in range(CONSOLES)]

    async def grow(self, size: Size) -> None:
        """Let its clerks sit down, and its day pass up to here."""
        await self._house.grant(ADMINISTRATOR, c.LoadCatalogue(_office()))
        for number, caller in enumerate(self._callers):
            await self._house.grant(caller, c.SignIn(ClerkId(f"clerk-{number}")))
            await self._house.grant(caller, c.OpenCounter(CounterId(f"m{number}")))
        ended = size.tickets - size.waiting
        for begin in range(0, max(ended, 0), CONSOLES):
            people = min(CONSOLES, ended - begin)
            await self._house.turn([_issue() for _ in range(people)])
            await self._house.turn([(each, c.CallNext()) for each in self._callers[:people]])
            await self._house.turn([(each, c.MarkNoShow()) for each in self._callers[:people]])
        for begin in range(0, size.waiting, 200):
            people = min(200, size.waiting - begin)
            await self._house.turn([_issue() for _ in range(people)])
        if size.past:
            multiply(self._house.place, size.past, PAST, OF_ONE)
        self._follow(size.telephones)

    def size(self) -> int:
        """Bytes of the database once the first answers are gone, which are kept for two days."""
        copy = self._house.place.with_name("copy.db")
        with closing(sqlite3.connect(self._house.place)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(self._house.place, copy)
        with closing(sqlite3.connect(copy, isolation_level=None)) as database:
            database.execute("DELETE FROM command")
            database.execute("VACUUM")
        return copy.stat().st_size

    async def serve(self, tickets: int) -> None:
        """Give, call, begin and finish so many tickets."""
        for number in range(tickets):
            caller = self._callers[number % CONSOLES]
            asked: tuple[Asked, ...] = (
                _issue(),
                *((caller, each) for each in (c.CallNext(), c.StartService(), c.FinishService())),
            )
            for each in asked:
                await self._house.turn([each])

    async def pack(self) -> None:
        """Let two days pass without a ticket, and the lines of the day be packed."""
        self._house.pass_time(timedelta(days=2))
        for _ in range(TICKETS_ON_DISK // 50):
            await self._house.hub.look_after()

    def _follow(self, telephones: int) -> None:
        room, once = self._room, self._room.once
        channels: list[Followed] = [
            (OFFICE_OF_STAFF, StaffView(room.devices, once)),
            (("office", None, "kiosk"), KioskView(once)),
            (("board", None, "hall"), BoardView()),
        ]
        for number in range(CONSOLES):
            counter = CounterView(f"m{number}", once)
            channels.append((("counter", f"m{number}", "staff"), counter))
        for key, view in channels:
            room.fanout.follow("", key, view, Follower())
        for _ in range(CONSOLES - 1):
            room.fanout.follow("", *channels[0], Follower())
        waiting = [ticket.id for ticket in self._house.published.tickets.values()]
        for number in range(telephones):
            ticket = waiting[-1 - number % min(len(waiting), 1000)]
            room.fanout.follow(
                "", ("ticket", ticket, "holder"), StatusView(ticket, once), Follower()
            )

    async def cost(self, commands: int) -> float:
        """Seconds of CPU a command, of tickets given, called and ended, each in its own turn."""
        began = time.process_time()
        for number in range(commands // 3):
            caller = self._callers[number % CONSOLES]
            for asked in (_issue(), (caller, c.CallNext()), (caller, c.MarkNoShow())):
                await self._house.turn([asked])
        return (time.process_time() - began) / (commands // 3 * 3)


def _issue() -> Asked:
    return kiosk(), c.IssueTicket(PERMIT, GENERAL)


@asynccontextmanager
async def _town(size: Size) -> AsyncIterator[Town]:
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        house = await stack.enter_async_context(House(Path(folder)))
        town = Town(house)
        await town.grow(size)
        yield town
