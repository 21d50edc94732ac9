"""The architecture's picture is true: every room that it draws is there."""

import re
from pathlib import Path

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


def test_every_file_named_exists() -> None:
    """Every path and name in the text exists."""
    named = set(re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.py)`", PAGE))
    assert len(named) > 20
    ends = {path.relative_to(HOUSE).as_posix() for path in TREE}
    assert {
        name for name in named if not any(f"/{end}".endswith(f"/{name}") for end in ends)
    } == set()
