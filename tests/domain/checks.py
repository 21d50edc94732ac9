"""The invariants of an office at every moment, checked by plain scans, and of its events."""

from collections import Counter as Tally, defaultdict
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING

from server.domain import events as e
from server.domain.attention import WAYS, Step
from server.domain.catalogue import office_day
from server.domain.daybook import today
from server.domain.discipline import place_of
from server.domain.identity import TicketId
from server.domain.kept import Kept, Packing
from server.domain.office import Office, Topic
from server.domain.ticket import ENDED, IN_HAND, NEXT, Act, IssuedAlone, State, Ticket, code_of
from server.domain.waiting import Seat, WaitingLines, seat_at

if TYPE_CHECKING:
    from datetime import date

    from server.domain.identity import AttentionId, Letter


def picture(value: object) -> object:
    """All of an office, to any depth and in order; what remains below cannot change."""
    if isinstance(value, dict):
        return [(key, picture(each)) for key, each in value.items()]
    if isinstance(value, list):
        return [picture(each) for each in value]
    if isinstance(value, set):
        return set(value)
    if isinstance(value, Office):
        return [picture(getattr(value, each.name)) for each in fields(value)]
    if isinstance(value, WaitingLines):
        return picture(vars(value))
    # As it is kept: to unpack what has ended would take longer than all else.
    return dict(value._all) if isinstance(value, Kept) else value  # noqa: SLF001


def check_office(office: Office) -> None:
    """Everything below."""
    tickets = all_of(office.tickets)
    check_lines(office, tickets)
    check_hands(office, tickets)
    check_tickets(office, tickets)
    check_staff(office)
    check_day(office, tickets)
    check_said(office)


def all_of(tickets: Kept[TicketId, Ticket]) -> list[Ticket]:
    """All tickets. One that has ended is unpacked once, and not for each of thousands of looks."""
    packing = tickets.packing
    return [
        _unpacked(packing, key, kept) if isinstance(kept, bytes) else kept
        for key, kept in tickets._all.items()  # noqa: SLF001
    ]


@lru_cache(10_000)
def _unpacked(packing: Packing[Ticket], key: TicketId, packed: bytes) -> Ticket:
    return packing.unpacked(key, packed)


def check_lines(office: Office, tickets: list[Ticket]) -> None:
    """The lines hold exactly the waiting tickets, in the order of arrival."""
    naive = WaitingLines()
    waiting = [t for t in tickets if t.state is State.WAITING]
    for counter, desk in office.desks.items():
        seat = seat_at(office.catalogue, counter, desk.clerk)
        heads = office.waiting.heads(seat.services, seat.classes, seat.clerk)
        assert {head.ticket for head in heads} == _naive_heads(seat, waiting)
    for ticket in sorted(waiting, key=lambda each: each.seq, reverse=True):
        naive.add(ticket)
    assert office.waiting == naive
    assert len(office.waiting) == len(waiting)
    tally = Tally(ticket.service for ticket in waiting)
    for service in office.catalogue.services:
        assert office.waiting.waiting_for(service.id) == tally[service.id]


def _naive_heads(seat: Seat, waiting: list[Ticket]) -> set[str]:
    """The first of each class, by arrival and then by number of issue, or by the place taken."""
    heads: dict[str, Ticket] = {}
    for ticket in sorted(waiting, key=lambda each: place_of(each.as_candidate()), reverse=True):
        if seat.calls(ticket):
            heads[ticket.ticket_class] = ticket
    return {ticket.id for ticket in heads.values()}


def check_hands(office: Office, tickets: list[Ticket]) -> None:
    """A clerk holds one ticket at most, and a ticket is in one clerk's hands at most."""
    held = [t for t in tickets if t.state in IN_HAND]
    assert len({ticket.clerk for ticket in held}) == len(held)
    assert len({ticket.counter for ticket in held}) == len(held)
    assert office.in_hand == {ticket.clerk: ticket.id for ticket in held}
    under_way = [a for a in office.attentions.values() if a.registered_at is None]
    assert len({attention.clerk for attention in under_way}) == len(under_way)
    assert office.attending == {attention.clerk: attention.id for attention in under_way}
    for attention in under_way:
        if attention.ticket is not None:
            assert office.tickets[attention.ticket].attention == attention.id
            assert office.in_hand[attention.clerk] == attention.ticket


def check_tickets(office: Office, tickets: list[Ticket]) -> None:
    """A ticket's clerk, offer and end fit its state."""
    for ticket in tickets:
        is_attended = ticket.state in {State.SERVING, State.OFFERED}
        if is_attended:
            assert ticket.attention in office.attending.values()
        if ticket.state in IN_HAND:
            assert ticket.clerk is not None
            assert office.desk_of(ticket.clerk) == ticket.counter
        if ticket.state is State.WAITING:
            assert ticket.clerk is None
            assert ticket.counter is None
        assert (ticket.offered_to is not None) == (ticket.state is State.OFFERED)
        assert ticket.offered_to is None or ticket.offered_to in office.consoles
        assert ticket.offered_to is None or ticket.offered_to != ticket.clerk
        assert ticket.reserved_for is None or ticket.reserved_for in office.consoles
        assert ticket.reserved_for is None or not (is_attended or ticket.state in ENDED)
        assert (ticket.ended_at is not None) == (ticket.state in ENDED)
        if ticket.state not in ENDED:
            assert ticket.service in office.catalogue.service
            assert ticket.ticket_class in office.catalogue.ticket_class


def check_staff(office: Office) -> None:
    """One clerk a console, one clerk a counter, and every clerk at a counter is signed in."""
    assert len(set(office.consoles.values())) == len(office.consoles)
    sitting = [desk.clerk for desk in office.desks.values()]
    assert len(set(sitting)) == len(sitting)
    assert set(sitting) <= set(office.consoles)
    assert set(office.consoles) <= set(office.catalogue.clerk)
    assert set(office.desks) <= set(office.catalogue.counter)


def check_day(office: Office, tickets: list[Ticket]) -> None:
    """In a closed day no ticket waits; ended tickets are forgotten with their private data."""
    if office.is_day_closed:
        for ticket in tickets:
            assert ticket.state in ENDED | {State.SERVING, State.OFFERED}
    kept = {*office.tickets, *office.attending.values(), *office.ended_last()}
    assert {subject for subject, _ in office.private} <= kept
    for subject, topic in office.private:
        if topic not in {Topic.NEED, Topic.NOTE, Topic.NEED_BEFORE}:
            assert subject in office.tickets
    for each in tickets:
        assert each.ended_on is None or office.day is None or each.ended_on >= office.day
    numbers = [call.number for call in office.calls]
    assert numbers == sorted(set(numbers))
    for call in office.calls:
        assert not call.is_current or office.tickets[call.ticket].state is State.CALLED


def check_said(office: Office) -> None:
    """What a supervisor has said is about what there is, and a suspended clerk only finishes."""
    assert set(office.stopped) <= set(office.catalogue.service)
    for clerk in office.suspended.keys() & office.consoles.keys():
        assert clerk in office.leaving
        assert clerk in office.in_hand or clerk in office.attending
    assert not office.lapsed or office.is_day_closed
    for lapsed in office.lapsed:
        assert office.tickets[lapsed].state in {State.LAPSED, State.EXPIRED}


_WAYS_BACK: dict[tuple[State, State | None], set[Act]] = defaultdict(set)
"""The acts that lead from the first state to the second: an undo leads back."""
for _state, _ways in NEXT.items():
    for _act, _there in _ways.items():
        _WAYS_BACK[_state, _there].add(_act)


_STATELESS = e.HelpNeededSet | e.ListSent | e.PaperCodeNoted
"""Events of a ticket that leave its state."""


def _alone(event: e.Event) -> IssuedAlone | None:
    """How a kiosk gave a ticket without the server, where an event tells of one."""
    if isinstance(event, e.TicketIssued | e.PaperCodeNoted):
        return event.issued_alone
    return None


class Witness:
    """Watches every event: tickets go only where the table leads, numbers go up by one.

    No code is given twice, neither on one of the office's days nor on papers of one date.
    """

    def __init__(self) -> None:
        self.states: dict[TicketId, State] = {}
        self.steps: dict[AttentionId, Step] = {}
        self.registered: dict[AttentionId, Step] = {}
        self.day: date | None = None
        self.last: dict[tuple[date | None, Letter], int] = defaultdict(int)
        self.codes: set[tuple[str, date, str]] = set()
        self.called: set[TicketId] = set()
        self.placed = 0

    def see(self, office: Office, event: e.Event) -> None:
        """Take note of an event that the office has just followed."""
        if isinstance(event, e.TicketIssued | e.TicketAnnounced):
            self._see_issued(office, event)
        self._see_arrived(event)
        self._see_roll(event)
        self._see_day(office, event)
        self.day = office.day
        if isinstance(event, e.TicketCalled):
            assert event.ticket not in self.called, "called twice in one wait"
            self.called.add(event.ticket)
        if isinstance(event, e.TicketEvent):
            self._see_state(office, event)
        if isinstance(event, e.DayReopened):
            self.states = {each.id: each.state for each in office.tickets.values()}
        if isinstance(event, e.TicketIssued | e.TicketAnnounced) and not _alone(event):
            assert event.service not in office.stopped
            assert event.device not in office.kiosks_out
        if isinstance(event, e.CounterOpened):
            _see_opened(office, event)
        self._see_step(office, event)

    def _see_issued(self, office: Office, event: e.TicketIssued | e.TicketAnnounced) -> None:
        printed = office_day(event.at, office.catalogue.time_zone)
        on_either = {(event.day, event.letter), (printed, event.letter)}
        assert event.number == 1 + max(self.last[each] for each in on_either)
        self.last.update(dict.fromkeys(on_either, event.number))
        assert event.code == code_of(event.letter, event.number)
        self.placed += 1
        assert event.seq == self.placed
        for on in (("day", event.day), ("date", printed)):
            assert (*on, event.code) not in self.codes
            self.codes.add((*on, event.code))
        self._see_paper(office, event)

    def _see_paper(self, office: Office, event: e.TicketEvent) -> None:
        """No two people of a day have one code on a paper of a kiosk without a server."""
        alone = _alone(event)
        if alone is None:
            return
        ticket = office.tickets[event.ticket]
        assert ticket.code == alone.code
        # What has ended keeps its times when the clock is set back.
        assert ticket.arrival <= event.at or ticket.state in ENDED
        # After a day was set back and came again, papers of another date have the codes anew.
        paper = f"{alone.code} {office_day(alone.at, office.catalogue.time_zone)}"
        assert ("paper", ticket.day, paper) not in self.codes
        self.codes.add(("paper", ticket.day, paper))

    def _see_day(self, office: Office, event: e.Event) -> None:
        """Numbers go on in a day that was set back; those that are left out count as given."""
        if isinstance(event, e.DaySetBack):
            for day, letter in list(self.last):
                if day == self.day:
                    here = event.day, letter
                    self.last[here] = max(self.last[here], self.last[day, letter])
        if not isinstance(event, e.OfficeRestored):
            return
        printed = office_day(event.at, office.catalogue.time_zone)
        for skip in event.skips:
            for day in {printed, today(office, event.at)}:
                assert skip.first > self.last[day, skip.letter]
                self.last[day, skip.letter] = skip.last

    def _see_arrived(self, event: e.Event) -> None:
        if isinstance(event, e.TicketArrived):
            self.placed += 1
            assert event.seq == self.placed

    def _see_roll(self, event: e.Event) -> None:
        """Each number of the roll is one person's on a day."""
        if isinstance(event, e.RollTicketEntered):
            self.placed += 1
            assert event.seq == self.placed
            assert ("roll", event.day, event.code) not in self.codes
            self.codes.add(("roll", event.day, event.code))

    def _see_state(self, office: Office, event: e.TicketEvent) -> None:
        if isinstance(event, e.PaperCodeNoted):
            self._see_paper(office, event)
        after = office.tickets[event.ticket].state
        before = self.states.get(event.ticket)
        if isinstance(event, e.ActUndone):
            assert event.act in _WAYS_BACK[after, before]
        elif before is not None and not isinstance(event, _STATELESS):
            assert after in NEXT[before].values(), f"{before} to {after}"
        if before is not State.WAITING and after is State.WAITING:
            self.called.discard(event.ticket)
        self.states[event.ticket] = after

    def _see_step(self, office: Office, event: e.Event) -> None:
        if isinstance(event, e.ServiceStarted | e.AttentionStarted):
            self.steps[event.attention] = Step.WELCOME
        elif isinstance(event, e.CallNoted):
            if event.attention is not None and event.kind is None:
                self.steps[event.attention] = Step.WELCOME
        elif isinstance(event, e.AttentionSaved):
            before = self.steps[event.attention]
            assert event.step is before or event.step in WAYS[before]
            self.steps[event.attention] = event.step
        elif isinstance(event, e.AttentionRegistered):
            self.registered[event.attention] = self.steps.pop(event.attention)
        elif isinstance(event, e.RegistrationUndone):
            self.steps[event.attention] = self.registered.pop(event.attention)
        elif isinstance(event, e.ActUndone):
            attention = office.tickets[event.ticket].attention
            if attention is not None:
                self.steps[attention] = self.registered.pop(attention)


def _see_opened(office: Office, event: e.CounterOpened) -> None:
    """A counter opens only where its clerk could call a person."""
    waiting = [each for each in office.tickets.live().values() if each.state is State.WAITING]
    common = office.catalogue.services_at(event.counter, event.clerk)
    assert common or any(ticket.reserved_for == event.clerk for ticket in waiting)
