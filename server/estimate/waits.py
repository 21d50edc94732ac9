"""The waits that an office's screens may show now: the last answer of the estimating process.

It belongs to the event loop's thread. Without that process, or once its answer is old, no wait is
known: no estimate is better than a wrong one.
"""

from collections.abc import Mapping

from server.domain.identity import ClassId, ClerkId, ServiceId
from server.domain.ticket import Ticket
from server.estimate.answers import Answer, heard
from server.estimate.ranges import Range

RowKey = tuple[str, str]


class Waits:
    """The ranges of one office."""

    def __init__(self) -> None:
        """Start without any estimates."""
        self._is_known, self._issued = False, 0
        self._tickets: dict[str, Range] = {}
        self._services: dict[str, dict[str, Range]] = {}
        self._clerks: dict[str, Range] = {}

    def take(self, answer: Answer) -> set[RowKey]:
        """Use these from now on; return the wire's rows that may have changed."""
        before = self._tickets, self._services, self._clerks
        self._is_known, self._issued = answer.seq > 0, answer.issued
        self._tickets = heard(answer.tickets)
        self._services = {name: heard(each) for name, each in answer.services.items()}
        self._clerks = heard(answer.clerks)
        tickets, services, clerks = before
        return {
            *(("status", name) for name in _changed(tickets, self._tickets)),
            *(("service", name) for name in _changed(services, self._services)),
            *(("clerk", name) for name in _changed(clerks, self._clerks)),
        }

    def forget(self) -> set[RowKey]:
        """Drop all estimates; return the rows that showed one."""
        return self.take(Answer(0, 0))

    def of_ticket(self, ticket: Ticket) -> Range | None:
        """How long a waiting ticket will still wait.

        A ticket issued since the answer gets the newcomers' range.
        """
        known = self._tickets.get(ticket.id)
        if known is None and self._is_known and ticket.seq > self._issued:
            return self.of_newcomer(ticket.service, ticket.ticket_class)
        return known

    def of_newcomer(self, service: ServiceId, ticket_class: ClassId) -> Range | None:
        """How long a person who takes a ticket now would wait."""
        return self._services.get(service, {}).get(ticket_class)

    def at_clerk(self, clerk: ClerkId) -> Range | None:
        """How long a person handed over to a clerk now would wait."""
        return self._clerks.get(clerk)


def _changed(before: Mapping[str, object], now: Mapping[str, object]) -> set[str]:
    return {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
