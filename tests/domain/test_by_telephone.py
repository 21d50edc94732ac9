"""What the holder of a ticket says by its link, and what becomes of it."""

import pytest

from server.domain import commands as c
from server.domain.ahead import people_ahead
from server.domain.identity import TicketId
from server.domain.office import HelpCall, caller_by_phone
from server.domain.refusals import Code
from server.domain.ticket import Occasion, Plea, State
from tests.domain.builders import ANA, BRUNO, FIRST, GENERAL, ONE, TWO, Hall, holder


def hall_with(people: int) -> tuple[Hall, list[TicketId]]:
    """Ana calls at the first counter, and so many general people wait."""
    hall = Hall()
    hall.sits(ANA, ONE)
    return hall, [hall.issue() for _ in range(people)]


def more_time(hall: Hall, ticket: TicketId) -> None:
    hall.grant(holder(ticket), c.AskMoreTime(ticket, hall.ticket(ticket).more_time))


def plea_of(hall: Hall, ticket: TicketId) -> HelpCall | None:
    return hall.office.help_calls.get(caller_by_phone(ticket))


def test_the_next_person_is_called_first() -> None:
    """One turn for each time it was asked; the number of people ahead says so at once."""
    hall, (first, second, third) = hall_with(3)
    more_time(hall, first)
    assert people_ahead(hall.office) == {first: 1, second: 0, third: 2}
    more_time(hall, first)
    assert people_ahead(hall.office) == {first: 2, second: 0, third: 1}
    assert [hall.serves(ANA) for _ in range(3)] == [second, third, first]


def test_a_touch_sent_twice_asks_once() -> None:
    hall, (first, *_) = hall_with(2)
    for _ in range(2):
        hall.grant(holder(first), c.AskMoreTime(first, 0))
    assert hall.ticket(first).more_time == 1


def test_the_last_who_waits_is_called_all_the_same() -> None:
    """A turn that would go to no one is not lost: a newcomer may still take it."""
    hall, (only,) = hall_with(1)
    more_time(hall, only)
    assert people_ahead(hall.office) == {only: 0}
    assert hall.calls(ANA) == only


def test_those_who_all_want_time_keep_their_order() -> None:
    hall, (first, second) = hall_with(2)
    more_time(hall, first)
    more_time(hall, second)
    assert [hall.serves(ANA) for _ in range(2)] == [first, second]


def test_a_person_with_a_preference_makes_way_for_another_one() -> None:
    """The turn goes to no general ticket while another person with a preference waits."""
    hall, [general] = hall_with(1)
    one, other = hall.issue(ticket_class=FIRST), hall.issue(ticket_class=FIRST)
    more_time(hall, one)
    assert [hall.serves(ANA) for _ in range(3)] == [other, one, general]


def test_a_call_that_is_undone_gives_the_turn_back() -> None:
    """The call came with a finish; both go back, and the place with them."""
    hall, (first, second, third) = hall_with(3)
    assert hall.calls(ANA) == first
    hall.does(ANA, c.StartService())
    more_time(hall, second)
    hall.does(ANA, c.FinishService())
    before = hall.ticket(second)
    called = hall.does(ANA, c.CallNext(Occasion.FINISH)).answer.ticket
    assert called == third
    hall.does(ANA, c.UndoAct())
    assert hall.ticket(second) == before


def test_what_the_holder_says_hinders_no_undo() -> None:
    """A clerk called by mistake and takes it back although the person has answered."""
    hall, (first, second) = hall_with(2)
    hall.does(ANA, c.CallTicket(second))
    hall.grant(holder(second), c.SayOnMyWay(second))
    hall.does(ANA, c.UndoAct())
    assert hall.ticket(second).state is State.WAITING
    assert hall.ticket(second).on_the_way_at is None
    assert first in hall.office.tickets


def test_coming_is_said_of_one_call() -> None:
    """It is told once, and a later call asks anew."""
    hall, (first,) = hall_with(1)
    hall.calls(ANA)
    at = hall.later(seconds=5).now
    for _ in range(2):
        hall.grant(holder(first), c.SayOnMyWay(first))
        hall.later(seconds=5)
    assert hall.ticket(first).on_the_way_at == at
    hall.does(ANA, c.MarkNoShow(), c.ReinstateTicket(first), c.CallNext())
    assert hall.ticket(first).on_the_way_at is None


def test_a_clerk_goes_for_the_person_who_asks_to_be_fetched() -> None:
    """Any clerk may take it; once the person is attended it is over."""
    hall, (first,) = hall_with(1)
    hall.sits(BRUNO, TWO)
    hall.calls(ANA)
    hall.grant(holder(first), c.AskToBeFetched(first))
    called = plea_of(hall, first)
    assert called is not None
    assert (called.name, called.plea, called.ticket) == ("A001", Plea.FETCH, first)
    hall.does(BRUNO, c.TakeHelp(called.device))
    assert plea_of(hall, first) is not None
    hall.does(ANA, c.StartService())
    assert plea_of(hall, first) is None


@pytest.mark.parametrize("away", [c.MarkNoShow, c.ParkTicket])
def test_a_person_who_is_back_waits_at_their_old_place(away: type[c.Command]) -> None:
    """The staff decide; the arrival is kept, and the plea is over with it."""
    hall, (first, second) = hall_with(2)
    hall.calls(ANA)
    is_missed = away is c.MarkNoShow
    hall.does(ANA, c.MarkNoShow() if is_missed else c.ParkTicket(first))
    hall.grant(holder(first), c.SayArrived(first))
    hall.does(ANA, c.ReinstateTicket(first) if is_missed else c.ResumeTicket(first))
    assert plea_of(hall, first) is None
    assert [hall.serves(ANA) for _ in range(2)] == [first, second]


def test_asking_for_something_else_calls_anew() -> None:
    """Help while waiting, and then to be fetched: one call for each person, the last one stands."""
    hall, (first,) = hall_with(1)
    hall.grant(holder(first), c.AskHelp(first))
    hall.calls(ANA)
    hall.later(minutes=1)
    hall.grant(holder(first), c.AskToBeFetched(first))
    called = plea_of(hall, first)
    assert called is not None
    assert (called.plea, called.at) == (Plea.FETCH, hall.now)


def test_a_ticket_that_ends_calls_no_longer() -> None:
    hall, (first, second) = hall_with(2)
    for each in (first, second):
        hall.grant(holder(each), c.AskHelp(each))
    hall.grant(holder(first), c.CancelTicket(first))
    hall.does(ANA, c.CallTicket(second), c.StartService())
    assert not hall.office.help_calls


@pytest.mark.parametrize("kind", [c.SayOnMyWay, c.AskToBeFetched, c.SayArrived, c.AskHelp])
def test_a_link_speaks_for_its_own_ticket(kind: type[c.HolderCommand]) -> None:
    hall, (first, second) = hall_with(2)
    assert hall.refuse(holder(first), kind(second)) is Code.NOT_YOURS


def test_only_a_called_person_is_on_the_way() -> None:
    """Each act has its states in the table: the others refuse it."""
    hall, (first,) = hall_with(1)
    for kind in (c.SayOnMyWay, c.AskToBeFetched, c.SayArrived):
        assert hall.refuse(holder(first), kind(first)) is Code.WRONG_STATE
    hall.calls(ANA)
    assert hall.refuse(holder(first), c.AskMoreTime(first, 0)) is Code.WRONG_STATE
    assert hall.ticket(first).ticket_class == GENERAL
