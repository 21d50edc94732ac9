"""Figures rounded as people say them, always outwards."""

from hypothesis import given, strategies as st

from server.estimate.waits import MINUTE, Range, range_of

BEYOND = 6 * 60 * MINUTE


def rounded(median: float, most: float) -> Range | None:
    return range_of(round(median * MINUTE), round(most * MINUTE), BEYOND)


def test_ranges_are_round() -> None:
    """Fives, then tens, then quarters and half hours."""
    assert rounded(12, 17) == Range(10, 20)
    assert rounded(3, 8) == Range(0, 10)
    assert rounded(42, 53) == Range(40, 60)
    assert rounded(61, 95) == Range(60, 105)
    assert rounded(130, 185) == Range(120, 210)


def test_a_call_that_may_come_has_no_figures() -> None:
    """Two minutes or less are too short to plan with."""
    assert rounded(0.5, 1.9) == Range(0, 0)


def test_nobody_is_told_of_another_day() -> None:
    """A wait beyond the day is not shown; one that may be is shown without an end."""
    assert range_of(BEYOND, BEYOND, BEYOND) is None
    assert range_of(90 * MINUTE, BEYOND, BEYOND) == Range(90, None)


@given(st.integers(0, BEYOND - 1), st.integers(0, BEYOND - 1))
def test_rounding_never_promises_more(one: int, other: int) -> None:
    """The rounded range contains the computed one."""
    median, most = sorted((one, other))
    found = range_of(median, most, BEYOND)
    assert found is not None
    assert found.most is not None
    if most > 2 * MINUTE:
        assert found.least * MINUTE <= median <= most <= found.most * MINUTE
        assert found.least < found.most
