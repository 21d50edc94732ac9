"""The page of one unit: its figures, hours, services, counters, and where people were sent on."""

from collections.abc import Mapping, Sequence

from server.report import judgement as j
from server.report.blocks import Bar, Page, Pair, Ranking, Tile, Tiles
from server.report.figures import Figures as Counted, Scope
from server.report.report import CounterUse, HandedOver, Report, UnitReport
from server.report.wording.amounts import Amounts
from server.report.wording.charts import FEWEST, Charts, told_bars, with_others
from server.report.wording.tiles import Tiles as Figures

_MOST_SERVICES, _MOST_UNITS = 6, 3
_MOST_COUNTERS = 8
FULLEST = 0.85
"""The use of open counters beyond which waits grow out of proportion."""


def unit_page(report: Report, unit: UnitReport, amounts: Amounts) -> Page:
    """The page."""
    say, scope = amounts.say, Scope(unit=unit.unit)
    charts = Charts(report, amounts)
    about = say(
        "report-unit-about",
        period=amounts.period_long(report.period),
        days=report.days,
        counters=len(unit.counters),
    )
    return Page(
        name=f"unit-{unit.unit}",
        title=report.unit_name(unit.unit),
        about=about,
        blocks=[
            Tiles(unit_tiles(report, scope, amounts)),
            charts.hours(unit),
            Pair(_services(report, unit, amounts), _counters(report, unit, amounts)),
            Pair(_preference(report, unit, amounts), _handed(report, unit, amounts)),
        ],
        definitions=_definitions(report, scope, amounts),
        is_one_sheet=True,
    )


def unit_tiles(report: Report, scope: Scope, amounts: Amounts) -> list[Tile]:
    """How many people came, how long they waited, and how many of them within the target."""
    figures = Figures(report, amounts)
    return [
        figures.short(indicator, amounts.say(name), scope)
        for indicator, name in (
            ("attended", "report-attended"),
            ("wait_p50", "report-half"),
            ("wait_p90", "report-most"),
            ("within_target", "report-within"),
        )
    ]


def attended_by_service(figures: Counted, unit: str = "") -> dict[str, int]:
    """How many people were attended for each service, of one unit or of all."""
    found: dict[str, int] = {}
    for scope in figures.scopes():
        is_whole = scope.service and scope.unit and not (scope.channel or scope.ticket_class)
        if is_whole and unit in {"", scope.unit}:
            count = figures.of("attended", scope).value or 0
            found[scope.service] = found.get(scope.service, 0) + int(count)
    return found


def service_bars(report: Report, amounts: Amounts, unit: str, most: int) -> list[Bar]:
    """The services that most people came for, against the period before."""
    now = attended_by_service(report.now, unit)
    is_like = report.is_like(report.before, "attended")
    then = attended_by_service(report.before, unit) if is_like else {}
    ordered = sorted((name for name in now if now[name]), key=lambda name: (-now[name], name))
    bars = [
        _counted(amounts, report.service_name(name), now[name], then.get(name, 0))
        for name in ordered
    ]
    shown, rest = ordered[:most], ordered[most:]
    if len(rest) <= 1:
        return bars
    was = sum(count for name, count in then.items() if name not in shown)
    others = _counted(amounts, amounts.say("report-others"), sum(now[name] for name in rest), was)
    return with_others(bars, others, most)


def _counted(amounts: Amounts, name: str, now: int, then: int) -> Bar:
    return Bar(name, float(now), amounts.number(now), amounts.growth(now, then))


def _services(report: Report, unit: UnitReport, amounts: Amounts) -> Ranking:
    say = amounts.say
    bars = service_bars(report, amounts, unit.unit, _MOST_SERVICES)
    return Charts(report, amounts).ranking(
        say("report-services"),
        say("report-services-about"),
        bars,
        more_head=say("report-against", period=amounts.period(report.before.period)),
        none=say("report-no-data"),
    )


def _counters(report: Report, unit: UnitReport, amounts: Amounts) -> Ranking:
    """The use of each counter; the fullest ones first."""
    say = amounts.say
    known = [each for each in unit.counters if each.occupancy.value is not None]
    known.sort(key=lambda each: (-(each.occupancy.value or 0), each.counter))
    target = report.target("occupancy")
    limit = target.value if target is not None else FULLEST
    # As it is read: no counter with 85 % is said to be over 85 %.
    over = [each for each in known if j.percent(each.occupancy.value or 0) > j.percent(limit)]
    numbers = {str(each.id): each.number for each in report.catalogue.counters}
    bars = [_use(each, numbers, amounts) for each in known[:_MOST_COUNTERS]]
    most = max((bar.value or 0 for bar in bars), default=0)
    missed = ""
    if over:
        worst = _use(over[0], numbers, amounts)
        missed = say("report-counters-over", name=worst.name, value=worst.told, more=len(over) - 1)
    return Ranking(
        title=say("report-counters-title", over=len(over), limit=j.percent(limit)),
        about=say("report-counters-about"),
        description=told_bars(bars),
        bars=bars,
        target=limit,
        target_label=say("report-counters-limit", limit=j.percent(limit)),
        top=max(1.0, most),
        missed=missed,
        none="" if bars else say("report-no-data"),
    )


def _use(use: CounterUse, numbers: Mapping[str, str], amounts: Amounts) -> Bar:
    value = use.occupancy.value or 0.0
    name = amounts.say("report-counter", number=numbers.get(use.counter, use.counter))
    return Bar(name, value, amounts.percent(value))


def _preference(report: Report, unit: UnitReport, amounts: Amounts) -> Ranking:
    say, scope = amounts.say, Scope(unit=unit.unit)
    compared = report.compared("priority_gap", scope)
    share = report.now.of("preferential_share", scope).value
    about = "" if share is None else say("report-preference-share", share=j.percent(share))
    if compared.now.value is None:
        title = say("report-preference")
    else:
        kind = gap_kind(compared.now.value)
        gap = amounts.told("priority_gap", compared.now.value)
        title = say(f"report-preference-title-{kind}", gap=gap)
    notes = []
    first, other = unit.preferred.preferential.half, unit.preferred.general.half
    if first is not None and other is not None and compared.now.value is not None:
        less = j.minutes(other) - j.minutes(first)
        key = "report-preference-less" if less >= 0 else "report-preference-more"
        notes.append(say(key, minutes=abs(less)))
    notes += earlier(report, amounts, "priority_gap", scope)
    return Charts(report, amounts).preferred(
        unit.preferred, title, f"{say('report-preference-about')} {about}".strip(), notes
    )


def gap_kind(gap: float) -> str:
    """Whether preferential people wait less, the same or longer, as the gap is read."""
    read = j.as_read("priority_gap", gap)
    if read == 100:  # noqa: PLR2004 - in hundredths, one for one
        return "same"
    return "less" if read < 100 else "more"  # noqa: PLR2004 - the same


def earlier(report: Report, amounts: Amounts, indicator: str, scope: Scope) -> list[str]:
    """What a figure was in the two other periods, as one sentence; none where neither is known."""
    compared = report.compared(indicator, scope)
    told = [
        amounts.say(
            "report-was", period=amounts.period(each.period), value=amounts.told(indicator, value)
        )
        for each, value in (
            (report.before, compared.before.value),
            (report.year_ago, compared.year_ago.value),
        )
        if value is not None
    ]
    return [" ".join(told)] if told else []


def _handed(report: Report, unit: UnitReport, amounts: Amounts) -> Ranking:
    """Where the people of a unit went on; what came to it is told below."""
    say, scope = amounts.say, Scope(unit=unit.unit)
    total = sum(each.count for each in unit.handed)
    shown, rest = told_apart(unit.handed)
    bars = [_sent(report.unit_name(each.unit), each.count, total, amounts) for each in shown]
    if rest:
        bars.append(_sent(say("report-others"), rest, total, amounts))
    share = report.now.of("transferred", scope).value
    notes = [] if share is None else [say("report-handed-share", share=j.percent(share))]
    came = " ".join([*notes, *earlier(report, amounts, "transferred", scope)])
    return Charts(report, amounts).ranking(
        say("report-handed-title", count=total) if bars else say("report-handed"),
        say("report-handed-about") if bars else "",
        bars,
        notes=[*filter(None, (came,)), *_returned(report, scope, amounts)],
        none=say("report-too-few" if total else "report-handed-none"),
    )


def told_apart(handed: Sequence[HandedOver]) -> tuple[list[HandedOver], int]:
    """The units that are shown by name, the largest first, and how many went to all others.

    No group of fewer than ten is shown, nor one that follows from the others and the sum.
    """
    known = [each for each in handed if each.unit]
    ordered = sorted(known, key=lambda each: (-each.count, each.unit))
    large = [each for each in ordered if each.count >= FEWEST]
    is_whole = len(large) == len(handed) <= _MOST_UNITS + 1
    shown = large if is_whole else large[:_MOST_UNITS]
    rest = sum(each.count for each in handed) - sum(each.count for each in shown)
    while shown and 0 < rest < FEWEST:
        rest += shown.pop().count
    return shown, rest if rest >= FEWEST else 0


def _sent(name: str, count: int, total: int, amounts: Amounts) -> Bar:
    return Bar(name, float(count), amounts.number(count), amounts.percent(count / total))


def _returned(report: Report, scope: Scope, amounts: Amounts) -> list[str]:
    back = report.now.of("mis_transferred", scope)
    count = round((back.value or 0) * back.n)
    return [amounts.say("report-returned", count=count)] if count else []


def _definitions(report: Report, scope: Scope, amounts: Amounts) -> list[tuple[str, str]]:
    say = amounts.say
    left = report.now.of("unmet", scope).value
    issued = report.now.of("issued", scope).value
    left_out = (
        ""
        if not left or not issued
        else say("report-defined-left", count=int(left), share=j.percent(left / issued))
    )
    return [
        (say("report-defined-wait-name"), say("report-defined-wait", left=left_out)),
        (say("report-defined-half-name"), say("report-defined-half")),
        (say("report-defined-most-name"), say("report-defined-most")),
        (say("report-defined-gap-name"), say("report-defined-gap")),
        (say("report-defined-use-name"), say("report-defined-use")),
        (say("report-defined-handed-name"), say("report-defined-handed")),
    ]
