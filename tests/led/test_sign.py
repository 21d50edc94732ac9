"""A sign beside its server: devices that are made up, on a serial line, over UDP and over TCP."""

import asyncio
import os
import pty
import socket
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest

from antesala.conversation import Conversation
from antesala.messages import commands as m
from antesala.messages.rows import CallRow, CatalogueRow, SignRow
from display.led.command import Sign, seen_of
from display.led.lines import LineError, way_of
from display.led.showing import Seen
from display.led.template import Frame, Line, Pace, SignFile, Texts
from server.domain import commands as c
from tests.display.wall import call, catalogue
from tests.domain.builders import ANA, CONSOLES, ONE
from tests.hub.house import issue
from tests.live.reception import Reception, receive

FRAME = Frame(start="02", end="03", width=6)
TEXTS = Texts(idle="ESPERE", lost="------", blank="", closed="CERRADO")
NOW = datetime(2026, 11, 20, 13, 42, tzinfo=UTC)


def framed(text: str) -> bytes:
    return b"\x02" + text.encode() + b"\x03"


@dataclass
class FakeWay:
    """A line that keeps what is sent over it, unless it is broken."""

    sent: list[bytes] = field(default_factory=list)
    fault: str = ""
    is_closed: bool = False

    async def send(self, data: bytes) -> None:
        if self.fault:
            raise LineError(self.fault)
        self.sent.append(data)

    def close(self) -> None:
        self.is_closed = True


class Desk:
    """A sign with a made-up line, server and clock."""

    def __init__(self, counter: str = "", refresh: float = 60.0) -> None:
        self.way, self.seconds = FakeWay(), 0.0
        self.calls: list[CallRow] = []
        self.signs: list[SignRow] = []
        self.away: float | None = None
        self.catalogue: CatalogueRow | None = catalogue("1", "3")
        pace = Pace(between=0, refresh=refresh)
        file = SignFile(
            line=Line(kind="udp", host="localhost", port=1),
            frame=FRAME,
            texts=TEXTS,
            pace=pace,
            counter=counter,
        )
        self.sign = Sign(file, self.way, self.seen, lambda: self.seconds)

    def seen(self) -> Seen:
        zone = ZoneInfo("America/Santiago")
        return Seen(self.calls, self.signs, self.catalogue, "LED 1", zone, NOW, self.away)

    async def after(self, seconds: float) -> list[bytes]:
        """What is sent in a moment that much later."""
        before = len(self.way.sent)
        self.seconds += seconds
        await self.sign.look()
        return self.way.sent[before:]


def tell(story: Callable[[], Awaitable[None]]) -> None:
    async def telling() -> None:
        await story()

    asyncio.run(telling())


def test_each_call_is_sent_once_and_again_for_a_recall() -> None:
    async def story() -> None:
        desk = Desk()
        assert await desk.after(0) == [framed("ESPERE")]
        desk.calls = [call(1, "J042", "3", is_current=True)]
        assert await desk.after(1) == [framed("J042 3")]
        assert await desk.after(1) == []
        desk.calls = [call(2, "J042", "3", is_current=True, times=2)]
        assert await desk.after(1) == [framed("J042 3")]

    tell(story)


def test_two_calls_at_once_are_shown_one_after_the_other() -> None:
    """None is lost: the second comes once the first has had its time."""

    async def story() -> None:
        desk = Desk(refresh=0)
        await desk.after(0)
        desk.calls = [call(n, f"J04{n}", "3", is_current=True) for n in (1, 2)]
        seen = [data for _ in range(240) for data in await desk.after(0.5)]
        assert seen[:2] == [framed("J041 3"), framed("J042 3")]

    tell(story)


def test_a_sign_that_lost_power_is_told_again() -> None:
    async def story() -> None:
        desk = Desk(refresh=30)
        assert await desk.after(0) == [framed("ESPERE")]
        assert await desk.after(29) == []
        assert await desk.after(1) == [framed("ESPERE")]

    tell(story)


def test_a_broken_line_gets_the_newest_alone() -> None:
    """It is tried again, and what was called while it was away is not sent late."""

    async def story() -> None:
        desk = Desk()
        await desk.after(0)
        desk.way.fault = "no cable"
        desk.calls = [call(1, "J041", "3", is_current=True)]
        assert await desk.after(1) == []
        assert desk.sign.fault == "no cable"
        desk.calls = [call(1, "J041", "3"), call(2, "R018", "1", is_current=True)]
        await desk.after(120)
        desk.way.fault = ""
        assert await desk.after(120) == [framed("R018 1")]
        assert desk.sign.fault == ""

    tell(story)


def test_after_an_outage_only_open_calls_are_shown() -> None:
    """An old code goes after a minute; what was called and answered meanwhile is never shown."""

    async def story() -> None:
        desk = Desk()
        desk.calls = [call(1, "J041", "3", is_current=True)]
        assert await desk.after(0) == [framed("J041 3")]
        desk.away = 5.0
        assert await desk.after(5) == []
        desk.away = 61.0
        assert await desk.after(56) == [framed("------")]
        desk.away = None
        desk.calls = [
            call(1, "J041", "3"),
            call(2, "J042", "1"),
            call(3, "R018", "1", is_current=True),
        ]
        assert await desk.after(1) == [framed("R018 1")]

    tell(story)


def test_a_counters_sign_follows_that_counter() -> None:
    async def story() -> None:
        desk = Desk(counter="3")
        desk.signs = [SignRow(id="c3", number="3", state="closed")]
        assert await desk.after(0) == [framed("CERRAD")]
        desk.signs = [
            SignRow(id="c3", number="3", state="called", code="J042"),
            SignRow(id="c1", number="1", state="called", code="R018"),
        ]
        assert await desk.after(1) == [framed("J042 3")]

    tell(story)


def test_the_end_blanks_the_sign() -> None:
    async def story() -> None:
        desk = Desk()
        await desk.after(0)
        await desk.sign.end()
        assert desk.way.sent[-1] == framed("      ")
        assert desk.way.is_closed

    tell(story)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo terminals there")
def test_a_serial_sign_gets_its_bytes() -> None:
    """Through a port as the system has it; a port that is not there is told, and tried again."""

    async def story() -> None:
        ours, theirs = pty.openpty()
        way = way_of(Line(kind="serial", port=os.ttyname(theirs), baud=19200))
        await way.send(framed("J042 3"))
        assert await asyncio.to_thread(os.read, ours, 64) == framed("J042 3")
        way.close()
        os.close(ours)
        os.close(theirs)
        gone = way_of(Line(kind="serial", port="/dev/no-such-port"))
        with pytest.raises(LineError, match="/dev/no-such-port"):
            await gone.send(b"x")

    tell(story)


def test_a_udp_sign_gets_a_datagram() -> None:
    async def story() -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as device:
            device.bind(("127.0.0.1", 0))
            way = way_of(Line(kind="udp", host="127.0.0.1", port=device.getsockname()[1]))
            await way.send(framed("J042 3"))
            device.settimeout(30)
            assert await asyncio.to_thread(device.recv, 64) == framed("J042 3")

    tell(story)


def test_a_tcp_sign_is_connected_to_again() -> None:
    """It closes its side, as one that is switched off does; the next frame is not lost."""

    async def story() -> None:
        heard: asyncio.Queue[bytes] = asyncio.Queue()

        async def device(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"hello, I am a sign")
            heard.put_nowait(await reader.readexactly(8))
            writer.close()

        server = await asyncio.start_server(device, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        way = way_of(Line(kind="tcp", host="127.0.0.1", port=port))
        await way.send(framed("J042 3"))
        assert await heard.get() == framed("J042 3")
        answers = way._answers  # type: ignore[attr-defined]  # noqa: SLF001
        await answers
        await way.send(framed("R018 1"))
        assert await heard.get() == framed("R018 1")
        server.close()
        way.close()
        with pytest.raises(LineError, match=str(port)):
            await way.send(b"x")

    tell(story)


def test_a_real_call_comes_to_a_sign(tmp_path: Path) -> None:
    """From the server's listener to the datagram of a sign, as an enrolled display."""

    async def story(reception: Reception) -> None:
        foyer = reception.foyer
        code = await foyer.gate.new_code("town", "display", "LED 1")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as device:
            device.bind(("127.0.0.1", 0))
            device.settimeout(30)
            line = Line(kind="udp", host="127.0.0.1", port=device.getsockname()[1])
            file = SignFile(line=line, frame=FRAME, texts=TEXTS, pace=Pace(between=0))
            async with Conversation(reception.url, code=code) as talk:
                talk.follow("board")
                talk.follow("signs")
                await talk.until(lambda: talk.mirror.only("board", CatalogueRow))
                sign = Sign(file, way_of(line), lambda: seen_of(talk))
                await sign.look()
                assert await asyncio.to_thread(device.recv, 64) == framed("ESPERE")
                await foyer.house.sits(ANA, ONE)
                await foyer.house.turn([issue(), (CONSOLES[ANA], c.CallNext())])
                called = await talk.until(
                    lambda: next(iter(talk.mirror.rows("board", CallRow)), None)
                )
                await sign.look()
                shown = await asyncio.to_thread(device.recv, 64)
                assert shown == framed(f"{called.code} {called.number}"[:6].ljust(6))
                await talk.until(
                    lambda: [
                        row
                        for row in talk.mirror.rows("signs", SignRow)
                        if (row.code, row.state) == (called.code, "called")
                    ]
                )
                told = m.ReportDisplay(
                    id="00000000-0000-4000-8000-000000000077", can_speak=False, kind="led"
                )
                assert msgspec.structs.asdict(await talk.ask(told))["id"] == told.id
                await sign.end()

    receive(tmp_path, story)
