"""The time of clerks: every second of an open counter is served, walked or idle, and once."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st

from server.domain.desk_time import (
    Happening,
    Sitting,
    Span,
    Wait,
    desk_times,
    hours_of,
    overlap,
    union,
    waits_of,
    walks_of,
    without,
)
from server.domain.tally import DeskGroup, Step
from tests.domain.builders import examples

SECOND = 1000
HOUR: list[tuple[int, Span]] = [(9, (0, 3600 * SECOND))]
spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda each: (each[0], sum(each))),
    max_size=8,
).map(union)


def moments(some: Sequence[Span]) -> set[int]:
    return {moment for begin, end in some for moment in range(begin, end)}


@examples(80)
@given(spans, spans)
def test_spans_are_like_sets_of_moments(some: list[Span], others: list[Span]) -> None:
    assert moments(overlap(some, others)) == moments(some) & moments(others)
    assert moments(without(some, others)) == moments(some) - moments(others)
    assert moments(union([*some, *others])) == moments(some) | moments(others)


@examples(60)
@given(spans, spans, spans)
def test_no_second_is_spent_twice(
    served: list[Span], walked: list[Span], waits: list[Span]
) -> None:
    """What is neither served nor walked is idle, and only where a person waited is it in vain."""
    steps = [Step(0, "one", "open", clerk="ana"), Step(100 * SECOND, "one", "")]
    sat, came = (
        [Sitting("one", begin * SECOND, end * SECOND) for begin, end in some]
        for some in (served, without(walked, served))
    )
    waited = [Wait(begin * SECOND, end * SECOND, "tax", "all") for begin, end in waits]
    times = desk_times(steps, sat, came, waited, lambda _counter, _clerk: (["tax"], ["all"]), HOUR)
    found = times[DeskGroup(9, "one")]
    assert found.serving == len(moments(served))
    assert found.serving + found.walking + found.idle == 100
    free = set(range(100)) - moments(served) - moments(walked)
    assert found.idle_while_waiting == len(free & moments(waits))


def test_what_was_noted_of_a_closed_counter_fills_no_open_hour() -> None:
    """Numbers of a roll, attended before the counter opened and into its first seconds."""
    steps = [Step(50 * SECOND, "one", "open", clerk="ana"), Step(90 * SECOND, "one", "")]
    sat = [Sitting("one", begin * SECOND, end * SECOND) for begin, end in ((5, 30), (20, 60))]
    came = [Sitting("one", begin * SECOND, end * SECOND) for begin, end in ((2, 5), (55, 65))]
    found = desk_times(steps, sat, came, (), lambda _counter, _clerk: ((), ()), HOUR)
    time = found[DeskGroup(9, "one")]
    assert (time.serving, time.walking, time.idle) == (10, 5, 25)
    assert time.lengths == (25, 40)


def happening(at: int, kind: str, **told: str) -> Happening:
    return Happening(at, kind, "t", **told)


def test_a_person_waits_until_each_call() -> None:
    """Called and given up, called again, sent on with another class, and never called there."""
    told = [
        happening(0, "ticket_issued", service="permit", ticket_class="general"),
        happening(5, "ticket_called", counter="one"),
        happening(7, "ticket_no_show"),
        happening(9, "ticket_reinstated"),
        happening(12, "ticket_called", counter="two"),
        happening(13, "service_started"),
        happening(20, "ticket_transferred", service="tax"),
        happening(22, "class_granted", ticket_class="first"),
        happening(30, "ticket_lapsed"),
    ]
    assert waits_of(told, 99) == [
        Wait(0, 5, "permit", "general"),
        Wait(9, 12, "permit", "general"),
        Wait(20, 22, "tax", "general"),
        Wait(22, 30, "tax", "first"),
    ]
    assert walks_of(told) == [Sitting("one", 5, 7), Sitting("two", 12, 13)]


def test_a_person_handed_over_waits_for_one_clerk() -> None:
    told = [
        happening(0, "ticket_announced", service="tax", ticket_class="general"),
        happening(4, "ticket_arrived"),
        happening(5, "ticket_called", counter="one"),
        happening(6, "service_started"),
        happening(8, "ticket_accepted", clerk="ana"),
    ]
    first, second = waits_of(told, 10)
    assert (first.begin, first.end) == (4, 5)
    assert second == Wait(8, 10, "tax", "general", "ana")
    assert second.may_be_called("ana", [], [])
    assert not second.may_be_called("bruno", ["tax"], ["general"])


def test_a_day_has_as_many_hours_as_its_clock_shows() -> None:
    """In Santiago a day of September has 23 hours, and one of April 25: the 23rd comes twice."""
    zone = ZoneInfo("America/Santiago")
    spring, autumn = (hours_of(day, zone) for day in (date(2026, 9, 6), date(2026, 4, 4)))
    assert [hour for hour, _ in spring] == list(range(1, 24))
    assert [hour for hour, _ in autumn] == [*range(24), 23]
    assert all(end - begin == 3600 * SECOND for _, (begin, end) in autumn)
