"""The pages for monitors: whether the loop turns, whether a command would be taken, and why not."""

import asyncio
import threading
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from starlette.applications import Starlette

from server.domain.commands import IssueTicket
from server.domain.identity import ClassId, ServiceId
from server.hub import Wish
from server.operation.health import Health
from server.store import StoreError
from server.web.shared.health import health_routes
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
            assert (await hall.get("/health/live")).json() == {"status": "ok"}
            ready = await hall.get("/health/ready")
            assert (ready.status_code, ready.json()) == (503, {"status": "store_unavailable"})
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


def test_each_reason_has_its_name() -> None:
    """The gravest is told: a monitor that sends people elsewhere needs no more than one."""

    async def visit(health: Health) -> tuple[int, object]:
        app = Starlette(routes=health_routes(health))
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://server") as client:
            answer = await client.get("/health/ready")
            assert (await client.get("/health/live")).status_code == 200
            return answer.status_code, answer.json()["status"]

    class Taking:
        """A hub that takes commands."""

        is_answering = True

    none, one = Health(list), Health(lambda: [Taking()])  # type: ignore[list-item] # all it needs
    assert asyncio.run(visit(none)) == (503, "no_office")
    assert asyncio.run(visit(one)) == (200, "ok")
    one.owes_look = True
    assert asyncio.run(visit(one)) == (503, "looking_through")
    one.is_stopping = True
    assert asyncio.run(visit(one)) == (503, "stopping")
