"""The commands to an office, each with the roles that may ask it.

The wire's commands of the same names also carry an id. `decide` decides each in a function of that
name: `CallNext` in `call_next`.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import ClassVar

from server.domain.attention import Channel, Kind, Outcome, Step
from server.domain.catalogue import Catalogue
from server.domain.discipline import Discipline
from server.domain.events import name_of
from server.domain.identity import (
    AttentionId,
    ClassId,
    ClerkId,
    CounterId,
    DeviceId,
    PauseId,
    ServiceId,
    TicketId,
)
from server.domain.restoration import Known, Pace
from server.domain.ticket import IssuedAlone, Occasion, PastCall


@dataclass(frozen=True, slots=True)
class Command:
    """The base of all commands. Only `roles` may ever ask it; `decide` checks what may be now."""

    roles: ClassVar[frozenset[str]]


@dataclass(frozen=True, slots=True)
class KioskCommand(Command):
    """A command that a kiosk may give, and the staff in a person's stead."""

    roles = frozenset({"kiosk", "clerk", "supervisor"})


@dataclass(frozen=True, slots=True)
class CitizenCommand(Command):
    """A command that a person gives on their own telephone."""

    roles = frozenset({"citizen"})


@dataclass(frozen=True, slots=True)
class StaffCommand(Command):
    """A command of those who attend."""

    roles = frozenset({"clerk", "supervisor"})


@dataclass(frozen=True, slots=True)
class HolderCommand(Command):
    """A command that a person gives by the link of their own ticket."""

    roles = frozenset({"citizen"})
    ticket: TicketId


@dataclass(frozen=True, slots=True)
class OversightCommand(Command):
    """A command of those who answer for the whole office, at a console or without one."""

    roles = frozenset({"supervisor", "administrator"})


_STAFF_ANYWHERE = StaffCommand.roles | OversightCommand.roles
"""Roles that may ask a command of the desk which needs no counter."""


@dataclass(frozen=True, slots=True)
class AdministratorCommand(Command):
    """A command that comes from the server's own machine."""

    roles = frozenset({"administrator"})


@dataclass(frozen=True, slots=True)
class SystemCommand(Command):
    """A command that the server gives itself."""

    roles = frozenset({"system"})


@dataclass(frozen=True, slots=True)
class IssueTicket(KioskCommand):
    """Give the next number of the service's series.

    A kiosk says of a ticket that it gave without the server how it was `issued_alone`.
    """

    service: ServiceId
    ticket_class: ClassId
    language: str = "es"
    help_needed: tuple[str, ...] = ()
    issued_alone: IssuedAlone | None = None


@dataclass(frozen=True, slots=True)
class NotePaperCode(KioskCommand):
    """Give a ticket the code that its kiosk has printed for it, alone, without the server's answer.

    On the wire this is an `issue_ticket` of the same id as the one that gave the ticket.
    """

    ticket: TicketId
    issued_alone: IssuedAlone


@dataclass(frozen=True, slots=True)
class AnnounceTicket(CitizenCommand):
    """Take a ticket on a telephone, which waits once its person is here.

    `phone` tells one telephone from another, for each may have one ticket at a time; it says no
    more about either than that.
    """

    service: ServiceId
    ticket_class: ClassId
    language: str = "es"
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmPresence(KioskCommand):
    """Say that the person of an announced ticket is here.

    The person proves it by `presence_code`, which only the screens of the hall show; a kiosk stands
    in the hall, and the staff see the person.
    """

    roles = KioskCommand.roles | OversightCommand.roles | {"citizen"}
    ticket: TicketId
    presence_code: str = ""


@dataclass(frozen=True, slots=True)
class SetHelpNeeded(KioskCommand):
    """Record what help the person wants while attended."""

    ticket: TicketId
    help_needed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CancelTicket(KioskCommand):
    """Cancel the ticket of a person who will not wait; a supervisor writes why."""

    roles = KioskCommand.roles | OversightCommand.roles | {"citizen"}
    ticket: TicketId
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AskMoreTime(HolderCommand):
    """Let the next call go to another ticket.

    `asked` is how often the person had asked before, so that a touch that is sent twice asks once.
    """

    asked: int


@dataclass(frozen=True, slots=True)
class SayOnMyWay(HolderCommand):
    """Tell the clerk who has called that the person is coming."""


@dataclass(frozen=True, slots=True)
class AskToBeFetched(HolderCommand):
    """Ask a clerk to come and lead the person to the counter that has called."""


@dataclass(frozen=True, slots=True)
class SayArrived(HolderCommand):
    """Tell the staff that a person who missed the call, or had left for a moment, is here."""


@dataclass(frozen=True, slots=True)
class AskHelp(HolderCommand):
    """Ask a clerk to come to the person, who has not been attended yet."""


@dataclass(frozen=True, slots=True)
class CallForHelp(KioskCommand):
    """Ask a clerk to come to the person at a device."""


@dataclass(frozen=True, slots=True)
class TakeHelp(StaffCommand):
    """Go to the person who called for help at a device."""

    roles = _STAFF_ANYWHERE
    device: DeviceId


@dataclass(frozen=True, slots=True)
class CallNext(StaffCommand):
    """Call the ticket that the discipline names for the clerk's counter.

    `occasion` is told where the clerk pressed no key for this call, which then may be undone.
    """

    occasion: Occasion | None = None


@dataclass(frozen=True, slots=True)
class CallTicket(StaffCommand):
    """Call one ticket by hand."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class NoteCall(StaffCommand):
    """Note a call that the clerk wrote down while the server was away, by the ticket's code.

    Without `started_at` the person did not come; without `ended_at` they are with the clerk still.
    """

    code: str
    counter: CounterId
    called_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Recall(StaffCommand):
    """Call the ticket in hand once more."""


@dataclass(frozen=True, slots=True)
class MarkNoShow(StaffCommand):
    """Record that the person did not come to the call."""


@dataclass(frozen=True, slots=True)
class ReinstateTicket(StaffCommand):
    """Let a missed ticket wait again."""

    roles = _STAFF_ANYWHERE
    ticket: TicketId


@dataclass(frozen=True, slots=True)
class ParkTicket(StaffCommand):
    """Set a waiting, called or attended ticket aside; the attention is registered as unresolved."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class ResumeTicket(StaffCommand):
    """Let a parked ticket wait again."""

    roles = _STAFF_ANYWHERE
    ticket: TicketId


@dataclass(frozen=True, slots=True)
class GrantClass(StaffCommand):
    """Give a ticket another class."""

    roles = _STAFF_ANYWHERE
    ticket: TicketId
    ticket_class: ClassId


@dataclass(frozen=True, slots=True)
class GrantPunctual(KioskCommand):
    """Give a ticket the courtesy of punctual taxpayers; its person's number has been looked up."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class StartService(StaffCommand):
    """Begin the service of the person called, who is here."""


@dataclass(frozen=True, slots=True)
class StartAttention(StaffCommand):
    """Attend a person without a ticket."""

    channel: Channel
    service: ServiceId | None = None


@dataclass(frozen=True, slots=True)
class SaveAttention(StaffCommand):
    """Save what the clerk has entered so far; None leaves a field as it is.

    If `attention` is given, the command applies to that one only.
    """

    attention: AttentionId | None = None
    step: Step | None = None
    service: ServiceId | None = None
    kind: Kind | None = None
    brought: tuple[int, ...] | None = None
    need: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SendList(StaffCommand):
    """Put the list that the person takes away on the page of their ticket."""


@dataclass(frozen=True, slots=True)
class FinishService(StaffCommand):
    """End the service of the ticket in hand and register the attention.

    `ended_at` (UTC) is when it ended, by a clerk who forgot to say so at the time.
    """

    kind: Kind | None = None
    outcome: Outcome = Outcome.RESOLVED
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RegisterAttention(StaffCommand):
    """Register an attention without a ticket; if linked, with the clerk who has the person now.

    `ended_at` (UTC) is when it ended, by a clerk who forgot to say so at the time.
    """

    kind: Kind | None = None
    outcome: Outcome = Outcome.RESOLVED
    received_by: ClerkId | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TransferTicket(StaffCommand):
    """Let the person wait at another service, and pass on the need."""

    service: ServiceId
    need: str


@dataclass(frozen=True, slots=True)
class OfferTicket(StaffCommand):
    """Ask a named clerk to take the person in hand."""

    clerk: ClerkId
    need: str


@dataclass(frozen=True, slots=True)
class AcceptTicket(StaffCommand):
    """Take an offered ticket."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class DeclineTicket(StaffCommand):
    """Refuse an offered ticket, and say why."""

    ticket: TicketId
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawOffer(StaffCommand):
    """Take back an offer that has no answer yet."""


@dataclass(frozen=True, slots=True)
class SignIn(StaffCommand):
    """Begin a clerk's work at the caller's console; the PIN has been checked."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True)
class SignOut(StaffCommand):
    """End the clerk's work at the console; the counter closes."""


@dataclass(frozen=True, slots=True)
class OpenCounter(StaffCommand):
    """Begin to call at a counter, or continue after a pause."""

    counter: CounterId


@dataclass(frozen=True, slots=True)
class PauseCounter(StaffCommand):
    """Stop calling for a while, for a reason of the office file, until about `until` (UTC).

    A counter that is paused already gets the new reason and the new end.
    """

    reason: PauseId | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class WorkInBackOffice(StaffCommand):
    """Stop calling and work in the back office: the clerk is at work, away from people."""


@dataclass(frozen=True, slots=True)
class UndoAct(StaffCommand):
    """Take back one's own last no-show, park, finish, transfer or call by hand.

    A call that came with a finish goes back with it; so does one by a console left alone. Only
    within ten seconds, and while no other act has changed the ticket.
    """


@dataclass(frozen=True, slots=True)
class CloseCounter(StaffCommand):
    """Stop calling."""


@dataclass(frozen=True, slots=True)
class ChangeDiscipline(OversightCommand):
    """Call by another rule from the next call on."""

    discipline: Discipline
    k: int = 2


@dataclass(frozen=True, slots=True)
class CloseDay(OversightCommand):
    """Close the day once no one is inside: tickets that still wait lapse."""


@dataclass(frozen=True, slots=True)
class ReopenDay(OversightCommand):
    """Take a closing back, as long as no event has come since: lapsed tickets wait again."""


@dataclass(frozen=True, slots=True)
class EnterRollTicket(OversightCommand):
    """Enter a number of the pre-printed roll that a person had while nothing else gave tickets.

    `call` is what was written down of its call. Without one its person left at `left_at`, or still
    waits where that is today; on a day that is over they waited in vain.
    """

    code: str
    service: ServiceId
    ticket_class: ClassId
    arrival: datetime
    call: PastCall | None = None
    left_at: datetime | None = None
    language: str = "es"


@dataclass(frozen=True, slots=True)
class StopTickets(OversightCommand):
    """Give no more tickets for a service today; people are told the reason."""

    service: ServiceId
    reason: str


@dataclass(frozen=True, slots=True)
class AllowTickets(OversightCommand):
    """Give tickets for a stopped service again."""

    service: ServiceId


@dataclass(frozen=True, slots=True)
class ShowNotice(OversightCommand):
    """Show a message on all displays until a local time of today."""

    text: str
    until: time


@dataclass(frozen=True, slots=True)
class RemoveNotice(OversightCommand):
    """Take the message off the displays."""


@dataclass(frozen=True, slots=True)
class MuteDisplays(OversightCommand):
    """Let the displays be silent until a local time of today; calls are shown and written."""

    until: time


@dataclass(frozen=True, slots=True)
class UnmuteDisplays(OversightCommand):
    """Let the displays be heard again."""


@dataclass(frozen=True, slots=True)
class MoveTicket(OversightCommand):
    """Let a waiting ticket wait at another service, with its arrival and class."""

    ticket: TicketId
    service: ServiceId


@dataclass(frozen=True, slots=True)
class FreeCounter(OversightCommand):
    """Free a counter whose clerk is gone, and sign the clerk out.

    If `clerk` is given, the command is refused unless that clerk sits there with `ticket`, or with
    no ticket: the caller decided by what they saw, and the clerk may have come back since.
    """

    counter: CounterId
    clerk: ClerkId | None = None
    ticket: TicketId | None = None


@dataclass(frozen=True, slots=True)
class SignClerkOut(OversightCommand):
    """End the work of a clerk with free hands, who has forgotten to sign out."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True)
class TakeKioskOut(OversightCommand):
    """Let a kiosk give no tickets, and say so."""

    device: DeviceId


@dataclass(frozen=True, slots=True)
class BringKioskBack(OversightCommand):
    """Let a kiosk give tickets again."""

    device: DeviceId


@dataclass(frozen=True, slots=True)
class SuspendClerk(OversightCommand):
    """Let a clerk sign in nowhere, and sign them out once their hands are free."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True)
class RestoreClerk(OversightCommand):
    """Let a suspended clerk sign in again."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True)
class ExpireAnnounced(SystemCommand):
    """Let announced tickets expire whose people have not come in time."""


@dataclass(frozen=True, slots=True)
class EndDay(SystemCommand):
    """End the day at its set time: the server closes everything that is still open."""


@dataclass(frozen=True, slots=True)
class NoteRestore(SystemCommand):
    """Note that the office was put back from a copy, and leave out numbers that may be out.

    `paces` are how fast each series was at most; `known` the last numbers that were surely given on
    this day, where anything tells them.
    """

    copied_at: datetime
    paces: tuple[Pace, ...] = ()
    known: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class SetDayBack(AdministratorCommand):
    """Return to `day`, the clock's date, after a wrong clock had jumped to a later one."""

    day: date


@dataclass(frozen=True, slots=True)
class LoadCatalogue(AdministratorCommand):
    """Replace the office's catalogue."""

    catalogue: Catalogue


COMMANDS: dict[str, type[Command]] = {
    name_of(kind): kind
    for kind in list(globals().values())
    if isinstance(kind, type) and issubclass(kind, Command) and Command not in {kind, kind.__base__}
}
"""Every command by its name on the wire: all of this file but the bases."""


@dataclass(frozen=True, slots=True)
class Caller:
    """The device that asks, with its role; a citizen asks by the one ticket whose link they hold.

    `name` is the office's name for the device, if it has one. `clerk` is the person who asks by a
    staff page, where no console says who is signed in.
    """

    device: DeviceId
    role: str
    ticket: TicketId | None = None
    name: str = ""
    clerk: ClerkId | None = None


SYSTEM = Caller(DeviceId("server"), "system")
"""The server itself, which ends a day if no clerk does."""
