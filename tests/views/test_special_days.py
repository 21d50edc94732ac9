"""Holidays and dates of the file as sent to devices, and as devices read them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from hypothesis import given, strategies as st

from antesala.messages.rows import SpecialDayPart
from antesala.opening_hours import calendar, opening as device_opening
from server.domain.catalogue import Catalogue, ClosedDate, Hours, OpenDate
from server.domain.opening import opening
from server.public_holidays import holidays_around
from server.views.rows import catalogue_row
from tests.domain.builders import examples, small_office

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
WEEK = Hours((1, 2, 3, 4, 5), time(8, 30), time(14))


def office(**changes: object) -> Catalogue:
    return small_office(**{"hours": (WEEK,), **changes})


def told(catalogue: Catalogue, day: str) -> SpecialDayPart | None:
    days = catalogue_row(catalogue, NOW).special_days
    return next((each for each in days if each.date == day), None)


def test_holidays_are_told_by_name() -> None:
    """Those of this year and the next; none to an office without hours, which observes none."""
    named = told(office(), "2026-09-18")
    assert named == SpecialDayPart(
        date="2026-09-18", closed_by="holiday", reason="Día de la Independencia"
    )
    assert told(office(), "2027-12-25")
    assert told(office(), "2028-01-01") is None
    assert told(office(hours=()), "2026-09-18") is None


def test_dates_of_the_file_are_told() -> None:
    """An open one in place of the holiday, a closed one with its reason."""
    dated = office(
        closed_dates=(ClosedDate(date(2026, 9, 16), "Aniversario"),),
        open_dates=(OpenDate(date(2026, 9, 18), ((time(10), time(12)),)),),
    )
    assert told(dated, "2026-09-18") == SpecialDayPart(
        date="2026-09-18", hours=[("10:00", "12:00")]
    )
    closed = told(dated, "2026-09-16")
    assert closed == SpecialDayPart(date="2026-09-16", closed_by="date", reason="Aniversario")


MOMENTS = st.datetimes(datetime(2026, 9, 1), datetime(2026, 11, 5))  # noqa: DTZ001 - local
DAYS = st.dates(date(2026, 9, 10), date(2026, 9, 25))
CLOCKS = st.sampled_from([time(0), time(7, 30), time(10), time(15), time(23, 59)])
STRETCHES = st.tuples(CLOCKS, CLOCKS).filter(lambda ends: ends[0] < ends[1])


@examples(60)
@given(
    MOMENTS,
    st.sets(DAYS, max_size=3),
    st.dictionaries(DAYS, STRETCHES, max_size=3),
    st.booleans(),
)
def test_devices_and_server_agree(
    now: datetime,
    closed: set[date],
    opened: dict[date, tuple[time, time]],
    has_own: bool,  # noqa: FBT001 - drawn
) -> None:
    """At any second: the same door, the same next opening, for the office and a service."""
    own = (Hours((1, 2, 6), time(7), time(9, 15)),) if has_own else ()
    catalogue = office(
        closed_dates=tuple(ClosedDate(day, "x") for day in closed - opened.keys()),
        open_dates=tuple(OpenDate(day, (hours,)) for day, hours in opened.items()),
    )
    row = catalogue_row(catalogue, NOW)
    kept = calendar(row.hours, row.special_days)
    service = replace(catalogue.services[0], hours=own)
    hours = catalogue_row(replace(catalogue, services=(service,))).services[0].hours
    at_server = opening(catalogue, service, now, holidays_around(catalogue, now.date()))
    at_device = device_opening(kept, now, hours)
    assert at_device.is_open == at_server.is_open
    assert at_device.opens == at_server.opens
    closes = at_server.closes and at_server.closes.time()
    assert at_device.closes == closes
    kinds = {None, "hours"} if at_server.closed_by is None else {at_server.closed_by.value}
    assert at_device.is_open or at_device.why in kinds
