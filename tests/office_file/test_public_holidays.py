"""The public holidays of a country's own file are those that the library gives by name."""

from datetime import date

import holidays as library
import pytest

from server.office_file import countries
from server.public_holidays import holidays_around, subdivisions_of
from tests.domain.builders import small_office


@pytest.mark.parametrize("country", countries())
def test_they_are_the_librarys(country: str) -> None:
    whole = library.country_holidays(country)
    regions = ["", *whole.subdivisions[:2]]
    language = whole.default_language or ""
    for region in regions:
        told = holidays_around(
            small_office(country=country, subdivision=region, languages=(language[:2],)),
            date(2027, 3, 1),
        )
        wanted = library.country_holidays(
            country, subdiv=region or None, years=range(2027, 2030), expand=False, language=language
        )
        assert set(told) == set(wanted)
        assert all(wanted[day].startswith(name) for day, name in told.items())
    assert subdivisions_of(country) == (
        tuple(whole.subdivisions),
        dict(whole.subdivisions_aliases),
    )


def test_an_unknown_country_has_none() -> None:
    assert subdivisions_of("XX") == ((), {})
    assert holidays_around(small_office(country="XX"), date(2027, 3, 1)) == {}
