"""No ticket waits for ever under `k-then-oldest`: a bound on the calls before its own.

For a ticket let A be the earlier ones that waited as it came and that one of its counters may
serve, and E the profiles among those counters. They make at most (k + 1) · A + k · E calls first.
"""

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, strategies as st

from server.simulate.play import Counter as At, Scenario, Ticket
from tests.domain.builders import examples
from tests.simulate.scenarios import Json, drawn, scenarios
from tests.simulate.watching import (
    Moment,
    moments,
    order,
    scenario_of,
    serves,
    still_here,
    with_rule,
)

pytestmark = pytest.mark.timeout(900)  # thousands of days, where --full asks for them


def slacks(scenario: Scenario) -> Iterator[int]:
    """For everybody passed over, how many more calls the bound would have allowed before theirs."""
    every = list(moments(scenario))
    called_at = {moment.call.ticket.id: number for number, moment in enumerate(every)}
    made: Counter[str] = Counter()
    allowed: dict[str, int] = {}
    for moment in every:
        for other in moment.passed:
            if other.ticket_class in scenario.ranking.courtesy:
                continue
            if other.id not in allowed:
                allowed[other.id] = _bound(scenario, other, every, called_at)
            made[other.id] += 1
            yield allowed[other.id] - made[other.id]


def _bound(
    scenario: Scenario, ticket: Ticket, every: list[Moment], called_at: dict[str, int]
) -> int:
    place = {each.id: (each.arrival, n) for n, each in enumerate(scenario.tickets)}
    # The first call that could have passed it: earlier called tickets had gone as it came.
    joined = next(n for n, moment in enumerate(every) if moment.call.start >= ticket.arrival)
    counters = [each for each in scenario.counters if serves(each, ticket)]
    earlier = [
        other
        for other in scenario.tickets
        if place[other.id] < place[ticket.id]
        and called_at.get(other.id, joined) >= joined
        and still_here(other, ticket.arrival)
        and any(serves(each, other) for each in counters)
    ]
    profiles = {_profile(scenario, each) for each in counters}
    k = scenario.rule.k
    return (k + 1) * len(earlier) + k * len(profiles)


def _profile(scenario: Scenario, counter: At) -> tuple[frozenset[str], ...]:
    services = frozenset(scenario.services) if counter.services is None else counter.services
    classes = counter.classes
    return services, frozenset(scenario.ranking.order) if classes is None else classes


@examples(200)
@given(scenarios(), st.integers(1, 4), st.sampled_from(([], ["punctual"])))
def test_nobody_waits_beyond_the_bound(document: Json, k: int, courtesy: list[str]) -> None:
    """This holds for any openings, closures, arrivals and departures."""
    rule = {"k": k, "preferential": ["oldest", "first"], "courtesy": courtesy}
    ruled = with_rule(document, name="k-then-oldest", **rule)
    assert min(slacks(scenario_of(ruled)), default=0) >= 0


def test_the_bound_is_reached() -> None:
    """Two profiles, one earlier ticket, preferential people without end: not one call fewer."""
    crowd = [
        {"id": f"p{n}", "class": "first", "service": "a", "arrival": 1, "duration": 1}
        for n in range(20)
    ]
    general = [
        {"id": f"g{n}", "class": "general", "service": "a", "arrival": 0, "duration": 1}
        for n in range(2)
    ]
    document = {
        "services": ["a", "b"],
        "classes": ["first", "general"],
        "discipline": {"name": "k-then-oldest", "k": 2, "preferential": ["first"]},
        # Each profile has two preferential calls to make before its first to the oldest, and the
        # one that reaches the oldest first begins anew.
        "counters": [
            {"id": "narrow", "services": ["a"], "open": [[1, 3], [5, 20]]},
            {"id": "wide", "open": [[3, 5]]},
        ],
        "tickets": [*general, *crowd],
    }
    scenario = scenario_of(document)
    assert order(document)[:8] == ["p0", "p1", "p2", "p3", "g0", "p4", "p5", "g1"]
    assert min(slacks(scenario)) == 0
    # (k + 1) · 1 + k · 2 calls, and then its own.
    assert order(document).index("g1") == 7


def test_the_bound_is_put_to_the_test() -> None:
    """Among the drawn days a ticket comes as near to the bound as possible."""
    rule = {"name": "k-then-oldest", "k": 1, "preferential": ["oldest", "first"]}
    days = (scenario_of(with_rule(drawn(seed, 60), **rule)) for seed in range(80))
    assert min(min(slacks(day), default=9) for day in days) == 0
