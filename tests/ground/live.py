"""The model office on a loopback socket, with the ways in which a server fails."""

import asyncio
import ssl
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from antesala.messages.kinds import Topic
from antesala.messages.rows import AnyRow
from tests.ground.model import Connection, Office


class LiveOffice:
    """Serves an office on a port of its own; `hangs` makes it read everything without answering."""

    def __init__(self, office: Office, tls: ssl.SSLContext | None = None) -> None:
        self.office = office
        self.hangs = False
        self.port = 0
        self.visits = 0
        self.heard = asyncio.Event()
        """Set with each frame that comes in."""
        self.is_empty = asyncio.Event()
        """Set when the last client has left."""
        self._tls = tls
        self._server: Server | None = None
        self._sockets: dict[Connection, ServerConnection] = {}

    @property
    def url(self) -> str:
        return f"{'wss' if self._tls else 'ws'}://127.0.0.1:{self.port}"

    async def open(self) -> None:
        """Listen; the second time at the same port as the first."""
        self._server = await serve(
            self._welcome, "127.0.0.1", self.port, ssl=self._tls, ping_interval=None
        )
        self.port = next(iter(self._server.sockets)).getsockname()[1]

    async def close(self) -> None:
        """Stop: clients lose their connections, and cannot connect."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    async def until_asked(self, command_id: str) -> None:
        """Wait until a command has come in."""
        while command_id not in {command.id for command in self.office.asked}:
            self.heard.clear()
            await self.heard.wait()

    async def until_heard(self, count: int) -> None:
        """Wait until so many frames have come in."""
        while len(self.office.asked) < count:
            self.heard.clear()
            await self.heard.wait()

    async def change(self, row: AnyRow, topic: Topic, *, is_told: bool = True) -> None:
        """Change a row; without a frame it is a gap for all followers."""
        self.office.put(row, topic)
        if not is_told:
            for connection in self._sockets:
                connection.outgoing.clear()
        await self._flush()

    async def _welcome(self, socket: ServerConnection) -> None:
        self.visits += 1
        connection = self.office.connect()
        self._sockets[connection] = socket
        try:
            async for data in socket:
                self.office.hear(connection, data)
                self.heard.set()
                await self._flush()
        except ConnectionClosed:
            pass
        finally:
            del self._sockets[connection]
            self.office.connections.remove(connection)
            if not self._sockets:
                self.is_empty.set()

    async def _flush(self) -> None:
        for connection, socket in list(self._sockets.items()):
            said, connection.outgoing = connection.outgoing, []
            for data in said:
                if not self.hangs:
                    await socket.send(data, text=True)


@asynccontextmanager
async def live(office: Office, tls: ssl.SSLContext | None = None) -> AsyncIterator[LiveOffice]:
    """A live office, open."""
    server = LiveOffice(office, tls)
    await server.open()
    try:
        yield server
    finally:
        await server.close()


class OfficeThread:
    """A live office on a thread of its own, for tests whose own thread is Qt's."""

    def __init__(self) -> None:
        self.live = LiveOffice(Office())
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)

    def start(self) -> None:
        self._thread.start()
        self.do(self.live.open)

    def do(self, work: Callable[..., object], *args: object, **kwargs: object) -> None:
        """Run a function on the office's thread, and wait for it."""
        asyncio.run_coroutine_threadsafe(self._await(work, *args, **kwargs), self._loop).result(10)

    def stop(self) -> None:
        self.do(self.live.close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    @staticmethod
    async def _await(work: Callable[..., object], *args: object, **kwargs: object) -> None:
        outcome = work(*args, **kwargs)
        if asyncio.iscoroutine(outcome):
            await outcome


@contextmanager
def live_in_thread() -> Iterator[OfficeThread]:
    """A live office, open, beside this thread."""
    thread = OfficeThread()
    thread.start()
    try:
        yield thread
    finally:
        thread.stop()
