"""Connections that send no frame, or only pings: capped, paced, and told why."""

import asyncio
import json
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame

from antesala.messages import PROTOCOL
from server.live import intake, listening, sockets
from server.newcomers import Allowance
from tests.bench.attacks import frame, many
from tests.hub.house import LIMIT
from tests.live.reception import Reception, receive


def test_the_first_nobody_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One too many: the oldest stranger is told to come back later."""
    monkeypatch.setattr(listening, "allowed_here", lambda: Allowance(newcomers=3))

    async def story(reception: Reception) -> None:
        async with AsyncExitStack() as stack:
            nobodies = [await stack.enter_async_context(reception.visitor()) for _ in range(5)]
            assert [await nobody.closed() for nobody in nobodies[:2]] == [1013, 1013]
            assert nobodies[0].socket.close_reason == "too many have not greeted"
            for nobody in nobodies[2:]:
                assert (await nobody.ask("call_for_help"))["code"] == "hello_first"

    receive(tmp_path, story)


def test_who_has_greeted_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A flood of silent connections does not displace them; another device still gets in."""
    monkeypatch.setattr(listening, "allowed_here", lambda: Allowance(newcomers=2))

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
    monkeypatch.setattr(listening, "allowed_here", lambda: Allowance(newcomers=2))

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
    """Before a greeting and after it; no one else notices."""
    monkeypatch.setattr(intake, "CONTROL_BURST", 10.0)

    async def story(reception: Reception) -> None:
        visiting = reception.visitor() if role == "nobody" else reception.guest(role)
        async with reception.guest("display") as bystander, visiting as visitor:
            # It may be over before all are out.
            with suppress(ConnectionClosed):
                for number in range(60):
                    await getattr(visitor.socket, opcode)(str(number))
            assert await visitor.closed() == 1008
            is_nobody = role == "nobody"
            why = "too much before a greeting" if is_nobody else "too many control frames"
            assert visitor.socket.close_reason == why
            assert await bystander.is_well()

    receive(tmp_path, story)


def test_pings_at_leisure_are_answered(tmp_path: Path) -> None:
    """As RFC 6455 has it, before the greeting too."""

    async def story(reception: Reception) -> None:
        async with reception.visitor() as visitor:
            for _ in range(8):
                await asyncio.wait_for(await visitor.socket.ping(), LIMIT)
            assert (await visitor.ask("call_for_help"))["code"] == "hello_first"

    receive(tmp_path, story)


STRANGE: dict[str, str | bytes] = {
    "sound commands": json.dumps({"type": "call_next", "id": str(UUID(int=1))}),
    "no JSON": "hello",
    "bytes": b"hello",
    "an unknown type": json.dumps({"type": "open_sesame", "id": str(UUID(int=1))}),
}


@pytest.mark.parametrize("said", STRANGE)
def test_a_few_frames_that_are_no_hello_are_enough(tmp_path: Path, said: str) -> None:
    """Each is answered, and then the connection ends."""

    async def story(reception: Reception) -> None:
        async with reception.visitor() as visitor:
            with suppress(ConnectionClosed):
                for _ in range(20):
                    await visitor.send(STRANGE[said])
            assert await visitor.closed() == 1008
            assert visitor.socket.close_reason == "say hello first"
            assert len(visitor.frames) == sockets.NO_GREETINGS

    receive(tmp_path, story)


def test_a_program_that_errs_may_still_greet(tmp_path: Path) -> None:
    """A frame before its time is refused, and the greeting after it is taken."""

    async def story(reception: Reception) -> None:
        code = await reception.foyer.gate.new_code("town", "kiosk", "Screen")
        async with reception.visitor() as visitor:
            assert (await visitor.ask("call_for_help"))["code"] == "hello_first"
            welcome = await visitor.ask("hello", protocol=PROTOCOL, code=code)
            assert welcome["type"] == "welcome"

    receive(tmp_path, story)


PIECES = {
    "empty continuations": (frame(1, b"x", is_last=False), frame(0)),
    "pings": (b"", frame(9, b"x")),
    "pongs": (b"", frame(10)),
    "empty messages": (b"", frame(1)),
}


@pytest.mark.parametrize("kind", PIECES)
def test_a_flood_before_the_greeting_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """Of megabytes the library sees a handful of frames, and a device is served meanwhile."""
    seen: list[Frame] = []
    count = intake.Socket._count  # noqa: SLF001 - what the library has parsed

    def counting(self: intake.Socket, parsed: Frame) -> None:
        seen.append(parsed)
        count(self, parsed)

    monkeypatch.setattr(intake.Socket, "_count", counting)

    async def story(reception: Reception) -> None:
        async with reception.guest("display") as display, reception.visitor() as visitor:
            seen.clear()
            first, again = PIECES[kind]
            visitor.socket.transport.write(first + many(again) * 20)
            rounds = 0
            # On a busy machine the flood may arrive some rounds later.
            while rounds < 10 or len(seen) == rounds:
                assert await display.is_well()
                rounds += 1
            assert len(seen) - rounds <= intake.FIRST_FRAMES

    receive(tmp_path, story)


def test_a_greeted_flood_lets_others_in_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A known device is read at its pace too: fifty frames now, the rest later."""
    monkeypatch.setattr(sockets, "RATE", 1.0)
    monkeypatch.setattr(sockets, "BURST", 50.0)

    async def story(reception: Reception) -> None:
        async with reception.guest("display") as display, reception.guest("kiosk") as kiosk:
            kiosk.socket.transport.write(frame(1, b"x", is_last=False) + many(frame(0)) * 40)
            for _ in range(50):
                assert await display.is_well()

    receive(tmp_path, story)


def test_much_before_a_greeting_is_none(tmp_path: Path) -> None:
    """One frame of a quarter of a megabyte is neither kept nor parsed."""

    async def story(reception: Reception) -> None:
        async with reception.visitor() as visitor:
            with suppress(ConnectionClosed):
                await visitor.send("x" * 250_000)
            assert await visitor.closed() in {1008, 1009}

    receive(tmp_path, story)


def test_devices_greet_through_a_flood(tmp_path: Path) -> None:
    """Forty strangers of the same address send without end; each of ten devices gets in."""

    async def story(reception: Reception) -> None:
        async with AsyncExitStack() as stack:
            for _ in range(40):
                stranger = await stack.enter_async_context(reception.visitor())
                stranger.socket.transport.write(many(frame(9)) * 4)
            for number in range(10):
                device = reception.guest("display", f"Screen {number}")
                assert await (await stack.enter_async_context(device)).is_well()

    receive(tmp_path, story)
