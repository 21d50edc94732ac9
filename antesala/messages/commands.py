"""The commands of a client, one struct each, with the id that its answer repeats."""

from datetime import date, datetime, time
from typing import Annotated

from msgspec import Meta, Struct, field

from antesala.messages.kinds import (
    MOST_REFUSED,
    Channel,
    CommandId,
    Count,
    CrestData,
    DeviceRole,
    Dimension,
    DisciplineName,
    DisplayKind,
    DisplayTrouble,
    Face,
    Folio,
    HelpNeeded,
    Key,
    Kind,
    Language,
    Line,
    Milliseconds,
    Note,
    NoticeText,
    Occasion,
    OfficeText,
    Outcome,
    PersonFact,
    PetitionKind,
    Pin,
    Position,
    PrinterState,
    Reply,
    Right,
    Secret,
    Step,
    StopReason,
    Story,
    Taxpayer,
    TicketCode,
    TicketId,
    Topic,
    Version,
)


class Command(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The base of all commands; unknown fields are refused."""

    id: CommandId


class Hello(Command, frozen=True, kw_only=True, tag="hello"):
    """Introduce the device, first on every connection: by `token`, or by `code` to enrol."""

    protocol: int
    token: Secret | None = None
    code: Secret | None = None
    version: Version | None = None
    """The program's version, for the administrator; `protocol` is the wire's."""
    clock: Milliseconds | None = None
    """What the device's own clock says: two devices that agree may find the server's wrong."""


class Subscribe(Command, frozen=True, kw_only=True, tag="subscribe"):
    """Follow a topic; `key` is the counter or the ticket where the topic has one.

    A connection follows a topic once: a second subscription replaces the first.
    """

    topic: Topic
    key: Key | None = None


class Unsubscribe(Command, frozen=True, kw_only=True, tag="unsubscribe"):
    """Stop following a topic. Frames sent before the answer may still arrive."""

    topic: Topic


class IssuedAlone(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a kiosk gave a ticket without the server: the code on its paper, and when."""

    code: TicketCode
    at: Annotated[datetime, Meta(tz=True)]


class IssueTicket(Command, frozen=True, kw_only=True, tag="issue_ticket"):
    """Give the next number of the service's series.

    A kiosk hands in a ticket that it has given without the server with `issued_alone`, under the id
    under which it had asked for it: however often it does, there is one ticket.
    """

    service: Key
    ticket_class: Key = field(name="class")
    language: Language = "es"
    help_needed: Annotated[list[HelpNeeded], Meta(max_length=4)] = []
    issued_alone: IssuedAlone | None = None


class ConfirmPresence(Command, frozen=True, kw_only=True, tag="confirm_presence"):
    """Say that the person of an announced ticket is here; the ticket waits from now on."""

    ticket: TicketId


class SetHelpNeeded(Command, frozen=True, kw_only=True, tag="set_help_needed"):
    """Record what help the person wants while attended; replaces the earlier answer."""

    ticket: TicketId
    help_needed: Annotated[list[HelpNeeded], Meta(max_length=4)]


class CancelTicket(Command, frozen=True, kw_only=True, tag="cancel_ticket"):
    """Cancel the ticket of a person who will not wait."""

    ticket: TicketId


class CallForHelp(Command, frozen=True, kw_only=True, tag="call_for_help"):
    """Ask a clerk to come to the person at this device."""


class FindTicket(Command, frozen=True, kw_only=True, tag="find_ticket"):
    """Ask how far a ticket of today has come, for the person at the kiosk.

    The ticket is named by its `code`, which everyone can read in the hall, or by its `link_token`,
    which only its holder has and which gets more. The token takes precedence over the code.
    """

    code: TicketCode | None = None
    link_token: Secret | None = None


class AnswerSurvey(Command, frozen=True, kw_only=True, tag="answer_survey"):
    """Say how an attention was, on a screen of faces: `grade` is 1, very bad, to 5, excellent.

    It is kept without the time, the device and the `id`; the same `id` is counted once.
    """

    grade: Face


class ShowOwnDay(Command, frozen=True, kw_only=True, tag="show_own_day"):
    """Ask for the day of the clerk signed in at this console; no one can ask for another's."""


class PrintTicket(Command, frozen=True, kw_only=True, tag="print_ticket"):
    """Have a kiosk print a ticket that this console gave; answered once the paper is out."""

    ticket: TicketId
    device: Key


class ReportPrinted(Command, frozen=True, kw_only=True, tag="report_printed"):
    """Report how the printing of a `print` message went, from the kiosk.

    `printer` is `ready` or `paper_low` if the paper came out, otherwise what prevented it.
    """

    job: Key
    printer: PrinterState


class TakeHelp(Command, frozen=True, kw_only=True, tag="take_help"):
    """Go to the person who called for help at a device; this ends the call for all the staff."""

    device: Key


class ReportDevice(Command, frozen=True, kw_only=True, tag="report_device"):
    """Report this device's state to the staff, on each connection and on each change."""

    printer: PrinterState


class ReportDisplay(Command, frozen=True, kw_only=True, tag="report_display"):
    """Report what this display is, the code that it showed last, and whether it can speak.

    On each connection and on each change; a change of the code alone at most every five seconds.
    `can_speak` is false where it has no voice and no chime; `trouble` says what must be mended.
    """

    shown: TicketCode | None = None
    can_speak: bool
    trouble: DisplayTrouble = "none"
    version: Version | None = None
    kind: DisplayKind = "wall"


class ReportUse(Command, frozen=True, kw_only=True, tag="report_use"):
    """Report how many people have used this kiosk since the last report, and each aid: no more.

    The same `id` twice in a row is counted once.
    """

    sessions: Count
    voice: Count = 0
    keypad: Count = 0
    contrast: Count = 0
    low: Count = 0
    large: Count = 0


class RefusedCall(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A call that a clerk noted by hand and that was refused for good; `why` is the code of that.

    `refused_at` is when the console had that answer, by the server's time as it knew it.
    """

    code: TicketCode
    clerk: Key
    counter: Key
    called_at: Annotated[datetime, Meta(tz=True)]
    refused_at: Annotated[datetime, Meta(tz=True)]
    why: Key


class ReportNoted(Command, frozen=True, kw_only=True, tag="report_noted"):
    """Report the calls noted at this console that were refused for good, and are in its list still.

    Whole, on each connection and on each change: one that is not told any more was seen to. Of more
    than fifty the last ones.
    """

    refused: Annotated[list[RefusedCall], Meta(max_length=MOST_REFUSED)] = []


class CallNext(Command, frozen=True, kw_only=True, tag="call_next"):
    """Call the ticket that the discipline names for this clerk's counter.

    `occasion` is told where the clerk pressed no key for this call: it came with their finish, or
    the console was left alone. Such a call may be taken back.
    """

    occasion: Occasion | None = None


class CallTicket(Command, frozen=True, kw_only=True, tag="call_ticket"):
    """Call one ticket by hand; the journal records that it was by hand."""

    ticket: TicketId


class NoteCall(Command, frozen=True, kw_only=True, tag="note_call"):
    """Note a call that this clerk wrote down while the server was away, by the code of the ticket.

    Without `started_at` the person did not come; without `ended_at` they are with the clerk still.
    Times are the console's, as far as they are possible: in order, and not in the future.
    """

    code: TicketCode
    counter: Key
    called_at: Annotated[datetime, Meta(tz=True)]
    started_at: Annotated[datetime, Meta(tz=True)] | None = None
    ended_at: Annotated[datetime, Meta(tz=True)] | None = None


class Recall(Command, frozen=True, kw_only=True, tag="recall"):
    """Call the ticket in hand once more."""


class MarkNoShow(Command, frozen=True, kw_only=True, tag="mark_no_show"):
    """Record that the person did not come to the call."""


class ReinstateTicket(Command, frozen=True, kw_only=True, tag="reinstate_ticket"):
    """Let the ticket of a person who missed the call wait again with its own arrival."""

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


class GrantPunctual(Command, frozen=True, kw_only=True, tag="grant_punctual"):
    """Give a ticket the courtesy of punctual taxpayers, where the number is on the office's list.

    The number is looked up and forgotten: it goes into no journal, no audit and no log.
    """

    ticket: TicketId
    taxpayer: Taxpayer


class StartService(Command, frozen=True, kw_only=True, tag="start_service"):
    """Begin the service of the person called, who is here."""


class StartAttention(Command, frozen=True, kw_only=True, tag="start_attention"):
    """Attend a person without a ticket: on the telephone, in writing, online, or at the desk."""

    channel: Channel
    service: Key | None = None


class SaveAttention(Command, frozen=True, kw_only=True, tag="save_attention"):
    """Save what the clerk has entered so far; a field left out stays as it is.

    `attention` names the attention meant. The command is refused while another one is open, so
    that a delayed note does not land with the next person.
    """

    attention: Key | None = None
    step: Step | None = None
    service: Key | None = None
    kind: Kind | None = None
    brought: Annotated[list[Position], Meta(max_length=60)] | None = None
    need: Note | None = None
    note: Note | None = None


class SendList(Command, frozen=True, kw_only=True, tag="send_list"):
    """Put the list that the person takes away on their ticket's page, as it is ticked now."""


class PrintList(Command, frozen=True, kw_only=True, tag="print_list"):
    """Have a kiosk print the list of the attention in hand; answered once the paper is out."""

    device: Key


class PrintProof(Command, frozen=True, kw_only=True, tag="print_proof"):
    """Have a kiosk print the proof of wait of the ticket in hand; answered once the paper is out.

    Without a `device` the answer has the proof, for the console's own printer.
    """

    device: Key | None = None


class TakePetition(Command, frozen=True, kw_only=True, tag="take_petition"):
    """Receive what the person of an attention asks the office, or follow a procedure up for them.

    The same id with the same content is the same petition, however often it is sent. `solution`
    says how it was settled at once; a follow-up has the date that was `promised`, and as
    `reference` the number that the procedure has elsewhere. The person may stay anonymous.
    """

    attention: Key
    channel: Channel = "in_person"
    kind: PetitionKind
    story: Story
    service: Key | None = None
    unit: Key | None = None
    right: Right | None = None
    person: PersonFact = ""
    contact: PersonFact = ""
    address: PersonFact = ""
    identity: PersonFact = ""
    reply: Reply = "page"
    is_denied_preference: bool = False
    solution: Note = ""
    promised: date | None = None
    reference: PersonFact = ""


class ListEndedPetitions(Command, frozen=True, kw_only=True, tag="list_ended_petitions"):
    """Ask how the petitions ended that this console's clerk took and has not been told of."""


class NotePetitionTold(Command, frozen=True, kw_only=True, tag="note_petition_told"):
    """Note that the clerk who took a petition has read how it ended."""

    folio: Folio


class KeepGrade(Command, frozen=True, kw_only=True, tag="keep_grade"):
    """Keep the grade that a person without a ticket said at the end of an attention, once."""

    attention: Key
    grade: Annotated[int, Meta(ge=1, le=7)]
    dimensions: Annotated[list[Dimension], Meta(max_length=6)] = []


class FinishService(Command, frozen=True, kw_only=True, tag="finish_service"):
    """End the service of the ticket in hand and register the attention.

    `ended_at` is when it ended, where the clerk forgot to say so at the time.
    """

    kind: Kind | None = None
    outcome: Outcome = "resolved"
    ended_at: Annotated[datetime, Meta(tz=True)] | None = None


class RegisterAttention(Command, frozen=True, kw_only=True, tag="register_attention"):
    """Register an attention without a ticket; if linked, with the clerk who has the person now.

    `ended_at` is when it ended, where the clerk forgot to say so at the time.
    """

    kind: Kind | None = None
    outcome: Outcome = "resolved"
    received_by: Key | None = None
    ended_at: Annotated[datetime, Meta(tz=True)] | None = None


class TransferTicket(Command, frozen=True, kw_only=True, tag="transfer_ticket"):
    """Let the person wait at another service; arrival and class stay, and the need goes along."""

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
    """Refuse an offered ticket, and say why."""

    ticket: TicketId
    reason: Line


class WithdrawOffer(Command, frozen=True, kw_only=True, tag="withdraw_offer"):
    """Take back an offer that has no answer yet."""


class SignIn(Command, frozen=True, kw_only=True, tag="sign_in"):
    """Begin a clerk's work at this console."""

    clerk: Key
    pin: Pin


class SignOut(Command, frozen=True, kw_only=True, tag="sign_out"):
    """End the clerk's work at this console; the counter closes."""


class OpenCounter(Command, frozen=True, kw_only=True, tag="open_counter"):
    """Begin to call at a counter, or continue after a pause."""

    counter: Key


class PauseCounter(Command, frozen=True, kw_only=True, tag="pause_counter"):
    """Stop calling for a while, for a reason of the office file, until about `until`.

    A counter that is paused already gets the new reason and the new end.
    """

    reason: Key | None = None
    until: Annotated[datetime, Meta(tz=True)] | None = None


class WorkInBackOffice(Command, frozen=True, kw_only=True, tag="work_in_back_office"):
    """Stop calling and work in the back office: the clerk is at work, away from people."""


class UndoAct(Command, frozen=True, kw_only=True, tag="undo_act"):
    """Take back one's own last no-show, park, finish, transfer or call by hand.

    A call that came with a finish goes back with it; so does one by a console left alone. Only
    within ten seconds, and while no other act has changed the ticket.
    """


class CloseCounter(Command, frozen=True, kw_only=True, tag="close_counter"):
    """Stop calling."""


class ChangeDiscipline(Command, frozen=True, kw_only=True, tag="change_discipline"):
    """Call by another rule from the next call on (QUEUE discipline names)."""

    discipline: DisciplineName
    k: Annotated[int, Meta(ge=1, le=4)] = 2


class CloseDay(Command, frozen=True, kw_only=True, tag="close_day"):
    """Close the day once no one is inside: tickets that still wait lapse."""


class ReopenDay(Command, frozen=True, kw_only=True, tag="reopen_day"):
    """Take a closing back, as long as nothing has happened since: lapsed tickets wait again."""


class StopTickets(Command, frozen=True, kw_only=True, tag="stop_tickets"):
    """Give no more tickets for a service today; people are told the reason."""

    service: Key
    reason: StopReason


class AllowTickets(Command, frozen=True, kw_only=True, tag="allow_tickets"):
    """Give tickets for a stopped service again."""

    service: Key


class ShowNotice(Command, frozen=True, kw_only=True, tag="show_notice"):
    """Show a message on all displays until a local time of today, such as 15:30:00."""

    text: NoticeText
    until: time


class MuteDisplays(Command, frozen=True, kw_only=True, tag="mute_displays"):
    """Let the displays be silent until a local time of today, such as 15:30:00."""

    until: time


class UnmuteDisplays(Command, frozen=True, kw_only=True, tag="unmute_displays"):
    """Let the displays be heard again."""


class RemoveNotice(Command, frozen=True, kw_only=True, tag="remove_notice"):
    """Take the message off the displays."""


class MoveTicket(Command, frozen=True, kw_only=True, tag="move_ticket"):
    """Let a waiting ticket wait at another service, with its arrival and class."""

    ticket: TicketId
    service: Key


class FreeCounter(Command, frozen=True, kw_only=True, tag="free_counter"):
    """Free a counter whose clerk is gone, and sign the clerk out.

    If `clerk` is given, it is refused unless that clerk sits there with `ticket`, or with none.
    """

    counter: Key
    clerk: Key | None = None
    ticket: TicketId | None = None


class SignClerkOut(Command, frozen=True, kw_only=True, tag="sign_clerk_out"):
    """End the work of a clerk with free hands, who has forgotten to sign out."""

    clerk: Key


class TakeKioskOut(Command, frozen=True, kw_only=True, tag="take_kiosk_out"):
    """Let a kiosk give no tickets, and say so."""

    device: Key


class BringKioskBack(Command, frozen=True, kw_only=True, tag="bring_kiosk_back"):
    """Let a kiosk give tickets again."""

    device: Key


class SuspendClerk(Command, frozen=True, kw_only=True, tag="suspend_clerk"):
    """Let a clerk sign in nowhere, and sign them out once their hands are free."""

    clerk: Key


class RestoreClerk(Command, frozen=True, kw_only=True, tag="restore_clerk"):
    """Let a suspended clerk sign in again."""

    clerk: Key


class SetDayBack(Command, frozen=True, kw_only=True, tag="set_day_back"):
    """Return to `day`, the clock's date, after a wrong clock had jumped to a later one."""

    day: date


class LoadCatalogue(Command, frozen=True, kw_only=True, tag="load_catalogue"):
    """Replace the office's catalogue with that of an office file."""

    text: OfficeText
    crest: CrestData = ""
    """The crest's file in base64; the office file gives only its name."""


class EnrollDevice(Command, frozen=True, kw_only=True, tag="enroll_device"):
    """Create a one-time code for a device to enrol with."""

    role: DeviceRole
    name: Line


class RevokeDevice(Command, frozen=True, kw_only=True, tag="revoke_device"):
    """Forget a device; its token is no longer accepted."""

    device: Key


class RenewToken(Command, frozen=True, kw_only=True, tag="renew_token"):
    """Give a device another token: now where it is connected, else when it comes."""

    device: Key


class UseToken(Command, frozen=True, kw_only=True, tag="use_token"):
    """A device has the token on its disk that it was sent; all earlier ones are void."""

    token: Secret


class ListConnected(Command, frozen=True, kw_only=True, tag="list_connected"):
    """List the devices connected now, since when, and with which version."""


class AgeData(Command, frozen=True, kw_only=True, tag="age_data"):
    """Wipe now what the office no longer keeps, as the server does each night."""


class LoadPunctual(Command, frozen=True, kw_only=True, tag="load_punctual"):
    """Let the marks that lie in the office's folder be its list of punctual taxpayers."""


class ChangePin(Command, frozen=True, kw_only=True, tag="change_pin"):
    """Change the PIN of the clerk signed in at this console; `old` is the present one."""

    old: Pin
    new: Pin


class SetPin(Command, frozen=True, kw_only=True, tag="set_pin"):
    """Give a clerk a PIN and lift a lock-out."""

    clerk: Key
    pin: Pin


class NewPasswordCode(Command, frozen=True, kw_only=True, tag="new_password_code"):
    """Create a one-time code with which a clerk sets their password for the staff pages."""

    clerk: Key


OfficeCommand = (
    IssueTicket
    | ConfirmPresence
    | SetHelpNeeded
    | CancelTicket
    | CallForHelp
    | TakeHelp
    | CallNext
    | CallTicket
    | NoteCall
    | Recall
    | MarkNoShow
    | ReinstateTicket
    | ParkTicket
    | ResumeTicket
    | GrantClass
    | GrantPunctual
    | StartService
    | StartAttention
    | SaveAttention
    | SendList
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
    | WorkInBackOffice
    | UndoAct
    | CloseCounter
    | ChangeDiscipline
    | CloseDay
    | ReopenDay
    | StopTickets
    | AllowTickets
    | ShowNotice
    | RemoveNotice
    | MuteDisplays
    | UnmuteDisplays
    | MoveTicket
    | FreeCounter
    | SignClerkOut
    | TakeKioskOut
    | BringKioskBack
    | SuspendClerk
    | RestoreClerk
    | SetDayBack
    | LoadCatalogue
)
"""Commands that the office decides, in the journal's order."""

AccessCommand = (
    EnrollDevice | RevokeDevice | RenewToken | UseToken | SetPin | ChangePin | NewPasswordCode
)
"""Commands about access alone; they are not events of the office."""

DeviceCommand = ReportDevice | ReportDisplay | ReportNoted | ReportPrinted | ReportUse
"""A device's reports about itself: not events of the office, forgotten when the server stops."""

HeardCommand = TakePetition | ListEndedPetitions | NotePetitionTold | KeepGrade
"""What a clerk writes down for a person: it goes past the office, into no journal and no audit."""

Opinion = AnswerSurvey
"""What a person says at a screen of faces; it is kept past the journal, which would tell when."""

Question = (
    FindTicket
    | ShowOwnDay
    | ListConnected
    | PrintTicket
    | PrintList
    | PrintProof
    | AgeData
    | LoadPunctual
)
"""Questions of a kiosk, a console or the administrator; they are no events of the office."""

ConnectionCommand = Hello | Subscribe | Unsubscribe
"""Commands about one connection."""

AnsweredCommand = OfficeCommand | AccessCommand | DeviceCommand | HeardCommand | Opinion | Question
"""Commands that get one answer or one refusal each."""

ClientMessage = ConnectionCommand | AnsweredCommand
"""Every message that a client may send."""
