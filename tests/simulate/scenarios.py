"""Scenarios of every kind, drawn from a seed: unequal counters, closures, equal instants, zeros."""

import random
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
SERVICES = ["a", "b", "c"]
CLASSES = ["oldest", "first", "punctual", "general"]


def scenarios() -> st.SearchStrategy[Json]:
    """Scenario documents. hypothesis by itself draws lists too short for long waits."""
    return st.builds(drawn, st.integers(0, 2**32), st.integers(0, 60))


def drawn(seed: int, tickets: int) -> Json:
    """One scenario; times are whole, or decimals as JSON has them."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    time = chance.choice((_whole, _decimal))
    span = max(1, int(tickets * chance.uniform(0.2, 3)))
    return {
        "services": SERVICES,
        "classes": CLASSES,
        "discipline": _discipline(chance, time),
        "counters": [
            _counter(chance, f"m{n}", span, time) for n in range(1, chance.randint(1, 4) + 1)
        ],
        "tickets": [_ticket(chance, f"t{n}", span, time) for n in range(tickets)],
    }


Time = Callable[[random.Random, int], int | float]


def _whole(chance: random.Random, most: int) -> int:
    return chance.randint(0, most)


def _decimal(chance: random.Random, most: int) -> float:
    return round(chance.uniform(0, most), chance.randint(0, 2))


def _discipline(chance: random.Random, time: Time) -> Json:
    name = chance.choice(("first-come", "strict", "head-start", "k-then-oldest", "k-then-oldest"))
    head_start = {each: time(chance, 20) for each in chance.sample(CLASSES, chance.randint(0, 3))}
    if name == "head-start":
        return {"name": name, "head_start": head_start}
    if name != "k-then-oldest":
        return {"name": name}
    legal = chance.sample(CLASSES, chance.randint(0, 2))
    others = [each for each in CLASSES if each not in legal]
    rule = {"name": name, "k": chance.randint(1, 4), "preferential": legal}
    if chance.random() < 0.5:
        rule["head_start"] = head_start
    if chance.random() < 0.5:
        rule["courtesy"] = chance.sample(others, 1)
    return rule


def _counter(chance: random.Random, name: str, span: int, time: Time) -> Json:
    counter: Json = {"id": name}
    if chance.random() < 0.5:
        counter["services"] = chance.sample(SERVICES, chance.randint(1, 3))
    if chance.random() < 0.3:
        counter["classes"] = chance.sample(CLASSES, chance.randint(1, 4))
    if chance.random() < 0.5:
        edges = [sorted((time(chance, span), time(chance, span))) for _ in range(3)]
        counter["open"] = [edge for edge in edges if edge[0] < edge[1]]
    return counter


def _ticket(chance: random.Random, name: str, span: int, time: Time) -> Json:
    arrival = time(chance, span)
    ticket = {
        "id": name,
        "class": chance.choice(CLASSES),
        "service": chance.choice(SERVICES),
        "arrival": arrival,
        "duration": 0 if chance.random() < 0.1 else time(chance, 9),
    }
    if chance.random() < 0.2:
        # Two decimals and two decimals are two decimals; the sum of the doubles might not be.
        ticket["leaves_at"] = round(arrival + time(chance, 12), 2)
    return ticket
