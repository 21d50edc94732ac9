"""Makes up the past of an office's empty database, day by day, and leaves the office at its end."""

import shutil
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from antesala.words.terminal import sentence
from server.database_place import database_of, is_elsewhere
from server.domain.catalogue import Catalogue
from server.domain.daybook import DAYS_KEPT
from server.domain.events import Event
from server.domain.evolve.evolve import evolve
from server.domain.identity import Letter, OfficeId
from server.domain.office import Office, new_office
from server.office_folder import DATABASE, ServiceError
from server.seeding.days import OpenDate, first_of, open_dates
from server.seeding.equipment import Equipment
from server.seeding.load import played, usual_load
from server.seeding.opinions import Survey
from server.seeding.people import Demand
from server.seeding.petitions import Inbox
from server.seeding.register import Carried, Register
from server.simulate.play import uncollected
from server.store import Reader, Store
from server.store.months import month_slices, next_month
from server.store.rows import from_milliseconds
from server.store.simulated import DayRows, PastWriter, Simulated, begin_past
from server.store.tallies import SETTLED

MADE = f"{DATABASE}.new"
"""The database on its way: it takes the other one's place once it is whole."""

Progress = Callable[[int, int], None]
"""Called with the number of days that are done, and that of all."""
Days = Sequence[OpenDate]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The past that is asked for: so many months up to a day, drawn by a seed."""

    months: int
    until: date
    seed: int

    @property
    def days(self) -> Simulated:
        """The days, and what they follow from."""
        return Simulated(first_of(self.until, self.months), self.until, self.seed)


@dataclass(slots=True)
class Made:
    """What was made up."""

    days: int = 0
    tickets: int = 0
    attentions: int = 0


@uncollected()
def seed_folder(folder: Path, office: OfficeId, wanted: Wanted, progress: Progress) -> Made:
    """Make up the past of an office of a folder, whose lock the caller has: all of it, or nothing.

    In a database that has a URL it is written day by day, since no copy can take its place.

    Raises `ServiceError` where the database has a past already, and `StoreError`.
    """
    if is_elsewhere(folder):
        with Store.open(database_of(folder)) as store:
            return _seed(store, office, wanted, progress)
    database, made = folder / DATABASE, folder / MADE
    _forget(made)
    try:
        shutil.copyfile(database, made)
        made.chmod(0o600)
        with Store.open(made) as store:
            found = _seed(store, office, wanted, progress)
        # Both are in one folder: it is one step, and no other program has either open.
        made.replace(database)
    finally:
        _forget(made)
    return found


def _forget(made: Path) -> None:
    """Remove what an attempt has left that did not come to its end."""
    for file in made.parent.glob(f"{made.name}*"):
        file.unlink()


def _seed(store: Store, office: OfficeId, wanted: Wanted, progress: Progress) -> Made:
    catalogue = store.load(office).catalogue
    days = wanted.days
    opened = list(open_dates(catalogue, days.first, days.last, wanted.seed))
    if not opened:
        raise ServiceError(sentence("seed-no-open-day", first=days.first, last=days.last))
    past = _Past.begin(store, catalogue, wanted, opened)
    for begin in range(0, len(opened), BATCH):
        past.add(opened[begin : begin + BATCH])
        progress(min(begin + BATCH, len(opened)), len(opened))
    past.end()
    return past.made


BATCH = 20
"""Days in a transaction."""


@dataclass(slots=True)
class _Past:
    """A past on its way into a database."""

    store: Store
    catalogue: Catalogue
    wanted: Wanted
    writer: PastWriter
    settings: list[Event]
    """Those by which the office has its file and its rule, from before the first day."""
    load: float
    carried: Carried
    inbox: Inbox
    survey: Survey
    equipment: Equipment
    made: Made = field(default_factory=Made)
    numbers: deque[tuple[date, dict[Letter, int]]] = field(
        default_factory=lambda: deque(maxlen=DAYS_KEPT + 1)
    )
    """The last number of each letter on the last days, the present one not among them."""
    last: Register | None = None

    @classmethod
    def begin(cls, store: Store, catalogue: Catalogue, wanted: Wanted, days: Days) -> "_Past":
        """Say what is made up, and that the office has had its file and its rule since then."""
        office, since = catalogue.office, from_milliseconds(days[0].midnight)
        settings = store.age(partial(begin_past, office=office, days=wanted.days, since=since))
        if settings is None:
            raise ServiceError(sentence("seed-not-empty", office=office))
        load = usual_load(catalogue, Demand(catalogue), days, wanted.seed)
        writer, seq = PastWriter(store.engine.dialect, office, len(settings)), len(settings)
        inbox, survey = Inbox(catalogue, wanted.until), Survey(catalogue)
        carried, equipment = Carried(seq), Equipment(catalogue)
        return cls(
            store, catalogue, wanted, writer, settings, load, carried, inbox, survey, equipment
        )

    def add(self, days: Days) -> None:
        """Play some days and write them down."""
        zone = ZoneInfo(self.catalogue.time_zone)
        self.store.age(partial(self.writer.add, days=self._played(days), zone=zone))

    def _played(self, days: Days) -> Iterator[DayRows]:
        demand = Demand(self.catalogue)
        for opened in days:
            if self.last is not None:
                self.carried = Carried(self.last.seq, self.carried.ticket_seq)
                self.numbers.append((self.last.day, self.last.numbers))
            day = self.last = played(
                self.catalogue, demand, opened, self.load, self.carried, self.wanted.seed
            )
            tickets = day.kept()
            self.made.days += 1
            self.made.tickets += len(tickets)
            self.made.attentions += len(day.attentions)
            # A chance of its own: the hall is the same whatever is asked in writing.
            chance = Random(f"{self.wanted.seed} written {opened.day}")  # noqa: S311 - no secret
            yield DayRows(
                opened.day,
                day.events,
                tickets,
                day.attentions,
                [(w.petition, w.history, w.words) for w in self.inbox.of_day(opened, chance)],
                list(self.survey.of_day(day, chance)),
                self.equipment.of_day(opened, day, chance),
            )

    def end(self) -> None:
        """Leave the office as it was after its last day, and keep its months as nights would."""
        self.store.age(partial(self.writer.end, office=self._office()))
        zone, office = ZoneInfo(self.catalogue.time_zone), self.catalogue.office
        for month, common in self.survey.rare():
            self.store.surveys.forget_services(office, month, common)
        reader, settled = Reader.beside(self.store), self.wanted.until + 2 * SETTLED
        while found := next_month(reader, office, settled, zone):
            for work in month_slices(office, *found):
                self.store.age(work)

    def _office(self) -> Office:
        """The office at the end, which has followed the events of its last day alone."""
        office = new_office(self.catalogue.office)
        for event in self.settings:
            evolve(office, event)
        last = self.last
        assert last is not None  # noqa: S101 - there is an open day
        office.seq = last.carried.seq
        if self.numbers:
            office.day, office.numbers = self.numbers[-1]
            office.other_days = dict(list(self.numbers)[:-1])
        for event in last.events:
            evolve(office, event)
        return office
