"""A position as arrays for the player: an office at one moment, in numbers.

A key is `arrival << 16 | place`, where `place` orders equal arrivals, so one number orders a line.
Times are whole milliseconds, which keeps the order exact.
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
"""A key or a time that never comes."""
NEVER = 1 << 61
"""Keys from here on count as `FAR`, even after an advantage was subtracted."""
PACE = 1024
"""The pace of a clerk who takes as long as the average; a power of two keeps it exact."""
GRAIN = 256
"""Number of equally likely service times that represent a service's pool."""
_RANK_BITS = 55
"""The bit of a key at which a class's rank begins; arrivals within 8 years of now stay below it,
and 32 classes below `NEVER`."""


@dataclass(frozen=True, slots=True)
class Position:
    """An office at one moment, in numbers. L lines, S seats, D sketches of the rest of the day.

    Preferential lines come first, then the courtesies, then the rest; a line is the tickets of one
    class that the same seats may call, in order. Forecast people stand behind those who wait.
    Times are milliseconds from now.
    """

    rule: Rule
    preferential: int
    """How many lines are preferential: the first ones. The next `courtesy` are courtesies."""
    courtesy: int
    advantage: Longs
    """L: what the rule adds to a key: minus a head start, or a class's rank above the key."""
    keys: Longs
    """D x L x N: the tickets' keys, ending with `FAR`."""
    services: Longs
    """D x L x N: the row of `pools` from which the ticket's service time is drawn."""
    tickets: Longs
    """D x L x N: the ticket's index among the W asked about, or W if it is forecast."""
    asked: int
    calls: Flags
    """S x L: whether a seat may call from a line."""
    reserved: Flags
    """S x L: whether a line waits only for the clerk of a seat."""
    profile: Longs
    """S x 2: the seat's profile, and its profile while a ticket is reserved for its clerk."""
    pointers: Longs
    """One for each profile."""
    opens: Longs
    """D x S x V: when a seat's windows begin; `FAR` if there is none."""
    closes: Longs
    free: Longs
    """S x GRAIN: when a seat is first free, with as many guesses as a pool has."""
    pace: Longs
    """S: the time that a seat's clerk takes relative to the pool, in parts of `PACE`."""
    pools: Longs
    """Services x GRAIN."""
    probes: "Probes"


@dataclass(frozen=True, slots=True)
class Probes:
    """Q people who might come now; the question is when they would be called."""

    key: Longs
    advantage: Longs
    calls: Flags
    """S x Q: whether a seat may call them."""
    is_legal: Flags
    is_favoured: Flags
    """Whether they may take a preferential slot: a legal preference, or a courtesy."""


def advantage_of(rule: Rule, rank: int, head_start: int) -> int:
    """What is added to a key if the rule uses more than the arrival; times in ms."""
    if rule.name is Discipline.STRICT:
        return rank << _RANK_BITS
    if rule.name is Discipline.FIRST_COME:
        return 0
    return -(head_start << PLACE_BITS)
