"""A day in numbers: nothing of it is lost by adding, and its times are of no person."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from server.domain.tally import (
    CounterGroup,
    Course,
    Group,
    Step,
    Tally,
    added,
    came_back,
    counted,
    counter_seconds,
    merged,
    percentile,
)
from server.domain.ticket import State
from tests.domain.builders import examples

SANTIAGO = ZoneInfo("America/Santiago")
seconds = st.none() | st.integers(0, 20_000)
groups = st.builds(
    Group,
    st.integers(8, 10),
    st.sampled_from(("permit", "tax")),
    st.sampled_from(("first", "general")),
    st.just("kiosk"),
)
courses = st.builds(
    Course,
    group=groups,
    state=st.sampled_from(State),
    wait=seconds,
    unmet=seconds,
    walk=seconds,
    attended=seconds,
    recalls=st.integers(0, 3),
    transfers=st.integers(0, 2),
    has_returned=st.booleans(),
    is_resolved_at_once=st.booleans(),
)
some_courses = st.lists(courses, max_size=12)


@examples(40)
@given(some_courses, some_courses)
def test_two_days_are_what_all_their_tickets_are(one: list[Course], other: list[Course]) -> None:
    """Counting first and adding afterwards, or the other way: every sum and every list is equal."""
    both = merged([Tally(counted(one)), Tally(counted(other))])
    assert both == Tally(counted([*one, *other]))


@examples(40)
@given(some_courses)
def test_a_list_tells_no_order(some: list[Course]) -> None:
    """The same tickets in another order give the same rows, in which all times are sorted."""
    groups = counted(some)
    assert counted(list(reversed(some))) == groups
    whole = added(groups.values())
    assert whole.issued == len(some)
    for times in (whole.waits, whole.unmet, whole.walks, whole.attentions):
        assert all(a <= b for a, b in pairwise(times))
    assert whole.attended >= len(whole.attentions)
    assert whole.no_shows == sum(each.wait is not None for each in some) - sum(
        each.wait is not None and each.attended is not None for each in some
    )


@pytest.mark.parametrize(
    ("values", "share", "is_"),
    [
        ((), 0.5, None),
        ((7,), 0.9, 7),
        ((1, 2, 3, 4), 0.5, 2),
        ((1, 2, 3, 4, 5), 0.5, 3),
        (tuple(range(1, 11)), 0.9, 9),
        (tuple(range(1, 101)), 0.9, 90),
        ((3, 3, 3, 90), 1.0, 90),
        ((5, 6), 0.0, 5),
    ],
)
def test_a_percentile_is_one_of_the_values(
    values: tuple[int, ...], share: float, is_: int | None
) -> None:
    """By the nearest rank, so that it is a wait which a person had."""
    assert percentile(values, share) == is_


@pytest.mark.parametrize(
    ("services", "did"),
    [
        ((), False),
        (("permit",), False),
        (("permit", "permit"), False),
        (("permit", "tax"), False),
        (("permit", "tax", "permit"), True),
        (("permit", "tax", "plants", "tax"), True),
    ],
)
def test_who_comes_back_was_sent_wrong(services: tuple[str, ...], *, did: bool) -> None:
    assert came_back(services) is did


def at(day: date, hour: int, minute: int = 0) -> int:
    moment = datetime.combine(day, time(hour, minute), SANTIAGO).astimezone(UTC)
    return int(moment.timestamp() * 1000)


DAY = date(2026, 3, 2)


def test_hours_of_a_counter_are_cut_at_the_hour() -> None:
    """Open from 8:50 to 10:10, with lunch in between, and never closed in the evening."""
    steps = [
        Step(at(DAY, 8, 50), "one", "open"),
        Step(at(DAY, 9, 30), "one", "paused", "lunch"),
        Step(at(DAY, 9, 45), "one", "open"),
        Step(at(DAY, 10, 10), "one", ""),
        Step(at(DAY, 11, 0), "two", "back_office"),
        Step(at(DAY, 11, 1), "two", "open"),
    ]
    assert counter_seconds(steps, DAY, SANTIAGO) == {
        CounterGroup(8, "one", "open"): 600,
        CounterGroup(9, "one", "open"): 1800 + 900,
        CounterGroup(9, "one", "paused", "lunch"): 900,
        CounterGroup(10, "one", "open"): 600,
        CounterGroup(11, "two", "back_office"): 60,
    }


def test_the_hour_that_comes_twice_has_two() -> None:
    """In Santiago summer time ends at midnight: 23 o'clock of 4 April 2026 lasts two hours."""
    saturday = date(2026, 4, 4)
    begin = at(saturday, 22)
    steps = [Step(begin, "one", "open"), Step(begin + 3 * 3_600_000, "one", "")]
    assert counter_seconds(steps, saturday, SANTIAGO) == {
        CounterGroup(22, "one", "open"): 3600,
        CounterGroup(23, "one", "open"): 7200,
    }


@examples(40)
@given(
    st.lists(st.tuples(st.integers(0, 86_000), st.sampled_from(("open", "paused", ""))), max_size=8)
)
def test_no_second_of_a_counter_is_lost_or_twice(moments: list[tuple[int, str]]) -> None:
    """All hours together are as long as the counter was at work until its last step."""
    begin = at(DAY, 0)
    steps = [Step(begin + at_ * 1000, "one", state) for at_, state in sorted(moments)]
    found = counter_seconds(steps, DAY, SANTIAGO)
    spans = [(later.at - earlier.at) // 1000 for earlier, later in pairwise(steps) if earlier.state]
    assert sum(found.values()) == sum(spans)
    assert timedelta(seconds=sum(found.values())) <= timedelta(days=1)
