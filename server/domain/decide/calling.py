"""Decisions about calls: by the rule, by hand, again, missed, parked and resumed."""

from datetime import UTC, datetime

from server.domain import commands as c, events as e
from server.domain.attention import Outcome
from server.domain.decide.attending import passed_on, registration
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.decide.issuing import own_ticket
from server.domain.discipline import Basis, Choice, LetPass, Reason
from server.domain.identity import ClerkId, CounterId, Profile, TicketId
from server.domain.office import Office, Private, Topic
from server.domain.refusals import Code, Refusal, refuse
from server.domain.taxpayer import CLASS, is_plain, lists_punctual
from server.domain.ticket import Act, Ticket
from server.domain.waiting import choice_at, seat_at


def next_choice(
    office: Office, counter: CounterId, clerk: ClerkId
) -> tuple[Choice, Profile] | None:
    """The rule's choice for this counter now and its profile; screens show it too."""
    seat = seat_at(office.catalogue, counter, clerk)
    return choice_at(seat, office.waiting, office.pointers, office.rule, office.catalogue)


def call_next(asking: Asking, command: c.CallNext) -> Decision | Refusal:
    """Call the ticket that the discipline names."""
    seat = asking.ready_to_call()
    if isinstance(seat, Refusal):
        return seat
    clerk, counter = seat
    found = next_choice(asking.office, counter, clerk)
    if found is None:
        return refuse(Code.NOBODY_WAITS, counter=counter)
    choice, profile = found
    ticket = asking.office.tickets[TicketId(choice.ticket)]
    called = e.TicketCalled(
        at=asking.now,
        ticket=ticket.id,
        counter=counter,
        clerk=clerk,
        reason=choice.reason,
        call=asking.office.call_number + 1,
        profile=profile,
        pointer=choice.pointer,
        rivals=_rivals(asking.office, counter, clerk, ticket),
        occasion=command.occasion,
        passed=tuple(map(_let_pass, choice.passed)),
    )
    return Decision((called,), _answer(ticket, counter, choice.reason))


def _let_pass(found: LetPass) -> e.LetPass:
    place_at = datetime.fromtimestamp(float(found.arrival) / 1000, UTC)
    return e.LetPass(ticket=TicketId(found.ticket), place_at=place_at, place_seq=found.seq)


def call_ticket(asking: Asking, command: c.CallTicket) -> Decision | Refusal:
    """Call one ticket by hand; pointers stay where they are."""
    seat = asking.ready_to_call()
    if isinstance(seat, Refusal):
        return seat
    clerk, counter = seat
    ticket = asking.any_ticket(command.ticket, Act.CALL)
    if isinstance(ticket, Refusal):
        return ticket
    if ticket.reserved_for not in {None, clerk}:
        return refuse(Code.RESERVED, ticket=ticket.code, clerk=str(ticket.reserved_for))
    served = asking.office.catalogue.services_at(counter, clerk)
    if ticket.reserved_for is None and ticket.service not in served:
        return refuse(Code.NOT_SERVED_HERE, ticket=ticket.code, service=ticket.service)
    reason = Reason(Basis.BY_HAND)
    called = e.TicketCalled(
        at=asking.now,
        ticket=ticket.id,
        counter=counter,
        clerk=clerk,
        reason=reason,
        call=asking.office.call_number + 1,
        rivals=_rivals(asking.office, counter, clerk, ticket),
    )
    return Decision((called,), _answer(ticket, counter, reason))


def _rivals(
    office: Office, counter: CounterId, clerk: ClerkId, called: Ticket
) -> tuple[e.Rival, ...]:
    """The other tickets that the rule had before it, the one that waited longest first."""
    seat = seat_at(office.catalogue, counter, clerk)
    heads = office.waiting.heads(seat.services, seat.classes, seat.clerk)
    others = [office.tickets[TicketId(head.ticket)] for head in heads if head.ticket != called.id]
    return tuple(
        e.Rival(code=each.code, ticket_class=each.ticket_class, arrival=each.arrival)
        for each in sorted(others, key=lambda each: (each.arrival, each.seq))
    )


def recall(asking: Asking, _command: c.Recall) -> Decision | Refusal:
    """Call the ticket in hand once more; its wait is not counted again."""
    ticket = asking.ticket_in_hand(Act.RECALL)
    if isinstance(ticket, Refusal):
        return ticket
    call = asking.office.call_number + 1
    again = e.TicketRecalled(at=asking.now, ticket=ticket.id, call=call)
    return Decision((again,), _answer(ticket, ticket.counter, None))


def mark_no_show(asking: Asking, _command: c.MarkNoShow) -> Decision | Refusal:
    """Record that the person did not come; the ticket is kept and may be reinstated."""
    ticket = asking.ticket_in_hand(Act.NO_SHOW)
    if isinstance(ticket, Refusal):
        return ticket
    missed = e.TicketNoShow(at=asking.now, ticket=ticket.id)
    return Decision((missed,), _answer(ticket, ticket.counter, None))


def reinstate_ticket(asking: Asking, command: c.ReinstateTicket) -> Decision | Refusal:
    """Let a missed ticket wait again at the place of its own arrival."""
    ticket = asking.any_ticket(command.ticket, Act.REINSTATE)
    if isinstance(ticket, Refusal):
        return ticket
    back = e.TicketReinstated(at=asking.now, ticket=ticket.id)
    return Decision((back,), _answer(ticket, None, None))


def park_ticket(asking: Asking, command: c.ParkTicket) -> Decision | Refusal:
    """Set a ticket aside; an attention under way is registered, and its need kept."""
    ticket = asking.any_ticket(command.ticket, Act.PARK)
    if isinstance(ticket, Refusal):
        return ticket
    events, private = parking(asking, ticket)
    return Decision(events, _answer(ticket, None, None), private)


def parking(asking: Asking, ticket: Ticket) -> tuple[tuple[e.Event, ...], tuple[Private, ...]]:
    """The events that set a ticket aside, and the need that it keeps."""
    parked = e.TicketParked(at=asking.now, ticket=ticket.id, clerk=asking.clerk)
    if ticket.attention is None:
        return (parked,), ()
    attention = asking.office.attentions[ticket.attention]
    told = asking.office.told(attention.id, Topic.NEED)
    registered = registration(asking, attention, Outcome.UNRESOLVED)
    kept = passed_on(asking.office, ticket.id, attention.id, told) if told else ()
    return (parked, registered), kept


def resume_ticket(asking: Asking, command: c.ResumeTicket) -> Decision | Refusal:
    """Let a parked ticket wait again at the place of its own arrival."""
    ticket = asking.any_ticket(command.ticket, Act.RESUME)
    if isinstance(ticket, Refusal):
        return ticket
    resumed = e.TicketResumed(at=asking.now, ticket=ticket.id)
    return Decision((resumed,), _answer(ticket, None, None))


def grant_class(asking: Asking, command: c.GrantClass) -> Decision | Refusal:
    """Give a ticket another class; its arrival stays."""
    if command.ticket_class not in asking.office.catalogue.ticket_class:
        return refuse(Code.UNKNOWN_CLASS, **{"class": command.ticket_class})
    ticket = asking.any_ticket(command.ticket, Act.GRANT)
    if isinstance(ticket, Refusal):
        return ticket
    granted = e.ClassGranted(at=asking.now, ticket=ticket.id, ticket_class=command.ticket_class)
    return Decision((granted,), _answer(ticket, None, None))


def grant_punctual(asking: Asking, command: c.GrantPunctual) -> Decision | Refusal:
    """Give a ticket without a preference the courtesy; a preference by law is never lowered."""
    catalogue = asking.office.catalogue
    if not lists_punctual(catalogue):
        return refuse(Code.PUNCTUAL_OFF)
    ticket = own_ticket(asking, command.ticket)
    if not isinstance(ticket, Refusal):
        ticket = asking.any_ticket(ticket.id, Act.GRANT)
    if isinstance(ticket, Refusal):
        return ticket
    if not is_plain(catalogue, ticket.ticket_class):
        return refuse(Code.HAS_PREFERENCE, ticket=ticket.code)
    granted = e.ClassGranted(at=asking.now, ticket=ticket.id, ticket_class=CLASS)
    return Decision((granted,), _answer(ticket, None, None))


def _answer(ticket: Ticket, counter: CounterId | None, reason: Reason | None) -> Answer:
    return Answer(ticket=ticket.id, code=ticket.code, counter=counter, reason=reason)
