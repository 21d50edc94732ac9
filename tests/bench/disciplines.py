"""How long people wait under each rule of calling, on the same simulated days.

Three kinds of day: a normal one, one with a fifth more people, and that one with six preferential
people in ten. Minutes; the ninth decile of the waits of all days together, and the longest.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from server.domain.discipline import Discipline, Ranking, Rule
from server.simulate.play import Call, Ticket, play, summary
from tests.bench.chart import chart
from tests.bench.days import CLASSES, FIRST, GENERAL, MINUTE, OLDEST, day, people
from tests.bench.report import Bar, Cell, Table

LEGAL = frozenset({OLDEST, FIRST})
PLAIN = Ranking(CLASSES, LEGAL)
RULES: dict[str, tuple[Rule, Ranking]] = {
    "first-come": (Rule(Discipline.FIRST_COME), PLAIN),
    "strict": (Rule(Discipline.STRICT), PLAIN),
    **{
        f"{k}-then-oldest": (
            Rule(k=k),
            Ranking(CLASSES, LEGAL, head_start={OLDEST: 15 * MINUTE}),
        )
        for k in (1, 2, 3, 4)
    },
    "head-start": (
        Rule(Discipline.HEAD_START),
        Ranking(CLASSES, LEGAL, head_start={OLDEST: 45 * MINUTE, FIRST: 30 * MINUTE}),
    ),
}
MARKS = ("pref. P50", "pref. P90", "gen. P50", "gen. P90", "gen. max", "all mean")
DAYS = {
    "A normal day, 22 % preferential": (1.0, 0.22),
    "A fifth more people": (1.2, 0.22),
    "A fifth more people, 60 % preferential": (1.2, 0.60),
}


def options(parser: argparse.ArgumentParser) -> None:
    """How many days, and which."""
    parser.add_argument("--days", type=int, default=60, help="days of each kind; default 60")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws other days")
    parser.add_argument("--chart", type=Path, help="draw the ninth deciles into this SVG as well")


def run(asked: argparse.Namespace) -> list[Table]:
    """A table for each kind of day."""
    tables = [
        _table(title, load, share, asked.days, asked.seed) for title, (load, share) in DAYS.items()
    ]
    if asked.chart is not None:
        names = ("nine in ten preferential: minutes", "nine in ten general: minutes")
        asked.chart.write_text(chart(tables, ("pref. P90", "gen. P90"), names), "utf-8")
    return tables


def _table(title: str, load: float, share: float, days: int, seed: int) -> Table:
    print(f"{title}: {days} days …", file=sys.stderr, flush=True)  # noqa: T201 - who waits for it
    # A generator of its own for each day, so that more days are the same days and some more.
    drawn = [people(Random(f"{seed}/{number}"), load, share) for number in range(days)]  # noqa: S311
    waits = {name: list(_waits(rule, ranking, drawn)) for name, (rule, ranking) in RULES.items()}
    rows: tuple[tuple[Cell, ...], ...] = tuple((name, *_row(waits[name])) for name in waits)
    return Table(title, ("rule", *MARKS), rows, _bars(waits))


def _waits(rule: Rule, ranking: Ranking, drawn: list[list[Ticket]]) -> Iterator[Call]:
    for tickets in drawn:
        yield from play(day(rule, ranking, tickets)).calls


def _row(calls: list[Call]) -> tuple[float, ...]:
    preferential = summary(call.wait for call in calls if call.ticket.ticket_class in LEGAL)
    general = summary(call.wait for call in calls if call.ticket.ticket_class == GENERAL)
    marks = (preferential.p50, preferential.p90, general.p50, general.p90, general.max)
    mean = summary(call.wait for call in calls).mean
    return tuple(round(float(mark or 0) / MINUTE, 1) for mark in (*marks, mean))


def _bars(waits: dict[str, list[Call]]) -> tuple[Bar, ...]:
    """The bars that the tables have to keep on any days."""
    rows = {name: dict(zip(MARKS, _row(calls), strict=True)) for name, calls in waits.items()}
    default, first_come, strict = (rows[name] for name in ("2-then-oldest", "first-come", "strict"))
    return (
        Bar(
            "2-then-oldest: the preferential median is below the general one",
            default["pref. P50"] < default["gen. P50"],
        ),
        Bar(
            "2-then-oldest: preference shortens waits",
            default["pref. P90"] < first_come["pref. P90"],
        ),
        Bar(
            "2-then-oldest: the longest general wait is hardly longer than under strict",
            default["gen. max"] < 1.05 * strict["gen. max"],
        ),
        Bar("no rule makes the office as a whole slower", _all_alike(rows)),
    )


def _all_alike(rows: dict[str, dict[str, float]]) -> bool:
    """A rule that looks at no service time shares the waits out anew and adds little to them."""
    means = [row["all mean"] for row in rows.values()]
    return max(means) < 1.05 * min(means)
