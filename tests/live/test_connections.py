"""The limits of a connection: pace, lag, faults, and its end."""

import asyncio
import json
import time
from pathlib import Path

import pytest

from antesala.messages import PROTOCOL
from server.domain import commands as c
from server.live import sockets
from server.store import StoreError
from tests.domain.builders import ADMINISTRATOR, ANA, small_office
from tests.hub.house import LIMIT, House
from tests.live.reception import Reception, receive

SOME_TOKEN = "a-token-that-nobody-has-given"  # noqa: S105 - it opens nothing


def test_a_revoked_device_is_cut(tmp_path: Path) -> None:
    """At once, and its token is refused; further frames are ignored."""

    async def story(reception: Reception) -> None:
        async with (
            reception.guest("administrator") as administrator,
            reception.guest("kiosk") as bystander,
            reception.guest("kiosk") as kiosk,
        ):
            seq = reception.foyer.house.published.seq
            device = (await _hello(reception, kiosk.token))["device"]
            kiosk.socket.transport.pause_reading()
            said = await administrator.ask("revoke_device", device=device)
            assert said["type"] == "answer"
            assert await bystander.is_well()
            # It does not see the goodbye yet, and goes on asking.
            await kiosk.send(json.dumps({"type": "call_for_help", "id": kiosk.id()}))
            assert await bystander.is_well()
            kiosk.socket.transport.resume_reading()
            assert await kiosk.closed() == 1008
            await bystander.ask("call_for_help")
            assert reception.foyer.house.published.seq == seq + 1
            assert (await _hello(reception, kiosk.token))["code"] == "unknown_token"
            assert await bystander.is_well()
            again = await administrator.ask("revoke_device", device=device)
            assert again["code"] == "unknown_device"

    receive(tmp_path, story)


async def _hello(reception: Reception, token: str | None) -> dict[str, str]:
    async with reception.visitor() as visitor:
        return await visitor.ask("hello", protocol=PROTOCOL, token=token)


def test_frames_over_the_pace_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are not read before their time, none is lost, and others are served meanwhile."""
    monkeypatch.setattr(sockets, "RATE", 20.0)
    monkeypatch.setattr(sockets, "BURST", 5.0)

    async def story(reception: Reception) -> None:
        async with reception.guest("kiosk") as kiosk, reception.guest("kiosk") as bystander:
            asked = [{"type": "call_for_help", "id": kiosk.id()} for _ in range(12)]
            began = time.monotonic()
            await asyncio.gather(*[kiosk.send(json.dumps(each)) for each in asked])
            assert await bystander.is_well()
            said = [await kiosk.hear() for _ in asked]
            # Twelve cost more than twelve reads, of which five were there at once.
            assert time.monotonic() - began > (len(asked) - 5) / 20.0
            assert {each["id"] for each in said} == {each["id"] for each in asked}
            assert {each["type"] for each in said} == {"answer"}

    receive(tmp_path, story)


def test_many_commands_at_once_are_all_answered(tmp_path: Path) -> None:
    """Surplus commands wait in the socket, in order, and none is lost."""

    async def story(reception: Reception) -> None:
        async with reception.guest("kiosk") as kiosk:
            fields = {"service": "permit", "class": "general"}
            asked = [{"type": "issue_ticket", "id": kiosk.id(), **fields} for _ in range(300)]
            await asyncio.gather(*[kiosk.send(json.dumps(each)) for each in asked])
            said = {each["id"]: each["code"] for each in [await kiosk.hear() for _ in asked]}
            codes = [said[each["id"]] for each in asked]
            assert codes == [f"A{number:03d}" for number in range(1, 301)]

    receive(tmp_path, story)


def test_a_slow_reader_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that does not read is cut when it lags too far; all others hear everything."""
    monkeypatch.setattr(sockets, "WRITE_LIMIT", 20_000)

    async def story(reception: Reception) -> None:
        foyer = reception.foyer
        async with (
            reception.guest("kiosk") as reader,
            reception.guest("display") as slow,
        ):
            for visitor in (reader, slow):
                await visitor.ask("subscribe", topic="board")
            slow.socket.transport.pause_reading()
            guests = foyer.lobby._guests  # noqa: SLF001 - who is connected
            loads = 0
            async with asyncio.timeout(LIMIT):
                # A catalogue as long as a book, so that the sockets' own buffers fill soon.
                while len(guests) == 2:
                    loads += 1
                    book = c.LoadCatalogue(small_office(waiting_room=f"{loads}" * 300_000))
                    await foyer.house.grant(ADMINISTRATOR, book)
                    assert await reader.is_well()
            loaded = [
                frame for frame in reader.frames if "catalogue_loaded" in str(frame["events"])
            ]
            assert len(loaded) == len(reader.greeted_anew) == loads
            slow.socket.transport.abort()

    receive(tmp_path, story)


def test_a_long_snapshot_cuts_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first snapshot fits after any day: else a newcomer could never follow."""
    monkeypatch.setattr(sockets, "WRITE_LIMIT", 1)

    async def story(reception: Reception) -> None:
        book = c.LoadCatalogue(small_office(waiting_room="1" * 8_000_000))
        await reception.foyer.house.grant(ADMINISTRATOR, book)
        async with reception.guest("display") as display:
            snapshot = await display.ask("subscribe", topic="board")
            assert len(snapshot["rows"][0]["waiting_room"]) == 8_000_000
            assert await display.is_well()

    receive(tmp_path, story)


def test_a_connection_that_ends_is_forgotten(tmp_path: Path) -> None:
    """No data of an ended connection is kept, and late answers are dropped."""

    async def story(reception: Reception) -> None:
        lobby = reception.foyer.lobby
        async with reception.guest("kiosk") as kiosk:
            await kiosk.ask("subscribe", topic="board")
            await kiosk.send(json.dumps({"type": "call_for_help", "id": kiosk.id()}))
            kiosk.socket.transport.abort()
        async with reception.guest("kiosk") as kiosk:
            await kiosk.ask("subscribe", topic="board")
        async with asyncio.timeout(LIMIT):
            while lobby._guests:  # noqa: SLF001 - who is connected
                await reception.foyer.house.writer.run(lambda: None)
        assert lobby.rooms["town"].fanout._channels == {}  # noqa: SLF001 - and what they followed

    receive(tmp_path, story)


def test_a_database_that_fails_is_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A greeting or a number that cannot be looked up is refused, to be tried again later."""

    async def story(reception: Reception) -> None:
        async with reception.guest("clerk") as console, reception.visitor() as visitor:
            _break(reception.foyer.house)
            said = await visitor.ask("hello", protocol=PROTOCOL, token=SOME_TOKEN)
            assert said["code"] == "store_unavailable"
            said = await console.ask("sign_in", clerk=ANA, pin="0000")
            assert said["code"] == "store_unavailable"
            assert await console.is_well()

    receive(tmp_path, story)
    assert "a greeting could not be looked up: " in caplog.text
    assert "Traceback" not in caplog.text


def test_a_fault_ends_its_own_connection(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its sender would wait for ever; they come back, and resend. The fault is logged."""

    async def story(reception: Reception) -> None:
        async with reception.guest("kiosk") as kiosk, reception.guest("kiosk") as bystander:

            async def stumble(*_: object) -> None:
                raise LookupError("a fault of ours")

            with monkeypatch.context() as patch:
                patch.setattr(reception.foyer.lobby, "ask", stumble)
                await kiosk.send(json.dumps({"type": "call_for_help", "id": kiosk.id()}))
                assert await kiosk.closed() == 1006
            assert await bystander.is_well()

    receive(tmp_path, story)
    assert "a fault of ours" in caplog.text


def _break(house: House) -> None:
    """Let every look into the access tables fail."""

    def fail(*_: object) -> None:
        raise StoreError("the disk is gone")

    for name in ("enter", "credential"):
        setattr(house.store.access, name, fail)
