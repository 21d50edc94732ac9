"""What people said, by period, service, unit and channel, in figures that give no one away.

An answer is counted in bundles of one service and one month: of 13 answers 10 are counted where 5
are a bundle, so that two looks at the figures never differ by a single person. What is left of the
months is counted together in their quarter, and what is left there in the year. An answer that is
in no bundle is counted nowhere: no subtraction of one figure from another finds it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from server.domain.catalogue import Catalogue, ClerkRole
from server.domain.period import Length, Period, month_of, quarter_of, year_of
from server.domain.survey import (
    LEAST_OF_CLERK,
    LEAST_OF_SERVICE,
    Answer,
    Opinion,
    Scale,
    opinion,
)

_MONTH = len("2026-03")


def has(period: Period, answer: Answer) -> bool:
    """Whether an answer was given in the months of a period."""
    return f"{period.first:%Y-%m}" <= answer.hour[:_MONTH] <= f"{period.last:%Y-%m}"


def within(period: Period, answers: Iterable[Answer]) -> list[Answer]:
    """The answers that were given in the months of a period."""
    first, last = f"{period.first:%Y-%m}", f"{period.last:%Y-%m}"
    return [each for each in answers if first <= each.hour[:_MONTH] <= last]


def periods_until(today: date, first: date) -> tuple[Period, ...]:
    """The periods of answers from `first` on: this year's and earlier months, quarters, years.

    The newest of each kind is first; months come before quarters and quarters before years.
    """
    years = [year_of(year) for year in range(first.year, today.year + 1)]
    quarters = [part for year in years for part in year.parts]
    months = [part for quarter in quarters for part in quarter.parts]
    every = (*reversed(months), *reversed(quarters), *reversed(years))
    return tuple(each for each in every if each.first <= today and each.last >= first)


Least = Callable[[Answer], int]
"""How many answers a bundle has, by what the answer is about."""


def least_by(catalogue: Catalogue) -> Least:
    """Five answers make a bundle; ten where no more than one clerk attends the service.

    Answers about such a service are answers about that clerk. Supervisors do not count: they may
    attend everything, and seldom do.
    """
    clerks = [each for each in catalogue.clerks if each.role is ClerkRole.CLERK]
    attending: Counter[str] = Counter()
    for clerk in clerks:
        seats = (catalogue.services_at(counter.id, clerk.id) for counter in catalogue.counters)
        attending.update({str(service) for seat in seats for service in seat})
    attending[""] = len(clerks)

    def least(answer: Answer) -> int:
        return LEAST_OF_SERVICE if attending[answer.service] > 1 else LEAST_OF_CLERK

    return least


def counted(answers: Iterable[Answer], period: Period, least: Least) -> list[Answer]:
    """The answers of a period that are counted: whole bundles of one service and one scale.

    Of a span that is no month, quarter or year those of the whole ones in it.
    """
    groups: dict[tuple[str, int], dict[str, list[Answer]]] = {}
    for answer in within(period, answers):
        months = groups.setdefault((answer.service, answer.highest), {})
        months.setdefault(answer.hour[:_MONTH], []).append(answer)
    found: list[Answer] = []
    for by_month in groups.values():
        size = least(next(iter(by_month.values()))[0])
        for part in whole_parts(period):
            found += _bundled(by_month, part, size)[0]
    return found


def whole_parts(period: Period) -> Iterator[Period]:
    """The years, quarters and months of the calendar that make up a period, the longest there are.

    The days of a month that is not whole are in none.
    """
    here = period.first
    while here <= period.last:
        year, quarter, month = (
            year_of(here.year),
            quarter_of(here.year, (here.month + 2) // 3),
            month_of(here.year, here.month),
        )
        fits = [
            each
            for each in (year, quarter, month)
            if each.first == here and each.last <= period.last
        ]
        if fits:
            yield fits[0]
        here = (fits[0] if fits else month).last + timedelta(days=1)


def _bundled(
    by_month: Mapping[str, Sequence[Answer]], period: Period, size: int
) -> tuple[list[Answer], list[Answer]]:
    """The bundles of the parts and those that the rest of all parts makes; and what is left."""
    if period.length is Length.MONTH:
        return _cut(sorted(by_month.get(period.name, ()), key=_order), size)
    taken: list[Answer] = []
    rest: list[Answer] = []
    for part in period.parts:
        own, left = _bundled(by_month, part, size)
        taken += own
        rest += left
    more, left = _cut(rest, size)
    return [*taken, *more], left


def _cut(answers: Sequence[Answer], size: int) -> tuple[list[Answer], list[Answer]]:
    """As many whole bundles as there are, and the rest."""
    whole = len(answers) - len(answers) % size
    return list(answers[:whole]), list(answers[whole:])


def _order(answer: Answer) -> str:
    # One whose hour is not kept comes after those of its month.
    return answer.hour.ljust(len("2026-03-27T10"), "~")


@dataclass(frozen=True, slots=True)
class Cell:
    """What was said about one thing; without an opinion where too few people said it."""

    name: str
    opinion: Opinion | None


@dataclass(frozen=True, slots=True)
class Results:
    """What people said in a period on one scale. The order of units and services is the file's.

    A service that is in the file no more stands last, by its id. `""` is what is known to be about
    the office alone.
    """

    scale: Scale
    whole: Opinion | None
    units: tuple[Cell, ...]
    services: tuple[Cell, ...]
    channels: tuple[Cell, ...]
    parts: tuple[Cell, ...]
    """The months of a quarter or of a span, the quarters of a year."""
    words: Mapping[str, tuple[str, ...]]
    """By service, what people added, in no order that tells when."""


def results(
    answers: Sequence[Answer],
    period: Period,
    scale: Scale,
    catalogue: Catalogue,
    *,
    with_parts: bool = True,
) -> Results:
    """The results of a period on one scale; `with_parts` those of its months or quarters too."""
    least = least_by(catalogue)
    given = [each for each in answers if each.highest == scale.highest]
    told = counted(given, period, least)
    asked = {each.service for each in within(period, given)}
    services = _by_service(told, asked, scale, catalogue)
    return Results(
        scale=scale,
        whole=opinion(told, scale, LEAST_OF_SERVICE),
        units=tuple(_by_unit(told, asked, scale, catalogue)),
        services=services,
        channels=tuple(_by_channel(told, scale)),
        parts=tuple(
            Cell(part.name, opinion(counted(given, part, least), scale, LEAST_OF_SERVICE))
            for part in (period.parts if with_parts else ())
            if any(has(part, each) for each in given)
        ),
        words=_words(told),
    )


def _by_service(
    told: Iterable[Answer], asked: set[str], scale: Scale, catalogue: Catalogue
) -> tuple[Cell, ...]:
    listed = [str(each.id) for each in catalogue.services]
    names = [*listed, *sorted(asked - set(listed) - {""}), ""]
    groups = _grouped(told, lambda answer: answer.service)
    return tuple(
        Cell(name, opinion(groups.get(name, ()), scale, LEAST_OF_SERVICE))
        for name in names
        if name in asked
    )


def _by_unit(
    told: Iterable[Answer], asked: set[str], scale: Scale, catalogue: Catalogue
) -> Iterator[Cell]:
    """The counted answers of the services of each unit that was asked about."""
    unit_of = {str(each.id): str(each.unit) for each in catalogue.services}
    groups = _grouped(told, lambda answer: unit_of.get(answer.service, ""))
    for unit in catalogue.units:
        if any(unit_of.get(service) == unit.id for service in asked):
            yield Cell(str(unit.id), opinion(groups.get(unit.id, ()), scale, LEAST_OF_SERVICE))


def _grouped(answers: Iterable[Answer], of: Callable[[Answer], str]) -> dict[str, list[Answer]]:
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(of(answer), []).append(answer)
    return groups


def _by_channel(told: Sequence[Answer], scale: Scale) -> Iterator[Cell]:
    """Channels, the most used first.

    What is hidden is at least a bundle: the whole less what is shown tells of no small group.
    """
    groups = _grouped(told, lambda answer: answer.channel)
    ordered = sorted(groups, key=lambda name: (-len(groups[name]), name))
    shown = [name for name in ordered if len(groups[name]) >= LEAST_OF_SERVICE]
    hidden = sum(len(groups[name]) for name in ordered if name not in shown)
    if 0 < hidden < LEAST_OF_SERVICE and shown:
        shown.pop()
    for name in ordered:
        said = opinion(groups[name], scale, LEAST_OF_SERVICE) if name in shown else None
        yield Cell(name, said)


def _words(told: Iterable[Answer]) -> dict[str, tuple[str, ...]]:
    by_service: dict[str, list[str]] = {}
    for answer in told:
        if answer.words:
            by_service.setdefault(answer.service, []).append(answer.words)
    # By the alphabet: the order in which they came, or the grade beside them, would tell more.
    return {service: tuple(sorted(said, key=str.casefold)) for service, said in by_service.items()}
