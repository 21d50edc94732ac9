"""The tables of faults and of threats: each row names a test that exists."""

import ast
import re

import pytest

from tests.docs.pages import HOUSE

HEADINGS = {
    "operation.md": "## Faults, and what is lost",
    "operacion.es.md": "## Fallas, y qué se pierde",
    "security.md": "## Threats",
}
FEWEST = 14
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def rows(page: str) -> list[str]:
    """The rows of a page's table."""
    text = (HOUSE / "docs" / page).read_text("utf-8")
    part = text.partition(f"{HEADINGS[page]}\n")[2].partition("\n## ")[0]
    return [line for line in part.splitlines() if line.startswith("| **")]


def names_in(file: str) -> set[str]:
    """The names of the tests in a file."""
    tree = ast.parse((HOUSE / file).read_text("utf-8"))
    return {
        each.name for each in tree.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
    }


@pytest.mark.parametrize("page", HEADINGS)
def test_every_fault_names_a_test_that_exists(page: str) -> None:
    found = rows(page)
    assert len(found) >= FEWEST
    for row in found:
        named = NAMED.findall(row)
        assert named, row
        for file, test in named:
            assert test in names_in(file), row


def test_both_pages_name_the_same_tests() -> None:
    english, spanish = ([NAMED.findall(row) for row in rows(page)] for page in list(HEADINGS)[:2])
    assert english == spanish
