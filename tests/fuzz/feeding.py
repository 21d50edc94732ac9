"""Feeds frames to real connections of a real lobby, and checks answers and office.

The socket alone is replaced: a list of frames to be read, and the bytes that were written.
"""

import asyncio
import ctypes
import gc
import json
import logging
import os
import random
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast, get_args

from websockets.protocol import State

from antesala.messages import commands as m, frames as f
from antesala.messages.kinds import Topic
from server.domain import commands as c
from server.domain.refusals import Code
from server.live.sockets import Connection
from server.store import Device
from tests.domain.builders import ANA, CARLA, CONSOLES, ONE, TWO
from tests.domain.checks import check_office
from tests.fuzz.conversations import Conversations, Step
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


JOBS = {
    str(each.__struct_config__.tag) for each in (f.PrintJob, f.ListJob, f.ProofJob, f.PrintTest)
}
"""What a kiosk is told to print, under the id of the job."""
OF_FRAMES = {str(Code.MALFORMED), str(Code.NOT_JSON)}
"""Refusals of frames whose id cannot be read."""


def is_unasked(said: dict[str, Any]) -> bool:
    """Whether a connection is told so without having asked, as that it may follow no longer."""
    if said["type"] == "refusal":
        return said.get("id") is None and said["code"] not in OF_FRAMES
    return said["type"] in JOBS or (said["type"] in UNASKED and not said.get("id"))


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


@dataclass(frozen=True, slots=True)
class Mark:
    """What the program holds in the morning of an office that has slept."""

    tasks: int
    guests: int
    followers: int
    files: int
    objects: int
    """Those of Python that may hold others."""
    memory: int
    """Bytes in the machine's memory."""


@dataclass
class Tally:
    """Answers by their type, refusals by their code, and how many connections were cut."""

    answers: Counter[str] = field(default_factory=Counter)
    cut: int = 0
    conversations: int = 0
    marks: list[Mark] = field(default_factory=list)
    """One for each morning."""

    def check_leaks(self) -> None:
        """After the first night all is there that stays; the last morning has no more.

        How many devices are connected, or follow, is chance; but no more than there are. Files,
        objects and memory have some room: threads open the database one after the other, caches
        fill, and what the allocator keeps varies.
        """
        if len(self.marks) < FEWEST_MORNINGS:
            return
        first, last = self.marks[SETTLED], self.marks[-1]
        assert last.guests <= len(GUESTS) + 1, self.marks
        assert last.followers <= last.guests * len(get_args(Topic)), self.marks
        assert last.tasks <= OWN_TASKS + len(GUESTS) + 1, self.marks
        assert last.files <= first.files + 20, self.marks
        assert last.objects < first.objects * 1.1 + 5_000, self.marks
        assert last.memory < first.memory * 1.1 + ROOM, self.marks


NIGHT_AFTER = 2_000
"""Rounds of a day at most; a short run has three nights too."""
FEWEST_MORNINGS, SETTLED = 4, 1
ROOM = 32 << 20
"""Bytes."""
OWN_TASKS = 3
"""This one, the hub's, and one that may be ending."""
TALK = 2
"""Rounds between two conversations: each costs as much as a round of single frames."""
BEAT = 10
"""Rounds between two heartbeats."""


class Sender:
    """One connection, opened anew whenever the server has ended it."""

    def __init__(self, foyer: Foyer, frames: Frames, device: Device | None) -> None:
        self._foyer, self._frames, self._device = foyer, frames, device
        self._mouth = Mouth()
        self._serving: asyncio.Task[None] | None = None

    async def feed(self, texts: list[str], tally: Tally) -> list[dict[str, Any]]:
        """Send frames; return one answer for each as long as the connection lasts."""
        mouth = self._mouth
        if self._serving is None or mouth.is_closing():
            mouth = await self._open()
        # Each frame of before has its answer: what was said since came of what others did.
        mouth.said.clear()
        for text in texts:
            mouth.frames.put_nowait(text)
        answers = await self._hear(len(texts))
        assert len(answers) <= len(texts), ("more answers than frames", texts[-3:], answers[-3:])
        assert len(answers) == len(texts) or mouth.is_closing(), "a frame without an answer"
        tally.cut += mouth.is_closing()
        for said in answers:
            code = said.get("code") if said["type"] == "refusal" else None
            assert code is None or code in CODES, said
            tally.answers[code or said["type"]] += 1
        return answers

    def hang_up(self) -> None:
        """Cut the connection, as a network does."""
        self._mouth.abort()

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
                answers += [said for said in told if not is_unasked(said)]
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

    @contextmanager
    def on(self) -> Iterator[None]:
        """Within it each line of a fault is kept."""
        logging.getLogger().addHandler(self)
        try:
            yield
        finally:
            logging.getLogger().removeHandler(self)


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
    with faults.on():
        async with House(folder) as house:
            fuzz = Fuzz(Foyer(house), chance, tally, faults)
            rounds = -(-count // (BATCH * len(fuzz.senders)))
            night_after = max(1, min(rounds // (FEWEST_MORNINGS + 1), NIGHT_AFTER))
            await sit(house)
            for number in range(1, rounds + 1):
                await fuzz.round()
                if number % BEAT == 0:
                    fuzz.foyer.lobby.beat()
                if number % night_after == 0:
                    await fuzz.sleep_over()
                    tally.marks.append(fuzz.mark())
                if is_told and number % 200 == 0:
                    said = (sum(tally.answers.values()), tally.cut, tally.marks[-1:])
                    print(*said, file=sys.stderr, flush=True)  # noqa: T201
            await fuzz.end()
    tally.check_leaks()
    return tally


class Fuzz:
    """An office with its senders."""

    def __init__(self, foyer: Foyer, chance: random.Random, tally: Tally, faults: Faults) -> None:
        self.foyer, self._tally, self._faults = foyer, tally, faults
        self._rounds = 0
        frames = Frames(chance, lambda: foyer.house.published)
        self._by_role = {role: Sender(foyer, frames, each) for role, each in GUESTS.items()}
        self.senders = [*self._by_role.values(), Sender(foyer, frames, None)]
        self._supply = iter(frames)
        self._talk = iter(Conversations(chance, lambda: foyer.house.published, frames.id))

    async def round(self) -> None:
        """Each device sends frames, then several talk about one person."""
        house = self.foyer.house
        texts = [list(islice(self._supply, BATCH)) for _ in self.senders]
        every = zip(self.senders, texts, strict=True)
        await asyncio.gather(*(each.feed(own, self._tally) for each, own in every))
        self._rounds += 1
        if self._rounds % TALK == 0:
            await sit(house)
            await self._converse(next(self._talk))
        assert not self._faults.lines, self._faults.lines[0]
        check_office(house.published)
        house.pass_time(timedelta(seconds=1))
        # What was made known is of no more use, and would be all that is ever held.
        house.news.clear()
        await sit(house)

    async def _converse(self, steps: list[Step]) -> None:
        """One step after the other, about the ticket that the first of them has given."""
        ticket = "0" * 32
        for step in steps:
            sender = self._by_role[step.role]
            if step.breaks:
                sender.hang_up()
            for said in await sender.feed([step.text(ticket)], self._tally):
                ticket = said.get("ticket") or ticket
        self._tally.conversations += 1

    async def sleep_over(self) -> None:
        """The day ends, a night passes, and the next day is begun."""
        house = self.foyer.house
        morning = datetime.combine(house.now.date() + timedelta(days=1), time(13), house.now.tzinfo)
        house.pass_time(morning - house.now)
        await sit(house)
        await house.hub.look_after()
        await self.round()
        check_office(house.published)

    def mark(self) -> Mark:
        """What is held now."""
        gc.collect()
        if sys.platform == "linux":
            ctypes.CDLL(None).malloc_trim(0)
        room = self.foyer.lobby.rooms["town"]
        return Mark(
            tasks=len(asyncio.all_tasks()),
            guests=sum(self.foyer.lobby.connected("town").values()),
            followers=sum(room.fanout.followers().values()),
            files=_open_files(),
            objects=len(gc.get_objects()),
            memory=_memory(),
        )

    async def end(self) -> None:
        """All connections end, and leave nothing behind."""
        for each in self.senders:
            await each.end()
        assert not sum(self.foyer.lobby.connected("town").values())
        assert not sum(self.foyer.lobby.rooms["town"].fanout.followers().values())
        assert len(asyncio.all_tasks()) <= OWN_TASKS, asyncio.all_tasks()


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir())) if sys.platform == "linux" else 0


def _memory() -> int:
    if sys.platform != "linux":
        return 0
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE")
