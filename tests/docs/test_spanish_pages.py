"""The Spanish pages of an administrator have the parts, blocks and fields of the English ones."""

import re

import pytest

from server.office_file.fields import TABLES
from tests.docs.pages import HOUSE, in_english

PAIRS = {
    "installation.md": "instalacion.es.md",
    "office-file.md": "archivo-de-oficina.es.md",
    "settings.md": "ajustes.es.md",
    "operation.md": "operacion.es.md",
    "supervisor.md": "supervisor.es.md",
    "kiosk.md": "totem.es.md",
}
TEXTS = {name: (HOUSE / "docs" / name).read_text("utf-8") for name in PAIRS}
TEXTS |= {name: in_english((HOUSE / "docs" / name).read_text("utf-8")) for name in PAIRS.values()}
pairs = pytest.mark.parametrize(("english", "spanish"), PAIRS.items())
BLOCK = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


def prose(page: str) -> str:
    """A page without its blocks, where a `#` begins a comment and no heading."""
    return BLOCK.sub("", page)


def typed(block: str) -> str:
    """A block without comments; of what a command answers the places alone."""
    if block.startswith("```console"):
        return re.sub(r"^(office\.toml\S*) .*", r"\1", block, flags=re.MULTILINE)
    return re.sub(r" +# .*", "", block)


def levels(page: str) -> list[int]:
    """The level of each heading, in order."""
    return [len(marks) for marks in re.findall(r"^(#+) ", prose(page), re.MULTILINE)]


def tables(page: str) -> list[tuple[int, int]]:
    """The rows and columns of each table, in order."""
    found = re.findall(r"(?:^\|.*\n)+", prose(page), re.MULTILINE)
    return [(len(rows.splitlines()), rows.splitlines()[1].count("|")) for rows in found]


def first_cells(page: str) -> list[set[str]]:
    """The names that begin each row, such as fields and acts of a key."""
    found = re.findall(r"^\|(.*?)\|", prose(page), re.MULTILINE)
    return [set(re.findall(r"`([^`]+)`", cell)) for cell in found]


def last_cells(page: str) -> list[set[str]]:
    """The code in the last column of each row: defaults, commands; links to pages left out."""
    found = re.findall(r"([^|]*)\|$", prose(page), re.MULTILINE)
    return [set(re.findall(r"`([^`]+)`", cell)) for cell in found]


def items(page: str) -> list[str]:
    """The names that begin the items of lists, such as disciplines and countries."""
    return re.findall(r"^- `([^`]+)`", page, re.MULTILINE)


@pairs
def test_both_have_the_same_parts(english: str, spanish: str) -> None:
    assert levels(TEXTS[spanish]) == levels(TEXTS[english])


@pairs
def test_both_have_the_same_blocks(english: str, spanish: str) -> None:
    """They are typed as they stand; a comment, and what a command answers, is in each language."""
    assert [typed(each) for each in BLOCK.findall(TEXTS[spanish])] == [
        typed(each) for each in BLOCK.findall(TEXTS[english])
    ]


@pairs
def test_both_have_the_same_tables(english: str, spanish: str) -> None:
    assert tables(TEXTS[spanish]) == tables(TEXTS[english])


@pairs
def test_both_name_the_same_fields_in_the_same_order(english: str, spanish: str) -> None:
    """The English page is tested against the code; so the Spanish one is as true to it."""
    assert first_cells(TEXTS[spanish]) == first_cells(TEXTS[english])
    assert items(TEXTS[spanish]) == items(TEXTS[english])


@pairs
def test_both_promise_the_same_defaults_and_commands(english: str, spanish: str) -> None:
    """What stands as code in the last column is not translated."""
    assert last_cells(TEXTS[spanish]) == last_cells(TEXTS[english])


@pairs
def test_a_spanish_page_leads_to_spanish_pages(english: str, spanish: str) -> None:
    """Of the pages that exist in Spanish it links only its own counterpart in English."""
    targets = set(re.findall(r"\]\(([\w.-]+\.md)", TEXTS[spanish]))
    assert targets & {*PAIRS, "counter.md"} == {english}
    assert f"({spanish})" in TEXTS[english]


def test_the_spanish_office_file_has_every_field_under_its_table() -> None:
    page = TEXTS["archivo-de-oficina.es.md"]
    parts = dict(re.findall(r"^### (\[.*?\])$(.*?)(?=^##)", page, re.DOTALL | re.MULTILINE))
    assert list(parts) == [table.header for table in TABLES]
    for table in TABLES:
        named = re.findall(r"^\| `(\w+)`", parts[table.header], re.MULTILINE)
        assert named == list(table.fields)


@pytest.mark.parametrize("readme", ["README.md", "README.es.md"])
def test_the_readmes_lead_to_the_pages(readme: str) -> None:
    text = (HOUSE / readme).read_text("utf-8")
    wanted = PAIRS.values() if readme == "README.es.md" else PAIRS
    assert all(f"(docs/{name})" in text for name in wanted)
