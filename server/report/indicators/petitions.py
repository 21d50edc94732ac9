"""Petitions and complaints: how many came, and whether they were answered in time."""

from collections.abc import Mapping

from server.domain.petition.terms import PetitionKind
from server.domain.tally import percentile
from server.report.figures import Value, count, part_of
from server.report.indicators.cell import Cell


def petitions_received(cell: Cell) -> Value | None:
    """Petitions received.

    Formula: the number of petitions of every kind whose local date of receipt is in the period,
    without the follow-ups (`seguimiento`), which no law sets a term for.
    Unit: number
    Source: petitions
    Limits: by unit the one that has the petition now.
    """
    if cell.petitions is None:
        return None
    kinds = cell.petitions.received.items()
    return count(sum(n for kind, n in kinds if kind is not PetitionKind.SEGUIMIENTO))


def petitions_received_(cell: Cell) -> Mapping[str, Value]:
    """Petitions received by kind.

    Formula: as `petitions_received`, of one kind; follow-ups (`seguimiento`) are here too.
    Unit: number
    Source: petitions
    """
    if cell.petitions is None:
        return {}
    return {str(kind): count(number) for kind, number in cell.petitions.received.items()}


def petitions_on_time(cell: Cell) -> Value | None:
    """Petitions answered in time.

    Formula: petitions that ended by their last day, within the period ÷ those and the petitions
    whose last day without an answer was passed in the period.
    Unit: share
    Source: petitions
    Limits: each petition counts once, in the period in which it ended in time or became late. The
    last day is that of the law, with an extension where one was given.
    """
    if cell.petitions is None:
        return None
    return part_of(cell.petitions.on_time, cell.petitions.settled)


def petitions_days_p50(cell: Cell) -> Value | None:
    """Days until the answer: half, at most.

    Formula: of the days of the calendar from receipt to end of all petitions that ended in the
    period, the one at place ⌈0.5 · n⌉.
    Unit: days
    Source: petitions
    """
    if cell.petitions is None:
        return None
    return Value(percentile(cell.petitions.days, 0.5), len(cell.petitions.days))


def petitions_overdue(cell: Cell) -> Value | None:
    """Petitions that are late.

    Formula: the number of petitions that were open on the last day of the period and whose last day
    for an answer was before it.
    Unit: number
    Source: petitions
    """
    return None if cell.petitions is None else count(cell.petitions.overdue)


def petitions_at_once(cell: Cell) -> Value | None:
    """Petitions solved on the spot.

    Formula: petitions that ended as `solved` in the period ÷ petitions that ended in the period.
    Unit: share
    Source: petitions
    """
    if cell.petitions is None:
        return None
    return part_of(cell.petitions.at_once, len(cell.petitions.days))
