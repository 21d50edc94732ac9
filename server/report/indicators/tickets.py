"""How many tickets there were, how they came and what became of them."""

from server.report.figures import Value, count, part_of
from server.report.indicators.cell import Cell


def issued(cell: Cell) -> Value | None:
    """Tickets issued.

    Formula: the number of tickets whose day is in the period, announced ones included.
    Unit: number
    Source: tickets
    """
    return None if cell.tickets is None else count(cell.tickets.issued)


def attended(cell: Cell) -> Value | None:
    """Tickets attended.

    Formula: the number of tickets with at least one attention that was registered (`started_at` is
    not empty).
    Unit: number
    Source: tickets
    Limits: a person who was sent on to a second counter is one ticket.
    """
    return None if cell.tickets is None else count(cell.tickets.attended)


def no_show(cell: Cell) -> Value | None:
    """Called and did not come.

    Formula: tickets that were called and never attended ÷ tickets that were called.
    Unit: share
    Source: tickets
    """
    if cell.tickets is None:
        return None
    return part_of(cell.tickets.no_shows, cell.tickets.waits.n)


def abandoned(cell: Cell) -> Value | None:
    """Left before being called.

    Formula: tickets that were never called and ended with their day (state `lapsed`) ÷ tickets
    issued.
    Unit: share
    Source: tickets
    Limits: tickets that the person took back are `cancelled`, and those of people who announced
    themselves and never came are `announced_expired`; neither is counted here.
    """
    return None if cell.tickets is None else part_of(cell.tickets.left, cell.tickets.issued)


def cancelled(cell: Cell) -> Value | None:
    """Taken back before being called.

    Formula: tickets that were never called and were cancelled ÷ tickets issued.
    Unit: share
    Source: tickets
    """
    return None if cell.tickets is None else part_of(cell.tickets.cancelled, cell.tickets.issued)


def announced_share(cell: Cell) -> Value | None:
    """Taken on a telephone.

    Formula: tickets that were announced on a telephone before the person came ÷ tickets issued.
    Unit: share
    Source: tickets
    """
    return None if cell.tickets is None else part_of(cell.tickets.announced, cell.tickets.issued)


def announced_expired(cell: Cell) -> Value | None:
    """Announced, and the person never came.

    Formula: announced tickets that expired (state `expired`) ÷ announced tickets.
    Unit: share
    Source: tickets
    """
    return None if cell.tickets is None else part_of(cell.tickets.expired, cell.tickets.announced)


def staff_issued_share(cell: Cell) -> Value | None:
    """Given by the staff.

    Formula: tickets that were given at a console (channel `staff`) ÷ tickets issued.
    Unit: share
    Source: tickets
    Limits: it tells of people who could not use the kiosk, and of others who preferred to ask.
    """
    return None if cell.tickets is None else part_of(cell.tickets.by_staff, cell.tickets.issued)
