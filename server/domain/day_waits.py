"""The waits of a day's tickets, kept in order while tickets change: one list for each kind.

The owner says which kinds a ticket is of: preferential or not, a service, a quarter of an hour. A
change of one ticket or attention costs the same at any hour of the day. All is of one day and one
catalogue: with another of either begin anew (`of`).
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Hashable, Sequence
from datetime import date, datetime, timedelta
from math import ceil
from typing import Generic, NamedTuple, Protocol, Self, TypeVar

from server.domain.identity import AttentionId, ClassId, ServiceId, TicketId
from server.domain.office import Office

Kind = TypeVar("Kind", bound=Hashable)


class Came(Protocol):
    """What is counted of a ticket."""

    @property
    def id(self) -> TicketId: ...
    @property
    def day(self) -> date: ...
    @property
    def service(self) -> ServiceId: ...
    @property
    def ticket_class(self) -> ClassId: ...
    @property
    def arrival(self) -> datetime: ...
    @property
    def called_at(self) -> datetime | None: ...
    @property
    def has_returned(self) -> bool: ...
    @property
    def expected_until(self) -> datetime | None: ...


class _Came(NamedTuple):
    """The same, of a ticket that has ended."""

    id: TicketId
    day: date
    service: ServiceId
    ticket_class: ClassId
    arrival: datetime
    called_at: datetime | None
    has_returned: bool
    expected_until: datetime | None


class Attended(NamedTuple):
    """Which ticket an attention was for, and since when."""

    ticket: TicketId | None
    started_at: datetime


KindsOf = Callable[[Office, Came], tuple[Kind, ...]]


class DayWaits(Generic[Kind]):  # noqa: PLW1641 - it changes, so it has no hash
    """How many tickets of each kind came today, and how long those waited that have been called."""

    def __init__(self, kinds_of: KindsOf[Kind]) -> None:
        self._kinds_of = kinds_of
        self._came: dict[Kind, int] = {}
        self._waits: dict[Kind, list[timedelta]] = {}
        self._counted: dict[TicketId, tuple[tuple[Kind, ...], timedelta | None]] = {}
        self._attended: dict[TicketId, datetime] = {}
        self._same: dict[tuple[Kind, ...], tuple[Kind, ...]] = {}

    @classmethod
    def of(cls, office: Office, kinds_of: KindsOf[Kind]) -> Self:
        """All of an office's day so far."""
        waits = cls(kinds_of)
        for attention in office.attentions.each(Attended):
            waits._note_attended(attention.ticket, attention.started_at)
        for ticket in office.tickets.each(_Came):
            waits._enter(office, ticket)
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
        self._note_attended(attention.ticket, attention.started_at)
        self.follow_ticket(office, attention.ticket)

    def _note_attended(self, ticket: TicketId | None, started_at: datetime) -> None:
        if ticket is not None:
            self._attended[ticket] = min(self._attended.get(ticket, started_at), started_at)

    def follow_ticket(self, office: Office, name: TicketId) -> None:
        """A ticket has changed, or is gone."""
        former = self._counted.pop(name, None)
        if former is not None:
            self._count(*former, -1)
        ticket = office.tickets.get(name)
        if ticket is not None:
            self._enter(office, ticket)

    def _enter(self, office: Office, ticket: Came) -> None:
        if ticket.day != office.day or ticket.expected_until is not None:
            # Its person has announced themselves, and did not come yet.
            return
        kinds = self._kinds_of(office, ticket)
        # The same few kinds are counted thousands of times: one tuple stands for all equal ones.
        kinds = self._same.setdefault(kinds, kinds)
        wait = wait_of(ticket, self._attended.get(ticket.id))
        self._counted[ticket.id] = kinds, wait
        self._count(kinds, wait, 1)

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


def wait_of(ticket: Came, attended: datetime | None) -> timedelta | None:
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
