"""A proxy that cuts: it forwards bytes, holds them as a dead network does, or closes all."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]
_PIECE = 1 << 16


class Cutter:
    """Listens on a port of its own, and connects each caller with what `open_way` leads to."""

    def __init__(self, open_way: Callable[[], Awaitable[Stream]]) -> None:
        self._open_way = open_way
        self._flows = asyncio.Event()
        self._flows.set()
        self._writers: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.port = 0

    async def open(self) -> None:
        """Listen."""
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    def hold(self) -> None:
        """Let no byte through any more, in either direction, without telling either side."""
        self._flows.clear()

    def heal(self) -> None:
        """Let everything through, and what was held first: packets are sent again."""
        self._flows.set()

    async def close(self) -> None:
        """Stop listening, and close all."""
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        try:
            await self._flows.wait()
            far_reader, far_writer = await self._open_way()
        except OSError:
            writer.close()
            return
        ways = [
            asyncio.create_task(self._carry(reader, far_writer)),
            asyncio.create_task(self._carry(far_reader, writer)),
        ]
        try:
            # A library's call-back asks for the outcome, and may not find a cancelled one.
            with suppress(asyncio.CancelledError):
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            writer.close()
            far_writer.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(_PIECE):
                await self._flows.wait()
                writer.write(data)
                await writer.drain()
            # The end of a connection does not come through a dead network either.
            await self._flows.wait()


def to_port(port: int) -> Callable[[], Awaitable[Stream]]:
    """The way to a port of this machine."""
    return lambda: asyncio.open_connection("127.0.0.1", port)


def to_socket(path: str) -> Callable[[], Awaitable[Stream]]:
    """The way to a socket in the file system."""
    return lambda: asyncio.open_unix_connection(path)
