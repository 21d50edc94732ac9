"""A small office with its real programs: two counters, a kiosk, a server that may be killed.

Starting them costs seconds of CPU, so one hall is lent to one story after the other.
"""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from antesala.demo.attendant import Attendant
from antesala.demo.person_at_screen import Hand, Kiosk
from antesala.demo.plan import Person, Seat
from antesala.demo.processes import PIN, Stage
from antesala.settings import Settings
from antesala.words import Words
from server.domain.identity import ClerkId, CounterId, ServiceId
from server.hub import wall_clock
from server.live.access import Gate
from server.office_file import read_office
from server.office_folder import DATABASE
from server.store import Store, Writer
from tests.live.foyer import CHEAP
from tests.printing.fake_printer import FakePrinter, fake_printer

HALL = "hall"
OFFICE = f"""
[office]
id = "{HALL}"
name = "Municipalidad"
country = "CL"
time_zone = "America/Santiago"
public_url = "https://turnos.example.org"

[[unit]]
id = "transit"
name = "Tránsito"

[[unit]]
id = "income"
name = "Rentas"

[[series]]
letter = "J"
name = "Licencias"

[[group]]
id = "all"
name = "Trámites"

[[service]]
id = "renewal"
unit = "transit"
series = "J"
group = "all"
name = "Renovar licencia"
requirements = ["Cédula de identidad", "Licencia anterior"]

[[service]]
id = "permit"
unit = "income"
series = "J"
group = "all"
name = "Permiso de circulación"

[[counter]]
id = "m1"
number = "1"

[[counter]]
id = "m2"
number = "2"

[[clerk]]
id = "ana"
name = "Ana"
unit = "transit"

[[clerk]]
id = "luis"
name = "Luis"
unit = "income"

[[clerk]]
id = "ines"
name = "Inés"
unit = "transit"
role = "supervisor"
"""
CATALOGUE = read_office(OFFICE)


KIOSK = "Kiosco de la entrada"
"""The kiosk's name in the office."""
DISPLAY = "Pantalla de la sala"
CONSOLE = "1280x800"
"""Pixels of a console's window."""


class Hall:
    """The open office: its stage, and the people at its screens, which start when first used."""

    def __init__(self, stage: Stage, printer: FakePrinter) -> None:
        self.stage = stage
        self.printer = printer
        """The kiosk's, which prints unless a story says otherwise."""
        self.catalogue = CATALOGUE
        self._clerks: dict[str, Attendant] = {}

    @cached_property
    def kiosk(self) -> Kiosk:
        """The kiosk by the entrance. No story waits for its paper unless it wants to."""
        self.stage.start_screen("kiosk", "540x960", Settings(printer=self.printer.table), KIOSK)
        return Kiosk.of(self.stage.driver("kiosk"), self.catalogue)

    @cached_property
    def display(self) -> Hand:
        """The wall that all look at."""
        self.stage.start_screen("display", "960x540", known_as=DISPLAY)
        language = self.catalogue.languages[0]
        return Hand(self.stage.driver("display"), Words(language, self.catalogue.country))

    @property
    def ana(self) -> Attendant:
        """At counter 1, signed in."""
        return self._seated("ana", "m1")

    @property
    def luis(self) -> Attendant:
        """At counter 2, signed in."""
        return self._seated("luis", "m2")

    def sign_out(self, name: str, counter: str) -> None:
        """Have a console without a clerk; the story is to sign in there by itself."""
        if name not in self._clerks:
            self._clerks[name] = self._at_console(name, counter)
            return
        self.stage.driver(f"counter-{counter}").key("Control+Q")
        hand = self._clerks[name].hand
        hand.wait_for(hand.say("counter-name"))

    def _seated(self, name: str, counter: str) -> Attendant:
        if name not in self._clerks:
            clerk = self._at_console(name, counter)
            clerk.sit_down(blind)
            self._clerks[name] = clerk
        return self._clerks[name]

    def begin_anew(self, name: str, counter: str) -> Attendant:
        """Kill the console of a clerk, and start it again as it is on its disk."""
        self.stage.kill(f"counter-{counter}")
        self.stage.start_again(f"counter-{counter}", CONSOLE)
        self._clerks[name] = self._attendant(name, counter)
        return self._clerks[name]

    def _at_console(self, name: str, counter: str) -> Attendant:
        self.stage.start_screen(f"counter-{counter}", CONSOLE)
        return self._attendant(name, counter)

    def _attendant(self, name: str, counter: str) -> Attendant:
        clerk, desk = (
            self.catalogue.clerk[ClerkId(name)],
            self.catalogue.counter[CounterId(counter)],
        )
        seat = Seat(desk, clerk, self.catalogue.services, self.catalogue.classes)
        return Attendant(seat, self.stage.driver(f"counter-{counter}"), self.catalogue)

    def person(self, service: str = "renewal") -> Person:
        """A person without preference."""
        (general,) = (each for each in self.catalogue.classes if each.id == "general")
        return Person(self.catalogue.service[ServiceId(service)], general)

    def rows(self, query: str, *values: object) -> list[dict[str, Any]]:
        """The database's rows as they are on the disk."""
        database = self.stage.folder / DATABASE
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as opened:
            opened.row_factory = sqlite3.Row
            return [dict(row) for row in opened.execute(query, values)]

    def row(self, query: str, *values: object) -> dict[str, Any]:
        """The one row that the query finds."""
        (row,) = self.rows(query, *values)
        return row

    def ticket(self, code: str) -> dict[str, Any]:
        """The one ticket of this code."""
        return self.row("SELECT * FROM ticket WHERE code = ?", code)

    def attentions(self, ticket: dict[str, Any]) -> list[dict[str, Any]]:
        """A ticket's attentions, the first one first."""
        query = "SELECT * FROM attention WHERE ticket = ? ORDER BY started_at"
        return self.rows(query, ticket["id"])

    def is_at_rest(self) -> bool:
        """Whether the next story finds it as this one did: no one waits and no one is attended."""
        return not self.rows("SELECT * FROM ticket WHERE state NOT IN ('served', 'no_show')")


class Lent:
    """The hall that one story has after the other; another one after a story that left people."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._hall: Hall | None = None

    def hall(self, folders: pytest.TempPathFactory) -> Hall:
        """The hall, opened in a folder of its own if there is none."""
        if self._hall is None:
            self._hall = self._open.enter_context(open_hall(folders.mktemp(HALL)))
        return self._hall

    def take_back(self) -> None:
        """After a story."""
        if self._hall is not None and not self._hall.is_at_rest():
            self.close()

    def close(self) -> None:
        """After the last story."""
        self._hall = None
        self._open.close()


@contextmanager
def open_hall(folder: Path) -> Iterator[Hall]:
    """The office with its server; every program has ended well when it closes."""
    asyncio.run(_give_pins(folder / DATABASE))
    with fake_printer() as printer, Stage(folder, is_headless=True) as stage:
        stage.open_office(OFFICE)
        stage.start_server()
        yield Hall(stage, printer)
        ended = stage.end()
        assert not any(ended.values()), {name: (ended[name], stage.log(name)) for name in ended}


async def _give_pins(place: Path) -> None:
    """Cheaply hashed: what a real hash costs is no part of these stories."""
    writer = Writer()
    with Store.open(place) as store:
        gate = Gate(store, writer, wall_clock, CHEAP)
        for clerk in CATALOGUE.clerks:
            await gate.pins.set(HALL, clerk.id, PIN)
        writer.close()


def blind(_moment: str) -> None:
    """Takes no picture."""
