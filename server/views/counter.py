"""One counter as its clerk sees it: the next ticket and why, and the work in hand."""

from collections.abc import Collection, Iterable
from typing import ClassVar

import msgspec

from antesala.messages import rows as r
from antesala.messages.kinds import UndoableAct
from server.domain.attention import Attention
from server.domain.identity import ClerkId, CounterId, TicketId
from server.domain.office import UNDO_WITHIN, CounterState, Desk, LastAct, Office, Topic
from server.domain.ticket import Occasion, Ticket
from server.hub import News
from server.views.cache import Once
from server.views.rows import RowKey, iso, iso_or_none, pause_part, reason_part, ticket_row
from server.views.touching import ATTENTION, DESK, MOVES, RESERVED, RULE, UNMET, TouchedBy, is_anew


class CounterView:
    """The topic `counter` for one counter: a single row."""

    touched_by: ClassVar[TouchedBy] = {
        "desk": (MOVES - UNMET) | DESK | RULE | ATTENTION | RESERVED,
    }

    def __init__(self, counter: str, once: Once) -> None:
        self._counter = CounterId(counter)
        self._once = once
        self._shown: r.NextPart | None = None
        """The next call as it was built last."""

    def keys(self, office: Office) -> Iterable[RowKey]:
        if self._counter in office.catalogue.counter:
            yield "desk", self._counter

    def touched(
        self,
        office: Office,
        news: News,
        shown: Collection[RowKey],  # noqa: ARG002 - a View
    ) -> Iterable[RowKey]:
        """Return the row where the turn names its counter or clerk, or another call is next."""
        if is_anew(news) or self._is_named(office, news):
            yield "desk", self._counter
        elif not self.touched_by["desk"].isdisjoint(news.kinds):
            desk = office.desks.get(self._counter)
            if desk is not None and self._next(office, desk) != self._shown:
                yield "desk", self._counter

    def _is_named(self, office: Office, news: News) -> bool:
        desk = office.desks.get(self._counter, Desk())
        own: set[tuple[str, str | None]] = {
            ("desk", self._counter),
            ("hand", desk.clerk),
            ("console", desk.clerk),
        }
        last = None if desk.clerk is None else office.acts.get(desk.clerk)
        if last is not None:
            # A colleague may have it by now.
            own |= {("ticket", part.after.id) for part in last.whole if part.after is not None}
        if not own.isdisjoint(news.touched):
            return True
        # What is told privately of a ticket or an attention comes with its own event or alone.
        return desk.clerk is not None and any(
            ("private", subject) in news.touched for subject in _subjects(office, desk.clerk)
        )

    def row(self, office: Office, key: RowKey) -> r.AnyRow | None:  # noqa: ARG002 - a View
        self._shown = None
        if self._counter not in office.catalogue.counter:
            return None
        desk = office.desks.get(self._counter, Desk())
        if desk.clerk is None:
            return r.DeskRow(id=self._counter, state=desk.state.value)
        held = office.held_by(desk.clerk)
        self._shown = self._next(office, desk)
        return r.DeskRow(
            id=self._counter,
            state=desk.state.value,
            since=iso_or_none(desk.since),
            pause=pause_part(desk),
            clerk=desk.clerk,
            services=list(office.catalogue.services_at(self._counter, desk.clerk)),
            classes=list(office.catalogue.classes_at(self._counter)),
            next_call=self._shown,
            ticket=None if held is None else ticket_row(office, held),
            reason=None if held is None else reason_part(held.reason),
            attention=_attention(office, desk.clerk, held),
            offers=[_offer(office, ticket) for ticket in office.offered_to(desk.clerk)],
            decline_reason="" if held is None else office.told(held.id, Topic.DECLINE_REASON),
            attended=self._once.attended_by(office, desk.clerk),
            registered=_registered(office, self._once.registered_last(office, desk.clerk)),
            undo=_undo(office, desk.clerk),
        )

    def _next(self, office: Office, desk: Desk) -> r.NextPart | None:
        if desk.state is not CounterState.OPEN or desk.clerk is None:
            return None
        choice = self._once.next_at(office, self._counter, desk.clerk)
        if choice is None:
            return None
        ticket = office.tickets[TicketId(choice.ticket)]
        reason = reason_part(choice.reason)
        assert reason is not None  # noqa: S101 - a choice has its reason
        return r.NextPart(ticket=ticket.id, code=ticket.code, reason=reason)


def _undo(office: Office, clerk: ClerkId) -> r.UndoPart | None:
    """The act that the clerk may take back; its tickets are still as it left them."""
    last = office.acts.get(clerk)
    if last is None or not all(_is_as_left(office, part) for part in last.whole):
        return None
    first, call = last.whole[-1], None if last.earlier is None else last.after
    return r.UndoPart(
        act=_named(first),
        ticket=None if first.after is None else first.after.id,
        code="" if first.after is None else first.after.code,
        called=None if call is None else call.id,
        called_code="" if call is None else call.code,
        until=iso(last.at + UNDO_WITHIN),
    )


def _is_as_left(office: Office, act: LastAct) -> bool:
    ticket = None if act.after is None else office.tickets.get(act.after.id)
    return act.after is None or (ticket is not None and ticket.is_as_left(act.after))


def _named(act: LastAct) -> UndoableAct:
    """The act's name on the wire, which tells what stands on no ticket too."""
    if act.after is None:
        return "register"
    if act.occasion is Occasion.IDLE:
        return "call_alone"
    named: UndoableAct = msgspec.convert(act.act.value, UndoableAct)
    return named


def _subjects(office: Office, clerk: ClerkId) -> Iterable[str]:
    """The tickets and the attention whose private facts a clerk's counter shows."""
    if clerk in office.in_hand:
        yield office.in_hand[clerk]
    if clerk in office.attending:
        yield office.attending[clerk]
    for ticket in office.offered_to(clerk):
        yield ticket.id


def _attention(office: Office, clerk: ClerkId, held: Ticket | None) -> r.AttentionPart | None:
    attention = office.attention_of(clerk)
    if attention is None:
        return None
    return _attention_part(office, attention, held)


def _attention_part(office: Office, attention: Attention, held: Ticket | None) -> r.AttentionPart:
    need = office.told(attention.id, Topic.NEED)
    if not need and held is not None:
        need = office.told(held.id, Topic.NEED)
    return r.AttentionPart(
        id=attention.id,
        channel=attention.channel.value,
        step=attention.step.value,
        started_at=iso(attention.started_at),
        service=attention.service,
        kind=None if attention.kind is None else attention.kind.value,
        brought=list(attention.brought),
        need=need,
        note=office.told(attention.id, Topic.NOTE),
    )


def _registered(office: Office, attention: Attention | None) -> r.RegisteredPart | None:
    """A line of the register; if its ticket is gone with its day, only the code is missing."""
    if attention is None or attention.registered_at is None:
        return None
    assert attention.kind is not None  # noqa: S101 - a registered attention has a kind
    assert attention.outcome is not None  # noqa: S101 - and its outcome
    ticket = office.tickets.get(attention.ticket) if attention.ticket else None
    return r.RegisteredPart(
        id=attention.id,
        at=iso(attention.registered_at),
        clerk=attention.clerk,
        channel=attention.channel.value,
        kind=attention.kind.value,
        outcome=attention.outcome.value,
        code="" if ticket is None else ticket.code,
        service=attention.service,
        received_by=attention.received_by,
        unit=attention.unit,
        ticket=None if ticket is None else ticket.id,
        arrival=None if ticket is None else iso(ticket.arrival),
    )


def _offer(office: Office, ticket: Ticket) -> r.OfferPart:
    return r.OfferPart(
        ticket=ticket.id,
        code=ticket.code,
        service=ticket.service,
        clerk=str(ticket.clerk),
        need=office.told(ticket.id, Topic.NEED),
    )
