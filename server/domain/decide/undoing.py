"""Decisions about taking back a clerk's own last act."""

from server.domain import commands as c, events as e
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.identity import ClerkId, CounterId
from server.domain.office import UNDO_WITHIN, CounterState, Desk, LastAct, Private, Topic
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import IN_HAND, Act


def undo_act(asking: Asking, _command: c.UndoAct) -> Decision | Refusal:
    """Take back the caller's last act; the need that went along with the ticket goes back too.

    A finish that called the next person is one act: the call goes back first, and then the finish.
    """
    last = _last_act(asking)
    if isinstance(last, Refusal):
        return last
    in_the_way = _in_the_way(asking, last)
    if in_the_way is not None:
        return in_the_way
    undone = tuple(_undone(asking, part) for part in last.whole)
    private = tuple(fact for part in last.whole for fact in _need_of_before(asking, part))
    return Decision(undone, _answer(last), private)


def _undone(asking: Asking, last: LastAct) -> e.Event:
    if last.before is not None:
        return e.ActUndone(
            at=asking.now,
            ticket=last.before.id,
            clerk=last.clerk,
            act=last.act,
            undone=last.undone,
        )
    assert last.attention is not None  # noqa: S101 - an act is about a ticket or an attention
    return e.RegistrationUndone(
        at=asking.now, attention=last.attention.id, clerk=last.clerk, undone=last.undone
    )


def _answer(last: LastAct) -> Answer:
    """What the clerk has in hand again."""
    first = last.whole[-1]
    attention = None if first.attention is None else first.attention.id
    if first.before is None:
        return Answer(attention=attention)
    return Answer(
        ticket=first.before.id,
        code=first.before.code,
        counter=first.before.counter,
        attention=attention,
    )


def _last_act(asking: Asking) -> LastAct | Refusal:
    """The caller's last act, if it was just now."""
    if asking.clerk is None:
        return refuse(Code.NOT_SIGNED_IN)
    last = asking.office.acts.get(asking.clerk)
    clock = asking.office.clock
    # Where the clock was set back, what was before may lie in the future.
    is_set_back = clock is not None and asking.now < clock
    if last is None or is_set_back or asking.now - last.at > UNDO_WITHIN:
        return refuse(Code.NOTHING_TO_UNDO)
    return last


def _in_the_way(asking: Asking, last: LastAct) -> Refusal | None:
    """Why the act cannot be taken back any more: a ticket, the counter or the clerk's hands."""
    for part in last.whole:
        ticket = None if part.after is None else asking.office.tickets[part.after.id]
        if ticket is not None and part.after is not None and not ticket.is_as_left(part.after):
            return refuse(Code.WRONG_STATE, ticket=ticket.code, state=ticket.state)
    first = last.whole[-1]
    if first.before is not None and first.before.state not in IN_HAND:
        return None
    seat = _seat_for(asking, last, is_call=first.before is not None)
    return seat if isinstance(seat, Refusal) else None


def _seat_for(
    asking: Asking, last: LastAct, *, is_call: bool
) -> tuple[ClerkId, CounterId] | Refusal:
    """The counter where the attention goes on, with free hands once the act's own call is gone.

    An attention without a ticket goes on at a paused counter too, as it may begin there.
    """
    seat = asking.seated()
    if isinstance(seat, Refusal):
        return seat
    clerk, counter = seat
    is_open = asking.office.desks.get(counter, Desk()).state is CounterState.OPEN
    if is_call and not is_open:
        return refuse(Code.COUNTER_NOT_OPEN, counter=counter)
    called = last.after.id if last.earlier is not None and last.after is not None else None
    has_own_call = called is not None and asking.office.in_hand.get(clerk) == called
    return seat if has_own_call else asking.busy(clerk) or seat


def _need_of_before(asking: Asking, last: LastAct) -> tuple[Private, ...]:
    """The ticket's need as it was, where the act has passed on another one."""
    office = asking.office
    if last.attention is None or last.before is None:
        return ()
    is_parked = last.act is Act.PARK and office.told(last.attention.id, Topic.NEED)
    if last.act is not Act.TRANSFER and not is_parked:
        return ()
    told = office.told(last.attention.id, Topic.NEED_BEFORE)
    return (
        Private(last.before.id, Topic.NEED, told),
        Private(last.attention.id, Topic.NEED_BEFORE, ""),
    )
