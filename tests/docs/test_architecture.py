"""The architecture's picture is true: every room that it draws is there."""

import re
from pathlib import Path

HOUSE = Path(__file__).parents[2]
PAGE = (HOUSE / "docs" / "architecture.md").read_text("utf-8")


def test_every_room_drawn_exists() -> None:
    """The names in the picture of the floors are files and folders of the tree."""
    picture = PAGE.split("```")[1]
    named = set(re.findall(r"[a-z_]+(?:\.py|/)", picture))
    assert len(named) > 25
    tree = {path.name for path in HOUSE.rglob("*") if path.suffix == ".py" or path.is_dir()}
    assert {name.rstrip("/") for name in named} <= tree
