"""Waits that never ended: people who gave up count as waiting until they left."""

from hypothesis import given, strategies as st

from server.domain.tally import percentile
from server.domain.unended_waits import all_waits
from tests.domain.builders import examples

waits = st.lists(st.integers(0, 30), max_size=25)
shares = st.sampled_from((0.5, 0.9))


def test_people_who_gave_up_lengthen_the_wait() -> None:
    """Of the called half waited ten minutes; of all, the fourth of six was called at thirty."""
    called, never = [5, 10, 30, 40], [20, 25]
    assert percentile(called, 0.5) == 10
    # After 5: 5/6; after 10: 4/6; two left, so after 30: 4/6 x 1/2.
    assert all_waits(called, never, 0.5) == 30
    assert all_waits(called, never, 0.9) == 40


def test_a_share_that_was_never_called_has_no_wait() -> None:
    assert all_waits([5], [10, 20, 30], 0.5) is None
    assert all_waits([], [3], 0.5) is None
    assert all_waits([], [], 0.5) is None


def test_who_leaves_as_another_is_called_still_waited() -> None:
    """At ten seconds one of two is called, and the other leaves: half had been called."""
    assert all_waits([10], [10], 0.5) == 10


@examples(60)
@given(waits, shares)
def test_without_such_waits_it_is_the_percentile(called: list[int], share: float) -> None:
    assert all_waits(called, [], share) == percentile(sorted(called), share)


@examples(60)
@given(waits, waits, shares)
def test_it_is_never_below_the_percentile(
    called: list[int], never: list[int], share: float
) -> None:
    found, naive = all_waits(called, never, share), percentile(sorted(called), share)
    assert found is None or (naive is not None and found >= naive)
