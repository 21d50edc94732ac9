"""What happened to a ticket, from its issue to its end. The base of all events is here too."""

from dataclasses import dataclass
from datetime import date, datetime

from server.domain.discipline import Reason
from server.domain.identity import (
    AttentionId,
    ClassId,
    ClerkId,
    CounterId,
    DeviceId,
    Letter,
    Profile,
    ServiceId,
    TicketId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """Something happened, at a moment in UTC."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketEvent(Happened):
    """Something happened to a ticket."""

    ticket: TicketId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketIssued(TicketEvent):
    """A ticket was given; `number` is its place in the series of the day."""

    code: str
    letter: Letter
    number: int
    seq: int
    day: date
    service: ServiceId
    ticket_class: ClassId
    channel: str
    language: str
    device: DeviceId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled(TicketEvent):
    """A ticket was called. `profile` and `pointer` are left out of a call by hand."""

    counter: CounterId
    clerk: ClerkId
    reason: Reason
    call: int
    profile: Profile | None = None
    pointer: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRecalled(TicketEvent):
    """A ticket was called once more, as the day's call number `call`."""

    call: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStarted(TicketEvent):
    """The person came; the clerk's attention began."""

    attention: AttentionId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketNoShow(TicketEvent):
    """Nobody came to the call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReinstated(TicketEvent):
    """A missed ticket waits again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketParked(TicketEvent):
    """A ticket was set aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketResumed(TicketEvent):
    """A parked ticket waits again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransferred(TicketEvent):
    """A ticket waits at another service, with its own arrival and class."""

    service: ServiceId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketOffered(TicketEvent):
    """A ticket was offered to a clerk."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketAccepted(TicketEvent):
    """An offered ticket was accepted; it waits, reserved for `clerk`."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketDeclined(TicketEvent):
    """An offered ticket was declined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferWithdrawn(TicketEvent):
    """An offer was taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFinished(TicketEvent):
    """The service of a ticket ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCancelled(TicketEvent):
    """A ticket was cancelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketLapsed(TicketEvent):
    """A ticket ended with its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassGranted(TicketEvent):
    """A ticket got another class."""

    ticket_class: ClassId


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpNeededSet(TicketEvent):
    """A person said what help they want; what it is stays private."""
