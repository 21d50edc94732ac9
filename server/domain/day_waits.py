"""The waits of a day's tickets, kept in order while tickets change: one list for each kind.

The owner says which kinds a ticket is of: preferential or not, a service, a quarter of an hour. A
change of one ticket or attention costs the same at any hour of the day. All is of one day and one
catalogue: with another of either begin anew (`of`).
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Hashable, Sequence
from datetime import datetime, timedelta
from math import ceil
from typing import Generic, Self, TypeVar

from server.domain.identity import AttentionId, TicketId
from server.domain.office import Office
from server.domain.ticket import Ticket

Kind = TypeVar("Kind", bound=Hashable)
KindsOf = Callable[[Office, Ticket], tuple[Kind, ...]]


class DayWaits(Generic[Kind]):  # noqa: PLW1641 - it changes, so it has no hash
    """How many tickets of each kind came today, and how long those waited that have been called."""

    def __init__(self, kinds_of: KindsOf[Kind]) -> None:
        self._kinds_of = kinds_of
        self._came: dict[Kind, int] = {}
        self._waits: dict[Kind, list[timedelta]] = {}
        self._counted: dict[TicketId, tuple[tuple[Kind, ...], timedelta | None]] = {}
        self._attended: dict[TicketId, datetime] = {}

    @classmethod
    def of(cls, office: Office, kinds_of: KindsOf[Kind]) -> Self:
        """All of an office's day so far."""
        waits = cls(kinds_of)
        for attention in office.attentions:
            waits.follow_attention(office, attention)
        for ticket in office.tickets:
            waits.follow_ticket(office, ticket)
        return waits

    def came(self, kind: Kind) -> int:
        """How many tickets of a kind were given today."""
        return self._came.get(kind, 0)

    def waits(self, kind: Kind) -> Sequence[timedelta]:
        """The waits of a kind, the shortest first."""
        return self._waits.get(kind, ())

    def __eq__(self, other: object) -> bool:
        """Whether the same came and waited as long."""
        if not isinstance(other, DayWaits):
            return NotImplemented
        return (self._came, self._waits) == (other._came, other._waits)

    def follow_attention(self, office: Office, name: AttentionId) -> None:
        """An attention has changed, or is gone."""
        attention = office.attentions.get(name)
        if attention is None or attention.ticket is None:
            return
        ticket = attention.ticket
        before = self._attended.get(ticket, attention.started_at)
        self._attended[ticket] = min(before, attention.started_at)
        self.follow_ticket(office, ticket)

    def follow_ticket(self, office: Office, name: TicketId) -> None:
        """A ticket has changed, or is gone."""
        former = self._counted.pop(name, None)
        if former is not None:
            self._count(*former, -1)
        ticket = office.tickets.get(name)
        if ticket is None or ticket.day != office.day:
            return
        wait = wait_of(ticket, self._attended.get(name))
        self._counted[name] = self._kinds_of(office, ticket), wait
        self._count(*self._counted[name], 1)

    def _count(self, kinds: tuple[Kind, ...], wait: timedelta | None, step: int) -> None:
        for kind in kinds:
            self._came[kind] = self._came.get(kind, 0) + step
            waits = self._waits.setdefault(kind, [])
            if wait is not None and step > 0:
                insort(waits, wait)
            elif wait is not None:
                del waits[bisect_left(waits, wait)]
            if not self._came[kind]:
                # Two days on which the same came are equal, whatever was counted in between.
                del self._came[kind], self._waits[kind]


def wait_of(ticket: Ticket, attended: datetime | None) -> timedelta | None:
    """The wait until the last call; None if the person did not wait all that time.

    They were absent, or attended before that call: transferred, or taken over. `attended` is when
    their first attention began, if there was one.
    """
    if ticket.called_at is None or ticket.has_returned:
        return None
    if attended is not None and attended < ticket.called_at:
        return None
    return ticket.called_at - ticket.arrival


def at_rank(waits: Sequence[timedelta], share: float) -> timedelta | None:
    """The nearest-rank quantile of sorted waits: the least one that `share` of them do not exceed.

    It is a wait that a person had, never a value between two. None where there is none.
    """
    if not waits:
        return None
    # Rounded first, since 0.9 * 10 must be the ninth and not the tenth.
    return waits[max(1, ceil(round(share * len(waits), 9))) - 1]
