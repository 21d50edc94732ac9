"""What a mayor reads in words: true of the figures, in each language, and about no person."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from math import ceil

import pytest

from antesala.words import Words
from server.domain.period import Period
from server.report.blocks import Document, Hours, Ranking, Tiles, Trend
from server.report.figures import OFFICE, Figures, Row, Scope, Value, part_of
from server.report.report import Report
from server.report.sentences import MOST, Sentence, bad, good
from server.report.wording.amounts import Amounts
from server.report.wording.document import document
from server.report.wording.mayor import said
from tests.report.quarters import quarter
from tests.report.sample import sample_report

SEEDS = range(200)
TENS = [range(first, first + 10) for first in SEEDS[::10]]
"""The seeds in parcels, since a test of its own for each costs more than what it tests."""
LANGUAGES = ("es", "en", "pt")


@cache
def report_of(seed: int) -> Report:
    return quarter(seed)


def told(report: Report) -> list[Sentence]:
    return [*good(report), *bad(report)]


# What each sentence claims, worked out again from the bare figures.


def in_minutes(value: Value) -> int:
    assert value.value is not None
    return ceil(value.value / 60)


def in_percent(value: Value) -> int:
    assert value.value is not None
    near = int(value.value * 100 + 0.5)
    return near if value.value in {0, 1} else min(99, max(1, near))


def earlier(report: Report, sentence: Sentence) -> Value:
    period = sentence.values["period"]
    assert isinstance(period, Period)
    (figures,) = (each for each in (report.before, report.year_ago) if each.period == period)
    return figures.of(sentence.indicator, sentence.scope)


def has_changed(
    sentence: Sentence, report: Report, read: Callable[[Value], int], better: int
) -> bool:
    """Both figures are as told, and went the way that the side says; better is -1 for less."""
    now, then = report.now.of(sentence.indicator, sentence.scope), earlier(report, sentence)
    way = better if sentence.is_good else -better
    is_told = (sentence.values["now"], sentence.values["then"]) == (read(now), read(then))
    return is_told and (read(now) - read(then)) * way > 0


def late(report: Report) -> tuple[int, int]:
    figure = report.now.of("petitions_on_time")
    missed = figure.n - round((figure.value or 0) * figure.n)
    return missed, min(missed, int(report.now.of("petitions_overdue").value or 0))


def target_of(report: Report, sentence: Sentence) -> float:
    return next(each.value for each in report.targets if each.indicator == sentence.indicator)


def keeps_target(sentence: Sentence, report: Report) -> bool:
    value = report.now.of(sentence.indicator)
    assert value.value is not None
    is_kept = value.value >= target_of(report, sentence)
    return sentence.values["now"] == in_percent(value) and is_kept is sentence.is_good


def is_over(sentence: Sentence, report: Report) -> bool:
    value = report.now.of("within_target")
    assert value.value is not None
    is_told = sentence.values["over"] == 100 - in_percent(value)
    if "unit" not in sentence.values:
        return is_told
    over = {}
    for unit in report.catalogue.units:
        part = report.now.of("within_target", Scope(unit=str(unit.id)))
        over[unit.name] = part.n - round((part.value or 0) * part.n)
    name = sentence.values["unit"]
    share = over[str(name)] / sum(over.values())
    return is_told and share == max(over.values()) / sum(over.values()) and share >= 0.4


def is_over_law(sentence: Sentence, report: Report) -> bool:
    value, limit = report.now.of("within_legal"), report.catalogue.waiting_limit
    assert limit is not None
    assert value.value is not None
    return sentence.values["over"] == value.n - round(value.value * value.n) > 0


def halves(report: Report) -> tuple[int, int]:
    pair = report.preferred
    assert pair.preferential.half is not None
    assert pair.general.half is not None
    return ceil(pair.preferential.half / 60), ceil(pair.general.half / 60)


def is_preferred(sentence: Sentence, report: Report) -> bool:
    first, other = halves(report)
    if sentence.is_good:
        return sentence.values == {"half": first, "less": other - first} and first < other
    is_told = sentence.values == {"half": first, "general": other}
    return is_told and (first > other) == (sentence.key == "report-bad-preference")


def is_the_tallest_week(sentence: Sentence, report: Report) -> bool:
    mosts = {each.first: each.waits.most or 0 for each in report.weeks}
    day = max(mosts, key=lambda each: mosts[each])
    told_day = (sentence.values["date"], sentence.values["month"])
    return told_day == (day.day, day.month) and sentence.values["now"] == ceil(mosts[day] / 60)


CLAIMS: Mapping[str, Callable[[Sentence, Report], bool]] = {
    "wait-p50": lambda s, r: has_changed(s, r, in_minutes, -1),
    "wait-p90": lambda s, r: has_changed(s, r, in_minutes, -1),
    "unit": lambda s, r: has_changed(s, r, in_minutes, -1),
    "within-target": lambda s, r: has_changed(s, r, in_percent, 1),
    "abandoned": lambda s, r: has_changed(s, r, in_percent, -1),
    "first-contact": lambda s, r: has_changed(s, r, in_percent, 1),
    "mis-transferred": lambda s, r: has_changed(s, r, in_percent, -1),
    "satisfaction-top": lambda s, r: has_changed(s, r, in_percent, 1),
    "petitions-on-time": lambda s, r: has_changed(s, r, in_percent, 1),
    "target": lambda s, r: keeps_target(s, r) if s.is_good else is_over(s, r),
    "target-unit": is_over,
    "satisfaction-target": keeps_target,
    "legal": is_over_law,
    "preference": is_preferred,
    "preference-gap": is_preferred,
    "petitions-all": lambda s, r: late(r) == (0, 0) and int(str(s.values["answered"])) >= 10,
    "petitions": lambda s, r: (s.values["late"], s.values["open"]) == late(r) and late(r)[0] > 0,
    "week": is_the_tallest_week,
    "kiosk-up": lambda s, r: s.values["now"] == in_percent(r.now.of("kiosk_up")) <= 95,
    "display-up": lambda s, r: s.values["now"] == in_percent(r.now.of("display_up")) <= 95,
    "occupancy": lambda s, r: (
        s.values["now"] == in_percent(r.now.of("occupancy"))
        and int(str(s.values["now"])) > int(str(s.values["target"]))
    ),
    "attended": lambda s, r: (
        s.values["more"] == (r.now.of("attended").value or 0) - (earlier(r, s).value or 0)
    ),
}


@pytest.mark.parametrize("seeds", TENS, ids=str)
def test_no_sentence_contradicts_its_figure(seeds: range) -> None:
    """Worked out again from the bare figures; at most three a side, and a subject once a side."""
    for seed in seeds:
        report = report_of(seed)
        for side, name in ((good(report), "good"), (bad(report), "bad")):
            assert len(side) <= MOST
            assert len({each.subject for each in side}) == len(side)
            for each in side:
                claim = each.key.removeprefix(f"report-{name}-")
                assert each.is_good == (name == "good")
                assert CLAIMS[claim](each, report), each


@pytest.mark.parametrize("seeds", TENS, ids=str)
def test_the_two_sides_agree(seeds: range) -> None:
    """No figure is better on one side and worse on the other."""
    for seed in seeds:
        report = report_of(seed)
        for first in good(report):
            for second in bad(report):
                if (first.indicator, first.scope) == (second.indicator, second.scope):
                    # A figure may be better than it was and miss its target all the same.
                    assert {"then", "now"} <= first.values.keys()
                    assert "then" not in second.values


@pytest.mark.parametrize("seeds", TENS, ids=str)
def test_words_tell_the_numbers_and_no_others(seeds: range) -> None:
    """In each language a sentence has the numbers of its figures, and of names besides."""
    for seed in seeds:
        report = report_of(seed)
        for language in LANGUAGES:
            amounts = Amounts(Words(language, report.catalogue.country))
            for side in (good(report), bad(report)):
                for each, text in zip(side, said(side, amounts), strict=True):
                    assert numbers_of(each, text, amounts) <= allowed(each), text


def numbers_of(sentence: Sentence, text: str, amounts: Amounts) -> set[int]:
    """The numbers in a sentence, once names and periods are taken out of it."""
    for value in sentence.values.values():
        if not isinstance(value, int):
            text = text.replace(str(amounts.spoken(value)), "")
    return {int(re.sub(r"\D", "", each)) for each in re.findall(r"\d[\d.,\u202f\xa0]*", text)}


def allowed(sentence: Sentence) -> set[int]:
    return {each for each in sentence.values.values() if isinstance(each, int)}


BLAME = re.compile(
    r"funcionari|culpa|error de|no llegaron|negligen|servidor|clerk|blame|fault|staff|falha de",
    re.IGNORECASE,
)


@pytest.mark.parametrize("seeds", TENS, ids=str)
def test_no_sentence_blames_a_person(seeds: range) -> None:
    """None has a name of the staff, nor a word for them."""
    for seed in seeds:
        report = report_of(seed)
        names = {
            part for each in report.catalogue.clerks for part in each.name.split() if len(part) > 3
        }
        units = " ".join(each.name for each in report.catalogue.units)
        for language in LANGUAGES:
            amounts = Amounts(Words(language, report.catalogue.country))
            for text in [*said(good(report), amounts), *said(bad(report), amounts)]:
                assert BLAME.search(text) is None, text
                assert not [name for name in names if name in text and name not in units], text


@pytest.mark.parametrize("seeds", TENS, ids=str)
def test_titles_of_charts_tell_what_they_draw(seeds: range) -> None:
    """The week's way, the tallest hour, the fullest counters: what the marks show."""
    for seed in seeds[::4]:
        report = report_of(seed)
        made = document(report, Words("es", report.catalogue.country))
        for page in made.pages:
            for block in page.blocks:
                if isinstance(block, Trend) and not block.none:
                    agrees(block)
                if isinstance(block, Hours) and not block.none:
                    highest = max(
                        slot.most for panel in block.panels for slot in panel.slots if slot.most
                    )
                    assert f"hasta {highest:.0f} minutos" in block.title


def agrees(trend: Trend) -> None:
    known = [each for each in trend.most if each is not None]
    part = len(known) // 3
    first, last = sum(known[:part]), sum(known[-part:]) if part else 0
    if "bajó" in trend.title:
        assert last < first
    if "subió" in trend.title:
        assert last > first
    assert f"{known[-1]:.0f} minutos" in trend.title


@pytest.mark.parametrize("seeds", TENS, ids=str)
def test_verdicts_agree_with_their_changes(seeds: range) -> None:
    """A figure that is said to be better than both is better in both lines, and so on."""
    for seed in seeds[::4]:
        for tile in tiles_of(document(report_of(seed), Words("es", "CL"))):
            earlier_told = [each.earlier for each in tile.changes]
            if tile.verdict == "Mejora en las dos":
                assert all(each.endswith("mejor") for each in earlier_told)
            if tile.verdict == "Empeora en las dos":
                assert all(each.endswith("peor") for each in earlier_told)
            if tile.verdict.startswith("Cumple"):
                assert tile.mark == "good"
            if tile.mark == "missed":
                assert "meta" in tile.verdict


def tiles_of(made: Document) -> list:  # type: ignore[type-arg]
    return [
        tile
        for page in made.pages
        for block in page.blocks
        if isinstance(block, Tiles)
        for tile in block.tiles
    ]


def test_every_sentence_is_tried() -> None:
    """The invented quarters are different enough that each sentence is said by some of them."""
    said_by_some = {
        each.key.removeprefix("report-good-").removeprefix("report-bad-")
        for seed in SEEDS
        for each in told(report_of(seed))
    }
    assert CLAIMS.keys() - said_by_some == set()


def with_figure(report: Report, indicator: str, value: Value) -> Report:
    rows = [row for row in report.now.rows if (row.scope, row.indicator) != (OFFICE, indicator)]
    now = Figures(
        report.now.office,
        report.period,
        (*rows, Row(report.period.name, OFFICE, indicator, value)),
    )
    return replace(report, now=now)


def test_a_change_within_the_margin_is_not_told() -> None:
    """Three points of 1,264 answers may be chance: neither side speaks of them."""
    subjects = {each.subject for each in told(sample_report())}
    assert "satisfaction" not in subjects
    sure = with_figure(sample_report(), "satisfaction_top", part_of(1000, 1264))
    assert "report-good-satisfaction-top" in {
        each.key for each in good(replace(sure, weeks=()))
    } | {each.key for each in _every_good(sure)}


def _every_good(report: Report) -> tuple[Sentence, ...]:
    """The good sentences where only opinions have figures beside the tickets."""
    rows = [
        row
        for row in report.now.rows
        if row.scope == OFFICE and row.indicator in {"issued", "satisfaction_top"}
    ]
    now = Figures(report.now.office, report.period, tuple(rows))
    return good(replace(report, now=now, preferred=type(report.preferred)(), units=()))


def test_an_empty_quarter_says_nothing() -> None:
    """Without a ticket there is neither praise nor reproach, and every page is told."""
    empty = replace(
        sample_report(),
        now=Figures("la-serena", sample_report().period),
        weeks=(),
        units=(),
        preferred=type(sample_report().preferred)(),
    )
    assert told(empty) == []
    made = document(empty, Words("es", "CL"))
    (trend,) = (each for each in made.pages[0].blocks if isinstance(each, Trend))
    assert trend.none
    rankings = [each for page in made.pages for each in page.blocks if isinstance(each, Ranking)]
    assert all(each.none for each in rankings)
