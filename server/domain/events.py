"""The events of an office. Each holds all that the state needs to follow it, no personal data.

The journal and the wire use the names in snake case: `TicketIssued` is `ticket_issued`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from typing import ClassVar

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
    PauseId,
    Profile,
    ServiceId,
    TicketId,
    UnitId,
)
from server.domain.restoration import Skip
from server.domain.ticket import Act, IssuedAlone, Occasion, PastCall, Plea


class Change(Enum):
    """What an event may change of the office, beside the ticket that it names."""

    LINE = auto()
    """How many people wait."""
    COMING = auto()
    """Which people have announced themselves."""
    TAKEN = auto()
    """A clerk takes a ticket in hand."""
    FREED = auto()
    """A clerk no longer has a ticket in hand."""
    BUSY = auto()
    """Whether a clerk is with a person."""
    MET = auto()
    """Whether the person who was called has come to the counter."""
    CALL = auto()
    """Which calls a board shows, or how it shows one."""
    NAME = auto()
    """The code by which a ticket is called and shown."""
    ATTENTION = auto()
    """The work in hand at a counter, with or without a ticket."""
    COUNTER = auto()
    """Which counters are open, and who sits there."""
    PRESENCE = auto()
    """Which clerks are at work."""
    RESERVED = auto()
    """Which clerk a ticket waits for."""
    PREFERENCE = auto()
    """The classes of the people who wait."""
    ASSISTANCE = auto()
    """What help a ticket's holder wants: a private fact."""
    LIST = auto()
    """The list that a person takes away: a private fact."""
    HELP = auto()
    """Whether a person at a device is calling for a clerk."""
    PLEA = auto()
    """Whether the holder of a ticket still needs the clerk they have called for."""
    RULE = auto()
    """The rule that the office calls by."""
    STOP = auto()
    """Which services give no more tickets today."""
    NOTICE = auto()
    """The message on the displays."""
    SOUND = auto()
    """Whether the displays are silent."""
    OUT = auto()
    """Which kiosks are out of service."""
    SUSPENSION = auto()
    """Which clerks may not sign in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The base of all events; `at` is a moment in UTC."""

    changes: ClassVar[frozenset[Change]] = frozenset()
    """What such an event may change; views and estimates choose events by it, not by name."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketEvent(Event):
    """The base of all events about a ticket."""

    undone_as: ClassVar[Act | None] = None
    """The act that such an event begins, if the clerk may undo it."""

    ticket: TicketId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketIssued(TicketEvent):
    """A ticket was given; `number` is its place in the series of the day.

    One that a kiosk gave without the server was `issued_alone` and is handed in now: its person has
    waited since `arrival`, which is the kiosk's time unless that cannot be.
    """

    changes = frozenset({Change.LINE})

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
    issued_alone: IssuedAlone | None = None
    arrival: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCodeNoted(TicketEvent):
    """The person of a ticket has another code on their paper, from which it has its name now.

    The kiosk never heard the answer, and gave the ticket once more without the server.
    """

    changes = frozenset({Change.CALL, Change.NAME})

    issued_alone: IssuedAlone


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNoted(TicketEvent):
    """A call was noted afterwards that a clerk had written down while there was no server.

    `attention` is that of a person who came: with the clerk still, or registered with `kind` and
    `outcome` where `call.ended_at` says when it ended.
    """

    changes = frozenset(
        {
            *(Change.LINE, Change.TAKEN, Change.FREED, Change.BUSY, Change.MET),
            *(Change.CALL, Change.ATTENTION, Change.PLEA),
        }
    )

    call: PastCall
    attention: AttentionId | None = None
    kind: Kind | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RollTicketEntered(TicketEvent):
    """A number of the pre-printed roll was entered by `by`, with what became of its person.

    With a `call` it is as in `CallNoted`; one that did not come lapsed at `ended_at` where that
    day is over. Without one the person waits still, unless `ended_at` says when they left
    (`has_left`), or until when they waited in vain.
    """

    changes = frozenset({Change.LINE, Change.ATTENTION})

    code: str
    letter: Letter
    number: int
    seq: int
    day: date
    service: ServiceId
    ticket_class: ClassId
    language: str
    device: DeviceId
    arrival: datetime
    by: ClerkId | None
    call: PastCall | None = None
    attention: AttentionId | None = None
    kind: Kind | None = None
    outcome: Outcome | None = None
    ended_at: datetime | None = None
    has_left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketAnnounced(TicketEvent):
    """A ticket was taken on a telephone; it waits for its person until `expected_until`."""

    changes = frozenset({Change.COMING})

    code: str
    letter: Letter
    number: int
    seq: int
    day: date
    service: ServiceId
    ticket_class: ClassId
    language: str
    device: DeviceId
    expected_until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketArrived(TicketEvent):
    """The person of an announced ticket is here: it waits from now on, behind all who came before.

    `clerk` saw them, unless they proved it themselves, by a code of the hall or at a kiosk.
    """

    changes = frozenset({Change.LINE, Change.COMING})
    undone_as = Act.ARRIVE

    seq: int
    clerk: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketExpired(TicketEvent):
    """The person of an announced ticket did not come in time, or not before the day was closed."""

    changes = frozenset({Change.COMING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """A ticket that could have been called instead: the first of its class at that counter."""

    code: str
    ticket_class: ClassId
    arrival: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LetPass:
    """A ticket that let a call pass, and the place in line that it has from then on."""

    ticket: TicketId
    place_at: datetime
    place_seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled(TicketEvent):
    """A ticket was called. `profile` and `pointer` are left out if it was called by hand.

    `occasion` is told if the clerk pressed no key for this call.

    `rivals` are kept so that the reason can be told for as long as the event is kept; None where
    an older version wrote the event.

    `passed` are the tickets that the rule named first and whose holders had asked for more time.
    """

    changes = frozenset({Change.LINE, Change.TAKEN, Change.BUSY, Change.CALL})
    undone_as = Act.CALL

    counter: CounterId
    clerk: ClerkId
    reason: Reason
    call: int
    profile: Profile | None = None
    pointer: int | None = None
    rivals: tuple[Rival, ...] | None = None
    occasion: Occasion | None = None
    passed: tuple[LetPass, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRecalled(TicketEvent):
    """A ticket was called once more, as the day's call number `call`."""

    changes = frozenset({Change.CALL})

    call: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStarted(TicketEvent):
    """The person came and the clerk's attention began."""

    changes = frozenset({Change.CALL, Change.MET, Change.PLEA})

    attention: AttentionId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketNoShow(TicketEvent):
    """The person did not come to the call."""

    changes = frozenset({Change.FREED, Change.BUSY, Change.CALL})
    undone_as = Act.NO_SHOW


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReinstated(TicketEvent):
    """A missed ticket waits again."""

    changes = frozenset({Change.LINE, Change.CALL, Change.PLEA})


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketParked(TicketEvent):
    """A ticket was set aside, by `clerk`."""

    changes = frozenset({Change.LINE, Change.FREED, Change.BUSY, Change.CALL})
    undone_as = Act.PARK

    clerk: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketResumed(TicketEvent):
    """A parked ticket waits again."""

    changes = frozenset({Change.LINE, Change.CALL, Change.PLEA})


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransferred(TicketEvent):
    """A ticket waits at another service, with its own arrival and class."""

    changes = frozenset({Change.LINE, Change.FREED})
    undone_as = Act.TRANSFER

    service: ServiceId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketOffered(TicketEvent):
    """A ticket was offered to a clerk."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketAccepted(TicketEvent):
    """An offered ticket was accepted; it waits, reserved for `clerk`."""

    changes = frozenset({Change.LINE, Change.FREED})

    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketDeclined(TicketEvent):
    """An offered ticket was declined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferWithdrawn(TicketEvent):
    """An offer was taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFinished(TicketEvent):
    """The service of a ticket ended; at `ended_at` by a clerk who said so only later."""

    changes = frozenset({Change.FREED})
    undone_as = Act.FINISH

    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActUndone(TicketEvent):
    """A clerk took back their last act on a ticket, which counts as not having been.

    `undone` are the sequence numbers in the journal of the events that it had.
    """

    changes = frozenset(
        {Change.LINE, Change.TAKEN, Change.FREED, Change.BUSY, Change.CALL, Change.ATTENTION}
    )

    clerk: ClerkId
    act: Act
    undone: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationUndone(Event):
    """A clerk took back the registration of an attention without a ticket: it goes on.

    `undone` are the sequence numbers in the journal of the events that it had.
    """

    changes = frozenset({Change.ATTENTION, Change.BUSY})

    attention: AttentionId
    clerk: ClerkId
    undone: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCancelled(TicketEvent):
    """A ticket was cancelled."""

    changes = frozenset({Change.LINE, Change.PLEA})


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketLapsed(TicketEvent):
    """A ticket ended with its day."""

    changes = frozenset({Change.LINE, Change.CALL, Change.PLEA})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassGranted(TicketEvent):
    """A ticket got another class."""

    changes = frozenset({Change.PREFERENCE})

    ticket_class: ClassId


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpNeededSet(TicketEvent):
    """A person said what help they want; the answer itself stays private."""

    changes = frozenset({Change.ASSISTANCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSent(TicketEvent):
    """The list to take away is on the ticket's page; what is on it stays private."""

    changes = frozenset({Change.LIST})


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreTimeAsked(TicketEvent):
    """The holder of a ticket asked for one more turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTheWaySaid(TicketEvent):
    """The person who was called said that they are coming."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionStarted(Event):
    """An attention without a ticket began."""

    changes = frozenset({Change.ATTENTION, Change.BUSY})

    attention: AttentionId
    clerk: ClerkId
    counter: CounterId
    channel: Channel
    service: ServiceId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionSaved(Event):
    """An attention moved on; need and note stay private."""

    changes = frozenset({Change.ATTENTION})

    attention: AttentionId
    step: Step
    service: ServiceId | None
    kind: Kind | None
    brought: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionRegistered(Event):
    """An attention was registered (AUM-010-060); a hand-over names the receiver and their unit.

    `ended_at` is when it ended by its clerk, who forgot to say so at the time.
    """

    changes = frozenset({Change.ATTENTION, Change.BUSY})

    attention: AttentionId
    kind: Kind
    outcome: Outcome
    service: ServiceId | None
    received_by: ClerkId | None = None
    unit: UnitId | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterOpened(Event):
    """A counter opened, or continued after a pause."""

    changes = frozenset({Change.COUNTER})

    counter: CounterId
    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterPaused(Event):
    """A counter paused, for a reason of the office file, until about `until`.

    `is_back_office`: its clerk is at work, but calls no person.
    """

    changes = frozenset({Change.COUNTER})

    counter: CounterId
    reason: PauseId | None = None
    until: datetime | None = None
    is_back_office: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterClosed(Event):
    """A counter closed."""

    changes = frozenset({Change.COUNTER})

    counter: CounterId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkSignedIn(Event):
    """A clerk began work at a console, or moved to it."""

    changes = frozenset({Change.PRESENCE})

    clerk: ClerkId
    device: DeviceId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkSignedOut(Event):
    """A clerk left; tickets reserved for them now wait for any clerk."""

    changes = frozenset({Change.PRESENCE, Change.RESERVED})

    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpCalled(Event):
    """A person at a device asked a clerk to come; `name` is the office's name for the device.

    The holder of `ticket` asks by their telephone; `name` is the ticket's code then.
    """

    changes = frozenset({Change.HELP})

    device: DeviceId
    name: str = ""
    ticket: TicketId | None = None
    plea: Plea = Plea.HELP


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpTaken(Event):
    """A clerk went to the person who had called for help."""

    changes = frozenset({Change.HELP})

    device: DeviceId
    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class DisciplineChanged(Event):
    """The office now calls by another rule."""

    changes = frozenset({Change.RULE})

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


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRestored(Event):
    """The office was put back from a copy: what happened between `copied_at` and now is missing.

    Numbers of that time may be in people's hands, so each series leaves some out, and calls go on
    after `call_number`.
    """

    copied_at: datetime
    skips: tuple[Skip, ...]
    call_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReopened(Event):
    """The closing of `day` was taken back: the tickets that lapsed with it are as before."""

    day: date
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketsStopped(Event):
    """A service gives no more tickets today; `by` is the member of staff who said so."""

    changes = frozenset({Change.STOP})

    service: ServiceId
    reason: str
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketsAllowed(Event):
    """A service gives tickets again."""

    changes = frozenset({Change.STOP})

    service: ServiceId
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeShown(Event):
    """The displays show a message until a moment of the same day."""

    changes = frozenset({Change.NOTICE})

    text: str
    until: datetime
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRemoved(Event):
    """The displays no longer show the message."""

    changes = frozenset({Change.NOTICE})

    by: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplaysMuted(Event):
    """The displays are silent until a moment of the same day."""

    changes = frozenset({Change.SOUND})

    until: datetime
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplaysUnmuted(Event):
    """The displays are heard again."""

    changes = frozenset({Change.SOUND})

    by: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskTakenOut(Event):
    """A kiosk gives no tickets for now."""

    changes = frozenset({Change.OUT})

    device: DeviceId
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskBroughtBack(Event):
    """A kiosk gives tickets again."""

    changes = frozenset({Change.OUT})

    device: DeviceId
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkSuspended(Event):
    """A clerk may sign in nowhere; one with a person in hand leaves with free hands."""

    changes = frozenset({Change.SUSPENSION})

    clerk: ClerkId
    by: ClerkId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkRestored(Event):
    """A suspended clerk may sign in again."""

    changes = frozenset({Change.SUSPENSION})

    clerk: ClerkId
    by: ClerkId | None = None


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


def taken_back(events: Iterable[Event]) -> frozenset[int]:
    """The sequence numbers of the events that count as not having been, since they were undone.

    An undo comes within seconds: the events that follow a stretch of the journal may name some too.
    """
    undoing = (event for event in events if isinstance(event, ActUndone | RegistrationUndone))
    return frozenset(seq for event in undoing for seq in event.undone)
