"""Numbers: a letter for a family of services, from 001 each day, without gap or repetition."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.catalogue import is_time_zone, office_day
from server.domain.identity import ClassId, Letter, ServiceId
from server.domain.ticket import code_of
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    CLASSES,
    GENERAL,
    PERMIT,
    PLANTS,
    TAX,
    Hall,
    examples,
    service,
    small_office,
)

# Each jumps at midnight, where the clocks go forward: this day has no 00:00 (IANA tz database).
NO_MIDNIGHT = [
    ("America/Santiago", "2022-09-11"),
    ("America/Santiago", "2026-09-06"),
    ("America/Sao_Paulo", "2018-11-04"),
    ("America/Asuncion", "2023-10-01"),
    ("America/Havana", "2024-03-10"),
    ("Africa/Cairo", "2024-04-26"),
    ("Asia/Beirut", "2024-03-31"),
]
# In these the clocks go back over midnight, so that the evening before comes a second time.
MIDNIGHT_TWICE = [
    ("America/Santiago", "2022-04-02"),
    ("America/Sao_Paulo", "2018-02-17"),
    ("America/Asuncion", "2023-03-25"),
    ("America/St_Johns", "2010-11-06"),
]


def utc(zone: str, local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def codes(hall: Hall, *services: ServiceId) -> list[str]:
    return [hall.ticket(hall.issue(each)).code for each in services]


def code_at(hall: Hall, now: datetime) -> tuple[str, str]:
    """The day and the code of a ticket issued at a moment."""
    hall.now = now - timedelta(seconds=30)
    ticket = hall.ticket(hall.issue())
    return ticket.day.isoformat(), ticket.code


def test_a_thousand_follows_999() -> None:
    """At least three digits, and a fourth when they are used up."""
    assert [code_of(Letter("A"), number) for number in (1, 42, 999, 1000, 1001)] == [
        "A001",
        "A042",
        "A999",
        "A1000",
        "A1001",
    ]


def test_a_busy_day_passes_999() -> None:
    """The office itself goes on after A999, without a gap."""
    hall = Hall()
    hall.issue()
    hall.office.numbers[Letter("A")] = 998
    assert codes(hall, PERMIT, TAX, PERMIT) == ["A999", "A1000", "A1001"]


def test_family_of_services_shares_numbers() -> None:
    """Permit and tax are one series; advice and plants have their own."""
    taken = codes(Hall(), PERMIT, TAX, PLANTS, TAX, ADVICE, PLANTS)
    assert taken == ["A001", "A002", "H001", "A003", "J001", "H002"]


@examples(50)
@given(st.lists(st.sampled_from([each.id for each in CLASSES]), max_size=12))
def test_class_never_chooses_the_series(classes: list[ClassId]) -> None:
    """A code does not tell the class: every class gets the next number."""
    hall = Hall()
    found = [hall.ticket(hall.issue(PERMIT, each)).code for each in classes]
    assert found == [f"A{number:03d}" for number in range(1, len(classes) + 1)]


@pytest.mark.parametrize(("zone", "day"), NO_MIDNIGHT)
def test_days_without_midnight_begin(zone: str, day: str) -> None:
    """The day begins with 001 although 00:00 never came; a minute before, it was yesterday."""
    hall = Hall(small_office(time_zone=zone))
    midnight = utc(zone, f"{day}T01:00")
    assert midnight.astimezone(ZoneInfo(zone)).isoformat()[:13] == f"{day}T01"
    before = (datetime.fromisoformat(day) - timedelta(days=1)).date().isoformat()
    assert code_at(hall, midnight - timedelta(minutes=1)) == (before, "A001")
    assert (midnight - timedelta(minutes=1)).astimezone(ZoneInfo(zone)).isoformat()[
        11:16
    ] == "23:59"
    assert code_at(hall, midnight) == (day, "A001")
    assert code_at(hall, midnight + timedelta(minutes=1)) == (day, "A002")


@pytest.mark.parametrize(("zone", "day"), MIDNIGHT_TWICE)
def test_evening_that_comes_twice(zone: str, day: str) -> None:
    """Clocks that go back over midnight repeat no number and undo no day."""
    hall = Hall(small_office(time_zone=zone))
    start = utc(zone, f"{day}T22:45")
    given = [code_at(hall, start + timedelta(minutes=10 * step)) for step in range(24)]
    assert len(set(given)) == len(given)
    assert given == sorted(given)
    assert given[-1][0] > day


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_summer_time_changes_no_number(day: str) -> None:
    """Both sides of a change by day are one day: 001, 002, 003."""
    hall = Hall(small_office(time_zone="Europe/Madrid"))
    times = [utc("Europe/Madrid", f"{day}T{hour}") for hour in ("00:30", "02:30", "03:30", "23:30")]
    assert [code_at(hall, now)[1] for now in times] == ["A001", "A002", "A003", "A004"]
    assert code_at(hall, utc("Europe/Madrid", f"{day}T23:30") + timedelta(hours=1))[1] == "A001"


def test_left_out_day_is_none() -> None:
    """Apia had no 30 December 2011; the day after the 29th is the 31st."""
    hall = Hall(small_office(time_zone="Pacific/Apia"))
    evening = utc("Pacific/Apia", "2011-12-29T23:50")
    assert code_at(hall, evening) == ("2011-12-29", "A001")
    assert code_at(hall, evening + timedelta(minutes=20)) == ("2011-12-31", "A001")


def test_clock_set_back_repeats_no_number() -> None:
    """The new day stays when its clock shows yesterday again; so do the papers of yesterday."""
    hall = Hall()
    assert codes(hall, PERMIT, PERMIT) == ["A001", "A002"]
    hall.later(days=1)
    assert codes(hall, PERMIT) == ["A001"]
    hall.later(days=-1)
    assert codes(hall, PERMIT) == ["A003"]
    hall.later(days=1)
    assert codes(hall, PERMIT) == ["A004"]


@examples(60)
@given(
    st.sampled_from([zone for zone, _ in NO_MIDNIGHT + MIDNIGHT_TWICE]),
    st.lists(st.integers(-50, 80), max_size=40),
)
def test_no_number_is_given_twice(zone: str, hours: list[int]) -> None:
    """In any zone, through years of clock changes and clocks set wrong, forward and back."""
    hall = Hall(small_office(time_zone=zone), datetime(2018, 1, 1, tzinfo=UTC))
    given = []
    for span in hours:
        hall.later(hours=span)
        given.append(code_at(hall, hall.now))
    assert len(set(given)) == len(given)
    assert [day for day, _ in given] == sorted(day for day, _ in given)


def test_tickets_after_the_day_closed() -> None:
    """A person who comes after the day was closed gets the next number, not the first."""
    hall = Hall()
    assert codes(hall, PERMIT, PERMIT) == ["A001", "A002"]
    hall.grant(ADMINISTRATOR, c.CloseDay())
    assert hall.office.is_day_closed
    assert codes(hall, PERMIT, ADVICE) == ["A003", "J001"]
    assert not hall.office.is_day_closed
    hall.later(days=1)
    assert codes(hall, PERMIT) == ["A001"]


def test_new_catalogue_goes_on_counting() -> None:
    """A reloaded office file gives no number again; a service may move to another series."""
    hall = Hall()
    codes(hall, PERMIT, TAX, PLANTS)
    moved = [service(PERMIT, letter="H"), *small_office().services[1:]]
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office(services=tuple(moved))))
    assert codes(hall, PERMIT, TAX, PLANTS) == ["H002", "A003", "H003"]


def test_a_refused_wish_uses_no_number() -> None:
    """Only given tickets are counted."""
    hall = Hall()
    hall.issue()
    hall.ask(ADMINISTRATOR, c.IssueTicket(PERMIT, GENERAL))
    assert codes(hall, PERMIT) == ["A002"]


def test_office_day_is_the_local_date() -> None:
    """The same moment is Monday in Madrid and still Sunday in Santiago."""
    moment = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    assert office_day(moment, "Europe/Madrid").isoformat() == "2026-03-02"
    assert office_day(moment, "America/Santiago").isoformat() == "2026-03-01"


@pytest.mark.parametrize("name", ["", "Nowhere/Nothing", "America", "../etc/passwd", "a\0b"])
def test_unheard_of_time_zones(name: str) -> None:
    """An unknown time zone is refused before an office uses it."""
    assert not is_time_zone(name)
    assert is_time_zone("America/Lima")
