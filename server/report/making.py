"""Makes the report of an office and period: reads its figures, and what its pages draw besides."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

from server.domain.catalogue import Catalogue, Standing
from server.domain.period import Period
from server.report.assembly import figures_of
from server.report.corrective_actions import actions_of
from server.report.figures import LEAST_SHOWN, Figures
from server.report.gathering import BY_UNIT
from server.report.indicators.cell import Cell
from server.report.indicators.counters import occupancy
from server.report.report import (
    CounterUse,
    HandedOver,
    HourWaits,
    Preferred,
    Report,
    UnitReport,
    Waits,
    Week,
)
from server.store.figures import Facts, Times, facts
from server.store.reading import Reader

_DAY, _DAYS = timedelta(days=1), 7
_LINKED = "linked"
"""The outcome of an attention that a person of another unit took over."""


def report_of(reader: Reader, catalogue: Catalogue, now: Figures, today: date) -> Report:
    """The report of a period's figures, beside those of the one before and of a year before.

    `today` is the office's local date. Raises `StoreError`.
    """
    period = now.period
    before, year_ago = (
        figures_of(reader, catalogue, each, today, groupings=BY_UNIT, with_months=False)
        for each in (period.previous, period.year_before)
    )
    with facts(reader, catalogue) as known:
        made = _Drawn(known, catalogue, period)
        return Report(
            catalogue=catalogue,
            made_on=today,
            now=now,
            before=before,
            year_ago=year_ago,
            days=len(known.coverage(period.first, period.last).days),
            weeks=tuple(made.weeks()),
            preferred=made.preferred(),
            units=tuple(made.units()),
            targets=catalogue.targets,
            actions=actions_of(reader, str(catalogue.office), period),
        )


class _Drawn:
    """What a report draws of one period besides its figures."""

    def __init__(self, known: Facts, catalogue: Catalogue, period: Period) -> None:
        self._known, self._catalogue = known, catalogue
        self._days = period.first, period.last
        self._period = period

    def weeks(self) -> Iterator[Week]:
        """The weeks from Monday to Sunday, the first and the last as far as they are in it."""
        monday = self._period.first - timedelta(days=self._period.first.weekday())
        while monday <= self._period.last:
            last = min(monday + timedelta(days=_DAYS - 1), self._period.last)
            sums = self._known.ticket_sums(max(monday, self._period.first), last)
            yield Week(monday, _waits(sums[0].waits) if sums else Waits())
            monday += timedelta(days=_DAYS)

    def preferred(self) -> Preferred:
        """The waits with preference and without, of the whole office."""
        return self._pairs([])[""]

    def units(self) -> Iterator[UnitReport]:
        """The units that had tickets, in the order of the office's file."""
        issued = {
            sums.key["unit"]: sums.issued for sums in self._known.ticket_sums(*self._days, ["unit"])
        }
        hours, handed, pairs = self._hours(), self._handed(), self._pairs(["unit"])
        used = self._uses()
        for unit in self._catalogue.units:
            name = str(unit.id)
            if issued.get(name):
                yield UnitReport(
                    unit=name,
                    hours=tuple(hours[name]),
                    counters=tuple(used[each] for each in self._counters(name) if each in used),
                    handed=tuple(handed[name]),
                    preferred=pairs[name],
                )

    def _pairs(self, by: Sequence[Literal["unit"]]) -> Mapping[str, Preferred]:
        """The waits with preference and without, by unit or of the whole office."""
        sides = [self._of_standing(by, each) for each in (Standing.PREFERENTIAL, Standing.GENERAL)]
        names = {name for side in sides for name in side}
        pairs = {name: Preferred(*(side.get(name, Waits()) for side in sides)) for name in names}
        return defaultdict(Preferred, pairs)

    def _of_standing(
        self, by: Sequence[Literal["unit"]], standing: Standing
    ) -> Mapping[str, Waits]:
        classes = [str(each.id) for each in self._catalogue.classes if each.standing is standing]
        if not classes:
            return {}
        found = self._known.ticket_sums(*self._days, by, {"ticket_class": classes})
        return {sums.key.get("unit", ""): _waits(sums.waits) for sums in found}

    def _hours(self) -> Mapping[str, list[HourWaits]]:
        """The waits of each unit by day of the week and hour."""
        found: dict[str, list[HourWaits]] = defaultdict(list)
        for weekday in range(_DAYS):
            days = [day.isoformat() for day in _days(self._period) if day.weekday() == weekday]
            if days:
                for sums in self._known.ticket_sums(*self._days, ["unit", "hour"], {"day": days}):
                    hour = HourWaits(weekday, int(sums.key["hour"]), _waits(sums.waits))
                    found[sums.key["unit"]].append(hour)
        return found

    def _handed(self) -> Mapping[str, list[HandedOver]]:
        """To which units the attentions of each unit went on."""
        found: dict[str, list[HandedOver]] = defaultdict(list)
        linked = {"outcome": [_LINKED]}
        for sums in self._known.work_sums(*self._days, ["unit", "linked_to"], linked):
            unit = sums.key["unit"]
            found[unit].append(HandedOver(sums.key["linked_to"], sums.lengths.n))
        return found

    def _uses(self) -> Mapping[str, CounterUse]:
        """The use of each counter that was open."""
        found = {}
        for sums in self._known.counter_sums(*self._days, ["counter"]):
            use = occupancy(Cell(counters=sums))
            if use is not None and use.value is not None:
                name = sums.key["counter"]
                found[name] = CounterUse(name, use)
        return found

    def _counters(self, unit: str) -> Iterator[str]:
        """The counters that attend any service of a unit; one without a list attends all."""
        services = {each.id for each in self._catalogue.services if each.unit == unit}
        for counter in self._catalogue.counters:
            if not counter.services or services & set(counter.services):
                yield str(counter.id)


def _days(period: Period) -> Iterator[date]:
    day = period.first
    while day <= period.last:
        yield day
        day += _DAY


def _waits(times: Times) -> Waits:
    """Times as they may be shown: without any where too few waited."""
    if times.n < LEAST_SHOWN:
        return Waits(times.n)
    return Waits(times.n, times.p50, times.p90)
