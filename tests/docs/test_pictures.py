"""The pictures of the documents: each is there, and made by the one command."""

import re
from pathlib import Path

import pytest

from tests.docs.pages import HOUSE
from tests.pictures.__main__ import MAKERS
from tests.pictures.readme import FILE

PAGES = sorted((HOUSE / "docs").glob("*.md"))
NAMED = re.compile(r"\]\((pictures/[^)\s]+)\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_pictures_that_are_made(page: Path) -> None:
    """By the file's name or by its folder, as the command knows them."""
    text = page.read_text("utf-8")
    for picture in NAMED.findall(text):
        assert (HOUSE / "docs" / picture).is_file(), picture
        assert picture.split("/")[1].partition(".")[0] in MAKERS, picture


@pytest.mark.parametrize("name", ["README.md", "README.es.md"])
def test_a_readme_shows_the_picture_that_is_made_for_it(name: str) -> None:
    """And tells of it what it shows, to those who do not see it."""
    shown = re.findall(r"!\[([^]]+)\]\((docs/pictures/[^)]+)\)", (HOUSE / name).read_text("utf-8"))
    assert [HOUSE / picture for _, picture in shown] == [FILE]
    assert all(fact in shown[0][0] for fact in ("J042", "12", "20", "35", "3"))
