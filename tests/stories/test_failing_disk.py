"""Commits that fail or hang in a rush: no answer is sent, and no command is lost."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import pytest
from websockets.asyncio.client import ClientConnection, connect

from antesala.messages import PROTOCOL
from tests.stories.load import Load
from tests.stories.town import Town, fresh_id

resource = pytest.importorskip("resource", reason="limits of another process: Linux only")

TRIES = 50
"""Commands that are refused before the disk is mended."""


class Caller:
    """A caller without a client's retries, who gets the passing refusals too."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket

    async def ask(self, kind: str, **fields: object) -> str:
        """The code of the refusal, or the type of what else is said."""
        said = {"type": kind, "id": fresh_id(), **fields}
        await self._socket.send(json.dumps(said))
        while True:
            heard = json.loads(await self._socket.recv())
            if heard.get("id") == said["id"]:
                return str(heard.get("code", heard["type"]))


@asynccontextmanager
async def caller(town: Town) -> AsyncIterator[Caller]:
    """At the first console, beside its own program."""
    async with connect(town.url, compression=None) as socket:
        calling = Caller(socket)
        hello = await calling.ask("hello", protocol=PROTOCOL, token=town.tokens()[0])
        assert hello == "welcome"
        yield calling


@contextmanager
def full_disk(town: Town) -> Iterator[None]:
    """No file of the server's may grow beyond a page, so that no commit can be written."""
    assert town.process is not None
    unlimited = resource.prlimit(town.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(town.process.pid, resource.RLIMIT_FSIZE, (4096, unlimited[1]))
    try:
        yield
    finally:
        resource.prlimit(town.process.pid, resource.RLIMIT_FSIZE, unlimited)


@contextmanager
def locked_database(town: Town) -> Iterator[None]:
    """Another process writes and does not end."""
    other = sqlite3.connect(town.database)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.rollback()
        other.close()


TROUBLES = ((full_disk, "was not kept"), (locked_database, "hangs; refusing commands"))


def test_a_disk_in_trouble_answers_nobody(town: Town, tickets: int) -> None:
    """Only `store_unavailable` is heard; afterwards every command is done once.

    It fails in the middle of a rush, and hangs later in the same one.
    """

    async def story() -> None:
        async with (
            asyncio.timeout(500),
            town,
            town.consoles() as consoles,
            caller(town) as calling,
        ):
            # Fewer answers than any rush has, so that each moment comes.
            moments = {tickets * 3 // 4: asyncio.Event(), tickets * 2: asyncio.Event()}

            def watch(count: int) -> None:
                if count in moments:
                    moments[count].set()

            load = Load(consoles, tickets, watch)
            async with asyncio.TaskGroup() as group:
                group.create_task(load.run())
                for moment, (trouble, logged) in zip(moments.values(), TROUBLES, strict=True):
                    await moment.wait()
                    with trouble(town):
                        await _nobody_is_answered(load, calling)
                    assert await _mended(calling) == "answer"
                    assert logged in town.log()
            load.check()
            await load.ask_again()

    asyncio.run(story())
    assert town.rows("SELECT count(*) FROM ticket") == [(tickets,)]


async def _nobody_is_answered(load: Load, calling: Caller) -> None:
    while await calling.ask("call_for_help") != "store_unavailable":
        pass
    # What was answered before is on its way still, ahead of what this caller hears next.
    for _ in range(3):
        assert await calling.ask("call_for_help") == "store_unavailable"
    answered = len(load.asked)
    for _ in range(TRIES):
        assert await calling.ask("call_for_help") == "store_unavailable"
    assert len(load.asked) == answered


async def _mended(calling: Caller) -> str:
    """Wait for the first answer after the trouble, even if the last turn hung long."""
    while (said := await calling.ask("call_for_help")) in {"store_unavailable", "too_many"}:
        pass
    return said
