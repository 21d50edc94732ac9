"""A person handed over: to another service, or to a colleague who says yes or no."""

import pytest

from server.domain import commands as c, events as e
from server.domain.attention import Outcome
from server.domain.identity import ServiceId, TicketId
from server.domain.office import Topic
from server.domain.refusals import Code
from server.domain.ticket import State
from tests.domain.builders import (
    ANA,
    BRUNO,
    CARLA,
    CONSOLES,
    DIEGO,
    FIRST,
    ONE,
    PARKS,
    PERMIT,
    PLANTS,
    THREE,
    TWO,
    WORKS,
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


def test_transfer_keeps_arrival_and_class(hall: Hall) -> None:
    """The person waits for plants as if they had come for plants from the first."""
    ticket = attended(hall)
    before = hall.ticket(ticket)
    later = hall.issue(PLANTS, FIRST)
    hall.later(minutes=8).does(ANA, c.TransferTicket(PLANTS, "A tree on the wire"))
    moved = hall.ticket(ticket)
    assert (moved.state, moved.service) == (State.WAITING, PLANTS)
    assert (moved.arrival, moved.seq, moved.ticket_class) == (before.arrival, before.seq, FIRST)
    assert (moved.clerk, moved.counter, moved.attention) == (None, None, None)
    assert [hall.calls(DIEGO), hall.calls(CARLA)] == [ticket, later]


def test_transfer_registers_and_frees(hall: Hall) -> None:
    """The giver's part is registered as linked, with the unit that takes over; hands are free."""
    attended(hall)
    attention = hall.attention(ANA).id
    hall.does(ANA, c.TransferTicket(PLANTS, "A tree on the wire"))
    (line,) = registered(hall)
    assert (line.attention, line.outcome) == (attention, Outcome.LINKED)
    assert (line.unit, line.received_by) == (PARKS, None)
    assert line.service == PERMIT
    assert hall.office.held_by(ANA) is None
    assert hall.office.attention_of(ANA) is None


def test_need_arrives_with_the_person(hall: Hall) -> None:
    """The next clerk knows the need; it is in no event, and goes once the attention has ended."""
    ticket = attended(hall)
    hall.does(ANA, c.TransferTicket(PLANTS, "A tree on the wire"))
    hall.calls(DIEGO)
    assert told(hall, ticket) == "A tree on the wire"
    hall.does(DIEGO, c.StartService())
    assert told(hall, hall.attention(DIEGO).id) == "A tree on the wire"
    assert "tree" not in repr(hall.events)
    hall.does(DIEGO, c.FinishService(), c.CloseCounter())
    hall.does(ANA, c.CloseCounter())
    assert [topic for subject, topic in hall.office.private if subject != ticket] == []


def test_transfer_to_an_unknown_service(hall: Hall) -> None:
    """A mistake is refused: the person is still being attended."""
    ticket = attended(hall)
    assert hall.cannot(ANA, c.TransferTicket(ServiceId("x"), "")) is Code.UNKNOWN_SERVICE
    assert hall.ticket(ticket).state is State.SERVING


def test_offer_is_accepted(hall: Hall) -> None:
    """The colleague sees the need and says yes: the person waits for them only."""
    ticket = attended(hall)
    hall.does(ANA, c.OfferTicket(DIEGO, "Prune a tree"))
    assert hall.ticket(ticket).state is State.OFFERED
    assert hall.office.held_by(ANA) == hall.ticket(ticket)
    assert [each.id for each in hall.office.offered_to(DIEGO)] == [ticket]
    assert told(hall, ticket) == "Prune a tree"
    hall.does(DIEGO, c.AcceptTicket(ticket))
    assert hall.office.held_by(ANA) is None
    assert hall.ticket(ticket).reserved_for == DIEGO
    assert hall.cannot(CARLA, c.CallNext()) is Code.NOBODY_WAITS
    assert hall.cannot(CARLA, c.CallTicket(ticket)) is Code.RESERVED
    assert hall.calls(DIEGO) == ticket
    hall.does(DIEGO, c.StartService())
    assert hall.ticket(ticket).reserved_for is None


def test_register_names_giver_and_receiver(hall: Hall) -> None:
    """After a yes the register has both names and the receiver's unit; each part is one line."""
    ticket = attended(hall)
    hall.does(ANA, c.OfferTicket(DIEGO, "Prune a tree"))
    hall.does(DIEGO, c.AcceptTicket(ticket), c.CallNext(), c.StartService(), c.FinishService())
    given, taken = registered(hall)
    attentions = hall.office.attentions
    assert attentions[given.attention].clerk == ANA
    assert (given.outcome, given.received_by, given.unit) == (Outcome.LINKED, DIEGO, PARKS)
    assert attentions[taken.attention].clerk == DIEGO
    assert (taken.outcome, taken.received_by, taken.unit) == (Outcome.RESOLVED, None, None)
    assert attentions[given.attention].received_by == DIEGO


def test_hand_over_inside_the_unit(hall: Hall) -> None:
    """The unit named is the receiver's, also where it is the giver's own."""
    hall.does(BRUNO, c.SignIn(BRUNO))
    ticket = attended(hall)
    hall.does(ANA, c.OfferTicket(BRUNO, "Your case"))
    hall.does(BRUNO, c.AcceptTicket(ticket))
    assert registered(hall)[0].unit == WORKS


def test_offer_is_declined(hall: Hall) -> None:
    """The colleague says no and why; the giver goes on, and reads the reason."""
    ticket = attended(hall)
    attention = hall.attention(ANA).id
    hall.does(ANA, c.OfferTicket(DIEGO, "Prune a tree"))
    hall.does(DIEGO, c.DeclineTicket(ticket, "Trees are Carla's"))
    assert hall.ticket(ticket).state is State.SERVING
    assert hall.ticket(ticket).clerk == ANA
    assert hall.attention(ANA).id == attention
    assert told(hall, ticket, Topic.DECLINE_REASON) == "Trees are Carla's"
    hall.does(ANA, c.OfferTicket(CARLA, "Prune a tree"))
    assert told(hall, ticket, Topic.DECLINE_REASON) == ""
    hall.does(CARLA, c.AcceptTicket(ticket))


def test_offer_is_withdrawn(hall: Hall) -> None:
    """The giver takes the offer back; the colleague can no longer answer it."""
    ticket = attended(hall)
    hall.does(ANA, c.OfferTicket(DIEGO, ""), c.WithdrawOffer())
    assert hall.ticket(ticket).state is State.SERVING
    assert hall.cannot(DIEGO, c.AcceptTicket(ticket)) is Code.NO_OFFER
    assert hall.cannot(DIEGO, c.DeclineTicket(ticket, "")) is Code.NO_OFFER
    hall.does(ANA, c.FinishService())


def test_offer_is_for_one_colleague(hall: Hall) -> None:
    """A clerk cannot accept another's offer, nor make one to themselves."""
    ticket = attended(hall)
    assert hall.cannot(ANA, c.OfferTicket(ANA, "")) is Code.SAME_CLERK
    assert hall.cannot(ANA, c.OfferTicket(BRUNO, "")) is Code.CLERK_AWAY
    hall.does(ANA, c.OfferTicket(DIEGO, ""))
    assert hall.cannot(CARLA, c.AcceptTicket(ticket)) is Code.NO_OFFER
    assert hall.cannot(ANA, c.FinishService()) is Code.WRONG_STATE
    assert hall.cannot(ANA, c.TransferTicket(PLANTS, "")) is Code.WRONG_STATE


def test_leaving_declines_open_offers(hall: Hall) -> None:
    """A colleague who leaves has said no: no offer to an absent clerk remains."""
    ticket = attended(hall)
    hall.does(ANA, c.OfferTicket(DIEGO, ""))
    hall.does(DIEGO, c.SignOut())
    assert hall.ticket(ticket).state is State.SERVING
    assert isinstance(hall.events[-3], e.TicketDeclined)


def test_console_moves_with_its_offer(hall: Hall) -> None:
    """An offer is to the person, not to the machine where they sat."""
    ticket = attended(hall)
    hall.does(ANA, c.OfferTicket(DIEGO, ""))
    hall.grant(CONSOLES[BRUNO], c.SignIn(DIEGO))
    hall.grant(CONSOLES[BRUNO], c.AcceptTicket(ticket))
    assert hall.ticket(ticket).reserved_for == DIEGO
