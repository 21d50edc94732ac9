"""The least error that any estimate of waits could have in an invented office.

It knows what no office knows: the exact spread of the times of each service, each clerk's pace, the
rate at which people come and when pauses are planned; and, if `knows_day`, that this day is a slow
or a full one. It does not know the draws: how long this person takes, or when the next one comes.
The median of the waits that are possible then is the best single figure: no other has a smaller
mean distance. What is left out is small: people who leave, and a service under way that is known
not to be a person who has not come.
"""

import math
from collections.abc import Callable
from random import Random
from statistics import NormalDist
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from server.domain.identity import ClerkId, CounterId, ServiceId, TicketId
from server.domain.office import CounterState
from server.estimate.player import play
from server.estimate.position import set_up
from server.estimate.position_arrays import FAR, GRAIN, PACE, Longs
from server.estimate.record import Arrival, Window
from server.estimate.rest_of_day import HORIZON, Sketch
from server.estimate.service_times import Pools
from tests.bench.town import (
    BUSIEST,
    COUNTERS,
    HOUR,
    MINUTE,
    OLDEST,
    PREFERENTIAL,
    SERVICES,
    SHARES,
    Town,
    rate_at,
)

Seconds: TypeAlias = NDArray[np.float64]
PLAYS = 200
_RESTS = 50
_TRIES = 20
_REST = 6 * MINUTE
"""Seconds, on average, until the person is gone in whose time a break fell due."""
_LAST = max(closes for _, (_, closes), _ in COUNTERS.values()) * HOUR
_FINE = 2048
"""Points by which a spread of times is drawn, before it is thinned."""
_WALK = (8.0, 40.0)
_WRITING = (5.0, 45.0)
_MISSED = 0.04
_PREFERENCE = SHARES[0] + SHARES[1]


class Known(Pools):
    """The spreads that the town draws from, in place of what an office has measured."""

    def __init__(self, town: Town, *, knows_day: bool) -> None:
        self.level = town.level if knows_day else town.load
        lengths = town.lengths if knows_day else {n: each[:2] for n, each in SERVICES.items()}
        even = (np.arange(_FINE) + 0.5) / _FINE
        shuffled = np.random.default_rng(1).permutation(even)
        walk = _WALK[0] + (_WALK[1] - _WALK[0]) * shuffled
        normal = np.array([NormalDist().inv_cdf(float(each)) for each in even])
        self._own = {
            ServiceId(name): _thinned(_lengths(normal, walk, *lengths[name])) for name in SERVICES
        }
        self._any = next(iter(self._own.values()))
        self._pace = {
            ClerkId(f"clerk-{name}"): round(PACE * pace) for name, pace in town.pace.items()
        }
        writing = _WRITING[0] + (_WRITING[1] - _WRITING[0]) * even
        self._gaps = np.random.default_rng(2).permutation(_thinned(writing))


def _lengths(normal: Seconds, walk: Seconds, mean: float, spread: float) -> Seconds:
    """Seconds from a call until the clerk is free."""
    served = np.exp(math.log(mean * MINUTE) - spread * spread / 2 + spread * normal)
    held = walk + np.maximum(20.0, served)
    missed = walk[: round(_FINE * _MISSED / (1 - _MISSED))] + 90
    return np.concatenate((held, missed))


def _thinned(seconds: Seconds) -> Longs:
    ordered = np.sort(seconds)
    places = ((np.arange(GRAIN) + 0.5) * len(ordered) / GRAIN).astype(np.int64)
    return np.asarray(1000 * ordered[places], dtype=np.int64)


def least_error_wait(town: Town, ticket: TicketId, known: Known) -> int:
    """The median of a waiting ticket's possible waits from now on, in ms."""
    dice = Random(town.now.timestamp())  # noqa: S311 - no secret
    ways = [_rest(town, known.level, dice) for _ in range(_RESTS)]
    setting = set_up(town.office, ways, known, round(town.now.timestamp() * 1000))
    start, _ = play(setting.position, PLAYS, HORIZON)
    own = start[:, setting.tickets.index(ticket)]
    return int(np.partition(own, PLAYS // 2)[PLAYS // 2])


def _rest(town: Town, level: float, dice: Random) -> Sketch:
    """One rest of the day, as the town would draw it from now on."""
    closes: dict[CounterId, int] = {}
    windows: list[Window] = []
    for name in COUNTERS:
        counter, clerk = CounterId(name), ClerkId(f"clerk-{name}")
        spans = _spans(town, name, dice)
        desk = town.office.desks.get(counter)
        if desk is not None and desk.state is CounterState.OPEN and spans:
            closes[counter] = spans.pop(0)[1]
        windows += [Window(counter, clerk, *span) for span in spans]
    return Sketch(tuple(_coming(town, level, dice)), closes, tuple(windows))


def _spans(town: Town, name: str, dice: Random) -> list[tuple[int, int]]:
    """When a counter is open from now on, in ms from now; the first span began if it is open."""
    _, (opens, closes), pause = COUNTERS[name]
    desk = town.office.desks.get(CounterId(name))
    is_open = desk is not None and desk.state is CounterState.OPEN
    left = town.left.get(name)
    end = FAR if closes * HOUR >= _LAST else _until(town, closes * HOUR)
    if name in town.came and not is_open and left is None:
        return []
    if is_open:
        begin = 0
    elif left is not None:
        begin = _until(town, _after(town.clock, lambda: left + _break(dice)))
    else:
        begin = _until(
            town, _after(town.clock, lambda: opens * HOUR + dice.uniform(-2, 6) * MINUTE)
        )
    if not pause or left is not None:
        return [(begin, end)]
    wish = _after(_called(town, name), lambda: pause * HOUR + dice.gauss(0, 6) * MINUTE)
    back = max(wish, town.clock) + dice.expovariate(1 / _REST) + _break(dice)
    return [(begin, _until(town, wish)), (_until(town, back), end)]


def _break(dice: Random) -> float:
    return (30 + dice.gauss(0, 3)) * MINUTE


def _after(since: float, drawn: Callable[[], float]) -> float:
    """A draw that is later than `since`, or soon after it where none is."""
    return next((at for at in (drawn() for _ in range(_TRIES)) if at > since), since + MINUTE)


def _called(town: Town, name: str) -> float:
    """The second of the day at which the clerk last chose to go on; they would have gone."""
    held = town.office.held_by(ClerkId(f"clerk-{name}"))
    if held is None or held.called_at is None:
        return town.clock
    return town.clock - (town.now - held.called_at).total_seconds()


def _until(town: Town, at: float) -> int:
    return max(1, _ms(at - town.clock))


def _coming(town: Town, level: float, dice: Random) -> list[Arrival]:
    """People with a preference; a thinned draw as the town's own."""
    found: list[Arrival] = []
    at = town.clock
    highest = BUSIEST * level * _PREFERENCE
    while True:
        at += dice.expovariate(highest / MINUTE)
        if at > 14 * HOUR:
            return found
        if dice.random() * BUSIEST < rate_at(at / HOUR):
            service = dice.choices(list(SERVICES), [each[3] for each in SERVICES.values()])[0]
            kind = OLDEST if dice.random() * _PREFERENCE < SHARES[0] else PREFERENTIAL
            found.append(Arrival(_ms(at - town.clock), kind, ServiceId(service)))


def _ms(seconds: float) -> int:
    return round(1000 * seconds)
