"""How far the wait told to people is from the wait they have, and whether nine in ten holds.

Offices live day after day by the domain's own commands (`tests/bench/town.py`). Each ticket that
has to queue is asked about at the moment of its issue, with only what the office knows then.
The first twenty days are its record; the days after are scored. Seeds below 2,000 were used while
the estimate was made; the default ones never were.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from server.domain import events as e
from server.domain.identity import TicketId
from server.domain.office import CounterState, Office
from server.domain.ticket import State, Ticket
from server.estimate.forecast import Crowd, Forecaster, Wait, crowd_of
from tests.bench.report import Bar, Cell, Table
from tests.bench.town import Town

SEEDS = (2001, 2002)
RECORD_DAYS = 20
LOAD = 1.08
"""A day on which it matters: one in ten general tickets waits longer than an hour. The shorter the
waits, the larger any error is beside them: at 1.0 (40 minutes) all predictors are further off.
"""
MINUTE = 60_000
FIRST_DAY = date(2026, 3, 2)


@dataclass(slots=True)
class Case:
    """A ticket that had to queue: its estimate at its issue, and its real wait, in ms."""

    crowd: Crowd
    told: Wait
    by_position: float
    by_last: float
    real: int = 0


class Scorer:
    """Asks at each issue of the scored days, and records the real wait."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self.forecaster = Forecaster()
        self.cases: list[Case] = []
        self.first_day: list[Case] = []
        self._open: dict[TicketId, Case] = {}
        self._last_wait: dict[Crowd, int] = {}
        self._services = [0, 0]
        self.scores = False
        town.watch(self._before)
        town.on_issue = self._issued

    def _before(self, office: Office, event: e.Event) -> None:
        if isinstance(event, e.TicketCalled):
            self._called(office, event)
        elif isinstance(event, e.ServiceFinished):
            called = office.tickets[event.ticket].called_at
            assert called is not None
            self._services[0] += _ms(event.at - called)
            self._services[1] += 1
        elif isinstance(event, e.TicketCancelled | e.DayClosed):
            self._open.pop(TicketId(getattr(event, "ticket", "")), None)
        self.forecaster.note(office, event)

    def _called(self, office: Office, event: e.TicketCalled) -> None:
        ticket = office.tickets[event.ticket]
        real = _ms(event.at - ticket.arrival)
        crowd = crowd_of(office, ticket.ticket_class)
        self._last_wait[crowd] = real
        case = self._open.pop(event.ticket, None)
        if case is not None:
            case.real = real
            self.cases.append(case)

    def _issued(self, ticket: TicketId) -> None:
        town = self._town
        foretold = self.forecaster.forecast(town.office, town.now)
        self.forecaster.remember(town.office, foretold, ticket)
        if self.scores and foretold.tickets[ticket].median > 0:
            found = town.office.tickets[ticket]
            crowd = crowd_of(town.office, found.ticket_class)
            self._open[ticket] = Case(
                crowd,
                foretold.tickets[ticket],
                self._by_position(town.office, found),
                self._last_wait.get(crowd, 0),
            )

    def _by_position(self, office: Office, ticket: Ticket) -> float:
        """A simple predictor: waiting people times the mean service, divided by counters."""
        serving = [
            office.catalogue.services_at(counter, desk.clerk)
            for counter, desk in office.desks.items()
            if desk.state is CounterState.OPEN
        ]
        mine = [services for services in serving if ticket.service in services]
        shared = {service for services in mine for service in services}
        ahead = sum(
            other.state is State.WAITING and other.service in shared and other.seq < ticket.seq
            for other in office.tickets.values()
        )
        mean = self._services[0] / self._services[1] if self._services[1] else 10 * MINUTE
        return ahead * mean / max(1, len(mine))


def _ms(span: timedelta) -> int:
    return round(span.total_seconds() * 1000)


def options(parser: argparse.ArgumentParser) -> None:
    """Which offices, and how many days of each are scored."""
    parser.add_argument("--seeds", type=int, nargs="+", default=list(SEEDS))
    parser.add_argument("--days", type=int, default=20, help="scored days of each office")
    parser.add_argument(
        "--load", type=float, default=LOAD, help=f"people, by a usual day's; {LOAD}"
    )


def run(asked: argparse.Namespace) -> list[Table]:
    """Accuracy, coverage and cost."""
    cases = [case for seed in asked.seeds for case in _live(seed, asked.days, asked.load)]
    return [_accuracy(cases, asked), _coverage(cases), _cost()]


def _live(seed: int, days: int, load: float) -> list[Case]:
    print(f"office {seed}: {RECORD_DAYS} + {days} days …", file=sys.stderr, flush=True)  # noqa: T201 - who waits for it
    town = Town(seed, load)
    scorer = Scorer(town)
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

    def error(told: Callable[[Case], float]) -> float:
        return sum(abs(told(case) - case.real) for case in cases) / len(cases) / mean

    ours, position = error(lambda case: case.told.median), error(lambda case: case.by_position)
    last = error(lambda case: case.by_last)
    rows: tuple[tuple[Cell, ...], ...] = (
        ("people ahead by mean service by counters", round(100 * position, 1)),
        ("last customer's wait", round(100 * last, 1)),
        ("the office's rule played forward", round(100 * ours, 1)),
    )
    days = f"{asked.days} days of {len(asked.seeds)} offices"
    title = f"Error: {len(cases)} tickets that had to queue, {days}, mean {mean / MINUTE:.1f} min"
    bars = (
        Bar(f"error at most 25 % of the mean wait: {100 * ours:.1f} %", ours <= 0.25),
        Bar(
            f"at most 0.55 of the position formula: {ours / position:.2f}", ours <= 0.55 * position
        ),
        Bar(f"at most 0.65 of the last customer's wait: {ours / last:.2f}", ours <= 0.65 * last),
    )
    return Table(title, ("told by", "% of the mean wait"), rows, bars)


def _coverage(cases: Sequence[Case]) -> Table:
    def covered(some: list[Case]) -> float:
        return 100 * sum(case.real <= case.told.most for case in some) / len(some)

    crowds: tuple[Crowd, ...] = ("favoured", "general")
    groups = {"all": list(cases)} | {
        crowd: [case for case in cases if case.crowd == crowd] for crowd in crowds
    }
    figures = {name: covered(some) for name, some in groups.items()}
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (name, len(groups[name]), round(figure, 1)) for name, figure in figures.items()
    )
    bars = (
        Bar(f"covers 88 to 92 %: {figures['all']:.1f}", 88 <= figures["all"] <= 92),
        *(
            Bar(f"{crowd}: covers 86 to 94 %: {figures[crowd]:.1f}", 86 <= figures[crowd] <= 94)
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
