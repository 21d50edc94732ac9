"""The page on the rule of calling is true: its scenario plays, its figures are the bench's."""

import re
from pathlib import Path

import pytest

from server.simulate.command import read, result
from server.simulate.play import play
from tests.bench.__main__ import main

HOUSE = Path(__file__).parents[2]
PAGE = (HOUSE / "docs" / "queue.md").read_text("utf-8")


def test_the_scenario_can_be_played() -> None:
    """Its result has the fields that the page names."""
    found = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert found
    scenario, scale = read(found[1])
    told = result(scenario, play(scenario), scale)
    assert told["order"] == ["A001", "A002"]
    assert told["left"] == ["A003"]
    fields = {*told, *told["tickets"][0], *told["overall"]}
    assert [name for name in sorted(fields) if f"`{name}`" not in PAGE] == []


@pytest.mark.full
def test_the_figures_are_the_benchs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Every row of its tables, and the picture."""
    drawn = tmp_path / "disciplines.svg"
    assert main(["disciplines", "--chart", str(drawn)]) == 0
    rows = [line for line in capsys.readouterr().out.splitlines() if line.startswith("|")]
    assert rows
    assert [row for row in rows if row not in PAGE] == []
    picture = HOUSE / "docs" / "pictures" / "disciplines.svg"
    assert drawn.read_text("utf-8") == picture.read_text("utf-8")
