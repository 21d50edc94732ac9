"""What past days tell of a counter's pauses, given what it has done today."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from server.domain.identity import ClerkId, CounterId
from server.estimate.openings import Rest, Seen, courses_of, rests, seen_today
from server.estimate.position_arrays import FAR
from server.estimate.record import Day, Window
from tests.domain.builders import ANA, BRUNO, ONE, TWO

MINUTE, HOUR = 60_000, 3_600_000
MONDAY = date(2026, 3, 2)
Times = tuple[int, int]


def windows(counter: CounterId, clerk: ClerkId, *times: Times) -> list[Window]:
    """Windows from and until minutes after midnight."""
    return [Window(counter, clerk, opens * MINUTE, closes * MINUTE) for opens, closes in times]


def a_day(*some: list[Window]) -> Day:
    return Day(MONDAY, windows=[window for each in some for window in each])


def cut(day: Day, now: int) -> dict[CounterId, Seen]:
    """What was seen of a day until `now`."""
    ended = [each for each in day.windows if each.closes <= now]
    running = {
        each.counter: Window(each.counter, each.clerk, each.opens, now)
        for each in day.windows
        if each.opens <= now < each.closes
    }
    return seen_today(ended, running, {})


def told(past: list[Day], seen: Mapping[CounterId, Seen], now: int) -> list[dict[CounterId, Rest]]:
    return rests([courses_of(day) for day in past], seen, now)


@st.composite
def lived(draw: st.DrawFn) -> Day:
    """Two counters, each open up to four times; changes at full minutes, some close together."""
    parts = []
    for counter, clerk in ((ONE, ANA), (TWO, BRUNO)):
        marks = sorted(draw(st.sets(st.integers(8 * 60, 15 * 60), max_size=8)))
        clerks = draw(st.lists(st.sampled_from([clerk, ANA]), min_size=4, max_size=4))
        for each, times in zip(clerks, zip(marks[::2], marks[1::2], strict=False), strict=False):
            parts.append(windows(counter, each, times))
    return a_day(*parts)


MOMENT = st.integers(8 * 60, 15 * 60).map(lambda minute: minute * MINUTE)


@given(st.lists(lived(), min_size=1, max_size=4), lived(), MOMENT)
def test_a_rest_is_spans_in_order_from_now_on(past: list[Day], today: Day, now: int) -> None:
    """For any past and any day so far; a counter that is open goes on being so at first."""
    seen = cut(today, now)
    for rest in told(past, seen, now):
        assert set(rest) >= set(seen)
        for counter, each in rest.items():
            marks = [at for _, opens, closes in each.spans for at in (opens, closes)]
            assert marks == sorted(marks)
            assert all(opens < closes for _, opens, closes in each.spans)
            is_open = counter in seen and seen[counter].is_open
            assert bool(each.spans) >= is_open
            assert all(
                (opens == 0) == (is_open and n == 0) for n, (_, opens, _) in enumerate(each.spans)
            )


@given(lived(), st.lists(lived(), max_size=2), MOMENT)
def test_a_day_that_repeats_a_past_one_ends_like_it(day: Day, others: list[Day], now: int) -> None:
    """While every pause is longer than a change of clerks, and far from the next."""
    for counter in (ONE, TWO):
        mine = sorted(each.opens for each in day.windows if each.counter == counter)
        ends = sorted(each.closes for each in day.windows if each.counter == counter)
        apart = [b - a for a, b in zip(ends, mine[1:], strict=False)]
        apart += [b - a for a, b in pairwise(ends)]
        if any(each <= 65 * MINUTE for each in apart) or not mine:
            continue
        last = max(each.closes for each in day.windows) - HOUR
        rest = told([day, *others], cut(day, now), now)[0][counter]
        ahead = [
            (max(0, each.opens - now), each.closes - now if each.closes < last else FAR)
            for each in sorted(day.windows, key=lambda each: each.opens)
            if each.counter == counter and each.closes > now
        ]
        if ahead and now >= mine[0]:
            found = [(opens, closes) for _, opens, closes in rest.spans]
            assert found[: len(ahead)] == [each for each in ahead if each[0] < FAR]


USUAL = a_day(windows(ONE, ANA, (480, 600), (630, 900)), windows(TWO, BRUNO, (480, 900)))
LATER = a_day(windows(ONE, ANA, (480, 660), (690, 900)), windows(TWO, BRUNO, (480, 900)))


@pytest.mark.parametrize(
    ("times", "now", "expected"),
    [
        # Before its pause: each past day's own.
        (((480, 570),), 570, [[(0, 30), (60, FAR)], [(0, 90), (120, FAR)]]),
        # At a quarter past ten without a pause: only the later day is an example.
        (((480, 615),), 615, [[(0, 45), (75, FAR)]] * 2),
        # Closed at five to ten: back after half an hour, and no second pause.
        (((480, 595),), 600, [[(25, FAR)]] * 2),
        # Had its pause already.
        (((480, 605), (635, 640)), 640, [[(0, FAR)]] * 2),
        # Not come yet, ten minutes late: within half an hour.
        ((), 490, [[(5, 110), (140, FAR)], [(10, 170), (200, FAR)]]),
    ],
)
def test_today_goes_on_like_the_days_that_it_could_be(
    times: tuple[Times, ...], now: int, expected: list[list[Times]]
) -> None:
    """Counter 1 has a pause of half an hour, from ten or from eleven."""
    today = a_day(windows(ONE, ANA, *times)) if times else Day(MONDAY)
    ended = [each for each in today.windows if each.closes < now * MINUTE]
    running = {each.counter: each for each in today.windows if each.closes == now * MINUTE}
    found = told([USUAL, LATER], seen_today(ended, running, {}), now * MINUTE)
    assert [
        [
            (opens // MINUTE, closes if closes == FAR else closes // MINUTE)
            for _, opens, closes in rest[ONE].spans
        ]
        for rest in found
    ] == expected


def test_a_clerk_means_to_go_while_attending_the_last_person() -> None:
    """A counter that called a person at such a time is not due to close with an earlier one."""
    day = a_day([Window(ONE, ANA, 480 * MINUTE, 600 * MINUTE, hold=20 * MINUTE)])
    day.windows += windows(ONE, ANA, (630, 900))
    past = [day] * 20
    now = 570 * MINUTE
    running = {ONE: Window(ONE, ANA, 480 * MINUTE, now)}
    ends = [rest[ONE].spans[0][2] for rest in told(past, seen_today((), running, {}), now)]
    assert min(ends) >= 10 * MINUTE
    assert max(ends) <= 30 * MINUTE
    assert len(set(ends)) > 10


@pytest.mark.parametrize(
    ("day", "reopens"),
    [
        (
            a_day(
                [Window(ONE, ANA, 480 * MINUTE, 600 * MINUTE, 20 * MINUTE)],
                windows(ONE, ANA, (630, 900)),
            ),
            True,
        ),
        (
            a_day(
                [Window(ONE, ANA, 480 * MINUTE, 720 * MINUTE, 20 * MINUTE)],
                windows(TWO, BRUNO, (480, 900)),
            ),
            False,
        ),
    ],
)
def test_a_pause_waits_for_a_person_who_takes_longer(day: Day, reopens: bool) -> None:  # noqa: FBT001
    """The clerk called them before going was due, and goes as soon as they have gone."""
    left = day.windows[0].closes
    now = left + 12 * MINUTE
    running = {ONE: Window(ONE, ANA, 480 * MINUTE, now)}
    seen = seen_today((), running, {ONE: left - 25 * MINUTE})
    for rest in told([day] * 20, seen, now):
        first, *later = rest[ONE].spans
        assert first[1:] == (0, 1)
        assert [30 * MINUTE <= opens <= 50 * MINUTE for _, opens, _ in later] == [True] * reopens
