"""A ticket, its code, and the one table of its states. Only this table changes a ticket's state.

waiting → called → serving → served is the usual way. A ticket taken on a telephone is announced
first: it waits only once its person is known to be here, and expires if they do not come in time.
A call without an answer is a no-show, which may be reinstated; a waiting, called or attended ticket
may be parked and resumed. Its holder may ask for more time or for a person to come, which changes
no state. A call that staff wrote down by hand while there was no server is noted afterwards, with
what became of it. While
serving, a ticket may be transferred (it waits elsewhere) or offered to a named clerk (the giver
holds it until it is accepted). A waiting ticket may be moved to another service. Tickets that still
wait when the day is closed lapse; if the day is reopened they are as before, which is no act of
theirs and stands in no table.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
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
    """The state of a ticket."""

    ANNOUNCED = "announced"
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    OFFERED = "offered"
    PARKED = "parked"
    NO_SHOW = "no_show"
    SERVED = "served"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    EXPIRED = "expired"


class Act(StrEnum):
    """An act that changes a ticket's state."""

    ARRIVE = "arrive"
    EXPIRE = "expire"
    CALL = "call"
    RECALL = "recall"
    START = "start"
    NO_SHOW = "no_show"
    REINSTATE = "reinstate"
    PARK = "park"
    RESUME = "resume"
    GRANT = "grant"
    TRANSFER = "transfer"
    MOVE = "move"
    OFFER = "offer"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    FINISH = "finish"
    CANCEL = "cancel"
    LAPSE = "lapse"
    MORE_TIME = "more_time"
    ON_THE_WAY = "on_the_way"
    FETCH = "fetch"
    COME_BACK = "come_back"
    HELP = "help"
    NOTE_ABSENT = "note_absent"
    NOTE_BEGUN = "note_begun"
    NOTE_ENDED = "note_ended"


_NOTED: dict[Act, State] = {
    Act.NOTE_ABSENT: State.NO_SHOW,
    Act.NOTE_BEGUN: State.SERVING,
    Act.NOTE_ENDED: State.SERVED,
}
"""What staff wrote down of a call while there was no server: the ticket had not moved here."""

NEXT: dict[State, dict[Act, State]] = {
    State.ANNOUNCED: {
        Act.ARRIVE: State.WAITING,
        Act.GRANT: State.ANNOUNCED,
        Act.CANCEL: State.CANCELLED,
        Act.EXPIRE: State.EXPIRED,
    },
    State.WAITING: {
        Act.CALL: State.CALLED,
        Act.PARK: State.PARKED,
        Act.GRANT: State.WAITING,
        Act.MOVE: State.WAITING,
        Act.CANCEL: State.CANCELLED,
        Act.LAPSE: State.LAPSED,
        Act.MORE_TIME: State.WAITING,
        Act.HELP: State.WAITING,
        **_NOTED,
    },
    State.CALLED: {
        Act.RECALL: State.CALLED,
        Act.START: State.SERVING,
        Act.NO_SHOW: State.NO_SHOW,
        Act.PARK: State.PARKED,
        Act.ON_THE_WAY: State.CALLED,
        Act.FETCH: State.CALLED,
        Act.HELP: State.CALLED,
        **_NOTED,
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
        Act.COME_BACK: State.PARKED,
        Act.HELP: State.PARKED,
        **_NOTED,
    },
    State.NO_SHOW: {
        Act.REINSTATE: State.WAITING,
        Act.LAPSE: State.LAPSED,
        Act.COME_BACK: State.NO_SHOW,
        Act.HELP: State.NO_SHOW,
        **_NOTED,
    },
    State.SERVED: {},
    State.CANCELLED: {},
    State.LAPSED: {},
    State.EXPIRED: {},
}

IN_HAND = frozenset({State.CALLED, State.SERVING, State.OFFERED})
"""States in which a clerk holds the ticket."""

ENDED = frozenset(state for state, ways in NEXT.items() if not ways)
"""States with no way on."""

LIVE = frozenset(State) - ENDED
"""States that can still change."""

MORE_TIME = 2
"""How often the holder of a ticket may ask for more time."""
LONGER = timedelta(seconds=90)
"""How long the staff wait at least for a called person who needs more time to come."""


class Occasion(StrEnum):
    """How a call by the rule came about where the clerk pressed no key for it."""

    FINISH = "finish"  # the same key registered the attention before
    IDLE = "idle"  # the console was left alone


ROLL = "roll"
"""The channel of tickets from the pre-printed roll, which were entered by hand afterwards."""


@dataclass(frozen=True, slots=True)
class PastCall:
    """A call that staff wrote down by hand while there was no server, with its real times.

    Without `started_at` the person did not come; without `ended_at` they are with the clerk still.
    """

    clerk: ClerkId
    counter: CounterId
    called_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IssuedAlone:
    """How a kiosk gave a ticket while it had no server: under which code, and when by its clock.

    The code begins with the kiosk's own letter and is on the person's paper.
    """

    code: str
    at: datetime

    @property
    def letter(self) -> Letter:
        """The letter that the code begins with."""
        return Letter(self.code[:1])

    @property
    def number(self) -> int:
        """The number in the code."""
        return int(self.code[1:])


class Plea(StrEnum):
    """What a person asks for who calls a clerk."""

    HELP = "help"
    FETCH = "fetch"  # to be led to the counter that has called
    ARRIVED = "arrived"  # to wait again after a missed call, or after having left for a moment


@dataclass(frozen=True, slots=True)
class Ticket:
    """A person's turn. `arrival` is when it began to wait, for good; `seq` orders equal ones.

    One taken on a telephone was announced at `announced_at`. As long as its person has not come it
    has an `expected_until`, and `arrival` is when it was announced; from then on, when they came.

    `clerk` holds it, or attended it last; only `reserved_for` may call it, until they serve it or
    leave. The reason for a person's class is never stored, only the class. `ended_on` is the
    office's day that it ended with; for a lapsed ticket the day that was closed, even if that
    happened the next morning. The tables leave it out if the office's day was set back since.
    Its holder has asked `more_time` times for one more turn, and `let_pass` of these have been
    given: a call went to another ticket, whose place (`place_at`, `place_seq`) this one has until
    it is called. Since `on_the_way_at` the person comes to the present call.
    Of one that a kiosk gave without the server, `code` is what is on the person's paper, and
    `series_code` the code that it has by its series; there is none of any other.
    Of its whole course it keeps when it was first called, the services that it left, in order,
    and how often it was called again, by `recalls` since the last call and in all by `recalled`.
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
    announced_at: datetime | None = None
    expected_until: datetime | None = None
    more_time: int = 0
    let_pass: int = 0
    place_at: datetime | None = None
    place_seq: int | None = None
    on_the_way_at: datetime | None = None
    first_called_at: datetime | None = None
    left_services: tuple[ServiceId, ...] = ()
    recalled: int = 0
    series_code: str | None = None

    @property
    def transfers(self) -> int:
        """How often it went to another service."""
        return len(self.left_services)

    @property
    def wants_time(self) -> bool:
        """Whether its holder has asked for a turn that has not been given yet."""
        return self.more_time > self.let_pass

    def awaited_until(self, *, has_preference: bool) -> datetime | None:
        """Until when its person is waited for before they count as absent; None of any other.

        It counts from the first call: to call again is what staff do meanwhile.
        """
        needs_time = has_preference or self.more_time > 0 or self.on_the_way_at is not None
        if self.state is not State.CALLED or self.called_at is None or not needs_time:
            return None
        return self.called_at + LONGER

    def is_as_left(self, before: "Ticket") -> bool:
        """Whether it is as it was, apart from what its holder has said, which hinders no clerk."""
        now = replace(
            self,
            more_time=before.more_time,
            let_pass=before.let_pass,
            place_at=before.place_at,
            place_seq=before.place_seq,
            on_the_way_at=before.on_the_way_at,
        )
        return now == before

    def as_candidate(self) -> Candidate:
        """The ticket as the discipline sees it, its place in milliseconds since 1970."""
        at = self.arrival if self.place_at is None else self.place_at
        seq = self.seq if self.place_seq is None else self.place_seq
        return Candidate(self.id, self.ticket_class, round(at.timestamp() * 1000), seq)


class ImpossibleChangeError(Exception):
    """An event asks for a change that is not in the table: a fault, never a refusal."""


def next_state(state: State, act: Act) -> State:
    """Return the state after `act`; raises `ImpossibleChangeError` if the table has none."""
    try:
        return NEXT[state][act]
    except KeyError:
        message = f"a {state} ticket cannot {act}"
        raise ImpossibleChangeError(message) from None


def may(state: State, act: Act) -> bool:
    """Whether the table allows `act` in `state`."""
    return act in NEXT[state]


def code_of(letter: Letter, number: int) -> str:
    """Return the letter and at least three digits: A001, A999, A1000."""
    return f"{letter}{number:03d}"
