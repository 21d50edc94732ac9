"""The periods of an office: those of its country, or its own within the limits."""

import pytest

from server.domain.retention import LIMITS, Retention
from server.office_file import OfficeFileError, countries, examine, profile_of
from tests.office_file.breakages import SAMPLE

HEAD = SAMPLE.rstrip() + "\n[retention]\n"


def test_without_the_table_the_country_decides() -> None:
    """Colombia's archives keep petitions for longer than the others."""
    assert examine(SAMPLE).catalogue.retention == Retention(90, 30, 365, 5)
    profile = profile_of("CO").retention
    assert profile is not None
    assert profile.petitions_years == 10


def test_an_office_sets_what_it_likes_and_no_more() -> None:
    """What the file leaves out stays the country's."""
    catalogue = examine(HEAD + "tickets_days = 45\npetitions_years = 8\n").catalogue
    assert catalogue.retention == Retention(45, 30, 365, 8)


@pytest.mark.parametrize(
    ("more", "line", "says"),
    [
        ("tickets_days = 29", "tickets_days", "allowed is a whole number from 30 to 365"),
        ("tickets_days = 366", "tickets_days", "from 30 to 365"),
        ("words_days = 0", "words_days", "from 1 to 90"),
        ("words_days = 400", "words_days", "from 1 to 90"),
        ("survey_days = true", "survey_days", "from 30 to 1095"),
        ('petitions_years = "5"', "petitions_years", "write it without quotes"),
        ("words_days = 60\ntickets_days = 40", "words_days", "words_days is 60, and tickets_days"),
        ("word_days = 10", "word_days", 'did you mean "words_days"?'),
    ],
)
def test_what_is_outside_is_refused_on_its_line(more: str, line: str, says: str) -> None:
    text = HEAD + more + "\n"
    with pytest.raises(OfficeFileError) as caught:
        examine(text)
    (finding,) = caught.value.findings
    assert text.splitlines()[finding.line - 1].startswith(line)
    assert says in finding.text


@pytest.mark.parametrize("country", countries())
def test_every_country_has_periods_within_the_limits(country: str) -> None:
    """With the law of archives that asks for the longest of them, and the day it was looked at."""
    kept = profile_of(country).retention
    assert kept is not None
    for name, (least, most) in LIMITS.items():
        assert least <= getattr(kept, name) <= most
    assert kept.words_days <= kept.tickets_days
    assert kept.law
