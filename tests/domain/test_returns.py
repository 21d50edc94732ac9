"""A call and a ticket between calls: recalled, missed, set aside, and back."""

import pytest

from server.domain import commands as c, events as e
from server.domain.attention import Outcome
from server.domain.office import Topic
from server.domain.refusals import Code
from server.domain.ticket import State
from tests.domain.builders import (
    ANA,
    BRUNO,
    FIRST,
    GENERAL,
    ONE,
    PERMIT,
    TWO,
    Hall,
)


@pytest.fixture
def hall() -> Hall:
    """Ana and Bruno call; Bruno knows permits and taxes only."""
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    return hall


def shown(hall: Hall) -> list[tuple[int, str, int, bool]]:
    """The board: number, code, times and whether it is current."""
    return [(x.number, x.code, x.times, x.is_current) for x in hall.office.calls]


def test_recall_is_the_same_wait(hall: Hall) -> None:
    """A second call counts itself and takes the first one's place; the wait is not counted anew."""
    hall.issue(), hall.issue()
    first, called_at = hall.calls(ANA), hall.now
    hall.calls(BRUNO)
    hall.later(minutes=1).does(ANA, c.Recall())
    assert first is not None
    assert (hall.ticket(first).recalls, hall.ticket(first).called_at) == (1, called_at)
    assert shown(hall) == [(2, "A002", 1, True), (3, "A001", 2, True)]
    hall.does(ANA, c.StartService())
    assert shown(hall) == [(2, "A002", 1, True), (3, "A001", 2, False)]


def test_board_keeps_the_last_calls(hall: Hall) -> None:
    """The board has twelve calls at most, the newest last."""
    for _ in range(15):
        hall.issue()
        hall.serves(ANA)
    assert [number for number, *_ in shown(hall)] == list(range(4, 16))


def test_an_open_call_is_never_let_go(hall: Hall) -> None:
    """A board keeps showing a call whose person has not come yet, however many follow."""
    hall.issue()
    hall.calls(BRUNO)
    for _ in range(30):
        hall.issue()
        hall.serves(ANA)
    assert [number for number, *_ in shown(hall)] == [1, *range(20, 32)]
    hall.does(BRUNO, c.StartService())
    hall.issue()
    hall.serves(ANA)
    assert [number for number, *_ in shown(hall)] == list(range(21, 33))


def test_missed_call_may_be_made_good(hall: Hall) -> None:
    """A person who missed the call waits again in the place of their arrival, as returned."""
    missed = hall.issue()
    assert hall.calls(ANA) == missed
    hall.does(ANA, c.MarkNoShow())
    assert hall.ticket(missed).state is State.NO_SHOW
    assert shown(hall) == [(1, "A001", 1, False)]
    later = hall.issue()
    hall.does(BRUNO, c.ReinstateTicket(missed))
    back = hall.ticket(missed)
    assert (back.state, back.has_returned, back.counter) == (State.WAITING, True, None)
    assert [hall.serves(ANA), hall.serves(ANA)] == [missed, later]


def test_parked_ticket_keeps_its_place(hall: Hall) -> None:
    """A ticket set aside while waiting or called is not called, and comes back in its place."""
    early, middle, late = (hall.issue() for _ in range(3))
    hall.does(ANA, c.ParkTicket(early))
    assert hall.calls(ANA) == middle
    hall.does(ANA, c.ParkTicket(middle))
    assert hall.office.held_by(ANA) is None
    hall.does(ANA, c.ResumeTicket(middle), c.ResumeTicket(early))
    assert [hall.serves(ANA) for _ in range(3)] == [early, middle, late]


def test_the_attended_can_be_set_aside(hall: Hall) -> None:
    """A person who fetches a paper leaves the clerk free, and comes back with arrival and need."""
    ticket = hall.issue()
    later = hall.issue()
    hall.calls(ANA)
    hall.does(ANA, c.StartService(), c.SaveAttention(need="A copy of the deed"))
    assert hall.cannot(BRUNO, c.ParkTicket(ticket)) is Code.NOT_YOURS
    hall.does(ANA, c.ParkTicket(ticket))
    line = hall.events[-1]
    assert isinstance(line, e.AttentionRegistered)
    assert (line.outcome, hall.office.attending) == (Outcome.UNRESOLVED, {})
    hall.does(ANA, c.ResumeTicket(ticket))
    assert hall.calls(ANA) == ticket
    hall.does(ANA, c.StartService())
    again = hall.office.attention_of(ANA)
    assert again is not None
    assert hall.office.told(again.id, Topic.NEED) == "A copy of the deed"
    hall.does(ANA, c.FinishService())
    assert hall.calls(ANA) == later


def test_colleague_parks_no_call(hall: Hall) -> None:
    """A ticket called by one clerk is not set aside by another."""
    ticket = hall.issue()
    hall.calls(ANA)
    assert hall.cannot(BRUNO, c.ParkTicket(ticket)) is Code.NOT_YOURS
    hall.does(ANA, c.StartService(), c.FinishService())
    assert hall.cannot(ANA, c.ParkTicket(ticket)) is Code.WRONG_STATE


def test_class_is_granted_with_old_arrival(hall: Hall) -> None:
    """Staff may add a preference that was not asked for, and take back a slip of the finger."""
    first, second, third = hall.issue(PERMIT, FIRST), hall.issue(), hall.issue()
    hall.does(ANA, c.GrantClass(third, FIRST), c.GrantClass(first, GENERAL))
    assert [hall.serves(ANA) for _ in range(3)] == [third, first, second]
    assert hall.cannot(ANA, c.GrantClass(first, FIRST)) is Code.WRONG_STATE


def test_parked_ticket_gets_its_class(hall: Hall) -> None:
    """A ticket set aside may be granted a class too, and waits in it when back."""
    other, ticket = hall.issue(), hall.issue()
    hall.does(ANA, c.ParkTicket(ticket), c.GrantClass(ticket, FIRST), c.ResumeTicket(ticket))
    assert [hall.serves(ANA), hall.serves(ANA)] == [ticket, other]


def test_calls_are_numbered_by_day(hall: Hall) -> None:
    """Calls and recalls count from one, and begin again with the day."""
    for _ in range(2):
        hall.issue()
        hall.sits(ANA, ONE)
        hall.does(ANA, c.CallNext(), c.Recall(), c.StartService(), c.FinishService())
        hall.later(days=1)
    numbers = [each.call for each in hall.events if isinstance(each, e.TicketCalled)]
    assert numbers == [1, 1]
