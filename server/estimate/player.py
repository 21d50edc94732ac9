"""Plays a position forward many times at once: the rule of `domain.discipline`, over arrays.

Each play is one possible future. In each step each play makes one decision: its earliest free
seat calls the ticket that the rule names. Probes are hypothetical newcomers: the player tells when
the rule would have called them.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from server.domain.discipline import Discipline
from server.estimate.position_arrays import (
    FAR,
    GRAIN,
    NEVER,
    PACE,
    PLACE_BITS,
    Flags,
    Longs,
    Position,
)


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


@dataclass(slots=True)
class _Plays:
    """The state of P plays under way."""

    day: Longs
    """P: the sketch of the day that a play follows."""
    free: Longs
    """P x S: when a seat is free."""
    window: Longs
    """P x S: the present or next window of a seat."""
    until: Longs
    """P x S: when that window ends."""
    head: Longs
    """P x L: the index of a line's head in the flat `keys`."""
    key: Longs
    """P x L: the key of a line's head."""
    pointer: Longs
    """P x profiles."""
    start: Longs
    """P x (W + 1): when each ticket is called; the last column is for forecast people."""
    probed: Longs
    """P x Q: when each probe would be called."""


@lru_cache(maxsize=4)
def _chance(plays: int, rounds: int) -> tuple[Longs, Longs]:
    """Draw the same dice for every position, so that answers change only with the office."""
    dice = np.random.default_rng(20_260_302)
    return (
        dice.integers(0, GRAIN, (rounds, plays), dtype=np.int64),
        dice.integers(0, GRAIN, (plays, 512), dtype=np.int64),
    )


_ROUNDS = 1024
"""Rounds of dice; a longer game reuses them."""


def play(position: Position, plays: int, horizon: int) -> tuple[Longs, Longs]:
    """Play when each ticket (plays x W) and each probe (plays x Q) is called, in ms from now.

    A time is `FAR` if it is not before `horizon`.
    """
    state = _deal(position, plays)
    dice, _ = _chance(plays, _ROUNDS)
    game = _Game(position, state, dice)
    turn = 0
    while len(position.calls) and (turn % _LOOK or not game.is_over(horizon)):
        game.step(turn)
        turn += 1
    return state.start[:, :-1], state.probed


_LOOK = 8
"""Steps between two checks whether the game is over: a check costs as much as a step."""


def _deal(position: Position, plays: int) -> _Plays:
    days, lines, length = position.keys.shape
    seats = position.calls.shape[0]
    day = np.arange(plays, dtype=np.int64) % days
    head = (day[:, None] * lines + np.arange(lines)) * length
    _, guesses = _chance(plays, _ROUNDS)
    free = position.free[np.arange(seats), guesses[:, :seats]]
    opens = position.opens[day, :, 0]
    return _Plays(
        day=day,
        free=np.ascontiguousarray(np.maximum(free, opens)),
        window=np.zeros((plays, seats), np.int64),
        until=np.ascontiguousarray(position.closes[day, :, 0]),
        head=head,
        key=position.keys.reshape(-1)[head],
        pointer=np.tile(position.pointers, (plays, 1)),
        start=np.full((plays, position.asked + 1), FAR, np.int64),
        probed=np.full((plays, len(position.probes.key)), FAR, np.int64),
    )


class _Game:
    """The steps of the plays. Its flat arrays are views of the plays' own arrays."""

    def __init__(self, position: Position, state: _Plays, dice: Longs) -> None:
        plays, lines = state.key.shape
        self._p, self._s, self._dice = position, state, dice
        self._own = np.arange(plays)
        self._nowhere = np.zeros(plays, np.bool_)
        self._seat0 = self._own * position.calls.shape[0]
        self._line0 = self._own * lines
        self._pointer0 = self._own * len(position.pointers)
        self._start0 = self._own * (position.asked + 1)
        self._free, self._until = state.free.reshape(-1), state.until.reshape(-1)
        self._head, self._key = state.head.reshape(-1), state.key.reshape(-1)
        self._pointer, self._start = state.pointer.reshape(-1), state.start.reshape(-1)
        self._keys, self._services = position.keys.reshape(-1), position.services.reshape(-1)
        self._tickets, self._pools = position.tickets.reshape(-1), position.pools.reshape(-1)
        # The maximum of a key and its bar keeps a seat from calling another seat's line.
        self._bar = np.where(position.calls, -FAR, FAR)
        self._profile = np.ascontiguousarray(position.profile[:, 0])
        self._has_reserved = bool(position.reserved.any())
        self._has_slots = position.rule.name is Discipline.K_THEN_OLDEST
        self._favoured = position.preferential + position.courtesy
        self._probes = Watch(position, state.probed)

    def is_over(self, horizon: int) -> bool:
        """Whether all calls are known, or none can come before the horizon."""
        state = self._s
        late = state.free.min(1) >= horizon
        known = (state.start[:, :-1] < FAR).all(1) & self._probes.look()
        return bool((late | known).all())

    def step(self, turn: int) -> None:
        """Let the earliest seat of each play call a ticket, wait for one, or close."""
        seat = self._s.free.argmin(1)
        here = self._seat0 + seat
        now = self._free.take(here)
        slot, where = self._slot(seat)
        line, value, is_slot = self._choose(self._candidates(seat, now), slot)
        is_open = now < self._until.take(here)
        self._probes.watch(Decisions(seat, now, is_open, slot, is_slot, line, value))
        at = self._line0 + line
        head = self._head.take(at)
        rolled = self._services.take(head) * GRAIN + self._dice[turn % _ROUNDS]
        length = self._pools.take(rolled) * self._p.pace.take(seat) // PACE
        follow = np.where(is_slot, slot + 1, 0) if self._has_slots else slot
        called = is_open & (value < NEVER)
        if not called.all():
            self._rest((~is_open & (now < FAR)).nonzero()[0], seat, now)
            self._wait((is_open & (value >= NEVER)).nonzero()[0], seat)
            some = called.nonzero()[0]
            here, now, at, head, length = here[some], now[some], at[some], head[some], length[some]
            where, follow = where[some], follow[some]
            self._start[self._start0[some] + self._tickets[head]] = now
        else:
            self._start[self._start0 + self._tickets.take(head)] = now
        self._free[here] = now + length
        self._head[at] = head + 1
        self._key[at] = self._keys.take(head + 1)
        self._pointer[where] = follow

    def _candidates(self, seat: Longs, now: Longs) -> Longs:
        """P x L: the key of each line's head if the seat may call it now, else `FAR`."""
        key = np.maximum(self._s.key, self._bar.take(seat, axis=0))
        np.putmask(key, key >= ((now + 1) << PLACE_BITS)[:, None], FAR)
        return key

    def _slot(self, seat: Longs) -> tuple[Longs, Longs]:
        """The index of the seat's pointer, and its value."""
        profile = self._profile.take(seat)
        if self._has_reserved:
            alone = ((self._s.key < FAR) & self._p.reserved[seat]).any(1)
            profile = np.where(alone, self._p.profile[seat, 1], profile)
        where = self._pointer0 + profile
        pointer = self._pointer.take(where)
        return (pointer % (self._p.rule.k + 1) if self._has_slots else pointer), where

    def _choose(self, key: Longs, slot: Longs) -> tuple[Longs, Longs, Flags]:
        """The rule's line, the key that chose it, and whether the slot was preferential."""
        position, own = self._p, self._own
        legal, favoured = position.preferential, self._favoured
        if position.courtesy:
            someone = key[:, :legal].min(1, initial=FAR) < FAR
            key[someone, legal:favoured] = FAR
        if not self._has_slots:
            key += position.advantage
            line = key.argmin(1)
            return line, key[own, line], self._nowhere
        line = key.argmin(1)
        value = key.reshape(-1).take(self._line0 + line)
        if not favoured:
            return line, value, self._nowhere
        ahead = key[:, :favoured] + position.advantage[:favoured]
        first = ahead.argmin(1)
        best = ahead[own, first]
        is_slot = (slot < position.rule.k) & (best < NEVER)
        return np.where(is_slot, first, line), np.where(is_slot, best, value), is_slot

    def _rest(self, some: Longs, seat: Longs, now: Longs) -> None:
        """Free the seats whose window has ended when their next one begins."""
        if not len(some):
            return
        state, where = self._s, seat[some]
        window = state.window[some, where] + 1
        state.window[some, where] = window
        is_last = window >= self._p.opens.shape[2]
        safe = np.where(is_last, 0, window)
        opens = self._p.opens[state.day[some], where, safe]
        state.free[some, where] = np.where(is_last, FAR, np.maximum(opens, now[some]))
        state.until[some, where] = self._p.closes[state.day[some], where, safe]

    def _wait(self, some: Longs, seat: Longs) -> None:
        """Let seats without a ticket to call look again when the next one arrives."""
        if not len(some):
            return
        coming = np.maximum(self._s.key[some], self._bar[seat[some]]).min(1)
        self._s.free[some, seat[some]] = np.where(coming < FAR, coming >> PLACE_BITS, FAR)
