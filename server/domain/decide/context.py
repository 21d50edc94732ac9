"""The input and the result of every decision. Makes no decisions."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from server.domain.commands import Caller
from server.domain.discipline import Reason
from server.domain.events import Event
from server.domain.identity import AttentionId, ClerkId, CounterId, TicketId
from server.domain.office import CounterState, Desk, Office, Private
from server.domain.opening import Holidays
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import IN_HAND, Act, Ticket, may


@dataclass(frozen=True, slots=True)
class Fresh:
    """Values that a decision needs from outside, passed in so that it can be repeated.

    `link_token` has 128 bits or more and is the only key to a ticket's own page; `holidays` are
    the public holidays of this year and the next; `presence_codes` are those that the screens of
    the hall show now, and have shown a moment ago.
    """

    ticket: TicketId
    attention: AttentionId
    link_token: str
    holidays: Holidays = field(default_factory=dict)
    presence_codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the caller learns about their command, besides what everyone sees."""

    ticket: TicketId | None = None
    code: str | None = None
    counter: CounterId | None = None
    attention: AttentionId | None = None
    reason: Reason | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """An accepted command: its events, its private facts, and the answer."""

    events: tuple[Event, ...]
    answer: Answer = Answer()
    private: tuple[Private, ...] = ()


@dataclass(frozen=True)
class Asking:
    """The context of one command: the office, the caller, the moment and fresh values."""

    office: Office
    caller: Caller
    now: datetime
    fresh: Fresh

    @cached_property
    def clerk(self) -> ClerkId | None:
        """The clerk signed in at the caller's console."""
        return self.office.clerk_at(self.caller.device)

    @cached_property
    def counter(self) -> CounterId | None:
        """The counter of that clerk."""
        return None if self.clerk is None else self.office.desk_of(self.clerk)

    @property
    def person(self) -> ClerkId | None:
        """The member of staff who asks, at a console or by a staff page."""
        return self.caller.clerk or self.clerk

    @property
    def role(self) -> str:
        """The device's role, or that of the clerk signed in at a console.

        A staff page's caller has the role that the office file gives now, or none.
        """
        known = self.office.catalogue.clerk
        if self.caller.clerk is not None:
            return known[self.caller.clerk].role if self.caller.clerk in known else ""
        if self.clerk is not None and self.clerk in known:
            return known[self.clerk].role_at_console
        return self.caller.role

    @property
    def is_suspended(self) -> bool:
        """Whether the member of staff who asks is suspended."""
        return self.person in self.office.suspended

    def seated(self) -> tuple[ClerkId, CounterId] | Refusal:
        """The clerk and the counter, open or paused."""
        if self.clerk is None:
            return refuse(Code.NOT_SIGNED_IN)
        if self.counter is None:
            return refuse(Code.NO_COUNTER)
        return self.clerk, self.counter

    def ready_to_call(self) -> tuple[ClerkId, CounterId] | Refusal:
        """The clerk and their open counter, with free hands."""
        seat = self.seated()
        if isinstance(seat, Refusal):
            return seat
        clerk, counter = seat
        if self.office.desks.get(counter, Desk()).state is not CounterState.OPEN:
            return refuse(Code.COUNTER_NOT_OPEN, counter=counter)
        busy = self.busy(clerk)
        return busy if busy is not None else seat

    def busy(self, clerk: ClerkId) -> Refusal | None:
        """Why a clerk cannot take a person now; None if they can."""
        held = self.office.held_by(clerk)
        if held is not None:
            return refuse(Code.TICKET_IN_HAND, ticket=held.code, state=held.state)
        if clerk in self.office.attending:
            return refuse(Code.ATTENTION_OPEN, attention=self.office.attending[clerk])
        return None

    def ticket_in_hand(self, act: Act) -> Ticket | Refusal:
        """The ticket that the caller holds, fit for `act`."""
        if self.clerk is None:
            return refuse(Code.NOT_SIGNED_IN)
        held = self.office.held_by(self.clerk)
        if held is None:
            return refuse(Code.NO_TICKET_IN_HAND)
        return self._fit(held, act)

    def any_ticket(self, ticket: TicketId, act: Act) -> Ticket | Refusal:
        """A ticket of the office, fit for `act`; refused if a colleague holds it."""
        found = self.office.tickets.get(ticket)
        if found is None:
            return refuse(Code.UNKNOWN_TICKET, ticket=ticket)
        fit = self._fit(found, act)
        if isinstance(fit, Refusal):
            return fit
        if found.state in IN_HAND and found.clerk != self.clerk:
            return refuse(Code.NOT_YOURS, ticket=found.code)
        return fit

    def _fit(self, ticket: Ticket, act: Act) -> Ticket | Refusal:
        if not may(ticket.state, act):
            return refuse(Code.WRONG_STATE, ticket=ticket.code, state=ticket.state)
        return ticket
