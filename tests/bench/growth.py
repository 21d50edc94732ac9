"""What one command costs as the office grows: today's tickets, people waiting, followers.

A real database, hub, views and frames, followed by nineteen consoles, a kiosk and a display whose
frames are built and encoded but go to no socket. Microseconds of CPU a command, of the event loop
and the writer together; the office of a row and the smallest one are measured by turns.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from server.domain import commands as c
from server.domain.catalogue import Catalogue, Clerk, Counter
from server.domain.identity import ClerkId, CounterId, DeviceId
from server.live.fanout import ChannelKey
from server.live.following import OFFICE_OF_STAFF
from server.live.office_room import Room
from server.views import BoardView, CounterView, KioskView, StaffView, StatusView, View
from tests.bench.report import Bar, Cell, Table
from tests.domain.builders import ADMINISTRATOR, GENERAL, PERMIT, kiosk, small_office
from tests.hub.house import Asked, House

CONSOLES = 19
COLUMNS = ("office", "tickets today", "waiting", "followers", "us a command", "of the smallest")
FLAT = 1.1
"""Times the smallest office's cost: within a tenth, cost does not grow."""


@dataclass(frozen=True, slots=True)
class Size:
    """An office to be measured."""

    name: str
    tickets: int = 100
    waiting: int = 20
    telephones: int = 0


SIZES = (
    Size("smallest"),
    Size("1,000 today", tickets=1_000),
    Size("10,000 today", tickets=10_000),
    Size("200 waiting", waiting=200),
    Size("2,000 waiting", waiting=2_000),
    Size("1,000 telephones", telephones=1_000),
)


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
    """One table, and the bar that nothing grows."""
    sizes = SIZES if not asked.quick else (SIZES[0], SIZES[1], SIZES[3])
    pairs = 1 if asked.quick else asked.pairs
    return [asyncio.run(_table(sizes, pairs, asked.commands))]


async def _table(sizes: tuple[Size, ...], pairs: int, commands: int) -> Table:
    rows: list[tuple[Cell, ...]] = []
    ratios: list[float] = []
    async with _town(sizes[0]) as smallest:
        for size in sizes:
            async with _town(size) as town:
                costs, references = [], []
                for _ in range(pairs):
                    references.append(await smallest.cost(commands))
                    costs.append(await town.cost(commands))
            ratio = median(cost / by for cost, by in zip(costs, references, strict=True))
            ratios.append(ratio)
            followers = CONSOLES + 2 + size.telephones
            rows.append(
                (size.name, size.tickets, size.waiting, followers, median(costs) * 1e6, ratio)
            )
    bar = Bar(f"a command costs at most {FLAT} times as much in every office", max(ratios) <= FLAT)
    return Table("what a command costs as the office grows", COLUMNS, tuple(rows), (bar,))


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
        self._follow(size.telephones)

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
