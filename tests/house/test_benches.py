"""The benches can be listed and run."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.bench.__main__ import benches
from tests.bench.report import Bar, Table

HOUSE = Path(__file__).parents[2]


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
