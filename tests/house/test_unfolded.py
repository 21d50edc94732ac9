"""Choices within choices are written as steps, in Python and in QML."""

import ast
import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
ROOMS = ("antesala", "display", "kiosk")

GROUP = re.compile(r"\(([^()\n]*)\)")
"""Brackets without others in them."""


def unfolded(line: str) -> bool:
    """Whether no part of a line of QML chooses twice; `??` and `?.` are no choices."""
    line = re.sub(r'"[^"\n]*"', '""', line.split("//", maxsplit=1)[0])
    line = re.sub(r"\?\?|\?\.", " ", line)
    parts = [line]
    while GROUP.search(line):
        parts += GROUP.findall(line)
        line = GROUP.sub("_", line)
    parts[0] = line
    return all(each.count("?") < 2 for part in parts for each in part.split(","))


@pytest.mark.parametrize(
    ("line", "is_unfolded"),
    [
        ("size: isTall ? 24 : 17", True),
        ("size: isTall ? 24 : isBeside ? 14 : 17", False),
        ("size: isTall ? isBeside ? 1 : 2 : 3", False),
        ("height: (isTall ? 2 : 1) + (isSmall ? 4 : 3)", True),
        ("height: (isTall ? 2 : isSmall ? 4 : 3) * unit", False),
        ('text: sample.code ?? ""', True),
        ('text: isTall ? sample?.code ?? "" : name', True),
    ],
)
def test_a_folded_choice_is_found(line: str, *, is_unfolded: bool) -> None:
    assert unfolded(line) is is_unfolded


def test_no_choice_in_qml_holds_another() -> None:
    found = [
        f"{file.relative_to(HOUSE)}:{number}"
        for room in ROOMS
        for file in (HOUSE / room).rglob("*.qml")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if not unfolded(line)
    ]
    assert found == []


def test_no_choice_in_python_holds_another() -> None:
    found = [
        f"{file.relative_to(HOUSE)}:{choice.lineno}"
        for room in ROOMS
        for file in (HOUSE / room).rglob("*.py")
        for choice in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(choice, ast.IfExp)
        if any(isinstance(each, ast.IfExp) for each in (choice.body, choice.orelse))
    ]
    assert found == []
