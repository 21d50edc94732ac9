"""Decisions about hand-overs: to another service, or to a named clerk who accepts or declines.

Each clerk's part is one attention: the giver's is registered when the person leaves their hands.
"""

from server.domain import commands as c, events as e
from server.domain.attention import Outcome
from server.domain.decide.attending import open_attention, passed_on, registration
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.identity import TicketId
from server.domain.office import Private, Topic
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import Act, Ticket


def transfer_ticket(asking: Asking, command: c.TransferTicket) -> Decision | Refusal:
    """Let the person wait at another service; arrival and class stay, and the need goes along."""
    ticket = asking.ticket_in_hand(Act.TRANSFER)
    if isinstance(ticket, Refusal):
        return ticket
    attention = open_attention(asking)
    if isinstance(attention, Refusal):
        return attention
    service = asking.office.catalogue.service.get(command.service)
    if service is None:
        return refuse(Code.UNKNOWN_SERVICE, service=command.service)
    return Decision(
        (
            e.TicketTransferred(at=asking.now, ticket=ticket.id, service=service.id),
            registration(asking, attention, Outcome.LINKED, unit=service.unit),
        ),
        Answer(ticket=ticket.id, code=ticket.code),
        passed_on(asking.office, ticket.id, attention.id, command.need),
    )


def move_ticket(asking: Asking, command: c.MoveTicket) -> Decision | Refusal:
    """Let a person who waits wait at another service; a reservation for one clerk ends."""
    ticket = asking.any_ticket(command.ticket, Act.MOVE)
    if isinstance(ticket, Refusal):
        return ticket
    if command.service not in asking.office.catalogue.service:
        return refuse(Code.UNKNOWN_SERVICE, service=command.service)
    if command.service == ticket.service:
        return refuse(Code.SAME_SERVICE, ticket=ticket.code, service=ticket.service)
    moved = e.TicketTransferred(at=asking.now, ticket=ticket.id, service=command.service)
    return Decision((moved,), Answer(ticket=ticket.id, code=ticket.code))


def offer_ticket(asking: Asking, command: c.OfferTicket) -> Decision | Refusal:
    """Ask a clerk who is here; the giver holds the ticket until the answer."""
    ticket = asking.ticket_in_hand(Act.OFFER)
    if isinstance(ticket, Refusal):
        return ticket
    if command.clerk not in asking.office.catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=command.clerk)
    if command.clerk == asking.clerk:
        return refuse(Code.SAME_CLERK, clerk=command.clerk)
    if command.clerk not in asking.office.consoles:
        return refuse(Code.CLERK_AWAY, clerk=command.clerk)
    private = (
        Private(ticket.id, Topic.NEED, command.need),
        Private(ticket.id, Topic.DECLINE_REASON, ""),
    )
    offered = e.TicketOffered(at=asking.now, ticket=ticket.id, clerk=command.clerk)
    return Decision((offered,), Answer(ticket=ticket.id, code=ticket.code), private)


def accept_ticket(asking: Asking, command: c.AcceptTicket) -> Decision | Refusal:
    """Take the person over; the giver's attention is registered with both names."""
    ticket = _offered_to_caller(asking, command.ticket)
    if isinstance(ticket, Refusal):
        return ticket
    assert asking.clerk is not None  # noqa: S101 - the offer was to a clerk signed in here
    assert ticket.attention is not None  # noqa: S101 - an offered ticket is being attended
    given = asking.office.attentions[ticket.attention]
    unit = asking.office.catalogue.clerk[asking.clerk].unit
    return Decision(
        (
            e.TicketAccepted(at=asking.now, ticket=ticket.id, clerk=asking.clerk),
            registration(asking, given, Outcome.LINKED, received_by=asking.clerk, unit=unit),
        ),
        Answer(ticket=ticket.id, code=ticket.code),
    )


def decline_ticket(asking: Asking, command: c.DeclineTicket) -> Decision | Refusal:
    """Decline, and tell the reason to the giver, who continues to serve."""
    ticket = _offered_to_caller(asking, command.ticket)
    if isinstance(ticket, Refusal):
        return ticket
    return Decision(
        (e.TicketDeclined(at=asking.now, ticket=ticket.id),),
        Answer(ticket=ticket.id, code=ticket.code),
        (Private(ticket.id, Topic.DECLINE_REASON, command.reason),),
    )


def withdraw_offer(asking: Asking, _command: c.WithdrawOffer) -> Decision | Refusal:
    """Take the offer back and continue to serve."""
    ticket = asking.ticket_in_hand(Act.WITHDRAW)
    if isinstance(ticket, Refusal):
        return ticket
    withdrawn = e.OfferWithdrawn(at=asking.now, ticket=ticket.id)
    return Decision((withdrawn,), Answer(ticket=ticket.id, code=ticket.code))


def _offered_to_caller(asking: Asking, ticket: TicketId) -> Ticket | Refusal:
    if asking.clerk is None:
        return refuse(Code.NOT_SIGNED_IN)
    found = asking.office.tickets.get(ticket)
    if found is None:
        return refuse(Code.UNKNOWN_TICKET, ticket=ticket)
    if found.offered_to != asking.clerk:
        return refuse(Code.NO_OFFER, ticket=found.code, state=found.state)
    return found
