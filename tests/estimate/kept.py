"""A database with some days of an office, as a server would have left it."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from server.domain.events import Event
from server.domain.office import Office, Private, new_office
from server.store import Store
from tests.bench.town import Town

FIRST_DAY = date(2026, 3, 2)


class Chronicle(Town):
    """A town that records its events."""

    def __init__(self, seed: int = 1, load: float = 1.3) -> None:
        self.written: list[Event] = []
        super().__init__(seed, load)

    def follow(self, events: Sequence[Event], facts: tuple[Private, ...] = ()) -> None:  # type: ignore[override]
        self.written += events
        super().follow(events, facts)


def days(count: int, seed: int = 1) -> Chronicle:
    """A town after some days of work, and a week-end where they are many."""
    town = Chronicle(seed)
    day = FIRST_DAY
    for _ in range(count):
        while day.isoweekday() > 5:
            day += timedelta(days=1)
        town.live(day)
        day += timedelta(days=1)
    return town


def keep(file: Path, events: Sequence[Event]) -> Office:
    """The events in a database, in turns; the office they make."""
    file.touch()
    office = new_office(events[0].catalogue.office)  # type: ignore[attr-defined]
    with Store.open(file) as store:
        for start in range(0, len(events), 500):
            with store.turn(office) as turn:
                turn.happen(events[start : start + 500], ())
    return office
