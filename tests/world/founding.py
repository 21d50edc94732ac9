"""The office that every world begins with, founded once a process and copied for each.

Two clerks are at their counters, three people wait, and each device has its token.
"""

import functools
import random
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path

from server.domain import commands as c
from server.domain.catalogue import Kiosk
from server.domain.events import Event
from server.domain.identity import OfficeId
from server.domain.office import Office
from server.hub import Hub, Wish
from server.live.access import Gate
from server.store import Store
from server.store.past import lines
from tests.databases import migrated
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    BRUNO,
    CONSOLES,
    MORNING,
    ONE,
    THREE,
    small_office,
)
from tests.hub.house import issue
from tests.live.foyer import CHEAP, PIN
from tests.world.clockwork import VirtualLoop, seeded
from tests.world.disk import Disk, Scribe, in_use

DEVICES = {
    "kiosk-1": "kiosk",
    "kiosk-2": "kiosk",
    "console-1": "clerk",
    "console-2": "clerk",
    "console-3": "clerk",
    "console-4": "clerk",
    "display-1": "display",
}
"""The devices by id, with their roles."""
TOWN = OfficeId("town")
KIOSKS = (
    Kiosk("kiosk-1", "kiosk-1", emergency_letter="X"),
    Kiosk("kiosk-2", "kiosk-2", emergency_letter="Y"),
)
"""Each with the letter of the tickets that it gives alone."""


@dataclass(frozen=True, slots=True)
class Founding:
    """A database's bytes, the devices' tokens, and the office with all its events."""

    image: bytes
    tokens: dict[str, str]
    office: Office
    events: tuple[Event, ...]


def shelf() -> str | None:
    """A folder in memory, where there is one: the disks of worlds are needed for a moment."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - names are drawn


@functools.cache
def founded() -> Founding:
    """The founding, made once."""
    loop, chance = VirtualLoop(), random.Random(0)  # noqa: S311 - no secret
    with (
        tempfile.TemporaryDirectory(prefix="antesala-", dir=shelf()) as folder,
        seeded(loop, chance),
    ):
        disk = Disk(Path(folder), migrated().read_bytes())
        with in_use(disk):
            tokens, office, events = loop.run_until_complete(_found(disk))
        loop.close()
        _name_devices(disk.path)
        return Founding(disk.path.read_bytes(), tokens, office, events)


async def _found(disk: Disk) -> tuple[dict[str, str], Office, tuple[Event, ...]]:
    store, writer = Store.open(disk.path), Scribe(lambda: 0.0, lambda: None)
    hub = Hub(TOWN, store, writer, clock=lambda: MORNING, running=lambda: 0.0)
    await hub.start()
    first = [(ADMINISTRATOR, c.LoadCatalogue(small_office(kiosks=KIOSKS)))]
    sits = [
        (CONSOLES[clerk], command)
        for clerk, counter in ((ANA, ONE), (BRUNO, THREE))
        for command in (c.SignIn(clerk), c.OpenCounter(counter))
    ]
    for number, (caller, command) in enumerate([*first, *sits, issue(), issue(), issue()]):
        await hub.ask(Wish(f"founding-{number}", command, caller))
    gate = Gate(store, writer, lambda: MORNING, CHEAP, lambda: 0.0)
    tokens = {}
    for name, role in DEVICES.items():
        code = await gate.new_code(TOWN, role, name)
        enrolled = await gate.by_code(code)
        assert isinstance(enrolled, tuple)
        tokens[name] = enrolled[1]
    for clerk in CONSOLES:
        await gate.pins.set(TOWN, clerk, PIN)
    office = store.load(TOWN)
    with store.engine.connect() as connection:
        events = tuple(line.event() for line in lines(connection, TOWN, 0))
    await hub.stop()
    store.close()
    return tokens, office, events


def _name_devices(place: Path) -> None:
    """Give each device its name as its id, by which the tests' wishes know it."""
    with sqlite3.connect(place) as database:
        database.execute("UPDATE device SET id = name")
    database.close()
    with sqlite3.connect(place) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
