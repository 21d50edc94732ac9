"""Whether preference works as intended, judged by the day's own tickets.

If preferential people wait longer than the others, a counter or a rule is wrong, whatever the
intention; if most people are preferential and the rule is strict, the others may wait without
end. The staff must know both while the day can still be corrected.
"""

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Self

from server.domain.day_waits import Came, DayWaits, at_rank
from server.domain.discipline import Discipline
from server.domain.identity import AttentionId, TicketId
from server.domain.office import Office

FEWEST = 10
"""Tickets of a kind needed for a judgement: a median of two is chance."""


class Concern(StrEnum):
    """An alarm for the staff."""

    PREFERENTIAL_WAITS_LONGER = "preferential_waits_longer"
    PREFERENTIAL_IS_MAJORITY = "preferential_is_majority"


def preference_of(office: Office, ticket: Came) -> tuple[bool]:
    """Whether a ticket's class has a preference by law."""
    return (ticket.ticket_class in office.catalogue.ranking.preferential,)


class Equity:
    """The day's waits of preferential people and of the others, in order.

    What it knows is of one day and one catalogue: with another of either begin anew (`of`).
    """

    def __init__(self, waits: DayWaits[bool] | None = None) -> None:
        self.waits = DayWaits(preference_of) if waits is None else waits

    @classmethod
    def of(cls, office: Office) -> Self:
        """All of an office's day so far."""
        return cls(DayWaits.of(office, preference_of))

    def follow_attention(self, office: Office, name: AttentionId) -> None:
        """An attention has changed, or is gone."""
        self.waits.follow_attention(office, name)

    def follow_ticket(self, office: Office, name: TicketId) -> None:
        """A ticket has changed, or is gone."""
        self.waits.follow_ticket(office, name)

    def medians(self) -> tuple[timedelta, timedelta] | None:
        """The median waits of the others and of preferential people; None while too few came."""
        general, preferential = self.waits.waits(kind=False), self.waits.waits(kind=True)
        if min(len(general), len(preferential)) < FEWEST:
            return None
        return _median(general), _median(preferential)

    def concerns(self, office: Office) -> tuple[Concern, ...]:
        """The concerns about the day so far, the gravest first."""
        if office.is_day_closed:
            return ()
        found = []
        medians = self.medians()
        if medians is not None and medians[1] > medians[0]:
            found.append(Concern.PREFERENTIAL_WAITS_LONGER)
        general, preferential = self.waits.came(kind=False), self.waits.came(kind=True)
        is_majority = preferential > general and general + preferential >= FEWEST
        if office.rule.name is Discipline.STRICT and is_majority:
            found.append(Concern.PREFERENTIAL_IS_MAJORITY)
        return tuple(found)


def concerns(office: Office) -> tuple[Concern, ...]:
    """The concerns about an office's day so far, counted anew."""
    return Equity.of(office).concerns(office)


def _median(waits: Sequence[timedelta]) -> timedelta:
    """The median of sorted waits by nearest rank, as in the reports."""
    found = at_rank(waits, 0.5)
    assert found is not None  # noqa: S101 - there are ten at least
    return found
