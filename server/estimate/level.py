"""Which quantile of the plays nine in ten people really do not exceed, by the office's own record.

The plays know chance, but not their own errors: a plain nine in ten holds for fewer. So each day
begins with the level that would have been right over the last twenty.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from typing import Literal

import numpy as np

from server.estimate.board import Longs
from server.estimate.record import DAYS, is_leap

Crowd = Literal["favoured", "general"]
"""Who is called ahead of others waits another kind of wait, and is mistaken about otherwise."""

NINE_IN_TEN = 0.9
FIRST = 0.93
"""Before an office has a record: what offices that were tried came to."""
ENOUGH = 100
"""Tickets that a level is found from; as many again that say `FIRST` are mixed in before."""


@dataclass(slots=True)
class _Page:
    on: date
    reached: dict[Crowd, list[float]] = field(default_factory=dict)


class Levels:
    """How far up in its plays each wait of the last days was, and the level that follows."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._pages: deque[_Page] = deque(maxlen=DAYS)
        self._today: _Page | None = None
        self._level: dict[Crowd, float] = {}

    def turn_to(self, on: date) -> None:
        """A day begins, with the level of the days before it."""
        if self._today is not None and is_leap(self._today.on, on):
            self._today = None
        if self._today is not None and on <= self._today.on:
            return
        if self._today is not None and self._today.reached:
            self._pages.append(self._today)
        self._today = _Page(on)
        for crowd in ("favoured", "general"):
            self._level[crowd] = _level([u for p in self._pages for u in p.reached.get(crowd, ())])

    def reached(self, crowd: Crowd, waits: Longs, real: int) -> None:
        """A ticket of today was called: `waits` are those of the plays, in ms and in order."""
        if self._today is not None:
            share = bisect_left(waits.tolist(), real) / len(waits)
            # Beyond all plays there is no telling how far: the last two tell it best.
            self._today.reached.setdefault(crowd, []).append(share)

    def of(self, crowd: Crowd) -> float:
        """The level to show today."""
        return self._level.get(crowd, FIRST)


def _level(reached: Sequence[float]) -> float:
    """The level that nine in ten of these did not exceed, leaning on `FIRST` while they are few."""
    if not reached:
        return FIRST
    ordered = sorted(reached)
    found = ordered[min(len(ordered), ceil(NINE_IN_TEN * (len(ordered) + 1))) - 1]
    trust = len(ordered) / (len(ordered) + ENOUGH)
    return trust * found + (1 - trust) * FIRST


def at_level(waits: Longs, level: float) -> Longs:
    """The wait at a level of each column of plays that stand in order (plays x tickets)."""
    place = np.clip(ceil(level * len(waits)) - 1, 0, len(waits) - 1)
    return np.asarray(waits[place])
