"""The figures of any period for those who answer for the hall: the same as the report's, by filter.

Each figure leads to its formula and to the numbers behind it. What may be shown is decided where
figures are worked out; here the address is read, and what it asks for is put on the page.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from starlette.datastructures import QueryParams
from starlette.responses import Response

from server.domain.catalogue import Catalogue, local_time
from server.domain.period import Period, PeriodError, month_of, quarter_of, read_period, year_of
from server.report.assembly import figures_in
from server.report.breakdown import By, Part, broken_down, parts_of
from server.report.figures import Scope
from server.report.gathering import BY_UNIT, GROUPINGS, Grouping
from server.report.indicators.registry import Source, definition_of
from server.report.out.forms import FORMS, KINDS, Made, can_make
from server.report.report import Report
from server.store.figures import facts
from server.store.reading import Reader
from server.web.staff.figure_words import FigureWords
from server.web.staff.page_templates import draw
from server.web.staff.visit import StaffPage, Visit

_DAY = timedelta(days=1)
PRESETS = (
    *("today", "yesterday", "month", "last-month", "quarter", "last-quarter", "year"),
    "last-year",
)
"""The periods that a person chooses by name; any other one by its first and last day."""
OTHER = "other"
USUAL = "quarter"
_DAYS = ("from", "to")
NAMES = {"unit": "unit", "service": "service", "channel": "channel", "class": "ticket_class"}
"""The filters by their names in the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an address asks for; `wrong` is why it could not be understood, as a message's key."""

    period: Period
    preset: str
    scope: Scope
    by: By
    wrong: str = ""
    given: str = ""

    @property
    def query(self) -> dict[str, str]:
        """The same as the parameters of an address, whose period is that of the data."""
        told = {name: getattr(self.scope, field) for name, field in NAMES.items()}
        return {"period": self.period.name, **{key: value for key, value in told.items() if value}}


def preset_period(name: str, today: date) -> Period:
    """The days that a name means today."""
    month, quarter = month_of(today.year, today.month), quarter_of_day(today)
    found = {
        "today": Period(today, today),
        "yesterday": Period(today - _DAY, today - _DAY),
        "month": month,
        "last-month": month.previous,
        "quarter": quarter,
        "last-quarter": quarter.previous,
        "year": year_of(today.year),
        "last-year": year_of(today.year - 1),
    }
    return found[name]


def quarter_of_day(day: date) -> Period:
    """The quarter that a day is in."""
    return quarter_of(day.year, (day.month - 1) // 3 + 1)


def asked(given: QueryParams, catalogue: Catalogue, today: date) -> Asked:
    """What an address asks for: of a faulty one, the present quarter and why it is faulty."""
    name, wrong, text = given.get("period", "") or USUAL, "", ""
    if any(given.get(each) != given[f"was-{each}"] for each in _DAYS if f"was-{each}" in given):
        # Days that a person has typed go before the name that still stands beside them.
        name = OTHER
    scope, by = scope_asked(given, catalogue), by_asked(given)
    try:
        period, preset = _period_asked(given, name, today)
    except PeriodError as error:
        period, preset = preset_period(USUAL, today), USUAL
        wrong, text = f"report-period-{error.fault}", error.given
    if period.first > today:
        wrong, text = "figures-future", period.name
        period, preset = preset_period(USUAL, today), USUAL
    return Asked(period=period, preset=preset, scope=scope, by=by, wrong=wrong, given=text)


def _period_asked(given: QueryParams, name: str, today: date) -> tuple[Period, str]:
    """The period with its preset. Raises `PeriodError`."""
    if name in PRESETS:
        return preset_period(name, today), name
    if name == OTHER:
        first, last = given.get("from", ""), given.get("to", "") or given.get("from", "")
        period = read_period(f"{first}..{last}")
    else:
        period = read_period(name)
    same = (each for each in PRESETS if preset_period(each, today) == period)
    return period, next(same, OTHER)


def scope_asked(given: QueryParams, catalogue: Catalogue) -> Scope:
    """The part of the office; a service's unit follows from it."""
    known = {
        "unit": {str(each.id) for each in catalogue.units},
        "service": {str(each.id) for each in catalogue.services},
        "class": {str(each.id) for each in catalogue.classes},
    }
    told = {
        name: value
        for name, value in given.items()
        if name in NAMES and (name not in known or value in known[name])
    }
    unit_of = {str(each.id): str(each.unit) for each in catalogue.services}
    service = told.get("service", "")
    unit = unit_of[service] if service else told.get("unit", "")
    return Scope(unit, service, told.get("channel", ""), told.get("class", ""))


def by_asked(given: QueryParams) -> By:
    """What the figures are to be told apart by: services, unless the address says otherwise."""
    name = given.get("by", "")
    return By(name) if name in {each.value for each in By} else By.SERVICE


@dataclass(frozen=True, slots=True)
class Read:
    """What the database has for a page."""

    report: Report
    parts: Mapping[By, tuple[Part, ...]]


def read_for(
    reader: Reader, catalogue: Catalogue, asked: Asked, kinds: tuple[By, ...], today: date
) -> Read:
    """The figures of the period and of the two that it is compared with. Runs in a thread."""
    own = own_grouping(asked.scope)
    with facts(reader, catalogue) as known:
        now = figures_in(known, asked.period, today, groupings=_with(GROUPINGS, own))
        before, year_ago = (
            figures_in(known, each, today, groupings=_with(BY_UNIT, own))
            for each in (asked.period.previous, asked.period.year_before)
        )
        parts = {by: broken_down(known, asked.period, by, asked.scope) for by in kinds}
    report = Report(
        catalogue=catalogue,
        made_on=today,
        now=now,
        before=before,
        year_ago=year_ago,
        targets=catalogue.targets,
    )
    return Read(report, parts)


def own_grouping(scope: Scope) -> Grouping:
    """What the filter tells apart."""
    every: Grouping = ("unit", "service", "channel", "ticket_class")
    return tuple(name for name in every if getattr(scope, name))


def _with(groupings: tuple[Grouping, ...], own: Grouping) -> tuple[Grouping, ...]:
    """Those of the report, from all of which it follows what is hidden, and the filter's own."""
    return groupings if own in groupings else (*groupings, own)


async def show(visit: Visit) -> Response:
    """The figures of a period."""
    catalogue, today = visit.office.catalogue, _today(visit)
    wanted = asked(visit.request.query_params, catalogue, today)
    with_clerks = "clerks" in visit.rights.pages
    if wanted.by is By.CLERK and not with_clerks:
        wanted = replace(wanted, by=By.SERVICE)
    reader = visit.at.room.hub.reader
    read = await asyncio.to_thread(read_for, reader, catalogue, wanted, (wanted.by,), today)
    told = FigureWords(visit.words, read.report, wanted.scope)
    return draw(
        "figures.html",
        visit,
        422 if wanted.wrong else 200,
        title=visit.words.say("figures-title"),
        problem=visit.words.say(wanted.wrong, given=wanted.given) if wanted.wrong else "",
        asked=wanted,
        presets=[(each, visit.words.say(f"figures-period-{each}")) for each in (*PRESETS, OTHER)],
        filters=[
            *told.filters(),
            told.choice_by(wanted.by, with_clerks=with_clerks),
        ],
        heading=told.heading(),
        periods=told.periods(),
        notes=told.notes(),
        tiles=told.tiles(),
        table=told.table(wanted.by, read.parts[wanted.by]),
        charts=told.charts(wanted.by, read.parts[wanted.by]),
        subjects=told.subjects(),
        query=wanted.query,
        downloads=offered(),
    )


def behind(source: Source, period: Period) -> tuple[By, ...]:
    """What the numbers behind a figure are told apart by; days instead of months in a short one.

    Empty where they stand in the report's own rows alone.
    """
    match source:
        case Source.TICKETS | Source.SUMS:
            time = By.DAY if len(period.months) == 1 else By.MONTH
            return By.SERVICE, By.CHANNEL, By.CLASS, By.HOUR, time
        case Source.COUNTERS:
            return (By.COUNTER,)
        case _:
            return ()


async def show_one(visit: Visit) -> Response:
    """One figure: how it is worked out, and the numbers behind it."""
    catalogue, today = visit.office.catalogue, _today(visit)
    name = visit.request.path_params["indicator"]
    definition = definition_of(name)
    wanted = asked(visit.request.query_params, catalogue, today)
    if definition is None or wanted.wrong:
        said = visit.words.say("figures-unknown", given=name)
        title = visit.words.say("figures-title")
        return draw("notice.html", visit, 404, title=title, lines=[said])
    kinds = behind(definition.source, wanted.period)
    reader = visit.at.room.hub.reader
    read = await asyncio.to_thread(read_for, reader, catalogue, wanted, kinds, today)
    told = FigureWords(visit.words, read.report, wanted.scope)
    return draw(
        "figure.html",
        visit,
        title=told.name(name),
        heading=told.heading(),
        figure=told.one(name),
        definition=told.defined(definition),
        notes=told.notes(),
        tables=told.behind(name, read.parts or parts_of(read.report.now, wanted.scope)),
        query={**wanted.query, "by": wanted.by.value},
    )


async def download(visit: Visit) -> Response:
    """The report of a period as a file, of the whole office."""
    catalogue, today = visit.office.catalogue, _today(visit)
    kind, words = visit.request.path_params["kind"], visit.words
    wanted = asked(visit.request.query_params, catalogue, today)
    if wanted.wrong or kind not in offered():
        said = words.say("figures-no-file", kind=kind, given=wanted.given or wanted.period.name)
        return draw("notice.html", visit, 404, title=words.say("figures-title"), lines=[said])
    reader = visit.at.room.hub.reader
    made = Made(reader, catalogue, wanted.period, words, today)
    content = await asyncio.to_thread(FORMS[kind], made)
    name = f"{catalogue.office}-{wanted.period.name.replace('..', '_')}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=KINDS[kind], headers=headers)


def offered() -> tuple[str, ...]:
    """The forms that this installation can make."""
    return tuple(each for each in FORMS if can_make(each))


def _today(visit: Visit) -> date:
    return local_time(visit.at.room.hub.clock(), visit.office.catalogue.time_zone).date()


PAGES = (
    StaffPage("/figures", show, page="figures", tab="chart-column"),
    StaffPage("/figures/of/{indicator}", show_one, page="figures"),
    StaffPage("/figures/report.{kind}", download, page="figures"),
)
