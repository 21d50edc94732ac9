"""Gathers from the store what figures are worked out from: the sums of each part of an office.

It does not count, and does not decide what may be shown.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from antesala.words.terminal import Sentence
from server.domain.catalogue import Catalogue, Standing
from server.domain.period import Period
from server.domain.petition.promptness import petition_sums
from server.domain.survey import Answer, scale_of
from server.domain.survey_results import results, within
from server.report.figures import OFFICE, Scope
from server.report.indicators.cell import Cell, Said
from server.store.equipment import EquipmentSums, equipment_sums
from server.store.figures import CounterSums, Dimension, Facts, TicketSums
from server.store.petition_search import petition_dates
from server.store.reading import Reader
from server.store.survey_reading import answers_between, state_of_answers

_UNREAD = Sentence("store-history-unread")
Grouping = tuple[Dimension, ...]
GROUPINGS: tuple[Grouping, ...] = (
    (),
    ("unit",),
    ("unit", "service"),
    ("channel",),
    ("ticket_class",),
    ("unit", "channel"),
    ("unit", "ticket_class"),
    ("unit", "service", "channel"),
    ("unit", "service", "ticket_class"),
    ("unit", "service", "channel", "ticket_class"),
)
"""What tickets are told apart by. A service always stands with its unit."""
BY_UNIT: tuple[Grouping, ...] = GROUPINGS[:3]
"""Those that attentions are told apart by, too."""


@dataclass(frozen=True)
class Gathered:
    """The sums of every period and part of the office, by the fields of a `Cell`."""

    catalogue: Catalogue
    period: Period
    months: tuple[Period, ...] = ()
    """Empty where the period has but one, or its months were not asked for."""
    sums: dict[tuple[Period, Scope], dict[str, Any]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    @property
    def periods(self) -> tuple[Period, ...]:
        """The period and its months."""
        return (self.period, *self.months)

    def add(self, period: Period, scope: Scope, **sums: object) -> None:
        """Keep sums of one part of the office."""
        self.sums[period, scope].update(sums)

    def cells(self) -> Iterator[tuple[Period, Scope, Cell]]:
        """The cells, those of the whole period first."""
        order = {period: n for n, period in enumerate(self.periods)}
        for period, scope in sorted(self.sums, key=lambda each: (order[each[0]], each[1])):
            yield period, scope, Cell(**self.sums[period, scope])

    def places(self, grouping: Grouping) -> Iterator[tuple[Grouping, Mapping[str, Period]]]:
        """What to ask the store for: the grouping, and the same by month with the months' names."""
        yield grouping, {"": self.period}
        if self.months:
            yield ("month", *grouping), {f"{each.first:%Y-%m}": each for each in self.months}


def gather_tickets(known: Facts, into: Gathered, groupings: Sequence[Grouping]) -> None:
    """Tickets by each grouping, and by their classes' standing where a class is not one of it."""
    for period in into.periods:
        into.add(period, OFFICE, tickets=TicketSums(key={}), standings={})
    days = into.period.first, into.period.last
    for each in groupings:
        for by, periods in into.places(each):
            for sums in known.ticket_sums(*days, by):
                period, scope = periods[sums.key.get("month", "")], scope_of(sums.key)
                into.add(period, scope, tickets=sums)
            if "ticket_class" not in each:
                _gather_standings(known, into, by, periods)


def _gather_standings(
    known: Facts, into: Gathered, by: Grouping, periods: Mapping[str, Period]
) -> None:
    found: dict[tuple[Period, Scope], dict[Standing, TicketSums]] = defaultdict(dict)
    for sums in known.ticket_sums(into.period.first, into.period.last, (*by, "standing")):
        standing = sums.key["standing"]
        if standing:
            place = periods[sums.key.get("month", "")], scope_of(sums.key)
            found[place][Standing(standing)] = sums
    for (period, scope), standings in found.items():
        into.add(period, scope, standings=standings)


def scope_of(key: Mapping[str, str]) -> Scope:
    """The part of the office that a key of the store names."""
    names = ("unit", "service", "channel", "ticket_class")
    return Scope(*(key.get(name, "") for name in names))


def gather_work(known: Facts, into: Gathered, groupings: Sequence[Grouping]) -> None:
    """What attentions were about, and how the counters' time was used."""
    days = into.period.first, into.period.last
    kinds: dict[tuple[Period, Scope], dict[str, int]] = defaultdict(dict)
    for each in groupings:
        for by, periods in into.places(each):
            if each not in BY_UNIT:
                continue
            for sums in known.work_sums(*days, (*by, "kind")):  # type: ignore[arg-type]
                place = periods[sums.key.get("month", "")], scope_of(sums.key)
                kinds[place][sums.key["kind"]] = sums.lengths.n
    for (period, scope), numbers in kinds.items():
        into.add(period, scope, kinds=numbers)
    for period in into.periods:
        into.add(period, OFFICE, counters=CounterSums(key={}))
        for counters in known.counter_sums(period.first, period.last):
            into.add(period, OFFICE, counters=counters)


def gather_opinions(reader: Reader, into: Gathered) -> None:
    """What people said, by office, unit, service and channel."""
    catalogue, days = into.catalogue, (into.period.first, into.period.last)
    said = reader.memory.made_of(
        ("opinions", str(catalogue.office), into.periods),
        (state_of_answers(reader, catalogue.office, *days), catalogue),
        lambda: _said(into, answers_between(reader, catalogue.office, *days)),
    )
    for period, scope, each in said:
        is_whole = scope == OFFICE
        told = replace(each, attentions=_attentions(into, period)) if is_whole else each
        into.add(period, scope, said=told)


def _attentions(into: Gathered, period: Period) -> int:
    """How many attentions a period had, by the sums that stay when the attentions are gone."""
    kinds: Mapping[str, int] = into.sums[period, OFFICE].get("kinds", {})
    return sum(kinds.values())


def _said(into: Gathered, answers: Sequence[Answer]) -> list[tuple[Period, Scope, Said]]:
    """As many answers as are shown, or as were given where few."""
    scale = scale_of(into.catalogue.country)
    unit_of = {str(each.id): str(each.unit) for each in into.catalogue.services}
    said = list[tuple[Period, Scope, Said]]()
    for period in into.periods:
        given = [each for each in within(period, answers) if each.highest == scale.highest]
        found = results(given, period, scale, into.catalogue, with_parts=False)
        services = Counter(each.service for each in given)
        channels = Counter(each.channel for each in given)
        units = Counter[str]()
        for service, count in services.items():
            units[unit_of.get(service, "")] += count
        said.append((period, OFFICE, Said(scale, found.whole, len(given))))
        for cell in found.units:
            own = Said(scale, cell.opinion, units[cell.name])
            said.append((period, Scope(unit=cell.name), own))
        for cell in found.services:
            if cell.name:
                scope = Scope(unit_of.get(cell.name, ""), cell.name)
                said.append((period, scope, Said(scale, cell.opinion, services[cell.name])))
        for cell in found.channels:
            if cell.name:
                own = Said(scale, cell.opinion, channels[cell.name])
                said.append((period, Scope(channel=cell.name), own))
    return said


def gather_petitions(reader: Reader, into: Gathered, today: date) -> None:
    """Petitions of the office and of each unit that has some."""
    first, last = into.period.first, min(into.period.last, today)
    dates = petition_dates(reader, into.catalogue.office, first, last)
    units = {each.unit for each in dates} - {None}
    for period in into.periods:
        into.add(period, OFFICE, petitions=petition_sums(dates, period, today))
        for unit in units:
            own = [each for each in dates if each.unit == unit]
            into.add(period, Scope(unit=unit or ""), petitions=petition_sums(own, period, today))


def gather_equipment(reader: Reader, into: Gathered) -> EquipmentSums:
    """Alarms, devices and aids of the office; returns those of the whole period."""
    office = str(into.catalogue.office)
    with reader.reading(_UNREAD) as connection:
        found = {
            period: equipment_sums(connection, office, period.first, period.last)
            for period in into.periods
        }
    for period, sums in found.items():
        into.add(period, OFFICE, equipment=sums)
    return found[into.period]
