"""What happened. An event holds all that a state needs to follow it, and nothing personal.

Names are those of the journal and the wire in snake case: `TicketIssued` is `ticket_issued`. The
events themselves are in `ticket_events` and `office_events`; here is the closed set of them.
"""

import re
from typing import TypeAlias, get_args

from server.domain.office_events import (
    AttentionRegistered,
    AttentionSaved,
    AttentionStarted,
    CatalogueLoaded,
    ClerkSignedIn,
    ClerkSignedOut,
    CounterClosed,
    CounterOpened,
    CounterPaused,
    DayClosed,
    DaySetBack,
    DisciplineChanged,
    HelpCalled,
    HelpTaken,
)
from server.domain.ticket_events import (
    ClassGranted,
    HelpNeededSet,
    OfferWithdrawn,
    ServiceFinished,
    ServiceStarted,
    TicketAccepted,
    TicketCalled,
    TicketCancelled,
    TicketDeclined,
    TicketEvent,
    TicketIssued,
    TicketLapsed,
    TicketNoShow,
    TicketOffered,
    TicketParked,
    TicketRecalled,
    TicketReinstated,
    TicketResumed,
    TicketTransferred,
)

__all__ = [
    "EVENTS",
    "NAMES",
    "AttentionRegistered",
    "AttentionSaved",
    "AttentionStarted",
    "CatalogueLoaded",
    "ClassGranted",
    "ClerkSignedIn",
    "ClerkSignedOut",
    "CounterClosed",
    "CounterOpened",
    "CounterPaused",
    "DayClosed",
    "DaySetBack",
    "DisciplineChanged",
    "Event",
    "HelpCalled",
    "HelpNeededSet",
    "HelpTaken",
    "OfferWithdrawn",
    "ServiceFinished",
    "ServiceStarted",
    "TicketAccepted",
    "TicketCalled",
    "TicketCancelled",
    "TicketDeclined",
    "TicketEvent",
    "TicketIssued",
    "TicketLapsed",
    "TicketNoShow",
    "TicketOffered",
    "TicketParked",
    "TicketRecalled",
    "TicketReinstated",
    "TicketResumed",
    "TicketTransferred",
    "name_of",
]

Event: TypeAlias = (
    TicketIssued
    | TicketCalled
    | TicketRecalled
    | ServiceStarted
    | TicketNoShow
    | TicketReinstated
    | TicketParked
    | TicketResumed
    | TicketTransferred
    | TicketOffered
    | TicketAccepted
    | TicketDeclined
    | OfferWithdrawn
    | ServiceFinished
    | TicketCancelled
    | TicketLapsed
    | ClassGranted
    | HelpNeededSet
    | AttentionStarted
    | AttentionSaved
    | AttentionRegistered
    | CounterOpened
    | CounterPaused
    | CounterClosed
    | ClerkSignedIn
    | ClerkSignedOut
    | HelpCalled
    | HelpTaken
    | DisciplineChanged
    | CatalogueLoaded
    | DayClosed
    | DaySetBack
)


def name_of(kind: type[object]) -> str:
    """The name of a command or event on the wire and in the journal."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


EVENTS: dict[str, type[Event]] = {name_of(kind): kind for kind in get_args(Event)}
"""Every event by its name."""

NAMES: dict[type[Event], str] = {kind: name for name, kind in EVENTS.items()}
"""The name of every event."""
