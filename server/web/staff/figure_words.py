"""The figures of a page in the words of one language: tiles, tables, charts, notes, definitions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from antesala.words import Words
from server.charts.panel import Bars, Line, Panel
from server.domain.period import month_of
from server.report import judgement as j
from server.report.blocks import Tile
from server.report.breakdown import By, Part
from server.report.dictionary import formula_of, limits_to, note_in_words
from server.report.figures import LEAST_OF_CLERK, NOTHING, Scope, Value
from server.report.indicators.registry import DEFINITIONS, Definition, definition_of
from server.report.report import Report
from server.report.wording.amounts import Amounts
from server.report.wording.tiles import Tiles
from server.web.staff.survey_results import CHANNELS

COLUMNS: dict[By, tuple[str, ...]] = {
    By.COUNTER: ("attended", "service_p50", "service_p90", "occupancy", "idle_while_waiting"),
    By.CLERK: ("attended", "service_p50", "service_p90"),
}
USUAL = ("issued", "attended", "wait_p50", "wait_p90", "within_target", "service_p50", "no_show")
_PLACES = {By.HOUR, By.DAY, By.MONTH}
"""What has an order along an axis, and is drawn as a chart."""
_MOST_TICKS = 9

_PAUSE = "pause_"
"""The family of the pauses by reason."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in a table, with how many people it is of and where it leads."""

    told: str
    n: str = ""
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it is about, and its figures."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their heads; `none` stands there where there are none."""

    heading: str
    first: str
    heads: tuple[str, ...]
    lines: tuple[Row, ...]
    none: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing under its heading."""

    heading: str
    svg: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: its name in the address, its label, and what may be chosen."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    chosen: str


class FigureWords:
    """One page's figures in words."""

    def __init__(self, words: Words, report: Report, scope: Scope) -> None:
        self.words, self.say = words, words.say
        self._report, self._scope = report, scope
        self._amounts = Amounts(words)
        catalogue = report.catalogue
        self._names: dict[By, dict[str, str]] = {
            By.UNIT: {str(each.id): each.name for each in catalogue.units},
            By.SERVICE: {str(each.id): each.name for each in catalogue.services},
            By.CLASS: {str(each.id): each.name for each in catalogue.classes},
            By.COUNTER: {str(each.id): each.number for each in catalogue.counters},
            By.CLERK: {str(each.id): each.name for each in catalogue.clerks},
        }

    def heading(self) -> str:
        """The period, and the part of the office where it is not the whole."""
        scope = self._scope
        parts = [self._amounts.period_long(self._report.period)]
        if scope.unit and not scope.service:
            parts.append(self._name(By.UNIT, scope.unit))
        for by, key in (
            (By.SERVICE, scope.service),
            (By.CHANNEL, scope.channel),
            (By.CLASS, scope.ticket_class),
        ):
            if key:
                parts.append(self._name(by, key))
        return " · ".join(parts)

    def notes(self) -> list[str]:
        """What a reader has to know of the data."""
        return [note_in_words(each, self.words) for each in self._report.now.notes]

    def tiles(self) -> list[Tile]:
        """Six large figures, in the words of the report."""
        made, scope = Tiles(self._report, self._amounts), self._scope
        tiles = [
            made.plain("attended", self.say("report-attended"), scope),
            made.waits(scope),
            made.within(scope),
        ]
        if not scope.ticket_class:
            tiles.append(made.gap(scope))
        tiles.append(made.plain("abandoned", self.name("abandoned"), scope))
        if not (scope.channel and scope.unit) and not scope.ticket_class:
            tiles.append(made.satisfaction(scope))
        return tiles

    def name(self, indicator: str) -> str:
        """What an indicator is called; a reason of pauses as the office file calls it."""
        told = self._amounts.name(indicator)
        reason = indicator.removeprefix(_PAUSE)
        if reason == indicator:
            return told
        names = {str(each.id): each.name for each in self._report.catalogue.pauses}
        names["back_office"] = self.say("counter-back-office")
        return told.removesuffix(reason) + names.get(reason, reason)

    def one(self, indicator: str) -> tuple[tuple[str, str, str], ...]:
        """A figure now, before and a year ago: the period, the figure, how many it is of."""
        values = self._report.beside(indicator, self._scope)
        return tuple(
            (period, self._told(indicator, value), self._of(value))
            for period, value in zip(self.periods(), values, strict=True)
        )

    def _told(self, indicator: str, value: Value) -> str:
        told = self._amounts.figure(indicator, value)
        if value.value is None or value.low is None or value.high is None:
            return told
        low, high = (self._amounts.told(indicator, each) for each in (value.low, value.high))
        return self.say("figures-between", told=told, low=low, high=high)

    def _of(self, value: Value) -> str:
        return self._amounts.number(value.n) if value.n else ""

    def defined(self, definition: Definition) -> tuple[tuple[str, str], ...]:
        """How a figure is worked out: formula, unit, source, limits, each with its head."""
        told = (
            ("formula", formula_of(definition, self.words)),
            ("unit-of", self.say(f"indicator-unit-{definition.unit}")),
            ("source", self.say(f"indicator-source-{definition.source}")),
            ("limits", limits_to(definition, self.words)),
            ("name", definition.name),
        )
        return tuple(
            (self.say(f"figures-{key}"), text.replace("`", "")) for key, text in told if text
        )

    def subjects(self) -> list[tuple[str, list[tuple[str, str, tuple[str, ...]]]]]:
        """Every indicator that this part of the office has, by subject."""
        found = []
        for subject, names in groupby(self._known(), lambda each: each[0]):
            rows = [
                (name, self.name(name), tuple(told for _, told, _ in self.one(name)))
                for _, name in names
            ]
            found.append((self.say(f"indicator-subject-{subject}"), rows))
        return found

    def periods(self) -> tuple[str, ...]:
        """The names of the period and of the two that it is compared with."""
        report = self._report
        return tuple(
            self._amounts.period(each)
            for each in (report.period, report.before.period, report.year_ago.period)
        )

    def _known(self) -> list[tuple[str, str]]:
        """The indicators with a figure here, each with its subject, in the subjects' order."""
        order = {name: n for n, name in enumerate(DEFINITIONS)}
        found = []
        for name in self._report.now.indicators():
            definition = definition_of(name)
            value = self._report.now.of(name, self._scope)
            if definition is not None and value != NOTHING:
                found.append((order[definition.name], definition.subject, name))
        return [(subject, name) for _, subject, name in sorted(found)]

    def filters(self) -> list[Choice]:
        """The filters of the page."""
        scope = self._scope
        every = ("", self.say("figures-all"))
        units, services, classes = (
            tuple(self._names[by].items()) for by in (By.UNIT, By.SERVICE, By.CLASS)
        )
        channels = tuple((each, self.say(f"results-channel-{each}")) for each in CHANNELS)
        chosen_unit = "" if scope.service else scope.unit
        return [
            Choice("unit", self.say("figures-unit"), (every, *units), chosen_unit),
            Choice("service", self.say("figures-service"), (every, *services), scope.service),
            Choice("channel", self.say("figures-channel"), (every, *channels), scope.channel),
            Choice("class", self.say("figures-class"), (every, *classes), scope.ticket_class),
        ]

    def choice_by(self, chosen: By, *, with_clerks: bool) -> Choice:
        """What the table may be told apart by."""
        options = tuple(
            (each.value, self.say(f"figures-by-{each.value}"))
            for each in By
            if with_clerks or each is not By.CLERK
        )
        return Choice("by", self.say("figures-by"), options, chosen.value)

    def _name(self, by: By, key: str) -> str:
        """A part by its name; one that the office file has no more by its id."""
        match by:
            case By.CHANNEL:
                return self.say(f"results-channel-{key if key in CHANNELS else 'other'}")
            case By.COUNTER:
                return self.say("report-counter", number=self._names[by].get(key, key))
            case By.HOUR:
                return self.say("figures-hour", begin=int(key), end=int(key) + 1)
            case By.DAY:
                return self._amounts.day_short(date.fromisoformat(key))
            case By.MONTH:
                return self._amounts.period(month_of(int(key[:4]), int(key[-2:])))
            case _:
                return self._names[by].get(key, key)

    def table(self, by: By, parts: Sequence[Part]) -> Table:
        """The usual figures of each part."""
        columns = COLUMNS.get(by, USUAL)
        heads = tuple(self.name(each) for each in columns)
        lines = tuple(
            Row(
                self._name(by, part.key),
                tuple(self._cell(each, part.figures.get(each, NOTHING)) for each in columns),
            )
            for part in self._ordered(by, parts)
        )
        note = self.say("figures-clerks-note", least=LEAST_OF_CLERK) if by is By.CLERK else ""
        heading = self.say(f"figures-by-{by.value}")
        first = self.say(f"figures-one-{by.value}")
        return Table(heading, first, heads, lines, self.say("report-no-data"), note)

    def _ordered(self, by: By, parts: Sequence[Part]) -> list[Part]:
        """In the order of the office's file, or of time; clerks by their names, as no ranking."""
        if by in _PLACES:
            return list(parts)
        return sorted(parts, key=lambda part: self._name(by, part.key))

    def _cell(self, indicator: str, value: Value) -> Cell:
        return Cell(self._amounts.figure(indicator, value), self._of(value), indicator)

    def behind(self, indicator: str, parts: Mapping[By, Sequence[Part]]) -> list[Table]:
        """One figure of each part, and of how many people it is: counts, never people."""
        heads = self.say("figures-figure"), self.say("figures-count")
        tables = []
        for by, some in parts.items():
            lines = tuple(
                Row(self._name(by, part.key), self._both(indicator, part.figures[indicator]))
                for part in self._ordered(by, some)
                if indicator in part.figures
            )
            if lines:
                heading, first = (self.say(f"figures-{way}-{by.value}") for way in ("by", "one"))
                tables.append(Table(heading, first, heads, lines, ""))
        return tables

    def _both(self, indicator: str, value: Value) -> tuple[Cell, Cell]:
        return Cell(self._told(indicator, value)), Cell(self._of(value))

    def charts(self, by: By, parts: Sequence[Part]) -> list[Chart]:
        """People and waits along the hours, days or months."""
        if by not in _PLACES or not any(part.figures for part in parts):
            return []
        ordered = list(parts)
        at = [float(n) for n in range(len(ordered))]
        step = -(-len(ordered) // _MOST_TICKS)
        ticks = [
            (at[n] + 0.5, self._tick(by, part.key))
            for n, part in enumerate(ordered)
            if n % step == 0
        ]
        issued = [float(part.figures.get("issued", NOTHING).value or 0) for part in ordered]
        bars = Panel(
            "issued",
            self.name("issued"),
            0.0,
            float(len(ordered)),
            ticks,
            bars=[Bars([each + 0.15 for each in at], issued, 0.7, "first")],
        )
        lines = [
            Line(look, [(n + 0.5, self._minutes(part, name)) for n, part in enumerate(ordered)],
                 self.say(f"figures-line-{look}"))
            for look, name in (("most", "wait_p90"), ("median", "wait_p50"))
        ]  # fmt: skip
        waits = Panel(
            "waits",
            self.say("report-waits"),
            0.0,
            float(len(ordered)),
            ticks,
            lines=lines,
            right=92.0,
        )
        return [
            Chart(self.name("issued"), bars.svg()),
            Chart(self.say("figures-waits"), waits.svg()),
        ]

    def _minutes(self, part: Part, indicator: str) -> float | None:
        value = part.figures.get(indicator, NOTHING).value
        return None if value is None else float(j.minutes(value))

    def _tick(self, by: By, key: str) -> str:
        if by is By.HOUR:
            return str(int(key))
        if by is By.DAY:
            return str(int(key[-2:]))
        return self._amounts.month(int(key[-2:]))[:3]
