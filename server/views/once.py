"""What the views of one office work out once for each of its states, however many look at it."""

from collections import Counter as Tally

from server.domain.ahead import people_ahead
from server.domain.identity import ClerkId, TicketId
from server.domain.office import Office


class Once:
    """Figures that cost a walk through all tickets or attentions; kept until the office goes on."""

    def __init__(self) -> None:
        self._ahead_at = self._attended_at = -1
        self._ahead: dict[TicketId, int] = {}
        self._attended: Tally[ClerkId] = Tally()

    def ahead_of(self, office: Office, ticket: TicketId) -> int | None:
        """How many are ahead of a waiting ticket; None where nobody can tell."""
        if office.seq != self._ahead_at:
            self._ahead = people_ahead(office)
            self._ahead_at = office.seq
        return self._ahead.get(ticket)

    def attended_by(self, office: Office, clerk: ClerkId) -> int:
        """How many attentions a clerk has registered today."""
        if office.seq != self._attended_at:
            registered = (a for a in office.attentions.values() if a.registered_at is not None)
            self._attended = Tally(attention.clerk for attention in registered)
            self._attended_at = office.seq
        return self._attended[clerk]
