"""How long people waited until they were called, and those who waited in vain."""

from server.report.figures import NOTHING, Value, count, part_of
from server.report.indicators.cell import Cell, half, nine_of_ten


def wait_p50(cell: Cell) -> Value | None:
    """Wait: half of the people, at most.

    Formula: of the waits (`first_called_at` - `issued_at`, in whole seconds) of all tickets that
    were called, the least value that half of them do not exceed (nearest rank: of n waits in order
    the one at place ⌈0.5 · n⌉).
    Unit: seconds
    Source: tickets
    Limits: the wait of a person with an announced ticket begins when they come. People who left
    before they were called are not in it: see `wait_all_p50`.
    """
    return None if cell.tickets is None else half(cell.tickets.waits)


def wait_p90(cell: Cell) -> Value | None:
    """Wait: nine of ten people, at most.

    Formula: as `wait_p50`, the wait at place ⌈0.9 · n⌉.
    Unit: seconds
    Source: tickets
    Limits: as `wait_p50`.
    """
    return None if cell.tickets is None else nine_of_ten(cell.tickets.waits)


def wait_all_p50(cell: Cell) -> Value | None:
    """Wait of all, also of those who left: half, at most.

    Formula: the least t with S(t) ≤ 0.5, where S is the Kaplan-Meier estimate over all people who
    waited: those who were called by their wait, and those never called as having waited at least
    until they left (`ended_at` - `issued_at`).
    Unit: seconds
    Source: tickets
    Limits: without a value where more than half left before they were called. Announced people who
    never came did not wait.
    """
    return _of_all(cell, 0)


def wait_all_p90(cell: Cell) -> Value | None:
    """Wait of all, also of those who left: nine of ten, at most.

    Formula: as `wait_all_p50`, the least t with S(t) ≤ 0.1.
    Unit: seconds
    Source: tickets
    Limits: without a value where more than a tenth of the people left at the end.
    """
    return _of_all(cell, 1)


def _of_all(cell: Cell, which: int) -> Value | None:
    if cell.tickets is None:
        return None
    sums = cell.tickets
    return Value((sums.all_p50, sums.all_p90)[which], sums.waits.n + sums.unmet.n)


def unmet_p50(cell: Cell) -> Value | None:
    """Waited in vain: half of these people, at least.

    Formula: of the times (`ended_at` - `issued_at`, in whole seconds) of all tickets that were
    never called and have both, the one at place ⌈0.5 · n⌉.
    Unit: seconds
    Source: tickets
    Limits: until the end of their day at most. The moment at which a person walked out is not
    known: for a ticket that ended with its day it is the closing.
    """
    return None if cell.tickets is None else half(cell.tickets.unmet)


def unmet(cell: Cell) -> Value | None:
    """People who waited in vain.

    Formula: the number of tickets that were never called and have ended, without those of people
    who announced themselves and never came.
    Unit: number
    Source: tickets
    """
    return None if cell.tickets is None else count(cell.tickets.unmet.n)


def within_target(cell: Cell) -> Value | None:
    """Called within the office's target.

    Formula: tickets whose wait is at most the target of their service ÷ tickets that were called.
    Unit: share
    Source: tickets
    Limits: by the targets that the office file has when the report is made.
    """
    if cell.tickets is None:
        return None
    return part_of(cell.tickets.within_target, cell.tickets.waits.n)


def within_legal(cell: Cell) -> Value | None:
    """Called within the limit of the law.

    Formula: tickets whose wait is at most the longest that the law of the place allows on that day
    ÷ tickets that were called.
    Unit: share
    Source: tickets
    Limits: none where no law sets a limit.
    """
    if cell.tickets is None or cell.tickets.within_legal is None:
        return None if cell.tickets is None else NOTHING
    return part_of(cell.tickets.within_legal, cell.tickets.waits.n)
