"""How counters and the time of clerks are used; no figure here is about one clerk."""

from collections.abc import Mapping

from server.report.figures import Value, count
from server.report.indicators.cell import Cell, half, ratio


def occupancy(cell: Cell) -> Value | None:
    """Occupancy of the counters.

    Formula: seconds in which a clerk attended a person with a ticket ÷ seconds in which counters
    were open with a clerk. n is whole hours open.
    Unit: time_share
    Source: counters
    Limits: a share of time, so it has no interval. Pauses and back office are not open time. What
    was noted on paper while the counter was closed does not count.
    """
    return service_time_share(cell)


def walk_p50(cell: Cell) -> Value | None:
    """From the call until the person is there: half, at most.

    Formula: of the times from the last call of a ticket until its attention began, in whole
    seconds, the one at place ⌈0.5 · n⌉.
    Unit: seconds
    Source: sums
    """
    return None if cell.tickets is None else half(cell.tickets.walks)


def idle_while_waiting(cell: Cell) -> Value | None:
    """Counters free while people waited.

    Formula: the sum of the seconds in which an open counter had no person and a person waited that
    it could have called.
    Unit: total
    Source: counters
    Limits: some of it is the moment between one person and the next.
    """
    return None if cell.counters is None else count(cell.counters.idle_while_waiting)


def service_time_share(cell: Cell) -> Value | None:
    """Of an open hour: attending.

    Formula: seconds in which a clerk attended a person ÷ seconds open.
    Unit: time_share
    Source: counters
    Limits: with the next three it makes the whole hour.
    """
    return _of_hour(cell, "serving")


def walk_time_share(cell: Cell) -> Value | None:
    """Of an open hour: until the called person is there.

    Formula: seconds from a call until the person came or was given up ÷ seconds open.
    Unit: time_share
    Source: counters
    """
    return _of_hour(cell, "walking")


def wait_time_share(cell: Cell) -> Value | None:
    """Of an open hour: free, with no person waiting.

    Formula: seconds in which an open counter had no person and none waited that it could have
    called ÷ seconds open.
    Unit: time_share
    Source: counters
    """
    return _of_hour(cell, "resting")


def idle_time_share(cell: Cell) -> Value | None:
    """Of an open hour: free while a person waited.

    Formula: `idle_while_waiting` ÷ seconds open.
    Unit: time_share
    Source: counters
    """
    return _of_hour(cell, "idle_while_waiting")


def pause_(cell: Cell) -> Mapping[str, Value]:
    """Pauses by reason.

    Formula: the sum of the seconds in which a counter was paused for the reason.
    Unit: total
    Source: counters
    Limits: of all counters together. Back office is `pause_back_office`.
    """
    if cell.counters is None:
        return {}
    paused = {reason or "unsaid": seconds for reason, seconds in cell.counters.paused.items()}
    if cell.counters.back_office:
        paused["back_office"] = cell.counters.back_office
    return {reason: count(seconds) for reason, seconds in sorted(paused.items())}


HOUR = 3600


def _of_hour(cell: Cell, part: str) -> Value | None:
    sums = cell.counters
    if sums is None:
        return None
    seconds = {
        "serving": sums.serving,
        "walking": sums.walking,
        "resting": sums.idle - sums.idle_while_waiting,
        "idle_while_waiting": sums.idle_while_waiting,
    }
    return ratio(seconds[part], sums.open, sums.open // HOUR)
