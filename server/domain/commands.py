"""The commands to an office. The wire's commands of the same names also carry an id."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from server.domain.attention import Channel, Kind, Outcome, Step
from server.domain.catalogue import Catalogue
from server.domain.discipline import Discipline
from server.domain.identity import (
    AttentionId,
    ClassId,
    ClerkId,
    CounterId,
    DeviceId,
    ServiceId,
    TicketId,
)


@dataclass(frozen=True, slots=True)
class IssueTicket:
    """Give the next number of the service's series."""

    service: ServiceId
    ticket_class: ClassId
    language: str = "es"
    help_needed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetHelpNeeded:
    """Record what help the person wants while attended."""

    ticket: TicketId
    help_needed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CancelTicket:
    """Cancel the ticket of a person who will not wait."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class CallForHelp:
    """Ask a clerk to come to the person at a device."""


@dataclass(frozen=True, slots=True)
class TakeHelp:
    """Go to the person who called for help at a device."""

    device: DeviceId


@dataclass(frozen=True, slots=True)
class CallNext:
    """Call the ticket that the discipline names for the clerk's counter."""


@dataclass(frozen=True, slots=True)
class CallTicket:
    """Call one ticket by hand."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class Recall:
    """Call the ticket in hand once more."""


@dataclass(frozen=True, slots=True)
class MarkNoShow:
    """Record that the person did not come to the call."""


@dataclass(frozen=True, slots=True)
class ReinstateTicket:
    """Let a missed ticket wait again."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class ParkTicket:
    """Set a waiting, called or attended ticket aside; the attention is registered as unresolved."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class ResumeTicket:
    """Let a parked ticket wait again."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class GrantClass:
    """Give a ticket another class."""

    ticket: TicketId
    ticket_class: ClassId


@dataclass(frozen=True, slots=True)
class StartService:
    """Begin the service of the person called, who is here."""


@dataclass(frozen=True, slots=True)
class StartAttention:
    """Attend a person without a ticket."""

    channel: Channel
    service: ServiceId | None = None


@dataclass(frozen=True, slots=True)
class SaveAttention:
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
class FinishService:
    """End the service of the ticket in hand and register the attention."""

    kind: Kind | None = None
    outcome: Outcome = Outcome.RESOLVED


@dataclass(frozen=True, slots=True)
class RegisterAttention:
    """Register an attention without a ticket; if linked, with the clerk who has the person now."""

    kind: Kind | None = None
    outcome: Outcome = Outcome.RESOLVED
    received_by: ClerkId | None = None


@dataclass(frozen=True, slots=True)
class TransferTicket:
    """Let the person wait at another service, and pass on the need."""

    service: ServiceId
    need: str


@dataclass(frozen=True, slots=True)
class OfferTicket:
    """Ask a named clerk to take the person in hand."""

    clerk: ClerkId
    need: str


@dataclass(frozen=True, slots=True)
class AcceptTicket:
    """Take an offered ticket."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class DeclineTicket:
    """Refuse an offered ticket, and say why."""

    ticket: TicketId
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawOffer:
    """Take back an offer that has no answer yet."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """Begin a clerk's work at the caller's console; the PIN has been checked."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True)
class SignOut:
    """End the clerk's work at the console; the counter closes."""


@dataclass(frozen=True, slots=True)
class OpenCounter:
    """Begin to call at a counter, or continue after a pause."""

    counter: CounterId


@dataclass(frozen=True, slots=True)
class PauseCounter:
    """Stop calling for a while."""


@dataclass(frozen=True, slots=True)
class CloseCounter:
    """Stop calling."""


@dataclass(frozen=True, slots=True)
class ChangeDiscipline:
    """Call by another rule from the next call on."""

    discipline: Discipline
    k: int = 2


@dataclass(frozen=True, slots=True)
class CloseDay:
    """Close the day once no one is inside: tickets that still wait lapse."""


@dataclass(frozen=True, slots=True)
class EndDay:
    """End the day at its set time: the server closes everything that is still open."""


@dataclass(frozen=True, slots=True)
class SetDayBack:
    """Return to `day`, the clock's date, after a wrong clock had jumped to a later one."""

    day: date


@dataclass(frozen=True, slots=True)
class LoadCatalogue:
    """Replace the office's catalogue."""

    catalogue: Catalogue


Command: TypeAlias = (
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
    | EndDay
    | SetDayBack
    | LoadCatalogue
)


@dataclass(frozen=True, slots=True)
class Caller:
    """The device that asks, with its role; a citizen asks by the one ticket whose link they hold.

    `name` is the office's name for the device, if it has one.
    """

    device: DeviceId
    role: str
    ticket: TicketId | None = None
    name: str = ""


SYSTEM = Caller(DeviceId("server"), "system")
"""The server itself, which ends a day if no clerk does."""
