"""Preferential attention: how many people have it, and whether it shortens their wait."""

from collections.abc import Mapping

from server.domain.catalogue import Standing
from server.report.figures import NOTHING, Value, part_of
from server.report.indicators.cell import Cell
from server.store.figures import TicketSums, Times


def preferential_share(cell: Cell) -> Value | None:
    """With legal preference.

    Formula: tickets of a class to which the law gives preference ÷ tickets issued.
    Unit: share
    Source: tickets
    Limits: the reason for a person's preference is not kept.
    """
    return _share_of(cell, Standing.PREFERENTIAL)


def courtesy_share(cell: Cell) -> Value | None:
    """With a courtesy of the office, such as punctual taxpayers.

    Formula: tickets of a class of courtesy, which stands below every legal preference ÷ tickets
    issued.
    Unit: share
    Source: tickets
    """
    return _share_of(cell, Standing.COURTESY)


def priority_gap(cell: Cell) -> Value | None:
    """Wait with preference against wait without.

    Formula: `wait_p50` of the tickets with legal preference ÷ `wait_p50` of the general ones.
    Unit: ratio
    Source: tickets
    Limits: n is the smaller of the two numbers of tickets. It should be at most 1: below 1 people
    with preference wait less.
    """
    if cell.standings is None:
        return None
    first = _waits(cell.standings, Standing.PREFERENTIAL)
    general = _waits(cell.standings, Standing.GENERAL)
    n = min(first.n, general.n)
    if first.p50 is None or not general.p50:
        return NOTHING
    return Value(first.p50 / general.p50, n)


def _share_of(cell: Cell, standing: Standing) -> Value | None:
    if cell.tickets is None or cell.standings is None:
        return None
    sums = cell.standings.get(standing)
    return part_of(0 if sums is None else sums.issued, cell.tickets.issued)


def _waits(standings: Mapping[Standing, TicketSums], standing: Standing) -> Times:
    return standings[standing].waits if standing in standings else Times()
