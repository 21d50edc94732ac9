"""Hypothetical newcomers (probes): when the rule would have called them in the running plays."""

from dataclasses import dataclass

import numpy as np

from server.domain.discipline import Discipline
from server.estimate.board import FAR, Flags, Longs, Position


@dataclass(slots=True)
class Decisions:
    """The decisions of one step, one for each play."""

    seat: Longs
    now: Longs
    is_open: Flags
    slot: Longs
    is_slot: Flags
    line: Longs
    value: Longs


class Watch:
    """Watches the decisions and notes in `probed` when each probe would have been called.

    A waiting person does not affect the others until called. So a probe is called by the first
    decision that would have chosen it, and the same plays answer for all probes. (A preferential
    probe would also hold back waiting courtesies; this is left out.)
    """

    def __init__(self, position: Position, probed: Longs) -> None:
        self._p, self._probed = position, probed
        self._has_slots = position.rule.name is Discipline.K_THEN_OLDEST
        self._open = np.arange(len(position.probes.key))
        self._take()

    def _take(self) -> None:
        """Keep only the probes that are still open in some play."""
        probes, some = self._p.probes, self._open
        self._key = probes.key[some]
        self._eager = self._key + probes.advantage[some]
        self._calls = probes.calls[:, some]
        self._is_legal, self._is_favoured = probes.is_legal[some], probes.is_favoured[some]
        first = np.minimum(self._key, self._eager) if self._has_slots else self._eager
        self._soonest = first.min(initial=FAR)
        self._has_favoured = self._has_slots and bool(self._is_favoured.any())

    def look(self) -> Flags:
        """The plays in which every probe has been called."""
        known = self._probed[:, self._open] < FAR
        is_known = known.all(0)
        if is_known.any():
            self._open = self._open[~is_known]
            self._take()
        return np.asarray(known.all(1))

    def watch(self, made: Decisions) -> None:
        """Note the probes that these decisions would have called."""
        if not len(self._open):
            return
        near = made.value >= self._soonest
        if self._has_favoured:
            near |= ~made.is_slot & (made.slot < self._p.rule.k)
        some = (near & made.is_open).nonzero()[0]
        if not len(some):
            return
        wins = self._wins(made, some) & self._calls[made.seat[some]]
        play, probe = wins.nonzero()
        if not len(play):
            return
        where = some[play], self._open[probe]
        is_first = self._probed[where] >= FAR
        self._probed[where] = np.where(is_first, made.now[where[0]], self._probed[where])

    def _wins(self, made: Decisions, some: Longs) -> Flags:
        value = made.value[some, None]
        if not self._has_slots:
            return np.asarray(self._eager < value)
        is_slot, slot = made.is_slot[some, None], made.slot[some, None]
        beats_legal = made.line[some, None] >= self._p.preferential
        in_slot = self._is_favoured & (self._eager < value) & (self._is_legal | beats_legal)
        # A preferential slot without a candidate would have gone to them.
        unused = self._is_favoured & (slot < self._p.rule.k)
        return np.asarray(np.where(is_slot, in_slot, unused | (self._key < value)))
