"""A ticket, its code, and the one table of its states. Nothing else changes a ticket's state.

waiting → called → serving → served is the common way. A call that nobody answers is a no-show,
which may be reinstated; a waiting, called or attended ticket may be parked and resumed. While
serving, a ticket may be transferred (it waits elsewhere) or offered to a named clerk (the giver
still holds it until it is accepted). What still waits when the day is closed lapses.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from server.domain.discipline import Candidate, Reason
from server.domain.identity import (
    AttentionId,
    ClassId,
    ClerkId,
    CounterId,
    DeviceId,
    Letter,
    ServiceId,
    TicketId,
)


class State(StrEnum):
    """Where a ticket is on its journey."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    OFFERED = "offered"
    PARKED = "parked"
    NO_SHOW = "no_show"
    SERVED = "served"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"


class Act(StrEnum):
    """What may happen to a ticket."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    NO_SHOW = "no_show"
    REINSTATE = "reinstate"
    PARK = "park"
    RESUME = "resume"
    GRANT = "grant"
    TRANSFER = "transfer"
    OFFER = "offer"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    FINISH = "finish"
    CANCEL = "cancel"
    LAPSE = "lapse"


NEXT: dict[State, dict[Act, State]] = {
    State.WAITING: {
        Act.CALL: State.CALLED,
        Act.PARK: State.PARKED,
        Act.GRANT: State.WAITING,
        Act.CANCEL: State.CANCELLED,
        Act.LAPSE: State.LAPSED,
    },
    State.CALLED: {
        Act.RECALL: State.CALLED,
        Act.START: State.SERVING,
        Act.NO_SHOW: State.NO_SHOW,
        Act.PARK: State.PARKED,
    },
    State.SERVING: {
        Act.FINISH: State.SERVED,
        Act.PARK: State.PARKED,
        Act.TRANSFER: State.WAITING,
        Act.OFFER: State.OFFERED,
    },
    State.OFFERED: {
        Act.ACCEPT: State.WAITING,
        Act.DECLINE: State.SERVING,
        Act.WITHDRAW: State.SERVING,
    },
    State.PARKED: {
        Act.RESUME: State.WAITING,
        Act.GRANT: State.PARKED,
        Act.LAPSE: State.LAPSED,
    },
    State.NO_SHOW: {Act.REINSTATE: State.WAITING, Act.LAPSE: State.LAPSED},
    State.SERVED: {},
    State.CANCELLED: {},
    State.LAPSED: {},
}

IN_HAND = frozenset({State.CALLED, State.SERVING, State.OFFERED})
"""A clerk holds the ticket."""

ENDED = frozenset(state for state, ways in NEXT.items() if not ways)
"""The journey is over."""

LIVE = frozenset(State) - ENDED
"""The journey goes on."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A turn. `arrival` is when it was issued and never changes; `seq` orders equal arrivals.

    `clerk` holds it, or attended it last; `reserved_for` alone may call it, until they serve it or
    leave. Whom a class is for is never stored, only the class. `ended_on` is the office's day that
    it ended with; for a lapsed ticket the day that was closed, be it the morning after. The tables
    leave it out where the office's day was set back since.
    """

    id: TicketId
    code: str
    day: date
    seq: int
    service: ServiceId
    ticket_class: ClassId
    arrival: datetime
    channel: str
    language: str
    device: DeviceId
    state: State = State.WAITING
    counter: CounterId | None = None
    clerk: ClerkId | None = None
    offered_to: ClerkId | None = None
    reserved_for: ClerkId | None = None
    attention: AttentionId | None = None
    reason: Reason | None = None
    has_returned: bool = False
    recalls: int = 0
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    ended_on: date | None = None

    def as_candidate(self) -> Candidate:
        """The ticket as the discipline sees it, its arrival in milliseconds since 1970."""
        return Candidate(
            self.id, self.ticket_class, round(self.arrival.timestamp() * 1000), self.seq
        )


class ImpossibleChangeError(Exception):
    """An event asks for a change that the table does not have: a fault, never a refusal."""


def next_state(state: State, act: Act) -> State:
    """The state after `act`; raises `ImpossibleChangeError` where the table has no such way."""
    try:
        return NEXT[state][act]
    except KeyError:
        message = f"a {state} ticket cannot {act}"
        raise ImpossibleChangeError(message) from None


def may(state: State, act: Act) -> bool:
    """Whether the table has a way from `state` by `act`."""
    return act in NEXT[state]


def code_of(letter: Letter, number: int) -> str:
    """The letter and at least three digits: A001, A999, A1000."""
    return f"{letter}{number:03d}"
