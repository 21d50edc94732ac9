"""Why an office is closed and when it opens, as kiosk, display and public board say it."""

from datetime import datetime

import pytest

from antesala.messages.rows import HoursPart, SpecialDayPart
from antesala.opening_hours import calendar, opening
from antesala.words import Words
from antesala.words.doors import said_opening, said_why

WORKDAYS = [HoursPart(days=[1, 2, 3, 4, 5], opens="08:30", closes="14:00")]
DAYS = [
    SpecialDayPart(date="2026-09-18", closed_by="holiday", reason="Fiestas Patrias"),
    SpecialDayPart(date="2026-09-21", closed_by="date", reason="Aniversario comunal."),
    SpecialDayPart(date="2026-09-23", closed_by="date"),
]


def said(day: int, clock: int, language: str = "es") -> tuple[str, str]:
    """The two sentences on a day of September 2026, a Tuesday being its first."""
    local, words = datetime(2026, 9, day, clock), Words(language, "CL")  # noqa: DTZ001 - local
    door = opening(calendar(WORKDAYS, DAYS), local)
    return said_why(words, door, local), said_opening(words, door, local)


@pytest.mark.parametrize(
    ("day", "clock", "why", "opens"),
    [
        (8, 7, "", "Abrimos hoy a las 8:30."),
        (8, 15, "Hoy atendimos hasta las 14:00.", "Abrimos mañana a las 8:30."),
        (13, 10, "Hoy, domingo, no atendemos.", "Abrimos mañana a las 8:30."),
        (12, 10, "Hoy, sábado, no atendemos.", "Abrimos el lunes a las 8:30."),
        (
            18,
            10,
            "Hoy es feriado: Fiestas Patrias.",
            "Abrimos el martes 22 de septiembre a las 8:30.",
        ),
        (21, 10, "Hoy no atendemos: Aniversario comunal.", "Abrimos mañana a las 8:30."),
        (23, 10, "", "Abrimos mañana a las 8:30."),
    ],
)
def test_a_closed_office_says_why_and_until_when(
    day: int, clock: int, why: str, opens: str
) -> None:
    """Before and after the hours, on a Sunday, a holiday, and dates of the file."""
    assert said(day, clock) == (why, opens)


def test_every_language_has_the_sentences() -> None:
    """A day off and an evening."""
    assert said(13, 10, "en")[0] == "We are closed on Sundays."
    assert said(13, 10, "pt")[0] == "Hoje, domingo, não há atendimento."
    assert said(8, 15, "en")[0] == "We closed at 14:00 today."
    assert said(8, 15, "pt")[0] == "Hoje atendemos até as 14:00."
