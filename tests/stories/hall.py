"""A small office with its real programs: two counters, a kiosk, a server that may be killed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from antesala.demo.attendant import Attendant
from antesala.demo.person_at_screen import Kiosk
from antesala.demo.plan import Person, Seat
from antesala.demo.processes import Stage
from antesala.settings import Settings, Table
from server.domain.identity import ClerkId, CounterId, ServiceId
from server.office_file import read_office

OFFICE = """
[office]
id = "hall"
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
"""
CATALOGUE = read_office(OFFICE)


class Hall:
    """The open office: its stage, and the people at its screens."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.catalogue = CATALOGUE

    def kiosk(
        self,
        name: str = "kiosk",
        known_as: str = "",
        **printer: Any,  # noqa: ANN401 - a TOML table
    ) -> Kiosk:
        """A kiosk, with its printer; its paper comes at once unless the test sets otherwise."""
        table: Table = {"paper_waits": 0, **printer} if printer else {}
        self.stage.start_screen(name, "540x960", Settings(printer=table), known_as)
        return Kiosk.of(self.stage.driver(name), self.catalogue)

    def clerk(self, name: str, counter: str) -> Attendant:
        """A console with a clerk before it, not yet signed in."""
        console = f"counter-{counter}"
        self.stage.start_screen(console, "1280x800")
        clerk, desk = (
            self.catalogue.clerk[ClerkId(name)],
            self.catalogue.counter[CounterId(counter)],
        )
        seat = Seat(desk, clerk, self.catalogue.services, self.catalogue.classes)
        return Attendant(seat, self.stage.driver(console), self.catalogue)

    def person(self, service: str = "renewal") -> Person:
        """A person without preference."""
        (general,) = (each for each in self.catalogue.classes if each.id == "general")
        return Person(self.catalogue.service[ServiceId(service)], general)

    def rows(self, query: str) -> list[dict[str, Any]]:
        """The database's rows as they are on the disk."""
        database = self.stage.folder / "office.db"
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as opened:
            opened.row_factory = sqlite3.Row
            return [dict(row) for row in opened.execute(query)]


@contextmanager
def open_hall(folder: Path) -> Iterator[Hall]:
    """The office with its server; every program has ended well when it closes."""
    with Stage(folder, is_headless=True) as stage:
        stage.open_office(OFFICE)
        stage.start_server()
        stage.give_pins(clerk.id for clerk in CATALOGUE.clerks)
        yield Hall(stage)
        ended = stage.end()
        assert not any(ended.values()), {name: (ended[name], stage.log(name)) for name in ended}


def blind(_moment: str) -> None:
    """Takes no picture."""
