"""How long people wait under each rule of calling, on the same simulated days.

Three kinds of day: a normal one, one with a fifth more people, and that one with six preferential
people in ten. Minutes; the ninth decile of the waits of all days together, and the longest.

The longest wait of all days is one person's, and another draw of the same days may have it a tenth
longer under any rule. So the bars compare rules day by day: each day's figure under both, the ratio
of their means, and its 95 % interval, whose worse end has to keep the bar. They are left out for
fewer than thirty days, which prove nothing.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

from server.domain.discipline import Discipline, Ranking, Rule
from server.simulate.play import Call, play, summary
from tests.bench.chart import chart
from tests.bench.days import CLASSES, FIRST, GENERAL, MINUTE, OLDEST, day, people
from tests.bench.interval import Interval, ratio
from tests.bench.tables import Bar, Cell, Table

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
ENOUGH = 30
"""Days needed to prove a bar."""
HARDLY = 1.03
"""The longest general wait of a day under the default rule, beside `strict`."""
SLOWER = 1.05
"""All waits together, beside those of `strict`: a rule that looks at no service time shares the
waits out anew and adds little to them."""
DAYS = {
    "A normal day, 22 % preferential": (1.0, 0.22),
    "A fifth more people": (1.2, 0.22),
    "A fifth more people, 60 % preferential": (1.2, 0.60),
}


def options(parser: argparse.ArgumentParser) -> None:
    """How many days, and which."""
    parser.add_argument("--days", type=int, default=60, help="days of each kind; default 60")
    parser.add_argument(
        "--seed", type=int, nargs="+", default=[1], help="each draws other days; default 1"
    )
    parser.add_argument("--quick", action="store_true", help="30 days of each kind")
    parser.add_argument("--chart", type=Path, help="draw the ninth deciles into this SVG as well")


def run(asked: argparse.Namespace) -> list[Table]:
    """A table for each kind of day."""
    if asked.quick:
        asked.days = min(asked.days, 30)
    tables = [
        _table(title, load, share, asked.days, asked.seed) for title, (load, share) in DAYS.items()
    ]
    if asked.chart is not None:
        names = ("nine in ten preferential: minutes", "nine in ten general: minutes")
        asked.chart.write_text(chart(tables, ("pref. P90", "gen. P90"), names), "utf-8")
    return tables


Day = list[Call]


def _table(title: str, load: float, share: float, days: int, seeds: list[int]) -> Table:
    print(f"{title}: {days} days …", file=sys.stderr, flush=True)  # noqa: T201 - who waits for it
    # A generator of its own for each day, so that more days are the same days and some more.
    drawn = [
        people(Random(f"{seed}/{number}"), load, share)  # noqa: S311 - no secret
        for seed in seeds
        for number in range(days)
    ]
    played = {
        name: [play(day(rule, ranking, tickets)).calls for tickets in drawn]
        for name, (rule, ranking) in RULES.items()
    }
    rows: tuple[tuple[Cell, ...], ...] = tuple((name, *_row(played[name])) for name in played)
    return Table(title, ("rule", *MARKS), rows, bars(played) if len(drawn) >= ENOUGH else ())


def _row(days: list[Day]) -> tuple[float, ...]:
    calls = [call for each in days for call in each]
    preferential, general = summary(_favoured(calls)), summary(_general(calls))
    marks = (preferential.p50, preferential.p90, general.p50, general.p90, general.max)
    mean = summary(call.wait for call in calls).mean
    return tuple(round(float(mark or 0) / MINUTE, 1) for mark in (*marks, mean))


def _favoured(calls: Day) -> list[int]:
    return [call.wait for call in calls if call.ticket.ticket_class in LEGAL]


def _general(calls: Day) -> list[int]:
    return [call.wait for call in calls if call.ticket.ticket_class == GENERAL]


def bars(played: dict[str, list[Day]]) -> tuple[Bar, ...]:
    """The bars that the rules keep on any days; each rule's days are the same, in one order."""
    default = "2-then-oldest"
    medians = dict(zip(MARKS, _row(played[default]), strict=True))
    sooner = _beside(played, default, "first-come", lambda calls: sum(_favoured(calls)))
    longest = _beside(played, default, "strict", lambda calls: max(_general(calls), default=0))
    slower = {rule: _beside(played, rule, "strict", _all) for rule in played if rule != "strict"}
    slowest = max(slower, key=lambda rule: slower[rule].high)
    return (
        Bar(
            f"{default}: the preferential median is below the general one",
            medians["pref. P50"] < medians["gen. P50"],
        ),
        Bar(f"{default}: preference shortens waits, of first-come's {sooner}", sooner.high < 1),
        Bar(
            f"{default}: a day's longest general wait below {HARDLY} of strict's: {longest}",
            longest.high < HARDLY,
        ),
        Bar(
            f"all waits together below {SLOWER} of strict's; most, {slowest}: {slower[slowest]}",
            slower[slowest].high < SLOWER,
        ),
    )


def _beside(
    played: dict[str, list[Day]], rule: str, other: str, figure: Callable[[Day], float]
) -> Interval:
    both = zip(played[rule], played[other], strict=True)
    return ratio([(figure(mine), figure(theirs)) for mine, theirs in both])


def _all(calls: Day) -> float:
    return sum(call.wait for call in calls)
