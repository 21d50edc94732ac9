"""How an office remembers each clerk's last act, and how it is as before when one is undone.

Makes no decisions. An act is remembered with what it changed, before and after, in the state and in
its table, so that it can be taken back after a restart too. It is forgotten with the clerk's next
act, their counter, the day and the catalogue, since what was before would no longer fit.
"""

from dataclasses import dataclass
from datetime import date

from server.domain import events as e
from server.domain.attention import Attention
from server.domain.daybook import forget_act
from server.domain.discipline import Basis
from server.domain.evolve.ticket import put, resume_attention
from server.domain.identity import ClerkId
from server.domain.office import Call, LastAct, Office
from server.domain.ticket import IN_HAND, Act, Ticket


@dataclass(frozen=True, slots=True)
class Before:
    """What an act is about to change, and whose act it is."""

    act: Act
    clerk: ClerkId
    ticket: Ticket
    attention: Attention | None
    calls: tuple[Call, ...]
    day: tuple[date | None, bool]


def before(office: Office, event: e.Event) -> Before | None:
    """What an event is about to change, if it begins an act that its clerk may undo."""
    if not isinstance(event, e.TicketEvent) or event.undone_as is None:
        return None
    if isinstance(event, e.TicketCalled) and event.reason.basis is not Basis.BY_HAND:
        return None
    ticket = office.tickets[event.ticket]
    named: ClerkId | None = getattr(event, "clerk", None)
    clerk = ticket.clerk if ticket.state in IN_HAND else named
    if clerk is None:
        return None
    attention = None if ticket.attention is None else office.attentions[ticket.attention]
    return Before(event.undone_as, clerk, ticket, attention, tuple(office.calls), _day(office))


def _day(office: Office) -> tuple[date | None, bool]:
    return office.day, office.is_day_closed


def remember(office: Office, event: e.Event, was: Before) -> None:
    """Remember an act that `office` has begun to follow.

    One with which another day began cannot be undone: the old day's tickets are gone.
    """
    forget_act(office, was.clerk)
    if _day(office) != was.day:
        return
    first = office.seq + 1
    calls = tuple(office.calls)
    office.acts[was.clerk] = LastAct(
        clerk=was.clerk,
        act=was.act,
        at=event.at,
        undone=(first,) if was.attention is None else (first, first + 1),
        before=was.ticket,
        after=office.tickets[was.ticket.id],
        attention=was.attention,
        calls_before=tuple(call for call in was.calls if call not in calls),
        calls_after=tuple(call for call in calls if call not in was.calls),
    )
    office.touched |= {("act", was.clerk), ("hand", was.clerk)}


def act_undone(office: Office, event: e.ActUndone) -> None:
    """Put back the ticket, the attention and the calls as they were before the act."""
    last = office.acts.pop(event.clerk)
    office.touched |= {("act", event.clerk), ("hand", event.clerk)}
    put(office, last.before)
    if last.attention is not None:
        resume_attention(office, last.attention)
    withdrawn = {call.number for call in last.calls_after}
    calls = [call for call in office.calls if call.number not in withdrawn]
    office.calls[:] = sorted([*calls, *last.calls_before], key=lambda call: call.number)
