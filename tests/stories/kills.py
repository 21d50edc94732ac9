"""Kills a server at random instants of its work, and looks what its answers are worth.

    python -m tests.stories.kills --kills 200 --seed 1 --database postgresql --nodes 2

Real processes: the server, and clients that ask over sockets and come back by themselves. After
each kill the database is read as it was left, before the next start. Where a second server stands,
the one is killed that most clients are at; they go on with the other, and it is started anew then.
"""

import argparse
import asyncio
import json
import math
import os
import random
import shutil
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from antesala.conversation import Conversation
from antesala.messages.commands import CallNext, Command, FinishService, IssueTicket, StartService
from antesala.messages.frames import Answer
from server.database_place import DATABASE_URL
from tests import databases
from tests.stories.town import SERVICES, Town, found, fresh_id, keep_in

CLIENTS = 8
"""Consoles that give, call and end tickets as fast as they are answered."""
LONGEST = 0.8
"""Seconds of work at most between the first answer after a start and the next kill."""
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass
class Record:
    """What clients were answered, and how long each of them was without an answer."""

    issued: dict[str, str] = field(default_factory=dict)
    """The code of each ticket, by its id."""
    called: list[str] = field(default_factory=list)
    finished: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    """Seconds from each kill to the first answer after it; clients come back in their own time."""
    ready: list[float] = field(default_factory=list)
    """Seconds from each start until devices are served again."""
    cpu: list[float] = field(default_factory=list)
    """Seconds of the server's own CPU in these."""
    answers: int = 0

    def take(self, command: Command, answer: Answer) -> None:
        """Note an answer; a number or a call that comes twice is a fault."""
        self.answers += 1
        ticket, code = str(answer.ticket), str(answer.code)
        if isinstance(command, IssueTicket):
            if ticket in self.issued or code in self.issued.values():
                self.faults.append(f"{code} was given twice")
            self.issued[ticket] = code
        elif isinstance(command, CallNext):
            if ticket in self.called:
                self.faults.append(f"{code} was called twice")
            self.called.append(ticket)
        elif isinstance(command, FinishService):
            self.finished.append(ticket)


class Killing:
    """One server or two of one database, their clients, and the kills that they have to survive."""

    def __init__(self, *towns: Town, seed: int) -> None:
        self.towns, self.record = towns, Record()
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self._displaced: set[Conversation] = set()
        """Those who were at the server that was killed, until one of them is answered again."""
        self._killed = ""
        """The address of the server that was killed, where people went on with another one."""
        self._back = asyncio.Event()
        self._is_over = False

    async def run(self, kills: int, seconds: float = math.inf) -> Record:
        """Let it work, and kill it so many times, or as often as there is time for."""
        until = time.monotonic() + seconds
        async with AsyncExitStack() as stack:
            for town in self.towns:
                await stack.enter_async_context(town)
            talks = await stack.enter_async_context(self.towns[0].consoles(CLIENTS))
            self._displaced.update(talks)
            async with asyncio.TaskGroup() as group:
                for number, talk in enumerate(talks):
                    group.create_task(self._work(talk, number))
                await self._back.wait()
                for _ in range(kills):
                    if time.monotonic() > until:
                        break
                    await asyncio.sleep(self._chance.uniform(0, LONGEST))
                    await self._kill(talks)
                self._is_over = True
        self._look()
        return self.record

    async def _work(self, talk: Conversation, number: int) -> None:
        """Give, call, begin and end, until all kills are done; each answer is waited for."""
        services = list(SERVICES.values())
        service = services[number % len(services)]
        while not self._is_over:
            await self._ask(
                talk, IssueTicket(id=fresh_id(), service=service, ticket_class="general")
            )
            called = await self._ask(talk, CallNext(id=fresh_id()))
            if called is not None:
                await self._ask(talk, StartService(id=fresh_id()))
                await self._ask(talk, FinishService(id=fresh_id()))

    async def _ask(self, talk: Conversation, command: Command) -> Answer | None:
        answer = await talk.ask(command)
        # An answer that lay in the socket when its server was killed is of before.
        if talk in self._displaced and talk.address != self._killed:
            self._displaced.clear()
            self._back.set()
        if isinstance(answer, Answer):
            self.record.take(command, answer)
            return answer
        if answer.code != "nobody_waits":
            self.record.faults.append(f"{command}: {answer}")
        return None

    async def _kill(self, talks: Sequence[Conversation]) -> None:
        await self._all_know_both(talks)
        at = Counter(talk.address for talk in talks)
        town = max(self.towns, key=lambda each: at[each.url])
        town.kill()
        began = time.monotonic()
        if len(self.towns) > 1:
            self._killed = town.url
            self._back.clear()
            self._displaced.update(talk for talk in talks if talk.address == town.url)
            await self._back.wait()
            self.record.wall.append(time.monotonic() - began)
            await town.ended()
            self._look()
            await town.start_for_devices()
            return
        await town.ended()
        self._look()
        # The look takes its time here, and none of it is the server's.
        looked = time.monotonic()
        self._back.clear()
        self._displaced.update(talks)
        starting = asyncio.create_task(self._start(town, looked))
        await self._back.wait()
        self.record.wall.append(time.monotonic() - looked)
        self.record.cpu.append(_cpu(town))
        await starting

    async def _start(self, town: Town, began: float) -> None:
        await town.start_for_devices()
        self.record.ready.append(time.monotonic() - began)

    async def _all_know_both(self, talks: Sequence[Conversation]) -> None:
        """Wait until the clients have been told of a server that has just come back.

        Servers see each other once a second. Where the second one falls before that, clients know
        only the dead one, and wait for it as for a single server.
        """
        if len(self.towns) > 1:
            urls = {town.url for town in self.towns}
            for talk in talks:
                await talk.until(partial(_knows, talk, urls))

    def _look(self) -> None:
        """Each answered ticket, call and end is in the database as it was left."""
        town = self.towns[0]
        tickets = dict(town.rows("SELECT id, code FROM ticket"))
        for ticket, code in self.record.issued.items():
            if tickets.get(ticket) != code:
                self.record.faults.append(f"{code} was answered and is not kept")
        served = {row[0] for row in town.rows("SELECT id FROM ticket WHERE state = 'served'")}
        lost = set(self.record.finished) - served
        self.record.faults += [f"the end of {each} was answered and is not kept" for each in lost]
        query = "SELECT body FROM journal WHERE type = 'ticket_called'"
        calls = [json.loads(row[0])["ticket"] for row in town.rows(query)]
        if len(calls) != len(set(calls)):
            self.record.faults.append("a ticket was called twice in the journal")
        lost = set(self.record.called) - set(calls)
        self.record.faults += [f"the call of {each} was answered and is not kept" for each in lost]
        codes = list(tickets.values())
        if len(codes) != len(set(codes)):
            self.record.faults.append("a number is there twice")


def _knows(talk: Conversation, urls: set[str]) -> bool:
    """Whether a client is connected, and was told of all these servers."""
    return talk.is_online and talk.welcome is not None and urls <= {*talk.welcome.nodes}


def _cpu(town: Town) -> float:
    """Seconds of CPU of the server's process since its start, as Linux tells it."""
    assert town.process is not None
    try:
        text = Path(f"/proc/{town.process.pid}/stat").read_text("utf-8")
    except OSError:
        return 0.0
    cells = text.rpartition(")")[2].split()
    return (int(cells[11]) + int(cells[12])) / TICKS


def told(record: Record) -> str:
    """The figures in a few lines."""
    return "\n".join(
        [
            (
                f"{len(record.wall)} kills: {record.answers} answers, {len(record.issued)} tickets,"
                f" {len(record.called)} calls, {len(record.faults)} faults"
            ),
            f"  until devices are served, seconds: {_spread(record.ready)}",
            f"  to the first answer, seconds: {_spread(record.wall)}",
            f"  the server's own CPU until then: {_spread(record.cpu)}",
            *record.faults[:20],
        ]
    )


def _spread(values: Sequence[float]) -> str:
    if not values:
        return "none"
    in_order = sorted(values)
    p90 = in_order[min(len(in_order) - 1, len(in_order) * 9 // 10)]
    median = statistics.median(in_order)
    return f"least {in_order[0]:.2f}, median {median:.2f}, p90 {p90:.2f}, most {in_order[-1]:.2f}"


def beside(town: Town) -> Town:
    """Another server of a town that is kept in PostgreSQL, with a folder of its own."""
    folder = town.folder.with_name(f"{town.folder.name}-beside")
    folder.mkdir()
    for name in (DATABASE_URL, "office.toml", "tokens.json"):
        shutil.copy(town.folder / name, folder)
    return Town(folder)


async def kill_in(folder: Path, asked: argparse.Namespace) -> Record:
    """Kill the servers of a town as asked; further ones need a database that they share."""
    town = Town(folder)
    towns = [town] if asked.nodes == 1 else [town, beside(town)]
    return await Killing(*towns, seed=asked.seed).run(asked.kills, asked.minutes * 60)


def main() -> None:
    """Found a town, kill its server, and print the figures; fails where there is a fault."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    kinds = (databases.SQLITE, databases.POSTGRESQL)
    parser.add_argument("--database", choices=kinds, default=databases.SQLITE)
    parser.add_argument("--nodes", type=int, choices=(1, 2), default=1)
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop after so many")
    asked = parser.parse_args()
    if asked.nodes > 1 and asked.database == databases.SQLITE:
        parser.error("several servers need --database postgresql")
    # An installed program has its compiled code; without this each start would compile it anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    around = Path(tempfile.mkdtemp(prefix="antesala-kills-"))
    folder = around / "town"
    folder.mkdir()
    try:
        with databases.using(asked.database):
            asyncio.run(found(folder))
            if asked.database == databases.POSTGRESQL:
                keep_in(folder, databases.empty())
            record = asyncio.run(kill_in(folder, asked))
    finally:
        shutil.rmtree(around, ignore_errors=True)
    print(told(record))  # noqa: T201 - what it is run for
    raise SystemExit(bool(record.faults))


if __name__ == "__main__":
    main()
