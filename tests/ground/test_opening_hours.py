"""When an office is open, at the edges of its hours and on the days without any."""

from datetime import datetime, time

import pytest
from hypothesis import given, strategies as st

from antesala.messages.rows import HoursPart, SpecialDayPart
from antesala.opening_hours import Opening, Why, calendar, opening

WORKDAYS = [HoursPart(days=[1, 2, 3, 4, 5], opens="08:30", closes="14:00")]
LUNCH = [
    HoursPart(days=[1, 2, 3, 4, 5], opens="15:00", closes="17:00"),
    HoursPart(days=[1, 2, 3, 4, 5], opens="08:30", closes="14:00"),
]
THURSDAY, FRIDAY, SATURDAY, MONDAY = 14, 15, 16, 18


def at(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 5, day, hour, minute, second)  # noqa: DTZ001 - an office's own time


def shut(opens: datetime | None, why: Why | None = None, closed: time | None = None) -> Opening:
    return Opening(is_open=False, opens=opens, why=why, closed=closed)


def over(opens: datetime, closed: time = time(14)) -> Opening:
    """After the last hours of the day."""
    return shut(opens, "hours", closed)


def test_no_hours_mean_always_open() -> None:
    """An office without hours never closes."""
    assert opening(calendar([]), at(SATURDAY, 3)) == Opening()


@pytest.mark.parametrize(
    ("now", "door"),
    [
        (at(THURSDAY, 8, 29, 59), shut(at(THURSDAY, 8, 30))),
        (at(THURSDAY, 8, 30), Opening(closes=time(14))),
        (at(THURSDAY, 13, 59, 59), Opening(closes=time(14))),
        (at(THURSDAY, 14), over(at(FRIDAY, 8, 30))),
        (at(THURSDAY, 23, 59, 59), over(at(FRIDAY, 8, 30))),
        (at(FRIDAY, 0), shut(at(FRIDAY, 8, 30))),
        (at(FRIDAY, 14), over(at(MONDAY, 8, 30))),
        (at(SATURDAY, 10), shut(at(MONDAY, 8, 30), "week")),
    ],
)
def test_hours_begin_and_end_sharply(now: datetime, door: Opening) -> None:
    """Open from the first second, closed from the last, over nights and weekends."""
    assert opening(calendar(WORKDAYS), now) == door


@pytest.mark.parametrize(
    ("now", "door"),
    [
        (at(THURSDAY, 10), Opening(closes=time(14), reopens=time(15))),
        (at(THURSDAY, 14), shut(at(THURSDAY, 15))),
        (at(THURSDAY, 15), Opening(closes=time(17))),
        (at(THURSDAY, 17), over(at(FRIDAY, 8, 30), time(17))),
    ],
)
def test_a_midday_break_is_told(now: datetime, door: Opening) -> None:
    """In whatever order the hours were written."""
    assert opening(calendar(LUNCH), now) == door


def test_hours_that_meet_are_one() -> None:
    """Hours that touch or overlap are one stretch, without a closing between them."""
    hours = [
        HoursPart(days=[4], opens="08:00", closes="12:00"),
        HoursPart(days=[4], opens="12:00", closes="14:00"),
        HoursPart(days=[4], opens="09:00", closes="10:00"),
    ]
    assert opening(calendar(hours), at(THURSDAY, 9)) == Opening(closes=time(14))


def test_one_day_a_week_comes_again() -> None:
    """After its end it opens in a week."""
    hours = [HoursPart(days=[4], opens="09:00", closes="13:00")]
    assert opening(calendar(hours), at(THURSDAY, 13)) == over(at(THURSDAY + 7, 9), time(13))


def test_hours_without_days_never_open() -> None:
    """Closed, and no promise when."""
    hours = [HoursPart(days=[], opens="09:00", closes="13:00")]
    assert opening(calendar(hours), at(THURSDAY, 10)) == shut(None, "week")


TIMES = st.times().map(lambda each: each.replace(second=0, microsecond=0))
PARTS = st.builds(
    lambda days, ends: HoursPart(
        days=sorted(days), opens=f"{min(ends):%H:%M}", closes=f"{max(ends):%H:%M}"
    ),
    st.sets(st.integers(1, 7), min_size=1),
    st.tuples(TIMES, TIMES).filter(lambda ends: ends[0] != ends[1]),
)


@given(
    st.lists(PARTS, min_size=1, max_size=4),
    st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 1, 1)),  # noqa: DTZ001
)
def test_what_is_promised_comes_true(hours: list[HoursPart], now: datetime) -> None:
    """At the time told it is open, and just at its closing time it is not."""
    door = opening(calendar(hours), now)
    if door.closes is not None:
        assert door.why is None
        assert now.time() < door.closes
        assert not opening(calendar(hours), datetime.combine(now.date(), door.closes)).is_open
    else:
        assert door.opens is not None
        assert door.opens > now
        assert opening(calendar(hours), door.opens).is_open


@given(
    st.lists(PARTS, min_size=1, max_size=4),
    st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 1, 1)),  # noqa: DTZ001
)
def test_a_closed_door_says_why(hours: list[HoursPart], now: datetime) -> None:
    """A day off, hours that are over, or no word where it opens later today."""
    kept = calendar(hours)
    door = opening(kept, now)
    today = kept.stretches(now.date())
    if door.is_open:
        assert (door.why, door.opens) == (None, None)
    elif door.why is None:
        assert door.opens is not None
        assert door.opens.date() == now.date()
    elif door.why == "week":
        assert today == []
    else:
        assert (door.why, door.closed) == ("hours", today[-1][1])
        assert door.opens is None or door.opens.date() > now.date()


def september(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 9, day, hour, minute)  # noqa: DTZ001 - an office's own time


SEPTEMBER = [
    SpecialDayPart(date="2026-09-18", closed_by="holiday", reason="Fiestas Patrias"),
    SpecialDayPart(date="2026-09-21", closed_by="date", reason="Aniversario comunal"),
    SpecialDayPart(date="2026-09-22", hours=[("10:00", "12:00")]),
]


@pytest.mark.parametrize(
    ("day", "hour", "why", "reason", "closed"),
    [
        (17, 14, "hours", "", time(14)),
        (18, 9, "holiday", "Fiestas Patrias", None),
        (19, 9, "week", "", None),
        (21, 9, "date", "Aniversario comunal", None),
        (22, 9, None, "", None),
        (22, 12, "hours", "", time(12)),
    ],
)
def test_each_kind_of_closed_day_is_told(
    day: int, hour: int, why: Why | None, reason: str, closed: time | None
) -> None:
    """A holiday, a Saturday, a date of the file, one with hours of its own, an evening."""
    # The 22nd has hours of its own, and is over at twelve.
    opens = september(23, 8, 30) if why == "hours" and day > 17 else september(22, 10)
    local = september(day, hour)
    expected = Opening(is_open=False, opens=opens, why=why, reason=reason, closed=closed)
    assert opening(calendar(WORKDAYS, SEPTEMBER), local) == expected
