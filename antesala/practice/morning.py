"""A practised morning as it goes: people come, a colleague works, and the coach looks on.

All is asked of the real hub, under the same rules as an office's. Time comes from the practice's
clock, which leaps where nothing would happen that a clerk can practise.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from antesala.messages import commands as m, frames as f
from antesala.practice.coach import Lesson, Situation, learnt_by
from antesala.practice.colleague import Colleague
from antesala.practice.house import KIOSK, House
from antesala.practice.office import PracticeOffice
from antesala.practice.people import CALLS, MOST_WAITING, Role, Street, pace_of, role_of_call
from server.domain import commands as c
from server.domain.identity import ClerkId, CounterId, DeviceId, TicketId
from server.domain.office import CounterState, Office
from server.domain.ticket import State, Ticket

UNDOABLE = {Lesson.NO_SHOW, Lesson.PARK, Lesson.REGISTER, Lesson.TRANSFER}
"""What can be undone for some seconds."""
EARLY = 3
"""People who wait before the first call."""
WALK = timedelta(seconds=3)
"""From the call until the person is at the trainee's counter."""
AWAY = timedelta(minutes=4)
"""Until a person is back who missed the call, or went to fetch something."""
SLICE = timedelta(seconds=20)
"""The clock leaps by no more at once, so that what falls due meanwhile comes in its order."""
USUAL = 0.8
"""How much of a service's usual time passes when it is finished: practice is quicker than work."""
UNDONE_FOR = 10.0
"""Seconds in which an act can be undone: as long the clock does not leap."""
PRAISE = 8.0
"""Seconds for which the band says what was done."""
HELP_AFTER, OFFER_AFTER = 2, 4
"""Calls after which a person calls for help, and after which the colleague offers one."""


@dataclass(frozen=True, slots=True)
class Back:
    """A person who is back from `at` on."""

    ticket: TicketId
    at: datetime


@dataclass(slots=True)
class Record:
    """What the trainee has done this morning."""

    done: set[Lesson] = field(default_factory=set)
    last: Lesson | None = None
    last_at: float = 0.0
    """Seconds of the clock that does not leap."""
    calls: int = 0
    attended: set[TicketId] = field(default_factory=set)
    missed: set[TicketId] = field(default_factory=set)
    acted_at: float = float("-inf")
    """When an act was done that can be undone, in the same seconds."""
    acted: Lesson | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What the coach looks at now; `held` is the trainee's ticket."""

    situation: Situation
    held: Ticket | None
    record: Record
    done: Lesson | None
    """What the trainee has done just now."""
    is_over: bool


class Morning:
    """One morning after the other, in one house."""

    def __init__(self, house: House, office: PracticeOffice, chance: Random, need: str) -> None:
        self._house, self._office, self._chance = house, office, chance
        self._pace = pace_of(office.catalogue, office.record)
        self._need = need
        self._new()
        house.lobby.heard = self._heard

    def _new(self) -> None:
        self.record = Record()
        self._street = Street(self._office.catalogue, self._pace, self._chance)
        self._colleague = Colleague(self._house, self._office, self._need)
        self._roles: dict[TicketId, Role] = {}
        self._backs: list[Back] = []
        self._owed = timedelta()
        self._has_called_help = self._has_offered = False
        self._called_at = self._house.clock()
        self._arrives_at = self._house.clock()

    async def begin(self) -> None:
        """The doors have opened a while ago: some people wait, and the colleague sits down."""
        house = self._house
        await self._colleague.sit_down()
        for _ in range(EARLY):
            await self._arrive()
            house.clock.leap_to(house.clock() + timedelta(minutes=2))
        house.lobby.beat()

    async def again(self) -> None:
        """Another morning: the day ends as it ends in an office, and the next one begins."""
        house = self._house
        house.clock.leap_to(house.clock() + timedelta(days=1))
        await house.ask(DeviceId("server"), "system", c.EndDay())
        self._new()
        await self.begin()

    async def step(self) -> Look:
        """Do all that is due by now, and leap where nothing is; returns what there is to see."""
        await self._act()
        clock, before = self._house.clock, self._house.clock()
        until = before
        if not self._can_undo():
            until, self._owed = before + self._owed, timedelta()
            if until == before and self._is_idle():
                until = self._next_at()
        while clock() + SLICE < until:
            clock.leap_to(clock() + SLICE)
            await self._act()
        clock.leap_to(until)
        if until > before:
            await self._act()
            self._house.lobby.beat()
        return self.look()

    async def _act(self) -> None:
        now = self._house.clock()
        if now >= self._arrives_at and self._comes_more():
            await self._arrive()
        if self.record.calls >= HELP_AFTER and not self._has_called_help and self._is_free():
            self._has_called_help = True
            await self._house.ask(KIOSK, "kiosk", c.CallForHelp(), self._kiosk_name)
        if self.record.calls >= OFFER_AFTER and not self._has_offered and self._clerk is not None:
            self._has_offered = True
            self._colleague.offers_to = self._clerk
        await self._colleague.act()

    def _comes_more(self) -> bool:
        tickets = self.published.tickets.live().values()
        waiting = sum(ticket.state is State.WAITING for ticket in tickets)
        return self.record.calls < CALLS and waiting < MOST_WAITING

    async def _arrive(self) -> None:
        """A person takes a ticket at the kiosk."""
        catalogue, clerk, counter = self._office.catalogue, self._clerk, self._counter
        seat, trainee = counter or self._office.seat, clerk or self._office.trainee.id
        served = catalogue.services_at(seat, trainee)
        person = self._street.next(served or tuple(each.id for each in catalogue.services))
        command = c.IssueTicket(
            person.service, person.ticket_class, catalogue.languages[0], person.help_needed
        )
        await self._house.ask(KIOSK, "kiosk", command, self._kiosk_name)
        self._arrives_at = self._house.clock() + timedelta(seconds=self._pace.gap(self._chance))

    @property
    def _kiosk_name(self) -> str:
        return next((each.name for each in self._office.catalogue.kiosks), "")

    # What the trainee does

    async def _heard(self, command: m.AnsweredCommand, answer: f.Message) -> None:
        """A command of the trainee's was granted."""
        record, lesson = self.record, learnt_by(command)
        if lesson is not None and lesson not in record.done:
            record.done.add(lesson)
            record.last, record.last_at = lesson, self._house.clock.running()
        ticket = TicketId(getattr(answer, "ticket", None) or "")
        if lesson in UNDOABLE:
            record.acted, record.acted_at = lesson, self._house.clock.running()
        match lesson:
            case Lesson.CALL:
                self._call(ticket)
            case Lesson.REGISTER if ticket:
                record.attended.add(ticket)
                self._owe(ticket)
            case Lesson.NO_SHOW:
                record.missed.add(ticket)
                self._send_away(ticket)
            case Lesson.UNDO:
                self._take_back(ticket)
            case Lesson.PARK:
                self._send_away(ticket)
            case _:
                pass

    def _call(self, ticket: TicketId) -> None:
        self._called_at = self._house.clock()
        if ticket not in self._roles:
            self._roles[ticket] = role_of_call(self.record.calls, self._chance)
            self.record.calls += 1
        else:
            self._roles[ticket] = Role.PLAIN

    def _send_away(self, ticket: TicketId) -> None:
        """A person who missed the call or fetches something comes back, unless they went home."""
        if self._roles.get(ticket) is not Role.GONE:
            self._backs.append(Back(ticket, self._house.clock() + AWAY))

    def _take_back(self, ticket: TicketId) -> None:
        """The trainee has undone the last act: the person is where they were."""
        self.record.acted_at, self._owed = float("-inf"), timedelta()
        for found in (self.record.attended, self.record.missed):
            found.discard(ticket)
        self._backs = [each for each in self._backs if each.ticket != ticket]

    def _can_undo(self) -> bool:
        return self._house.clock.running() - self.record.acted_at < UNDONE_FOR

    def _owe(self, ticket: TicketId) -> None:
        """Let the usual time of a service pass, so that the line is as long as on a real day."""
        held = self.published.tickets.get(ticket)
        if held is not None:
            minutes = self._office.catalogue.service[held.service].minutes
            self._owed += timedelta(minutes=minutes * USUAL)

    # What there is to see

    @property
    def published(self) -> Office:
        """The office as its screens show it."""
        return self._house.hub.published

    @property
    def _clerk(self) -> ClerkId | None:
        console = self._house.lobby.console
        return None if console is None else self.published.clerk_at(console)

    @property
    def _counter(self) -> CounterId | None:
        clerk = self._clerk
        return None if clerk is None else self.published.desk_of(clerk)

    def _stage(self) -> str:
        office, clerk, counter = self.published, self._clerk, self._counter
        if clerk is None:
            return "sign_in"
        if counter is None:
            return "choose"
        held = office.held_by(clerk)
        if held is not None and held.state in (State.CALLED, State.OFFERED):
            return str(held.state)
        if office.attention_of(clerk) is not None:
            return "serving"
        return "paused" if office.desks[counter].state is CounterState.PAUSED else "free"

    def _is_free(self) -> bool:
        return self._stage() == "free"

    def look(self) -> Look:
        """The trainee's situation now."""
        office, clerk, counter = self.published, self._clerk, self._counter
        held = None if clerk is None else office.held_by(clerk)
        attention = None if clerk is None else office.attention_of(clerk)
        service = self._office.catalogue.service.get(held.service) if held else None
        has_next = clerk is not None and counter is not None
        situation = Situation(
            stage=self._stage(),
            step="" if attention is None else str(attention.step),
            role=self._role(held),
            is_here=self._house.clock() >= self._called_at + WALK,
            code=held.code if held else "",
            has_ticket=held is not None,
            has_papers=bool(service and service.requirements),
            has_colleague=self._colleague.clerk is not None,
            is_offered=clerk is not None and bool(office.offered_to(clerk)),
            has_help_call=any(call.taken_by is None for call in office.help_calls.values()),
            missed=self._back(State.NO_SHOW),
            back=self._back(State.PARKED),
            can_undo=self._can_undo() and self.record.acted is Lesson.NO_SHOW,
            is_next=has_next and self._has_next(counter, clerk),
            calls=self.record.calls,
        )
        is_new = self._house.clock.running() - self.record.last_at < PRAISE
        done = self.record.last if is_new else None
        return Look(situation, held, self.record, done, self._is_over(situation))

    def _has_next(self, counter: CounterId | None, clerk: ClerkId | None) -> bool:
        if counter is None or clerk is None:
            return False
        house = self._house
        return house.room.once.next_at(house.hub.published, counter, clerk) is not None

    def _role(self, held: Ticket | None) -> Role:
        role = Role.PLAIN if held is None else self._roles.get(held.id, Role.PLAIN)
        is_attended = held is not None and held.state is not State.CALLED
        # A person whose attention was begun is here, whatever they were meant to do.
        return Role.PLAIN if is_attended and role in (Role.ABSENT, Role.GONE) else role

    def _back(self, state: State) -> str:
        """The code of a person in that state who is back."""
        tickets, now = self.published.tickets, self._house.clock()
        here = [
            tickets[each.ticket]
            for each in self._backs
            if each.at <= now and each.ticket in tickets
        ]
        return next((ticket.code for ticket in here if ticket.state is state), "")

    def _is_idle(self) -> bool:
        """Whether the trainee could only wait."""
        now = self.look().situation
        due = (now.is_next, now.is_offered, now.has_help_call, bool(now.missed), bool(now.back))
        return now.stage == "free" and not any(due) and not self._is_over(now)

    def _next_at(self) -> datetime:
        """When the next person comes, or comes back; the colleague's work goes on meanwhile."""
        now = self._house.clock()
        coming = [each.at for each in self._backs if each.at > now]
        coming += [self._arrives_at] if self._comes_more() else []
        return max(now, min([*coming, now + timedelta(minutes=5)]))

    def _is_over(self, now: Situation) -> bool:
        """Whether all have been, and none will come any more."""
        has_left = self.record.calls >= CALLS and not (now.is_next or now.missed or now.back)
        is_coming = any(each.at > self._house.clock() for each in self._backs)
        return has_left and not is_coming and not now.is_offered and now.stage == "free"
