"""Calls: by the rule and by hand, at equal and unequal counters, each with its reason."""

import pytest

from server.domain import commands as c
from server.domain.attention import Channel
from server.domain.discipline import Basis, Discipline, Reason
from server.domain.events import TicketCalled
from server.domain.identity import ClassId
from server.domain.refusals import Code
from server.domain.ticket import State
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CARLA,
    DIEGO,
    FIRST,
    FOUR,
    GENERAL,
    OLDEST,
    ONE,
    PERMIT,
    PLANTS,
    PUNCTUAL,
    TAX,
    THREE,
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


def test_two_preferential_then_the_oldest(hall: Hall) -> None:
    """The sentence a citizen can read, at one counter."""
    general = [hall.issue() for _ in range(3)]
    favoured = [hall.issue(PERMIT, FIRST) for _ in range(4)]
    called = [hall.serves(ANA) for _ in range(7)]
    assert called == [*favoured[:2], general[0], *favoured[2:], *general[1:]]


def test_call_keeps_who_else_it_could_have_been(hall: Hall) -> None:
    """The first of each other class, the longest wait first: with it the reason can be told."""
    hall.issue()
    hall.later(minutes=2).issue()
    hall.later(minutes=3).issue(PERMIT, FIRST)
    hall.later(minutes=4).does(ANA, c.CallNext())
    assert rivals(hall) == [("A001", GENERAL)]


def test_call_by_hand_keeps_whom_it_passed(hall: Hall) -> None:
    """The rule would have had another: that is kept, and not the ticket itself."""
    hall.issue(PERMIT, FIRST)
    chosen = hall.later(minutes=5).issue()
    hall.does(ANA, c.CallTicket(chosen))
    assert rivals(hall) == [("A001", FIRST)]


def test_call_keeps_no_one_of_another_line(hall: Hall) -> None:
    """Bruno does not serve plants: a person who waits for them is no rival there."""
    hall.issue(PLANTS, FIRST)
    hall.issue(TAX)
    hall.does(BRUNO, c.CallNext())
    assert rivals(hall) == []


def rivals(hall: Hall) -> list[tuple[str, ClassId]]:
    """Code and class of the tickets that the last call could have been."""
    called = next(each for each in reversed(hall.events) if isinstance(each, TicketCalled))
    assert called.rivals is not None
    return [(each.code, each.ticket_class) for each in called.rivals]


def test_answer_says_whom_and_why(hall: Hall) -> None:
    """The clerk reads the code and the reason, and the ticket keeps both."""
    hall.issue()
    ticket = hall.issue(PERMIT, FIRST)
    answer = hall.does(ANA, c.CallNext()).answer
    assert (answer.ticket, answer.code, answer.counter) == (ticket, "A002", ONE)
    assert answer.reason == Reason(Basis.PREFERENTIAL_SLOT, 1, 2)
    called = hall.ticket(ticket)
    assert (called.state, called.clerk, called.counter) == (State.CALLED, ANA, ONE)
    assert (called.reason, called.called_at) == (answer.reason, hall.now)


def test_counter_calls_what_both_serve(hall: Hall) -> None:
    """Counter 3 has taxes and plants, Bruno permits and taxes: together, taxes."""
    hall.does(BRUNO, c.OpenCounter(THREE))
    tickets = [hall.issue(each) for each in (PERMIT, PLANTS, ADVICE, TAX)]
    assert hall.calls(BRUNO) == tickets[3]
    hall.does(BRUNO, c.StartService(), c.FinishService())
    assert hall.cannot(BRUNO, c.CallNext()) is Code.NOBODY_WAITS


def test_counter_for_some_classes(hall: Hall) -> None:
    """A counter for preferential people calls only them by the rule, but others by hand."""
    hall.does(ANA, c.OpenCounter(FOUR))
    general, favoured = hall.issue(), hall.issue(PERMIT, OLDEST)
    assert hall.serves(ANA) == favoured
    assert hall.cannot(ANA, c.CallNext()) is Code.NOBODY_WAITS
    hall.does(ANA, c.CallTicket(general))
    assert hall.ticket(general).state is State.CALLED


def test_equal_counters_share_a_pointer(hall: Hall) -> None:
    """Ana and Carla serve the same: of three calls between them, two are preferential."""
    hall.does(BRUNO, c.CloseCounter())
    hall.sits(CARLA, TWO)
    general = hall.issue()
    favoured = [hall.issue(PERMIT, FIRST) for _ in range(3)]
    assert [hall.calls(ANA), hall.calls(CARLA)] == favoured[:2]
    hall.does(ANA, c.StartService(), c.FinishService())
    assert hall.calls(ANA) == general
    assert len(hall.office.pointers) == 1


def test_unequal_counters_have_their_own(hall: Hall) -> None:
    """Bruno's two preferential calls come whatever Ana's pointer says."""
    general = hall.issue()
    favoured = [hall.issue(PERMIT, FIRST) for _ in range(5)]
    assert [hall.serves(ANA), hall.serves(ANA)] == favoured[:2]
    assert [hall.serves(BRUNO), hall.serves(BRUNO)] == favoured[2:4]
    assert [hall.serves(BRUNO), hall.serves(ANA)] == [general, favoured[4]]
    assert len(hall.office.pointers) == 2


def test_classes_make_a_profile_too(hall: Hall) -> None:
    """Calls at a counter for preferential people leave the pointer of counter 1 where it is."""
    hall.does(BRUNO, c.CloseCounter())
    hall.sits(CARLA, FOUR)
    general = hall.issue()
    favoured = [hall.issue(PERMIT, FIRST) for _ in range(3)]
    assert hall.serves(CARLA) == favoured[0]
    assert [hall.serves(ANA) for _ in range(3)] == [*favoured[1:], general]


def test_call_by_hand_moves_no_pointer(hall: Hall) -> None:
    """A chosen ticket is called, the reason says so, and the rule goes on where it was."""
    favoured, general = hall.issue(PERMIT, FIRST), hall.issue()
    decision = hall.does(ANA, c.CallTicket(general))
    assert decision.answer.reason == Reason(Basis.BY_HAND)
    assert hall.office.pointers == {}
    hall.does(ANA, c.StartService(), c.FinishService())
    assert hall.calls(ANA) == favoured


def test_by_hand_only_what_one_serves(hall: Hall) -> None:
    """A clerk cannot call a person of another service, nor one in a colleague's hands."""
    plants, permit = hall.issue(PLANTS), hall.issue()
    assert hall.cannot(BRUNO, c.CallTicket(plants)) is Code.NOT_SERVED_HERE
    hall.does(ANA, c.CallTicket(permit))
    assert hall.cannot(BRUNO, c.CallTicket(permit)) is Code.WRONG_STATE


def test_hands_are_free_for_one(hall: Hall) -> None:
    """A clerk with a ticket, or attending without one, cannot call another."""
    hall.issue(), hall.issue()
    hall.calls(ANA)
    assert hall.cannot(ANA, c.CallNext()) is Code.TICKET_IN_HAND
    hall.does(ANA, c.StartService())
    assert hall.cannot(ANA, c.CallNext()) is Code.TICKET_IN_HAND
    hall.does(ANA, c.FinishService(), c.StartAttention(Channel.TELEPHONE))
    assert hall.cannot(ANA, c.CallNext()) is Code.ATTENTION_OPEN


@pytest.mark.parametrize(("minutes", "who"), [(14, OLDEST), (16, FIRST)])
def test_head_start_is_in_minutes(hall: Hall, minutes: int, who: ClassId) -> None:
    """80 and older count as a quarter of an hour earlier among preferential people."""
    hall.issue(PERMIT, FIRST)
    hall.later(minutes=minutes)
    hall.issue(PERMIT, OLDEST)
    called = hall.calls(ANA)
    assert called is not None
    assert hall.ticket(called).ticket_class == who


def test_courtesy_waits_for_the_law(hall: Hall) -> None:
    """At a counter that serves both, the punctual neighbour comes after legal preference."""
    punctual, favoured = hall.issue(PERMIT, PUNCTUAL), hall.issue(PERMIT, FIRST)
    general = hall.issue()
    assert [hall.serves(ANA) for _ in range(3)] == [favoured, punctual, general]


def test_another_rule_from_now_on(hall: Hall) -> None:
    """A supervisor changes the rule: pointers start anew, and the next reason tells."""
    hall.sits(CARLA, THREE)
    hall.issue(), hall.issue(PERMIT, FIRST)
    hall.calls(ANA)
    hall.does(CARLA, c.ChangeDiscipline(Discipline.FIRST_COME))
    assert hall.office.pointers == {}
    reason = hall.does(BRUNO, c.CallNext()).answer.reason
    assert reason == Reason(Basis.FIRST_COME)


@pytest.mark.parametrize(
    ("rule", "basis"),
    [
        (Discipline.STRICT, Basis.CLASS_HEAD),
        (Discipline.HEAD_START, Basis.HEAD_START),
        (Discipline.FIRST_COME, Basis.FIRST_COME),
        (Discipline.K_THEN_OLDEST, Basis.OLDEST_SLOT),
    ],
)
def test_every_rule_gives_its_reason(hall: Hall, rule: Discipline, basis: Basis) -> None:
    """Every rule tells why a ticket was called."""
    hall.issue()
    hall.grant(ADMINISTRATOR, c.ChangeDiscipline(rule))
    reason = hall.does(ANA, c.CallNext()).answer.reason
    assert reason == Reason(basis)


def test_diego_gets_only_plants(hall: Hall) -> None:
    """A service that a clerk does not know is never called to them, at any counter."""
    hall.does(ANA, c.CloseCounter())
    hall.sits(DIEGO, ONE)
    hall.issue(PERMIT, FIRST)
    plants = hall.issue(PLANTS)
    assert hall.calls(DIEGO) == plants
