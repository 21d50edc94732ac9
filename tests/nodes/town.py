"""Nodes, proxies and clients of one office on a real PostgreSQL, and the record of their talk."""

import asyncio
import os
import random
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

from sqlalchemy import text

from antesala.conversation import Conversation
from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal
from antesala.messages.rows import AnyRow, CallRow
from antesala.session import Event as Told, WentOffline
from server.domain import commands as c
from server.domain.events import Event
from server.domain.identity import OfficeId
from server.domain.office import Office
from server.hub import Hub, Wish, wall_clock
from server.live.access import Gate
from server.store import Reader, Store, Writer
from server.views import BoardView
from tests import databases
from tests.domain.builders import ADMINISTRATOR, small_office
from tests.nodes.checker import Exchange, faults_in
from tests.nodes.cutter import Cutter, to_port, to_socket
from tests.nodes.node import CHEAP

PIN = "4711"
SEATS = (("ana", "one"), ("bruno", "two"), ("carla", "three"), ("diego", "four"))
SERVICES = ("permit", "tax")
LIMIT = 120.0
"""Seconds; what takes them hangs."""


@dataclass
class Node:
    """A server as a process of its own, its way to the database, and its clients' way to it."""

    database: Cutter
    door: Cutter
    port: int = 0
    process: asyncio.subprocess.Process | None = None

    @property
    def address(self) -> str:
        return f"ws://127.0.0.1:{self.door.port}"

    async def start(self, url: str, fault: str = "") -> None:
        """Start it, at the port that it had before; returns once it listens."""
        through = f"postgresql://postgres@127.0.0.1:{self.database.port}/{url}"
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.nodes.node", through, str(self.port), self.address),
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, "ANTESALA_FAULT": fault},
        )
        assert self.process.stdout is not None
        said = await asyncio.wait_for(self.process.stdout.readline(), LIMIT)
        self.port = urlsplit(said.decode().strip()).port or 0

    async def kill(self) -> None:
        """End it without a word."""
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()


@dataclass
class Client:
    """A device, with all that it has asked and been told."""

    device: str
    role: str
    talk: Conversation
    number: int
    town: "Town"
    asked: int = 0
    losses: list[float] = field(default_factory=list)

    async def ask(self, make: Callable[[str], m.OfficeCommand]) -> Answer | Refusal:
        """Ask a command until it is answered, and record both."""
        self.asked += 1
        command = make(str(UUID(int=self.number << 64 | self.asked)))
        begun = time.monotonic()
        reply = await self.talk.ask(command)
        ended = time.monotonic()
        self.town.record.append(Exchange(self.device, self.role, command, begun, ended, reply))
        return reply

    def hear(self, event: Told) -> None:
        if isinstance(event, WentOffline):
            self.losses.append(time.monotonic())


@dataclass
class Town:
    """All of it. `record` is the history; `database` the database's own address."""

    database: str
    nodes: list[Node]
    record: list[Exchange] = field(default_factory=list)
    clients: list[Client] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    processes: list[int] = field(default_factory=list)
    """The nodes' processes, in their order."""
    direct: list[str] = field(default_factory=list)
    """Addresses of the nodes without a proxy, where there is none."""

    @property
    def name(self) -> str:
        return urlsplit(self.database).path.strip("/")

    async def until(self, count: int) -> None:
        """Wait until so many commands are answered."""
        while len(self.record) < count:  # noqa: ASYNC110 - a record has no event
            await asyncio.sleep(0.02)

    def journal(self) -> list[tuple[int, Event]]:
        """All events with their numbers."""
        with closing(Reader.open(self.database)) as reader:
            return reader.events(OfficeId("town"), 0, sys.maxsize)

    def kept(self) -> dict[tuple[str, str], int]:
        """How often the database has each command."""
        query = text("SELECT device, id, count(*) FROM command GROUP BY device, id")
        with closing(Reader.open(self.database)) as reader, reader.reading("unread") as connection:
            return {(row[0], row[1]): row[2] for row in connection.execute(query)}

    def office(self) -> Office:
        """The office as its journal makes it."""
        with closing(Store.open(self.database)) as store:
            return store.replay(OfficeId("town"))

    async def faults(self) -> list[str]:
        """What is wrong with the history, and with what the clients see once all is quiet."""
        found = await asyncio.to_thread(self._in_history)
        return found + await self.blind()

    def _in_history(self) -> list[str]:
        return faults_in(self.record, self.journal(), self.kept())

    async def blind(self) -> list[str]:
        """The clients whose board is not that of the journal, some seconds after the last event."""
        # Beside the loop, in which the proxies are: the nodes would be cut off meanwhile.
        office, view = await asyncio.to_thread(self.office), BoardView()
        rows = [view.row(office, key) for key in view.keys(office) if key[0] == "call"]
        wanted = {row.id: row for row in rows if row is not None}
        wrong: list[str] = []
        for _ in range(50):
            wrong = [each.device for each in self.clients if _board(each) != wanted]
            if not wrong:
                break
            await asyncio.sleep(0.1)
        return [f"{name} does not see what the journal tells" for name in wrong]


def _board(client: Client) -> dict[str, AnyRow]:
    return {row.id: row for row in client.talk.mirror.rows("board", CallRow)}


@asynccontextmanager
async def town(nodes: int, clients: int, *, fault: str = "") -> AsyncIterator[Town]:
    """A town at work: its nodes serve, and its clients are online. The last node has the fault."""
    with databases.using(databases.POSTGRESQL):
        url = databases.place_in(Path("/nodes"))
        assert isinstance(url, str)
        async with _town(url, nodes, clients, fault) as here:
            yield here


@asynccontextmanager
async def _town(url: str, nodes: int, clients: int, fault: str) -> AsyncIterator[Town]:
    tokens = await _founded(url, clients)
    socket = parse_qs(urlsplit(url).query)["host"][0] + "/.s.PGSQL.5432"
    async with AsyncExitStack() as stack:
        made = []
        for _ in range(nodes):
            node = Node(Cutter(to_socket(socket)), Cutter(_later))
            await node.database.open()
            await node.door.open()
            stack.push_async_callback(node.door.close)
            stack.push_async_callback(node.database.close)
            stack.push_async_callback(node.kill)
            made.append(node)
        here = Town(url, made)
        faults = ["" for _ in made[1:]] + [fault]
        await asyncio.gather(
            *(each.start(here.name, ill) for each, ill in zip(made, faults, strict=True))
        )
        for each in made:
            each.door._open_way = to_port(each.port)  # noqa: SLF001 - known by now
        for number, (device, role, token) in enumerate(tokens):
            first = made[number % nodes].address
            others = [each.address for each in made]
            talk = Conversation(first, token=token, nodes=others)
            client = Client(device, role, talk, number + 1, here)
            talk._listener = client.hear  # noqa: SLF001 - it needs the client
            await stack.enter_async_context(talk)
            talk.follow("board")
            here.clients.append(client)
        yield here


@asynccontextmanager
async def bare_town(nodes: int, devices: int) -> AsyncIterator[Town]:
    """The same without proxies and clients: for a bench, which brings its own."""
    with databases.using(databases.POSTGRESQL):
        url = databases.place_in(Path("/nodes"))
        assert isinstance(url, str)
        tokens = [token for _, _, token in await _founded(url, devices)]
        here = Town(url, [], tokens=tokens)
        async with bare_nodes(url, nodes) as (here.direct, here.processes):
            yield here


@asynccontextmanager
async def bare_nodes(url: str, count: int) -> AsyncIterator[tuple[list[str], list[int]]]:
    """So many nodes of a database: their addresses, and their processes."""
    async with AsyncExitStack() as stack:
        addresses, processes = list[str](), list[int]()
        for _ in range(count):
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.nodes.node", url, "0", ""),
                stdout=asyncio.subprocess.PIPE,
            )
            stack.push_async_callback(_end, process)
            assert process.stdout is not None
            said = await asyncio.wait_for(process.stdout.readline(), LIMIT)
            addresses.append(said.decode().strip())
            processes.append(process.pid)
        yield addresses, processes


async def _end(process: asyncio.subprocess.Process) -> None:
    process.kill()
    await process.wait()


async def _later() -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    raise ConnectionRefusedError


async def _founded(url: str, clients: int) -> list[tuple[str, str, str]]:
    """Found the office; returns device, role and token of each client: consoles first."""
    store, writer = Store.open(url), Writer()
    try:
        hub = Hub(OfficeId("town"), store, writer)
        await hub.start()
        await hub.ask(Wish("found", c.LoadCatalogue(small_office()), ADMINISTRATOR))
        gate = Gate(store, writer, wall_clock, CHEAP)
        found = []
        for number in range(clients):
            role = "clerk" if number < len(SEATS) else "kiosk"
            device = await gate.by_code(await gate.new_code("town", role, f"{role} {number}"))
            assert isinstance(device, tuple)
            found.append((device[0].id, role, device[1]))
        for clerk, _ in SEATS:
            await gate.pins.set("town", clerk, PIN)
        await hub.stop()
    finally:
        writer.close()
        store.close()
    return found


async def serve(
    client: Client, seat: tuple[str, str], goes_on: Callable[[], bool], think: float
) -> None:
    """A clerk's day: sign in, open, call, attend, finish; refusals are part of it."""
    clerk, counter = seat
    await sign_in(client, clerk)
    await client.ask(lambda name: m.OpenCounter(id=name, counter=counter))
    while goes_on():
        called = await client.ask(lambda name: m.CallNext(id=name))
        await asyncio.sleep(think * random.random())  # noqa: S311 - no secret
        if isinstance(called, Answer):
            await client.ask(lambda name: m.StartService(id=name))
            await client.ask(lambda name: m.FinishService(id=name))


async def sign_in(client: Client, clerk: str) -> None:
    """Sign a clerk in, who types the number again where the console has given up waiting."""
    while True:
        try:
            await client.ask(lambda name: m.SignIn(id=name, clerk=clerk, pin=PIN))
        except TimeoutError:
            continue
        return


async def give(client: Client, goes_on: Callable[[], bool], think: float) -> None:
    """A kiosk's day: people take tickets, and one in ten gives theirs back."""
    chance = random.Random(client.number)  # noqa: S311 - no secret
    while goes_on():
        service = chance.choice(SERVICES)
        given = await client.ask(partial(_issue, service))
        await asyncio.sleep(think * chance.random())
        ticket = given.ticket if isinstance(given, Answer) else None
        if ticket is not None and chance.random() < 0.1:
            await client.ask(partial(_cancel, ticket))


def _issue(service: str, name: str) -> m.IssueTicket:
    return m.IssueTicket(id=name, service=service, ticket_class="general")


def _cancel(ticket: str, name: str) -> m.CancelTicket:
    return m.CancelTicket(id=name, ticket=ticket)


async def work(
    here: Town, count: int, think: float, disturb: Callable[[], Awaitable[None]]
) -> None:
    """Have all clients work until so many commands are answered, and disturb them meanwhile."""
    disturbing = asyncio.create_task(_run(disturb))

    def goes_on() -> bool:
        return len(here.record) < count or not disturbing.done()

    days = [
        serve(client, SEATS[number], goes_on, think)
        if number < len(SEATS)
        else give(client, goes_on, think)
        for number, client in enumerate(here.clients)
    ]
    await asyncio.gather(*days, disturbing)


async def _run(disturb: Callable[[], Awaitable[None]]) -> None:
    await disturb()


async def last_word(here: Town) -> None:
    """Have a person called by a client of the first node, while no other asks for anything."""
    await here.clients[6].ask(partial(_issue, SERVICES[0]))
    await here.clients[0].ask(lambda name: m.CallNext(id=name))


def longest(exchanges: Iterable[Exchange]) -> float:
    """The longest wait for a reply, in seconds."""
    return max((each.replied - each.asked for each in exchanges), default=0.0)


def within(exchanges: Sequence[Exchange], begin: float, end: float) -> list[Exchange]:
    """The commands that were under way at some moment of a time."""
    return [each for each in exchanges if each.asked < end and each.replied > begin]
