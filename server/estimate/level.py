"""Finds the quantile of the plays that really covers nine in ten people, by the office's record.

The plays include chance but not their own errors: their plain nine in ten holds for fewer people.
So each day begins with the level that would have been right over the last twenty days.
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
"""People called ahead of others have different waits, and different errors of the estimate."""

NINE_IN_TEN = 0.9
FIRST = 0.93
"""The level of an office without a record: the result for the offices tried."""
ENOUGH = 100
"""`FIRST` counts as much as this many measured tickets."""


@dataclass(slots=True)
class _Page:
    on: date
    reached: dict[Crowd, list[float]] = field(default_factory=dict)


class Levels:
    """The quantile that each real wait of the last days had in its plays, and today's level."""

    def __init__(self) -> None:
        """Start without a record."""
        self._pages: deque[_Page] = deque(maxlen=DAYS)
        self._today: _Page | None = None
        self._level: dict[Crowd, float] = {}

    def turn_to(self, on: date) -> None:
        """Begin a day, with the level of the days before it."""
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
        """Note a called ticket's `real` wait; `waits` are those of the plays, in ms, sorted."""
        if self._today is not None:
            share = bisect_left(waits.tolist(), real) / len(waits)
            # Beyond all plays the distance is unknown: the last two plays are the best guide.
            self._today.reached.setdefault(crowd, []).append(share)

    def of(self, crowd: Crowd) -> float:
        """Today's level."""
        return self._level.get(crowd, FIRST)


def _level(reached: Sequence[float]) -> float:
    """The level that nine in ten of these did not exceed, mixed with `FIRST` if they are few."""
    if not reached:
        return FIRST
    ordered = sorted(reached)
    found = ordered[min(len(ordered), ceil(NINE_IN_TEN * (len(ordered) + 1))) - 1]
    trust = len(ordered) / (len(ordered) + ENOUGH)
    return trust * found + (1 - trust) * FIRST


def at_level(waits: Longs, level: float) -> Longs:
    """The wait at a level in each column of sorted plays (plays x tickets)."""
    place = np.clip(ceil(level * len(waits)) - 1, 0, len(waits) - 1)
    return np.asarray(waits[place])
