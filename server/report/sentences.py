"""What went well in a period and what did not, as sentences that follow from its figures.

Each sentence is a message with numbers; which ones are said is decided here, the gravest first.
None names a person or gives one the blame: they tell of waits, rules, deadlines and machines.
A change that may be chance is not said at all.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from server.domain.period import Period
from server.domain.target import Target
from server.report import judgement as j
from server.report.figures import OFFICE, Scope
from server.report.report import SPOKEN, Report, Week

MOST = 3
"""Sentences on each side: a mayor reads the page in two minutes."""
_FEWEST = 10
"""People of a group about which a sentence is said."""
_TALLEST = 1.4
"""A week is told of whose nine in ten waited so many times as long as in the usual week."""
_FEWEST_WEEKS = 4
_LARGE_PART = 0.4
"""The share of all who waited too long from which the unit is named where they did."""
_UP_ENOUGH = 0.95
"""The share of the opening hours that a kiosk or a display is to work."""
_FULLEST = 0.85
"""Beyond this use of open counters, waits grow out of proportion."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One finding: its message, the numbers and names in it, and the figure that it tells of."""

    key: str
    subject: str
    indicator: str
    values: Mapping[str, SPOKEN]
    scope: Scope = OFFICE
    is_good: bool = False


def good(report: Report) -> tuple[Sentence, ...]:
    """What went well, three sentences at most."""
    return _first(report, _GOOD)


def bad(report: Report) -> tuple[Sentence, ...]:
    """What did not, three sentences at most."""
    return _first(report, _BAD)


Found = Iterator[Sentence]


def _first(report: Report, tellers: tuple[Callable[[Report], Found], ...]) -> tuple[Sentence, ...]:
    """The first sentence of each subject, in the order of their weight."""
    told: dict[str, Sentence] = {}
    if report.is_empty:
        return ()
    for tell in tellers:
        for sentence in tell(report):
            told.setdefault(sentence.subject, sentence)
    return tuple(told.values())[:MOST]


@dataclass(frozen=True, slots=True)
class _Change:
    """A figure that has surely changed: as it is read now, and as it was."""

    now: int
    then: int
    period: Period


def _changed(report: Report, name: str, wanted: j.Turn, scope: Scope = OFFICE) -> _Change | None:
    """How a figure has changed since the period before or, if that is unknown, in a year."""
    compared = report.compared(name, scope)
    now = compared.now
    if now.value is None or now.n < _FEWEST:
        return None
    for then, earlier in ((compared.before, report.before), (compared.year_ago, report.year_ago)):
        if then.value is not None:
            if j.turn(name, now, then) is not wanted:
                return None
            return _Change(j.as_read(name, now.value), j.as_read(name, then.value), earlier.period)
    return None


def _read(report: Report, name: str, scope: Scope = OFFICE) -> int | None:
    found = report.now.of(name, scope)
    if found.value is None or found.n < _FEWEST:
        return None
    return j.as_read(name, found.value)


_SIDES = {j.Turn.BETTER: "good", j.Turn.WORSE: "bad"}


def _turned(report: Report, name: str, subject: str, wanted: j.Turn) -> Found:
    """A sentence `report-good-…` or `report-bad-…` about a change of an office's figure."""
    change = _changed(report, name, wanted)
    if change is not None:
        side = _SIDES[wanted]
        values: dict[str, SPOKEN] = {
            "now": change.now,
            "then": change.then,
            "period": change.period,
        }
        key = f"report-{side}-{name.replace('_', '-')}"
        yield Sentence(key, subject, name, values, is_good=side == "good")


def _wait(wanted: j.Turn) -> Callable[[Report], Found]:
    def tell(report: Report) -> Found:
        yield from _turned(report, "wait_p90", "wait", wanted)
        yield from _turned(report, "wait_p50", "wait", wanted)

    return tell


def _left(wanted: j.Turn) -> Callable[[Report], Found]:
    def tell(report: Report) -> Found:
        yield from _turned(report, "abandoned", "left", wanted)

    return tell


def _resolved(report: Report) -> Found:
    yield from _turned(report, "first_contact", "first_contact", j.Turn.BETTER)


def _kept(name: str, subject: str, key: str) -> Callable[[Report], Found]:
    """A target that is kept, or else a better figure; one that is surely worse is not praised."""

    def tell(report: Report) -> Found:
        compared, value = report.compared(name), _read(report, name)
        target = j.judged_by(compared)
        is_kept = target is not None and j.misses(compared) is None
        is_worse = _changed(report, name, j.Turn.WORSE) is not None
        if value is not None and target is not None and is_kept and not is_worse:
            values = {"now": value, "target": j.percent(target.value)}
            yield Sentence(key, subject, name, values, is_good=True)
        yield from _turned(report, name, subject, j.Turn.BETTER)

    return tell


def _dissatisfied(report: Report) -> Found:
    compared = report.compared("satisfaction_top")
    value, missed = _read(report, "satisfaction_top"), j.misses(compared)
    # An interval that holds the target leaves it open whether it was missed.
    is_sure = missed is not None and (compared.now.high or 0) < missed.value
    if value is not None and missed is not None and is_sure:
        values = {"now": value, "target": j.percent(missed.value)}
        yield Sentence("report-bad-satisfaction-target", "satisfaction", "satisfaction_top", values)
    yield from _turned(report, "satisfaction_top", "satisfaction", j.Turn.WORSE)


def _over_target(report: Report) -> Found:
    """Those who waited longer than the office wants: if the target is missed, or more did."""
    missed = j.misses(report.compared("within_target"))
    value = _read(report, "within_target")
    if value is None or value >= j.percent(1):
        return
    if missed is None and _changed(report, "within_target", j.Turn.WORSE) is None:
        return
    over = over_by_unit(report, "within_target")
    values: dict[str, SPOKEN] = {"over": 100 - value}
    unit, part = _largest_part(over)
    if part >= _LARGE_PART and len(over) > 1:
        values |= {"unit": report.unit_name(unit), "part": j.percent(part)}
        yield Sentence("report-bad-target-unit", "target", "within_target", values)
    yield Sentence("report-bad-target", "target", "within_target", values)


def over_by_unit(report: Report, indicator: str) -> dict[str, int]:
    """How many people of each unit waited longer than `indicator` allows; units without any too."""
    found: dict[str, int] = {}
    for unit in report.units:
        figure = report.now.of(indicator, Scope(unit=unit.unit))
        if figure.value is not None:
            found[unit.unit] = figure.n - round(figure.value * figure.n)
    return found


def _largest_part(over: Mapping[str, int]) -> tuple[str, float]:
    total = sum(over.values())
    if not total:
        return "", 0.0
    unit = max(over, key=lambda name: over[name])
    return unit, over[unit] / total


def _over_limit(report: Report) -> Found:
    """Those who waited longer than the law allows: one is enough to be told."""
    figure, limit = report.now.of("within_legal"), report.catalogue.waiting_limit
    if figure.value is None or limit is None:
        return
    over = figure.n - round(figure.value * figure.n)
    if over:
        values: dict[str, SPOKEN] = {"over": over, "minutes": limit.minutes, "law": limit.law}
        yield Sentence("report-bad-legal", "legal", "within_legal", values)


def _preferred(report: Report) -> Found:
    pair = _medians(report)
    gap, missed = report.now.of("priority_gap").value, j.misses(report.compared("priority_gap"))
    if pair is None or gap is None or missed is not None or pair[0] >= pair[1] or gap >= 1:
        return
    values: dict[str, SPOKEN] = {"half": pair[0], "less": pair[1] - pair[0]}
    yield Sentence("report-good-preference", "preference", "priority_gap", values, is_good=True)


def _not_preferred(report: Report) -> Found:
    pair, missed = _medians(report), j.misses(report.compared("priority_gap"))
    if pair is None:
        return
    values: dict[str, SPOKEN] = {"half": pair[0], "general": pair[1]}
    if pair[0] > pair[1]:
        yield Sentence("report-bad-preference", "preference", "priority_gap", values)
    elif missed is not None and pair[0] < pair[1]:
        yield Sentence("report-bad-preference-gap", "preference", "priority_gap", values)


def _medians(report: Report) -> tuple[int, int] | None:
    """Half of the preferential and half of the others waited up to so many minutes."""
    first, other = report.preferred.preferential, report.preferred.general
    if first.half is None or other.half is None or min(first.n, other.n) < j.FEWEST:
        return None
    return j.minutes(first.half), j.minutes(other.half)


def _attended(report: Report) -> Found:
    compared = report.compared("attended")
    now, then = compared.now.value, compared.before.value
    if now is not None and then is not None and now > then > 0:
        values: dict[str, SPOKEN] = {"more": int(now - then), "period": report.before.period}
        yield Sentence("report-good-attended", "attended", "attended", values, is_good=True)


def _petitions(report: Report) -> Found:
    figure = report.now.of("petitions_on_time")
    if figure.value == 1 and figure.n >= _FEWEST and not report.now.of("petitions_overdue").value:
        values: dict[str, SPOKEN] = {"answered": figure.n}
        key = "report-good-petitions-all"
        yield Sentence(key, "petitions", "petitions_on_time", values, is_good=True)
    yield from _turned(report, "petitions_on_time", "petitions", j.Turn.BETTER)


def _overdue(report: Report) -> Found:
    late, waiting = late_petitions(report)
    if late:
        values: dict[str, SPOKEN] = {"late": late, "open": waiting}
        yield Sentence("report-bad-petitions", "petitions", "petitions_on_time", values)


def late_petitions(report: Report) -> tuple[int, int]:
    """How many petitions of the period were not answered in time, and how many still are not."""
    figure = report.now.of("petitions_on_time")
    late = figure.n - round(figure.value * figure.n) if figure.value is not None else 0
    waiting = report.now.of("petitions_overdue").value or 0
    return late, min(late, int(waiting))


def _units(wanted: j.Turn) -> Callable[[Report], Found]:
    """The unit whose waits have changed the most, in minutes."""

    def tell(report: Report) -> Found:
        found = []
        for each in report.units:
            change = _changed(report, "wait_p90", wanted, Scope(unit=each.unit))
            if change is not None:
                found.append((abs(change.now - change.then), each.unit, change))
        if found and len(report.units) > 1:
            _, unit, change = max(found, key=lambda one: one[:2])
            values: dict[str, SPOKEN] = {
                "unit": report.unit_name(unit),
                "now": change.now,
                "then": change.then,
                "period": change.period,
            }
            scope = Scope(unit=unit)
            side = _SIDES[wanted]
            key = f"report-{side}-unit"
            yield Sentence(key, "unit", "wait_p90", values, scope, is_good=side == "good")

    return tell


def _week(report: Report) -> Found:
    week = tallest_week(report)
    if week is None or week.waits.most is None:
        return
    values: dict[str, SPOKEN] = {
        "date": week.first.day,
        "month": week.first.month,
        "now": j.minutes(week.waits.most),
    }
    yield Sentence("report-bad-week", "week", "wait_p90", values)


def tallest_week(report: Report) -> Week | None:
    """The week whose waits stand far above those of the usual week; None where none does."""
    known = [
        (each.waits.most, each)
        for each in report.weeks
        if each.waits.most is not None and each.waits.n >= j.FEWEST
    ]
    if len(known) < _FEWEST_WEEKS:
        return None
    usual = sorted(most for most, _ in known)[len(known) // 2]
    most, week = max(known, key=lambda each: each[0])
    return week if most > usual * _TALLEST else None


def _machines(report: Report) -> Found:
    for name in ("kiosk_up", "display_up"):
        value = report.now.of(name).value
        if value is not None and value < _UP_ENOUGH:
            key = f"report-bad-{name.replace('_', '-')}"
            yield Sentence(key, "machines", name, {"now": j.percent(value)})


def _fullness(report: Report) -> Found:
    value = report.now.of("occupancy").value
    target = report.target("occupancy") or Target("occupancy", _FULLEST)
    if value is not None and value > target.value and j.percent(value) > j.percent(target.value):
        values = {"now": j.percent(value), "target": j.percent(target.value)}
        yield Sentence("report-bad-occupancy", "occupancy", "occupancy", values)


def _returned(report: Report) -> Found:
    yield from _turned(report, "mis_transferred", "returned", j.Turn.WORSE)


_GOOD = (
    _wait(j.Turn.BETTER),
    _kept("within_target", "target", "report-good-target"),
    _preferred,
    _petitions,
    _kept("satisfaction_top", "satisfaction", "report-good-satisfaction-target"),
    _left(j.Turn.BETTER),
    _units(j.Turn.BETTER),
    _resolved,
    _attended,
)
_BAD = (
    _over_limit,
    _over_target,
    _not_preferred,
    _overdue,
    _wait(j.Turn.WORSE),
    _dissatisfied,
    _week,
    _left(j.Turn.WORSE),
    _machines,
    _units(j.Turn.WORSE),
    _fullness,
    _returned,
)
"""In the order in which they matter to people; a sentence gives way to one before it."""
