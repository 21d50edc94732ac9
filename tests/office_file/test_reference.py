"""The reference of the office file is true: its tables are the code's, its example is an office."""

import re
from pathlib import Path

import pytest

from antesala.administration.checking import check
from server.domain.catalogue import Arrow, ClerkRole, VoiceEngine
from server.office_file import countries, examine
from server.office_file.building import languages
from server.office_file.fields import REQUIRED, TABLES, Field, Table
from server.office_file.profile import RULES

PAGE = (Path(__file__).parents[2] / "docs" / "office-file.md").read_text("utf-8")


def section(table: Table) -> str:
    """A table's part of the page, as it must stand there."""
    rows = [f"| `{name}` | {described(field)} |" for name, field in table.fields.items()]
    head = ["| field | meaning | allowed | if left out |", "|---|---|---|---|"]
    return "\n".join([f"### {table.header}", "", table.meaning, "", *head, *rows, ""])


def described(field: Field) -> str:
    return f"{field.meaning} | {field.kind.allowed} | {field.default_said or said(field.default)}"


def said(default: object) -> str:
    """A default as the page says it."""
    if default is REQUIRED:
        return "**must be there**"
    if default in ("", []):
        return "none"
    return f"`{str(default).lower()}`" if isinstance(default, bool | int) else f'`"{default}"`'


def fenced(language: str) -> str:
    """The page's first block in a language."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_stands_on_the_page(table: Table) -> None:
    """Meaning, allowed values and default, word for word."""
    assert section(table) in PAGE


def test_no_table_stands_there_that_is_none() -> None:
    """A field that is not read any more is not described either."""
    described_tables = re.findall(r"^### (\[.*\])$", PAGE, re.MULTILINE)
    assert described_tables == [table.header for table in TABLES]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Disciplines", [name for name in RULES if name != "2-then-oldest"]),
        ("Roles", list(ClerkRole)),
        ("Countries", countries()),
        ("Languages", languages()),
        ("Arrows", list(Arrow)),
        ("Voices", list(VoiceEngine)),
    ],
)
def test_every_name_stands_on_the_page(title: str, names: list[str]) -> None:
    """The closed sets, each name with its meaning."""
    part = PAGE.split(f"### {title}")[1].split("\n### ")[0].split("\n## ")[0]
    assert sorted(re.findall(r"^- `([^`]+)`", part, re.MULTILINE)) == sorted(names)


def test_the_example_is_an_office() -> None:
    """A copy of it has no errors."""
    assert examine(fenced("toml")).warnings == ()


def test_the_check_says_what_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The faults that the page makes in its example, and the answer that it shows."""
    text = fenced("toml")
    for old, new in re.findall(r"^- `(.+?)` becomes `(.+?)`", PAGE, re.MULTILINE):
        assert text.count(old) == 1
        text = text.replace(old, new)
    (tmp_path / "office.toml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    command, _, answer = fenced("console").partition("\n")
    assert command == "$ antesala check office.toml"
    assert check(["office.toml"]) == 2
    assert capsys.readouterr().out == answer
