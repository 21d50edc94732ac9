"""The end of a day: closed by a supervisor or in the next morning, and its effects."""

import pytest

from server.domain import commands as c, events as e
from server.domain.attention import Channel
from server.domain.office import Topic
from server.domain.refusals import Code
from server.domain.ticket import State
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    BRUNO,
    CARLA,
    ONE,
    PLANTS,
    TWO,
    Hall,
)


@pytest.fixture
def hall() -> Hall:
    """Ana and Bruno call."""
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    return hall


def states(hall: Hall) -> dict[str, State]:
    return {ticket.code: ticket.state for ticket in hall.office.tickets.values()}


def close(hall: Hall) -> list[type[e.Event]]:
    return [type(event) for event in hall.grant(ADMINISTRATOR, c.CloseDay()).events]


def test_closing_lets_what_waits_lapse(hall: Hall) -> None:
    """Waiting, parked and missed tickets end with the day; the served stay served."""
    hall.issue()
    hall.serves(ANA)
    missed, parked, _ = hall.issue(), hall.issue(), hall.issue()
    assert hall.calls(ANA) == missed
    hall.does(ANA, c.MarkNoShow(), c.ParkTicket(parked))
    assert close(hall) == [e.TicketLapsed] * 3 + [e.DayClosed]
    assert list(states(hall).values()) == [State.SERVED, *[State.LAPSED] * 3]
    assert len(hall.office.waiting) == 0


def test_day_ends_when_all_are_out(hall: Hall) -> None:
    """While a person is called or attended no ticket lapses, at any hour."""
    hall.issue()
    hall.calls(ANA)
    assert hall.refuse(ADMINISTRATOR, c.CloseDay()) is Code.PEOPLE_INSIDE
    hall.does(ANA, c.StartService())
    assert hall.refuse(ADMINISTRATOR, c.CloseDay()) is Code.PEOPLE_INSIDE
    hall.does(ANA, c.OfferTicket(BRUNO, ""))
    assert hall.refuse(ADMINISTRATOR, c.CloseDay()) is Code.PEOPLE_INSIDE
    hall.does(ANA, c.WithdrawOffer(), c.FinishService())
    assert close(hall) == [e.DayClosed]


def test_closed_day_is_closed(hall: Hall) -> None:
    """Closing again has no effect."""
    hall.issue()
    close(hall)
    assert close(hall) == []


def test_lapsed_ticket_is_over(hall: Hall) -> None:
    """It can be neither called, nor reinstated, nor resumed."""
    ticket = hall.issue()
    close(hall)
    for command in (c.CallTicket, c.ReinstateTicket, c.ResumeTicket, c.ParkTicket):
        assert hall.cannot(ANA, command(ticket)) is Code.WRONG_STATE


def test_morning_closes_a_forgotten_day(hall: Hall) -> None:
    """The first wish of a new day finds yesterday closed: what waited has lapsed."""
    waited, missed = hall.issue(), hall.issue()
    hall.does(ANA, c.CallTicket(missed))
    ids = (waited, missed)
    hall.later(days=1).ask(ADMINISTRATOR, c.CallForHelp())
    assert [hall.ticket(ticket).state for ticket in ids] == [State.LAPSED] * 2
    assert [type(event) for event in hall.events[-8:]] == [
        e.TicketLapsed,
        e.TicketNoShow,
        e.TicketLapsed,
        *(e.CounterClosed, e.ClerkSignedOut) * 2,
        e.DayClosed,
    ]
    assert hall.office.held_by(ANA) is None


def test_evening_clock_closes_nothing(hall: Hall) -> None:
    """Long after closing time people inside still wait; only another day ends theirs."""
    ticket = hall.issue()
    hall.later(hours=14).ask(ADMINISTRATOR, c.CallForHelp())
    assert hall.ticket(ticket).state is State.WAITING


def test_attended_overnight_is_finished_tomorrow(hall: Hall) -> None:
    """A clerk who forgot to finish does so in the morning, and the register has the day of it."""
    ticket = hall.issue()
    hall.does(ANA, c.CallNext(), c.StartService())
    attention = hall.attention(ANA).id
    hall.later(days=1)
    hall.issue()
    hall.does(ANA, c.FinishService())
    assert hall.ticket(ticket).ended_on == hall.now.date()
    assert hall.office.attentions[attention].registered_on == hall.now.date()


def test_handed_over_in_the_morning(hall: Hall) -> None:
    """A person passed on on another day waits in that day, and lapses with it."""
    ticket = hall.issue()
    hall.does(ANA, c.CallNext(), c.StartService())
    hall.later(days=1).does(ANA, c.TransferTicket(PLANTS, ""))
    assert hall.office.day == hall.now.date()
    assert close(hall) == [e.TicketLapsed, e.DayClosed]
    assert hall.ticket(ticket).state is State.LAPSED


def test_accepted_in_the_morning(hall: Hall) -> None:
    """So does a person that a colleague takes over on another day."""
    ticket = hall.issue()
    hall.does(ANA, c.CallNext(), c.StartService(), c.OfferTicket(BRUNO, ""))
    hall.later(days=1).sits(BRUNO, TWO)
    hall.does(ANA, c.OfferTicket(BRUNO, ""))
    hall.does(BRUNO, c.AcceptTicket(ticket))
    assert hall.office.day == hall.now.date()
    assert close(hall) == [e.TicketLapsed, e.DayClosed]


def test_new_day_forgets_the_old(hall: Hall) -> None:
    """Ended tickets are forgotten with the first ticket of another day, and their private data."""
    served, waited = hall.issue(), hall.issue()
    hall.serves(ANA)
    assert hall.office.told(served, Topic.LINK_TOKEN)
    hall.later(days=1)
    fresh = hall.issue()
    assert list(hall.office.tickets) == [fresh]
    assert hall.ticket(fresh).code == "A001"
    assert waited not in hall.office.tickets
    assert {subject for subject, _ in hall.office.private} == {fresh}
    assert hall.office.attentions == {}
    assert hall.office.calls == []
    assert hall.office.pointers == {}


def test_call_taken_after_closing(hall: Hall) -> None:
    """A caller after the day was closed is attended; tomorrow begins as always."""
    hall.issue()
    close(hall)
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE), c.RegisterAttention())
    hall.later(days=1)
    assert hall.ticket(hall.issue()).code == "A001"


def test_supervisor_closes_the_day(hall: Hall) -> None:
    """From her console, with the same care as the administrator."""
    hall.does(CARLA, c.SignIn(CARLA))
    hall.issue()
    assert isinstance(hall.does(CARLA, c.CloseDay()).events[-1], e.DayClosed)
