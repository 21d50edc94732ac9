"""How long a law lets people wait: of a region or the municipality, by seats and by the day."""

from datetime import date

import pytest
from msgspec.structs import replace

from antesala.administration.templates import template_text
from server.domain.catalogue import Catalogue, WaitingLimit
from server.domain.opening import legal_wait, near_holidays
from server.office_file import OfficeFileError, read_office
from server.office_file.profile import Limit, profile_of

READ = date(2026, 11, 29)
OWN = """
[waiting_limit]
minutes = 20
near_holidays = 25
law = "Ordenanza 12"
checked_on = 2026-11-29
"""


def office(more: str = "", first: str = "") -> Catalogue:
    """A sample whose office has hours on weekdays, and more tables."""
    text = template_text("minima").replace("[office]", f"[office]\n{first}", 1)
    return read_office(f"{text}\n{more}")


def test_a_municipality_s_own_law_takes_precedence() -> None:
    """Files without one are as they were; a region's limit gives way to the office's."""
    assert office().waiting_limit is None
    assert office(OWN).waiting_limit == WaitingLimit(20, "Ordenanza 12", READ, 25)
    usual = OWN.replace("near_holidays = 25\n", "")
    assert office(usual).waiting_limit == WaitingLimit(20, "Ordenanza 12", READ)


@pytest.mark.parametrize("left_out", ["minutes = 20\n", 'law = "Ordenanza 12"\n'])
def test_a_law_without_name_or_minutes_is_refused(left_out: str) -> None:
    with pytest.raises(OfficeFileError, match="waiting_limit"):
        office(OWN.replace(left_out, ""))


def test_seats_decide_where_a_law_tells_them_apart() -> None:
    """As in Tucumán: 90 minutes with a seat, 30 in a line; a country's law is for every region."""
    brazil = profile_of("BR")
    everywhere = Limit(60, "Ley 8.895", "https://example.org", READ)
    seated = replace(everywhere, minutes=90, subdivision="T", waiting="seated")
    standing = replace(seated, minutes=30, waiting="standing", near_holidays=45)
    profile = replace(brazil, limits=(everywhere, seated, standing))

    def minutes(region: str, *, is_seated: bool) -> tuple[int, int | None]:
        found = profile.limit_in(region, is_seated=is_seated)
        assert found is not None
        return found.minutes, found.near_holidays

    assert minutes("T", is_seated=True) == (90, None)
    assert minutes("T", is_seated=False) == (30, 45)
    assert minutes("X", is_seated=True) == (60, None)
    assert minutes("", is_seated=False) == (60, None)


HOLIDAYS = {date(2026, 5, 1): "Friday", date(2026, 5, 18): "Monday", date(2026, 5, 20): "Wednesday"}


def test_the_days_beside_a_holiday_are_open_ones() -> None:
    """The Thursday and the Monday around a Friday; the Friday before a Monday; days between two."""
    weekdays = office(OWN, 'hours = ["mon-fri 9:00-14:00"]')
    assert sorted(each.day for each in near_holidays(weekdays, HOLIDAYS)) == [
        *(4, 15),
        *(19, 21),
        30,
    ]
    waits = {
        day: legal_wait(weekdays, date(2026, 5, day), HOLIDAYS)
        for day in (4, 5, 14, 15, 19, 21, 22)
    }
    assert waits == {4: 25, 5: 20, 14: 20, 15: 25, 19: 25, 21: 25, 22: 20}


def test_without_other_days_the_limit_is_the_same() -> None:
    """And without a law there is none."""
    weekdays = office(OWN.replace("near_holidays = 25\n", ""))
    assert legal_wait(weekdays, date(2026, 5, 4), HOLIDAYS) == 20
    assert legal_wait(office(), date(2026, 5, 4), HOLIDAYS) is None
