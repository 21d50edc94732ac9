"""A world: an office's server with its devices and people, and all that befalls them, by a plan.

    outcome = play(drawn(seed=7, count=40))

Everything happens in one thread and by one list of steps. The same plan gives the same trace.
"""

import asyncio
import logging
import random
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from antesala.messages import commands as m, encode
from antesala.messages.frames import Answer, Frame, Heartbeat, Snapshot
from antesala.session import Abandoned, Answered, CameOnline, Event
from server.domain.office import Office
from tests.domain.builders import MORNING
from tests.world.clockwork import VirtualLoop, derived, seeded
from tests.world.device import OPEN_LIMIT, Device
from tests.world.disk import Disk, in_use
from tests.world.founding import DEVICES, founded, shelf
from tests.world.kiosk import Kiosk
from tests.world.network import Line, Network
from tests.world.people import Pages, Phone
from tests.world.plan import Plan
from tests.world.resting import check_all, rest
from tests.world.serving import Server
from tests.world.steps import TOPICS, do
from tests.world.watching import Watch, decoded


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a world went: its trace, and what did not hold."""

    plan: Plan
    trace: tuple[str, ...]
    failure: str = ""
    step: int = -1
    """The step at which it failed; the number of steps where it failed once all was quiet."""

    @property
    def digest(self) -> str:
        """A digest of the trace to the letter."""
        return blake2b("\n".join(self.trace).encode(), digest_size=12).hexdigest()


def play(plan: Plan) -> Outcome:
    """Play a plan from its beginning to its end, or to what does not hold."""
    folder = Path(tempfile.mkdtemp(prefix="antesala-world-", dir=shelf()))
    founding = founded()
    loop, disk = VirtualLoop(), Disk(folder, founding.image)
    listener = _Faults()
    server, kiosk = (logging.getLogger(name) for name in ("server", "kiosk"))
    try:
        with (
            in_use(disk),
            seeded(loop, derived("fresh", plan.seed)),
            listener.on(server),
            listener.on(kiosk),
        ):
            world = World(plan, loop, disk, folder)
            loop.run_until_complete(world.run(listener))
        return Outcome(plan, tuple(world.trace), world.failure, world.step)
    finally:
        _end(loop)
        disk.remove()


def _end(loop: VirtualLoop) -> None:
    for task in asyncio.all_tasks(loop):
        task.cancel()
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()


class _Faults(logging.Handler):
    """The faults that the server has logged and gone on after."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info:
            self.found.append(f"{record.getMessage()}: {record.exc_info[1]!r}")

    @contextmanager
    def on(self, log: logging.Logger) -> Iterator[None]:
        """Within it the server's log goes here and nowhere else."""
        before, log.propagate = log.propagate, False
        log.addHandler(self)
        try:
            yield
        finally:
            log.removeHandler(self)
            log.propagate = before


class World:
    """One world while it lasts."""

    def __init__(self, plan: Plan, loop: VirtualLoop, disk: Disk, folder: Path) -> None:
        self._plan, self.loop, self.disk, self._folder = plan, loop, disk, folder
        self.trace: list[str] = []
        self.failure, self.step = "", -1
        self.watch = Watch(founded(), disk)
        self.leap = timedelta()
        self.slow_until = 0.0
        self._writing = derived("writing", plan.seed)
        self.network = Network(loop, plan.pace, self._note_up, self._copies)
        self.server: Server | None = None
        self._starting: asyncio.Task[None] | None = None
        self._new: Server | None = None
        self._dials = 0
        self._is_founded = False
        self.devices = {name: self._device(name) for name in plan.devices}
        self.pages = Pages(self.network, self.watch, lambda: self.server)
        self.phones: list[Phone] = []

    def _device(self, name: str) -> Device:
        chance, token = derived("device", self._plan.seed, name), founded().tokens[name]
        given = (name, token, self.loop, chance, self._dial, self._told)
        if DEVICES[name] != "kiosk":
            return Device(*given)
        kiosk = Kiosk(*given)
        kiosk.place = self._folder / f"{name}.alone.db"
        kiosk.is_calm = lambda: self.pages.is_calm
        return kiosk

    # The course of things

    async def run(self, listener: _Faults) -> None:
        """Play the plan, and then let all come to rest."""
        try:
            await self._begin()
            for step in self._plan.steps:
                await asyncio.sleep(step.gap)
                self._look(listener)
                self.step += 1
                self.note(f"-- {self.step} {step}")
                do(self, step)
            self.step += 1
            await rest(self)
            self._look(listener)
            check_all(self)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what was found
            self._fail(error)
        self._look_last()

    def _look_last(self) -> None:
        for device in self.devices.values():
            if isinstance(device, Kiosk):
                device.close()
        if self.server is not None:
            self.server.kill()
            self.watch.closed()

    async def _begin(self) -> None:
        await self._start()
        for name, device in self.devices.items():
            device.start(TOPICS[DEVICES[name]])
        await asyncio.sleep(1.0)

    def _look(self, listener: _Faults) -> None:
        assert not self.failure, self.failure
        assert not listener.found, listener.found[0]
        assert not self.loop.faults, _shown(self.loop.faults[0])
        if self.server is not None:
            self.watch.look(self.server)

    def _fail(self, error: BaseException) -> None:
        if not self.failure:
            self.failure = f"{type(error).__name__}: {str(error) or _place_of(error)}"
            self.note(f"** {self.failure}")

    def _guarded(self, check: Callable[..., None], *given: Any) -> None:  # noqa: ANN401
        """Check something in the middle of the product's own work, and let that go on."""
        try:
            check(*given)
        except (AssertionError, KeyError) as error:
            self._fail(error)

    def note(self, line: str) -> None:
        """Add a line to the trace."""
        self.trace.append(f"{self.loop.time():.6f} {line}")

    @property
    def office(self) -> Office:
        """The office as it is known now: while no server runs, as it was last known."""
        return self.watch.shadow if self.server is None else self.server.hub.published

    # The server

    def clock(self) -> datetime:
        """The server's clock, to the millisecond as the real one."""
        now = MORNING + timedelta(seconds=self.loop.time()) + self.leap
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def _delay(self) -> float:
        """Seconds until the writer begins a piece of work."""
        slow = self.slow_until - self.loop.time()
        return max(slow, self._writing.uniform(0.0005, 0.004))

    async def _start(self) -> None:
        self.disk.reopen()
        server = self._new = Server(self.disk, self.clock, self._delay, self.crash)
        is_first, self._is_founded = not self._is_founded, True
        await server.start(founded().office if is_first else None)
        self._new = None
        self._guarded(self.watch.opened, server)
        self.server = server
        self.note(f"server up at {server.hub.published.seq}")

    def crash(self) -> None:
        """The power goes; some seconds later the server starts again."""
        for met in self.disk.met:
            self.note(met)
        self.disk.met.clear()
        server, self.server = self.server or self._new, None
        self._new = None
        if self._starting is not None:
            self._starting.cancel()
        self.disk.crash()
        if server is not None:
            server.kill()
        self.watch.closed()
        self.note("server crashed")
        self._start_in(self._writing.uniform(0.1, 8.0))

    def _start_in(self, seconds: float) -> None:
        self.loop.call_later(seconds, self._begin_start)

    def _begin_start(self) -> None:
        if self.server is None and self._new is None:
            self._starting = self.loop.create_task(self._start())

    async def stop(self, seconds: float) -> None:
        server, self.server = self.server, None
        assert server is not None
        await server.stop()
        self.watch.closed()
        self.note("server stopped")
        self._start_in(seconds)

    # The network

    def _dial(self, device: Device) -> None:
        self._dials += 1
        chance = derived("line", self._plan.seed, device.name, self._dials)
        delay = self.network.delay(chance)
        stalled = self.network.stalled_until(device.name) - self.loop.time()
        if stalled > OPEN_LIMIT:
            self.loop.call_later(OPEN_LIMIT, self._unreached, device, device.starts)
            return
        self.loop.call_later(max(delay, stalled), self._open, device, device.starts, chance)

    @staticmethod
    def _unreached(device: Device, starts: int) -> None:
        if device.starts == starts:
            device.unreached()

    def _open(self, device: Device, starts: int, chance: random.Random) -> None:
        if not device.is_on or device.starts != starts:
            return
        if self.server is None:
            device.unreached()
            return
        line = Line(self.network, device.name, self._hear, chance)
        self.network.lines[device.name] = line
        self.server.take(line)
        device.connected(line)

    def _hear(self, line: Line, text: bytes) -> None:
        message = decoded(text)
        if not isinstance(message, Heartbeat):
            self.note(f"{line.name} < {_summary(text)}")
        self.devices[line.name].hear(line, text)

    def _note_up(self, name: str, way: str, text: bytes) -> None:
        self.note(f"{name} {way} {text.decode()}")

    def _copies(self, line: Line, text: bytes) -> list[bytes]:
        """What becomes of a frame on its way to a device: it comes, it is lost, or it comes twice.

        Frames without a number of their own are left alone: no client could notice.
        """
        message = decoded(text)
        server = self.server or self._new
        if server is not None:
            self._guarded(self.watch.sent, server, line, text)
        if isinstance(message, Snapshot):
            line.lost_last.discard(message.topic)
        if not isinstance(message, Frame) or message.seq == message.previous:
            return [text]
        line.lost_last.discard(message.topic)
        if line.lose:
            line.lose -= 1
            line.lost_last.add(message.topic)
            self.note(f"{line.name} loses {_summary(text)}")
            return []
        if line.repeat:
            line.repeat -= 1
            return [text, text]
        return [text]

    # What devices are told

    def _told(self, device: Device, event: Event) -> None:
        match event:
            case CameOnline(welcome):
                if welcome.counter is not None:
                    device.follow("counter", welcome.counter)
            case Answered(command, reply):
                device.asked.pop(command.id, None)
                if isinstance(reply, Answer) and isinstance(command, m.OfficeCommand):
                    self._guarded(self.watch.answered, device.name, command.id)
                    if reply.counter is not None and isinstance(command, m.OpenCounter):
                        device.follow("counter", reply.counter)
            case Abandoned(command):
                # A sign-in that has waited too long.
                device.asked.pop(command.id, None)
            case _:
                pass


def _place_of(error: BaseException) -> str:
    """The line that failed, where the assertion has no words itself."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{frame.name}, line {frame.lineno}: {frame.line}"


def _shown(context: dict[str, Any]) -> str:
    return f"{context.get('message')}: {context.get('exception')!r}"


@lru_cache(maxsize=512)
def _summary(text: bytes) -> str:
    """A message in one line; of rows, whose order is no one's, a digest."""
    message = decoded(text)
    if not isinstance(message, Snapshot | Frame):
        return text.decode()
    rows = message.rows if isinstance(message, Snapshot) else message.put
    body = sorted(map(encode, rows))
    about = f"{type(message).__name__} {message.topic} {message.key or ''} {message.seq}"
    if isinstance(message, Frame):
        body += [encode(each) for each in message.events]
        body += sorted(f"{kind} {name}".encode() for kind, name in message.drop)
        about += f" after {message.previous}"
    return f"{about} {blake2b(b''.join(body), digest_size=6).hexdigest()}"
