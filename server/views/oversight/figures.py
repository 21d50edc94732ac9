"""The hall in figures: each service with who waits and how long, each counter with its person.

The waits of the day are kept turn by turn, so that their cost follows what has changed. A median is
the nearest rank: the least wait that half of the people did not exceed, and P90 the same of nine in
ten. Only waits that people had count, from ticket to call: none of a person who was away or was
attended before.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from server.domain.attention import Attention
from server.domain.catalogue import Catalogue, Counter, Service, local_time
from server.domain.day_waits import Came, DayWaits, at_rank
from server.domain.discipline import Candidate
from server.domain.identity import (
    AttentionId,
    ClassId,
    ClerkId,
    CounterId,
    DeviceId,
    ServiceId,
    TicketId,
)
from server.domain.office import CounterState, Desk, Office
from server.domain.ticket import State, Ticket
from server.hub import News
from server.views.oversight.courses import Courses

LONG = 2
"""A person takes long from this multiple of the service's usual minutes on."""
HALF, MOST = 0.5, 0.9

Kind = tuple[str, str | int]
"""What a ticket is counted as: `service` with its id, `came` and `called` with a quarter."""


def quarter_of(moment: datetime, time_zone: str) -> int:
    """The quarter of an hour of a moment, from 0 at local midnight to 95."""
    local = local_time(moment, time_zone)
    return local.hour * 4 + local.minute // 15


def kinds_of(office: Office, ticket: Came) -> tuple[Kind, ...]:
    """A ticket's service, and the quarters in which it was given and called last."""
    zone = office.catalogue.time_zone
    came: Kind = ("came", quarter_of(ticket.arrival, zone))
    service: Kind = ("service", ticket.service)
    if ticket.called_at is None:
        return service, came
    return service, came, ("called", quarter_of(ticket.called_at, zone))


class KeptWaits:
    """The waits of an office's day, which follow each turn's changes.

    Where the day, the catalogue or the turns between are others, they are counted anew.
    """

    def __init__(self) -> None:
        self._seq = -1
        self._basis: tuple[date | None, Catalogue] | None = None
        self._waits: DayWaits[Kind] = DayWaits(kinds_of)

    def follow(self, office: Office, news: News) -> None:
        """Follow a turn, once the office has."""
        if self._seq != news.before or self._basis != (office.day, office.catalogue):
            self._seq = -1
            return
        for kind, name in news.touched:
            if kind == "ticket":
                self._waits.follow_ticket(office, TicketId(name))
            elif kind == "attention":
                self._waits.follow_attention(office, AttentionId(name))
        self._seq = news.seq

    def of(self, office: Office) -> DayWaits[Kind]:
        """The waits now; counted anew where the office is not the one that was followed."""
        if self._seq != office.seq or self._basis != (office.day, office.catalogue):
            self._seq, self._basis = office.seq, (office.day, office.catalogue)
            self._waits = DayWaits.of(office, kinds_of)
        return self._waits


@dataclass(frozen=True, slots=True)
class Waiting:
    """The person who waits longest for a service."""

    ticket: TicketId
    code: str
    since: datetime


@dataclass(frozen=True, slots=True)
class ServiceNow:
    """A service: people by class in the catalogue's order, and today's waits of those called."""

    service: ServiceId
    name: str
    letter: str
    waiting: int
    by_class: tuple[tuple[ClassId, int], ...]
    longest: Waiting | None
    median: timedelta | None
    most: timedelta | None
    """What nine in ten did not exceed."""
    counted: int
    """How many waits the two are made of."""
    target: timedelta
    limit: timedelta | None
    """The law's limit, where the office's region has one."""
    open_counters: int
    counters: int

    def is_above(self, now: datetime) -> bool:
        """Whether a person has waited longer than the target."""
        return self.longest is not None and now - self.longest.since > self.target


@dataclass(frozen=True, slots=True)
class CounterNow:
    """A counter: its state and since when, its clerk, and the person there and since when."""

    counter: CounterId
    number: str
    place: str
    state: CounterState
    since: datetime | None
    clerk: ClerkId | None
    clerk_name: str
    ticket: TicketId | None
    code: str
    """The ticket in hand; empty also while a person without a ticket is attended."""
    ticket_state: State | None
    service: ServiceId | None
    service_name: str
    busy_since: datetime | None
    usual: timedelta | None
    """How long the service usually takes, by the office file."""
    device: DeviceId | None = None
    """The console at which the clerk is signed in."""
    is_console_here: bool = True
    pause: str = ""
    """Why the counter pauses, in the office's words."""
    paused_until: datetime | None = None
    is_back_office: bool = False

    @property
    def is_busy(self) -> bool:
        """Whether a person is called or attended here."""
        return self.busy_since is not None

    def is_long(self, now: datetime) -> bool:
        """Whether the person has been here for much longer than usual."""
        if self.busy_since is None or self.usual is None:
            return False
        return now - self.busy_since >= LONG * self.usual


def services_now(
    office: Office, waits: DayWaits[Kind], legal: int | None = None
) -> list[ServiceNow]:
    """Every service of the catalogue, in its order; `legal` are the minutes by law today."""
    reserved = [office.tickets[TicketId(each.ticket)] for each in office.waiting.reserved()]
    limit = None if legal is None else timedelta(minutes=legal)
    return [_service(office, waits, each, reserved, limit) for each in office.catalogue.services]


def _service(
    office: Office,
    waits: DayWaits[Kind],
    service: Service,
    reserved: Sequence[Ticket],
    limit: timedelta | None,
) -> ServiceNow:
    catalogue = office.catalogue
    known = waits.waits(("service", service.id))
    apart = [each for each in reserved if each.service == service.id]
    counters = [each.id for each in catalogue.counters if serves(catalogue, each.id, service.id)]
    return ServiceNow(
        service=service.id,
        name=service.name,
        letter=service.series,
        waiting=office.waiting.waiting_for(service.id),
        by_class=tuple(_by_class(office, service.id, apart)),
        longest=_longest(office, office.waiting.classes_of(service.id).values(), apart),
        median=at_rank(known, HALF),
        most=at_rank(known, MOST),
        counted=len(known),
        target=timedelta(minutes=catalogue.target_of(service.id)),
        limit=limit,
        open_counters=sum(calls(office, each, service.id) for each in counters),
        counters=len(counters),
    )


def serves(catalogue: Catalogue, counter: CounterId, service: ServiceId) -> bool:
    """Whether a counter serves a service with a clerk who does so too."""
    return service in catalogue.services_at(counter, None)


def calls(office: Office, counter: CounterId, service: ServiceId) -> bool:
    """Whether a counter is open and calls for a service, with the clerk who sits there."""
    desk = office.desks.get(counter, Desk())
    if desk.state is not CounterState.OPEN:
        return False
    return service in office.catalogue.services_at(counter, desk.clerk)


def _by_class(
    office: Office, service: ServiceId, apart: Sequence[Ticket]
) -> Iterable[tuple[ClassId, int]]:
    for each in office.catalogue.classes:
        count = office.waiting.count_of(service, each.id)
        count += sum(ticket.ticket_class == each.id for ticket in apart)
        if count:
            yield each.id, count


def _longest(office: Office, heads: Iterable[Candidate], apart: Sequence[Ticket]) -> Waiting | None:
    waiting = [office.tickets[TicketId(each.ticket)] for each in heads]
    first = min([*waiting, *apart], key=lambda each: (each.arrival, each.seq), default=None)
    return None if first is None else Waiting(first.id, first.code, first.arrival)


def counters_now(office: Office, courses: Courses, away: Collection[str] = ()) -> list[CounterNow]:
    """Every counter of the catalogue, in its order; `away` are devices without a connection."""
    return [_counter(office, courses, each, away) for each in office.catalogue.counters]


def _counter(
    office: Office, courses: Courses, counter: Counter, away: Collection[str]
) -> CounterNow:
    desk, catalogue = office.desks.get(counter.id, Desk()), office.catalogue
    clerk = None if desk.clerk is None else catalogue.clerk.get(desk.clerk)
    held = None if desk.clerk is None else office.held_by(desk.clerk)
    attention = None if desk.clerk is None else office.attention_of(desk.clerk)
    service = _service_of(catalogue, held, attention)
    console = None if desk.clerk is None else office.consoles.get(desk.clerk)
    pause = None if desk.reason is None else catalogue.pause.get(desk.reason)
    return CounterNow(
        counter=counter.id,
        number=counter.number,
        place=counter.place,
        state=desk.state,
        since=desk.since or courses.since(counter.id, desk.state),
        clerk=desk.clerk,
        clerk_name=clerk.name if clerk is not None else desk.clerk or "",
        ticket=None if held is None else held.id,
        code="" if held is None else held.code,
        ticket_state=None if held is None else held.state,
        service=None if service is None else service.id,
        service_name="" if service is None else service.name,
        busy_since=_busy_since(held, attention),
        usual=None if service is None else timedelta(minutes=service.minutes),
        device=console,
        is_console_here=console not in away,
        pause="" if pause is None else pause.name,
        paused_until=desk.until,
        is_back_office=desk.is_back_office,
    )


def _service_of(
    catalogue: Catalogue, held: Ticket | None, attention: Attention | None
) -> Service | None:
    named = None if attention is None else attention.service
    named = named if held is None else held.service
    return None if named is None else catalogue.service.get(named)


def _busy_since(held: Ticket | None, attention: Attention | None) -> datetime | None:
    """Since the person is attended, or was called last while they still walk."""
    if attention is not None:
        return attention.started_at
    return None if held is None else held.called_at
