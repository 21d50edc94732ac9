"""PINs that are too easy to guess."""

import pytest
from hypothesis import given, strategies as st

from server.accounts.pins import is_weak

DIGITS = "0123456789"


@given(st.sampled_from(DIGITS), st.sampled_from(DIGITS), st.integers(4, 12))
def test_one_or_two_digits_in_turn_are_weak(first: str, second: str, length: int) -> None:
    assert is_weak(((first + second) * length)[:length])


@given(st.integers(4, 10), st.integers(0, 6), st.booleans())
def test_a_run_is_weak_up_and_down(length: int, start: int, is_down: bool) -> None:  # noqa: FBT001
    run = DIGITS[start : start + length]
    if len(run) >= 4:
        assert is_weak(run[::-1] if is_down else run)


@pytest.mark.parametrize("pin", ["2468", "1223", "9021", "1235", "112233", "12340", "5805"])
def test_what_is_none_of_these_is_no_series(pin: str) -> None:
    assert not is_weak(pin)
