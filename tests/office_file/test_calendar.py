"""An office's calendar in its file: regions, closed and open dates, and what is wrong with them."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from antesala.administration.checking import look_at
from server.domain.catalogue import ClosedDate, OpenDate
from server.office_file import OfficeFileError, examine
from tests.office_file.breakages import SAMPLE

CLOSED = '\n[[closed]]\ndate = 2026-08-26\nreason = "Aniversario de la comuna"\n'
OPENED = '\n[[open]]\ndate = "2026-09-19"\nhours = ["9:00-13:00", "15:00-17:00"]\n'


def region(name: str, country: str = "CL") -> str:
    """The sample with a region, in a country."""
    text = SAMPLE.replace('country = "CL"', f'country = "{country}"\nsubdivision = "{name}"', 1)
    return text.replace("America/Santiago", "America/Lima") if country != "CL" else text


def said_of(text: str) -> list[str]:
    """The errors of a text."""
    with pytest.raises(OfficeFileError) as caught:
        examine(text)
    return [finding.text for finding in caught.value.findings]


def test_dates_are_read_in_both_forms() -> None:
    """TOML's own dates, and dates in quotes."""
    office = examine(region("Coquimbo") + CLOSED + OPENED).catalogue
    assert office.subdivision == "Coquimbo"
    assert office.closed_dates == (ClosedDate(date(2026, 8, 26), "Aniversario de la comuna"),)
    hours = ((time(9), time(13)), (time(15), time(17)))
    assert office.open_dates == (OpenDate(date(2026, 9, 19), hours),)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (region("Coqimbo"), 'did you mean "Coquimbo"?'),
        (region("nuble"), 'did you mean "Ñuble"?'),
        (region("ZZ"), 'office: subdivision is "ZZ"; allowed is a region of the country'),
        (region("Lima", "PE"), "this country has none; leave it out"),
        (SAMPLE + CLOSED + CLOSED, 'closed "2026-08-26" is described already on line'),
        (SAMPLE + OPENED + OPENED.replace('"2026-09-19"', "2026-09-19"), "described already"),
        (
            SAMPLE + CLOSED.replace("2026-08-26", "2026-09-19") + OPENED,
            'open "2026-09-19": the office is closed on that date by [[closed]] on line',
        ),
        (SAMPLE + CLOSED.replace("2026-08-26", "2026-08-26T10:00:00"), "allowed is a date"),
        (SAMPLE + CLOSED.replace("2026-08-26", '"26-08-2026"'), 'is "26-08-2026"; allowed is'),
        (SAMPLE + OPENED.replace("2026-09-19", "2026-09-31"), 'is "2026-09-31"; allowed is'),
        (SAMPLE + CLOSED.replace("2026-08-26", "20260826"), "is 20260826; allowed is a date"),
        (SAMPLE + OPENED.replace('"9:00-13:00"', '"13:00-9:00"'), 'is "13:00-9:00"; allowed is'),
        (
            SAMPLE + OPENED.replace('"9:00-13:00", "15:00-17:00"', ""),
            "hours is empty; allowed is a list",
        ),
        (SAMPLE + CLOSED.replace('reason = "Aniversario de la comuna"\n', ""), "reason is missing"),
    ],
)
def test_one_slip_is_one_clear_error(text: str, says: str) -> None:
    """Said once, with what is allowed or probably meant."""
    said = said_of(text)
    assert len(said) == 1, said
    assert says in said[0]


@pytest.mark.parametrize(
    ("day", "says"),
    [("2001-01-01", "is past"), ("9999-12-31", "years away; is the year right?")],
)
def test_odd_dates_are_warned_of(tmp_path: Path, day: str, says: str) -> None:
    """Past ones and far ones; the office can stand on them all the same."""
    file = tmp_path / "office.toml"
    file.write_text(SAMPLE + CLOSED.replace("2026-08-26", day), "utf-8")
    look = look_at(file)
    assert look.examined
    (found,) = [finding for finding in look.findings if day in finding.text]
    assert says in found.text
    assert SAMPLE.count("\n") < found.line


def test_a_near_date_is_not_odd(tmp_path: Path) -> None:
    """Today's, which may have been written this morning."""
    file = tmp_path / "office.toml"
    today = datetime.now(UTC).date().isoformat()
    file.write_text(SAMPLE + CLOSED.replace("2026-08-26", f"{today[:4]}-12-31"), "utf-8")
    assert not [each for each in look_at(file).findings if "closed" in each.text]
