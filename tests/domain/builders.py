"""An office for tests, small but unequal everywhere, and a hall in which to tell its stories."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import settings

from server.domain import commands as c
from server.domain.attention import Attention
from server.domain.catalogue import (
    Catalogue,
    Clerk,
    ClerkRole,
    Counter,
    Group,
    Pause,
    PhoneTickets,
    Roll,
    Series,
    Service,
    Standing,
    TicketClass,
    Unit,
)
from server.domain.decide.context import Decision, Fresh
from server.domain.decide.day_end import turn_of_day
from server.domain.decide.decide import decide
from server.domain.discipline import Rule
from server.domain.events import Event
from server.domain.evolve.evolve import evolve, keep
from server.domain.identity import (
    AttentionId,
    ClassId,
    ClerkId,
    CounterId,
    DeviceId,
    Letter,
    OfficeId,
    PauseId,
    ServiceId,
    TicketId,
    UnitId,
)
from server.domain.office import Office, Private, new_office
from server.domain.refusals import Code, Refusal
from server.domain.ticket import Ticket

MORNING = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
"""A Monday, nine o'clock in Santiago."""

ANA, BRUNO, CARLA, DIEGO = map(ClerkId, ("ana", "bruno", "carla", "diego"))
ONE, TWO, THREE, FOUR = map(CounterId, ("one", "two", "three", "four"))
LUNCH, REST = map(PauseId, ("lunch", "rest"))
PERMIT, TAX, PLANTS, ADVICE = map(ServiceId, ("permit", "tax", "plants", "advice"))
OLDEST, FIRST, PUNCTUAL, GENERAL = map(ClassId, ("oldest", "first", "punctual", "general"))
WORKS, PARKS = UnitId("works"), UnitId("parks")

CLASSES = (
    TicketClass(OLDEST, "80 and older", Standing.PREFERENTIAL, head_start=15),
    TicketClass(FIRST, "Preferential", Standing.PREFERENTIAL),
    TicketClass(PUNCTUAL, "Punctual neighbour", Standing.COURTESY),
    TicketClass(GENERAL, "General", Standing.GENERAL),
)


def examples(count: int) -> settings:
    """`count` examples in the normal run; in a long one as many times more as its profile says."""
    return settings(max_examples=max(1, count * settings().max_examples // 100))


def service(name: ServiceId, unit: UnitId = WORKS, letter: str = "A") -> Service:
    requirements = ("Identity card", "Form 3", "Proof of address")
    return Service(name, unit, Letter(letter), "all", name.title(), requirements=requirements)


def small_office(**changes: Any) -> Catalogue:  # noqa: ANN401 - any field of a catalogue
    """Four unequal counters and clerks; permit and tax share series A; advice and plants do not."""
    office = Catalogue(
        office=OfficeId("town"),
        name="Town hall",
        country="CL",
        time_zone="America/Santiago",
        languages=("es",),
        rule=Rule(),
        units=(Unit(WORKS, "Works"), Unit(PARKS, "Parks")),
        series=tuple(Series(Letter(letter), letter) for letter in "AHJ"),
        groups=(Group("all", "All"),),
        services=(
            service(PERMIT),
            service(TAX),
            service(PLANTS, PARKS, "H"),
            service(ADVICE, PARKS, "J"),
        ),
        classes=CLASSES,
        counters=(
            Counter(ONE, "1"),
            Counter(TWO, "2"),
            Counter(THREE, "3", services=(TAX, PLANTS)),
            Counter(FOUR, "4", classes=(OLDEST, FIRST)),
        ),
        clerks=(
            Clerk(ANA, "Ana", WORKS),
            Clerk(BRUNO, "Bruno", WORKS, services=(PERMIT, TAX)),
            Clerk(CARLA, "Carla", PARKS, ClerkRole.SUPERVISOR),
            Clerk(DIEGO, "Diego", PARKS, services=(PLANTS,)),
        ),
        pauses=(Pause(LUNCH, "Lunch"), Pause(REST, "Rest")),
        phone_tickets=PhoneTickets(per_hour=4, expires_after=45),
        roll=Roll(Letter("R"), last=200),
    )
    return replace(office, **changes)


PRESENCE_CODE = "4821"
"""What the screens of the hall show in these tests."""
PHONE = c.Caller(DeviceId("phone"), "citizen")
"""A telephone without a ticket."""


def kiosk(number: int = 1) -> c.Caller:
    return c.Caller(DeviceId(f"kiosk-{number}"), "kiosk")


def console(number: int) -> c.Caller:
    return c.Caller(DeviceId(f"console-{number}"), "clerk")


def holder(ticket: TicketId) -> c.Caller:
    """The citizen who has the ticket's link."""
    return c.Caller(DeviceId("phone"), "citizen", ticket)


def staff_page(clerk: ClerkId) -> c.Caller:
    """A supervisor or an administrator at a staff page, who needs no counter."""
    return c.Caller(DeviceId(f"staff:{clerk}"), "supervisor", name=clerk.title(), clerk=clerk)


ADMINISTRATOR = c.Caller(DeviceId("control"), "administrator")
CONSOLES = {ANA: console(1), BRUNO: console(2), CARLA: console(3), DIEGO: console(4)}


class Hall:
    """An office in a test: each wish is decided and followed at once, as a turn of one command."""

    def __init__(self, catalogue: Catalogue | None = None, now: datetime = MORNING) -> None:
        self.now = now
        self.events: list[Event] = []
        self.facts: list[tuple[int, tuple[Private, ...]]] = []
        self._drawn = 0
        catalogue = catalogue or small_office()
        self.office: Office = new_office(catalogue.office)
        self.grant(ADMINISTRATOR, c.LoadCatalogue(catalogue))

    def later(self, **span: float) -> "Hall":
        """Let time pass: `minutes=5`."""
        self.now += timedelta(**span)
        return self

    def fresh(self) -> Fresh:
        self._drawn += 1
        name = f"{self._drawn:05d}"
        return Fresh(
            TicketId(f"t{name}"),
            AttentionId(f"a{name}"),
            f"token-{name}",
            presence_codes=frozenset({PRESENCE_CODE}),
        )

    def ask(self, caller: c.Caller, command: c.Command) -> Decision | Refusal:
        """Decide and follow, after what the day's turn brings about."""
        self.follow(turn_of_day(self.office, self.now))
        found = decide(self.office, command, caller, self.now, self.fresh())
        if isinstance(found, Decision):
            self.follow(found.events, found.private)
        return found

    def follow(self, events: Iterable[Event], facts: tuple[Private, ...] = ()) -> None:
        for event in events:
            evolve(self.office, event)
            self.events.append(event)
        keep(self.office, facts)
        self.facts.append((self.office.seq, facts))

    def grant(self, caller: c.Caller, command: c.Command) -> Decision:
        """Ask a command that must be granted."""
        found = self.ask(caller, command)
        assert isinstance(found, Decision), found
        return found

    def refuse(self, caller: c.Caller, command: c.Command) -> Code:
        """Ask a command that must be refused; returns the refusal."""
        found = self.ask(caller, command)
        assert isinstance(found, Refusal), found
        return found.code

    def does(self, clerk: ClerkId, *wishes: c.Command) -> Decision:
        """A clerk asks one thing after the other at their own console; all are granted."""
        *first, last = wishes
        for command in first:
            self.grant(CONSOLES[clerk], command)
        return self.grant(CONSOLES[clerk], last)

    def cannot(self, clerk: ClerkId, command: c.Command) -> Code:
        """A clerk asks a command that must be refused."""
        return self.refuse(CONSOLES[clerk], command)

    def sits(self, clerk: ClerkId, counter: CounterId) -> None:
        """A clerk signs in and opens a counter."""
        self.does(clerk, c.SignIn(clerk), c.OpenCounter(counter))

    def issue(self, wanted: ServiceId = PERMIT, ticket_class: ClassId = GENERAL) -> TicketId:
        """A ticket from the kiosk, half a minute after the last command."""
        self.later(seconds=30)
        ticket = self.grant(kiosk(), c.IssueTicket(wanted, ticket_class)).answer.ticket
        assert ticket is not None
        return ticket

    def calls(self, clerk: ClerkId) -> TicketId | None:
        """The ticket that the clerk gets by the rule."""
        return self.does(clerk, c.CallNext()).answer.ticket

    def serves(self, clerk: ClerkId) -> TicketId | None:
        """The ticket that the clerk gets by the rule, attended to the end."""
        ticket = self.calls(clerk)
        self.does(clerk, c.StartService(), c.FinishService())
        return ticket

    def ticket(self, ticket: TicketId) -> Ticket:
        return self.office.tickets[ticket]

    def attention(self, clerk: ClerkId) -> Attention:
        """The attention that the clerk has open."""
        found = self.office.attention_of(clerk)
        assert found is not None
        return found
