"""How long one person takes at a counter: a pool of equally likely times for each service.

These are the office's own times, mixed with its file's `minutes` while there are few of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain.identity import ClerkId, ServiceId
from server.estimate.position_arrays import GRAIN, PACE, Longs
from server.estimate.record import Day

FAMILIAR = 30
"""People attended until a clerk's own pace counts for half."""
_USUAL = 600_000.0
USUAL_DAY = 100
"""People attended today until the day's own pace counts for half."""
PRIOR = 10
"""The office file's `minutes` count as much as this many measured times."""
NEWEST = 2000
"""Number of the newest measured times of a service to use: those of all the days in most offices.
Of the last days alone they would follow what those had in common, and not the office."""
_SPREAD = 0.6
"""Standard deviation of a service time's logarithm, until the office has its own times."""

_SHAPE = np.exp(
    _SPREAD * np.array([NormalDist().inv_cdf((n + 0.5) / GRAIN) for n in range(GRAIN)])
    - _SPREAD * _SPREAD / 2
)
"""Equally likely lengths with a mean of one, shortest first: a lognormal distribution."""


class Pools:
    """The pools of one office at one moment: as on all days, slower or quicker as today is."""

    def __init__(
        self, days: Iterable[Day], minutes: dict[ServiceId, int], today: Day | None = None
    ) -> None:
        own: dict[ServiceId | None, list[int]] = {}
        by_clerk: dict[ClerkId | None, list[tuple[ServiceId | None, int]]] = {}
        gaps: list[int] = []
        for day in days:
            gaps += day.gaps
            for service, clerk, length in day.busy:
                own.setdefault(service, []).append(length)
                by_clerk.setdefault(clerk, []).append((service, length))
        self._gaps = _gap_pool(gaps[-NEWEST:])
        pace = _pace(own, minutes)
        self._own = {
            service: mixed(own.get(service, ())[-NEWEST:], typical * 60_000 * pace)
            for service, typical in minutes.items()
        }
        mean = {service: float(pool.mean()) for service, pool in self._own.items()}
        self._pace: dict[ClerkId | None, int] = {
            clerk: _clerk_pace(done, mean) for clerk, done in by_clerk.items()
        }
        mood = 1.0 if today is None else self._mood(today, mean)
        self._own = {each: (mood * pool).astype(np.int64) for each, pool in self._own.items()}
        every = np.concatenate(list(self._own.values())) if self._own else _SHAPE * _USUAL
        self._any = np.sort(every)[:: max(1, len(every) // GRAIN)][:GRAIN].astype(np.int64)

    def _mood(self, today: Day, mean: Mapping[ServiceId, float]) -> float:
        """Today's times relative to those of all days; near one while there are few."""
        real = said = USUAL_DAY * _USUAL
        for service, clerk, length in today.busy:
            if service is not None and service in mean:
                # A clerk who forgot to finish makes no slow day.
                real += min(length, int(self._own[service][-1]))
                said += mean[service] * self._pace.get(clerk, PACE) / PACE
        return real / said

    def pace(self, clerk: ClerkId) -> int:
        """A clerk's time relative to that of all clerks, in parts of `PACE`."""
        return self._pace.get(clerk, PACE)

    def of(self, service: ServiceId | None) -> Longs:
        """Equally likely times in ms, shortest first, without the pause that follows them."""
        return self._own.get(service, self._any) if service is not None else self._any

    def turn(self, service: ServiceId) -> Longs:
        """The same including the pause between two people: from one call to the next."""
        return self.of(service) + self._gaps

    def left(self, service: ServiceId | None, elapsed: int, pace: int = PACE) -> Longs:
        """How long, in ms, a clerk of this pace will still attend a person called `elapsed` ago."""
        pool = self.of(service) * pace // PACE
        longer = pool[pool > elapsed] - elapsed
        if len(longer) < _FEW:
            # Longer than nearly all before: unknown, so assume the usual rest at the end.
            longer = (_SHAPE * max(float(pool.mean()), elapsed * 0.5) * 0.5).astype(np.int64)
        return spread(np.sort(longer)) + self._gaps

    def gap(self) -> Longs:
        """How long, in ms, a free clerk may take to call while a person waits."""
        return self._gaps


_FEW = 5


def mixed(own: Sequence[int], typical: float) -> Longs:
    """`GRAIN` equally likely times: measured ones, and some around `typical` if those are few."""
    share = len(own) / (len(own) + PRIOR)
    ours = round(GRAIN * share)
    prior = spread(_SHAPE * typical, GRAIN - ours)
    return np.sort(np.concatenate((spread(np.sort(np.array(own)), ours), prior))).astype(np.int64)


def spread(ordered: NDArray[Any], count: int = GRAIN) -> Longs:
    """`count` values that each represent an equal part of an ordered sample."""
    if not count:
        return np.zeros(0, np.int64)
    places = ((np.arange(count) + 0.5) * len(ordered) / count).astype(np.int64)
    return np.asarray(ordered[places], dtype=np.int64)


def _gap_pool(gaps: Sequence[int]) -> Longs:
    """The gaps, shuffled against the times they are added to; zero before any are known."""
    share = len(gaps) / (len(gaps) + PRIOR)
    ours = round(GRAIN * share)
    pool = np.zeros(GRAIN, np.int64)
    pool[:ours] = spread(np.sort(np.array(gaps, np.int64)), ours)
    return np.random.default_rng(GRAIN).permutation(pool)


def _clerk_pace(done: Sequence[tuple[ServiceId | None, int]], mean: dict[Any, float]) -> int:
    """A clerk's time relative to the same services' mean; near one while there is little data."""
    real = said = FAMILIAR * _USUAL
    for service, length in done[-NEWEST:]:
        if service in mean:
            real += length
            said += mean[service]
    return round(PACE * real / said)


def _pace(own: dict[ServiceId | None, list[int]], minutes: dict[ServiceId, int]) -> float:
    """The ratio of the office's times to those of its file, over all services."""
    real = said = float(PRIOR * 600_000)
    for service, typical in minutes.items():
        lengths = own.get(service, ())[-NEWEST:]
        real += sum(lengths)
        said += len(lengths) * typical * 60_000
    return real / said
