"""Figures that the views of one office compute once per state, however many clients look."""

from collections import Counter as Tally

from server.domain.ahead import open_seats, people_ahead
from server.domain.attention import Attention
from server.domain.identity import ClassId, ClerkId, ServiceId, TicketId
from server.domain.office import Office
from server.domain.ticket import State, Ticket
from server.domain.waiting import Seat
from server.estimate.waits import Range, Waits


class Once:
    """Figures that need a pass over all tickets or attentions; kept until the office changes."""

    def __init__(self, waits: Waits | None = None) -> None:
        self.waits = Waits() if waits is None else waits
        self._ahead_at = self._attended_at = -1
        self._ahead: dict[TicketId, int] = {}
        self._attended: Tally[ClerkId] = Tally()
        self._seats_at = -1
        self._seats: list[Seat] = []
        self._callers: dict[tuple[ServiceId, ClassId], bool] = {}
        self._registered: dict[ClerkId, Attention] = {}

    def ahead_of(self, office: Office, ticket: TicketId) -> int | None:
        """How many people are ahead of a waiting ticket; None if it is not known."""
        if office.seq != self._ahead_at:
            self._ahead = people_ahead(office)
            self._ahead_at = office.seq
        return self._ahead.get(ticket)

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
        self._read_register(office)
        return self._attended[clerk]

    def registered_last(self, office: Office, clerk: ClerkId) -> Attention | None:
        """A clerk's last line in today's register."""
        self._read_register(office)
        return self._registered.get(clerk)

    def _read_register(self, office: Office) -> None:
        if office.seq == self._attended_at:
            return
        # A closed day is no longer today: the next morning begins with an empty register.
        kept = () if office.is_day_closed else office.attentions.values()
        lines = [each for each in kept if each.registered_at is not None]
        self._attended = Tally(attention.clerk for attention in lines)
        # Not in dict order, which is arbitrary when read from disk, nor by time, which a corrected
        # clock may reverse.
        lines.sort(key=lambda line: line.registered_seq or 0)
        self._registered = {each.clerk: each for each in lines}
        self._attended_at = office.seq
