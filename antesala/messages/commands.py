"""What a client may ask: one struct a command, each with the id under which it is answered."""

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct, field

from antesala.messages.kinds import (
    Channel,
    CommandId,
    CrestData,
    DeviceRole,
    DisciplineName,
    HelpNeeded,
    Key,
    Kind,
    Language,
    Line,
    Note,
    OfficeText,
    Outcome,
    Pin,
    Position,
    PrinterState,
    Secret,
    Step,
    TicketCode,
    TicketId,
    Topic,
    Version,
)


class Command(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The part that all commands share; unknown fields are refused."""

    id: CommandId


class Hello(Command, frozen=True, kw_only=True, tag="hello"):
    """First on every connection: who calls, by `token`, or by `code` to enrol."""

    protocol: int
    token: Secret | None = None
    code: Secret | None = None
    version: Version | None = None
    """The program's own, for the administrator; the wire's is `protocol`."""


class Subscribe(Command, frozen=True, kw_only=True, tag="subscribe"):
    """Follow a topic; `key` is the counter or the ticket where the topic has one.

    A connection follows a topic once: a second subscription takes the place of the first.
    """

    topic: Topic
    key: Key | None = None


class Unsubscribe(Command, frozen=True, kw_only=True, tag="unsubscribe"):
    """Follow a topic no more. What was on its way when it is answered may still come."""

    topic: Topic


class IssueTicket(Command, frozen=True, kw_only=True, tag="issue_ticket"):
    """Give the next number of the service's series."""

    service: Key
    ticket_class: Key = field(name="class")
    language: Language = "es"
    help_needed: Annotated[list[HelpNeeded], Meta(max_length=4)] = []


class SetHelpNeeded(Command, frozen=True, kw_only=True, tag="set_help_needed"):
    """Say what help the person wants while attended; replaces what was said before."""

    ticket: TicketId
    help_needed: Annotated[list[HelpNeeded], Meta(max_length=4)]


class CancelTicket(Command, frozen=True, kw_only=True, tag="cancel_ticket"):
    """The person will not wait."""

    ticket: TicketId


class CallForHelp(Command, frozen=True, kw_only=True, tag="call_for_help"):
    """A person at this device asks that somebody come."""


class FindTicket(Command, frozen=True, kw_only=True, tag="find_ticket"):
    """How far a ticket of today has come, for whoever stands at a kiosk with it.

    By its `code`, which everybody can read in the hall, or by its `link_token`, which only its
    holder has and which tells more. The token comes before the code.
    """

    code: TicketCode | None = None
    link_token: Secret | None = None


class PrintTicket(Command, frozen=True, kw_only=True, tag="print_ticket"):
    """Have a ticket that this console gave printed by a kiosk; answered once the paper is out."""

    ticket: TicketId
    device: Key


class ReportPrinted(Command, frozen=True, kw_only=True, tag="report_printed"):
    """A kiosk says how the printing of a `print` message went.

    `printer` is `ready` or `paper_low` where the paper came out, and else what stood in the way.
    """

    job: Key
    printer: PrinterState


class TakeHelp(Command, frozen=True, kw_only=True, tag="take_help"):
    """Go to the person who called for help at a device; the call is over for everybody."""

    device: Key


class ReportDevice(Command, frozen=True, kw_only=True, tag="report_device"):
    """How this device is, for staff to see; said anew on each connection, and with each change."""

    printer: PrinterState


class CallNext(Command, frozen=True, kw_only=True, tag="call_next"):
    """Call whom the discipline names for this clerk's counter."""


class CallTicket(Command, frozen=True, kw_only=True, tag="call_ticket"):
    """Call one ticket by hand; the journal says that it was by hand."""

    ticket: TicketId


class Recall(Command, frozen=True, kw_only=True, tag="recall"):
    """Call the ticket in hand once more."""


class MarkNoShow(Command, frozen=True, kw_only=True, tag="mark_no_show"):
    """Nobody came to the call."""


class ReinstateTicket(Command, frozen=True, kw_only=True, tag="reinstate_ticket"):
    """Somebody who missed the call is here; the ticket waits again with its own arrival."""

    ticket: TicketId


class ParkTicket(Command, frozen=True, kw_only=True, tag="park_ticket"):
    """Set a waiting, called or attended ticket aside; the attention is registered as unresolved."""

    ticket: TicketId


class ResumeTicket(Command, frozen=True, kw_only=True, tag="resume_ticket"):
    """Let a parked ticket wait again with its own arrival."""

    ticket: TicketId


class GrantClass(Command, frozen=True, kw_only=True, tag="grant_class"):
    """Give a ticket another class; it keeps its arrival."""

    ticket: TicketId
    ticket_class: Key = field(name="class")


class StartService(Command, frozen=True, kw_only=True, tag="start_service"):
    """The person called is here."""


class StartAttention(Command, frozen=True, kw_only=True, tag="start_attention"):
    """Attend somebody without a ticket: on the telephone, in writing, online, or at the desk."""

    channel: Channel
    service: Key | None = None


class SaveAttention(Command, frozen=True, kw_only=True, tag="save_attention"):
    """Keep what the clerk has so far; a field left out stays as it is.

    `attention` is the one that is meant. A note that was long on its way must not land with the
    next person: with another attention open it is refused.
    """

    attention: Key | None = None
    step: Step | None = None
    service: Key | None = None
    kind: Kind | None = None
    brought: Annotated[list[Position], Meta(max_length=60)] | None = None
    need: Note | None = None
    note: Note | None = None


class FinishService(Command, frozen=True, kw_only=True, tag="finish_service"):
    """End the service of the ticket in hand and register the attention."""

    kind: Kind | None = None
    outcome: Outcome = "resolved"


class RegisterAttention(Command, frozen=True, kw_only=True, tag="register_attention"):
    """Register an attention without a ticket; of one linked, with which clerk the person is."""

    kind: Kind | None = None
    outcome: Outcome = "resolved"
    received_by: Key | None = None


class TransferTicket(Command, frozen=True, kw_only=True, tag="transfer_ticket"):
    """Let the person wait at another service, with arrival and class kept and the need told."""

    service: Key
    need: Note


class OfferTicket(Command, frozen=True, kw_only=True, tag="offer_ticket"):
    """Ask a named clerk to take the person in hand; the giver holds the ticket until accepted."""

    clerk: Key
    need: Note


class AcceptTicket(Command, frozen=True, kw_only=True, tag="accept_ticket"):
    """Take an offered ticket; it waits, reserved for this clerk."""

    ticket: TicketId


class DeclineTicket(Command, frozen=True, kw_only=True, tag="decline_ticket"):
    """Do not take an offered ticket, and say why."""

    ticket: TicketId
    reason: Line


class WithdrawOffer(Command, frozen=True, kw_only=True, tag="withdraw_offer"):
    """Take back an offer not yet answered."""


class SignIn(Command, frozen=True, kw_only=True, tag="sign_in"):
    """A clerk begins work at this console."""

    clerk: Key
    pin: Pin


class SignOut(Command, frozen=True, kw_only=True, tag="sign_out"):
    """The clerk leaves this console; the counter closes."""


class OpenCounter(Command, frozen=True, kw_only=True, tag="open_counter"):
    """Begin to call at a counter, or go on after a pause."""

    counter: Key


class PauseCounter(Command, frozen=True, kw_only=True, tag="pause_counter"):
    """Stop calling for a while."""


class CloseCounter(Command, frozen=True, kw_only=True, tag="close_counter"):
    """Stop calling."""


class ChangeDiscipline(Command, frozen=True, kw_only=True, tag="change_discipline"):
    """Call by another rule from the next call on (QUEUE discipline names)."""

    discipline: DisciplineName
    k: Annotated[int, Meta(ge=1, le=4)] = 2


class CloseDay(Command, frozen=True, kw_only=True, tag="close_day"):
    """Nobody is inside any more: what still waits lapses."""


class SetDayBack(Command, frozen=True, kw_only=True, tag="set_day_back"):
    """Work on in `day`, the clock's, where a wrong clock had leapt to a later one."""

    day: date


class LoadCatalogue(Command, frozen=True, kw_only=True, tag="load_catalogue"):
    """Replace the office's catalogue by that of an office file."""

    text: OfficeText
    crest: CrestData = ""
    """The file that the text names as its crest, in base64; the office file names it only."""


class EnrollDevice(Command, frozen=True, kw_only=True, tag="enroll_device"):
    """Make a one-time code with which a device enrols."""

    role: DeviceRole
    name: Line


class RevokeDevice(Command, frozen=True, kw_only=True, tag="revoke_device"):
    """Forget a device; its token opens nothing any more."""

    device: Key


class ListConnected(Command, frozen=True, kw_only=True, tag="list_connected"):
    """Ask which devices are connected now, since when, and of which version."""


class ChangePin(Command, frozen=True, kw_only=True, tag="change_pin"):
    """Take another PIN, for the clerk signed in at this console; `old` is the one until now."""

    old: Pin
    new: Pin


class SetPin(Command, frozen=True, kw_only=True, tag="set_pin"):
    """Give a clerk a PIN and lift a lock-out."""

    clerk: Key
    pin: Pin


OfficeCommand = (
    IssueTicket
    | SetHelpNeeded
    | CancelTicket
    | CallForHelp
    | TakeHelp
    | CallNext
    | CallTicket
    | Recall
    | MarkNoShow
    | ReinstateTicket
    | ParkTicket
    | ResumeTicket
    | GrantClass
    | StartService
    | StartAttention
    | SaveAttention
    | FinishService
    | RegisterAttention
    | TransferTicket
    | OfferTicket
    | AcceptTicket
    | DeclineTicket
    | WithdrawOffer
    | SignIn
    | SignOut
    | OpenCounter
    | PauseCounter
    | CloseCounter
    | ChangeDiscipline
    | CloseDay
    | SetDayBack
    | LoadCatalogue
)
"""What the office decides on, in its order."""

AccessCommand = EnrollDevice | RevokeDevice | SetPin | ChangePin
"""What is decided by access alone and is no event of the office."""

DeviceCommand = ReportDevice | ReportPrinted
"""What a device says of itself: no event of the office, and forgotten when the server stops."""

LobbyCommand = FindTicket | ListConnected | PrintTicket
"""What a kiosk or the administrator asks to know: it changes nothing and is not remembered."""

ConnectionCommand = Hello | Subscribe | Unsubscribe
"""What concerns one connection."""

AnsweredCommand = OfficeCommand | AccessCommand | DeviceCommand | LobbyCommand
"""Each of these gets one answer or one refusal."""

ClientMessage = ConnectionCommand | AnsweredCommand
"""All that a client may send."""
