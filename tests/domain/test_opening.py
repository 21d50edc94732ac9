"""When an office is open: at the edges of its hours, on holidays, and on dates of its own."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, strategies as st

from server.domain.catalogue import Catalogue, ClosedDate, Hours, OpenDate, Service
from server.domain.opening import (
    ALL_DAY,
    HORIZON,
    ClosedBy,
    OpenDay,
    Opening,
    joined,
    open_day,
    opening,
    service_day,
)
from tests.domain.builders import PERMIT, service, small_office

MORNINGS = Hours((1, 2, 3, 4, 5), time(8, 30), time(14))
FRIDAY, SATURDAY, SUNDAY = date(2026, 9, 18), date(2026, 9, 19), date(2026, 9, 20)
MONDAY = date(2026, 9, 21)
HOLIDAYS = {FRIDAY: "Fiestas Patrias", SUNDAY: "Día de la comuna"}
AGAIN = datetime.combine(MONDAY, time(8, 30))


def office(**changes: object) -> Catalogue:
    return small_office(**{"hours": (MORNINGS,), **changes})


def at(day: date, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute, second))


def test_a_holiday_keeps_the_office_closed() -> None:
    """With its name, until the next date of the week that is none."""
    door = opening(office(), None, at(FRIDAY, 10), HOLIDAYS)
    assert door == Opening(
        is_open=False, opens=AGAIN, closed_by=ClosedBy.HOLIDAY, reason="Fiestas Patrias"
    )


def test_a_holiday_on_a_sunday_is_named() -> None:
    """Although the week keeps the office closed as well."""
    assert open_day(office(), SUNDAY, HOLIDAYS).closed_by is ClosedBy.HOLIDAY
    assert open_day(office(), SATURDAY, HOLIDAYS) == OpenDay(SATURDAY, (), ClosedBy.WEEK)


def test_an_open_date_wins_over_a_holiday() -> None:
    """Its own hours hold, whatever the week says."""
    opened = office(open_dates=(OpenDate(FRIDAY, ((time(10), time(12)),)),))
    assert open_day(opened, FRIDAY, HOLIDAYS) == OpenDay(FRIDAY, ((time(10), time(12)),))
    assert opening(opened, None, at(FRIDAY, 9), HOLIDAYS).opens == at(FRIDAY, 10)


def test_a_closed_date_gives_its_reason() -> None:
    """The reason is given on public holidays too, and in an office without hours."""
    closed = (ClosedDate(FRIDAY, "Aniversario de la comuna"),)
    told = OpenDay(FRIDAY, (), ClosedBy.DATE, "Aniversario de la comuna")
    assert open_day(office(closed_dates=closed), FRIDAY, HOLIDAYS) == told
    assert open_day(office(closed_dates=closed, hours=()), FRIDAY, HOLIDAYS) == told


def test_without_hours_it_is_always_open() -> None:
    """On holidays too, to the last microsecond of the day, without a closing time."""
    always = office(hours=())
    for moment in (at(FRIDAY, 0), datetime.combine(FRIDAY, time.max)):
        assert opening(always, None, moment, HOLIDAYS) == Opening(is_open=True)


def test_hours_of_services_alone_keep_holidays() -> None:
    """An office that says its hours service by service is closed on them all the same."""
    timed = replace(service(PERMIT), hours=(MORNINGS,))
    told = office(hours=(), services=(timed,))
    assert opening(told, timed, at(FRIDAY, 10), HOLIDAYS).reason == "Fiestas Patrias"
    assert opening(told, timed, at(MONDAY, 10), HOLIDAYS).is_open


@pytest.mark.parametrize(
    ("clock", "is_open"),
    [((8, 29, 59), False), ((8, 30, 0), True), ((13, 59, 59), True), ((14, 0, 0), False)],
)
def test_the_edges_are_sharp(clock: tuple[int, int, int], is_open: bool) -> None:  # noqa: FBT001
    """Open from the first second, closed from the last."""
    assert opening(office(), None, at(MONDAY, *clock), HOLIDAYS).is_open is is_open


def test_a_service_stays_within_the_office() -> None:
    """Its own hours count only as far as the office is open."""
    early = replace(service(PERMIT), hours=(Hours((1, 5), time(7), time(10)),))
    assert service_day(office(), early, MONDAY, {}).stretches == ((time(8, 30), time(10)),)
    assert service_day(office(), early, FRIDAY, HOLIDAYS).reason == "Fiestas Patrias"
    assert not opening(office(), early, at(MONDAY, 7), {}).is_open
    assert opening(office(), early, at(MONDAY, 10), {}).opens == at(FRIDAY + timedelta(7), 8, 30)


def test_no_opening_in_sight_is_no_promise() -> None:
    """A service that is attended when the office is not."""
    never = replace(service(PERMIT), hours=(Hours((7,), time(9), time(10)),))
    assert opening(office(), never, at(MONDAY, 9), {}).opens is None


CLOCKS = st.times().map(lambda each: each.replace(second=0, microsecond=0))
STRETCHES = st.tuples(CLOCKS, CLOCKS).filter(lambda ends: ends[0] != ends[1]).map(sorted).map(tuple)
WEEKS = st.lists(
    st.builds(
        lambda days, ends: Hours(tuple(sorted(days)), *ends),
        st.sets(st.integers(1, 7), min_size=1),
        STRETCHES,
    ),
    max_size=3,
)
DATES = st.dates(date(2026, 1, 1), date(2026, 1, 21))
OFFICES = st.builds(
    lambda week, closed, opened: office(
        hours=tuple(week),
        closed_dates=tuple(ClosedDate(day, "closed") for day in closed),
        open_dates=tuple(OpenDate(day, tuple(hours)) for day, hours in opened.items()),
    ),
    WEEKS,
    st.sets(DATES, max_size=4),
    st.dictionaries(DATES, st.lists(STRETCHES, min_size=1, max_size=2), max_size=3),
)
SERVICES = st.none() | st.builds(lambda week: replace(service(PERMIT), hours=tuple(week)), WEEKS)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 1, 22))  # noqa: DTZ001 - local
HOLIDAY_SETS = st.dictionaries(DATES, st.just("holiday"), max_size=5)


@given(OFFICES, SERVICES, MOMENTS, HOLIDAY_SETS)
def test_what_is_promised_comes_true(
    catalogue: Catalogue, service: Service | None, now: datetime, holidays: dict[date, str]
) -> None:
    """At the time told it is open, just before it was closed; at its closing time it is not."""
    door = opening(catalogue, service, now, holidays)
    if door.opens is not None:
        assert door.opens > now
        assert opening(catalogue, service, door.opens, holidays).is_open
        before = max(now, door.opens - timedelta(microseconds=1))
        assert not opening(catalogue, service, before, holidays).is_open
    if door.closes is not None:
        assert door.closes > now
        assert not opening(catalogue, service, door.closes, holidays).is_open
    assert not door.is_open or door.opens is None


@given(OFFICES, DATES, HOLIDAY_SETS)
def test_a_date_is_open_or_has_a_cause(
    catalogue: Catalogue, day: date, holidays: dict[date, str]
) -> None:
    """Never both and never neither; its stretches are in order and apart."""
    told = open_day(catalogue, day, holidays)
    assert bool(told.stretches) is (told.closed_by is None)
    assert all(begin < end for begin, end in told.stretches)
    pairs = zip(told.stretches, told.stretches[1:], strict=False)
    assert all(before[1] < after[0] for before, after in pairs)


@given(st.lists(STRETCHES, max_size=5), CLOCKS)
def test_joining_changes_no_moment(stretches: list[tuple[time, time]], clock: time) -> None:
    """Open moments stay open, closed ones stay closed."""
    apart = joined(stretches)
    assert any(a <= clock < b for a, b in stretches) == any(a <= clock < b for a, b in apart)


def test_the_horizon_holds_a_year() -> None:
    """An office that opens on one date of the year says so on the day after."""
    closed = office(hours=(Hours((), time(9), time(10)),))
    once = replace(closed, open_dates=(OpenDate(MONDAY, (ALL_DAY,)),))
    assert opening(once, None, at(MONDAY - timedelta(HORIZON), 9), {}).opens == at(MONDAY, 0)
    assert opening(closed, None, at(MONDAY, 9), {}).opens is None
