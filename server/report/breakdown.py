"""The figures of one period told apart by one thing: hours, days, counters, clerks, services.

The report and the open data tell less; a page asks for what its reader wants to see. What is about
too few is hidden here as it is there.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from server.domain.catalogue import Standing
from server.domain.period import Period
from server.report.figures import (
    LEAST_OF_CLERK,
    LEAST_SHOWN,
    OFFICE,
    Figures,
    Row,
    Scope,
    Value,
    count,
    of_few,
)
from server.report.indicators.cell import Cell, half, nine_of_ten
from server.report.indicators.registry import worked_out
from server.report.small_cells import without_small_cells
from server.store.figures import Dimension, Facts, TicketSums, Times


class By(StrEnum):
    """What figures are told apart by."""

    SERVICE = "service"
    UNIT = "unit"
    CHANNEL = "channel"
    CLASS = "class"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    COUNTER = "counter"
    CLERK = "clerk"


_DIMENSION: Mapping[By, Dimension] = {
    By.SERVICE: "service",
    By.UNIT: "unit",
    By.CHANNEL: "channel",
    By.CLASS: "ticket_class",
    By.HOUR: "hour",
    By.DAY: "day",
    By.MONTH: "month",
}


_OWN: Mapping[By, tuple[str, tuple[str, ...]]] = {
    By.UNIT: ("unit", ("unit",)),
    By.SERVICE: ("service", ("unit", "service")),
    By.CHANNEL: ("channel", ("channel",)),
    By.CLASS: ("ticket_class", ("ticket_class",)),
}
"""The parts of a scope, and what else is named with each."""
_OF_ATTENTIONS = ("unit", "service")
"""What attentions are filtered by; a class is one of tickets."""


@dataclass(frozen=True, slots=True)
class Part:
    """One hour, day, counter or the like by its id, with what each indicator comes to."""

    key: str
    figures: Mapping[str, Value]


def broken_down(known: Facts, period: Period, by: By, scope: Scope = OFFICE) -> tuple[Part, ...]:
    """The parts of a period in the order of their ids, of one part of the office.

    Of counters and clerks only a `scope` of services tells.
    """
    days = period.first, period.last
    if by is By.CLERK:
        return tuple(_clerks(known, days, scope))
    if by is By.COUNTER:
        return tuple(_counters(known, days, scope))
    cells = dict(_tickets(known, days, _DIMENSION[by], scope))
    whole = dict(_tickets(known, days, None, scope))
    given = cells, whole.get("")
    key = ("parts", str(known.catalogue.office), period, by, scope)
    return known.reader.memory.made_of(key, given, lambda: _shown(*given, period))


def _clerks(known: Facts, days: tuple[date, date], scope: Scope) -> Iterator[Part]:
    """How many people each clerk attended; how long it took, where they are many."""
    for sums in known.clerk_sums(*days, ["clerk"], _where(scope, *_OF_ATTENTIONS)):
        yield Part(sums.key["clerk"], _attended(sums.lengths, LEAST_OF_CLERK))


def _attended(times: Times, least: int) -> dict[str, Value]:
    return {
        "attended": count(times.n),
        "service_p50": of_few(half(times), least),
        "service_p90": of_few(nine_of_ten(times), least),
    }


def _counters(known: Facts, days: tuple[date, date], scope: Scope) -> Iterator[Part]:
    """The time of counters; with a filter by service, of attentions that are still kept."""
    open_for = {sums.key["counter"]: sums for sums in known.counter_sums(*days, ["counter"])}
    lengths = {name: sums.lengths for name, sums in open_for.items()}
    if where := _where(scope, *_OF_ATTENTIONS):
        found = known.clerk_sums(*days, ["counter"], where)
        lengths = {sums.key["counter"]: sums.lengths for sums in found}
    for name in sorted({*lengths, *open_for}):
        times = lengths.get(name, Times())
        cell = Cell(counters=open_for.get(name))
        figures = {indicator: of_few(figure) for indicator, figure in worked_out(cell)}
        figures.update(_attended(times, LEAST_SHOWN))
        yield Part(name, figures)


def _where(scope: Scope, *names: str) -> dict[str, Collection[str]]:
    """The filter by which the store finds a part of the office."""
    told = {
        "unit": scope.unit,
        "service": scope.service,
        "channel": scope.channel,
        "ticket_class": scope.ticket_class,
    }
    return {name: [told[name]] for name in names if told[name]}


def _tickets(
    known: Facts,
    days: tuple[date, date],
    dimension: Dimension | None,
    scope: Scope,
) -> Iterator[tuple[str, Cell]]:
    """The sums of each part, with those of its classes' standings."""
    where = _where(scope, "unit", "service", "channel", "ticket_class")
    by: tuple[Dimension, ...] = () if dimension is None else (dimension,)
    standings: dict[str, dict[Standing, TicketSums]] = defaultdict(dict)
    for standing in Standing:
        classes = [str(each.id) for each in known.catalogue.classes if each.standing is standing]
        if classes and not scope.ticket_class and dimension != "ticket_class":
            for sums in known.ticket_sums(*days, by, {**where, "ticket_class": classes}):
                standings[sums.key.get(dimension or "", "")][standing] = sums
    is_of_class = bool(scope.ticket_class) or dimension == "ticket_class"
    for sums in known.ticket_sums(*days, by, where):
        key = sums.key.get(dimension or "", "")
        yield key, Cell(tickets=sums, standings=None if is_of_class else standings[key])


def _shown(cells: Mapping[str, Cell], whole: Cell | None, period: Period) -> tuple[Part, ...]:
    """The figures that may be shown: none of few, and none from which such a one follows."""
    # Each part stands for a channel of the whole here: what is hidden does not depend on the kind.
    rows = [
        Row(period.name, Scope(channel=key) if key else OFFICE, indicator, figure)
        for key, cell in (("", whole), *cells.items())
        if cell is not None
        for indicator, figure in worked_out(cell)
    ]
    found: dict[str, dict[str, Value]] = {key: {} for key in cells}
    for row in without_small_cells(rows, period.name):
        if row.scope.channel:
            found[row.scope.channel][row.indicator] = row.figure
    return tuple(Part(key, found[key]) for key in sorted(found))


def parts_of(figures: Figures, scope: Scope = OFFICE) -> dict[By, tuple[Part, ...]]:
    """The parts that a period's own figures have, of the whole office or of one unit."""
    found: dict[By, dict[str, dict[str, Value]]] = {by: defaultdict(dict) for by in _OWN}
    for row in figures.rows:
        told = row.scope
        if row.period != figures.period.name or scope.unit not in {"", told.unit}:
            continue
        for by, (name, alone) in _OWN.items():
            key: str = getattr(told, name)
            if key and told == replace(OFFICE, **{each: getattr(told, each) for each in alone}):
                found[by][key][row.indicator] = row.figure
    return {by: tuple(Part(key, some[key]) for key in sorted(some)) for by, some in found.items()}
