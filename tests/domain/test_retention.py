"""From which day on each kind of data is kept, and when a clock is not to be believed."""

from datetime import date, timedelta

from hypothesis import given, strategies as st

from server.domain.retention import (
    LIMITS,
    MOST_LEAP,
    USUAL,
    Retention,
    horizon,
    is_doubtful,
)

days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
periods = st.builds(Retention, **{name: st.integers(*both) for name, both in LIMITS.items()})


def test_ninety_days_are_kept_with_the_last_of_them() -> None:
    """On 30 June those of 1 April are the oldest, and a petition that ended five years ago."""
    kept = horizon(USUAL, date(2026, 6, 30))
    assert kept.tickets == date(2026, 4, 1)
    assert kept.words == date(2026, 5, 31)
    assert kept.surveys == date(2025, 6, 30)
    assert kept.petitions == date(2021, 6, 30)


def test_a_leap_day_has_a_day_five_years_before() -> None:
    """And four years before it has itself."""
    assert horizon(Retention(petitions_years=5), date(2028, 2, 29)).petitions == date(2023, 2, 28)
    assert horizon(Retention(petitions_years=4), date(2028, 2, 29)).petitions == date(2024, 2, 29)


@given(periods, days)
def test_what_has_ended_never_comes_back(retention: Retention, day: date) -> None:
    """With each day every horizon moves on or stays, and none is of the day itself."""
    here, next_day = horizon(retention, day), horizon(retention, day + timedelta(days=1))
    for name in ("tickets", "words", "surveys", "petitions"):
        assert getattr(here, name) <= getattr(next_day, name)
        assert getattr(here, name) < day


def test_a_clock_in_another_month_is_not_believed() -> None:
    """Closed for a summer month is usual; a first night has no day to compare with."""
    last = date(2026, 1, 30)
    assert not is_doubtful(date(2026, 3, 4), last, worked=0)
    assert not is_doubtful(last + MOST_LEAP, last, worked=0)
    assert is_doubtful(last + MOST_LEAP + timedelta(days=1), last, worked=0)
    assert is_doubtful(date(2040, 1, 1), last, worked=2)
    assert not is_doubtful(date(2025, 1, 1), last, worked=0)
    assert not is_doubtful(date(2040, 1, 1), None, worked=0)


def test_a_clock_is_believed_once_people_have_worked_by_it() -> None:
    """An office that was closed for a quarter wipes again after three days of work."""
    assert not is_doubtful(date(2026, 6, 1), date(2026, 1, 30), worked=3)
