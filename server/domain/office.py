"""The state of an office, which `decide` reads and `evolve` changes. Contains no rules."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from server.domain.attention import Attention
from server.domain.catalogue import Catalogue, empty_catalogue
from server.domain.discipline import Rule
from server.domain.identity import (
    AttentionId,
    ClerkId,
    CounterId,
    DeviceId,
    Letter,
    OfficeId,
    PauseId,
    Profile,
    ServiceId,
    TicketId,
)
from server.domain.kept import Kept, Packing
from server.domain.restoration import Restoration
from server.domain.ticket import Act, Occasion, Plea, State, Ticket
from server.domain.waiting import WaitingLines

UNDO_WITHIN = timedelta(seconds=10)
"""Time in which an act may be taken back: enough to see a slip of the hand, and too short for a
person to act on what the screens said."""

CALLS_KEPT = 12
"""How many of the last calls to keep for a board: four current and six earlier ones, and two to
spare. Open calls are kept in addition, however many counters call at once."""


class CounterState(StrEnum):
    """Whether a counter calls."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Desk:
    """A counter now, with its clerk unless it is closed.

    `since` is when it came into this state. A paused one has its reason and planned end, as far as
    they were told, or its clerk works in the back office.
    """

    state: CounterState = CounterState.CLOSED
    clerk: ClerkId | None = None
    since: datetime | None = None
    reason: PauseId | None = None
    until: datetime | None = None
    is_back_office: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """One call or recall of the day, numbered from 1."""

    number: int
    ticket: TicketId
    code: str
    counter: CounterId
    at: datetime
    times: int
    is_current: bool = True
    service: ServiceId | None = None
    """What the ticket was called for; None where the call is older than the field."""


@dataclass(frozen=True, slots=True)
class LastAct:
    """A clerk's last act that can be taken back, and what it changed.

    `undone` are the sequence numbers of its events. The ticket is as it was `before` and `after`,
    None for an attention without a ticket; so are the board's calls and the pointer of the profile
    called by, each as far as it differs. `attention` is the one that it ended, as it was before.
    `earlier` is the finish that this call came with: both are one act. `passed` are the tickets
    that let this call pass, as they were before.
    """

    clerk: ClerkId
    act: Act
    at: datetime
    undone: tuple[int, ...]
    before: Ticket | None
    after: Ticket | None
    attention: Attention | None = None
    calls_before: tuple[Call, ...] = ()
    calls_after: tuple[Call, ...] = ()
    profile: Profile | None = None
    pointer_before: int | None = None
    pointer_after: int | None = None
    occasion: Occasion | None = None
    earlier: "LastAct | None" = None
    passed: tuple[Ticket, ...] = ()

    @property
    def whole(self) -> "tuple[LastAct, ...]":
        """This act with the one that it came with, the last one first."""
        return (self,) if self.earlier is None else (self, *self.earlier.whole)


@dataclass(frozen=True, slots=True)
class HelpCall:
    """A person at a device has waited for a clerk since `at`; `name` is the device's.

    A call that a clerk has taken is kept until the next one, so that the device can show it. One
    by telephone has the `ticket`, whose code is its name, and ends with what the person waited for.
    """

    device: DeviceId
    name: str
    at: datetime
    taken_by: ClerkId | None = None
    ticket: TicketId | None = None
    plea: Plea = Plea.HELP


def caller_by_phone(ticket: TicketId) -> DeviceId:
    """The name under which the holder of a ticket calls a clerk: one person, one call."""
    return DeviceId(f"{_BY_PHONE}{ticket}")


def ticket_of_caller(device: DeviceId) -> TicketId | None:
    """The ticket whose holder calls under that name; None where a device of the office calls."""
    return TicketId(device.removeprefix(_BY_PHONE)) if device.startswith(_BY_PHONE) else None


_BY_PHONE = "phone-"


@dataclass(frozen=True, slots=True)
class Stop:
    """A service gives no more tickets today; `by` said so, if it was a member of staff."""

    reason: str
    at: datetime
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """The message that the displays show until a moment."""

    text: str
    until: datetime
    at: datetime
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True)
class Mute:
    """That the displays are silent until a moment."""

    until: datetime
    at: datetime
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """Since when, and by which member of staff, a kiosk is out of service or a clerk suspended."""

    at: datetime
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True)
class Lapse:
    """What a ticket was before it lapsed with its day, for a day that is reopened."""

    state: State
    reserved_for: ClerkId | None = None


def no_tickets() -> Kept[TicketId, Ticket]:
    """Tickets to be kept: packed once they have ended."""
    packing = Packing(
        Ticket,
        times=(
            *("arrival", "called_at", "started_at", "ended_at"),
            *("announced_at", "expected_until", "place_at", "on_the_way_at", "first_called_at"),
        ),
        numbers=("seq", "recalls", "more_time", "let_pass", "place_seq", "recalled"),
        words=(
            *("day", "service", "ticket_class", "channel", "language", "device", "state"),
            *("counter", "clerk", "offered_to", "reserved_for", "reason", "has_returned"),
            *("ended_on", "left_services"),
        ),
        texts=("code", "attention", "series_code"),
    )
    return Kept(packing, _has_ended)


def _has_ended(ticket: Ticket) -> bool:
    """Whether a ticket's state is in `ENDED`; looked up in a set, an enumeration's word is slow."""
    state = ticket.state
    is_unmet = state is State.CANCELLED or state is State.EXPIRED
    return state is State.SERVED or state is State.LAPSED or is_unmet


def no_attentions() -> Kept[AttentionId, Attention]:
    """Attentions to be kept: packed once they are registered."""
    packing = Packing(
        Attention,
        times=("started_at", "registered_at"),
        numbers=("registered_seq",),
        words=(
            *("clerk", "counter", "channel", "service", "step", "kind", "brought", "outcome"),
            *("received_by", "unit", "registered_on"),
        ),
        texts=("ticket",),
    )
    return Kept(packing, lambda attention: attention.registered_at is not None)


class Topic(StrEnum):
    """Kinds of private facts, kept outside the journal and deleted at times of their own."""

    LINK_TOKEN = "link_token"  # noqa: S105 - a name, not a secret
    HELP_NEEDED = "help_needed"
    NEED = "need"
    NOTE = "note"
    NEED_BEFORE = "need_before"
    """A ticket's need before the act that ended the attention, which names it; to be undone."""
    DECLINE_REASON = "decline_reason"
    TAKE_AWAY = "take_away"
    CANCEL_REASON = "cancel_reason"
    PHONE = "phone"
    """Which telephone took a ticket: a digest of what that telephone keeps, by which it has one."""


OF_THE_DAY = frozenset({Topic.HELP_NEEDED, Topic.PHONE})
"""Topics whose facts are wiped when the day ends."""


@dataclass(frozen=True, slots=True)
class Private:
    """A private fact about a ticket or an attention."""

    subject: str
    topic: Topic
    text: str


@dataclass(slots=True)
class Office:
    """The office at journal sequence `seq`: today's tickets, and older ones still under way.

    `numbers` holds the last ones given in each series on `day`; `other_days` those of days that may
    come back when the clock is set wrong or right. `pointers` are per profile. `touched` names by
    kind and id what has changed since the writer or the view last read it: rows of the tables,
    calls for help, the line of a service, a clerk's hand (what they hold, attend or are offered),
    the day, and a clock that was set back (both with the office's id). `leaving` are the clerks who
    had a person in hand when the day ended, or when they were suspended, and leave once they are
    free. `acts` holds the last act of each clerk that may be undone; need and note of the attention
    that it ended are kept until then. Ended tickets and registered attentions are kept until the
    next day begins. `stopped` are the services that give no more tickets today; the day's end
    clears them, the `notice`, and what is `muted`.
    `kiosks_out` and `suspended` stay until they are taken back. `lapsed` are the tickets that
    lapsed when the day was closed, until something else happens. `restored` is told until another
    day begins. `rolls` are the numbers of the pre-printed roll that were entered of each of the
    last days, of which no other numbers are entered later.
    """

    id: OfficeId
    catalogue: Catalogue
    rule: Rule = field(default_factory=Rule)
    seq: int = 0
    day: date | None = None
    is_day_closed: bool = True
    ticket_seq: int = 0
    call_number: int = 0
    clock: datetime | None = None
    tickets: Kept[TicketId, Ticket] = field(default_factory=no_tickets)
    waiting: WaitingLines = field(default_factory=WaitingLines)
    in_hand: dict[ClerkId, TicketId] = field(default_factory=dict)
    attentions: Kept[AttentionId, Attention] = field(default_factory=no_attentions)
    attending: dict[ClerkId, AttentionId] = field(default_factory=dict)
    desks: dict[CounterId, Desk] = field(default_factory=dict)
    consoles: dict[ClerkId, DeviceId] = field(default_factory=dict)
    leaving: set[ClerkId] = field(default_factory=set)
    acts: dict[ClerkId, LastAct] = field(default_factory=dict)
    numbers: dict[Letter, int] = field(default_factory=dict)
    other_days: dict[date, dict[Letter, int]] = field(default_factory=dict)
    pointers: dict[Profile, int] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    help_calls: dict[DeviceId, HelpCall] = field(default_factory=dict)
    stopped: dict[ServiceId, Stop] = field(default_factory=dict)
    notice: Notice | None = None
    muted: Mute | None = None
    kiosks_out: dict[DeviceId, Bar] = field(default_factory=dict)
    suspended: dict[ClerkId, Bar] = field(default_factory=dict)
    lapsed: dict[TicketId, Lapse] = field(default_factory=dict)
    restored: Restoration | None = None
    rolls: dict[date, dict[Letter, tuple[int, ...]]] = field(default_factory=dict)
    private: dict[tuple[str, Topic], str] = field(default_factory=dict)
    touched: set[tuple[str, str]] = field(default_factory=set, compare=False)

    def clerk_at(self, device: DeviceId) -> ClerkId | None:
        """The clerk signed in at a console."""
        return next((clerk for clerk, console in self.consoles.items() if console == device), None)

    def desk_of(self, clerk: ClerkId) -> CounterId | None:
        """The counter where a clerk sits."""
        return next((counter for counter, desk in self.desks.items() if desk.clerk == clerk), None)

    def held_by(self, clerk: ClerkId) -> Ticket | None:
        """The ticket that a clerk holds."""
        held = self.in_hand.get(clerk)
        return None if held is None else self.tickets[held]

    def attention_of(self, clerk: ClerkId) -> Attention | None:
        """The attention that a clerk has open."""
        found = self.attending.get(clerk)
        return None if found is None else self.attentions[found]

    def ended_last(self) -> set[AttentionId]:
        """The attentions that an act ended which may be undone."""
        every = (part for act in self.acts.values() for part in act.whole)
        return {act.attention.id for act in every if act.attention is not None}

    def told(self, subject: str, topic: Topic) -> str:
        """A private fact, or an empty text."""
        return self.private.get((subject, topic), "")

    def offered_to(self, clerk: ClerkId) -> list[Ticket]:
        """The tickets offered to a clerk and not yet answered, earliest arrival first."""
        offered = (self.tickets[held] for held in self.in_hand.values())
        found = [t for t in offered if t.state is State.OFFERED and t.offered_to == clerk]
        return sorted(found, key=lambda ticket: ticket.seq)


def new_office(office: OfficeId) -> Office:
    """Return an office without a catalogue."""
    return Office(office, empty_catalogue(office))


def copy_of(office: Office) -> Office:
    """Return an independent copy; its contents are immutable except the lines, which are copied."""
    return replace(
        office,
        tickets=office.tickets.copy(),
        waiting=office.waiting.copy(),
        in_hand=dict(office.in_hand),
        attentions=office.attentions.copy(),
        attending=dict(office.attending),
        desks=dict(office.desks),
        consoles=dict(office.consoles),
        leaving=set(office.leaving),
        acts=dict(office.acts),
        numbers=dict(office.numbers),
        other_days={day: dict(numbers) for day, numbers in office.other_days.items()},
        pointers=dict(office.pointers),
        calls=list(office.calls),
        help_calls=dict(office.help_calls),
        stopped=dict(office.stopped),
        kiosks_out=dict(office.kiosks_out),
        suspended=dict(office.suspended),
        lapsed=dict(office.lapsed),
        rolls={day: dict(numbers) for day, numbers in office.rolls.items()},
        private=dict(office.private),
        touched=set(office.touched),
    )
