"""A network that falls silent without closing, as radio does: bytes are no longer passed on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit


class Network:
    """Between a browser and a server; `url` is the server's address as the browser has it."""

    def __init__(self, server: str) -> None:
        self._server = urlsplit(server)
        self._passing = asyncio.Event()
        self._passing.set()
        self._lines: set[asyncio.Task[None]] = set()
        self.url = ""

    def fall_silent(self) -> None:
        """Stop all bytes, either way, on any connection old or new."""
        self._passing.clear()

    def speak(self) -> None:
        """New connections work again; those of before stay dead, as after a change of cells."""
        for line in self._lines:
            line.cancel()
        self._passing = asyncio.Event()
        self._passing.set()

    async def line(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        passing, task = self._passing, asyncio.current_task()
        assert task is not None
        self._lines.add(task)
        there = None
        try:
            await passing.wait()
            there = await asyncio.open_connection(self._server.hostname, self._server.port)
            await asyncio.gather(
                _pass_on(reader, there[1], passing), _pass_on(there[0], writer, passing)
            )
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self._lines.discard(task)
            for end in (writer, there[1] if there else None):
                if end is not None:
                    end.transport.abort()


async def _pass_on(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, passing: asyncio.Event
) -> None:
    while piece := await reader.read(1 << 16):
        await passing.wait()
        writer.write(piece)
        await writer.drain()


@asynccontextmanager
async def network_before(server: str) -> AsyncIterator[Network]:
    """A network before a server's address."""
    network = Network(server)
    listening = await asyncio.start_server(network.line, "127.0.0.1", 0)
    network.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    async with listening:
        yield network
        network.speak()
