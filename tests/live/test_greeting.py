"""The beginning of a connection: one greeting, in time, by a known device."""

from pathlib import Path

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from antesala.messages import PROTOCOL
from server.live import intake, sockets
from tests.live.reception import Reception, receive

SOME_TOKEN = "a-token-that-nobody-has-given"  # noqa: S105 - it opens nothing


def test_a_code_becomes_a_token(tmp_path: Path) -> None:
    """Once; the token opens the next connection, and is not told again."""

    async def story(reception: Reception) -> None:
        code = await reception.foyer.gate.new_code("town", "kiosk", "Entrance")
        async with reception.visitor() as first:
            welcome = await first.ask("hello", protocol=PROTOCOL, code=code)
            assert (welcome["type"], welcome["role"]) == ("welcome", "kiosk")
            # Of another device, while the first one is there: it would be two with one name.
            async with reception.visitor() as second:
                again = await second.ask("hello", protocol=PROTOCOL, code=code)
                assert again["code"] == "unknown_code"
                known = await second.ask("hello", protocol=PROTOCOL, token=welcome["token"])
                assert known["device"] == welcome["device"]
                assert "token" not in known

    receive(tmp_path, story)


def test_a_code_is_good_until_its_device_has_said_anything(tmp_path: Path) -> None:
    """Its welcome may have been lost with the connection, and the token with it."""

    async def story(reception: Reception) -> None:
        code = await reception.foyer.gate.new_code("town", "kiosk", "Entrance")
        async with reception.visitor() as lost:
            unread = await lost.ask("hello", protocol=PROTOCOL, code=code)
        async with reception.visitor() as again:
            welcome = await again.ask("hello", protocol=PROTOCOL, code=code)
            assert welcome["token"] == unread["token"]
            assert (await again.ask("subscribe", topic="office"))["type"] == "snapshot"
        async with reception.visitor() as late:
            assert (await late.ask("hello", protocol=PROTOCOL, code=code))["code"] == "unknown_code"
            known = await late.ask("hello", protocol=PROTOCOL, token=welcome["token"])
            assert known["device"] == welcome["device"]

    receive(tmp_path, story)


def test_nothing_is_done_before_the_greeting(tmp_path: Path) -> None:
    """A second greeting is refused."""

    async def story(reception: Reception) -> None:
        async with reception.visitor() as visitor:
            for kind, fields in (("subscribe", {"topic": "board"}), ("call_for_help", {})):
                assert (await visitor.ask(kind, **fields))["code"] == "hello_first"
        async with reception.guest("kiosk") as kiosk:
            said = await kiosk.ask("hello", protocol=PROTOCOL, token=kiosk.token)
            assert said["code"] == "already_greeted"

    receive(tmp_path, story)


def test_another_protocol_is_refused(tmp_path: Path) -> None:
    """With both versions named; the same connection may greet again rightly."""

    async def story(reception: Reception) -> None:
        async with reception.visitor() as visitor:
            said = await visitor.ask("hello", protocol=PROTOCOL + 1, token=SOME_TOKEN)
            assert said["code"] == "wrong_protocol"
            assert said["facts"] == {"asked": str(PROTOCOL + 1), "spoken": str(PROTOCOL)}
            code = await reception.foyer.gate.new_code("town", "kiosk", "Entrance")
            assert (await visitor.ask("hello", protocol=PROTOCOL, code=code))["type"] == "welcome"

    receive(tmp_path, story)


def test_another_protocol_thrice_ends_the_connection(tmp_path: Path) -> None:
    """It will not get better by trying again."""

    async def story(reception: Reception) -> None:
        async with reception.visitor() as visitor:
            for _ in range(sockets.FAILED_GREETINGS):
                said = await visitor.ask("hello", protocol=PROTOCOL + 1, token=SOME_TOKEN)
                assert said["code"] == "wrong_protocol"
            assert await visitor.closed() == intake.POLICY

    receive(tmp_path, story)


def test_guessing_ends_the_connection(tmp_path: Path) -> None:
    """After three wrong greetings a guesser must connect anew."""

    async def story(reception: Reception) -> None:
        async with reception.visitor() as visitor:
            for fields in ({"token": SOME_TOKEN}, {"code": "AAAABBBBCCCC"}, {}):
                said = await visitor.ask("hello", protocol=PROTOCOL, **fields)
                assert said["code"] in {"unknown_token", "unknown_code"}
            assert await visitor.closed() == 1008

    receive(tmp_path, story)


def test_who_does_not_greet_is_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After some seconds the connection is closed; a greeted one stays."""
    monkeypatch.setattr(sockets, "GREETING_SECONDS", 0.05)

    async def story(reception: Reception) -> None:
        async with reception.visitor() as silent, reception.visitor() as slow:
            assert await silent.closed() == 1008
            assert await slow.closed() == 1008
        monkeypatch.setattr(sockets, "GREETING_SECONDS", 5)
        async with reception.guest("kiosk") as kiosk:
            assert await kiosk.is_well()

    receive(tmp_path, story)


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1"])
def test_a_page_of_a_browser_is_not_let_in(tmp_path: Path, origin: str) -> None:
    """Any site may open a websocket to a machine of the house; a device names no origin."""

    async def story(reception: Reception) -> None:
        for url in (reception.url, reception.control["url"]):
            with pytest.raises(InvalidStatus) as refused:
                await connect(url, origin=Origin(origin))
            assert refused.value.response.status_code == 403
        async with reception.guest("kiosk") as kiosk:
            assert await kiosk.is_well()

    receive(tmp_path, story)


def test_devices_hear_of_all_servers(tmp_path: Path) -> None:
    """With the welcome, and anew where one is added; then heartbeats come more often."""

    async def story(reception: Reception) -> None:
        lobby = reception.foyer.lobby
        async with reception.visitor() as visitor:
            code = await reception.foyer.gate.new_code("town", "display", "Hall")
            welcome = await visitor.ask("hello", protocol=PROTOCOL, code=code)
            assert "nodes" not in welcome
            lobby.pulse()
            lobby.tell_nodes(["ws://a:7301", "ws://b:7301"])
            lobby.pulse()
            assert await visitor.is_well()
            (anew,) = visitor.greeted_anew
            assert anew["nodes"] == ["ws://a:7301", "ws://b:7301"]
            assert anew["heartbeat"] < welcome["heartbeat"]
            assert [each["type"] for each in visitor.frames] == ["heartbeat"]

    receive(tmp_path, story)
