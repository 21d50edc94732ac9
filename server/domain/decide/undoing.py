"""Decisions about taking back a clerk's own last act."""

from datetime import timedelta

from server.domain import commands as c, events as e
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.office import LastAct, Private, Topic
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import IN_HAND, Act

UNDO_WITHIN = timedelta(seconds=10)
"""Time in which an act may be taken back: enough to see a slip of the hand, and too short for a
person to act on what the screens said."""


def undo_act(asking: Asking, _command: c.UndoAct) -> Decision | Refusal:
    """Take back the caller's last act; the need that went along with the ticket goes back too."""
    last = _last_act(asking)
    if isinstance(last, Refusal):
        return last
    in_the_way = _in_the_way(asking, last)
    if in_the_way is not None:
        return in_the_way
    ticket, attention = last.before, last.attention
    undone = e.ActUndone(
        at=asking.now, ticket=ticket.id, clerk=last.clerk, act=last.act, undone=last.undone
    )
    answer = Answer(
        ticket=ticket.id,
        code=ticket.code,
        counter=ticket.counter,
        attention=None if attention is None else attention.id,
    )
    return Decision((undone,), answer, _need_of_before(asking, last))


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
    """Why the act cannot be taken back any more: the ticket, the counter or the clerk's hands."""
    ticket = asking.office.tickets[last.after.id]
    if ticket != last.after:
        return refuse(Code.WRONG_STATE, ticket=ticket.code, state=ticket.state)
    if last.before.state not in IN_HAND:
        return None
    seat = asking.ready_to_call()
    return seat if isinstance(seat, Refusal) else None


def _need_of_before(asking: Asking, last: LastAct) -> tuple[Private, ...]:
    """The ticket's need as it was, where the act has passed on another one."""
    office = asking.office
    if last.attention is None:
        return ()
    is_parked = last.act is Act.PARK and office.told(last.attention.id, Topic.NEED)
    if last.act is not Act.TRANSFER and not is_parked:
        return ()
    told = office.told(last.attention.id, Topic.NEED_BEFORE)
    return (
        Private(last.before.id, Topic.NEED, told),
        Private(last.attention.id, Topic.NEED_BEFORE, ""),
    )
