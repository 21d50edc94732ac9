"""What happens in a made-up day: its events in order, and the tickets and attentions they make.

The events are those that a server's decisions would have had, and what is kept of a ticket or an
attention is what follows from them: a replay of the journal gives the same tables, which a test
says. Following each event with an office would take most of the time.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from server.domain import events as e
from server.domain.attention import Attention, Channel, Kind, Outcome, Step
from server.domain.catalogue import Catalogue
from server.domain.discipline import Candidate, Choice, Reason, place_of
from server.domain.identity import (
    AttentionId,
    DeviceId,
    Letter,
    ServiceId,
    TicketId,
    UnitId,
)
from server.domain.ticket import State, Ticket, code_of
from server.seeding.people import Person
from server.seeding.seats import Away, Seat
from server.store.rows import from_milliseconds


@dataclass(slots=True)
class Carried:
    """What goes on from one day to the next: the journal's and the tickets' last number."""

    seq: int = 0
    ticket_seq: int = 0


@dataclass(slots=True, eq=False)
class Held:
    """A ticket on its way, with its person; `kept` makes of it what the office keeps.

    Moments are milliseconds. A ticket of the domain for each of its steps would take a quarter of
    the time.
    """

    person: Person
    id: TicketId
    code: str
    seq: int
    service: ServiceId
    arrival: int
    device: DeviceId
    place: Candidate
    """Its place in the line, by its arrival."""
    services: list[ServiceId]
    """Those that it has been at, the present one last."""
    state: State = State.WAITING
    seat: Seat | None = None
    attention: AttentionId | None = None
    reason: Reason | None = None
    has_returned: bool = False
    recalls: int = 0
    recalled: int = 0
    first_called_at: int | None = None
    called_at: int | None = None
    started_at: int | None = None
    ended_at: int | None = None
    announced_at: int | None = None
    expected_until: int | None = None

    def kept(self, day: date) -> Ticket:
        """The ticket as it is at the end of its day."""
        seat, person = self.seat, self.person
        return Ticket(
            id=self.id,
            code=self.code,
            day=day,
            seq=self.seq,
            service=self.service,
            ticket_class=person.ticket_class,
            arrival=from_milliseconds(self.arrival),
            channel=person.channel,
            language=person.language,
            device=self.device,
            state=self.state,
            counter=None if seat is None else seat.counter,
            clerk=None if seat is None else seat.clerk,
            attention=self.attention,
            reason=self.reason,
            has_returned=self.has_returned,
            recalls=self.recalls,
            called_at=_moment(self.called_at),
            started_at=_moment(self.started_at),
            ended_at=_moment(self.ended_at),
            ended_on=day,
            announced_at=_moment(self.announced_at),
            expected_until=_moment(self.expected_until),
            first_called_at=_moment(self.first_called_at),
            left_services=tuple(self.services[:-1]),
            recalled=self.recalled,
        )


def _moment(at: int | None) -> datetime | None:
    return None if at is None else from_milliseconds(at)


@dataclass(slots=True, eq=False)
class Work:
    """An attention on its way."""

    id: AttentionId
    seat: Seat
    channel: Channel
    started_at: datetime
    ticket: TicketId | None = None
    service: ServiceId | None = None
    brought: tuple[int, ...] = ()


@dataclass(slots=True)
class Register:
    """The events of one day, and what they lead to. Moments are milliseconds since 1970."""

    catalogue: Catalogue
    day: date
    carried: Carried
    chance: Random
    events: list[e.Event] = field(default_factory=list)
    tickets: dict[TicketId, Held] = field(default_factory=dict)
    attentions: list[Attention] = field(default_factory=list)
    numbers: dict[Letter, int] = field(default_factory=dict)
    calls: int = 0
    opened: dict[AttentionId, Work] = field(default_factory=dict)

    @property
    def seq(self) -> int:
        """The number of the last event in the journal."""
        return self.carried.seq + len(self.events)

    def new_id(self, at: int) -> str:
        """An id as a server makes it at this time (`server.fresh.new_id`), drawn by the seed."""
        bits = self.chance.getrandbits(74)
        value = at << 80 | 7 << 76 | (bits >> 62) << 64 | 2 << 62 | bits & (1 << 62) - 1
        return f"{value:032x}"

    def begins(self, seat: Seat, at: int) -> None:
        """A clerk signs in and opens their counter."""
        moment, device = from_milliseconds(at), console_of(seat)
        self.events += (
            e.ClerkSignedIn(at=moment, clerk=seat.clerk, device=device),
            e.CounterOpened(at=moment, counter=seat.counter, clerk=seat.clerk),
        )

    def resumes(self, seat: Seat, at: int) -> None:
        """A counter calls again after a pause."""
        moment = from_milliseconds(at)
        self.events.append(e.CounterOpened(at=moment, counter=seat.counter, clerk=seat.clerk))

    def pauses(self, seat: Seat, away: Away, at: int) -> None:
        """A counter stops calling for a while."""
        until = None if away.is_back_office else from_milliseconds(at + away.length)
        self.events.append(
            e.CounterPaused(
                at=from_milliseconds(at),
                counter=seat.counter,
                reason=away.reason,
                until=until,
                is_back_office=away.is_back_office,
            )
        )

    def leaves(self, seat: Seat, at: int) -> None:
        """A counter closes, and its clerk signs out."""
        moment = from_milliseconds(at)
        self.events += (
            e.CounterClosed(at=moment, counter=seat.counter),
            e.ClerkSignedOut(at=moment, clerk=seat.clerk),
        )

    def issue(self, person: Person, at: int, device: DeviceId) -> Held:
        """A ticket at a kiosk or by a clerk; its person waits from now on."""
        held, letter, number = self._new(person, at, device)
        self.events.append(
            e.TicketIssued(
                at=from_milliseconds(at),
                ticket=held.id,
                code=held.code,
                letter=letter,
                number=number,
                seq=held.seq,
                day=self.day,
                service=person.service,
                ticket_class=person.ticket_class,
                channel=person.channel,
                language=person.language,
                device=device,
            )
        )
        return held

    def announce(self, person: Person, at: int, until: int) -> Held:
        """A ticket on a telephone, whose person is expected until a moment."""
        held, letter, number = self._new(person, at, DeviceId("phone"))
        self.events.append(
            e.TicketAnnounced(
                at=from_milliseconds(at),
                ticket=held.id,
                code=held.code,
                letter=letter,
                number=number,
                seq=held.seq,
                day=self.day,
                service=person.service,
                ticket_class=person.ticket_class,
                language=person.language,
                device=held.device,
                expected_until=from_milliseconds(until),
            )
        )
        held.state, held.announced_at, held.expected_until = State.ANNOUNCED, at, until
        return held

    def _new(self, person: Person, at: int, device: DeviceId) -> tuple[Held, Letter, int]:
        letter = self.catalogue.service[person.service].series
        number = self.numbers[letter] = self.numbers.get(letter, 0) + 1
        self.carried.ticket_seq += 1
        name, seq = TicketId(self.new_id(at)), self.carried.ticket_seq
        held = self.tickets[name] = Held(
            person=person,
            id=name,
            code=code_of(letter, number),
            seq=seq,
            service=person.service,
            arrival=at,
            device=device,
            place=Candidate(name, person.ticket_class, at, seq),
            services=[person.service],
        )
        return held, letter, number

    def arrive(self, held: Held, at: int) -> None:
        """The person of an announced ticket is here."""
        self.carried.ticket_seq += 1
        seq = self.carried.ticket_seq
        self.events.append(e.TicketArrived(at=from_milliseconds(at), ticket=held.id, seq=seq))
        held.state, held.arrival, held.seq, held.expected_until = State.WAITING, at, seq, None
        held.place = Candidate(held.id, held.person.ticket_class, at, seq)

    def expire(self, held: Held, at: int) -> None:
        """The person of an announced ticket did not come."""
        self.events.append(e.TicketExpired(at=from_milliseconds(at), ticket=held.id))
        held.state, held.ended_at = State.EXPIRED, at

    def cancel(self, held: Held, at: int) -> None:
        """A person gives their ticket back."""
        self.events.append(e.TicketCancelled(at=from_milliseconds(at), ticket=held.id))
        held.state, held.ended_at = State.CANCELLED, at

    def call(self, seat: Seat, choice: Choice, heads: Iterable[Candidate], at: int) -> Held:
        """The rule's call of a ticket at a counter."""
        held = self.tickets[TicketId(choice.ticket)]
        self.calls += 1
        others = [each for each in heads if each.ticket != choice.ticket]
        others.sort(key=place_of)
        self.events.append(
            e.TicketCalled(
                at=from_milliseconds(at),
                ticket=held.id,
                counter=seat.counter,
                clerk=seat.clerk,
                reason=choice.reason,
                call=self.calls,
                profile=seat.profile,
                pointer=choice.pointer,
                rivals=tuple(self._rival(each) for each in others),
            )
        )
        held.state, held.seat, held.reason = State.CALLED, seat, choice.reason
        held.recalls, held.called_at = 0, at
        held.first_called_at = held.first_called_at or at
        return held

    def _rival(self, place: Candidate) -> e.Rival:
        other = self.tickets[TicketId(place.ticket)]
        arrival = from_milliseconds(other.arrival)
        return e.Rival(code=other.code, ticket_class=place.ticket_class, arrival=arrival)

    def recall(self, held: Held, at: int) -> None:
        """The same ticket is called once more."""
        self.calls += 1
        again = e.TicketRecalled(at=from_milliseconds(at), ticket=held.id, call=self.calls)
        self.events.append(again)
        held.recalls += 1
        held.recalled += 1

    def miss(self, held: Held, at: int) -> None:
        """The person did not come to the call."""
        self.events.append(e.TicketNoShow(at=from_milliseconds(at), ticket=held.id))
        held.state = State.NO_SHOW

    def reinstate(self, held: Held, at: int) -> None:
        """A person who missed their call is here after all, and waits again."""
        self.events.append(e.TicketReinstated(at=from_milliseconds(at), ticket=held.id))
        held.state, held.has_returned, held.seat = State.WAITING, True, None

    def start(self, held: Held, seat: Seat, at: int) -> AttentionId:
        """The person is at the counter."""
        name, moment = AttentionId(self.new_id(at)), from_milliseconds(at)
        self.events.append(e.ServiceStarted(at=moment, ticket=held.id, attention=name))
        held.state, held.attention, held.started_at = State.SERVING, name, at
        self.opened[name] = Work(name, seat, Channel.IN_PERSON, moment, held.id, held.service)
        return name

    def start_without(
        self, seat: Seat, channel: Channel, service: ServiceId | None, at: int
    ) -> AttentionId:
        """An attention without a ticket, such as a call by telephone."""
        name, moment = AttentionId(self.new_id(at)), from_milliseconds(at)
        self.events.append(
            e.AttentionStarted(
                at=moment,
                attention=name,
                clerk=seat.clerk,
                counter=seat.counter,
                channel=channel,
                service=service,
            )
        )
        self.opened[name] = Work(name, seat, channel, moment, service=service)
        return name

    def save(self, attention: AttentionId, kind: Kind, brought: tuple[int, ...], at: int) -> None:
        """The clerk notes what the person wants and has brought."""
        work = self.opened[attention]
        self.events.append(
            e.AttentionSaved(
                at=from_milliseconds(at),
                attention=attention,
                step=Step.NEED,
                service=work.service,
                kind=kind,
                brought=brought,
            )
        )
        work.brought = brought

    def finish(self, held: Held, kind: Kind, outcome: Outcome, at: int) -> None:
        """The person has been attended, and the clerk registers it."""
        self.events.append(e.ServiceFinished(at=from_milliseconds(at), ticket=held.id))
        assert held.attention is not None  # noqa: S101 - the person is being attended
        self.register(held.attention, kind, outcome, at)
        held.state, held.ended_at = State.SERVED, at

    def transfer(self, held: Held, service: ServiceId, kind: Kind, at: int) -> None:
        """The person goes on waiting for another service, at the place of their arrival."""
        moment, attention = from_milliseconds(at), held.attention
        self.events.append(e.TicketTransferred(at=moment, ticket=held.id, service=service))
        assert attention is not None  # noqa: S101 - the person is being attended
        unit = self.catalogue.service[service].unit
        self.register(attention, kind, Outcome.LINKED, at, unit=unit)
        held.state, held.service, held.seat = State.WAITING, service, None
        held.attention = held.started_at = None
        held.services.append(service)

    def register(
        self,
        attention: AttentionId,
        kind: Kind,
        outcome: Outcome,
        at: int,
        *,
        unit: UnitId | None = None,
    ) -> None:
        """An attention ends, with its line in the register."""
        moment, work = from_milliseconds(at), self.opened.pop(attention)
        self.events.append(
            e.AttentionRegistered(
                at=moment,
                attention=attention,
                kind=kind,
                outcome=outcome,
                service=work.service,
                unit=unit,
            )
        )
        self.attentions.append(
            Attention(
                id=work.id,
                clerk=work.seat.clerk,
                counter=work.seat.counter,
                channel=work.channel,
                started_at=work.started_at,
                ticket=work.ticket,
                service=work.service,
                step=Step.REGISTER,
                kind=kind,
                brought=work.brought,
                outcome=outcome,
                unit=unit,
                registered_at=moment,
                registered_on=self.day,
                registered_seq=self.seq,
            )
        )

    def end_day(self, at: int) -> None:
        """Let what still waits lapse with its day, as the server does some time after closing."""
        moment = from_milliseconds(at)
        for held in sorted(self.tickets.values(), key=lambda each: each.seq):
            if held.state is State.ANNOUNCED:
                self.expire(held, at)
            elif held.state in {State.WAITING, State.NO_SHOW}:
                self.events.append(e.TicketLapsed(at=moment, ticket=held.id))
                held.state, held.ended_at = State.LAPSED, at
        self.events.append(e.DayClosed(at=moment, day=self.day, is_end=True))

    def kept(self) -> list[Ticket]:
        """The day's tickets as the office keeps them."""
        return [held.kept(self.day) for held in self.tickets.values()]


def console_of(seat: Seat) -> DeviceId:
    """The console at a counter, as a device."""
    return DeviceId(f"console-{seat.counter}")
