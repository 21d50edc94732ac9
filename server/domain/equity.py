"""Whether preference does what it is there for, seen in the day's own tickets.

Where preferential people wait longer than the others, a counter or a rule is wrong, whatever the
intention; where most people are preferential and the rule is strict, the others may wait without
end. Both are for the staff to know while the day can still be mended.
"""

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum

from server.domain.discipline import Discipline
from server.domain.identity import ClassId
from server.domain.office import Office
from server.domain.ticket import Ticket

FEWEST = 10
"""Tickets of a kind before anything is said of them: a median of two is chance."""


class Concern(StrEnum):
    """What the staff is alarmed of."""

    PREFERENTIAL_WAITS_LONGER = "preferential_waits_longer"
    PREFERENTIAL_IS_MAJORITY = "preferential_is_majority"


def concerns(office: Office) -> tuple[Concern, ...]:
    """What is to be said of the day so far, the gravest first."""
    today = [ticket for ticket in office.tickets.values() if ticket.day == office.day]
    preferential = office.catalogue.ranking.preferential
    found = []
    if _waits_longer(today, preferential):
        found.append(Concern.PREFERENTIAL_WAITS_LONGER)
    if office.rule.name is Discipline.STRICT and _is_majority(today, preferential):
        found.append(Concern.PREFERENTIAL_IS_MAJORITY)
    return tuple(found)


def _waits_longer(today: Iterable[Ticket], preferential: frozenset[ClassId]) -> bool:
    """Half of the preferential people waited longer than half of the others."""
    waits: dict[bool, list[timedelta]] = {True: [], False: []}
    for ticket in today:
        # Who came back from another counter was attended meanwhile: that was no waiting.
        if ticket.called_at is not None and not ticket.has_returned:
            waits[ticket.ticket_class in preferential].append(ticket.called_at - ticket.arrival)
    if any(len(each) < FEWEST for each in waits.values()):
        return False
    return _median(waits[True]) > _median(waits[False])


def _is_majority(today: Iterable[Ticket], preferential: frozenset[ClassId]) -> bool:
    came = [ticket.ticket_class in preferential for ticket in today]
    return len(came) >= FEWEST and 2 * sum(came) > len(came)


def _median(waits: list[timedelta]) -> timedelta:
    """The nearest rank, as the reports have it."""
    return sorted(waits)[(len(waits) + 1) // 2 - 1]
