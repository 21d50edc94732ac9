"""A ticket in the printer's own letters, read back from its bytes."""

from dataclasses import replace

import pytest

from antesala.printing.paper import PAPERS
from antesala.printing.slip import Slip
from antesala.square_code import modules
from tests.printing import eyes
from tests.printing.builders import LONGEST, SLIP, job
from tests.printing.escpos_reader import Letters, Reading, read
from tests.printing.papers import both_papers, every_ticket

COLUMNS = {80: 48, 58: 32}
LEAST_SQUARE = 160


def test_a_text_ticket_says_the_same() -> None:
    """Every sentence is there, with its accents, in the order of the drawn one."""
    printed = " ".join(in_text().text.split())
    for sentence in (
        "Municipalidad de La Serena jueves 14 de mayo, 10:30",
        "Renovar licencia de conducir",
        "Espere en Sala 1, primer piso y mire la pantalla.",
        "Siga su turno en el teléfono Apunte aquí la cámara.",
        "Todos los turnos llamados: laserena.cl/turno",
        "¿No alcanzó a llegar? Avise en el módulo 1. No pierde su lugar hasta las 12:00.",
        "¿Un reclamo? Pídalo en cualquier módulo o llame al 51 220 0000.",
    ):
        assert sentence in printed


def test_the_letters_are_chosen_once() -> None:
    """CP858 has all of Spanish; changing to and fro confuses cheap printers."""
    assert in_text().code_pages == [19]


@both_papers
@every_ticket
def test_every_line_fits(slip: Slip, width: int) -> None:
    """A printer breaks a line that is too long where it likes."""
    for line in read(job(slip, mode="text", width=width)).lines:
        assert sum(len(letters.text) * letters.wide for letters in line) <= COLUMNS[width]


@both_papers
def test_all_text_is_high(width: int) -> None:
    """Capitals of 17 dots are too low; twice as high they are 4 mm. Rules stay low."""
    assert {each.high for each in letters_of(in_text(width)) if "─" not in each.text} == {2}


def test_what_comes_first_is_wide() -> None:
    """Office, service, how many and how long: both higher and wider, and bold."""
    wide = [each for each in letters_of(in_text()) if each.wide == 2]
    assert [each.text for each in wide] == [
        "Municipalidad",
        "de La Serena",
        "Renovar licencia",
        "de conducir",
        "12",
        "20 a 35 min",
    ]
    assert all(each.is_bold for each in wide)


@both_papers
def test_values_stand_at_the_right(width: int) -> None:
    """The line is filled with spaces to its end."""
    (line,) = (line for line in in_text(width).lines if line and line[-1].text == "20 a 35 min")
    assert {run.side for run in line} == {0}
    assert sum(len(run.text) * run.wide for run in line) == COLUMNS[width]


def test_a_value_without_room_goes_below() -> None:
    """It has a line of its own, still at the right."""
    lines = read(job(LONGEST, mode="text", width=58)).lines
    (line,) = (line for line in lines if line and line[-1].text == "1 h a 1 h 30 min")
    assert [run.side for run in line] == [2]


@both_papers
@pytest.mark.parametrize("code", ["J042", "M888", "A1000"])
def test_the_code_is_drawn(code: str, width: int) -> None:
    """A printer's own letters are at most 8 times as high, and not the house's."""
    picture = read(job(replace(SLIP, code=code), mode="text", width=width)).picture
    assert eyes.height(picture) >= PAPERS[width].code.cap


@both_papers
@every_ticket
def test_the_printer_draws_the_square(slip: Slip, width: int) -> None:
    """Level M, and as large as the drawn one: 20 mm at the least."""
    ((content, dots, level),) = read(job(slip, mode="text", width=width)).squares
    assert content == slip.link
    assert level == 1
    assert dots >= 4
    assert dots * len(modules(slip.link)) >= LEAST_SQUARE


def test_a_text_job_is_short() -> None:
    """For a slow line: a sixth of the drawn one, and most of it is the code."""
    assert len(job(mode="text")) * 5 < len(job())


def test_unknown_letters_lose_their_accent() -> None:
    """A missing character is replaced by the nearest one, never by a question mark."""
    slip = replace(SLIP, service="Řada \u201cčeská\u201d \u2013 año\u2026")
    assert 'Rada "ceská" - año...' in " ".join(read(job(slip, mode="text")).text.split())


def in_text(width: int = 80) -> Reading:
    return read(job(mode="text", width=width))


def letters_of(reading: Reading) -> list[Letters]:
    return [letters for line in reading.lines for letters in line]
