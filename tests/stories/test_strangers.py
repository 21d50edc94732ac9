"""Strangers who take all that a server has: devices still connect, and the log stays short."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

import pytest

from antesala.conversation import Conversation
from antesala.messages.commands import CallForHelp, IssueTicket
from tests.bench.attacks import frame
from tests.stories.plain_server import PLAIN
from tests.stories.town import Town, fresh_id, granted

FILES = 160
"""Open files that the server may have: a small part of what strangers ask for."""
STRANGERS = 150
LIMIT = 300.0


@pytest.fixture
def small_town(town: Town) -> Town:
    """A town whose server may open few files."""
    return Town(town.folder, 0, files=FILES, program=PLAIN)


@asynccontextmanager
async def strangers(url: str, said: bytes, count: int = STRANGERS) -> AsyncIterator[None]:
    """As many as there may be, each with the beginning of something; cut off, they come back."""
    where = urlsplit(url)

    async def stay() -> None:
        while True:
            with suppress(OSError):
                reader, writer = await asyncio.open_connection(where.hostname, where.port)
                try:
                    writer.write(said)
                    await reader.read()
                finally:
                    writer.transport.abort()
            await asyncio.sleep(0.05)

    staying = [asyncio.create_task(stay()) for _ in range(count)]
    try:
        await asyncio.sleep(1)
        yield
    finally:
        for each in staying:
            each.cancel()
        await asyncio.gather(*staying, return_exceptions=True)
        await asyncio.sleep(0)


async def give(town: Town, token: str) -> None:
    """A console comes in, and a ticket is given there."""
    async with Conversation(town.url, token=token) as console:
        await console.online()
        command = IssueTicket(id=fresh_id(), service="consult", ticket_class="general")
        assert (await granted(console, command)).code


BEGINNINGS = (b"GET / HTTP/1.1\r\nHost: a\r\n", b"", b"\x16\x03\x01\x02\x00")


def test_devices_come_in_when_files_run_out(small_town: Town) -> None:
    """Unfinished requests, silence, half a TLS handshake in turn, each at both listeners."""

    async def story() -> None:
        async with small_town as town:
            written = len(town.log())
            # Other devices each time: one that greets without end is slowed down.
            for number, said in enumerate(BEGINNINGS):
                tokens = town.tokens()[10 * number : 10 * (number + 1)]
                around = strangers(town.web, said), strangers(town.url, said)
                async with around[0], around[1], asyncio.timeout(LIMIT):
                    await asyncio.gather(*[give(town, token) for token in tokens])
                before, written = written, len(town.log())
                assert written - before < 20_000, (said, town.log()[before:][:4000])

    asyncio.run(story())


def test_who_breaks_off_leaves_few_lines(small_town: Town) -> None:
    """Pings and then gone, two thousand times: the log says it a few times, and how often."""
    opening = (
        b"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n"
    )

    async def story() -> None:
        async with small_town as town:
            where = urlsplit(town.url)
            for _ in range(60):
                reader, writer = await asyncio.open_connection(where.hostname, where.port)
                writer.write(opening)
                await reader.readuntil(b"\r\n\r\n")
                writer.write(frame(9) * 500)
                writer.transport.abort()
            async with Conversation(town.url, token=town.tokens()[0]) as console:
                await console.online()
                await granted(console, CallForHelp(id=fresh_id()))

    asyncio.run(story())
    assert len(small_town.log()) < 60_000
