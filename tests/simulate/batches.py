"""Long runs of an endless queue, and their means with 95 % confidence (batch means)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from statistics import mean, stdev

from server.domain.discipline import Ranking, Rule
from server.domain.identity import ClassId
from server.simulate.play import Call, Counter, Scenario, Ticket, play

UNIT = 1_000_000
"""Whole numbers in a unit of time: fine enough that theory's continuous time is not missed."""
BATCHES = 20
STUDENT = 2.093
"""Student's t with 19 degrees of freedom at 97.5 %."""

Length = Callable[[Random], float]


@dataclass(frozen=True)
class Source:
    """Customers of one class: a Poisson process, and service times drawn one by one."""

    ticket_class: ClassId
    rate: float
    length: Length


@dataclass(frozen=True)
class Interval:
    """A mean and the half-width of its 95 % interval."""

    mean: float
    half: float

    def holds(self, value: float) -> bool:
        return abs(self.mean - value) <= self.half


def run(
    rule: Rule, ranking: Ranking, servers: int, sources: Sequence[Source], seed: int, size: int
) -> list[Call]:
    """The calls of `BATCHES` batches of `size` tickets, in the order of arrival.

    A batch more is played before them: the queue is empty when it begins, and theory's never was.
    """
    tickets = _tickets(sources, Random(seed), (BATCHES + 1) * size)  # noqa: S311 - no secret
    counters = tuple(Counter(str(number)) for number in range(servers))
    played = play(Scenario(rule, ranking, ("all",), counters, tickets))
    return sorted(played.calls, key=lambda call: call.ticket.arrival)[size:]


def _tickets(sources: Sequence[Source], chance: Random, count: int) -> list[Ticket]:
    tickets, now = [], 0.0
    rates = [source.rate for source in sources]
    for number in range(count):
        now += chance.expovariate(sum(rates))
        source = chance.choices(sources, rates)[0]
        length = round(source.length(chance) * UNIT)
        tickets.append(Ticket(str(number), source.ticket_class, "all", round(now * UNIT), length))
    return tickets


def batch_means(
    calls: Sequence[Call], figure: Callable[[Call], float], ticket_class: ClassId | None = None
) -> Interval:
    """The mean of a figure, over one class or all, with its interval."""
    size = len(calls) // BATCHES
    means = [
        mean(
            figure(call)
            for call in calls[number * size : (number + 1) * size]
            if ticket_class in {None, call.ticket.ticket_class}
        )
        for number in range(BATCHES)
    ]
    return Interval(mean(means), STUDENT * stdev(means) / BATCHES**0.5)


def wait(call: Call) -> float:
    """A wait in the queue, in units of time."""
    return call.wait / UNIT
