"""Random days: arrivals and service times drawn from the known data of an office.

Arrivals are a Poisson process whose rate changes with the hour; service times are drawn from the
service's own pool. The same random state draws the same tickets under any rule or roster, so that
two of them are compared on the same days.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from server.domain.identity import ClassId
from server.simulate.play import Ticket


@dataclass(frozen=True, slots=True)
class Stream:
    """The people who come for one service with one class.

    `expected` holds (from, to, mean number of people), and the mean may be fractional. `lengths`
    are equally likely service times. `patience` are waits after which a person leaves, where `None`
    means that they stay; if it is empty, everyone stays.
    """

    service: str
    ticket_class: ClassId
    expected: tuple[tuple[int, int, float], ...]
    lengths: Sequence[int]
    patience: Sequence[int | None] = ()


def draw(streams: Iterable[Stream], chance: Random, name: str = "T") -> list[Ticket]:
    """Draw one day's tickets in order of arrival; their ids are `name` and a number from 1."""
    drawn = [
        (arrival, place, _person(stream, arrival, chance))
        for place, stream in enumerate(streams)
        for arrival in _arrivals(stream, chance)
    ]
    drawn.sort(key=lambda each: each[:2])
    return [
        Ticket(f"{name}{number}", *person) for number, (_, _, person) in enumerate(drawn, start=1)
    ]


_Person = tuple[ClassId, str, int, int, int | None]


def _person(stream: Stream, arrival: int, chance: Random) -> _Person:
    length = chance.choice(stream.lengths)
    patience = chance.choice(stream.patience) if stream.patience else None
    leaves_at = None if patience is None else arrival + patience
    return stream.ticket_class, stream.service, arrival, length, leaves_at


def _arrivals(stream: Stream, chance: Random) -> list[int]:
    """Draw times of arrival: in each stretch, a Poisson process with the rate expected there."""
    found: list[int] = []
    for start, end, people in stream.expected:
        if people <= 0:
            continue
        gap = (end - start) / people
        time = start + chance.expovariate(1) * gap
        while time < end:
            found.append(int(time))
            time += chance.expovariate(1) * gap
    return found
