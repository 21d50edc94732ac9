"""A position as the player has it: an office at one moment, as numbers.

A key is `arrival << 16 | place`, where `place` orders equal arrivals: one number orders a line.
Times are whole milliseconds, so that an order is exact.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from server.domain.discipline import Discipline, Rule

Longs: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]

PLACE_BITS = 16
"""Bits of a key that order equal arrivals: 65,536 people in one position."""
FAR = 1 << 62
"""A key, and a time, that never comes."""
NEVER = 1 << 61
"""Keys from here on are `FAR`, whatever an advantage took from it."""
PACE = 1024
"""The pace of a clerk who takes as long as all together; a power of two, so that it is exact."""
GRAIN = 256
"""Service times that stand for a service's pool, all as likely."""
_RANK_BITS = 55
"""Where a class's rank stands above a key; arrivals within 8 years of now stay below it, and 32
classes below `NEVER`."""


@dataclass(frozen=True, slots=True)
class Position:
    """An office at one moment, as numbers. L lines, S seats, D sketches of the rest of the day.

    Lines stand with the preferential ones first, then the courtesies, then the rest; a line is
    the tickets of one class that the same seats may call, in order. Who is forecast to come
    stands behind those who wait. Times are milliseconds from now.
    """

    rule: Rule
    preferential: int
    """How many of the lines are preferential, and how many a courtesy."""
    courtesy: int
    advantage: Longs
    """L: what the rule adds to a key: less a head start, or a class's rank above everything."""
    keys: Longs
    """D x L x N: ends with `FAR`."""
    services: Longs
    """D x L x N: the row of `pools` that the ticket's service time is drawn from."""
    tickets: Longs
    """D x L x N: the ticket's place among the W that are asked about, W where it is forecast."""
    asked: int
    calls: Flags
    """S x L: whether a seat may call from a line."""
    reserved: Flags
    """S x L: whether a line waits for the clerk of a seat alone."""
    profile: Longs
    """S x 2: the seat's profile, and the one that it is while somebody waits for it alone."""
    pointers: Longs
    """One for each profile."""
    opens: Longs
    """D x S x V: when a seat's windows begin; `FAR` where there is none."""
    closes: Longs
    free: Longs
    """S x GRAIN: when a seat is free for the first time, as many guesses as a pool has."""
    pace: Longs
    """S: by how much longer than its pool a seat's clerk takes, in parts of `PACE`."""
    pools: Longs
    """Services x GRAIN."""
    probes: "Probes"


@dataclass(frozen=True, slots=True)
class Probes:
    """Q people who might come now, and of whom it is asked when they would be called."""

    key: Longs
    advantage: Longs
    calls: Flags
    """S x Q: whether a seat may call them."""
    is_legal: Flags
    is_favoured: Flags
    """Whether a preferential slot may be theirs: a legal preference, or a courtesy."""


def advantage_of(rule: Rule, rank: int, head_start: int) -> int:
    """What is added to a key where the rule looks at more than the arrival; times in ms."""
    if rule.name is Discipline.STRICT:
        return rank << _RANK_BITS
    if rule.name is Discipline.FIRST_COME:
        return 0
    return -(head_start << PLACE_BITS)
