"""A person that a colleague has accepted waits for that colleague only."""

import pytest

from server.domain import commands as c, events as e
from server.domain.identity import TicketId
from server.domain.office import Topic
from server.domain.refusals import Code
from server.domain.ticket import State
from tests.domain.builders import (
    ANA,
    CARLA,
    DIEGO,
    FIRST,
    FOUR,
    ONE,
    PERMIT,
    PLANTS,
    THREE,
    TWO,
    Hall,
)


@pytest.fixture
def hall() -> Hall:
    """Ana attends the first person; Carla and Diego, of parks, are in."""
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.sits(CARLA, TWO)
    hall.sits(DIEGO, THREE)
    return hall


def attended(hall: Hall) -> TicketId:
    """A preferential person attended by Ana."""
    ticket = hall.issue(PERMIT, FIRST)
    hall.calls(ANA)
    hall.does(ANA, c.StartService())
    return ticket


def registered(hall: Hall) -> list[e.AttentionRegistered]:
    return [event for event in hall.events if isinstance(event, e.AttentionRegistered)]


def told(hall: Hall, subject: str, topic: Topic = Topic.NEED) -> str:
    return hall.office.told(subject, topic)


def test_reserved_survives_a_missed_call(hall: Hall) -> None:
    """A person who misses the call of the colleague who accepted them still waits for that one."""
    ticket = attended(hall)
    hall.does(ANA, c.OfferTicket(DIEGO, ""))
    hall.does(DIEGO, c.AcceptTicket(ticket), c.CallNext(), c.MarkNoShow())
    hall.does(CARLA, c.ReinstateTicket(ticket))
    assert hall.cannot(CARLA, c.CallNext()) is Code.NOBODY_WAITS
    hall.does(DIEGO, c.CallNext(), c.ParkTicket(ticket), c.ResumeTicket(ticket))
    assert hall.calls(DIEGO) == ticket


def test_reserved_for_nobody_who_left(hall: Hall) -> None:
    """When the colleague leaves, people reserved for them, even parked ones, wait for anybody."""
    waiting = attended(hall)
    hall.does(ANA, c.OfferTicket(DIEGO, ""))
    hall.does(DIEGO, c.AcceptTicket(waiting))
    aside = attended(hall)
    hall.does(ANA, c.OfferTicket(DIEGO, ""))
    hall.does(DIEGO, c.AcceptTicket(aside), c.ParkTicket(aside), c.SignOut())
    assert hall.calls(CARLA) == waiting
    hall.does(ANA, c.ResumeTicket(aside))
    assert hall.calls(ANA) == aside


def test_reserved_come_up_whatever_their_class(hall: Hall) -> None:
    """A counter for preferential people alone calls the general person its clerk has accepted."""
    hall.does(DIEGO, c.OpenCounter(FOUR))
    ticket = hall.issue()
    hall.does(ANA, c.CallNext(), c.StartService(), c.OfferTicket(DIEGO, ""))
    hall.does(DIEGO, c.AcceptTicket(ticket))
    assert hall.calls(DIEGO) == ticket


def test_reserved_may_be_called_by_hand(hall: Hall) -> None:
    """A clerk may call a person they accepted, though the service is another unit's."""
    ticket = attended(hall)
    hall.does(ANA, c.OfferTicket(DIEGO, ""))
    hall.does(DIEGO, c.AcceptTicket(ticket), c.CallTicket(ticket))
    assert hall.ticket(ticket).clerk == DIEGO


def test_reserved_line_is_its_own_profile(hall: Hall) -> None:
    """While a ticket is reserved for a clerk, their calls move no colleague's pointer."""
    ticket = attended(hall)
    shared = dict(hall.office.pointers)
    hall.does(ANA, c.OfferTicket(CARLA, ""))
    hall.does(CARLA, c.AcceptTicket(ticket), c.CallNext())
    assert {key: hall.office.pointers[key] for key in shared} == shared
    assert len(hall.office.pointers) == len(shared) + 1


def test_ticket_may_travel_twice(hall: Hall) -> None:
    """Ana to Diego to Carla: three parts, three lines in the register, one arrival."""
    ticket = attended(hall)
    arrival = hall.ticket(ticket).arrival
    hall.does(ANA, c.TransferTicket(PLANTS, "first need"))
    hall.does(DIEGO, c.CallNext(), c.StartService(), c.OfferTicket(CARLA, "second need"))
    hall.does(CARLA, c.AcceptTicket(ticket), c.CallNext(), c.StartService())
    assert told(hall, hall.attention(CARLA).id) == "second need"
    hall.does(CARLA, c.FinishService())
    lines = [hall.office.attentions[line.attention].clerk for line in registered(hall)]
    assert lines == [ANA, DIEGO, CARLA]
    assert hall.ticket(ticket).arrival == arrival
    assert hall.ticket(ticket).state is State.SERVED


def test_receiver_may_have_hands_full(hall: Hall) -> None:
    """Accepting does not call: a clerk who attends a person may accept, and calls afterwards."""
    ticket = attended(hall)
    own = hall.issue(PLANTS)
    hall.does(DIEGO, c.CallNext(), c.StartService())
    hall.does(ANA, c.OfferTicket(DIEGO, ""))
    hall.does(DIEGO, c.AcceptTicket(ticket))
    assert hall.office.in_hand == {DIEGO: own}
    hall.does(DIEGO, c.FinishService())
    assert hall.calls(DIEGO) == ticket
