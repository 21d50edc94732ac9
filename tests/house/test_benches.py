"""The benches can be listed and run."""

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from server.domain.discipline import Basis, Reason
from server.simulate.play import Call, Ticket
from tests.bench import page
from tests.bench.__main__ import benches
from tests.bench.chart import curve
from tests.bench.days import FIRST, GENERAL
from tests.bench.disciplines import bars
from tests.bench.estimate import error
from tests.bench.interval import ratio, student
from tests.bench.scorer import Scorer
from tests.bench.tables import Bar, Table
from tests.bench.town import Town

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
    """Two days of each kind: a table for each. They are too few to prove a bar."""
    told = bench("disciplines", "--days", "2", "--json")
    tables: list[dict[str, Any]] = json.loads(told.stdout)
    assert told.returncode == 0, told.stdout
    assert len(tables) == 3
    rules = [row[0] for row in tables[0]["rows"]]
    assert rules[:4] == ["first-come", "strict", "1-then-oldest", "2-then-oldest"]
    assert all(len(row) == len(table["columns"]) for table in tables for row in table["rows"])
    assert not any(table["bars"] for table in tables)


def _calls(first: int, *waits: int) -> list[Call]:
    """A day's calls: the wait of a preferential person, then those of general ones."""
    classes = (FIRST, *(GENERAL for _ in waits))
    tickets = [Ticket(str(n), each, "permit", 0, 60) for n, each in enumerate(classes)]
    called = zip(tickets, (first, *waits), strict=True)
    return [Call(ticket, 0, wait, Reason(Basis.OLDEST_SLOT)) for ticket, wait in called]


def test_rules_are_compared_day_by_day() -> None:
    """The longest wait of all days is one day's; on the others the default is as good."""
    usual = [_calls(0, 100 + number % 7, 50) for number in range(60)]
    equal = [_calls(9, 96 + number % 7, 45) for number in range(60)]
    played = {"first-come": equal, "strict": usual, "2-then-oldest": [*usual]}
    assert all(bar.is_kept for bar in bars(played))
    played["2-then-oldest"][5] = _calls(0, 130, 50)
    assert all(bar.is_kept for bar in bars(played))
    played["2-then-oldest"] = [_calls(0, 104 + number % 7, 50) for number in range(60)]
    kept = [bar.is_kept for bar in bars(played)]
    assert kept == [True, True, False, True]


def test_a_bar_that_days_do_not_prove_is_broken() -> None:
    """The same ratio from days that differ wildly: its interval reaches beyond the bar."""
    steady = ratio([(101.0, 100.0)] * 30)
    assert (steady.low, steady.high) == pytest.approx((1.01, 1.01))
    wild = ratio([(141.0, 100.0), (61.0, 100.0)] * 15)
    assert wild.value == pytest.approx(1.01)
    assert wild.low < 0.95
    assert wild.high > 1.05


@pytest.mark.parametrize(("freedom", "t"), [(5, 2.571), (9, 2.262), (29, 2.045), (599, 1.964)])
def test_students_t_is_that_of_the_tables(freedom: int, t: float) -> None:
    assert student(freedom) == pytest.approx(t, abs=0.01)


def test_an_interval_holds_the_true_ratio_nineteen_times_in_twenty() -> None:
    """Days of a known ratio, drawn four hundred times."""
    dice = Random(1)  # noqa: S311 - no secret
    held = 0
    for _ in range(400):
        second = [dice.uniform(50, 150) for _ in range(20)]
        found = ratio([(1.1 * each + dice.gauss(0, 10), each) for each in second])
        held += found.low < 1.1 < found.high
    assert 0.92 < held / 400 < 0.98


@pytest.mark.full
def test_an_estimate_that_knows_the_office_is_near_and_to_both_sides() -> None:
    """Two days of an office: nearer than a simple way, and half of the people wait longer."""
    town = Town(1005, 1.08)
    scorer = Scorer(town, 1005)
    scorer.scores = True
    for number in range(2):
        town.live(date(2026, 3, 2 + number))
    cases = scorer.cases
    knowing, position = (
        error(cases, told).value
        for told in (lambda case: case.knowing, lambda case: case.by_position)
    )
    assert knowing < 0.8 * position
    sooner = sum(case.real <= case.knowing for case in cases) / len(cases)
    assert 0.3 < sooner < 0.7
    assert error(cases, lambda case: case.real).high == 0


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
