"""The report on paper: accessible, of the house's fonts, drawn as lines, and whole."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from antesala.words import Words
from server.report.blocks import Document, Page, Table
from server.report.out.pdf import as_pdf
from server.report.report import Report
from server.report.wording.document import document
from tests.report.drawn_pages import (
    ACTIONS,
    DRAWN,
    EMPTY,
    HOURS,
    LONG,
    LONG_NAME,
    MAYOR,
    TILES,
    TREND,
    UNIT,
)
from tests.report.offices import OFFICES, nothing_of, office, report_of, with_units
from tests.report.paper import Paper


@pytest.fixture(scope="module")
def drawn() -> Paper:
    """The two pages that were drawn before they were built."""
    return Paper(as_pdf(DRAWN))


def test_the_paper_keeps_the_standard_for_screen_readers(drawn: Paper) -> None:
    """With a title, headings, tables and lists that are tagged as such."""
    assert drawn.is_accessible
    kinds = Counter(kind for kind, _ in drawn.tags())
    assert kinds["H1"] == 2
    assert kinds["Table"] == 5
    assert kinds["L"] == 2


def test_a_chart_is_told_in_words(drawn: Paper) -> None:
    """To people who do not see it; the bars beside figures are a table and need none."""
    told = [words for kind, words in drawn.tags() if kind == "Figure"]
    assert told == [TREND.description, HOURS.description]


def test_fonts_are_embedded_and_charts_are_lines(drawn: Paper) -> None:
    """A reader needs no font of its own, and a chart stays sharp however large it is shown."""
    fonts = set(drawn.fonts())
    assert {is_embedded for _, is_embedded in fonts} == {True}
    assert {name.partition("-")[0] for name, _ in fonts} == {"AntesalaSans"}
    assert drawn.pictures == 0


def test_a_drawn_page_is_one_sheet_with_all_its_words(drawn: Paper) -> None:
    """None of what it has to say is cut, and a reader can copy it."""
    assert len(drawn.sheets) == 2
    for sheet in (drawn.sheets[0], drawn.sheet_as_copied(0)):
        for tile in TILES.tiles:
            assert tile.name in sheet
            assert tile.verdict in sheet
    assert "2 de 2" in drawn.sheets[1]
    assert "58 tres días sin sistema de licencias" in drawn.sheets[0]


def test_rows_give_way_where_a_sheet_is_full() -> None:
    """And the page says how many there are besides."""
    many = replace(ACTIONS, rows=[*ACTIONS.rows] * 4)
    made = Paper(as_pdf(_of(replace(MAYOR, blocks=(*MAYOR.blocks[:-1], many)))))
    assert len(made.sheets) == 1
    assert any(f"Y {left} más en la página" in made.text for left in range(1, 12))


def test_a_long_table_goes_on_with_its_heads() -> None:
    """On a page that may have several sheets no row is left out."""
    long = replace(ACTIONS, rows=[("Cifra de la fila", str(i), "", "", "") for i in range(120)])
    page = Page("actions", "Acciones", "Todas.", (long,))
    made = Paper(as_pdf(_of(page)))
    assert len(made.sheets) > 1
    assert all("Causa" in sheet for sheet in made.sheets)
    assert made.text.count("Cifra de la fila") == 120


@pytest.mark.parametrize("pages", [(MAYOR, UNIT), LONG, EMPTY], ids=["drawn", "long", "empty"])
def test_no_words_are_cut_or_covered(pages: Sequence[Page]) -> None:
    """With the longest names, the highest numbers, the most hours, and with none at all."""
    made = Paper(as_pdf(replace(DRAWN, pages=pages, warning="Datos simulados.")))
    assert made.is_accessible
    assert list(made.outside()) == []
    assert list(made.covered()) == []


def test_every_word_of_a_long_page_is_there() -> None:
    """A page that one sheet cannot hold goes on to the next."""
    made = Paper(as_pdf(replace(DRAWN, pages=LONG)))
    assert made.text.replace("- ", "").count(LONG_NAME) >= 6
    assert "máximo: 85 %" in made.text


@pytest.mark.parametrize(
    ("made", "language"),
    [
        (report_of(office("la-serena")), "es"),
        (report_of(with_units(office("municipio-br"), 10)), "pt"),
        (report_of(with_units(office("minima"), 1, LONG_NAME)), "en"),
        (nothing_of(office("la-serena")), "es"),
    ],
    ids=["three units", "ten units", "one unit, one service", "no data"],
)
def test_each_page_of_a_report_is_one_sheet(made: Report, language: str) -> None:
    """In the language of its office, with nothing cut; the annex alone has as many as it takes."""
    told = document(made, Words(language, made.catalogue.country))
    paper = Paper(as_pdf(told))
    assert paper.is_accessible
    for page, sheet in zip(told.pages, paper.sheets[1:], strict=False):
        assert page.title in sheet.replace("- ", "")
    assert told.pages[-1].name == "annex"
    assert list(paper.outside()) == []
    assert list(paper.covered()) == []


@pytest.mark.full
@pytest.mark.parametrize("name", OFFICES)
@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_every_sample_office_has_a_whole_report(name: str, language: str) -> None:
    """Each of them in each language."""
    made = office(name)
    paper = Paper(as_pdf(document(report_of(made), Words(language, made.country))))
    assert paper.is_accessible
    assert paper.pictures == 0
    assert list(paper.outside()) == []
    assert list(paper.covered()) == []


def test_the_contents_name_the_sheet_of_each_page() -> None:
    """And the foot of each sheet that of the annex."""
    told = document(report_of(office("la-serena")), Words("es", "CL"))
    paper = Paper(as_pdf(told))
    for number, page in enumerate(told.pages, 2):
        assert f"{page.title} {number}" in paper.sheets[0]
    assert all("anexo, página 11" in sheet for sheet in paper.sheets)


def test_no_words_are_markup() -> None:
    """What staff wrote of a cause stands there as they wrote it."""
    words = '#panic() $x$ *a* _b_ @c <d> = e "'
    table = Table("Acciones", ("Causa",), ((words,),), (1,))
    assert words in Paper(as_pdf(_of(Page("a", "A", "B", (table,))))).text


def _of(page: Page) -> Document:
    return replace(DRAWN, pages=(page,))
