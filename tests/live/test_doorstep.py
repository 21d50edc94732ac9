"""Who connects and says nothing, or nothing but pings: capped, paced, and told why."""

import asyncio
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import ConnectionClosed

from server.live import doorstep
from tests.hub.house import LIMIT
from tests.live.reception import Reception, receive


def test_the_first_nobody_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One more than may stand there: the one who has stood longest is told to come back later."""
    monkeypatch.setattr(doorstep, "NOBODIES", 3)

    async def story(reception: Reception) -> None:
        async with AsyncExitStack() as stack:
            nobodies = [await stack.enter_async_context(reception.visitor()) for _ in range(5)]
            assert [await nobody.closed() for nobody in nobodies[:2]] == [1013, 1013]
            assert nobodies[0].socket.close_reason == "too many have not greeted"
            for nobody in nobodies[2:]:
                assert (await nobody.ask("call_for_help"))["code"] == "hello_first"

    receive(tmp_path, story)


def test_who_has_greeted_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many come after them and say nothing; and another device still gets in."""
    monkeypatch.setattr(doorstep, "NOBODIES", 2)

    async def story(reception: Reception) -> None:
        async with reception.guest("kiosk") as kiosk, AsyncExitStack() as stack:
            for _ in range(6):
                await stack.enter_async_context(reception.visitor())
            async with reception.guest("display") as display:
                assert await display.is_well()
            assert await kiosk.is_well()

    receive(tmp_path, story)


def test_a_handshake_that_never_comes_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even the first byte of a websocket: such a connection is cut when others come."""
    monkeypatch.setattr(doorstep, "NOBODIES", 2)

    async def story(reception: Reception) -> None:
        port = urlsplit(reception.url).port
        silent, writer = await asyncio.open_connection("127.0.0.1", port)
        async with AsyncExitStack() as stack:
            for _ in range(2):
                await stack.enter_async_context(reception.visitor())
            assert await asyncio.wait_for(_end_of(silent), LIMIT) == b""
        writer.close()

    receive(tmp_path, story)


async def _end_of(stream: asyncio.StreamReader) -> bytes:
    try:
        return await stream.read()
    except ConnectionError:
        return b""


@pytest.mark.parametrize("opcode", ["ping", "pong"])
@pytest.mark.parametrize("role", ["nobody", "kiosk"])
def test_a_flood_of_pings_ends_the_connection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, role: str, opcode: str
) -> None:
    """Before a greeting and after it; nobody else notices."""
    monkeypatch.setattr(doorstep, "CONTROL_BURST", 10.0)

    async def story(reception: Reception) -> None:
        visiting = reception.visitor() if role == "nobody" else reception.guest(role)
        async with reception.guest("display") as bystander, visiting as visitor:
            # It may be over before all are out.
            with suppress(ConnectionClosed):
                for number in range(60):
                    await getattr(visitor.socket, opcode)(str(number))
            assert await visitor.closed() == 1008
            assert visitor.socket.close_reason == "too many control frames"
            assert await bystander.is_well()

    receive(tmp_path, story)


def test_pings_at_leisure_are_answered(tmp_path: Path) -> None:
    """As RFC 6455 has it, before the greeting too."""

    async def story(reception: Reception) -> None:
        async with reception.visitor() as visitor:
            for _ in range(20):
                await asyncio.wait_for(await visitor.socket.ping(), LIMIT)
            assert (await visitor.ask("call_for_help"))["code"] == "hello_first"

    receive(tmp_path, story)
