"""What staff wrote down without a server: calls noted by hand, and numbers of the paper roll."""

from datetime import datetime, timedelta

import pytest

from server.domain import commands as c, events as e
from server.domain.attention import Channel, Kind, Outcome
from server.domain.daybook import ROLL_DAYS
from server.domain.identity import ClerkId, CounterId, Letter, ServiceId
from server.domain.refusals import Code, Refusal
from server.domain.ticket import IssuedAlone, PastCall, State, Ticket
from tests.domain.builders import (
    ANA,
    BRUNO,
    CARLA,
    CONSOLES,
    FIRST,
    GENERAL,
    ONE,
    PERMIT,
    PLANTS,
    THREE,
    TWO,
    Hall,
    kiosk,
    small_office,
    staff_page,
)

PAGE = staff_page(CARLA)


@pytest.fixture
def hall() -> Hall:
    """Ana and Bruno sit at their counters."""
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    return hall


def ago(hall: Hall, minutes: float) -> datetime:
    return hall.now - timedelta(minutes=minutes)


def note(
    hall: Hall,
    code: str,
    called: float,
    started: float | None = None,
    ended: float | None = None,
    counter: CounterId = ONE,
) -> c.NoteCall:
    """A call of so many minutes ago."""
    times = [None if each is None else ago(hall, each) for each in (started, ended)]
    return c.NoteCall(code, counter, ago(hall, called), *times)


def of_roll(
    hall: Hall, number: int, arrival: float, call: PastCall | None = None, left: float | None = None
) -> c.EnterRollTicket:
    left_at = None if left is None else ago(hall, left)
    return c.EnterRollTicket(f"R{number:03d}", PERMIT, GENERAL, ago(hall, arrival), call, left_at)


def enter(hall: Hall, command: c.EnterRollTicket) -> Ticket:
    found = hall.grant(PAGE, command).answer.ticket
    assert found is not None
    return hall.ticket(found)


def test_noted_attention_has_real_times(hall: Hall) -> None:
    """The person was called, attended and gone before the server was back; no board calls them."""
    ticket = hall.issue()
    hall.later(minutes=60)
    called, ended = ago(hall, 40), ago(hall, 25)
    hall.does(ANA, note(hall, "A001", 40, 39, 25))
    found = hall.ticket(ticket)
    assert (found.state, found.clerk, found.counter) == (State.SERVED, ANA, ONE)
    assert (found.called_at, found.first_called_at, found.ended_at) == (called, called, ended)
    assert found.attention is not None
    line = hall.office.attentions[found.attention]
    assert (line.started_at, line.registered_at) == (ago(hall, 39), ended)
    assert (line.kind, line.outcome) == (Kind.PROCEDURE, Outcome.RESOLVED)
    assert line.id.startswith(f"{int(line.started_at.timestamp() * 1000):012x}")
    assert hall.office.calls == []
    assert hall.cannot(BRUNO, c.CallNext()) is Code.NOBODY_WAITS


def test_person_still_attended_is_in_hand(hall: Hall) -> None:
    """The clerk goes on with the person as with any other."""
    ticket = hall.issue()
    hall.later(minutes=20)
    hall.does(ANA, note(hall, "A001", 10, 9))
    assert hall.office.in_hand == {ANA: ticket}
    assert hall.attention(ANA).started_at == ago(hall, 9)
    hall.does(ANA, c.FinishService())
    assert hall.ticket(ticket).state is State.SERVED


def test_absent_person_may_come_back(hall: Hall) -> None:
    ticket = hall.issue()
    hall.later(minutes=20)
    hall.does(ANA, note(hall, "A001", 10))
    assert hall.ticket(ticket).state is State.NO_SHOW
    hall.does(BRUNO, note(hall, "A001", 5, 4, 1, TWO))
    assert (hall.ticket(ticket).state, hall.ticket(ticket).has_returned) == (State.SERVED, True)


def test_two_notes_never_call_twice(hall: Hall) -> None:
    """The second one is told that a colleague has attended the person."""
    hall.issue()
    hall.later(minutes=30)
    hall.does(ANA, note(hall, "A001", 20, 20, 10))
    found = hall.ask(CONSOLES[BRUNO], note(hall, "A001", 15, 15, 5, TWO))
    assert isinstance(found, Refusal)
    assert found.code is Code.WRONG_STATE
    assert (found.facts["clerk"], found.facts["state"]) == (ANA, "served")


def test_call_of_a_colleague_stays(hall: Hall) -> None:
    """A colleague who has called the person since the server is back keeps them."""
    hall.issue()
    hall.later(minutes=30)
    hall.does(BRUNO, c.CallNext())
    assert hall.cannot(ANA, note(hall, "A001", 20, 20)) is Code.NOT_YOURS


@pytest.mark.parametrize("has_started", [False, True])
def test_own_ticket_in_hand_is_ended(hall: Hall, has_started: bool) -> None:  # noqa: FBT001 - a case
    """The server had heard of the call, and not of the end."""
    ticket = hall.issue()
    hall.does(ANA, c.CallNext())
    if has_started:
        hall.does(ANA, c.StartService())
    called = hall.now
    hall.later(minutes=30)
    hall.does(ANA, note(hall, "A001", 29, 28, 10))
    found = hall.ticket(ticket)
    assert (found.state, found.called_at, found.ended_at) == (State.SERVED, called, ago(hall, 10))
    assert not hall.office.in_hand
    assert not hall.office.attending
    assert not any(call.is_current for call in hall.office.calls)


def test_code_of_a_kiosk_is_noted_once_known(hall: Hall) -> None:
    """A kiosk alone may hand its ticket in after the console."""
    hall.later(minutes=30)
    assert hall.cannot(ANA, note(hall, "X001", 20, 20, 10)) is Code.UNKNOWN_TICKET
    given = IssuedAlone("X001", ago(hall, 29))
    hall.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL, issued_alone=given))
    hall.does(ANA, note(hall, "X001", 20, 20, 10))


def test_times_of_a_note_are_made_possible(hall: Hall) -> None:
    """The clocks of devices differ: a call is never before the arrival, nor an end after now."""
    ticket = hall.issue()
    arrival = hall.now
    hall.later(minutes=5)
    hall.does(ANA, note(hall, "A001", 8, 7, -3))
    found = hall.ticket(ticket)
    assert (found.called_at, found.started_at, found.ended_at) == (arrival, arrival, hall.now)


def test_roll_person_waits_by_their_arrival(hall: Hall) -> None:
    """One who is here still is called before those who came later."""
    hall.later(minutes=60)
    hall.issue()
    ticket = enter(hall, of_roll(hall, 7, 40))
    assert (ticket.code, ticket.channel, ticket.series_code) == ("R007", "roll", None)
    assert hall.calls(ANA) == ticket.id
    assert hall.office.calls[-1].code == "R007"


def test_roll_of_a_past_day_is_whole(hall: Hall) -> None:
    """Attended, gone, missed, or there until the end: each counts on its own day."""
    hall.later(days=1, hours=2)
    day = hall.now.date() - timedelta(days=1)
    at = 25 * 60
    call = PastCall(BRUNO, TWO, ago(hall, at - 10), ago(hall, at - 12), ago(hall, at - 30))
    served = enter(hall, of_roll(hall, 1, at, call))
    left = enter(hall, of_roll(hall, 2, at, left=at - 45))
    missed = enter(hall, of_roll(hall, 3, at, PastCall(BRUNO, TWO, ago(hall, at - 5))))
    stayed = enter(hall, of_roll(hall, 4, at))
    found = (served, left, missed, stayed)
    assert {each.day for each in found} == {day}
    states = [each.state for each in found]
    assert states == [State.SERVED, State.CANCELLED, State.LAPSED, State.LAPSED]
    assert served.ended_at == ago(hall, at - 30)
    assert left.ended_at == ago(hall, at - 45)
    assert missed.called_at == ago(hall, at - 5)
    assert stayed.ended_at == missed.ended_at
    entered = hall.events[-1]
    assert isinstance(entered, e.RollTicketEntered)
    assert entered.by == CARLA
    assert hall.cannot(ANA, c.CallNext()) in {Code.NOBODY_WAITS, Code.NOT_SIGNED_IN}


def test_number_is_entered_once_a_day(hall: Hall) -> None:
    """Also when it was entered on another day; the roll begins anew each day."""
    hall.later(hours=2)
    enter(hall, of_roll(hall, 5, 30))
    assert hall.refuse(PAGE, of_roll(hall, 5, 20)) is Code.CODE_TAKEN
    hall.later(days=1)
    assert hall.refuse(PAGE, of_roll(hall, 5, 24 * 60 + 20)) is Code.CODE_TAKEN
    enter(hall, of_roll(hall, 5, 20))


@pytest.mark.parametrize(
    ("numbers", "problem"),
    [
        ((30, 40, 20, 10), "order"),
        ((30, 25, 26, 10), "order"),
        ((30, 20, 10, -5), "future"),
        ((1500, 20, 15, 10), "other_day"),
        ((30, 20, 10, None), "unended"),
    ],
)
def test_times_that_cannot_be_are_refused(
    hall: Hall, numbers: tuple[float | None, ...], problem: str
) -> None:
    """They were typed from paper: a time that cannot be is a slip."""
    hall.later(days=1, hours=2)
    arrival, *rest = numbers
    called, started, ended = (None if each is None else ago(hall, each) for each in rest)
    assert arrival is not None
    assert called is not None
    command = of_roll(hall, 1, arrival, PastCall(ANA, ONE, called, started, ended))
    found = hall.ask(PAGE, command)
    assert isinstance(found, Refusal)
    assert (found.code, found.facts["problem"]) == (Code.WRONG_TIMES, problem)


def test_other_codes_and_names_are_refused(hall: Hall) -> None:
    hall.later(hours=2)
    entered = of_roll(hall, 1, 30)
    call = PastCall(ANA, ONE, ago(hall, 20), ago(hall, 20), ago(hall, 10))
    for changes, code in (
        ({"code": "A001"}, Code.WRONG_LETTER),
        ({"code": "R000"}, Code.WRONG_LETTER),
        ({"code": "R201"}, Code.WRONG_LETTER),
        ({"code": "R0001"}, Code.WRONG_LETTER),
        ({"service": ServiceId("x")}, Code.UNKNOWN_SERVICE),
        ({"ticket_class": "x"}, Code.UNKNOWN_CLASS),
        ({"call": PastCall(ClerkId("x"), ONE, call.called_at)}, Code.UNKNOWN_CLERK),
        ({"call": PastCall(ANA, CounterId("x"), call.called_at)}, Code.UNKNOWN_COUNTER),
        ({"arrival": ago(hall, 60 * 24 * (ROLL_DAYS + 1))}, Code.TICKET_AGED),
        ({"call": call, "left_at": ago(hall, 5)}, Code.MALFORMED),
    ):
        fields = {
            "code": entered.code,
            "service": entered.service,
            "ticket_class": FIRST,
            "arrival": entered.arrival,
            **changes,
        }
        assert hall.refuse(PAGE, c.EnterRollTicket(**fields)) is code  # type: ignore[arg-type]
    assert hall.refuse(CONSOLES[ANA], entered) is Code.FORBIDDEN
    alone = c.IssueTicket(PLANTS, GENERAL, issued_alone=IssuedAlone("R001", hall.now))
    assert hall.refuse(kiosk(), alone) is Code.WRONG_LETTER
    without = Hall(small_office(roll=None))
    assert without.refuse(PAGE, of_roll(without, 1, 0)) is Code.WRONG_LETTER


def test_numbers_of_old_days_are_forgotten(hall: Hall) -> None:
    hall.later(hours=2)
    enter(hall, of_roll(hall, 5, 30))
    assert list(hall.office.rolls.values()) == [{Letter("R"): (5,)}]
    hall.later(days=ROLL_DAYS + 1)
    enter(hall, of_roll(hall, 6, 30))
    assert list(hall.office.rolls.values()) == [{Letter("R"): (6,)}]


def test_note_names_what_the_office_has(hall: Hall) -> None:
    hall.issue()
    assert hall.cannot(ANA, note(hall, "A001", 0, counter=CounterId("x"))) is Code.UNKNOWN_COUNTER
    assert hall.cannot(ANA, c.NoteCall("A001", ONE, hall.now, None, hall.now)) is Code.MALFORMED
    assert hall.cannot(ANA, note(hall, "A001", 60 * 24, counter=THREE)) is Code.TICKET_AGED
    hall.does(BRUNO, c.StartAttention(Channel.TELEPHONE))
    assert hall.cannot(BRUNO, note(hall, "A001", 0, 0, counter=TWO)) is Code.ATTENTION_OPEN
