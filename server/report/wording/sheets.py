"""A report as sheets: a table of numbers for each subject, and what is charted of it.

Times are whole minutes as the pages tell them; the sheet of all indicators has them in seconds,
with the same columns as the open data.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from antesala.colours.palette import LIGHT, tinted
from server.report import judgement as j
from server.report.dictionary import defined
from server.report.figures import LEAST_SHOWN, OFFICE, Figures, Scope, Value
from server.report.judgement import Measure
from server.report.report import Report, Waits
from server.report.sentences import bad, good
from server.report.wording.amounts import Amounts
from server.report.wording.charts import Charts, drawn
from server.report.wording.document import notes_said
from server.report.wording.mayor import said
from server.report.wording.unit import attended_by_service

Kind = Literal["text", "long", "number", "minutes", "share", "ratio", "date", "bare"]


@dataclass(frozen=True, slots=True)
class Told:
    """A number with a kind of its own, in a column that has several."""

    value: float
    kind: Kind


Datum = str | float | date | Told | None
_KINDS: dict[Measure, Kind] = {
    Measure.TIME: "minutes",
    Measure.SHARE: "share",
    Measure.NET: "share",
    Measure.RATIO: "ratio",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head, and what its cells are."""

    head: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Series:
    """A column that is charted; `accent` is the one that matters, `target` a fine line."""

    column: int
    look: Literal["accent", "ink", "target"] = "accent"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart beside its table: along the cells of one column, of some others."""

    kind: Literal["line", "bar", "column"]
    title: str
    description: str
    along: int
    series: Sequence[Series]
    unit: str = ""
    """Stands at the axis."""
    most: int = 0
    """Only so many first rows; 0 is all of them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Datum]]
    chart: Chart | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets of a report; the first tells what it is."""

    title: str
    office: str
    made_on: date
    accent: str
    warning: str
    sheets: Sequence[Sheet]


class Sheets:
    """The sheets of a report in one language."""

    def __init__(self, report: Report, amounts: Amounts) -> None:
        self.report, self.amounts = report, amounts
        self.say = amounts.say

    def all(self) -> Iterator[Sheet]:
        """The sheets in the order in which they are read."""
        yield self.summary()
        yield self.findings()
        yield self.weeks()
        if self.report.period.months and len(self.report.period.months) > 1:
            yield self.months()
        yield self.units()
        yield self.services()
        yield self.hours()
        yield self.preference()
        yield self.actions()
        yield self.indicators()
        yield self.definitions()
        yield self.notes()

    def column(self, indicator: str, head: str = "") -> Column:
        """The column of an indicator."""
        kind = _KINDS.get(j.rule_of(indicator).measure, "number")
        return Column(head or self.amounts.name(indicator), kind)

    def datum(self, indicator: str, value: Value) -> Datum:
        """A figure as a cell has it; words where it is hidden."""
        if value.is_hidden:
            return self.say("report-few", least=LEAST_SHOWN)
        if value.value is None:
            return None
        if j.rule_of(indicator).measure is Measure.TIME:
            return j.minutes(value.value)
        return value.value

    def summary(self) -> Sheet:
        """The office's figures in three periods, each in its own unit as it is told."""
        names = [
            row.indicator
            for row in self.report.now.rows
            if row.scope == OFFICE
            and row.period == self.report.period.name
            and (row.figure.value is not None or row.figure.is_hidden)
        ]
        now, before, year = self.report.now, self.report.before, self.report.year_ago
        rows: list[list[Datum]] = [
            [
                self.amounts.name(name),
                *(self._own(name, each.of(name)) for each in (now, before, year)),
                now.of(name).n,
                self._target(name),
            ]
            for name in names
        ]
        heads = [self.amounts.period(each.period) for each in (now, before, year)]
        return Sheet(
            self.say("report-tab-summary"),
            [
                Column(self.say("report-indicator"), "text"),
                *(Column(head, "bare") for head in heads),
                Column("n", "number"),
                Column(self.say("report-target-head"), "bare"),
            ],
            rows,
        )

    def _target(self, name: str) -> Datum:
        target = self.report.target(name)
        return None if target is None else self._own(name, Value(target.value, 0))

    def _own(self, name: str, value: Value) -> Datum:
        """A figure with its own kind, for a column with figures of several kinds."""
        datum = self.datum(name, value)
        if isinstance(datum, int | float):
            return Told(datum, _KINDS.get(j.rule_of(name).measure, "number"))
        return datum

    def findings(self) -> Sheet:
        """What went well and what did not."""
        rows: list[list[Datum]] = []
        for title, sentences in (
            ("report-good", good(self.report)),
            ("report-bad", bad(self.report)),
        ):
            told = said(sentences, self.amounts) or [self.say(f"{title}-none")]
            rows += [[self.say(title), text] for text in told]
        heads = [Column(self.say("report-side")), Column(self.say("report-finding"), "long")]
        return Sheet(self.say("report-tab-findings"), heads, rows)

    def _waits(self, waits: Waits) -> list[Datum]:
        shown = drawn(waits)
        half = None if shown.half is None else j.minutes(shown.half)
        return [waits.n, half, None if shown.most is None else j.minutes(shown.most)]

    def _wait_columns(self) -> list[Column]:
        say = self.say
        return [
            Column(say("report-called"), "number"),
            Column(say("report-half"), "minutes"),
            Column(say("report-most"), "minutes"),
        ]

    def weeks(self) -> Sheet:
        """Waits by week, with the target as a line."""
        target = self.report.catalogue.target_minutes
        trend = Charts(self.report, self.amounts).weeks()
        series = [Series(2), Series(3, "ink"), Series(4, "target")]
        return Sheet(
            self.say("report-tab-weeks"),
            [
                Column(self.say("report-week"), "date"),
                *self._wait_columns(),
                Column(self.say("report-target-head"), "minutes"),
            ],
            [[each.first, *self._waits(each.waits), target] for each in self.report.weeks],
            Chart("line", trend.title, trend.description, 0, series, self.say("report-in-minutes"))
            if not trend.none
            else None,
        )

    def months(self) -> Sheet:
        """The office's main figures by month."""
        names = ("attended", "wait_p50", "wait_p90", "within_target", "abandoned")
        months = self.report.period.months
        rows = [
            [
                self.amounts.period(month),
                *(self.datum(name, self.report.now.of(name, OFFICE, month)) for name in names),
            ]
            for month in months
        ]
        title = self.say("report-attended")
        return Sheet(
            self.say("report-tab-months"),
            [Column(self.say("report-month")), *map(self.column, names)],
            rows,
            Chart("column", title, _told(rows, 1), 0, [Series(1)]),
        )

    def units(self) -> Sheet:
        """The figures of each unit."""
        names = (
            *("attended", "wait_p50", "wait_p90", "within_target", "priority_gap"),
            *("abandoned", "transferred", "first_contact", "satisfaction_top"),
            *("petitions_received", "petitions_on_time"),
        )
        rows: list[list[Datum]] = []
        for unit in self.report.units:
            scope = Scope(unit=unit.unit)
            told = [self.datum(name, self.report.now.of(name, scope)) for name in names]
            rows.append([self.report.unit_name(unit.unit), *told])
        chart = Chart(
            "bar",
            self.say("report-tab-units-title"),
            _told(rows, 3),
            0,
            [Series(2), Series(3, "ink")],
            self.say("report-in-minutes"),
        )
        heads = [Column(self.say("report-unit")), *map(self.column, names)]
        return Sheet(self.say("report-tab-units"), heads, rows, chart if rows else None)

    def services(self) -> Sheet:
        """The figures of each service, the most used ones first."""
        names = (
            "attended",
            "wait_p50",
            "wait_p90",
            "within_target",
            "service_p50",
            "first_contact",
        )
        then = attended_by_service(self.report.before)
        scopes = sorted(
            self.report.services(),
            key=lambda each: (-(self.report.now.of("attended", each).value or 0), each.service),
        )
        rows: list[list[Datum]] = []
        for scope in scopes:
            told = [self.datum(name, self.report.now.of(name, scope)) for name in names]
            service, unit = self.report.service_name(scope.service), scope.unit
            earlier = then.get(scope.service)
            rows.append([service, self.report.unit_name(unit), told[0], earlier, *told[1:]])
        before = self.amounts.period(self.report.before.period)
        first, *rest = map(self.column, names)
        return Sheet(
            self.say("report-tab-services"),
            [
                Column(self.say("report-service")),
                Column(self.say("report-unit")),
                first,
                Column(f"{first.head}, {before}", "number"),
                *rest,
            ],
            rows,
            Chart("bar", self.say("report-services"), _told(rows, 2), 0, [Series(2)], most=10)
            if rows
            else None,
        )

    def hours(self) -> Sheet:
        """Waits by unit, day of the week and hour."""
        say = self.say
        rows: list[list[Datum]] = [
            [
                self.report.unit_name(unit.unit),
                say("report-weekday", weekday=each.weekday + 1),
                each.hour,
                *self._waits(each.waits),
            ]
            for unit in self.report.units
            for each in unit.hours
        ]
        return Sheet(
            say("report-tab-hours"),
            [
                Column(say("report-unit")),
                Column(say("report-day")),
                Column(say("report-hour"), "number"),
                *self._wait_columns(),
            ],
            rows,
        )

    def preference(self) -> Sheet:
        """Waits with preference and without, of the office and of each unit."""
        say = self.say
        pairs = [(say("report-office"), self.report.preferred)]
        pairs += [(self.report.unit_name(each.unit), each.preferred) for each in self.report.units]
        rows: list[list[Datum]] = [
            [f"{name}, {side}", name, side, *self._waits(waits)]
            for name, pair in pairs
            for side, waits in (
                (say("report-preferential"), pair.preferential),
                (say("report-general"), pair.general),
            )
        ]
        told = any(row[4] is not None for row in rows)
        return Sheet(
            say("report-tab-preference"),
            [
                Column(say("report-group")),
                Column(say("report-unit")),
                Column(say("report-class")),
                *self._wait_columns(),
            ],
            rows,
            Chart(
                "bar",
                say("report-preference-about"),
                _told(rows, 4),
                0,
                [Series(4)],
                say("report-in-minutes"),
            )
            if told
            else None,
        )

    def actions(self) -> Sheet:
        """Corrective actions, one a row."""
        say, names = self.say, ("period", "unit", "indicator", "value", "target", "cause")
        rows = [
            [
                self.amounts.period(each.period),
                self.report.unit_name(each.unit) if each.unit else say("report-office"),
                self.amounts.name(each.indicator),
                self._alone(each.indicator, each.figure),
                self._alone(each.indicator, each.target),
                each.cause,
                each.action,
                each.responsible,
                each.due,
                each.done,
                self._alone(each.indicator, each.later),
            ]
            for each in self.report.actions
        ]
        heads = {
            "period": say("report-period"),
            "unit": say("report-unit"),
            "indicator": say("report-indicator"),
            "value": say("report-actions-figure"),
            "target": say("report-target-head"),
            "cause": say("report-actions-cause"),
        }
        return Sheet(
            say("report-tab-actions"),
            [
                *(Column(heads[name], "long" if name == "cause" else "text") for name in names),
                Column(say("report-actions-act"), "long"),
                Column(say("report-actions-who"), "text"),
                Column(say("report-due"), "date"),
                Column(say("report-done"), "date"),
                Column(say("report-effect-after"), "text"),
            ],
            rows,
        )

    def _alone(self, indicator: str, value: float | None) -> Datum:
        return None if value is None else self._own(indicator, Value(value, 0))

    def indicators(self) -> Sheet:
        """Every figure of the period and its months, as the open data has them."""
        heads = ("period", "office", "unit", "service", "channel", "class", "indicator")
        numbers = ("value", "n", "low", "high")
        return Sheet(
            self.say("report-tab-indicators"),
            [*(Column(name) for name in heads), *(Column(name, "bare") for name in numbers)],
            [*_tidy(self.report.now)],
        )

    def definitions(self) -> Sheet:
        """How every indicator is worked out."""
        names = ("name", "title", "formula", "unit", "source", "limits")
        long = {"formula", "limits"}
        rows = [[each[name] for name in names] for each in defined(self.amounts.words)]
        heads = [
            Column(self.say(f"report-def-{name}"), "long" if name in long else "text")
            for name in names
        ]
        return Sheet(self.say("report-tab-definitions"), heads, rows)

    def notes(self) -> Sheet:
        """What is to be known about the data."""
        rows = [[text] for text in notes_said(self.report, self.amounts)]
        return Sheet(
            self.say("report-tab-notes"), [Column(self.say("report-limits"), "long")], rows
        )


def _tidy(figures: Figures) -> Iterator[list[Datum]]:
    for row in figures.rows:
        scope, figure = row.scope, row.figure
        yield [
            row.period,
            figures.office,
            scope.unit,
            scope.service,
            scope.channel,
            scope.ticket_class,
            row.indicator,
            figure.value,
            figure.n,
            figure.low,
            figure.high,
        ]


def _told(rows: Sequence[Sequence[Datum]], column: int) -> str:
    """A chart's figures in words."""
    return ". ".join(f"{row[0]}: {row[column]}" for row in rows if row[column] is not None)


def book(report: Report, amounts: Amounts) -> Book:
    """The report as sheets."""
    return Book(
        title=amounts.say("report-title", period=amounts.period(report.period)),
        office=report.catalogue.name,
        made_on=report.made_on,
        accent=tinted(LIGHT, report.catalogue.accent).accent,
        warning=amounts.say("report-simulated") if report.is_simulated else "",
        sheets=[*Sheets(report, amounts).all()],
    )
