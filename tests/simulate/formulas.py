"""Waits by queueing theory: mean wait in the queue, never the time in the office.

Erlang's C formula, Pollaczek and Khinchine's, Cobham's for priorities without interruption
(A. Cobham, "Priority assignment in waiting line problems", Operations Research 2, 1954), and
Kleinrock's conservation law. Rates are per unit of time; classes stand best first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import exp


def erlang_c(offered: float, servers: int) -> float:
    """The probability of having to wait."""
    blocked = 1.0
    for n in range(1, servers + 1):
        blocked = offered * blocked / (n + offered * blocked)
    return blocked / (1 - offered / servers * (1 - blocked))


def mean_wait(arrivals: float, service: float, servers: int) -> float:
    """M/M/c."""
    return erlang_c(arrivals / service, servers) / (servers * service - arrivals)


def waits_at_most(limit: float, arrivals: float, service: float, servers: int) -> float:
    """M/M/c: the probability of a wait up to `limit`."""
    spare = servers * service - arrivals
    return 1 - erlang_c(arrivals / service, servers) * exp(-spare * limit)


@dataclass(frozen=True)
class Flow:
    """One class of customers: arrivals, mean service and mean of its square."""

    arrivals: float
    service: float
    square: float

    @property
    def load(self) -> float:
        return self.arrivals * self.service


def residual(flows: Sequence[Flow]) -> float:
    """M/G/1: the rest of a service at an arrival, W0."""
    return sum(flow.arrivals * flow.square for flow in flows) / 2


def single_server(flows: Sequence[Flow]) -> float:
    """M/G/1, as they come."""
    return residual(flows) / (1 - sum(flow.load for flow in flows))


def cobham(loads: Sequence[float], rest: float) -> list[float]:
    """Strict priorities: each class's wait, where `rest` is W0 and loads are per server."""
    below = [0.0, *accumulate(loads)]
    return [rest / ((1 - better) * (1 - own)) for better, own in pairwise(below)]


def conserved(flows: Sequence[Flow]) -> float:
    """The sum of load times wait over the classes: for any rule that neither idles nor peeks."""
    load = sum(flow.load for flow in flows)
    return load * residual(flows) / (1 - load)
