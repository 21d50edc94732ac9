"""A whole server within the console's process: hub, store in a folder of its own, live listener.

The listener is on loopback, at a port that the system chooses, and lets in by a code that only this
process has. The folder goes with the practice.
"""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from antesala.messages import commands as m, frames as f
from server.domain import commands as c
from server.domain.catalogue import Catalogue
from server.domain.identity import DeviceId
from server.domain.refusals import Refusal
from server.fresh import new_id
from server.hub import Hub, Result, Wish
from server.live.access import Gate
from server.live.guests import Guest, Lobby
from server.live.listening import Listening, listen_live
from server.live.office_room import Room
from server.office_folder import DATABASE
from server.store import Device, Store, Writer

KIOSK, CONSOLE = DeviceId("practice-kiosk"), DeviceId("practice-colleague")
"""The devices of people who are made up."""


class PracticeClock:
    """The practice's time: as fast as the real one, with leaps over idle time."""

    def __init__(self, begins: datetime, seconds: Callable[[], float] = time.monotonic) -> None:
        """`seconds` only grow."""
        self.running, self._origin = seconds, seconds()
        self._begins = begins

    def __call__(self) -> datetime:
        """Now in UTC, to the millisecond, as the store keeps it."""
        passed = timedelta(milliseconds=int((self.running() - self._origin) * 1000))
        return self._begins + passed

    def leap_to(self, moment: datetime) -> None:
        """Go on to a moment; never back."""
        self._begins += max(timedelta(), moment - self())


class AnyPin:
    """In practice every PIN is right: it protects nothing."""

    async def check(self, _office: str, _clerk: str, _device: str, _pin: str) -> Refusal | None:
        return None

    async def set(self, _office: str, _clerk: str, _pin: str) -> None:
        """Keep no PIN."""


class PracticeLobby(Lobby):
    """A lobby that tells which commands of the trainee were granted, before they are answered."""

    def __init__(self, gate: Gate, clock: Callable[[], datetime]) -> None:
        super().__init__(gate, clock)
        self.heard: Callable[[m.AnsweredCommand, f.Message], Awaitable[None]] | None = None
        self.console: DeviceId | None = None
        """The trainee's: the only console that comes by the wire."""

    async def ask(self, guest: Guest, message: m.AnsweredCommand) -> f.Message:
        """The answer to a command."""
        said = await super().ask(guest, message)
        if guest.device.role == "clerk":
            self.console = DeviceId(guest.device.id)
            if self.heard is not None and isinstance(said, f.Answer):
                await self.heard(message, said)
        return said


class House:
    """The office at work. `ask` is for people who are made up; the trainee comes by the wire."""

    def __init__(
        self, hub: Hub, lobby: PracticeLobby, room: Room, clock: PracticeClock, url: str, code: str
    ) -> None:
        self.hub, self.lobby, self.room, self.clock = hub, lobby, room, clock
        self.url, self.code = url, code

    async def ask(self, device: DeviceId, role: str, command: c.Command, name: str = "") -> Result:
        """The answer to a command of a person or a colleague."""
        caller = c.Caller(device, role, name=name)
        return await self.hub.ask(Wish(new_id(self.clock()), command, caller))


@asynccontextmanager
async def house_of(
    catalogue: Catalogue, folder: Path, clock: PracticeClock, console: str
) -> AsyncIterator[House]:
    """Open the office in an empty folder, with a code for the trainee's console of that name."""
    async with AsyncExitStack() as stack:
        store = Store.open(folder / DATABASE)
        stack.callback(store.close)
        writer = Writer()
        stack.callback(writer.close)
        gate = Gate(store, writer, clock)
        # The one thing of access that is not the real one.
        gate.pins = AnyPin()  # type: ignore[assignment] # has what is asked of it
        hub = Hub(catalogue.office, store, writer, clock=clock)
        await hub.start()
        stack.push_async_callback(hub.stop)
        administrator = c.Caller(DeviceId("control"), "administrator")
        loaded = await hub.ask(Wish(new_id(clock()), c.LoadCatalogue(catalogue), administrator))
        assert not isinstance(loaded, Refusal), loaded  # noqa: S101 - it was read by the same rules
        lobby = PracticeLobby(gate, clock)
        lobby.open(catalogue.office, hub)
        url = await listen_live(stack, lobby, Listening(port=0))
        code = await gate.new_code(catalogue.office, "clerk", console)
        yield House(hub, lobby, lobby.rooms[catalogue.office], clock, url, code)


class PracticeKiosk:
    """The kiosk's end of a connection within this process: it prints what a console sends it."""

    def __init__(self, house: House, later: Callable[[Awaitable[f.Message]], None]) -> None:
        self._house, self._later = house, later
        self._guest: Guest | None = None

    def come(self, name: str) -> None:
        """Come in, with a printer that is well."""
        office = self._house.hub.published.id
        device = Device(KIOSK, office, "kiosk", name)
        admitted = self._house.lobby.admit(self._id(), device, self)
        assert not isinstance(admitted, Refusal)  # noqa: S101 - the office is this one
        self._guest = admitted[0]
        self._ask(m.ReportDevice(id=self._id(), printer="ready"))

    def take(self, frame: bytes) -> None:
        """Its screen is not shown."""

    def shut(self) -> None:
        """Its device is never revoked."""

    def say(self, message: f.Message) -> None:
        """Print: in practice the paper always comes out, and no one has to fetch it."""
        if isinstance(message, f.PrintJob | f.ListJob | f.ProofJob):
            self._ask(m.ReportPrinted(id=self._id(), job=message.id, printer="ready"))

    def _ask(self, message: m.DeviceCommand) -> None:
        if self._guest is not None:
            self._later(self._house.lobby.ask(self._guest, message))

    def _id(self) -> str:
        return new_id(self._house.clock())
