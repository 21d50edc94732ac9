"""The report as one page: the words of the paper, nothing from elsewhere, and no one's markup."""

import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from html import unescape
from html.parser import HTMLParser

import pytest

from antesala.words import Words
from server.report.blocks import Document
from server.report.figures import Figures
from server.report.out.html import as_html
from server.report.wording.document import document
from tests.report.sample import sample_report

UNTOLD = {"kind", "direction", "mark", "none"}
"""Fields of blocks that are no words, and what stands there where there is nothing else."""


class Page(HTMLParser):
    """A page as its reader finds it: words, headings, and what it would load."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.headings: list[int] = []
        self.loaded: list[str] = []
        self.ids: list[str] = []
        self.labels: list[str] = []
        self.language = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.loaded += [told[name] for name in ("src", "href") if name in told]
        self.ids += [told["id"]] if "id" in told else []
        for name in ("aria-labelledby", "aria-describedby"):
            self.labels += told.get(name, "").split()
        if tag == "html":
            self.language = told["lang"]
        assert tag != "script"

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def page_of(made: Document, words: Words) -> Page:
    return Page(as_html(made, words).decode())


def said_in(told: object) -> Iterator[str]:
    """Every text of a block."""
    if isinstance(told, dict):
        # A ranking is a table here, which tells its figures itself.
        left_out = UNTOLD | ({"description"} if told.get("kind") == "ranking" else set())
        for key, value in told.items():
            if key not in left_out:
                yield from said_in(value)
    elif isinstance(told, list | tuple):
        for each in told:
            yield from said_in(each)
    elif isinstance(told, str) and told:
        yield " ".join(told.split())


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_the_page_says_what_the_paper_says(language: str) -> None:
    """Every title, figure, sentence, cell and formula, in the language that it names."""
    words = Words(language, "CL")
    made = document(sample_report(), words)
    page = page_of(made, words)
    assert page.language == language
    for each in made.pages:
        for block in each.blocks:
            for text in said_in(asdict(block)):
                assert text in page.text


def test_the_page_needs_nothing_else() -> None:
    """It loads nothing: links lead to its own parts, and its face is in it."""
    words = Words("es", "CL")
    source = as_html(document(sample_report(), words), words).decode()
    page = Page(source)
    assert all(each.startswith("#") for each in page.loaded)
    assert {each[1:] for each in page.loaded} <= set(page.ids)
    assert "url(http" not in source
    assert source.count("data:font/woff2") == 3


def test_headings_and_labels_are_in_order() -> None:
    """No level is left out, no id is there twice, and each label leads to a part of the page."""
    words = Words("es", "CL")
    page = page_of(document(sample_report(), words), words)
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    steps = zip(page.headings, page.headings[1:], strict=False)
    assert all(after - before <= 1 for before, after in steps)
    assert len(page.ids) == len(set(page.ids))
    assert set(page.labels) <= set(page.ids)


def test_what_people_wrote_is_no_markup() -> None:
    """A cause with signs of HTML is read as it was written."""
    report = sample_report()
    cause = "<script>alert(1)</script> & «más»"
    action = replace(report.actions[0], cause=cause)
    words = Words("es", "CL")
    made = document(replace(report, actions=(action,)), words)
    source = as_html(made, words).decode()
    assert "<script" not in source
    assert cause in unescape(source)


def test_a_quarter_without_data_is_a_page_too() -> None:
    """It says so, and draws no chart."""
    report = sample_report()
    empty = replace(
        report, now=Figures("la-serena", report.period), weeks=(), units=(), days=0,
        preferred=type(report.preferred)(),
    )  # fmt: skip
    words = Words("es", "CL")
    page = page_of(document(empty, words), words)
    assert "Sin datos en este período." in page.text
    assert "Sin esperas que mostrar en este período." in page.text
