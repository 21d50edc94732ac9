"""Figures that the views of one office share: kept along the day, or computed once per state."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from server.domain.ahead import open_seats, people_ahead
from server.domain.attention import Attention
from server.domain.catalogue import Catalogue
from server.domain.daybook import is_of_past
from server.domain.decide.calling import next_choice
from server.domain.discipline import Choice
from server.domain.equity import Concern, Equity
from server.domain.identity import (
    AttentionId,
    ClassId,
    ClerkId,
    CounterId,
    ServiceId,
    TicketId,
)
from server.domain.office import Office
from server.domain.ticket import State, Ticket
from server.domain.waiting import Seat, seat_at
from server.estimate.waits import Range, Waits
from server.hub import News

_Lines = tuple[tuple[ServiceId, ...], tuple[ClassId, ...], ClerkId | None]
"""What a seat calls from; the clerk only where tickets are reserved for them."""


class DayFigures:
    """The day's register and its equity, which follow each turn's changes.

    Where the day, the catalogue or the turns between are others, they are counted anew.
    """

    def __init__(self) -> None:
        self._seq = -1
        self._basis: tuple[date | None, bool, Catalogue] | None = None
        self._lines: dict[ClerkId, dict[AttentionId, int]] = {}
        self._last: dict[ClerkId, AttentionId] = {}
        self.equity = Equity()

    def follow(self, office: Office, news: News) -> None:
        """Follow a turn, once the office has."""
        if self._seq != news.before or self._basis != _basis_of(office):
            self._seq = -1
            return
        for kind, name in news.touched:
            if kind == "ticket":
                self.equity.follow_ticket(office, TicketId(name))
            elif kind == "attention":
                self.equity.follow_attention(office, AttentionId(name))
                self._follow_line(office, AttentionId(name))
        self._seq = news.seq

    def catch_up(self, office: Office) -> None:
        """Count anew where the office is not the one that was followed."""
        if self._seq == office.seq and self._basis == _basis_of(office):
            return
        self._seq, self._basis = office.seq, _basis_of(office)
        self.equity = Equity.of(office)
        self._lines.clear()
        self._last.clear()
        for attention in office.attentions.each(_Line):
            self._enter_line(office, attention)

    def _follow_line(self, office: Office, name: AttentionId) -> None:
        """Enter a line of today's register, or strike that of an act that was undone.

        A closed day is no longer today: the next morning begins with an empty register.
        """
        attention = office.attentions.get(name)
        if attention is not None:
            self._enter_line(office, attention)

    def _enter_line(self, office: Office, attention: "Attention | _Line") -> None:
        if office.is_day_closed:
            return
        if attention.registered_at is None:
            self._strike(attention)
            return
        if is_of_past(office, attention.ticket, attention.registered_at):
            return
        lines = self._lines.setdefault(attention.clerk, {})
        seq = lines[attention.id] = attention.registered_seq or 0
        if seq >= lines.get(self._last.get(attention.clerk, attention.id), 0):
            self._last[attention.clerk] = attention.id

    def _strike(self, attention: "Attention | _Line") -> None:
        lines = self._lines.get(attention.clerk, {})
        if lines.pop(attention.id, None) is None:
            return
        self._last.pop(attention.clerk, None)
        if lines:
            self._last[attention.clerk] = max(lines, key=lambda name: lines[name])

    def attended_by(self, clerk: ClerkId) -> int:
        """How many lines of the register are a clerk's."""
        return len(self._lines.get(clerk, ()))

    def last_of(self, clerk: ClerkId) -> AttentionId | None:
        """A clerk's last line in the register, by the order of the journal.

        Not by dict order, which is arbitrary when read from disk, nor by time, which a corrected
        clock may reverse.
        """
        return self._last.get(clerk)


class _Line(NamedTuple):
    """What the register counts of an attention."""

    id: AttentionId
    clerk: ClerkId
    ticket: TicketId | None
    registered_at: datetime | None
    registered_seq: int | None


def _basis_of(office: Office) -> tuple[date | None, bool, Catalogue]:
    return office.day, office.is_day_closed, office.catalogue


class Once:
    """Figures of one office for all its views; a figure that no turn names is kept per state."""

    def __init__(self, waits: Waits | None = None, presence_seed: str = "") -> None:
        """The screens of the hall reckon its code by `presence_seed`, which views give to them."""
        self.presence_seed = presence_seed
        self.waits = Waits() if waits is None else waits
        self._ahead_at = -1
        self._ahead: dict[TicketId, int] = {}
        self._seats_at = -1
        self._seats: list[Seat] = []
        self._callers: dict[tuple[ServiceId, ClassId], bool] = {}
        self._day = DayFigures()
        self._next_for = -1
        self._next: dict[_Lines, Choice | None] = {}

    def follow(self, office: Office, news: News) -> None:
        """Follow a turn, once the office has."""
        self._day.follow(office, news)

    def concerns(self, office: Office) -> tuple[Concern, ...]:
        """What the staff must know of preference today."""
        self._day.catch_up(office)
        return self._day.equity.concerns(office)

    def medians(self, office: Office) -> tuple[timedelta, timedelta] | None:
        """The median waits of the others and of preferential people; None while too few came."""
        self._day.catch_up(office)
        return self._day.equity.medians()

    def ahead_of(self, office: Office, ticket: TicketId) -> int | None:
        """How many people are ahead of a waiting ticket; None if it is not known."""
        if office.seq != self._ahead_at:
            self._ahead = people_ahead(office)
            self._ahead_at = office.seq
        return self._ahead.get(ticket)

    def next_at(self, office: Office, counter: CounterId, clerk: ClerkId) -> Choice | None:
        """The rule's next ticket at a counter; counters that call the same lines ask once."""
        if office.seq != self._next_for:
            self._next_for = office.seq
            self._next.clear()
        seat = seat_at(office.catalogue, counter, clerk)
        alone = clerk if office.waiting.has_reserved(clerk) else None
        key = (seat.services, seat.classes, alone)
        if key not in self._next:
            found = next_choice(office, counter, clerk)
            self._next[key] = None if found is None else found[0]
        return self._next[key]

    def is_called(self, office: Office, service: ServiceId, ticket_class: ClassId) -> bool:
        """Whether an open counter calls this class of this service."""
        seats = self._open_seats(office)
        found = self._callers.get((service, ticket_class))
        if found is None:
            found = any(service in s.services and ticket_class in s.classes for s in seats)
            self._callers[service, ticket_class] = found
        return found

    def is_served(self, office: Office, ticket: Ticket) -> bool:
        """Whether an open counter may call a ticket."""
        if ticket.reserved_for is None:
            return self.is_called(office, ticket.service, ticket.ticket_class)
        return any(seat.clerk == ticket.reserved_for for seat in self._open_seats(office))

    def wait_of(self, office: Office, ticket: Ticket) -> Range | None:
        """How long a ticket will still wait; None if it does not wait or it is not known."""
        if ticket.state is not State.WAITING or not self.is_served(office, ticket):
            return None
        return self.waits.of_ticket(ticket)

    def _open_seats(self, office: Office) -> list[Seat]:
        if office.seq != self._seats_at:
            self._seats, self._seats_at = open_seats(office), office.seq
            self._callers.clear()
        return self._seats

    def attended_by(self, office: Office, clerk: ClerkId) -> int:
        """How many attentions a clerk has registered today."""
        self._day.catch_up(office)
        return self._day.attended_by(clerk)

    def registered_last(self, office: Office, clerk: ClerkId) -> Attention | None:
        """A clerk's last line in today's register."""
        self._day.catch_up(office)
        last = self._day.last_of(clerk)
        return None if last is None else office.attentions[last]
