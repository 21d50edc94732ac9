"""Days of an invented office, lived through by the domain itself: every call is `decide`'s own.

A morning peak, counters that serve a part or open for a part of the day, breaks, clerks of unequal
pace, 22 % with a preference, some no-shows. This module does not use the estimate's code.
"""

import heapq
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from server.domain import commands as c
from server.domain.catalogue import (
    Catalogue,
    Clerk,
    Counter,
    Group,
    Series,
    Service,
    Standing,
    TicketClass,
    Unit,
)
from server.domain.decide.day_end import turn_of_day
from server.domain.discipline import Rule
from server.domain.events import Event
from server.domain.evolve.evolve import evolve
from server.domain.identity import (
    ClassId,
    ClerkId,
    CounterId,
    DeviceId,
    Letter,
    OfficeId,
    ServiceId,
    TicketId,
    UnitId,
)
from server.domain.office import CounterState, Office, Private
from tests.domain.builders import ADMINISTRATOR, Hall

ZONE = ZoneInfo("America/Santiago")
MINUTE = 60.0
HOUR = 3600.0
UNIT = UnitId("front")

PREFERENTIAL, OLDEST, GENERAL = map(ClassId, ("preferential", "oldest", "general"))
CLASSES = (
    TicketClass(OLDEST, "80 and older", Standing.PREFERENTIAL, head_start=15),
    TicketClass(PREFERENTIAL, "Preferential", Standing.PREFERENTIAL),
    TicketClass(GENERAL, "General", Standing.GENERAL),
)
SHARES = (0.03, 0.19, 0.78)

# Real mean and spread in minutes, what the office file says, and the share of those who come.
SERVICES: dict[str, tuple[float, float, int, float]] = {
    "licence": (9.0, 0.55, 10, 0.30),
    "permit": (7.0, 0.60, 5, 0.26),
    "social": (12.0, 0.70, 10, 0.16),
    "works": (10.0, 0.80, 12, 0.12),
    "enquiry": (3.5, 0.70, 5, 0.16),
}

FULL = (8.5, 15.0)
COUNTERS: dict[str, tuple[tuple[str, ...], tuple[float, float], float]] = {
    "1": ((), FULL, 11.25),
    "2": ((), FULL, 12.0),
    "3": (("licence", "permit", "enquiry"), FULL, 12.5),
    "4": (("licence", "permit", "enquiry"), (9.0, 15.0), 11.75),
    "5": (("social", "works", "enquiry"), FULL, 13.0),
    "6": ((), (9.0, 12.0), 0.0),
}
"""Services (none: all), hours, and when the half hour of the break begins."""


KIOSK = c.Caller(DeviceId("kiosk"), "kiosk")


def office_of_the_days() -> Catalogue:
    """The office, as its file would have it."""
    return Catalogue(
        office=OfficeId("bench"),
        name="Bench",
        country="CL",
        time_zone=str(ZONE),
        languages=("es",),
        rule=Rule(),
        units=(Unit(UNIT, "Front"),),
        series=(Series(Letter("A"), "A"),),
        groups=(Group("all", "All"),),
        services=tuple(
            Service(ServiceId(name), UNIT, Letter("A"), "all", name, minutes=minutes)
            for name, (_, _, minutes, _) in SERVICES.items()
        ),
        classes=CLASSES,
        counters=tuple(
            Counter(CounterId(name), name, services=tuple(map(ServiceId, services)))
            for name, (services, _, _) in COUNTERS.items()
        ),
        clerks=tuple(Clerk(ClerkId(f"clerk-{name}"), name, UNIT) for name in COUNTERS),
    )


@dataclass(order=True)
class _Due:
    at: float
    number: int
    act: Callable[[], None] = field(compare=False)


class Town(Hall):
    """An office and its people, day after day; `on_issue` looks on.

    `level`, `lengths` and `pace` are what the day's draws are made from, `clock` is the second of
    the day; `came` are the counters that have opened today, `left` when a break began.
    """

    def __init__(self, seed: int, load: float = 1.0) -> None:
        self._before: list[Callable[[Office, Event], None]] = []
        super().__init__(office_of_the_days(), datetime(2026, 3, 2, 6, tzinfo=ZONE))
        self.dice = random.Random(seed)  # noqa: S311 - no secret
        self.load = load
        self.on_issue: Callable[[TicketId], None] = lambda _: None
        self._due: list[_Due] = []
        self._count = 0
        self.came: set[str] = set()
        self.left: dict[str, float] = {}
        drawn = {name: self.dice.lognormvariate(0, 0.12) for name in COUNTERS}
        # Clerks are unequal; offices are not, or one would have queues and another none.
        mean = sum(drawn.values()) / len(drawn)
        self.pace = {name: pace / mean for name, pace in drawn.items()}

    def watch(self, before: Callable[[Office, Event], None]) -> None:
        """Be told of each event before the office follows it."""
        self._before.append(before)

    def follow(self, events: Iterable[Event], facts: tuple[Private, ...] = ()) -> None:  # noqa: ARG002 - nothing private is told here
        for event in events:
            for each in self._before:
                each(self.office, event)
            evolve(self.office, event)

    def live(self, on: date) -> None:
        """One day, until the last person has left."""
        self._midnight = datetime(on.year, on.month, on.day, tzinfo=ZONE)
        self.now = self._midnight + timedelta(hours=6)
        # As the server does by itself: clerks of yesterday are signed out before the first comes.
        self.follow(turn_of_day(self.office, self.now))
        self.level = self.load * self.dice.lognormvariate(0, 0.10)
        mood = self.dice.lognormvariate(0, 0.06)
        self.lengths = {
            name: (mean * mood, spread) for name, (mean, spread, _, _) in SERVICES.items()
        }
        self.came.clear()
        self.left.clear()
        self._leaving: set[str] = set()
        # Clerks with free hands who are still writing.
        self._writing: set[str] = set()
        for at in self._arrivals(self.level):
            self._at(at, self._arrive)
        for name, (_, (opens, closes), pause) in COUNTERS.items():
            self._at(opens * HOUR + self.dice.uniform(-2, 6) * MINUTE, self._opening(name))
            self._at(closes * HOUR, self._wish(name, "close"))
            if pause:
                starts = pause * HOUR + self.dice.gauss(0, 6) * MINUTE
                self._at(starts, self._wish(name, "pause"))
        self._end = max(closes for _, (_, closes), _ in COUNTERS.values()) * HOUR
        while self._due:
            due = heapq.heappop(self._due)
            self.now = self._midnight + timedelta(milliseconds=round(due.at * 1000))
            self.clock = due.at
            due.act()
        self.later(hours=1)
        self.grant(ADMINISTRATOR, c.CloseDay())

    def crowd(self, on: date, people: int) -> None:
        """A morning on which all counters are open and so many people come at once."""
        self.now = datetime(on.year, on.month, on.day, 9, 30, tzinfo=ZONE)
        self.follow(turn_of_day(self.office, self.now))
        for name in COUNTERS:
            clerk = ClerkId(f"clerk-{name}")
            if clerk not in self.office.consoles:
                self._does(name, c.SignIn(clerk))
            self._does(name, c.OpenCounter(CounterId(name)))
        for _ in range(people):
            self.later(seconds=10)
            self._take_ticket()

    def _take_ticket(self) -> TicketId:
        service = self.dice.choices(list(SERVICES), [s[3] for s in SERVICES.values()])[0]
        ticket_class = self.dice.choices([k.id for k in CLASSES], SHARES)[0]
        wish = c.IssueTicket(ServiceId(service), ticket_class)
        ticket = self.grant(KIOSK, wish).answer.ticket
        assert ticket is not None
        return ticket

    def _at(self, at: float, act: Callable[[], None]) -> None:
        self._count += 1
        heapq.heappush(self._due, _Due(at, self._count, act))

    def _arrivals(self, level: float) -> Iterator[float]:
        """Thinned from the highest rate: a peak from nine to eleven, doors shut at two."""
        highest = BUSIEST * level
        at = 8.4 * HOUR
        while at < 14 * HOUR:
            at += self.dice.expovariate(highest / MINUTE)
            if self.dice.random() * BUSIEST < rate_at(at / HOUR):
                yield at

    def _arrive(self) -> None:
        ticket = self._take_ticket()
        self.on_issue(ticket)
        if self.dice.random() < 0.02:
            self._at(self.clock + self.dice.uniform(10, 40) * MINUTE, self._leave(ticket))
        self._wake()

    def _leave(self, ticket: TicketId) -> Callable[[], None]:
        def act() -> None:
            found = self.office.tickets.get(ticket)
            if found is not None and found.state == "waiting":
                self.grant(KIOSK, c.CancelTicket(ticket))

        return act

    def _caller(self, name: str) -> c.Caller:
        return c.Caller(DeviceId(f"console-{name}"), "clerk")

    def _does(self, name: str, *wishes: c.Command) -> None:
        for wish in wishes:
            self.grant(self._caller(name), wish)

    def _opening(self, name: str) -> Callable[[], None]:
        def act() -> None:
            clerk = ClerkId(f"clerk-{name}")
            if clerk not in self.office.consoles:
                self._does(name, c.SignIn(clerk))
            self._does(name, c.OpenCounter(CounterId(name)))
            self.came.add(name)
            self._call(name)

        return act

    def _wish(self, name: str, kind: str) -> Callable[[], None]:
        """The clerk means to leave, and does so with free hands."""

        def act() -> None:
            self._leaving.add(f"{name} {kind}")
            self._go_if_free(name)

        return act

    def _go_if_free(self, name: str) -> bool:
        clerk = ClerkId(f"clerk-{name}")
        desk = self.office.desks.get(CounterId(name))
        if desk is None or desk.state is not CounterState.OPEN or clerk in self.office.in_hand:
            return False
        if f"{name} close" in self._leaving:
            # Clerks of the last counters do not leave while people wait.
            if self.clock >= self._end - MINUTE and len(self.office.waiting):
                return False
            self._does(name, c.CloseCounter())
            return True
        if f"{name} pause" in self._leaving:
            self._leaving.discard(f"{name} pause")
            self._does(name, c.PauseCounter())
            self.left[name] = self.clock
            back = self.clock + (30 + self.dice.gauss(0, 3)) * MINUTE
            self._at(back, self._opening(name))
            return True
        return False

    def _wake(self) -> None:
        for name in COUNTERS:
            desk = self.office.desks.get(CounterId(name))
            if desk is not None and desk.state is CounterState.OPEN:
                self._call(name)

    def _call(self, name: str) -> None:
        clerk = ClerkId(f"clerk-{name}")
        if clerk in self.office.in_hand or name in self._writing or self._go_if_free(name):
            return
        found = self.ask(self._caller(name), c.CallNext())
        ticket = getattr(getattr(found, "answer", None), "ticket", None)
        if ticket is None:
            return
        walk = self.dice.uniform(8, 40)
        if self.dice.random() < 0.04:
            self._at(self.clock + walk + 90, self._missed(name))
            return
        self._at(self.clock + walk, lambda: self._does(name, c.StartService()))
        mean, spread = self.lengths[self.office.tickets[ticket].service]
        mu = -spread * spread / 2
        length = mean * MINUTE * self.pace[name] * self.dice.lognormvariate(mu, spread)
        self._at(self.clock + walk + max(20.0, length), self._finished(name))

    def _missed(self, name: str) -> Callable[[], None]:
        def act() -> None:
            self._does(name, c.MarkNoShow())
            self._call(name)

        return act

    def _finished(self, name: str) -> Callable[[], None]:
        def act() -> None:
            self._does(name, c.FinishService())
            self._writing.add(name)
            self._at(self.clock + self.dice.uniform(5, 45), again)

        def again() -> None:
            self._writing.discard(name)
            if not self._go_if_free(name):
                self._call(name)

        return act


BUSIEST = 0.72


def rate_at(hour: float) -> float:
    """People a minute on a usual day."""
    if hour < 9:
        return 0.45
    if hour < 11:
        return BUSIEST
    if hour < 12.5:
        return 0.45
    return 0.30
