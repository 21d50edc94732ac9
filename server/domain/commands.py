"""What may be asked of an office. The wire's commands of the same names carry an id besides."""

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
    """Say what help the person wants while attended."""

    ticket: TicketId
    help_needed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CancelTicket:
    """The person will not wait."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class CallForHelp:
    """A person at a device asks that somebody come."""


@dataclass(frozen=True, slots=True)
class TakeHelp:
    """Go to the person who called for help at a device."""

    device: DeviceId


@dataclass(frozen=True, slots=True)
class CallNext:
    """Call whom the discipline names for the clerk's counter."""


@dataclass(frozen=True, slots=True)
class CallTicket:
    """Call one ticket by hand."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class Recall:
    """Call the ticket in hand once more."""


@dataclass(frozen=True, slots=True)
class MarkNoShow:
    """Nobody came to the call."""


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
    """The person called is here."""


@dataclass(frozen=True, slots=True)
class StartAttention:
    """Attend somebody without a ticket."""

    channel: Channel
    service: ServiceId | None = None


@dataclass(frozen=True, slots=True)
class SaveAttention:
    """Keep what the clerk has so far; None leaves a field as it is.

    Where `attention` is named, no other one takes it.
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
    """Register an attention without a ticket; of one linked, with whom the person was left."""

    kind: Kind | None = None
    outcome: Outcome = Outcome.RESOLVED
    received_by: ClerkId | None = None


@dataclass(frozen=True, slots=True)
class TransferTicket:
    """Let the person wait at another service, with the need told."""

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
    """Do not take an offered ticket, and say why."""

    ticket: TicketId
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawOffer:
    """Take back an offer not yet answered."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """A clerk, whose PIN was found right, begins work at the caller's console."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True)
class SignOut:
    """The clerk leaves the console; the counter closes."""


@dataclass(frozen=True, slots=True)
class OpenCounter:
    """Begin to call at a counter, or go on after a pause."""

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
    """Nobody is inside any more: what still waits lapses."""


@dataclass(frozen=True, slots=True)
class EndDay:
    """The day's set end has come: the server closes all that nobody has closed."""


@dataclass(frozen=True, slots=True)
class SetDayBack:
    """Work on in `day`, the clock's, where a wrong clock had leapt to a later one."""

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
    """Who asks: a device with its role; a citizen asks by the one ticket whose link they hold.

    `name` is what the office calls the device, where it has one.
    """

    device: DeviceId
    role: str
    ticket: TicketId | None = None
    name: str = ""


SYSTEM = Caller(DeviceId("server"), "system")
"""The server itself, which ends a day when nobody else does."""
