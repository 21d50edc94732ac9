"""Decisions about attentions: begin, save, end and register."""

from dataclasses import replace
from datetime import UTC, datetime

from server.domain import commands as c, events as e
from server.domain.attention import Attention, Kind, Outcome, may_step
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.identity import AttentionId, ClerkId, TicketId, UnitId
from server.domain.office import Office, Private, Topic
from server.domain.refusals import Code, Refusal, refuse
from server.domain.take_away import take_away_of, written
from server.domain.ticket import Act


def start_service(asking: Asking, _command: c.StartService) -> Decision | Refusal:
    """Begin the service of the person called; a need told at a hand-over stays with it."""
    ticket = asking.ticket_in_hand(Act.START)
    if isinstance(ticket, Refusal):
        return ticket
    attention = asking.fresh.attention
    need = asking.office.told(ticket.id, Topic.NEED)
    private = (Private(attention, Topic.NEED, need),) if need else ()
    return Decision(
        (e.ServiceStarted(at=asking.now, ticket=ticket.id, attention=attention),),
        Answer(ticket=ticket.id, code=ticket.code, attention=attention),
        private,
    )


def start_attention(asking: Asking, command: c.StartAttention) -> Decision | Refusal:
    """Attend a person without a ticket."""
    seat = asking.seated()
    if isinstance(seat, Refusal):
        return seat
    clerk, counter = seat
    busy = asking.busy(clerk)
    if busy is not None:
        return busy
    if command.service is not None and command.service not in asking.office.catalogue.service:
        return refuse(Code.UNKNOWN_SERVICE, service=command.service)
    attention = asking.fresh.attention
    started = e.AttentionStarted(
        at=asking.now,
        attention=attention,
        clerk=clerk,
        counter=counter,
        channel=command.channel,
        service=command.service,
    )
    return Decision((started,), Answer(counter=counter, attention=attention))


def save_attention(asking: Asking, command: c.SaveAttention) -> Decision | Refusal:
    """Save what the clerk has entered so far."""
    attention = open_attention(asking)
    if isinstance(attention, Refusal):
        return attention
    if command.attention not in {None, attention.id}:
        return refuse(Code.NO_ATTENTION, attention=str(command.attention), open=attention.id)
    step = attention.step if command.step is None else command.step
    if not may_step(attention.step, step):
        return refuse(Code.WRONG_STEP, step=attention.step, asked=step)
    if command.service is not None and command.service not in asking.office.catalogue.service:
        return refuse(Code.UNKNOWN_SERVICE, service=command.service)
    saved = e.AttentionSaved(
        at=asking.now,
        attention=attention.id,
        step=step,
        service=command.service or attention.service,
        kind=command.kind or attention.kind,
        brought=_brought(asking, attention, command),
    )
    texts = ((Topic.NEED, command.need), (Topic.NOTE, command.note))
    private = tuple(Private(attention.id, topic, text) for topic, text in texts if text is not None)
    return Decision((saved,), Answer(attention=attention.id), private)


def _brought(asking: Asking, attention: Attention, command: c.SaveAttention) -> tuple[int, ...]:
    """The indices of requirements brought; those of another service do not carry over."""
    service = command.service or attention.service
    kept = attention.brought if service == attention.service else ()
    places = kept if command.brought is None else command.brought
    known = None if service is None else asking.office.catalogue.service.get(service)
    count = 0 if known is None else len(known.requirements)
    return tuple(sorted({place for place in places if 0 <= place < count}))


def send_list(asking: Asking, _command: c.SendList) -> Decision | Refusal:
    """Put the list that the person takes away on their ticket's page; a second one replaces it."""
    attention = open_attention(asking)
    if isinstance(attention, Refusal):
        return attention
    ticket = None if attention.ticket is None else asking.office.tickets[attention.ticket]
    if ticket is None:
        return refuse(Code.NO_TICKET_IN_HAND)
    service = asking.office.catalogue.service.get(attention.service or ticket.service)
    if service is None:
        return refuse(Code.UNKNOWN_SERVICE, service=ticket.service)
    return Decision(
        (e.ListSent(at=asking.now, ticket=ticket.id),),
        Answer(ticket=ticket.id, code=ticket.code, attention=attention.id),
        (Private(ticket.id, Topic.TAKE_AWAY, written(take_away_of(attention, service))),),
    )


def finish_service(asking: Asking, command: c.FinishService) -> Decision | Refusal:
    """End the service and register the attention with one key."""
    ticket = asking.ticket_in_hand(Act.FINISH)
    if isinstance(ticket, Refusal):
        return ticket
    attention = open_attention(asking)
    if isinstance(attention, Refusal):
        return attention
    ended = _ended(asking, attention, command.ended_at)
    if isinstance(ended, Refusal):
        return ended
    finished = e.ServiceFinished(at=asking.now, ticket=ticket.id, ended_at=ended)
    registered = registration(asking, attention, command.outcome, kind=command.kind)
    return Decision(
        (finished, replace(registered, ended_at=ended)),
        Answer(ticket=ticket.id, code=ticket.code, attention=attention.id),
    )


def register_attention(asking: Asking, command: c.RegisterAttention) -> Decision | Refusal:
    """Register an attention without a ticket; one with a ticket ends with its service."""
    attention = open_attention(asking)
    if isinstance(attention, Refusal):
        return attention
    if attention.ticket is not None:
        code = asking.office.tickets[attention.ticket].code
        return refuse(Code.TICKET_IN_HAND, ticket=code)
    unit = _unit_of_receiver(asking, command)
    if isinstance(unit, Refusal):
        return unit
    ended = _ended(asking, attention, command.ended_at)
    if isinstance(ended, Refusal):
        return ended
    to, kind = command.received_by, command.kind
    registered = registration(
        asking, attention, command.outcome, kind=kind, received_by=to, unit=unit
    )
    return Decision((replace(registered, ended_at=ended),), Answer(attention=attention.id))


def _ended(
    asking: Asking, attention: Attention, ended_at: datetime | None
) -> datetime | Refusal | None:
    """When the attention ended by its clerk: after it began, and not in the future."""
    if ended_at is None:
        return None
    ended = ended_at.astimezone(UTC)
    if not attention.started_at <= ended <= asking.now:
        return refuse(Code.MALFORMED, ended_at=ended.isoformat(timespec="seconds"))
    return ended


def _unit_of_receiver(asking: Asking, command: c.RegisterAttention) -> UnitId | Refusal | None:
    """The unit of the clerk who took over by telephone, who may be at no console."""
    to = command.received_by
    if to is None:
        return None
    if command.outcome is not Outcome.LINKED:
        return refuse(Code.MALFORMED, received_by=to, outcome=command.outcome)
    if to not in asking.office.catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=to)
    if to == asking.clerk:
        return refuse(Code.SAME_CLERK, clerk=to)
    return asking.office.catalogue.clerk[to].unit


def open_attention(asking: Asking) -> Attention | Refusal:
    """The attention that the caller has open."""
    if asking.clerk is None:
        return refuse(Code.NOT_SIGNED_IN)
    attention = asking.office.attention_of(asking.clerk)
    return refuse(Code.NO_ATTENTION) if attention is None else attention


def passed_on(
    office: Office, ticket: TicketId, attention: AttentionId, need: str
) -> tuple[Private, ...]:
    """The need that goes along with a ticket, and the one that it had, in case that is undone."""
    return (
        Private(attention, Topic.NEED_BEFORE, office.told(ticket, Topic.NEED)),
        Private(ticket, Topic.NEED, need),
    )


def registration(
    asking: Asking,
    attention: Attention,
    outcome: Outcome,
    *,
    kind: Kind | None = None,
    received_by: ClerkId | None = None,
    unit: UnitId | None = None,
) -> e.AttentionRegistered:
    """The register's line (AUM-010-060), with what the clerk left out filled in.

    An attention about a service has the service's kind, any other is information. A hand-over
    names the unit that takes the person over, and the clerk if one has accepted.
    """
    service = attention.service and asking.office.catalogue.service.get(attention.service)
    usual = service.kind if service else Kind.INFORMATION
    return e.AttentionRegistered(
        at=asking.now,
        attention=attention.id,
        kind=kind or attention.kind or usual,
        outcome=outcome,
        service=attention.service,
        received_by=received_by,
        unit=unit,
    )
