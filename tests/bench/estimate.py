"""How far the wait told to people is from the wait they have, and whether nine in ten holds.

Offices live day after day by the domain's own commands (`tests/bench/town.py`). Each ticket that
has to queue is asked about at the moment of its issue, with only what the office knows then.
The first twenty days are its record; the days after are scored. Seeds below 2,000 were used while
the estimate was made; the default ones never were.

No estimate is without error: how long the people ahead will take is chance. So each error stands
beside the least one that is attainable (`tests/bench/attainable.py`) on the same tickets. A day is
one observation for the intervals: the people of a slow day all wait longer than they were told.
"""

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from tests.bench.interval import Interval, ratio
from tests.bench.scorer import MINUTE, Case, Scorer
from tests.bench.tables import Bar, Cell, Table
from tests.bench.town import Town

SEEDS = tuple(range(3001, 3011))
NEAR = 1.15
"""The error beside that of an estimate that knows everything but what the day will be like."""
NEAR_IN_ALL = 1.08
"""The same for all offices together, at the worse end of the interval."""
RECORD_DAYS = 20
LOAD = 1.08
"""A day on which it matters: one in ten general tickets waits longer than an hour. The shorter the
waits, the larger any error is beside them: at 1.0 (40 minutes) all predictors are further off.
"""
FIRST_DAY = date(2026, 3, 2)


def options(parser: argparse.ArgumentParser) -> None:
    """Which offices, and how many days of each are scored."""
    parser.add_argument("--seeds", type=int, nargs="+", default=list(SEEDS))
    parser.add_argument("--days", type=int, default=20, help="scored days of each office")
    parser.add_argument(
        "--load", type=float, default=LOAD, help=f"people, by a usual day's; {LOAD}"
    )
    parser.add_argument("--quick", action="store_true", help="two offices, ten days of each")


def run(asked: argparse.Namespace) -> list[Table]:
    """Accuracy, coverage and cost."""
    if asked.quick:
        asked.seeds, asked.days = asked.seeds[:2], min(asked.days, 10)
    offices = {seed: _live(seed, asked.days, asked.load) for seed in asked.seeds}
    cases = [case for some in offices.values() for case in some]
    return [_accuracy(cases, asked), _each(offices), _coverage(cases), _cost()]


def _live(seed: int, days: int, load: float) -> list[Case]:
    print(f"office {seed}: {RECORD_DAYS} + {days} days …", file=sys.stderr, flush=True)  # noqa: T201 - who waits for it
    town = Town(seed, load)
    scorer = Scorer(town, seed)
    day = FIRST_DAY
    for number in range(RECORD_DAYS + days):
        while day.isoweekday() > 5:
            day += timedelta(days=1)
        scorer.scores = number >= RECORD_DAYS
        town.live(day)
        day += timedelta(days=1)
    return scorer.cases


def _accuracy(cases: Sequence[Case], asked: argparse.Namespace) -> Table:
    mean = sum(case.real for case in cases) / len(cases)
    position, last = (
        error(cases, lambda case: case.by_position),
        error(cases, lambda case: case.by_last),
    )
    ours = error(cases, _told)
    rows: tuple[tuple[Cell, ...], ...] = (
        ("people ahead by mean service by counters", _percent(position)),
        ("last customer's wait", _percent(last)),
        ("the office's rule played forward", _percent(ours)),
        ("the same, knowing the office but not the day", _percent(error(cases, _best))),
        ("the same, knowing the day as well", _percent(error(cases, _knowing))),
    )
    days = f"{asked.days} days of {len(asked.seeds)} offices"
    title = f"Error: {len(cases)} tickets that had to queue, {days}, mean {mean / MINUTE:.1f} min"
    bars = (
        Bar(f"error at most 25 % of the mean wait: {_percent(ours)}", ours.high <= 0.25),
        _at_most(0.55, cases, "the position formula", lambda case: case.by_position),
        _at_most(0.65, cases, "the last customer's wait", lambda case: case.by_last),
        _at_most(NEAR_IN_ALL, cases, "the attainable", _best),
    )
    return Table(title, ("told by", "% of the mean wait"), rows, bars)


def _at_most(limit: float, cases: Sequence[Case], name: str, told: Callable[[Case], float]) -> Bar:
    """The bar on the error beside that of another way of telling; its worse end has to keep it."""
    beside = by_day(cases, _off(_told), _off(told))
    return Bar(f"at most {limit} of {name}: {beside}", beside.high <= limit)


def _told(case: Case) -> float:
    return case.told.median


def _best(case: Case) -> float:
    return case.best


def _knowing(case: Case) -> float:
    return case.knowing


def _off(told: Callable[[Case], float]) -> Callable[[Case], float]:
    return lambda case: abs(told(case) - case.real)


def _percent(found: Interval) -> str:
    """With its interval, e.g. "22.4 (20.1 to 24.7)"."""
    return f"{100 * found.value:.1f} ({100 * found.low:.1f} to {100 * found.high:.1f})"


def error(cases: Sequence[Case], told: Callable[[Case], float]) -> Interval:
    """The mean distance to the real wait over the mean wait."""
    return by_day(cases, _off(told), lambda case: case.real)


def by_day(
    cases: Sequence[Case], above: Callable[[Case], float], below: Callable[[Case], float]
) -> Interval:
    """The sum of one figure over that of another, with its interval over the days."""
    days: dict[tuple[int, date], list[float]] = {}
    for case in cases:
        sums = days.setdefault(case.day, [0.0, 0.0])
        sums[0] += above(case)
        sums[1] += below(case)
    return ratio([(sums[0], sums[1]) for sums in days.values()])


def _each(offices: Mapping[int, Sequence[Case]]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    worst: list[float] = []
    for seed, cases in offices.items():
        ours, best = error(cases, _told), error(cases, _best)
        beside = by_day(cases, _off(_told), _off(_best))
        worst.append(beside.value)
        rows.append(
            (
                seed,
                len(cases),
                *map(_percent, (ours, best, error(cases, _knowing))),
                str(beside),
                _percent(covered(cases)),
            )
        )
    bar = Bar(f"each at most {NEAR} of the attainable: {max(worst):.2f}", max(worst) <= NEAR)
    columns = (
        "office",
        "tickets",
        "error %",
        "attainable %",
        "knowing the day %",
        "beside the attainable",
        "nine in ten, %",
    )
    return Table(
        "Each office: error, and the least that is attainable", columns, tuple(rows), (bar,)
    )


def covered(cases: Sequence[Case]) -> Interval:
    """The part of people who did not wait longer than nine in ten should."""
    return by_day(cases, lambda case: case.real <= case.told.most, lambda _: 1)


def _coverage(cases: Sequence[Case]) -> Table:
    crowds = ("favoured", "general")
    groups = {"all": list(cases)} | {
        crowd: [case for case in cases if case.crowd == crowd] for crowd in crowds
    }
    found = {name: covered(some) for name, some in groups.items()}
    rows = tuple((name, len(groups[name]), _percent(each)) for name, each in found.items())
    bars = (
        Bar(f"covers 88 to 92 %: {_percent(found['all'])}", 0.88 <= found["all"].value <= 0.92),
        *(
            Bar(
                f"{crowd}: covers 86 to 94 %: {_percent(found[crowd])}",
                0.86 <= found[crowd].value <= 0.94,
            )
            for crowd in crowds
        ),
    )
    return Table("Nine in ten do not wait longer", ("who", "tickets", "% covered"), rows, bars)


QUEUE = 200
RUNS = 15


def _cost() -> Table:
    """One set of plays for all of a long queue, with twenty days of record, all counters open."""
    town = Town(SEEDS[0])
    scorer = Scorer(town)
    town.on_issue = lambda _: None
    for number in range(RECORD_DAYS):
        town.live(FIRST_DAY + timedelta(days=number))
    town.crowd(FIRST_DAY + timedelta(days=RECORD_DAYS), QUEUE)
    spent = []
    for _ in range(RUNS):
        start = time.process_time()
        found = scorer.forecaster.forecast(town.office, town.now)
        spent.append(1000 * (time.process_time() - start))
    assert len(found.tickets) == QUEUE
    median = sorted(spent)[RUNS // 2]
    rows: tuple[tuple[Cell, ...], ...] = (
        ("median", round(median, 1)),
        ("fastest", round(min(spent), 1)),
        ("slowest", round(max(spent), 1)),
    )
    bar = Bar(f"at most 25 ms of CPU: {median:.1f} ms", median <= 25)
    return Table(f"One estimate for all of a queue of {QUEUE}", ("run", "ms of CPU"), rows, (bar,))
