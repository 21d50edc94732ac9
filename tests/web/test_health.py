"""The health page: whether a command would be taken now, and no more."""

import asyncio
import threading
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from server.domain.commands import IssueTicket
from server.domain.identity import ClassId, ServiceId
from server.hub import Wish
from server.store import StoreError
from tests.web.hall import KIOSK, open_hall

COMMAND = IssueTicket(ServiceId("orientacion"), ClassId("general"))


def test_a_sound_server_says_so(tmp_path: Path) -> None:
    """A plain 200 without private data."""

    async def visit() -> httpx.Response:
        async with open_hall(tmp_path) as hall:
            await hall.issue()
            return await hall.get("/health")

    answer = asyncio.run(visit())
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok"}


def test_a_stuck_store_is_told(tmp_path: Path) -> None:
    """While a commit hangs the monitor knows, and afterwards all is well again."""
    lets_go = threading.Event()

    async def visit() -> list[int]:
        async with open_hall(tmp_path) as hall:
            hub = hall.room.hub
            hub._patience = 0.0  # noqa: SLF001 - nobody waits for three seconds here
            hanging = hub._writer.run(lets_go.wait)  # noqa: SLF001
            await hub.ask(Wish(uuid4().hex, COMMAND, KIOSK))
            stuck = (await hall.get("/health")).status_code
            lets_go.set()
            await hanging
            hub._patience = 3.0  # noqa: SLF001
            while not hub.is_answering:
                await asyncio.wait([hub._stuck or hanging])  # noqa: SLF001
            return [stuck, (await hall.get("/health")).status_code]

    assert asyncio.run(visit()) == [503, 200]


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a turn that could not be kept the server is not well until one is."""

    async def visit() -> list[int]:
        async with open_hall(tmp_path) as hall:
            deciding = hall.room.hub._deciding  # noqa: SLF001
            with monkeypatch.context() as broken:

                def fail(_wishes: object) -> None:
                    raise StoreError("the disk is full")

                broken.setattr(deciding, "take_turn", fail)
                await hall.room.hub.ask(Wish(uuid4().hex, COMMAND, KIOSK))
                lost = (await hall.get("/health")).status_code
            await hall.issue()
            return [lost, (await hall.get("/health")).status_code]

    assert asyncio.run(visit()) == [503, 200]
