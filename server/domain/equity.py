"""Whether preference does what it is there for, seen in the day's own tickets.

Where preferential people wait longer than the others, a counter or a rule is wrong, whatever the
intention; where most people are preferential and the rule is strict, the others may wait without
end. Both are for the staff to know while the day can still be mended.
"""

from datetime import timedelta
from enum import StrEnum

from server.domain.discipline import Discipline
from server.domain.office import Office

FEWEST = 10
"""Tickets of a kind before anything is said of them: a median of two is chance."""


class Concern(StrEnum):
    """What the staff is alarmed of."""

    PREFERENTIAL_WAITS_LONGER = "preferential_waits_longer"
    PREFERENTIAL_IS_MAJORITY = "preferential_is_majority"


def concerns(office: Office) -> tuple[Concern, ...]:
    """What is to be said of the day so far, the gravest first.

    One pass over the day's tickets: it is asked for with every turn.
    """
    if office.is_day_closed:
        return ()
    preferential, day = office.catalogue.ranking.preferential, office.day
    waits: tuple[list[timedelta], list[timedelta]] = [], []
    came = [0, 0]
    for ticket in office.tickets.values():
        if ticket.day != day:
            continue
        kind = ticket.ticket_class in preferential
        came[kind] += 1
        # Who came back from another counter was attended meanwhile: that was no waiting.
        if ticket.called_at is not None and not ticket.has_returned:
            waits[kind].append(ticket.called_at - ticket.arrival)
    found = []
    if _waits_longer(*waits):
        found.append(Concern.PREFERENTIAL_WAITS_LONGER)
    is_majority = came[True] > came[False] and sum(came) >= FEWEST
    if office.rule.name is Discipline.STRICT and is_majority:
        found.append(Concern.PREFERENTIAL_IS_MAJORITY)
    return tuple(found)


def _waits_longer(general: list[timedelta], preferential: list[timedelta]) -> bool:
    """Half of the preferential people waited longer than half of the others."""
    if min(len(general), len(preferential)) < FEWEST:
        return False
    return _median(preferential) > _median(general)


def _median(waits: list[timedelta]) -> timedelta:
    """The nearest rank, as the reports have it."""
    return sorted(waits)[(len(waits) + 1) // 2 - 1]
