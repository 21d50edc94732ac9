"""Feeds frames to real connections of a real lobby, and checks answers and office.

The socket alone is replaced: a list of frames to be read, and the bytes that were written.
"""

import asyncio
import json
import logging
import random
import sys
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from websockets.protocol import State

from antesala.messages import commands as m
from server.domain import commands as c
from server.domain.refusals import Code
from server.live.sockets import Connection
from server.store import Device
from tests.domain.builders import ANA, CARLA, CONSOLES, ONE, TWO
from tests.domain.checks import check_office
from tests.fuzz.frames import Frames
from tests.hub.house import House
from tests.live.foyer import Foyer
from tests.world.network import payload_of

if TYPE_CHECKING:
    from server.live.guests import Outlet
    from server.live.intake import Socket
    from server.live.sockets import Greeted

CODES = {str(code) for code in Code}
UNASKED = {"frame", "heartbeat", "welcome"}
"""What a connection is told without having asked."""
BATCH = 50
"""Frames that one connection sends at once; fewer than may be under way."""
LIMIT = 300.0
"""Seconds; an answer that takes them does not come."""
GUESTS = {
    "kiosk": Device("kiosk-1", "town", "kiosk", "kiosk-1"),
    "display": Device("display-1", "town", "display", "display-1"),
    "clerk": Device(CONSOLES[ANA].device, "town", "clerk", "console of Ana"),
    "supervisor": Device(CONSOLES[CARLA].device, "town", "clerk", "console of Carla"),
    "away": Device("console-9", "town", "clerk", "console-9"),
}
"""Devices that have greeted; those of two clerks have them signed in. A stranger comes besides."""


class Mouth:
    """The end of a socket that the server sees."""

    def __init__(self) -> None:
        self.frames: asyncio.Queue[str | None] = asyncio.Queue()
        self.said: list[dict[str, Any]] = []
        self.protocol = SimpleNamespace(state=State.OPEN)
        self.transport = self
        self.heard = asyncio.Event()

    async def __aiter__(self) -> AsyncIterator[str]:
        while (frame := await self.frames.get()) is not None:
            yield frame

    def write(self, framed: bytes) -> None:
        self.said.append(json.loads(payload_of(framed)))
        self.heard.set()

    def is_closing(self) -> bool:
        return self.protocol.state is not State.OPEN

    def get_write_buffer_size(self) -> int:
        return 0

    def abort(self) -> None:
        self.protocol.state = State.CLOSED
        self.frames.put_nowait(None)
        self.heard.set()

    def greeted(self, _rate: float, _burst: float) -> None:
        """Frames have no pace here."""

    def hold(self, _seconds: float) -> None:
        """Nor is a device made to wait."""

    def turn_away(self, _code: int, _reason: str) -> None:
        self.abort()

    async def close(self, _code: int, _reason: str) -> None:
        self.abort()


@dataclass
class Tally:
    """Answers by their type, refusals by their code, and how many connections were cut."""

    answers: Counter[str] = field(default_factory=Counter)
    cut: int = 0


class Sender:
    """One connection, opened anew whenever the server has ended it."""

    def __init__(self, foyer: Foyer, frames: Frames, device: Device | None) -> None:
        self._foyer, self._frames, self._device = foyer, frames, device
        self._mouth = Mouth()
        self._serving: asyncio.Task[None] | None = None

    async def feed(self, texts: list[str], tally: Tally) -> None:
        """Send frames, and count one answer for each as long as the connection lasts."""
        mouth = self._mouth
        if self._serving is None or mouth.is_closing():
            mouth = await self._open()
        for text in texts:
            mouth.frames.put_nowait(text)
        answers = await self._hear(len(texts))
        assert len(answers) <= len(texts), "more answers than frames"
        assert len(answers) == len(texts) or mouth.is_closing(), "a frame without an answer"
        tally.cut += mouth.is_closing()
        for said in answers:
            code = said.get("code") if said["type"] == "refusal" else None
            assert code is None or code in CODES, said
            tally.answers[code or said["type"]] += 1

    async def _open(self) -> Mouth:
        if self._serving is not None:
            await self._serving
        self._mouth = mouth = Mouth()
        lobby, device = self._foyer.lobby, self._device

        async def welcome(hello: m.Hello, outlet: "Outlet") -> "Greeted":
            if device is None:
                return await lobby.welcome(hello, outlet)
            return lobby.admit(hello.id, device, outlet)

        connection = Connection(cast("Socket", mouth), lobby, welcome)
        self._serving = asyncio.create_task(connection.serve())
        if device is not None:
            mouth.frames.put_nowait(self._frames.hello())
            await mouth.heard.wait()
            assert mouth.said.pop(0)["type"] == "welcome"
        return mouth

    async def _hear(self, count: int) -> list[dict[str, Any]]:
        mouth, answers = self._mouth, list[dict[str, Any]]()
        async with asyncio.timeout(LIMIT):
            while True:
                told, mouth.said = mouth.said, []
                answers += [said for said in told if said["type"] not in UNASKED or said.get("id")]
                if len(answers) >= count or mouth.is_closing():
                    return answers
                mouth.heard.clear()
                await mouth.heard.wait()

    async def end(self) -> None:
        self._mouth.abort()
        if self._serving is not None:
            await self._serving


class Faults(logging.Handler):
    """Keeps each line that tells of a fault in the program."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


async def sit(house: House) -> None:
    """Two clerks come back whatever they have said: without them most commands are refused."""
    for clerk, counter in ((ANA, ONE), (CARLA, TWO)):
        if clerk not in house.published.consoles:
            await house.ask(house.wish(CONSOLES[clerk], c.SignIn(clerk)))
        if clerk not in {desk.clerk for desk in house.published.desks.values()}:
            await house.ask(house.wish(CONSOLES[clerk], c.OpenCounter(counter)))


async def feed(folder: Path, seed: int, count: int, *, is_told: bool = False) -> Tally:
    """Feed so many frames; raises `AssertionError` where anything promised does not hold."""
    chance, tally, faults = random.Random(seed), Tally(), Faults()  # noqa: S311
    logging.getLogger().addHandler(faults)
    try:
        async with House(folder) as house:
            foyer = Foyer(house)
            frames = Frames(chance, lambda: house.published)
            senders = [Sender(foyer, frames, each) for each in (*GUESTS.values(), None)]
            supply = iter(frames)
            await sit(house)
            for number in range(-(-count // (BATCH * len(senders)))):
                texts = [list(islice(supply, BATCH)) for _ in senders]
                await asyncio.gather(
                    *(each.feed(own, tally) for each, own in zip(senders, texts, strict=True))
                )
                assert not faults.lines, faults.lines[0]
                check_office(house.published)
                house.pass_time(timedelta(seconds=1))
                await sit(house)
                if is_told and number % 200 == 0:
                    print(sum(tally.answers.values()), tally.cut, file=sys.stderr)  # noqa: T201
            for each in senders:
                await each.end()
    finally:
        logging.getLogger().removeHandler(faults)
    return tally
