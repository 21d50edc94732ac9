"""Decisions about staff and counters: signing in and out, opening, pausing, closing."""

from datetime import UTC, datetime, timedelta

from server.domain import commands as c, events as e
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.identity import ClerkId, CounterId
from server.domain.office import CounterState, Desk, Office
from server.domain.refusals import Code, Refusal, refuse


def sign_in(asking: Asking, command: c.SignIn) -> Decision | Refusal:
    """Begin work here; a clerk whose console broke brings along their counter and ticket."""
    if asking.caller.role != "clerk":
        # A staff page is no console.
        return refuse(Code.FORBIDDEN, role=asking.role)
    if command.clerk not in asking.office.catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=command.clerk)
    if command.clerk in asking.office.suspended:
        return refuse(Code.SUSPENDED, clerk=command.clerk)
    leaving: tuple[e.Event, ...] = ()
    if asking.clerk is not None and asking.clerk != command.clerk:
        left = _leave(asking, asking.clerk)
        if isinstance(left, Refusal):
            return left
        leaving = left
    role = asking.office.catalogue.clerk[command.clerk].role_at_console
    answer = Answer(counter=asking.office.desk_of(command.clerk), role=role)
    if asking.office.consoles.get(command.clerk) == asking.caller.device:
        return Decision((), answer)
    signed_in = e.ClerkSignedIn(at=asking.now, clerk=command.clerk, device=asking.caller.device)
    return Decision((*leaving, signed_in), answer)


def sign_out(asking: Asking, _command: c.SignOut) -> Decision | Refusal:
    """Leave with free hands; the counter closes."""
    if asking.clerk is None:
        return refuse(Code.NOT_SIGNED_IN)
    left = _leave(asking, asking.clerk)
    return left if isinstance(left, Refusal) else Decision(left)


def _leave(asking: Asking, clerk: ClerkId) -> tuple[e.Event, ...] | Refusal:
    """The events of leaving; no giver is left with an offer to a clerk who is not here."""
    busy = asking.busy(clerk)
    if busy is not None:
        return busy
    return departure(asking.office, clerk, asking.now)


def departure(office: Office, clerk: ClerkId, now: datetime) -> tuple[e.Event, ...]:
    """The events of a clerk's leaving: offers to them are declined, and their counter closes."""
    offers = office.offered_to(clerk)
    counter = office.desk_of(clerk)
    return (
        *(e.TicketDeclined(at=now, ticket=ticket.id) for ticket in offers),
        *([] if counter is None else [e.CounterClosed(at=now, counter=counter)]),
        e.ClerkSignedOut(at=now, clerk=clerk),
    )


def open_counter(asking: Asking, command: c.OpenCounter) -> Decision | Refusal:
    """Sit down at a counter and begin to call; a former counter of the clerk closes.

    Refused where the clerk could never call a person: people would wait for a counter that looks
    open. A counter that is open already stays so, whatever a new office file says.
    """
    if asking.clerk is None:
        return refuse(Code.NOT_SIGNED_IN)
    barred = _barred(asking.office, command.counter, asking.clerk)
    if barred is not None:
        return barred
    answer = Answer(counter=command.counter)
    if _is_open(asking.office, command.counter):
        return Decision((), answer)
    left = _leave_counter(asking, asking.clerk, command.counter)
    if isinstance(left, Refusal):
        return left
    opened = e.CounterOpened(at=asking.now, counter=command.counter, clerk=asking.clerk)
    return Decision((*left, opened), answer)


def _barred(office: Office, counter: CounterId, clerk: ClerkId) -> Refusal | None:
    """Why the clerk may not sit down at a counter; None where they may."""
    if counter not in office.catalogue.counter:
        return refuse(Code.UNKNOWN_COUNTER, counter=counter)
    sitting = office.desks.get(counter, Desk()).clerk
    if sitting not in {None, clerk}:
        return refuse(Code.COUNTER_TAKEN, counter=counter, clerk=str(sitting))
    if not _is_open(office, counter) and not _has_work(office, counter, clerk):
        return refuse(Code.NO_COMMON_SERVICE, counter=counter, clerk=clerk)
    return None


def _is_open(office: Office, counter: CounterId) -> bool:
    return office.desks.get(counter, Desk()).state is CounterState.OPEN


def _has_work(office: Office, counter: CounterId, clerk: ClerkId) -> bool:
    """Whether the clerk could ever call a person at the counter.

    An accepted hand-over follows its clerk to any counter: where one waits, only this clerk can
    call it, though the office file may have parted clerk and counter since.
    """
    has_common = bool(office.catalogue.services_at(counter, clerk))
    return has_common or office.waiting.has_reserved(clerk)


def _leave_counter(
    asking: Asking, clerk: ClerkId, going_to: CounterId
) -> tuple[e.Event, ...] | Refusal:
    """The events of moving to another counter, if the clerk sits at one."""
    if asking.counter is None or asking.counter == going_to:
        return ()
    closed = e.CounterClosed(at=asking.now, counter=asking.counter)
    return asking.busy(clerk) or (closed,)


LONGEST_PAUSE = timedelta(hours=12)
"""The planned end of a pause is no later: it is a time of the same day."""


def pause_counter(asking: Asking, command: c.PauseCounter) -> Decision | Refusal:
    """Stop calling for a while, with free hands; a paused counter gets another reason or end."""
    counter = _to_pause(asking)
    if isinstance(counter, Refusal):
        return counter
    if command.reason is not None and command.reason not in asking.office.catalogue.pause:
        return refuse(Code.UNKNOWN_PAUSE, reason=command.reason)
    until = None if command.until is None else command.until.astimezone(UTC)
    if until is not None and not asking.now < until <= asking.now + LONGEST_PAUSE:
        return refuse(Code.MALFORMED, until=until.isoformat(timespec="seconds"))
    paused = e.CounterPaused(at=asking.now, counter=counter, reason=command.reason, until=until)
    return Decision((paused,), Answer(counter=counter))


def work_in_back_office(asking: Asking, _command: c.WorkInBackOffice) -> Decision | Refusal:
    """Stop calling, and work where no person comes."""
    counter = _to_pause(asking)
    if isinstance(counter, Refusal):
        return counter
    paused = e.CounterPaused(at=asking.now, counter=counter, is_back_office=True)
    return Decision((paused,), Answer(counter=counter))


def _to_pause(asking: Asking) -> CounterId | Refusal:
    """The clerk's counter, open or paused, with free hands."""
    seat = asking.seated()
    if isinstance(seat, Refusal):
        return seat
    clerk, counter = seat
    return asking.busy(clerk) or counter


def close_counter(asking: Asking, _command: c.CloseCounter) -> Decision | Refusal:
    """Stop calling and leave the counter, with free hands."""
    seat = asking.seated()
    if isinstance(seat, Refusal):
        return seat
    clerk, counter = seat
    busy = asking.busy(clerk)
    if busy is not None:
        return busy
    closed = e.CounterClosed(at=asking.now, counter=counter)
    return Decision((closed,), Answer(counter=counter))
