"""What the views of one office work out once for each of its states, however many look at it."""

from collections import Counter as Tally

from server.domain.ahead import people_ahead
from server.domain.attention import Attention
from server.domain.identity import ClerkId, TicketId
from server.domain.office import Office


class Once:
    """Figures that cost a walk through all tickets or attentions; kept until the office goes on."""

    def __init__(self) -> None:
        self._ahead_at = self._attended_at = -1
        self._ahead: dict[TicketId, int] = {}
        self._attended: Tally[ClerkId] = Tally()
        self._registered: dict[ClerkId, Attention] = {}

    def ahead_of(self, office: Office, ticket: TicketId) -> int | None:
        """How many are ahead of a waiting ticket; None where nobody can tell."""
        if office.seq != self._ahead_at:
            self._ahead = people_ahead(office)
            self._ahead_at = office.seq
        return self._ahead.get(ticket)

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
        lines = [each for each in office.attentions.values() if each.registered_at is not None]
        self._attended = Tally(attention.clerk for attention in lines)
        # A clerk attends one person after the other: the later begun was registered later.
        self._registered = {each.clerk: each for each in lines}
        self._attended_at = office.seq
