"""One ticket as its holder may see it, at the kiosk that gave it or on their phone."""

from collections.abc import Collection, Iterable

from antesala.messages import rows as r
from server.domain.identity import ClerkId, ServiceId, TicketId
from server.domain.office import Office
from server.domain.ticket import IN_HAND, State, Ticket
from server.hub import News
from server.views.cache import Once
from server.views.rows import RowKey, iso, iso_or_none, wait_part


class StatusView:
    """The topic `ticket` for one ticket: a single row."""

    def __init__(self, ticket: str, once: Once) -> None:
        self._ticket = TicketId(ticket)
        self._once = once

    def keys(self, office: Office) -> Iterable[RowKey]:
        if self._ticket in office.tickets:
            yield "status", self._ticket

    def touched(
        self,
        office: Office,  # noqa: ARG002 - a View
        news: News,  # noqa: ARG002 - a View
        shown: Collection[RowKey],  # noqa: ARG002 - a View
    ) -> Iterable[RowKey]:
        """Return the row, since any event may change how many people are ahead."""
        yield "status", self._ticket

    def row(self, office: Office, key: RowKey) -> r.AnyRow | None:  # noqa: ARG002 - a View
        ticket = office.tickets.get(self._ticket)
        if ticket is None:
            return None
        waits = ticket.state is State.WAITING
        counter = office.catalogue.counter.get(ticket.counter) if ticket.counter else None
        in_hand = ticket.state in IN_HAND
        who = _who_attends(office, ticket)
        return r.StatusRow(
            id=ticket.id,
            code=ticket.code,
            state=ticket.state.value,
            service=ticket.service,
            arrival=iso(ticket.arrival),
            wait=wait_part(self._once.wait_of(office, ticket)),
            is_served=not waits or self._once.is_served(office, ticket),
            people_ahead=self._once.ahead_of(office, ticket.id) if waits else None,
            counter=ticket.counter if in_hand else None,
            number=counter.number if counter is not None and in_hand else None,
            place=counter.place if counter is not None and in_hand else "",
            called_at=iso_or_none(ticket.called_at),
            clerk_name=who[0],
            clerk_number=_number_of(office, ticket.reserved_for),
            unit=who[1],
        )


def _who_attends(office: Office, ticket: Ticket) -> tuple[str | None, str | None]:
    """After a hand-over, the clerk's name and the unit, as AUM-010-030 requires."""
    catalogue = office.catalogue
    if ticket.reserved_for is not None and ticket.reserved_for in catalogue.clerk:
        clerk = catalogue.clerk[ticket.reserved_for]
        return clerk.name, catalogue.unit[clerk.unit].name
    # An ended ticket may outlast its service, which a new office file need not have.
    service = catalogue.service.get(ServiceId(ticket.service))
    return None, None if service is None else catalogue.unit[service.unit].name


def _number_of(office: Office, clerk: ClerkId | None) -> str | None:
    """The number of the counter where a clerk sits."""
    counter = None if clerk is None else office.desk_of(clerk)
    return None if counter is None else office.catalogue.counter[counter].number
