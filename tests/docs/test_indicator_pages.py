"""The pages of indicators say what the docstrings define, in each language."""

import pytest

from antesala.words import Words
from server.report.dictionary import formula_of, limits_to, title_of
from server.report.indicators.pages import PAGES, page
from server.report.indicators.registry import DEFINITIONS
from tests.docs.pages import HOUSE


@pytest.mark.parametrize("language", PAGES)
def test_a_page_is_made_of_the_definitions(language: str) -> None:
    """`python -m server.report.indicators` writes it anew."""
    assert HOUSE.joinpath("docs", PAGES[language]).read_text("utf-8") == page(language)


@pytest.mark.parametrize("name", DEFINITIONS)
def test_the_catalogue_says_what_the_docstring_does(name: str) -> None:
    """The English words of an indicator are those of its function."""
    own, words = DEFINITIONS[name], Words("en")
    said = (title_of(own, words), formula_of(own, words), limits_to(own, words))
    assert said == (own.title, own.formula, own.limits)


def test_the_spanish_page_of_the_report_has_the_same_parts() -> None:
    """The same headings, rows of tables, blocks and pictures."""
    pages = [
        HOUSE.joinpath("docs", name).read_text("utf-8") for name in ("report.md", "informe.es.md")
    ]
    starts = [
        [
            line.split(" ")[0]
            for line in each.splitlines()
            if line.startswith(("#", "|", "```", "!"))
        ]
        for each in pages
    ]
    assert [each.split("[")[0] for each in starts[0]] == [each.split("[")[0] for each in starts[1]]
