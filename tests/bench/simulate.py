"""How long `antesala simulate` takes, and whether ten times the tickets take ten times as long.

A week and more of an invented office with seven counters, nearly as busy as it can be: its document
is read, played by the default rule, and the result written, as the command does. Seconds of CPU;
the two sizes are measured by turns, and the median is told.
"""

import argparse
import json
import os
import time
from dataclasses import dataclass
from random import Random
from statistics import median
from typing import Any

from server.simulate.command import encoded, read, result
from server.simulate.play import play
from tests.bench.tables import Bar, Cell, Table

SMALL, LARGE, FEW = 20_000, 200_000, 2_000
MOST = 0.4
"""Seconds for `SMALL`."""
LINEAR = 1.1
"""Times the cost of a ticket in the smaller scenario: within a tenth, it is linear."""
COLUMNS = ("tickets", "read", "play", "write", "all", "us a ticket")
SERVICES = ("consult", "payment", "permit", "welfare")
COUNTERS = 7
BETWEEN, LENGTH = 12.0, 60.0
"""Mean seconds between two arrivals, and of a service."""


def options(parser: argparse.ArgumentParser) -> None:
    """How often, and how large."""
    parser.add_argument("--pairs", type=int, default=5, help="small and large; default 5")
    parser.add_argument("--quick", action="store_true", help="small scenarios, three pairs")


def run(asked: argparse.Namespace) -> list[Table]:
    """One table, and the bars of 20,000 tickets and of linear growth."""
    sizes = (FEW, SMALL) if asked.quick else (SMALL, LARGE)
    texts = [json.dumps(document(size)) for size in sizes]
    found: list[list[Spent]] = [[], []]
    for _ in range(3 if asked.quick else asked.pairs):
        for text, times in zip(texts, found, strict=True):
            times.append(_spent(text))
    middle = [sorted(times, key=lambda each: each.total)[len(times) // 2] for times in found]
    rows = tuple(_row(size, spent) for size, spent in zip(sizes, middle, strict=True))
    return [Table(_title(), COLUMNS, rows, _bars(sizes, found, middle))]


def document(tickets: int, seed: int = 1) -> dict[str, Any]:
    """A scenario with so many tickets."""
    chance, now = Random(seed), 0.0  # noqa: S311 - no secret
    people = []
    for number in range(tickets):
        now += chance.expovariate(1 / BETWEEN)
        people.append(
            {
                "id": f"T{number}",
                "class": chance.choices(("oldest", "preferential", "general"), (3, 19, 78))[0],
                "service": chance.choice(SERVICES),
                "arrival": int(now),
                "duration": 5 + int(chance.expovariate(1 / LENGTH)),
            }
        )
    some = {"services": SERVICES[:2]}
    return {
        "services": SERVICES,
        "classes": ("oldest", "preferential", "general"),
        "discipline": {
            "name": "k-then-oldest",
            "k": 2,
            "preferential": ("oldest", "preferential"),
            "head_start": {"oldest": 900},
        },
        "counters": [
            {"id": f"{n}", **(some if n >= COUNTERS - 2 else {})} for n in range(COUNTERS)
        ],
        "tickets": people,
    }


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of CPU of the command's steps."""

    read: float
    play: float
    write: float

    @property
    def total(self) -> float:
        return self.read + self.play + self.write


def _spent(text: str) -> Spent:
    began = time.process_time()
    scenario, scale = read(text)
    known = time.process_time()
    played = play(scenario)
    called = time.process_time()
    encoded(result(scenario, played, scale))
    return Spent(known - began, called - known, time.process_time() - called)


def _title() -> str:
    return f"seconds of CPU of a simulation, load {os.getloadavg()[0]:.1f}"


def _row(size: int, spent: Spent) -> tuple[Cell, ...]:
    return (size, spent.read, spent.play, spent.write, spent.total, 1e6 * spent.total / size)


def _bars(sizes: tuple[int, int], found: list[list[Spent]], middle: list[Spent]) -> tuple[Bar, ...]:
    """Linear by the pairs' own ratios: a machine has better and worse minutes."""
    times = sizes[1] / sizes[0]
    ratio = median(large.total / small.total for small, large in zip(*found, strict=True)) / times
    whole = middle[sizes.index(SMALL)].total
    return (
        Bar(f"{SMALL:,} tickets take at most {MOST} s: {whole:.2f} s", whole <= MOST),
        Bar(
            f"a ticket costs at most {LINEAR} times as much among {sizes[1]:,}: {ratio:.2f}",
            ratio <= LINEAR,
        ),
    )
