"""Random days like an office's own, drawn from its usual day; a seed gives the same days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from server.domain.identity import ServiceId
from server.planning.pattern import HOUR, NO_SHOW_SECONDS, Pattern, Usual
from server.simulate import Ticket

PRIOR_WEIGHT = 20
"""The typical length of a service weighs as much as this many measured times."""
SPREAD = 0.6
"""Standard deviation over mean of a service's time if none was measured: counter services have
between 0.5 and 0.8."""
SHORTEST = 10


@dataclass(frozen=True, slots=True)
class DrawnDay:
    """One day's visitors in order of arrival; the day resembles the past day `like`."""

    like: date
    tickets: tuple[Ticket, ...]


def draw_days(pattern: Pattern, count: int, seed: int) -> Iterator[DrawnDay]:
    """Draw `count` days, each with its own random state: more days leave the first unchanged."""
    past = sorted(pattern.loads)
    for number in range(count):
        chance = np.random.default_rng([seed, number])
        like = past[int(chance.integers(len(past)))]
        yield DrawnDay(like, tuple(_tickets(pattern, pattern.loads[like], chance)))


def _tickets(pattern: Pattern, load: float, chance: np.random.Generator) -> Iterator[Ticket]:
    coming = sorted(_comings(pattern, load, chance))
    for number, (arrival, service) in enumerate(coming):
        usual = pattern.services[service]
        ticket_class = usual.classes[int(chance.integers(len(usual.classes)))]
        yield Ticket(
            id=str(number),
            ticket_class=ticket_class,
            service=service,
            arrival=arrival,
            duration=_busy(usual, chance),
        )


def _comings(
    pattern: Pattern, load: float, chance: np.random.Generator
) -> Iterator[tuple[int, ServiceId]]:
    """Draw arrivals, independent of one another within an hour (Poisson)."""
    for service, usual in pattern.services.items():
        for hour, rate in usual.rates.items():
            seconds = pattern.within_hour[hour]
            for place in chance.integers(len(seconds), size=chance.poisson(rate * load)):
                yield hour * HOUR + seconds[place], service


def _busy(usual: Usual, chance: np.random.Generator) -> int:
    if chance.random() < usual.no_shows:
        return NO_SHOW_SECONDS
    measured = len(usual.busy)
    if chance.random() < measured / (measured + PRIOR_WEIGHT):
        return usual.busy[int(chance.integers(measured))]
    shape = 1 / SPREAD**2
    return max(SHORTEST, round(chance.gamma(shape, usual.minutes * 60 / shape)))
