"""A report's numbers in words: the blocks that paper and page draw."""

from dataclasses import replace

import pytest

from antesala.words import Words
from server.report.blocks import Document, Pair, Ranking, Sentences, Tile, Tiles
from server.report.indicators.registry import DEFINITIONS, Unit
from server.report.report import HandedOver, Report
from server.report.sentences import bad, good
from server.report.wording.amounts import Amounts
from server.report.wording.document import document
from server.report.wording.unit import told_apart
from tests.report.sample import sample_report


def told(language: str = "es") -> Document:
    return document(sample_report(), Words(language, "CL"))


def plain(text: str) -> str:
    """A text without the marks that keep a number beside its unit."""
    return text.replace("\u00a0", " ")


def tiles(made: Document) -> list[Tile]:
    (first, *_) = made.pages[0].blocks
    assert isinstance(first, Tiles)
    return list(first.tiles)


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_every_page_is_told_in_each_language(language: str) -> None:
    """The same pages, in the same order, without a missing word."""
    made = told(language)
    assert [page.name for page in made.pages] == [
        "mayor",
        "unit-licencias",
        "unit-rentas",
        "unit-social",
        "preference",
        "enquiries",
        "satisfaction",
        "petitions",
        "actions",
        "annex",
    ]


def test_the_six_figures_are_told_as_drawn() -> None:
    """Value, size of the change, the earlier value with its judgement, and the verdict."""
    attended, waits, within, gap, satisfied, petitions = tiles(told())
    assert (attended.value, plain(attended.changes[0].size)) == ("18.412", "+4 %")
    assert (plain(waits.value), waits.changes[0].size) == ("14 y 41 min", "\u22123 y \u22127")
    assert waits.changes[0].earlier == "2026-T2: 17 y 48, mejor"
    assert (plain(within.verdict), within.mark) == ("6 puntos bajo la meta de 85 %", "missed")
    assert (gap.value, gap.verdict, gap.mark) == ("0,40", "Cumple: 0,50 o menos", "good")
    assert satisfied.verdict == "Cambio no seguro: cabe en el margen"
    assert satisfied.changes[1].size == "Sin dato"
    assert (plain(petitions.value), petitions.mark) == ("88 %", "missed")


@pytest.mark.parametrize(
    ("language", "size", "said"),
    [
        ("es", "Faltan días", "2026-T2: no comparable"),
        ("en", "Days missing", "2026-Q2: not comparable"),
        ("pt", "Faltam dias", "2026-T2: não comparável"),
    ],
)
def test_a_period_of_which_only_some_days_are_known_is_not_compared(
    language: str, size: str, said: str
) -> None:
    """Neither tile, sentence nor bar tells a step from it; its own figures still stand."""
    report = sample_report()
    some = replace(report, before=replace(report.before, is_whole=False))
    made = document(some, Words(language, "CL"))
    for tile in tiles(made):
        assert (tile.changes[0].size, tile.changes[0].earlier) == (size, said)
        assert not tile.changes[0].direction
    assert all(
        each.values.get("period") != some.before.period for each in (*good(some), *bad(some))
    )
    enquiries = next(page for page in made.pages if page.name == "enquiries")
    rankings = [each for each in enquiries.blocks if isinstance(each, Ranking)]
    assert rankings
    assert not any(bar.more for ranking in rankings for bar in ranking.bars)
    assert some.beside("attended")[1].value == report.before.of("attended").value


def test_of_a_period_that_goes_on_counts_are_not_compared_and_times_are() -> None:
    """Half a quarter has fewer people than a whole one, and may have the same waits."""
    report = sample_report()
    goes_on = replace(report, now=replace(report.now, is_whole=False))
    attended, waits, *_ = tiles(document(goes_on, Words("es", "CL")))
    assert {each.size for each in attended.changes} == {"Faltan días"}
    assert waits.changes[0].earlier == "2026-T2: 17 y 48, mejor"
    assert not any(each.indicator == "attended" for each in good(goes_on))


def test_what_went_well_and_what_did_not_stand_beside_each_other() -> None:
    pair = told().pages[0].blocks[1]
    assert isinstance(pair, Pair)
    good, bad = pair.left, pair.right
    assert isinstance(good, Sentences)
    assert isinstance(bad, Sentences)
    assert plain(good.sentences[0]).startswith(
        "Nueve de cada diez personas esperaron 41 min o menos"
    )
    assert "Licencias de Conducir" in bad.sentences[0]


@pytest.mark.parametrize(
    ("counts", "shown", "rest"),
    [
        ([19, 7, 6, 3], [19], 16),
        ([8, 3, 1], [], 12),
        ([19, 2], [], 21),
        ([3, 2], [], 0),
        ([40, 30, 20, 10], [40, 30, 20, 10], 0),
        ([40, 30, 20, 12, 11], [40, 30, 20], 23),
        ([40, 30, 20, 5], [40, 30], 25),
    ],
)
def test_no_small_group_of_those_sent_on_is_told(
    counts: list[int], shown: list[int], rest: int
) -> None:
    """Nor one that follows from the sum; together they are the sum, or none is told."""
    found, others = told_apart([HandedOver(f"u{n}", count) for n, count in enumerate(counts)])
    assert [each.count for each in found] == shown
    assert others == rest


@pytest.mark.parametrize("name", DEFINITIONS)
def test_each_figure_is_told_in_its_unit(name: str) -> None:
    """A share is not told as a count, nor are seconds as a percentage."""
    told = Amounts(Words("es", "CL")).told(name, 0.25)
    ends = {
        Unit.SHARE: "25\u00a0%",
        Unit.TIME_SHARE: "25\u00a0%",
        Unit.BALANCE: "25\u00a0%",
        Unit.SECONDS: "1\u00a0min",
        Unit.TOTAL: "1\u00a0min",
        Unit.RATIO: "0,25",
    }
    unit = DEFINITIONS[name].unit
    assert told == ends.get(unit, told)
    assert ("%" in told or "min" in told) == (unit in ends and unit is not Unit.RATIO)


def test_no_counter_is_over_a_limit_that_it_is_shown_to_have() -> None:
    """«Módulo 1, 85 %: pasa del máximo» of 85 % would be read as a mistake."""
    report = sample_report()
    unit = report.units[0]
    uses = [
        replace(each, occupancy=replace(each.occupancy, value=value))
        for each, value in zip(unit.counters, (0.853, 0.2, 0.1), strict=False)
    ]
    report = replace(report, units=(replace(unit, counters=tuple(uses)), *report.units[1:]))
    page = document(report, Words("es", "CL")).pages[1]
    use = next(
        ranking
        for block in page.blocks
        for ranking in ([block.left, block.right] if isinstance(block, Pair) else [block])
        if isinstance(ranking, Ranking) and ranking.title.startswith("Uso")
    )
    assert plain(use.bars[0].told) == "85 %"
    assert plain(use.title) == "Uso por módulo: ninguno pasa de 85 %"
    assert use.missed == ""


def test_bars_without_an_earlier_period_have_no_head_for_it() -> None:
    """Where nothing is beside the bars, no words stand over it."""

    def heads(report: Report) -> set[str]:
        blocks = [
            block for page in document(report, Words("es", "CL")).pages for block in page.blocks
        ]
        parts = [
            part
            for block in blocks
            for part in ((block.left, block.right) if isinstance(block, Pair) else (block,))
        ]
        return {part.more_head for part in parts if isinstance(part, Ranking)}

    whole = sample_report()
    assert "Contra 2026-T2" in heads(whole)
    assert "Contra 2026-T2" not in heads(replace(whole, before=replace(whole.before, rows=())))
