"""The rows that a client keeps, each with a type and an id. A frame puts and drops rows.

Times are UTC in ISO 8601 with `Z`. The only personal data in a row is a clerk's public name and,
for the clerks who attend, the need, the note and the help asked for.
"""

from msgspec import Struct, field

from antesala.messages.kinds import (
    ArrowName,
    Basis,
    Channel,
    ClerkState,
    ClosedBy,
    Concern,
    CounterState,
    DeviceRole,
    DisciplineName,
    DisplayKind,
    DisplayTrouble,
    HelpNeeded,
    IssueChannel,
    Kind,
    MediaKind,
    Outcome,
    PetitionKind,
    PetitionState,
    Plea,
    PrinterState,
    SignState,
    Step,
    TicketState,
    UndoableAct,
    VoiceEngineName,
    WaitOutcome,
    WarningCause,
)


class Part(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A part of a row."""


class Row(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The base of all rows; `id` is unique among rows of the same type in a topic."""

    id: str


class WaitPart(Part, frozen=True, kw_only=True):
    """How long a person will wait, in minutes rounded as people say them.

    Of people in the same place, half wait longer than `least` and one in ten longer than `most`;
    `most` is left out where it is not known. Both are 0 where the call may come any moment.
    """

    least: int
    most: int | None = None


class ConnectedPart(Part, frozen=True, kw_only=True):
    """An enrolled device: since when it is connected, and the version its program reported.

    Of one that is not connected `since` is when it last was, or when the server started without it.
    """

    device: str
    since: str
    version: str = ""
    is_connected: bool = True


class Reason(Part, frozen=True, kw_only=True):
    """Why a ticket is called: the rule, and which of the preferential slots it takes."""

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
    """A class of tickets, and the people it is for."""

    id: str
    name: str
    people: list[str] = []
    is_preferential: bool = False
    is_courtesy: bool = False


class HoursPart(Part, frozen=True, kw_only=True):
    """Opening hours on these days of the week (Monday is 1); local times such as 08:30."""

    days: list[int]
    opens: str
    closes: str


class SpecialDayPart(Part, frozen=True, kw_only=True):
    """A date (2026-09-18) outside the office's usual week: closed, or open in `hours`.

    `closed_by` is `holiday`, or `date` where the office file closes it; `reason` is its name.
    """

    date: str
    hours: list[tuple[str, str]] = []
    closed_by: ClosedBy | None = None
    reason: str = ""


class ServicePart(Part, frozen=True, kw_only=True):
    """A service as the office file describes it; without `hours` it has the office's."""

    id: str
    name: str
    unit: str
    series: str
    group: str
    is_featured: bool = False
    requirements: list[str] = []
    optional: list[str] = []
    """Those of the requirements that only some people have to bring."""
    steps: list[str] = []
    time_to_resolve: str = ""
    legal_basis: str = ""
    fee: str = ""
    minutes: int = 10
    kind: Kind = "procedure"
    hours: list[HoursPart] = []
    icon: str = ""
    """The name of its drawing; empty where it has its group's."""


class CounterPart(Part, frozen=True, kw_only=True):
    """A counter as the office file describes it; empty `services` or `classes` mean all of them."""

    id: str
    number: str
    place: str = ""
    is_low: bool = False
    zone: str = ""
    services: list[str] = []
    classes: list[str] = []


class DirectionPart(Part, frozen=True, kw_only=True):
    """The way to a counter from one display."""

    counter: str
    arrow: ArrowName


class DisplayPart(Part, frozen=True, kw_only=True):
    """What a display of this name shows; each of the first three that is given narrows its calls.

    `waits`: the wait of each group of services stands beside the calls; `calls` is the most that
    are current at once.
    """

    name: str
    services: list[str] = []
    counters: list[str] = []
    zone: str = ""
    directions: list[DirectionPart] = []
    waits: bool = False
    calls: int = 4


class LoudHoursPart(Part, frozen=True, kw_only=True):
    """Local hours such as 08:30 in which calls are said at another volume, in hundredths."""

    begins: str
    ends: str
    volume: int


class VoicePart(Part, frozen=True, kw_only=True):
    """How calls are said in the hall: volumes in hundredths, `quiet` as pairs of local hours.

    Without an `engine` a display says them with what it has. `pack` is the folder of the office's
    recordings there.
    """

    engine: VoiceEngineName | None = None
    pack: str = ""
    volume: int = 100
    hours: list[LoudHoursPart] = []
    quiet: list[tuple[str, str]] = []
    second_language: bool = True


class PauseReasonPart(Part, frozen=True, kw_only=True):
    """A reason for a pause, as the office file names it."""

    id: str
    name: str


class BookPart(Part, frozen=True, kw_only=True):
    """The official book of a country, in which petitions of these kinds are written.

    `link` is its address and `code` what the office is called in it; both may be unknown.
    """

    name: str
    kinds: list[PetitionKind]
    link: str = ""
    code: str = ""


class CatalogueRow(Row, frozen=True, kw_only=True, tag="catalogue"):
    """The office as its file describes it, without its staff; `id` is the office's."""

    name: str
    country: str
    time_zone: str
    languages: list[str]
    accent: str
    crest: str = ""
    """The office's crest as a `data:` address, an SVG or a PNG; empty where it has none."""
    public_url: str = ""
    waiting_room: str = ""
    phone: str = ""
    ask_at: str = ""
    hours: list[HoursPart] = []
    special_days: list[SpecialDayPart] = []
    """In order of date; includes the public holidays of this year and the next."""
    law_notice: str = ""
    law_checked: str = ""
    units: list[UnitPart] = []
    groups: list[GroupPart] = []
    services: list[ServicePart] = []
    classes: list[ClassPart] = []
    counters: list[CounterPart] = []
    pauses: list[PauseReasonPart] = []
    """The reasons that a clerk may give for a pause."""
    displays: list[DisplayPart] = []
    """What each display of the office file shows."""
    voice: VoicePart | None = None
    """None where the office file says nothing of it: then as `VoicePart()`."""
    console_locks_after: int = 30
    """Minutes without use, with no ticket in hand, after which a console asks for the PIN again."""
    finish_and_call: bool = False
    """Whether a console's key that registers an attention calls the next person too."""
    call_after_idle_seconds: int = 0
    """Seconds without use after which a free console calls by itself; 0 means never."""
    divided: list[str] = []
    """Long words with soft hyphens where the office divides them; texts have none."""
    punctual_note: str = ""
    """By which ordinance punctual taxpayers are favoured; empty where the office lists none."""
    book: BookPart | None = None
    """The country's official book of complaints, where it has one."""
    emergency_letters: list[str] = []
    """Letters of codes that no series has: of kiosks without the server, and of a printed roll."""


class ListPart(Part, frozen=True, kw_only=True):
    """The list that a person takes away from the counter, of a service.

    `papers` are those that are missing or, where not `is_checked`, all that are to be brought.
    """

    service: str
    papers: list[str] = []
    is_checked: bool = False


class StatusRow(Row, frozen=True, kw_only=True, tag="status"):
    """A ticket for its holder; clerk `clerk_name` accepted it and is at counter `clerk_number`."""

    code: str
    state: TicketState
    service: str
    arrival: str
    people_ahead: int | None = None
    wait: WaitPart | None = None
    is_served: bool = True
    """Whether a counter that may call it is open; without one the wait is not known."""
    counter: str | None = None
    number: str | None = None
    place: str = ""
    called_at: str | None = None
    clerk_name: str | None = None
    clerk_number: str | None = None
    unit: str | None = None
    take_away: ListPart | None = None
    """The list that a clerk has put on its page."""
    expected_until: str | None = None
    """Until when its holder may come, while it is announced; afterwards, until when they might."""
    more_time: int = 0
    """How often its holder has asked for more time."""
    is_on_the_way: bool = False
    """Whether the person has said that they come to the call."""
    plea: Plea | None = None
    """What the person has called a clerk for, by telephone."""
    attended_by: str | None = None
    """Once it has been attended: the public name of the last clerk, in `attended_unit`."""
    attended_unit: str = ""
    plea_taken_by: str | None = None
    """The public name of the clerk who comes for that."""


class FoundPart(Part, frozen=True, kw_only=True):
    """How far a ticket has come, as a kiosk tells any person; never its class or its need.

    `counter` and `number` are there while it is called or attended. Only its holder, who has the
    link, gets `service` and, while it waits, `people_ahead`, `wait` and `is_served` as in a
    `StatusRow`: these depend on the class. `arrival` is there where another ticket has the same
    code. `ticket` is there while it is announced, for its person to say that they are here.
    """

    code: str
    state: TicketState
    arrival: str | None = None
    people_ahead: int | None = None
    wait: WaitPart | None = None
    is_served: bool = True
    counter: str | None = None
    number: str | None = None
    place: str = ""
    service: str | None = None
    ticket: str | None = None


class PausedPart(Part, frozen=True, kw_only=True):
    """How long a clerk called no one; `reason` is the office file's id, or `back_office`."""

    reason: str
    seconds: int


class ReceiptPart(Part, frozen=True, kw_only=True):
    """The proof that a petition or a follow-up was received; it is said once, to its taker.

    `key` opens the petition together with `folio`, `token` that of its own address. `due` is the
    last local date for an answer, or a follow-up's promise; `is_solved`: it was settled at once.
    """

    folio: str
    key: str
    token: str
    kind: PetitionKind
    due: str | None = None
    is_solved: bool = False


class ProofPart(Part, frozen=True, kw_only=True):
    """A signed proof of how long a ticket waited, as paper says it.

    Times are the office's own: `day` and `signed_on` are dates, `arrival`, `until` and `signed_at`
    hours of that clock. `until` is the first call, the moment of the proof, or the end without a
    call. `long` has text and signature, `short` is typed together with what is printed.
    """

    code: str
    service: str
    day: str
    arrival: str
    outcome: WaitOutcome
    until: str
    minutes: int
    signed_on: str
    signed_at: str
    long: str
    short: str


class EndedPart(Part, frozen=True, kw_only=True):
    """How a petition ended, for the clerk who took it: the state, the local date, what was said.

    `unit` is the name of the one that had it; `said` begins the answer, or the reason without one.
    """

    folio: str
    kind: PetitionKind
    state: PetitionState
    on: str
    unit: str = ""
    said: str = ""


class OwnDayPart(Part, frozen=True, kw_only=True):
    """A clerk's own day, in whole seconds; for that clerk alone.

    `waits` are those of the people called by the clerk, `served` how long they were attended: the
    median, and what nine in ten did not exceed; empty without any. `idle` is how long the clerk was
    free at an open counter while a person waited for it.
    """

    attended: int
    waits: list[int] = []
    served: list[int] = []
    idle: int = 0
    pauses: list[PausedPart] = []


class CallRow(Row, frozen=True, kw_only=True, tag="call"):
    """A call, as the hall may see it; `id` is its number in the day, higher after a recall.

    `is_missed`: the clerk ended it because nobody came. A display that has not shown it yet still
    owes it to the hall.
    """

    code: str
    counter: str
    number: str
    at: str
    times: int = 1
    is_current: bool = False
    is_missed: bool = False
    service: str = ""
    """What the ticket was called for, by which displays choose their calls; never shown."""
    language: str | None = None
    """The language that the ticket was taken in, where it is not the office's first."""


class OfficeRow(Row, frozen=True, kw_only=True, tag="office"):
    """The office now; `day` is its local date. Displays do not get `waiting`.

    `staff` is the number of clerks signed in, for kiosks and staff. `concerns` tells the staff
    what is wrong with preference today, the gravest first.
    """

    day: str
    discipline: DisciplineName
    k: int
    waiting: int | None = None
    staff: int | None = None
    concerns: list[Concern] = field(default_factory=list)
    presence_seed: str = ""
    """For kiosks and displays where telephones take tickets: the hall's code is reckoned by it."""


class ServiceRow(Row, frozen=True, kw_only=True, tag="service"):
    """A service now: how many people wait for it, and how many open counters serve it.

    `waits` says by class how long a person who takes a ticket now would wait; it is empty where
    that is not known or no counter is open.
    """

    waiting: int = 0
    counters: int = 0
    waits: dict[str, WaitPart] = {}


class PausePart(Part, frozen=True, kw_only=True):
    """Why a counter is paused and until about when, as far as its clerk has said.

    `is_back_office`: the clerk is at work and calls no person; there is no `reason` then.
    """

    reason: str | None = None
    until: str | None = None
    is_back_office: bool = False


class CounterRow(Row, frozen=True, kw_only=True, tag="counter"):
    """A counter now, for staff; it calls `services` and `classes` with the clerk who sits there.

    `since` is when it opened or paused; `pause` is there while it is paused.
    """

    number: str
    state: CounterState
    since: str | None = None
    pause: PausePart | None = None
    clerk: str | None = None
    code: str | None = None
    services: list[str] = []
    classes: list[str] = []


class SignRow(Row, frozen=True, kw_only=True, tag="sign"):
    """A counter as the hall may know it; `id` is the counter's.

    `code` is the ticket that is called or attended there. `until` is when its clerk means to be
    back from a pause, where they said so; why they are away is not told.
    """

    number: str
    state: SignState
    code: str | None = None
    until: str | None = None


class ClerkRow(Row, frozen=True, kw_only=True, tag="clerk"):
    """A clerk now, for staff; empty `services` mean all of them."""

    name: str
    unit: str
    services: list[str] = []
    state: ClerkState = "away"
    counter: str | None = None
    wait: WaitPart | None = None
    """How long a person handed over to this clerk now would wait, in any class."""
    is_suspended: bool = False
    """Whether the clerk may sign in nowhere; with a person in hand they attend that one still."""
    answers_for_hall: bool = False
    """Whether the clerk is a supervisor or an administrator."""


class TicketRow(Row, frozen=True, kw_only=True, tag="ticket"):
    """A ticket that has not ended, for staff; by `arrival` and then `seq` people came."""

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
    expected_until: str | None = None
    """Until when the person of an announced ticket may come."""
    help_needed: list[HelpNeeded] = []
    lets_pass: int = 0
    """How many of the next calls its holder, who has asked for more time, lets pass."""
    is_on_the_way: bool = False
    """Whether the person who was called has said that they come."""
    awaited_until: str | None = None
    """Until when a called person who needs more time is waited for, before they count as absent."""
    series_code: str | None = None
    """The code by its series, where a kiosk gave it without the server, under `code`."""


class HelpRow(Row, frozen=True, kw_only=True, tag="help"):
    """A call for help from device `id`; once a clerk goes, only kiosks keep it, as `is_taken`.

    One by the holder of a ticket, for staff only, has the `ticket`, and its code as `name`.
    """

    name: str
    at: str
    is_taken: bool = False
    ticket: str | None = None
    plea: Plea = "help"


class StopRow(Row, frozen=True, kw_only=True, tag="stop"):
    """Service `id` gives no more tickets today, and why; `by` is the clerk who said so, for staff.

    `reason` is in the words of the member of staff, which are shown as they are in any language.
    """

    reason: str
    at: str
    by: str | None = None


class OutRow(Row, frozen=True, kw_only=True, tag="out"):
    """Kiosk `id` is out of service since `at`; `by` is the clerk who said so, for staff."""

    at: str
    by: str | None = None


class NoticeRow(Row, frozen=True, kw_only=True, tag="notice"):
    """The message that displays show until a moment, by the server's clock; `id` is the office's.

    It gives way to calls. `by` is the clerk who wrote it, for staff.
    """

    text: str
    until: str
    at: str
    by: str | None = None


class MediaRow(Row, frozen=True, kw_only=True, tag="media"):
    """A picture or a video for the displays, without sound; `id` is its file's name.

    They are shown in the order of `position`, from the date `starts` to the date `ends`, both
    included and both local; a picture for `seconds`, a video for as long as it lasts. `width` and
    `height` are in pixels.
    """

    kind: MediaKind
    title: str = ""
    position: int = 0
    starts: str | None = None
    ends: str | None = None
    seconds: float = 12.0
    width: int = 0
    height: int = 0


class BesideRow(Row, frozen=True, kw_only=True, tag="beside"):
    """What the office wants beside the calls; `id` is `office`.

    `brings`: pages of what a person brings for a service, made from the catalogue.
    """

    brings: bool = True


class HallSoundRow(Row, frozen=True, kw_only=True, tag="sound"):
    """That displays are silent until a moment, by the server's clock; `id` is the office's.

    Calls are shown and written meanwhile. `by` is the clerk who said so, for staff.
    """

    until: str
    at: str
    by: str | None = None


class DeviceRow(Row, frozen=True, kw_only=True, tag="device"):
    """A kiosk or display until it is revoked, for staff; `printer` is `none` if not reported.

    `away_since` is when one that is not connected last was, or when the server started without it;
    `since` is when one that is connected came, and `version` that of its program. A display reports
    its `kind`, the code that it showed last, whether it can speak, and its `trouble`.
    """

    name: str
    role: DeviceRole
    place: str = ""
    is_connected: bool = True
    away_since: str | None = None
    printer: PrinterState = "none"
    version: str = ""
    since: str | None = None
    kind: DisplayKind = "wall"
    shown: str | None = None
    can_speak: bool = False
    trouble: DisplayTrouble = "none"


class WarningRow(Row, frozen=True, kw_only=True, tag="warning"):
    """What ails the server itself, for those who answer for the hall, or what it refused for good.

    `free` is megabytes, `days` those until something ends, `off` minutes by which the clock seems
    to be ahead. Of a ticket that a kiosk gave without the server and that was refused, `name` is
    that kiosk, `code` what the paper says, `why` the refusal, and `since` when its person came. Of
    a call that was noted by hand, `name` is its clerk, `number` the counter's, `since` its time.
    """

    cause: WarningCause
    since: str
    is_grave: bool = False
    free: int = 0
    days: int = 0
    off: int = 0
    name: str = ""
    number: str = ""
    code: str = ""
    why: str = ""


class NextPart(Part, frozen=True, kw_only=True):
    """The ticket that the rule names next for this counter, and why."""

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
    """A ticket offered to the clerk at this counter, who reads the need first."""

    ticket: str
    code: str
    service: str
    clerk: str
    need: str


class RegisteredPart(Part, frozen=True, kw_only=True):
    """A line of the register (AUM-010-060); `clerk` attended, `received_by` took the person over.

    `unit` is the unit that the person was sent on to. `ticket` and `arrival` belong to the ticket
    with that code. All of these are left out where they do not apply.
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


class UndoPart(Part, frozen=True, kw_only=True):
    """The clerk's last act, which they may take back until `until`, unless the ticket moves on.

    An attention without a ticket that was registered has none. `called` is the ticket that was
    called with the same key as the act: both are taken back at once.
    """

    act: UndoableAct
    ticket: str | None = None
    code: str = ""
    called: str | None = None
    called_code: str = ""
    until: str


class DeskRow(Row, frozen=True, kw_only=True, tag="desk"):
    """The whole work of the clerk at one counter; `id` is the counter's.

    The counter calls `services` and `classes` with this clerk, and also the tickets reserved for
    the clerk. `registered` is the clerk's last line in the register today. `since`, `pause`: as in
    a `CounterRow`.
    """

    state: CounterState
    since: str | None = None
    pause: PausePart | None = None
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
    undo: UndoPart | None = None


AnyRow = (
    CallRow
    | CatalogueRow
    | OfficeRow
    | ServiceRow
    | CounterRow
    | SignRow
    | ClerkRow
    | TicketRow
    | HelpRow
    | StopRow
    | OutRow
    | NoticeRow
    | MediaRow
    | BesideRow
    | HallSoundRow
    | DeviceRow
    | WarningRow
    | DeskRow
    | StatusRow
)
