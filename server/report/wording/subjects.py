"""The pages of one subject each: preference, enquiries, opinions, petitions, corrective actions."""

from collections.abc import Iterator, Sequence

from server.domain.catalogue import Standing
from server.domain.petition.terms import PetitionKind
from server.report import judgement as j
from server.report.blocks import Bar, Page, Ranking, Table, Tile, Tiles
from server.report.figures import NOTHING, OFFICE, Figures as Counted, Scope, Value
from server.report.report import Report
from server.report.wording.amounts import KINDS, Amounts
from server.report.wording.charts import Charts
from server.report.wording.mayor import actions_table
from server.report.wording.tiles import Tiles as Figures
from server.report.wording.unit import earlier, gap_kind, service_bars

_MOST_SERVICES = 10


def preference_page(report: Report, amounts: Amounts) -> Page:
    """Whether preference shortens waits: the office, its units, its classes."""
    say, figures = amounts.say, Figures(report, amounts)
    gap = report.now.of("priority_gap").value
    title = (
        say("report-preference")
        if gap is None
        else say(f"report-preference-title-{gap_kind(gap)}", gap=amounts.told("priority_gap", gap))
    )
    return Page(
        name="preference",
        title=say("report-preference-page"),
        about=say("report-preference-page-about"),
        blocks=[
            Tiles([figures.gap(), _share(figures), *_courtesy(figures)], is_full=True),
            Charts(report, amounts).preferred(
                report.preferred,
                title,
                say("report-preference-about"),
                earlier(report, amounts, "priority_gap", OFFICE),
            ),
            _by_unit(report, amounts),
            _by_class(report, amounts),
        ],
    )


def _share(figures: Figures) -> Tile:
    return figures.plain("preferential_share", figures.amounts.name("preferential_share"))


def _courtesy(figures: Figures) -> list[Tile]:
    """The share of people with a courtesy, where the office has any."""
    classes = figures.report.catalogue.classes
    if not any(each.standing is Standing.COURTESY for each in classes):
        return []
    return [figures.plain("courtesy_share", figures.amounts.name("courtesy_share"))]


def _by_unit(report: Report, amounts: Amounts) -> Table:
    say = amounts.say
    names = ("priority_gap", "preferential_share", "wait_p50", "wait_p90")
    rows = []
    for unit in report.units:
        scope = Scope(unit=unit.unit)
        told = [amounts.figure(name, report.now.of(name, scope)) for name in names]
        rows.append([report.unit_name(unit.unit), *told])
    return Table(
        title=say("report-preference-units"),
        heads=[
            say("report-unit"),
            say("report-gap-head"),
            say("report-preferential-head"),
            say("report-half"),
            say("report-most"),
        ],
        rows=rows,
        widths=(0.4, 0.15, 0.15, 0.15, 0.15),
        right=(1, 2, 3, 4),
        none=say("report-no-data"),
    )


def _by_class(report: Report, amounts: Amounts) -> Table:
    say = amounts.say
    rows = []
    for ticket_class in report.catalogue.classes:
        scope = Scope(ticket_class=str(ticket_class.id))
        issued = report.now.of("issued", scope)
        if issued.value:
            waits = [report.now.of(name, scope) for name in ("wait_p50", "wait_p90")]
            told = [amounts.figure("wait_p50", value) for value in waits]
            rows.append([ticket_class.name, amounts.number(issued.value), *told])
    return Table(
        title=say("report-preference-classes"),
        heads=[
            say("report-class"),
            say("report-issued-head"),
            say("report-half"),
            say("report-most"),
        ],
        rows=rows,
        widths=(0.46, 0.18, 0.18, 0.18),
        right=(1, 2, 3),
        about=say("report-preference-reason"),
        none=say("report-no-data"),
    )


def enquiries_page(report: Report, amounts: Amounts) -> Page:
    """What people came for: the services and the kinds of enquiry."""
    say = amounts.say
    bars = service_bars(report, amounts, "", _MOST_SERVICES)
    against = say("report-against", period=amounts.period(report.before.period))
    charts = Charts(report, amounts)
    return Page(
        name="enquiries",
        title=say("report-enquiries-page"),
        about=say("report-enquiries-page-about"),
        blocks=[
            charts.ranking(
                say("report-enquiries-title", name=bars[0].name)
                if bars
                else say("report-services"),
                say("report-services-about"),
                bars,
                more_head=against,
                none=say("report-no-data"),
            ),
            _kinds(report, amounts, against),
            _services(report, amounts),
        ],
    )


def _kinds(report: Report, amounts: Amounts, against: str) -> Ranking:
    say = amounts.say
    counts = [(kind, _count(report.now, f"enquiries_{kind}")) for kind in KINDS]
    was = {kind: report.compared(f"enquiries_{kind}").before.value or 0 for kind in KINDS}
    bars = [
        Bar(
            say(f"counter-kind-{kind}"),
            float(count),
            amounts.number(count),
            amounts.growth(count, was[kind]),
        )
        for kind, count in sorted(counts, key=lambda each: -each[1])
        if count
    ]
    return Charts(report, amounts).ranking(
        say("report-kinds"),
        say("report-kinds-about"),
        bars,
        more_head=against,
        none=say("report-no-data"),
    )


def _count(figures: Counted, name: str) -> int:
    return int(figures.of(name).value or 0)


def _services(report: Report, amounts: Amounts) -> Table:
    """Every service with its waits, those with the longest ones first."""
    say = amounts.say
    scopes = [each for each in report.services() if report.now.of("issued", each).value]

    def longest(scope: Scope) -> tuple[float, str]:
        return -(report.now.of("wait_p90", scope).value or 0), scope.service

    names = ("attended", "wait_p50", "wait_p90", "service_p50", "first_contact")
    return Table(
        title=say("report-services-waits"),
        heads=[
            say("report-service"),
            say("report-attended-head"),
            say("report-half"),
            say("report-most"),
            say("report-attention-head"),
            say("report-first-head"),
        ],
        rows=[
            [
                report.service_name(scope.service),
                *(amounts.figure(name, report.now.of(name, scope)) for name in names),
            ]
            for scope in sorted(scopes, key=longest)
        ],
        widths=(0.35, 0.13, 0.13, 0.13, 0.13, 0.13),
        right=(1, 2, 3, 4, 5),
        none=say("report-no-data"),
    )


def satisfaction_page(report: Report, amounts: Amounts) -> Page:
    """What people said, with how many they were and the margin."""
    say, figures = amounts.say, Figures(report, amounts)
    net = figures.plain("satisfaction_net", amounts.name("satisfaction_net"))
    response = figures.plain("satisfaction_response", amounts.name("satisfaction_response"))
    return Page(
        name="satisfaction",
        title=say("report-satisfaction-page"),
        about=say("results-caution"),
        blocks=[
            Tiles([figures.satisfaction(), net, response], is_full=True),
            _opinions(
                say("report-satisfaction-units"),
                say("report-unit"),
                [(report.unit_name(each.unit), Scope(unit=each.unit)) for each in report.units],
                report,
                amounts,
            ),
            _opinions(
                say("report-satisfaction-services"),
                say("report-service"),
                [(report.service_name(each.service), each) for each in report.services()],
                report,
                amounts,
            ),
        ],
    )


def _opinions(
    title: str, head: str, parts: Sequence[tuple[str, Scope]], report: Report, amounts: Amounts
) -> Table:
    say = amounts.say
    name = "satisfaction_top"
    told = [
        (part, report.now.of(name, scope), report.before.of(name, scope)) for part, scope in parts
    ]
    return Table(
        title=title,
        heads=[
            head,
            say("report-satisfaction-head"),
            say("report-answers-head"),
            say("report-interval-head"),
            amounts.period(report.before.period),
        ],
        rows=[
            [
                part,
                amounts.figure(name, now),
                "" if now.is_hidden else amounts.number(now.n),
                _interval(now, amounts),
                amounts.figure(name, then),
            ]
            for part, now, then in told
            if now.n
        ],
        widths=(0.4, 0.15, 0.13, 0.17, 0.15),
        right=(1, 2, 3, 4),
        none=say("report-satisfaction-none"),
    )


def _interval(value: Value, amounts: Amounts) -> str:
    if value.low is None or value.high is None:
        return ""
    low, high = j.percent(value.low), j.percent(value.high)
    return amounts.say("report-interval-cell", low=low, high=high)


def petitions_page(report: Report, amounts: Amounts) -> Page:
    """How many petitions came, and whether they were answered in time."""
    say, figures = amounts.say, Figures(report, amounts)
    tiles = [
        figures.petitions(),
        *(
            figures.plain(name, amounts.name(name))
            for name in ("petitions_received", "petitions_days_p50", "petitions_at_once")
        ),
    ]
    return Page(
        name="petitions",
        title=say("report-petitions-page"),
        about=say("report-petitions-page-about"),
        blocks=[
            Tiles(tiles[:3], is_full=True),
            _petition_kinds(report, amounts),
            _petition_units(report, amounts),
        ],
    )


def _petition_kinds(report: Report, amounts: Amounts) -> Table:
    say = amounts.say
    counts = {kind: [_received(each, kind) for each in _three(report)] for kind in PetitionKind}
    return Table(
        title=say("report-petitions-kinds"),
        heads=[say("report-kind"), *(amounts.period(each.period) for each in _three(report))],
        rows=[
            [
                say(f"petition-kind-{kind.value}"),
                *(amounts.figure("petitions_received", value) for value in numbers),
            ]
            for kind, numbers in counts.items()
            if any(each.value for each in numbers)
        ],
        widths=(0.52, 0.16, 0.16, 0.16),
        right=(1, 2, 3),
        none=say("report-petitions-none"),
    )


def _received(figures: Counted, kind: PetitionKind) -> Value:
    """How many petitions of a kind came; a period without a ticket tells no number."""
    count = _count(figures, f"petitions_received_{kind.value}")
    is_known = count or figures.of("issued").value
    return Value(float(count), count) if is_known else NOTHING


def _three(report: Report) -> Iterator[Counted]:
    yield from (report.now, report.before, report.year_ago)


def _petition_units(report: Report, amounts: Amounts) -> Table:
    say = amounts.say
    names = ("petitions_received", "petitions_on_time", "petitions_days_p50", "petitions_overdue")
    rows = []
    for unit in report.units:
        found = [report.now.of(name, Scope(unit=unit.unit)) for name in names]
        if found[0].value or found[1].n or found[3].value:
            told = [amounts.figure(*each) for each in zip(names, found, strict=True)]
            rows.append([report.unit_name(unit.unit), *told])
    return Table(
        title=say("report-petitions-units"),
        heads=[
            say("report-unit"),
            say("report-received-head"),
            say("report-on-time-head"),
            say("report-days-head"),
            say("report-overdue-head"),
        ],
        rows=rows,
        widths=(0.4, 0.15, 0.15, 0.15, 0.15),
        right=(1, 2, 3, 4),
        none=say("report-petitions-none"),
    )


def actions_page(report: Report, amounts: Amounts) -> Page:
    """What is done about missed targets, and what came of it."""
    say = amounts.say
    return Page(
        name="actions",
        title=say("report-actions"),
        about=say("report-actions-page-about"),
        blocks=[actions_table(report, amounts), _effects(report, amounts)],
    )


def _effects(report: Report, amounts: Amounts) -> Table:
    """The same figure before and after an action."""
    say = amounts.say
    rows = []
    for each in report.actions:
        if each.figure is None or each.later is None:
            continue
        name, unit = (
            each.indicator,
            report.unit_name(each.unit) if each.unit else say("report-office"),
        )
        rows.append(
            [
                amounts.name(name),
                unit,
                amounts.told(name, each.figure),
                amounts.told(name, each.later),
                "" if each.target is None else amounts.told(name, each.target),
            ]
        )
    return Table(
        title=say("report-effects"),
        heads=[
            say("report-indicator"),
            say("report-unit"),
            say("report-effect-before"),
            say("report-effect-after"),
            say("report-target-head"),
        ],
        rows=rows,
        widths=(0.3, 0.28, 0.14, 0.14, 0.14),
        right=(2, 3, 4),
        about=say("report-effects-about"),
        none=say("report-effects-none"),
    )
