"""The code of the hall: the same on every screen, another each minute, and not to be foretold."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given, strategies as st

from antesala.messages.presence import accepted_codes, presence_code

MOMENTS = st.integers(1_767_225_600, 4_102_444_800).map(lambda at: datetime.fromtimestamp(at, UTC))
SEEDS = st.text("abcdefghijklmnopqrstuvwxyz0123456789_-", min_size=22, max_size=22)


@given(SEEDS, MOMENTS)
def test_code_is_four_digits_that_the_server_takes(seed: str, at: datetime) -> None:
    """Whatever the minute; and a minute later, and two."""
    code = presence_code(seed, at)
    assert len(code) == 4
    assert code.isdecimal()
    for later in (0, 1, 2):
        assert code in accepted_codes(seed, at + timedelta(minutes=later))
    assert code in accepted_codes(seed, at - timedelta(minutes=1))
    assert len(accepted_codes(seed, at)) <= 4


def test_code_changes_and_repeats_like_chance() -> None:
    """Ten thousand minutes have about two thirds of all codes, and no code often."""
    start = datetime(2026, 3, 2, 12, tzinfo=UTC)
    codes = [presence_code("seed", start + timedelta(minutes=each)) for each in range(10_000)]
    assert 6000 < len(set(codes)) < 6600
    assert max(map(codes.count, set(codes[:500]))) < 10
    assert sum(one == other for one, other in pairwise(codes)) < 10


def test_code_stands_for_a_whole_minute() -> None:
    """All screens change at the same moment, whatever second each looks."""
    start = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
    same = {presence_code("seed", start + timedelta(seconds=each)) for each in (0, 1, 30, 59.9)}
    assert len(same) == 1
    assert presence_code("seed", start + timedelta(seconds=60)) not in same


def test_another_start_has_other_codes() -> None:
    """And an office without telephones has none."""
    at = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
    codes = {presence_code(f"seed-{each}", at) for each in range(20)}
    assert len(codes) > 15
    assert presence_code("", at) == ""
