"""Two simulated years are wiped in one night, beside an office that serves."""

import argparse

import pytest

from tests.bench import ageing

ASKED = ["--days", "520", "--people", "15", "--pairs", "1", "--seconds", "1"]


@pytest.mark.full
def test_two_years_leave_no_name_and_every_figure() -> None:
    """How long commands take meanwhile is for the bench: a test must not depend on it."""
    parser = argparse.ArgumentParser()
    ageing.options(parser)
    slowest, left = ageing.run(parser.parse_args(ASKED))
    assert len(slowest.rows) == 3
    assert [bar.text for bar in left.bars if not bar.is_kept] == []
    (_, days, unequal), (_, gone, named) = left.rows
    assert (days, unequal, named) == (520, 0, 0)
    assert isinstance(gone, int)
    assert gone > 5000
