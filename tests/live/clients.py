"""Several clients of one office in this process: real conversations with a real server.

Carrier, session and mirror are the product's, and so are the server's doors, lobby, hub, store and
pages. Sockets, threads and clocks alone are replaced: time passes only where everyone waits.
"""

import asyncio
import random
import tempfile
from collections import defaultdict
from collections.abc import AsyncIterator, Coroutine
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar
from unittest import mock

import httpx
from websockets.exceptions import ConnectionClosedError
from websockets.protocol import State

from antesala import carrier
from antesala.conversation import Conversation
from antesala.messages import commands as m, decode_message
from antesala.messages.frames import Answer, Frame, Refusal, Snapshot
from antesala.messages.rows import StatusRow
from antesala.mirror import Mirror
from antesala.session import Answered, CameOnline, Event
from server.store import Device
from server.web.people.application import Common, application
from tests.domain.builders import MORNING
from tests.fuzz.feeding import Faults
from tests.world.clockwork import VirtualLoop, seeded
from tests.world.disk import Disk, in_use
from tests.world.founding import DEVICES, TOWN, founded, shelf
from tests.world.network import payload_of
from tests.world.serving import Server
from tests.world.watching import Watch

Result = TypeVar("Result")

HERE = ("kiosk-1", "console-1", "console-2", "console-3", "display-1")
"""The clients: Ana sits at the first console, Bruno at the second, and no one at the third."""
TOPICS: dict[str, tuple[Any, ...]] = {
    "kiosk": ("office",),
    "clerk": ("office",),
    "display": ("board", "signs"),
}
"""What a device follows from its start; a console also its clerk's counter."""
LIMIT = 600.0
"""Seconds, which cost nothing here; an answer that takes them does not come."""
QUIET = 1.25
"""Seconds until all has been told, also what is told at a pace."""


class Wire:
    """One connection: the socket that the server serves, and the one that a carrier has opened."""

    def __init__(self, heard: list[bytes]) -> None:
        self.protocol = SimpleNamespace(state=State.OPEN)
        self.transport = self
        self._heard = heard
        self._up: asyncio.Queue[str | None] = asyncio.Queue()
        self._down: asyncio.Queue[bytes | None] = asyncio.Queue()
        self.is_deaf = False
        """Whether what the server says is lost on its way."""

    def cut(self) -> None:
        """Break it; both ends learn of it at once."""
        self.protocol.state = State.CLOSED
        self._up.put_nowait(None)
        self._down.put_nowait(None)

    async def close(self, _code: int = 1000, _reason: str = "") -> None:
        """Close it, from either end."""
        self.cut()

    # The server's end

    async def __aiter__(self) -> AsyncIterator[str]:
        while (text := await self._up.get()) is not None:
            yield text

    def write(self, framed: bytes) -> None:
        if not self.is_deaf:
            text = payload_of(framed)
            self._heard.append(text)
            self._down.put_nowait(text)

    def is_closing(self) -> bool:
        return self.protocol.state is not State.OPEN

    def get_write_buffer_size(self) -> int:
        return 0

    def abort(self) -> None:
        self.cut()

    def greeted(self, _rate: float, _burst: float) -> None:
        """No client here is fast enough to be held back."""

    def hold(self, _seconds: float) -> None:
        """Nor is one made to wait."""

    def turn_away(self, _code: int, _reason: str) -> None:
        self.cut()

    def shut(self, _notice: float) -> None:
        """The server is gone."""
        self.cut()

    # The client's end

    async def recv(self, *, decode: bool) -> bytes:
        assert not decode
        text = await self._down.get()
        if text is None:
            self._down.put_nowait(None)
            raise ConnectionClosedError(None, None)
        return text

    async def send(self, data: bytes, *, text: bool) -> None:
        assert text
        if self.is_closing():
            raise ConnectionClosedError(None, None)
        self._up.put_nowait(data.decode())


class Phone:
    """A telephone with a ticket's link: its page, and the stream that keeps the page up to date."""

    def __init__(self, ticket: str, link: str, server: Server, client: httpx.AsyncClient) -> None:
        self.ticket, self.path, self._client = ticket, f"/t/{link}", client
        self.mirror = Mirror()
        self.heard: list[bytes] = []
        holding = server.links.find(link)
        assert holding is not None, "a link that was told leads nowhere"
        assert server.switchboard.connect(holding, self)  # type: ignore[arg-type] # it takes frames

    def take(self, frame: bytes) -> None:
        """The stream tells something."""
        self.heard.append(frame)
        message = decode_message(frame)
        assert isinstance(message, Snapshot | Frame)
        self.mirror.apply(message)

    @property
    def status(self) -> StatusRow:
        """The ticket as the stream has told it last."""
        [row] = self.mirror.rows("ticket", StatusRow)
        return row

    async def page(self, query: str = "") -> httpx.Response:
        """Open the ticket's page, or load it again in another language."""
        return await self._client.get(self.path + query)

    async def send(self, form: str, /, **fields: str) -> httpx.Response:
        """Send a form of the page."""
        return await self._client.post(f"{self.path}/{form}", data=fields)


class Clients:
    """The office and those who speak with it, between `open` and `close`."""

    server: Server

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self._folder = tempfile.mkdtemp(prefix="antesala-clients-", dir=shelf())
        self.loop = VirtualLoop()
        self._disk = Disk(Path(self._folder), founded().image)
        self._faults, self._stack = Faults(), ExitStack()
        self._talks: dict[str, Conversation] = {}
        self._wires: dict[str, Wire] = {}
        self.away: set[str] = set()
        """The devices that reach no server."""
        self.heard: defaultdict[str, list[bytes]] = defaultdict(list)
        """What each client was told since `check` has looked at it last."""
        self.phones: list[Phone] = []
        self._asked = 0

    def do(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Do a piece of work to its end. Raises `AssertionError` where the server has a fault."""
        with (
            in_use(self._disk),
            seeded(self.loop, self._chance),
            mock.patch.object(carrier, "connect", self._connect),
        ):
            result = self.loop.run_until_complete(work)
        assert not self.loop.faults, self.loop.faults[0]
        assert not self._faults.lines, self._faults.lines[0]
        return result

    def new_id(self) -> str:
        """An id for a command."""
        self._asked += 1
        return f"00000000-0000-4000-8000-{self._asked:012x}"

    async def open(self) -> None:
        """Start the server, and have everyone follow what they show."""
        self._stack.enter_context(self._faults.on())
        self.server = Server(
            self._disk,
            lambda: MORNING + timedelta(milliseconds=round(self.loop.time() * 1000)),
            lambda: 0.001,
            lambda: None,
        )
        await self.server.start(founded().office)
        self._watch = Watch(founded(), self._disk)
        self._watch.opened(self.server)
        rooms = [self.server.room]
        common = Common(rooms, self.server.switchboard, lambda: None)
        pages: Any = application(rooms, common)
        self._browser = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=pages), base_url="http://office"
        )
        for name in HERE:
            talk = self._talks[name] = self._talk(name)
            await talk.__aenter__()
        for name in HERE:
            await self.online(name)
        await self.quiet()

    def _talk(self, name: str) -> Conversation:
        talk = Conversation(
            f"ws://{name}",
            token=founded().tokens[name],
            listener=lambda event: self._told(name, event),
        )
        for topic in TOPICS[DEVICES[name]]:
            talk.follow(topic)
        return talk

    def _told(self, name: str, event: Event) -> None:
        """Follow the counter where a clerk sits, as a console does."""
        match event:
            case CameOnline(welcome) if welcome.counter is not None:
                self._talks[name].follow("counter", welcome.counter)
            case Answered(m.OpenCounter() | m.SignIn(), Answer(counter=str(counter))):
                self._talks[name].follow("counter", counter)
            case _:
                pass

    async def close(self) -> None:
        """End everything."""
        for talk in self._talks.values():
            await talk.__aexit__(None, None, None)
        await self._browser.aclose()
        self._watch.closed()
        self.server.kill()
        # What was told to end has ended after this.
        await asyncio.sleep(0)

    def remove(self) -> None:
        """Let go of the loop and the folder."""
        self._stack.close()
        for task in asyncio.all_tasks(self.loop):
            task.cancel()
        self.loop.run_until_complete(asyncio.sleep(0))
        self.loop.close()
        self._disk.remove()

    # What the clients do

    async def ask(self, name: str, command: m.Command) -> Answer | Refusal:
        """Have a client ask; the answer, over as many connections as it takes."""
        async with asyncio.timeout(LIMIT):
            return await self._talks[name].ask(command)

    def begin(self, name: str, command: m.Command) -> asyncio.Task[Answer | Refusal]:
        """Have a client ask, and go on; inside `do` alone."""
        return asyncio.get_running_loop().create_task(self.ask(name, command))

    def mirror(self, name: str) -> Mirror:
        """What a client shows."""
        return self._talks[name].mirror

    def follow(self, name: str, counter: str) -> None:
        """Have a console follow a counter."""
        self._talks[name].follow("counter", counter)

    def phone(self, ticket: str, link: str) -> Phone:
        """A telephone comes to have the link of a ticket; inside `do` alone."""
        self.phones.append(Phone(ticket, link, self.server, self._browser))
        return self.phones[-1]

    # What befalls the lines

    async def _connect(self, url: str, **_: object) -> Wire:
        name = url.removeprefix("ws://")
        if name in self.away:
            raise ConnectionRefusedError
        wire = self._wires[name] = Wire(self.heard[name])
        self.server.take(wire)  # type: ignore[arg-type] # a socket's end
        return wire

    def cut(self, name: str) -> None:
        """Break a client's line; it comes back by itself unless it is `away`."""
        self._wires[name].cut()

    def deafen(self, name: str) -> None:
        """Let a client hear no more over its present line."""
        self._wires[name].is_deaf = True

    async def online(self, name: str) -> None:
        """Wait until a client is served again."""
        async with asyncio.timeout(LIMIT):
            await self._talks[name].online()

    async def quiet_line(self, name: str) -> None:
        """Wait until a line that was cut is there again."""
        await asyncio.sleep(0.05)
        await self.online(name)

    async def decided(self) -> None:
        """Wait until the server has decided what was sent, however long its turn takes."""
        await asyncio.sleep(0.5)

    async def quiet(self) -> None:
        """Wait until all has been told, and check every picture against a fresh one."""
        for name in HERE:
            if name not in self.away:
                await self.online(name)
        await asyncio.sleep(QUIET)
        self._watch.look(self.server)
        for name in HERE:
            if name not in self.away:
                known = Device(name, TOWN, DEVICES[name], name)
                self._watch.check_mirror(self.server, known, self.mirror(name), set())
        for phone in self.phones:
            self._watch.check_phone(self.server, phone.mirror, set())
