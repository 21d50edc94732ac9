"""The architecture's picture is true: every room that it draws is there."""

import ast
import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
PAGE = (HOUSE / "docs" / "architecture.md").read_text("utf-8")


TREE = {
    path
    for room in ("antesala", "counter", "display", "kiosk", "server")
    for path in (HOUSE / room).rglob("*")
    if path.suffix == ".py" or path.is_dir()
}


def test_every_room_drawn_exists() -> None:
    """The names in the picture of the floors are files and folders of the tree."""
    picture = PAGE.split("```")[1]
    named = set(re.findall(r"[a-z_]+(?:\.py|/)", picture))
    assert len(named) > 25
    known = {path.name for path in TREE} | {"antesala", "counter", "display", "kiosk", "server"}
    assert {name.rstrip("/") for name in named} - {"qml"} <= known


def test_every_file_of_a_list_exists() -> None:
    """What stands between points is a file or a folder of the room that the line begins with."""
    lines = [line for line in PAGE.split("```")[1].splitlines() if " · " in line]
    assert len(lines) >= 5
    for line in lines:
        room, names = re.findall(r"([a-z_]+)/ +(.*)", line)[-1]
        (place,) = [path for path in TREE if path.is_dir() and path.name == room]
        for name in re.findall(r"[a-z_]+", names.partition("   ")[0]):
            assert place / name in TREE or place / f"{name}.py" in TREE, f"{room}/ has no {name}"


# In one order, as the processes that share the tests expect of each other.
PACKAGES = sorted(path for path in TREE if path.name == "__init__.py")


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.parent.name)
def test_a_package_lists_files_that_it_has(package: Path) -> None:
    """In two columns or in one: a name, at least two spaces, and what it is for."""
    told = ast.get_docstring(ast.parse(package.read_text("utf-8"))) or ""
    rows = [line for line in told.splitlines() if re.match(r"[a-z_, ]+  +\S", line)]
    cells = [cell for row in rows for cell in re.findall(r"(?:^| {3,})([a-z_, ]+?)  +", row)]
    there = {path.stem for path in package.parent.iterdir()}
    assert {name for cell in cells for name in cell.split(", ")} <= there


def test_every_file_named_exists() -> None:
    """Every path and name in the text exists."""
    named = set(re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.py)`", PAGE))
    assert len(named) > 20
    ends = {path.relative_to(HOUSE).as_posix() for path in TREE}
    assert {
        name for name in named if not any(f"/{end}".endswith(f"/{name}") for end in ends)
    } == set()
