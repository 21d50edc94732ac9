"""The printed calendar: sixty days as the server will keep them, in the office's language."""

from datetime import date
from pathlib import Path

import pytest

from antesala.administration.day import DAYS, calendar_lines
from antesala.administration.office_command import office
from server.office_file import read_office
from tests.office_file.breakages import SAMPLE

DATES = """
[[closed]]
date = 2026-09-16
reason = "Aniversario de la comuna"

[[open]]
date = 2026-09-19
hours = ["9:00-13:00", "15:00-17:30"]
"""


def test_each_day_says_its_hours_or_why() -> None:
    """Week, holiday, closed and open date; sixty of them."""
    lines = list(calendar_lines(read_office(SAMPLE + DATES), date(2026, 9, 15)))
    assert len(lines) == DAYS
    assert lines[:7] == [
        "2026-09-15  martes     8:30-14:00",
        "2026-09-16  miércoles  cerrada: Aniversario de la comuna",
        "2026-09-17  jueves     8:30-14:00",
        "2026-09-18  viernes    cerrada: Día de la Independencia",
        "2026-09-19  sábado     9:00-13:00, 15:00-17:30",
        "2026-09-20  domingo    cerrada",
        "2026-09-21  lunes      8:30-14:00",
    ]


def test_a_year_ends_within_the_calendar() -> None:
    """The holidays of the next year are known in December."""
    lines = list(calendar_lines(read_office(SAMPLE), date(2026, 12, 20)))
    assert "2027-01-01  viernes    cerrada: Año Nuevo" in lines


def test_the_command_takes_file_or_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both print the same; a file that is none says so and ends with an error."""
    file = tmp_path / "office.toml"
    file.write_text(SAMPLE, "utf-8")
    assert office(["calendar", str(file)]) == 0
    printed = capsys.readouterr().out
    assert office(["calendar", str(tmp_path)]) == 0
    assert capsys.readouterr().out == printed
    assert printed.count("\n") == DAYS
    file.write_text("name = ", "utf-8")
    assert office(["calendar", str(file)]) != 0
    assert f"{file}:1" in capsys.readouterr().err
