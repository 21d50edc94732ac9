"""The office that the benches play: six counters, a morning peak, breaks, partial counters.

Times are in seconds since the counters open. The figures are invented:
a middling municipality's morning, loaded so that one in ten waits longer than half an hour.
"""

from random import Random

from server.domain.discipline import Ranking, Rule
from server.domain.identity import ClassId
from server.simulate.play import Counter, Scenario, Ticket
from tests.bench.random_days import Stream, draw

MINUTE = 60
HOUR = 60 * MINUTE
OLDEST, FIRST, GENERAL = map(ClassId, ("oldest", "preferential", "general"))
CLASSES = (OLDEST, FIRST, GENERAL)

ARRIVALS = (0.12, 0.24, 0.23, 0.18, 0.13, 0.10)
"""Shares of the day's people: the half-hour before the counters open, then each hour."""
PEOPLE = 230
SERVICES = {"consult": (0.4, 4), "payment": (0.3, 5), "permit": (0.2, 10), "welfare": (0.1, 12)}
"""Each service's share of the people, and its mean length in minutes."""
OLDEST_AMONG_PREFERENTIAL = 0.2


def counters() -> tuple[Counter, ...]:
    """Six counters: three for everything, three for some services; each with a break of its own."""
    served = (
        None,
        None,
        None,
        ("consult", "payment"),
        ("consult", "payment"),
        ("permit", "welfare"),
    )
    return tuple(
        Counter(
            f"m{number}",
            services=None if services is None else frozenset(services),
            windows=((0, _break(number)), (_break(number) + 20 * MINUTE, 24 * HOUR)),
        )
        for number, services in enumerate(served, start=1)
    )


def _break(number: int) -> int:
    return 90 * MINUTE + number * 20 * MINUTE


def people(chance: Random, load: float = 1, preferential: float = 0.22) -> list[Ticket]:
    """A day's tickets; `load` multiplies the people, `preferential` is their share."""
    shares = {
        OLDEST: preferential * OLDEST_AMONG_PREFERENTIAL,
        FIRST: preferential * (1 - OLDEST_AMONG_PREFERENTIAL),
        GENERAL: 1 - preferential,
    }
    streams = [
        Stream(name, each, _expected(load * share * part), _LENGTHS[mean])
        for name, (part, mean) in SERVICES.items()
        for each, share in shares.items()
    ]
    return draw(streams, chance)


def _expected(part: float) -> tuple[tuple[int, int, float], ...]:
    begins = [-HOUR // 2, *(hour * HOUR for hour in range(len(ARRIVALS) - 1))]
    return tuple(
        (begin, begin + (HOUR // 2 if begin < 0 else HOUR), share * part * PEOPLE)
        for begin, share in zip(begins, ARRIVALS, strict=True)
    )


def _pool(mean: int) -> list[int]:
    """Gamma of shape 2 (standard deviation 0.7 of the mean), as a pool so large that it shows."""
    chance = Random(mean)  # noqa: S311 - no secret
    return [max(20, int(chance.gammavariate(2, mean * MINUTE / 2))) for _ in range(2000)]


_LENGTHS = {mean: _pool(mean) for _, mean in SERVICES.values()}


def day(rule: Rule, ranking: Ranking, tickets: list[Ticket]) -> Scenario:
    """The day, ready to be played."""
    return Scenario(rule, ranking, tuple(SERVICES), counters(), tickets)
