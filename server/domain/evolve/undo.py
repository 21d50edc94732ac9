"""How an office remembers each clerk's last act, and how it is as before when one is undone.

Makes no decisions. An act is remembered with what it changed, before and after, in the state and in
its table, so that it can be taken back after a restart too. It is forgotten with the clerk's next
act, their counter, the day and the catalogue, since what was before would no longer fit.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from server.domain import events as e
from server.domain.attention import Attention
from server.domain.daybook import forget_act
from server.domain.discipline import Basis
from server.domain.evolve.ticket import put, resume_attention
from server.domain.identity import ClerkId
from server.domain.office import UNDO_WITHIN, Call, LastAct, Office
from server.domain.ticket import IN_HAND, Act, Occasion, State, Ticket


@dataclass(frozen=True, slots=True)
class Before:
    """What an act is about to change, and whose act it is.

    `ticket` is None for an attention without one, and `earlier` the finish that a call comes with.
    """

    act: Act
    clerk: ClerkId
    ticket: Ticket | None
    attention: Attention | None
    calls: tuple[Call, ...]
    pointer: int | None
    day: tuple[date | None, bool]
    earlier: LastAct | None = None
    passed: tuple[Ticket, ...] = ()


def before(office: Office, event: e.Event) -> Before | None:
    """What an event is about to change, if it begins an act that its clerk may undo."""
    if isinstance(event, e.AttentionRegistered):
        return _registration(office, event)
    if not isinstance(event, e.TicketEvent) or event.undone_as is None:
        return None
    ticket = office.tickets[event.ticket]
    named: ClerkId | None = getattr(event, "clerk", None)
    clerk = ticket.clerk if ticket.state in IN_HAND else named
    if clerk is None:
        return None
    if isinstance(event, e.TicketCalled):
        return _call(office, event, ticket)
    attention = None if ticket.attention is None else office.attentions[ticket.attention]
    calls = tuple(office.calls)
    return Before(event.undone_as, clerk, ticket, attention, calls, None, _day(office))


def _registration(office: Office, end: e.AttentionRegistered) -> Before | None:
    """The end of an attention without a ticket; one with a ticket ends with its service."""
    attention = office.attentions[end.attention]
    if attention.ticket is not None:
        return None
    calls = tuple(office.calls)
    return Before(Act.FINISH, attention.clerk, None, attention, calls, None, _day(office))


def _call(office: Office, called: e.TicketCalled, ticket: Ticket) -> Before | None:
    """A call by hand, by a console left alone, or with the finish just before.

    The rule's call by a key of its own stays: who comes next is not for a clerk to choose.
    """
    earlier = None
    if called.occasion is Occasion.FINISH:
        earlier = _finish_before(office, called.clerk, called.at)
    is_own_act = called.reason.basis is Basis.BY_HAND or called.occasion is Occasion.IDLE
    if not is_own_act and earlier is None:
        return None
    pointer = None if called.profile is None else office.pointers.get(called.profile)
    calls = tuple(office.calls)
    passed = tuple(office.tickets[let.ticket] for let in called.passed)
    day = _day(office)
    return Before(Act.CALL, called.clerk, ticket, None, calls, pointer, day, earlier, passed)


def _finish_before(office: Office, clerk: ClerkId, at: datetime) -> LastAct | None:
    """The clerk's finish, if it was their last act and just now."""
    last = office.acts.get(clerk)
    if last is None or last.act is not Act.FINISH or at - last.at > UNDO_WITHIN:
        return None
    return last


def _day(office: Office) -> tuple[date | None, bool]:
    return office.day, office.is_day_closed


def remember(office: Office, event: e.Event, was: Before) -> None:
    """Remember an act that `office` has begun to follow.

    One with which another day began cannot be undone: the old day's tickets are gone.
    """
    if was.earlier is None or _day(office) != was.day:
        forget_act(office, was.clerk)
    if _day(office) != was.day:
        return
    office.acts.pop(was.clerk, None)
    office.acts[was.clerk] = _last_act(office, event, was)
    office.touched |= {("act", was.clerk), ("hand", was.clerk)}


def _last_act(office: Office, event: e.Event, was: Before) -> LastAct:
    first = office.seq + 1
    has_line = was.ticket is not None and was.attention is not None
    calls = tuple(office.calls)
    called = event if isinstance(event, e.TicketCalled) else None
    return LastAct(
        clerk=was.clerk,
        act=was.act,
        at=event.at,
        undone=(first, first + 1) if has_line else (first,),
        before=was.ticket,
        after=None if was.ticket is None else office.tickets[was.ticket.id],
        attention=was.attention,
        calls_before=tuple(call for call in was.calls if call not in calls),
        calls_after=tuple(call for call in calls if call not in was.calls),
        profile=called.profile if called else None,
        pointer_before=was.pointer,
        pointer_after=called.pointer if called else None,
        occasion=called.occasion if called else None,
        earlier=was.earlier,
        passed=was.passed,
    )


def act_undone(office: Office, event: e.ActUndone) -> None:
    """Put back the ticket, the attention, the calls and the pointer as they were before the act."""
    last = _take_back(office, event.clerk)
    assert last.before is not None  # noqa: S101 - the act was about a ticket
    now = office.tickets[last.before.id]
    put(office, replace(last.before, more_time=now.more_time))
    for passed in last.passed:
        _give_place_back(office, passed)
    if last.attention is not None:
        resume_attention(office, last.attention)
    withdrawn = {call.number for call in last.calls_after}
    calls = [call for call in office.calls if call.number not in withdrawn]
    office.calls[:] = sorted([*calls, *last.calls_before], key=lambda call: call.number)
    _put_pointer_back(office, last)


def registration_undone(office: Office, event: e.RegistrationUndone) -> None:
    """Put back an attention without a ticket as it was before it was registered."""
    last = _take_back(office, event.clerk)
    assert last.attention is not None  # noqa: S101 - the act was about an attention
    resume_attention(office, last.attention)


def _take_back(office: Office, clerk: ClerkId) -> LastAct:
    """The last act, which goes; the one that it came with is the last one again."""
    last = office.acts.pop(clerk)
    if last.earlier is not None:
        office.acts[clerk] = last.earlier
    office.touched |= {("act", clerk), ("hand", clerk)}
    return last


def _give_place_back(office: Office, passed: Ticket) -> None:
    """A call that is undone passed no ticket: one that still waits has its place and turn again."""
    ticket = office.tickets.get(passed.id)
    if ticket is not None and ticket.state is State.WAITING and ticket.let_pass > passed.let_pass:
        back = replace(
            ticket,
            let_pass=ticket.let_pass - 1,
            place_at=passed.place_at,
            place_seq=passed.place_seq,
        )
        put(office, back)


def _put_pointer_back(office: Office, last: LastAct) -> None:
    """Give the slot back, unless the same counters have called by another one since."""
    profile = last.profile
    if profile is None or office.pointers.get(profile) != last.pointer_after:
        return
    if last.pointer_before is None:
        del office.pointers[profile]
    else:
        office.pointers[profile] = last.pointer_before
