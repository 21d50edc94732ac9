"""A crowd of connections that read and count, and the bare writer that a server is compared with.

`python -m tests.bench.crowd` is the writer: the first line of a connection is `listen`, or `write
BYTES`, at which it writes so many bytes to all that listen. It does what no server can do without.
"""

import asyncio
import contextlib
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Crowd:
    """What all its listeners have heard: how often a mark came, and how many bytes."""

    mark: bytes = b""
    size: int = 0
    marks: int = 0
    wanted: int = 0
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    at: float = 0.0
    """When the last mark came that was waited for, by `time.perf_counter`."""

    def expect(self, marks: int) -> None:
        """Wait for so many more marks from now on; without a mark, so many bytes."""
        self.wanted = (self.marks if self.mark else self.size) + marks
        self.reached.clear()

    def hear(self, data: bytes) -> None:
        """Count what one listener got."""
        self.size += len(data)
        if self.mark:
            self.marks += data.count(self.mark)
        if (self.marks if self.mark else self.size) >= self.wanted and not self.reached.is_set():
            self.at = time.perf_counter()
            self.reached.set()


class Ear(asyncio.Protocol):
    """One listener: sends its lines in turn as it is answered, and then only reads."""

    taken = 0
    """Reads of all listeners, about as many as there were writes."""

    def __init__(self, crowd: Crowd, lines: Sequence[bytes]) -> None:
        self._crowd, self._lines = crowd, list(lines)
        self._transport: asyncio.Transport
        self.is_in = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(self._lines.pop(0))

    def data_received(self, data: bytes) -> None:
        if self._lines:
            self._transport.write(self._lines.pop(0))
        elif not self.is_in.done():
            self.is_in.set_result(None)
        else:
            Ear.taken += 1
            self._crowd.hear(data)

    def close(self) -> None:
        """Leave at once."""
        self._transport.abort()


@asynccontextmanager
async def listening(
    crowd: Crowd, port: int, lines: Sequence[Sequence[bytes]]
) -> AsyncIterator[list[Ear]]:
    """A listener for each sequence of lines, in batches that no listener's backlog refuses."""
    loop, ears = asyncio.get_running_loop(), list[Ear]()
    try:
        for first in range(0, len(lines), 50):
            for each in lines[first : first + 50]:
                _, ear = await loop.create_connection(
                    lambda each=each: Ear(crowd, each),  # type: ignore[misc] # one for each
                    "127.0.0.1",
                    port,
                )
                ears.append(ear)
            await asyncio.wait_for(asyncio.gather(*[ear.is_in for ear in ears[first:]]), 60)
        yield ears
    finally:
        for ear in ears:
            ear.close()
        await asyncio.sleep(0.1)


@dataclass(slots=True)
class Bare:
    """The bare writer as a process."""

    process: Process
    port: int
    _reader: asyncio.StreamReader
    _writer: asyncio.StreamWriter

    async def write(self, size: int) -> None:
        """Have it write so many bytes to each listener; returns once they are handed over."""
        self._writer.write(b"write %d\n" % size)
        await self._reader.readline()


@asynccontextmanager
async def bare() -> AsyncIterator[Bare]:
    """Run the bare writer."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.crowd", stdout=PIPE
    )
    assert process.stdout is not None
    port = int(await process.stdout.readline())
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        yield Bare(process, port, reader, writer)
    finally:
        writer.close()
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


class _Writer(asyncio.Protocol):
    listeners: list[asyncio.Transport] = []  # noqa: RUF012 - shared by all of the process

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if data.startswith(b"listen"):
            self.listeners.append(self._transport)
            self._transport.write(b"in\n")
            return
        payload = b"x" * int(data.split()[1])
        for each in self.listeners:
            each.write(payload)
        self._transport.write(b"done\n")

    def connection_lost(self, _exc: Exception | None) -> None:
        if self._transport in self.listeners:
            self.listeners.remove(self._transport)


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Writer, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201 - said to the bench
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve())
