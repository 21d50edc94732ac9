"""What the page on privacy says of how long data is kept is what the server does."""

import re
from dataclasses import asdict

from server.domain.processing import Keep
from server.domain.retention import USUAL
from server.store.processing import REGISTER
from server.store.tables import METADATA
from server.store.wiping import SWEEPS
from tests.docs.pages import HOUSE

PAGE = (HOUSE / "docs" / "privacy.md").read_text("utf-8")
PART = PAGE.partition("## 4. For how long")[2].partition("\n## 5.")[0]
NAMED = re.compile(r"`([a-z_]+)`")


def rows() -> list[list[str]]:
    """The cells of every row of the part's tables."""
    lines = [line for line in PART.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_every_table_of_the_database_ends_or_stays_by_the_page() -> None:
    """Each in one row, and none that does not exist."""
    named = [name for row in rows() for name in NAMED.findall(row[1])]
    assert sorted(named) == sorted(METADATA.tables)


def test_the_register_of_processing_says_the_same() -> None:
    """Which tables end with the tickets, the texts, the answers, the petitions."""
    periods = {
        Keep.TICKETS: "tickets_days",
        Keep.TEXTS: "words_days",
        Keep.SURVEY: "survey_days",
        Keep.PETITIONS: "petitions_years",
    }
    for keep, period in periods.items():
        swept = {table.name for sweep in SWEEPS if sweep.period == period for table in sweep.tables}
        assert {name for name, entry in REGISTER.items() if entry.keep is keep} == swept


def test_each_period_is_the_servers() -> None:
    """The field that sets it, and the days that it has where no file sets any."""
    wiped = {frozenset(table.name for table in sweep.tables): sweep.period for sweep in SWEEPS}
    told = {
        frozenset(NAMED.findall(row[1])): "".join(NAMED.findall(row[3]))
        for row in rows()
        if len(row) > 3 and row[0] != "what"
    }
    assert told == wiped
    for row in rows():
        for period in NAMED.findall(row[3]) if len(row) > 3 else ():
            assert row[2] == f"{asdict(USUAL)[period]} {period.rpartition('_')[2]}"
