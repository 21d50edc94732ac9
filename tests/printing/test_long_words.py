"""Long words on a narrow roll are divided with a hyphen; a break not taken leaves no trace."""

from dataclasses import replace

import pytest

from antesala.printing.lettering import softened
from antesala.printing.paper import PAPERS
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.printjob import job_of
from antesala.printing.raster import draw
from antesala.printing.slip import Fact, Paragraph, Run, Style
from antesala.printing.wrapping import wrap
from antesala.words.hyphens import Hyphens
from tests.kiosk.longest import text_of
from tests.printing.builders import SLIP, SPANISH
from tests.printing.escpos_reader import read
from tests.printing.papers import both_papers

LONGEST = replace(
    SLIP, office=text_of(80), service=text_of(60, start=8), place=text_of(80, start=7)
)


def lines(text: str, room: int) -> list[str]:
    runs = (Run(Hyphens("es").softened(text)),)
    return [
        "".join(run.text for run in line) for line in wrap(runs, room, lambda run: len(run.text))
    ]


@pytest.mark.parametrize(
    ("text", "room", "told"),
    [
        ("Licencia de funcionamiento", 12, ["Licencia de", "funciona-", "miento"]),
        ("Fraccionamiento", 10, ["Fracciona-", "miento"]),
        ("Licencia de funcionamiento", 14, ["Licencia de", "funcionamiento"]),
        ("J0421234567890", 8, ["J0421234", "567890"]),
        ("www.laserena.cl/licencias", 16, ["www.laserena.cl/", "licencias"]),
    ],
)
def test_a_word_is_divided_where_no_line_holds_it(text: str, room: int, told: list[str]) -> None:
    assert lines(text, room) == told


@both_papers
@pytest.mark.parametrize("is_large", [False, True])
def test_no_soft_hyphen_is_printed(width: int, *, is_large: bool) -> None:
    printer = PrinterSettings(mode="text", width=width)
    text = read(job_of(replace(LONGEST, is_large=is_large), SPANISH, printer)).text
    assert "\u00ad" not in text
    assert text.count("?") == text.count("¿")
    assert "Personas antes" in text


@both_papers
def test_a_drawn_fact_has_no_trace_of_its_breaks(width: int) -> None:
    for block in (Fact("Personas antes", "12"), Paragraph(Style.BODY, (Run("Personas antes"),))):
        soft = softened([block], Hyphens("es"))
        assert draw(soft, PAPERS[width]).tobytes() == draw([block], PAPERS[width]).tobytes()
