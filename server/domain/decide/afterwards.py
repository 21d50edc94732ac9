"""Decisions about what staff wrote down while there was no server, with its real times.

A clerk's calls by hand, of tickets that the office knows, and the numbers of the pre-printed roll,
of which it knows nothing. Both are facts, so what may be done now does not stand in the way. The
times of a call are taken as far as they can be: devices without a server may have clocks that
differ. Those of the roll are typed from paper, where a time that cannot be is a slip.
"""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from server.domain import commands as c, events as e
from server.domain.attention import Kind, Outcome
from server.domain.catalogue import office_day
from server.domain.daybook import ROLL_DAYS, day_of, ends_at, last_end, today
from server.domain.decide.attending import registration
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.identity import AttentionId, Letter, ServiceId, attention_begun
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import IN_HAND, Act, PastCall, State, Ticket, code_of, may

_CODE = re.compile(r"([A-Z])([0-9]{3,4})")


class _Came(NamedTuple):
    """The attention of a person who came to a call that is noted; all None if they did not."""

    attention: AttentionId | None = None
    kind: Kind | None = None
    outcome: Outcome | None = None


def note_call(asking: Asking, command: c.NoteCall) -> Decision | Refusal:
    """Note what a clerk wrote down of a ticket that has not moved here since, or is their own."""
    seat = asking.seated()
    if isinstance(seat, Refusal):
        return seat
    clerk, counter = seat
    ticket = _meant(asking, command)
    if isinstance(ticket, Refusal):
        return ticket
    is_own = ticket.state in IN_HAND and ticket.clerk == clerk
    goes_on = command.started_at is not None and command.ended_at is None
    where = counter if goes_on or is_own else command.counter
    call = _call_noted(asking, command, ticket, PastCall(clerk, where, _utc(command.called_at)))
    barred = _barred(asking, ticket, call, is_own=is_own)
    if barred is not None:
        return barred
    answer = Answer(ticket=ticket.id, code=ticket.code, counter=call.counter)
    if ticket.state is State.SERVING and call.ended_at is not None:
        return Decision(_finish(asking, ticket, call.ended_at), answer)
    came = _came(asking, call, ticket.service)
    noted = e.CallNoted(
        at=asking.now,
        ticket=ticket.id,
        call=call,
        attention=came.attention,
        kind=came.kind,
        outcome=came.outcome,
    )
    return Decision((noted,), answer)


def _meant(asking: Asking, command: c.NoteCall) -> Ticket | Refusal:
    """Today's ticket that a note is about, where what else it names is known too."""
    called_at = _utc(command.called_at)
    if command.started_at is None and command.ended_at is not None:
        return refuse(Code.MALFORMED, field="started_at")
    if called_at <= last_end(asking.office.catalogue, asking.now):
        return refuse(Code.TICKET_AGED, paper=command.code, at=called_at.isoformat())
    if command.counter not in asking.office.catalogue.counter:
        return refuse(Code.UNKNOWN_COUNTER, counter=command.counter)
    return _with_code(asking, command.code) or refuse(Code.UNKNOWN_TICKET, ticket=command.code)


def _barred(asking: Asking, ticket: Ticket, call: PastCall, *, is_own: bool) -> Refusal | None:
    """Why a note cannot be taken over as things stand now; None if it can."""
    if ticket.state in IN_HAND and not is_own:
        return refuse(Code.NOT_YOURS, ticket=ticket.code, clerk=str(ticket.clerk))
    is_finish = ticket.state is State.SERVING and call.ended_at is not None
    if not is_finish and not may(ticket.state, _act_of(call)):
        who = {} if ticket.clerk is None else {"clerk": ticket.clerk}
        return refuse(Code.WRONG_STATE, ticket=ticket.code, state=ticket.state, **who)
    goes_on = call.started_at is not None and call.ended_at is None
    return asking.busy(call.clerk) if goes_on and not is_own else None


def _with_code(asking: Asking, code: str) -> Ticket | None:
    """Today's ticket with a code; of several the one that has not ended."""
    office = asking.office
    found = [office.tickets[each] for each in office.tickets.having("code", code)]
    ours = [each for each in found if each.day == today(office, asking.now)]
    live = [each for each in ours if each.id in office.tickets.live()]
    return next(iter(live or ours), None)


def _call_noted(asking: Asking, command: c.NoteCall, ticket: Ticket, call: PastCall) -> PastCall:
    """The call with times that are possible: after the arrival, in order, and not in the future."""
    is_called = ticket.state is State.CALLED and ticket.called_at is not None
    told = ticket.called_at if is_called and ticket.called_at else call.called_at
    called = min(max(told, ticket.arrival), asking.now)
    if command.started_at is None:
        return replace(call, called_at=called)
    started = min(max(_utc(command.started_at), called), asking.now)
    if command.ended_at is None:
        return replace(call, called_at=called, started_at=started)
    ended = min(max(_utc(command.ended_at), started), asking.now)
    return replace(call, called_at=called, started_at=started, ended_at=ended)


def _act_of(call: PastCall) -> Act:
    if call.started_at is None:
        return Act.NOTE_ABSENT
    return Act.NOTE_BEGUN if call.ended_at is None else Act.NOTE_ENDED


def _finish(asking: Asking, ticket: Ticket, ended_at: datetime) -> tuple[e.Event, ...]:
    """The end of an attention that began before the server was away."""
    assert ticket.attention is not None  # noqa: S101 - its person is attended
    attention = asking.office.attentions[ticket.attention]
    ended = max(ended_at, attention.started_at)
    finished = e.ServiceFinished(at=asking.now, ticket=ticket.id, ended_at=ended)
    registered = registration(asking, attention, Outcome.RESOLVED)
    return finished, replace(registered, ended_at=ended)


def _came(asking: Asking, call: PastCall, service: ServiceId) -> _Came:
    """The attention of a noted call, and the line that the register has of it."""
    if call.started_at is None:
        return _Came()
    attention = attention_begun(asking.fresh.attention, call.started_at)
    if call.ended_at is None:
        return _Came(attention)
    known = asking.office.catalogue.service.get(service)
    kind = Kind.INFORMATION if known is None else known.kind
    return _Came(attention, kind, Outcome.RESOLVED)


def enter_roll_ticket(asking: Asking, command: c.EnterRollTicket) -> Decision | Refusal:
    """Enter a number of the pre-printed roll; each is one person's on a day."""
    office, catalogue = asking.office, asking.office.catalogue
    arrival = _utc(command.arrival)
    number = _number_of(asking, command.code)
    if number is None:
        return refuse(Code.WRONG_LETTER, paper=command.code)
    barred = _unknown(asking, command) or _untimely(asking, command)
    if barred is not None:
        return barred
    day, letter = _day_of(asking, arrival), Letter(command.code[:1])
    if number in office.rolls.get(day, {}).get(letter, ()):
        return refuse(Code.CODE_TAKEN, paper=command.code, ticket=command.code)
    is_over = day < today(office, asking.now)
    call, left = command.call, command.left_at
    if call is not None:
        call = PastCall(
            call.clerk,
            call.counter,
            _utc(call.called_at),
            _some(call.started_at),
            _some(call.ended_at),
        )
    came = _Came() if call is None else _came(asking, call, command.service)
    entered = e.RollTicketEntered(
        at=asking.now,
        ticket=asking.fresh.ticket,
        code=command.code,
        letter=letter,
        number=number,
        seq=office.ticket_seq + 1,
        day=day,
        service=command.service,
        ticket_class=command.ticket_class,
        language=command.language,
        device=asking.caller.device,
        arrival=arrival,
        by=asking.person,
        call=call,
        attention=came.attention,
        kind=came.kind,
        outcome=came.outcome,
        ended_at=_some(left) or _end_of(asking, day, is_over=is_over, is_attended=bool(came.kind)),
        has_left=left is not None,
    )
    assert catalogue.roll is not None  # noqa: S101 - the number is of it
    return Decision((entered,), Answer(ticket=entered.ticket, code=entered.code))


def _end_of(asking: Asking, day: date, *, is_over: bool, is_attended: bool) -> datetime | None:
    """Until when a person waited in vain, or was missed, on a day that is over."""
    if is_attended or not is_over:
        return None
    return min(ends_at(asking.office.catalogue, day), asking.now)


def _number_of(asking: Asking, code: str) -> int | None:
    """The number of a code of the office's roll; None of any other."""
    roll, found = asking.office.catalogue.roll, _CODE.fullmatch(code)
    if roll is None or found is None or found[1] != roll.letter:
        return None
    number = int(found[2])
    is_one = 1 <= number <= roll.last and code_of(Letter(roll.letter), number) == code
    return number if is_one else None


def _unknown(asking: Asking, command: c.EnterRollTicket) -> Refusal | None:
    """Why something that is named is not the office's; None if all is."""
    catalogue, call = asking.office.catalogue, command.call
    if command.service not in catalogue.service:
        return refuse(Code.UNKNOWN_SERVICE, service=command.service)
    if command.ticket_class not in catalogue.ticket_class:
        return refuse(Code.UNKNOWN_CLASS, **{"class": command.ticket_class})
    if call is not None and call.clerk not in catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=call.clerk)
    if call is not None and call.counter not in catalogue.counter:
        return refuse(Code.UNKNOWN_COUNTER, counter=call.counter)
    return None


def _untimely(asking: Asking, command: c.EnterRollTicket) -> Refusal | None:
    """Why the times of a roll's number cannot be; None if they can.

    `problem` is `order`, `future`, `other_day`, or `unended` for a person who came and did not go.
    """
    call, arrival = command.call, _utc(command.arrival)
    is_absent = call is not None and call.started_at is None
    if call is not None and (command.left_at is not None or (is_absent and call.ended_at)):
        return refuse(Code.MALFORMED, field="call")
    told = () if call is None else (call.called_at, call.started_at, call.ended_at)
    times = [arrival, *(_utc(each) for each in (*told, command.left_at) if each is not None)]
    problems = {
        "order": times != sorted(times),
        "future": max(times) > asking.now,
        "other_day": len({_day_of(asking, each) for each in times}) > 1,
        "unended": call is not None and not is_absent and call.ended_at is None,
    }
    for problem, is_there in problems.items():
        if is_there:
            return refuse(Code.WRONG_TIMES, problem=problem)
    oldest = office_day(asking.now, asking.office.catalogue.time_zone) - timedelta(days=ROLL_DAYS)
    is_aged = _day_of(asking, arrival) < oldest
    return refuse(Code.TICKET_AGED, paper=command.code, at=arrival.isoformat()) if is_aged else None


def _day_of(asking: Asking, moment: datetime) -> date:
    """The office's day of a moment: the present one, where none has ended since."""
    now = today(asking.office, asking.now)
    catalogue = asking.office.catalogue
    return now if moment > last_end(catalogue, asking.now) else min(day_of(catalogue, moment), now)


def _utc(moment: datetime) -> datetime:
    """A moment in UTC, in whole milliseconds as the office keeps them."""
    whole = moment.astimezone(UTC)
    return whole.replace(microsecond=whole.microsecond // 1000 * 1000)


def _some(moment: datetime | None) -> datetime | None:
    return None if moment is None else _utc(moment)
