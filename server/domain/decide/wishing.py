"""Decisions about what the holder of a ticket says by its link: more time, coming, and for help."""

from server.domain import commands as c, events as e
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.office import caller_by_phone
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import MORE_TIME, Act, Plea, Ticket, may


def ask_more_time(asking: Asking, command: c.AskMoreTime) -> Decision | Refusal:
    """Let the next call of this ticket go to another one; `MORE_TIME` times at most."""
    ticket = _held(asking, command, Act.MORE_TIME)
    if isinstance(ticket, Refusal):
        return ticket
    if ticket.more_time >= MORE_TIME:
        return refuse(Code.NO_MORE_TIME, ticket=ticket.code)
    if command.asked != ticket.more_time:
        # A touch that was sent twice, or by a page that shows what was before.
        return Decision((), _answer(ticket))
    asked = e.MoreTimeAsked(at=asking.now, ticket=ticket.id)
    return Decision((asked,), _answer(ticket))


def say_on_my_way(asking: Asking, command: c.SayOnMyWay) -> Decision | Refusal:
    """Tell the clerk who has called; saying it again changes nothing."""
    ticket = _held(asking, command, Act.ON_THE_WAY)
    if isinstance(ticket, Refusal):
        return ticket
    if ticket.on_the_way_at is not None:
        return Decision((), _answer(ticket))
    said = e.OnTheWaySaid(at=asking.now, ticket=ticket.id)
    return Decision((said,), _answer(ticket))


def ask_to_be_fetched(asking: Asking, command: c.AskToBeFetched) -> Decision | Refusal:
    """Ask a clerk to lead the person to the counter."""
    return _called(asking, command, Act.FETCH, Plea.FETCH)


def say_arrived(asking: Asking, command: c.SayArrived) -> Decision | Refusal:
    """Ask the staff to let the person wait again, at the place of their own arrival."""
    return _called(asking, command, Act.COME_BACK, Plea.ARRIVED)


def ask_help(asking: Asking, command: c.AskHelp) -> Decision | Refusal:
    """Ask a clerk to come."""
    return _called(asking, command, Act.HELP, Plea.HELP)


def _called(asking: Asking, command: c.HolderCommand, act: Act, plea: Plea) -> Decision | Refusal:
    """Call a clerk; a call for the same that no clerk has taken yet stands as it is."""
    ticket = _held(asking, command, act)
    if isinstance(ticket, Refusal):
        return ticket
    caller = caller_by_phone(ticket.id)
    standing = asking.office.help_calls.get(caller)
    if standing is not None and standing.taken_by is None and standing.plea is plea:
        return Decision((), _answer(ticket))
    called = e.HelpCalled(
        at=asking.now, device=caller, name=ticket.code, ticket=ticket.id, plea=plea
    )
    return Decision((called,), _answer(ticket))


def _held(asking: Asking, command: c.HolderCommand, act: Act) -> Ticket | Refusal:
    """The caller's own ticket, fit for `act`."""
    ticket = asking.office.tickets.get(command.ticket)
    if ticket is None:
        return refuse(Code.UNKNOWN_TICKET, ticket=command.ticket)
    if ticket.id != asking.caller.ticket:
        return refuse(Code.NOT_YOURS, ticket=ticket.id)
    if not may(ticket.state, act):
        return refuse(Code.WRONG_STATE, ticket=ticket.code, state=ticket.state)
    return ticket


def _answer(ticket: Ticket) -> Answer:
    return Answer(ticket=ticket.id, code=ticket.code)
