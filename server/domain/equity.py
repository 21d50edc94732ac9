"""Whether preference works as intended, judged by the day's own tickets.

If preferential people wait longer than the others, a counter or a rule is wrong, whatever the
intention; if most people are preferential and the rule is strict, the others may wait without
end. The staff must know both while the day can still be corrected.
"""

from datetime import timedelta
from enum import StrEnum

from server.domain.discipline import Discipline
from server.domain.identity import TicketId
from server.domain.office import Office

FEWEST = 10
"""Tickets of a kind needed for a judgement: a median of two is chance."""


class Concern(StrEnum):
    """An alarm for the staff."""

    PREFERENTIAL_WAITS_LONGER = "preferential_waits_longer"
    PREFERENTIAL_IS_MAJORITY = "preferential_is_majority"


def concerns(office: Office) -> tuple[Concern, ...]:
    """The concerns about the day so far, the gravest first.

    One pass over the day's tickets and attentions, since this runs on every turn.
    """
    if office.is_day_closed:
        return ()
    preferential, day = office.catalogue.ranking.preferential, office.day
    attended = _attended_before(office)
    waits: tuple[list[timedelta], list[timedelta]] = [], []
    came = [0, 0]
    for ticket in office.tickets.values():
        if ticket.day != day:
            continue
        kind = ticket.ticket_class in preferential
        came[kind] += 1
        # A person back after an absence, or from another counter, did not wait all that time.
        is_whole = not ticket.has_returned and ticket.id not in attended
        if ticket.called_at is not None and is_whole:
            waits[kind].append(ticket.called_at - ticket.arrival)
    found = []
    if _waits_longer(*waits):
        found.append(Concern.PREFERENTIAL_WAITS_LONGER)
    is_majority = came[True] > came[False] and sum(came) >= FEWEST
    if office.rule.name is Discipline.STRICT and is_majority:
        found.append(Concern.PREFERENTIAL_IS_MAJORITY)
    return tuple(found)


def _attended_before(office: Office) -> set[TicketId]:
    """The tickets whose last call came after an attention: transferred, or taken over."""
    found = set()
    for attention in office.attentions.values():
        ticket = office.tickets.get(attention.ticket) if attention.ticket else None
        if ticket and ticket.called_at and attention.started_at < ticket.called_at:
            found.add(ticket.id)
    return found


def _waits_longer(general: list[timedelta], preferential: list[timedelta]) -> bool:
    """Whether the median wait of preferential people is longer than that of the others."""
    if min(len(general), len(preferential)) < FEWEST:
        return False
    return _median(preferential) > _median(general)


def _median(waits: list[timedelta]) -> timedelta:
    """The median by nearest rank, as in the reports."""
    return sorted(waits)[(len(waits) + 1) // 2 - 1]
