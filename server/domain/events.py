"""The events of an office. Each holds all that the state needs to follow it, no personal data.

The journal and the wire use the names in snake case: `TicketIssued` is `ticket_issued`.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from server.domain.attention import Channel, Kind, Outcome, Step
from server.domain.catalogue import Catalogue
from server.domain.discipline import Reason, Rule
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
    UnitId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The base of all events; `at` is a moment in UTC."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketEvent(Event):
    """The base of all events about a ticket."""

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
    """A ticket was called. `profile` and `pointer` are left out if it was called by hand."""

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
    """The person came and the clerk's attention began."""

    attention: AttentionId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketNoShow(TicketEvent):
    """The person did not come to the call."""


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
    """A person said what help they want; the answer itself stays private."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionStarted(Event):
    """An attention without a ticket began."""

    attention: AttentionId
    clerk: ClerkId
    counter: CounterId
    channel: Channel
    service: ServiceId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionSaved(Event):
    """An attention moved on; need and note stay private."""

    attention: AttentionId
    step: Step
    service: ServiceId | None
    kind: Kind | None
    brought: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionRegistered(Event):
    """An attention was registered (AUM-010-060); a hand-over names the receiver and their unit."""

    attention: AttentionId
    kind: Kind
    outcome: Outcome
    service: ServiceId | None
    received_by: ClerkId | None = None
    unit: UnitId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterOpened(Event):
    """A counter opened, or continued after a pause."""

    counter: CounterId
    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterPaused(Event):
    """A counter paused."""

    counter: CounterId


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterClosed(Event):
    """A counter closed."""

    counter: CounterId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkSignedIn(Event):
    """A clerk began work at a console, or moved to it."""

    clerk: ClerkId
    device: DeviceId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkSignedOut(Event):
    """A clerk left; tickets reserved for them now wait for any clerk."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpCalled(Event):
    """A person at a device asked a clerk to come; `name` is the office's name for the device."""

    device: DeviceId
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpTaken(Event):
    """A clerk went to the person who had called for help."""

    device: DeviceId
    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class DisciplineChanged(Event):
    """The office now calls by another rule."""

    rule: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueLoaded(Event):
    """The office's catalogue was replaced by this one."""

    catalogue: Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClosed(Event):
    """The office's day was closed; `is_end` if it ended automatically, hours after closing."""

    day: date
    is_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySetBack(Event):
    """The office's day was set back to `day` after a wrong clock had jumped ahead."""

    day: date


def name_of(kind: type[object]) -> str:
    """The name of a command or event on the wire and in the journal."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


EVENTS: dict[str, type[Event]] = {
    name_of(kind): kind
    for kind in list(globals().values())
    if isinstance(kind, type) and issubclass(kind, Event) and kind not in {Event, TicketEvent}
}
"""Every event by its name: all of this file but the two bases."""

NAMES: dict[type[Event], str] = {kind: name for name, kind in EVENTS.items()}
"""The name of every event."""
