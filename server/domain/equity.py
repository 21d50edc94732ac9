"""Whether preference works as intended, judged by the day's own tickets.

If preferential people wait longer than the others, a counter or a rule is wrong, whatever the
intention; if most people are preferential and the rule is strict, the others may wait without
end. The staff must know both while the day can still be corrected.
"""

from bisect import bisect_left, insort
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from server.domain.discipline import Discipline
from server.domain.identity import AttentionId, TicketId
from server.domain.office import Office
from server.domain.ticket import Ticket

FEWEST = 10
"""Tickets of a kind needed for a judgement: a median of two is chance."""


class Concern(StrEnum):
    """An alarm for the staff."""

    PREFERENTIAL_WAITS_LONGER = "preferential_waits_longer"
    PREFERENTIAL_IS_MAJORITY = "preferential_is_majority"


class Equity:
    """The day's waits of preferential people and of the others, in order.

    A change of one ticket or attention costs the same at any hour of the day. What it knows is of
    one day and one catalogue: with another of either begin anew (`of`).
    """

    def __init__(self) -> None:
        self._came = [0, 0]
        self._waits: tuple[list[timedelta], list[timedelta]] = ([], [])
        self._counted: dict[TicketId, tuple[bool, timedelta | None]] = {}
        self._attended: dict[TicketId, datetime] = {}

    @classmethod
    def of(cls, office: Office) -> Self:
        """All of an office's day so far."""
        equity = cls()
        for attention in office.attentions:
            equity.follow_attention(office, attention)
        for ticket in office.tickets:
            equity.follow_ticket(office, ticket)
        return equity

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
        kind = ticket.ticket_class in office.catalogue.ranking.preferential
        self._counted[name] = kind, self._wait_of(ticket)
        self._count(*self._counted[name], 1)

    def _wait_of(self, ticket: Ticket) -> timedelta | None:
        """The wait until the last call; None if the person did not wait all that time.

        They were absent, or attended before that call: transferred, or taken over.
        """
        if ticket.called_at is None or ticket.has_returned:
            return None
        began = self._attended.get(ticket.id)
        if began is not None and began < ticket.called_at:
            return None
        return ticket.called_at - ticket.arrival

    def _count(self, kind: bool, wait: timedelta | None, step: int) -> None:  # noqa: FBT001 - one of two kinds
        self._came[kind] += step
        if wait is None:
            return
        if step > 0:
            insort(self._waits[kind], wait)
        else:
            del self._waits[kind][bisect_left(self._waits[kind], wait)]

    def concerns(self, office: Office) -> tuple[Concern, ...]:
        """The concerns about the day so far, the gravest first."""
        if office.is_day_closed:
            return ()
        found = []
        if _waits_longer(*self._waits):
            found.append(Concern.PREFERENTIAL_WAITS_LONGER)
        general, preferential = self._came
        is_majority = preferential > general and general + preferential >= FEWEST
        if office.rule.name is Discipline.STRICT and is_majority:
            found.append(Concern.PREFERENTIAL_IS_MAJORITY)
        return tuple(found)


def concerns(office: Office) -> tuple[Concern, ...]:
    """The concerns about an office's day so far, counted anew."""
    return Equity.of(office).concerns(office)


def _waits_longer(general: list[timedelta], preferential: list[timedelta]) -> bool:
    """Whether the median wait of preferential people is longer than that of the others."""
    if min(len(general), len(preferential)) < FEWEST:
        return False
    return _median(preferential) > _median(general)


def _median(waits: list[timedelta]) -> timedelta:
    """The median of sorted waits by nearest rank, as in the reports."""
    return waits[(len(waits) + 1) // 2 - 1]
