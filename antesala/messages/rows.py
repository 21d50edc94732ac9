"""What a client keeps: rows with a type and an id. A view is its rows; a frame puts and drops them.

Times are UTC in ISO 8601 with `Z`. Nothing personal is in a row but a clerk's public name,
and, for the clerks who attend, the need, the note and the help asked for.
"""

from msgspec import Struct, field

from antesala.messages.kinds import (
    Basis,
    Channel,
    ClerkState,
    ClosedBy,
    Concern,
    CounterState,
    DeviceRole,
    DisciplineName,
    HelpNeeded,
    IssueChannel,
    Kind,
    Outcome,
    PrinterState,
    Step,
    TicketState,
)


class Part(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A part of a row."""


class Row(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The base of all rows; `id` is unique among rows of the same type in a topic."""

    id: str


class WaitPart(Part, frozen=True, kw_only=True):
    """How long somebody will wait, in minutes as people say them.

    Half of those in the same place wait longer than `least`, one in ten longer than `most`;
    `most` is left out where nobody can tell. Both are 0 where the call may come any moment.
    """

    least: int
    most: int | None = None


class ConnectedPart(Part, frozen=True, kw_only=True):
    """A device that is connected now, since when, and the version that its program told."""

    device: str
    since: str
    version: str = ""


class Reason(Part, frozen=True, kw_only=True):
    """Why a ticket is called: by what rule, and in which of how many preferential slots."""

    basis: Basis
    position: int = 0
    out_of: int = 0


class UnitPart(Part, frozen=True, kw_only=True):
    """An administrative unit."""

    id: str
    name: str


class GroupPart(Part, frozen=True, kw_only=True):
    """A choice of the kiosk's first screen."""

    id: str
    name: str
    examples: str = ""
    icon: str = ""


class ClassPart(Part, frozen=True, kw_only=True):
    """A class of tickets, and whom it is for."""

    id: str
    name: str
    people: list[str] = []
    is_preferential: bool = False
    is_courtesy: bool = False


class HoursPart(Part, frozen=True, kw_only=True):
    """Open on these days of the week (Monday is 1); local times, as 08:30."""

    days: list[int]
    opens: str
    closes: str


class SpecialDayPart(Part, frozen=True, kw_only=True):
    """A date (2026-09-18) on which the office's week does not hold: closed, or open in `hours`.

    `closed_by` is `holiday`, or `date` where the office file closes it, and `reason` its name.
    """

    date: str
    hours: list[tuple[str, str]] = []
    closed_by: ClosedBy | None = None
    reason: str = ""


class ServicePart(Part, frozen=True, kw_only=True):
    """A service as the office file describes it; without hours of its own it has the office's.

    `optional` are those of the requirements that not everybody has to bring.
    """

    id: str
    name: str
    unit: str
    series: str
    group: str
    is_featured: bool = False
    requirements: list[str] = []
    optional: list[str] = []
    steps: list[str] = []
    time_to_resolve: str = ""
    legal_basis: str = ""
    fee: str = ""
    minutes: int = 10
    kind: Kind = "procedure"
    hours: list[HoursPart] = []


class CounterPart(Part, frozen=True, kw_only=True):
    """A counter as the office file describes it; empty `services` or `classes` mean all of them."""

    id: str
    number: str
    place: str = ""
    is_low: bool = False
    services: list[str] = []
    classes: list[str] = []


class CatalogueRow(Row, frozen=True, kw_only=True, tag="catalogue"):
    """The office as its file describes it, without its staff; `id` is the office's."""

    name: str
    country: str
    time_zone: str
    languages: list[str]
    accent: str
    crest: str = ""
    """The office's own sign as a `data:` address, an SVG or a PNG; empty where it has none."""
    public_url: str = ""
    waiting_room: str = ""
    phone: str = ""
    ask_at: str = ""
    hours: list[HoursPart] = []
    special_days: list[SpecialDayPart] = []
    """In order; the public holidays are those of this year and the next."""
    law_notice: str = ""
    law_checked: str = ""
    units: list[UnitPart] = []
    groups: list[GroupPart] = []
    services: list[ServicePart] = []
    classes: list[ClassPart] = []
    counters: list[CounterPart] = []
    console_locks_after: int = 30
    """Minutes that a console is left alone, nobody in hand, until it asks for the PIN again."""
    divided: list[str] = []
    """Long words with the soft hyphens at which the office divides them; texts have them whole."""


class StatusRow(Row, frozen=True, kw_only=True, tag="status"):
    """One ticket as its own holder may see it; `id` is the ticket's.

    `clerk_name` is who has accepted the person, `clerk_number` the counter where they sit now.
    """

    code: str
    state: TicketState
    service: str
    arrival: str
    people_ahead: int | None = None
    wait: WaitPart | None = None
    is_served: bool = True
    """Whether a counter is open that may call it; without one nobody knows how long it waits."""
    counter: str | None = None
    number: str | None = None
    place: str = ""
    called_at: str | None = None
    clerk_name: str | None = None
    clerk_number: str | None = None
    unit: str | None = None


class FoundPart(Part, frozen=True, kw_only=True):
    """How far a ticket has come, as a kiosk tells whoever asks; never its class or its need.

    `counter` and `number` are there while it is called. The rest is told to its holder alone, who
    came with the link: `service`, and while it waits `people_ahead`, `wait` and `is_served` as in a
    `StatusRow`. They depend on the class.
    """

    code: str
    state: TicketState
    people_ahead: int | None = None
    wait: WaitPart | None = None
    is_served: bool = True
    counter: str | None = None
    number: str | None = None
    place: str = ""
    service: str | None = None


class CallRow(Row, frozen=True, kw_only=True, tag="call"):
    """A call of the day, as a hall may see it: code and counter, no more.

    `id` is the call's number in the day's order; a recall puts the row again with a higher id.
    """

    code: str
    counter: str
    number: str
    at: str
    times: int = 1
    is_current: bool = False


class OfficeRow(Row, frozen=True, kw_only=True, tag="office"):
    """The office now; `day` is its local date. A hall's board is not told how many wait.

    `staff` is how many clerks are signed in, for kiosks and staff. `concerns` is for the staff:
    what is wrong with preference today, the gravest first.
    """

    day: str
    discipline: DisciplineName
    k: int
    waiting: int | None = None
    staff: int | None = None
    concerns: list[Concern] = field(default_factory=list)


class ServiceRow(Row, frozen=True, kw_only=True, tag="service"):
    """A service now: how many wait for it, how many open counters serve it.

    `waits` says by class how long somebody would wait who took a ticket now; it is empty where
    that is not known or no counter is open.
    """

    waiting: int = 0
    counters: int = 0
    waits: dict[str, WaitPart] = {}


class CounterRow(Row, frozen=True, kw_only=True, tag="counter"):
    """A counter now, for staff; `services` and `classes` are what it calls with who sits there."""

    number: str
    state: CounterState
    clerk: str | None = None
    code: str | None = None
    services: list[str] = []
    classes: list[str] = []


class ClerkRow(Row, frozen=True, kw_only=True, tag="clerk"):
    """A clerk now, for staff; empty `services` mean all of them."""

    name: str
    unit: str
    services: list[str] = []
    state: ClerkState = "away"
    counter: str | None = None
    wait: WaitPart | None = None
    """How long somebody who were handed over to them now would wait, in any class."""


class TicketRow(Row, frozen=True, kw_only=True, tag="ticket"):
    """A ticket whose journey has not ended, for staff.

    `seq` is its place in the order of issue; `arrival` says no more than the hour.
    """

    code: str
    seq: int = 0
    service: str
    ticket_class: str = field(name="class")
    state: TicketState
    arrival: str
    channel: IssueChannel
    language: str
    counter: str | None = None
    clerk: str | None = None
    offered_to: str | None = None
    reserved_for: str | None = None
    has_returned: bool = False
    recalls: int = 0
    called_at: str | None = None
    started_at: str | None = None
    help_needed: list[HelpNeeded] = []


class HelpRow(Row, frozen=True, kw_only=True, tag="help"):
    """Somebody calls for help; `id` is the device, `name` its own.

    Staff have the row until one of them goes; kiosks keep it after that, as `is_taken`.
    """

    name: str
    at: str
    is_taken: bool = False


class DeviceRow(Row, frozen=True, kw_only=True, tag="device"):
    """A kiosk or a display, for staff: where it stands, whether it is connected, how it prints.

    `printer` is `none` where it has none, or does not say. Gone when the device is revoked.
    """

    name: str
    role: DeviceRole
    place: str = ""
    is_connected: bool = True
    printer: PrinterState = "none"


class NextPart(Part, frozen=True, kw_only=True):
    """Whom the rule names next for this counter, and why."""

    ticket: str
    code: str
    reason: Reason


class AttentionPart(Part, frozen=True, kw_only=True):
    """The attention under way at a counter."""

    id: str
    channel: Channel
    step: Step
    started_at: str
    service: str | None = None
    kind: Kind | None = None
    brought: list[int] = []
    need: str = ""
    note: str = ""


class OfferPart(Part, frozen=True, kw_only=True):
    """A ticket offered to the clerk at this counter, with the need to be read first."""

    ticket: str
    code: str
    service: str
    clerk: str
    need: str


class RegisteredPart(Part, frozen=True, kw_only=True):
    """A line of the register (AUM-010-060); `clerk` attended, `received_by` took the person over.

    `unit` is where the person was sent on to, where they were; `ticket` and `arrival` are those of
    the ticket with that code, where there was one.
    """

    id: str
    at: str
    clerk: str
    channel: Channel
    kind: Kind
    outcome: Outcome
    code: str = ""
    service: str | None = None
    received_by: str | None = None
    unit: str | None = None
    ticket: str | None = None
    arrival: str | None = None


class DeskRow(Row, frozen=True, kw_only=True, tag="desk"):
    """All that the clerk at one counter works on; `id` is the counter's.

    `services` and `classes` are those that the counter calls with this clerk; who is reserved for
    the clerk comes besides. `registered` is the clerk's last line in the register today.
    """

    state: CounterState
    clerk: str | None = None
    services: list[str] = []
    classes: list[str] = []
    next_call: NextPart | None = None
    ticket: TicketRow | None = None
    reason: Reason | None = None
    attention: AttentionPart | None = None
    offers: list[OfferPart] = []
    decline_reason: str = ""
    attended: int = 0
    registered: RegisteredPart | None = None


AnyRow = (
    CallRow
    | CatalogueRow
    | OfficeRow
    | ServiceRow
    | CounterRow
    | ClerkRow
    | TicketRow
    | HelpRow
    | DeviceRow
    | DeskRow
    | StatusRow
)
