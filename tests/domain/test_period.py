"""Periods: their names, what came before them, and what is none."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from server.domain.period import Fault, Length, Period, PeriodError, following, read_period

days = st.dates(date(2001, 1, 1), date(2095, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "name"),
    [
        ("2026-Q3", "2026-07-01", "2026-09-30", "2026-Q3"),
        ("2026-t3", "2026-07-01", "2026-09-30", "2026-Q3"),
        ("2026-02", "2026-02-01", "2026-02-28", "2026-02"),
        ("2028", "2028-01-01", "2028-12-31", "2028"),
        ("2026-09-14", "2026-09-14", "2026-09-14", "2026-09-14"),
        ("2026-07-01..2026-08-15", "2026-07-01", "2026-08-15", "2026-07-01..2026-08-15"),
        ("2026-07-01..2026-09-30", "2026-07-01", "2026-09-30", "2026-Q3"),
        ("2026-08-01..2026-10-31", "2026-08-01", "2026-10-31", "2026-08-01..2026-10-31"),
    ],
)
def test_a_period_has_a_name(text: str, first: str, last: str, name: str) -> None:
    """It is the same period whichever way it was asked for."""
    found = read_period(text)
    assert (f"{found.first}", f"{found.last}", found.name) == (first, last, name)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2026-Q5", Fault.NO_QUARTER),
        ("2026-13", Fault.NO_MONTH),
        ("2026-02-30", Fault.NO_DAY),
        ("2026-08-15..2026-07-01", Fault.BACKWARDS),
        ("1999-Q1", Fault.FAR),
        ("third quarter", Fault.NO_PERIOD),
        ("", Fault.NO_PERIOD),
        ("2026-W12-1..2026-07-01", Fault.NO_DAY),
    ],
)
def test_what_is_no_period_is_refused(text: str, fault: Fault) -> None:
    with pytest.raises(PeriodError) as refused:
        read_period(text)
    assert refused.value.fault is fault


@pytest.mark.parametrize(
    ("name", "previous", "year_before"),
    [
        ("2026-Q1", "2025-Q4", "2025-Q1"),
        ("2028-02", "2028-01", "2027-02"),
        ("2029-02", "2029-01", "2028-02"),
        ("2026", "2025", "2025"),
        ("2028-02-29", "2028-02-28", "2027-02-28"),
        ("2026-07-01..2026-08-31", "2026-05-01..2026-06-30", "2025-07-01..2025-08-31"),
        ("2026-07-10..2026-07-16", "2026-07-03..2026-07-09", "2025-07-10..2025-07-16"),
    ],
)
def test_what_came_before(name: str, previous: str, year_before: str) -> None:
    """Whole months are compared with whole months, other days with as many days."""
    period = read_period(name)
    assert (period.previous.name, period.year_before.name) == (previous, year_before)


def test_a_year_has_quarters_and_a_quarter_months() -> None:
    year = read_period("2026")
    assert [each.name for each in year.parts] == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
    assert [each.name for each in year.parts[1].parts] == ["2026-04", "2026-05", "2026-06"]
    assert read_period("2026-04").parts == ()


@given(days, st.integers(0, 900))
def test_months_make_the_whole(first: date, more: int) -> None:
    """No day is left out or counted twice, and a name is read as the same period."""
    period = Period(first, first + timedelta(days=more))
    assert sum(each.days for each in period.months) == period.days
    assert period.months[0].first == period.first
    assert period.months[-1].last == period.last
    assert read_period(period.name) == period
    assert period.previous.last == period.first - timedelta(days=1)
    if period.length in {Length.DAY, Length.SPAN} and not period.is_of_months:
        assert period.previous.days == period.days


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("2026-12", "2027-01"),
        ("2026-Q3", "2026-Q4"),
        ("2026", "2027"),
        ("2026-01-31", "2026-02-01"),
    ],
)
def test_the_period_after_is_as_long(name: str, after: str) -> None:
    """And the one before it is where it began."""
    period = read_period(name)
    assert following(period).name == after
    assert following(period).previous == period
