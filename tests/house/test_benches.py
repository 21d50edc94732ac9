"""The benches can be listed and run."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.bench import page
from tests.bench.__main__ import benches
from tests.bench.chart import curve
from tests.bench.report import Bar, Table

HOUSE = Path(__file__).parents[2]
DOCS = HOUSE / "docs"


def bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.bench", *arguments],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_bench_says_what_it_measures() -> None:
    """One line each."""
    listed = bench("--list").stdout.splitlines()
    assert [line.split()[0] for line in listed] == sorted(benches())
    assert all(len(line.split()) > 3 for line in listed)


def test_disciplines_are_measured_anew() -> None:
    """A few days of each kind: a table for each, and every bar kept."""
    told = bench("disciplines", "--days", "6", "--json")
    tables: list[dict[str, Any]] = json.loads(told.stdout)
    assert told.returncode == 0, told.stdout
    assert len(tables) == 3
    rules = [row[0] for row in tables[0]["rows"]]
    assert rules[:4] == ["first-come", "strict", "1-then-oldest", "2-then-oldest"]
    assert all(len(row) == len(table["columns"]) for table in tables for row in table["rows"])
    assert all(bar["is_kept"] for table in tables for bar in table["bars"])


def test_the_page_of_figures_is_made_from_what_was_measured(tmp_path: Path) -> None:
    """The page and each of its charts, byte for byte: none is written by hand."""
    shutil.copytree(DOCS / "measured", tmp_path / "measured")
    page.write(tmp_path)
    made = [tmp_path / "performance.md", *(tmp_path / "pictures" / "growth").iterdir()]
    assert len(made) > 3
    for each in made:
        assert each.read_bytes() == (DOCS / each.relative_to(tmp_path)).read_bytes(), each.name


def test_a_curve_draws_its_figures_and_the_band_that_counts_as_flat() -> None:
    table = Table("Cost", ("size", "of the smallest"), ((10, 1.0), (1_000, 2.5)))
    drawn = curve(table, "of the smallest")
    assert all(f">{text}</text>" in drawn for text in ("1.00", "2.50", "10", "1,000"))


def test_a_broken_bar_is_seen() -> None:
    """In the text as in the status."""
    table = Table(
        "Waits", ("rule", "P90"), (("strict", 2.5), ("none", None)), (Bar("short", is_kept=False),)
    )
    assert table.as_text().splitlines() == [
        "## Waits",
        "",
        "| rule   | P90 |",
        "| ------ | --- |",
        "| strict | 2.5 |",
        "| none   |   - |",
        "",
        "BROKEN  short",
    ]
