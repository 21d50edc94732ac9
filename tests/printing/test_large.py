"""A ticket in large letters, and the list to take along."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from antesala.messages.rows import WaitPart
from antesala.printing.paper import LARGE_PAPERS, PAPERS
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.printjob import Printed, job_of
from antesala.printing.raster import draw
from antesala.printing.slip import Fact, Paragraph, Run, Style
from antesala.printing.slip_content import Leaflet, leaflet_blocks
from antesala.words import Words, said_wait
from tests.printing import eyes
from tests.printing.builders import ENGLISH, LONGEST, PORTUGUESE, SLIP, SPANISH
from tests.printing.escpos_reader import read
from tests.printing.papers import DOTS, both_papers, each_language

LEAST_LARGE = 36
"""Dots of a capital: 4.5 mm."""

LIST = Leaflet(
    office="Municipalidad de La Serena",
    service="Renovar licencia de conducir",
    at=datetime(2026, 5, 14, 14, 30, tzinfo=UTC),
    zone=ZoneInfo("America/Santiago"),
    requirements=("Cédula de identidad vigente", "Su licencia anterior"),
    fee="$ 34.750, se paga en caja",
    time_to_resolve="7 días hábiles",
    legal_basis="Ley 18.290, artículo 13",
    phone="51 220 0000",
)


def picture(paper: Printed, words: Words = SPANISH, *, width: int, large: bool) -> Image.Image:
    return read(
        job_of(paper, words, PrinterSettings(kind="file", width=width, large=large))
    ).picture


@both_papers
@pytest.mark.parametrize(
    ("paper", "words"),
    [
        pytest.param(SLIP, SPANISH, id="usual"),
        pytest.param(LIST, SPANISH, id="list"),
        pytest.param(LONGEST, SPANISH, id="longest-es"),
        pytest.param(LONGEST, ENGLISH, id="longest-en"),
        pytest.param(LONGEST, PORTUGUESE, id="longest-pt"),
    ],
)
def test_large_letters_stay_on_the_paper(paper: Printed, words: Words, width: int) -> None:
    large = picture(paper, words, width=width, large=True)
    left, _, right, _ = eyes.ink(large)
    assert large.width == DOTS[width]
    assert left >= PAPERS[width].margin
    assert right <= large.width - PAPERS[width].margin
    assert large.height > 1.15 * picture(paper, words, width=width, large=False).height


@both_papers
def test_every_large_letter_is_large(width: int) -> None:
    paper = LARGE_PAPERS[width]
    assert min(*paper.caps.values(), paper.label, paper.value, paper.heading) >= LEAST_LARGE


@both_papers
def test_who_switched_large_text_on_gets_large_letters(width: int) -> None:
    """As if the device printed all so."""
    for paper in (SLIP, LIST):
        wanted = picture(replace(paper, is_large=True), width=width, large=False)
        assert wanted.tobytes() == picture(paper, width=width, large=True).tobytes()


@pytest.mark.parametrize(
    "word", ["Municipalidad", "funcionamento", "Telecomunicaciones", "Desenvolvimento"]
)
def test_no_word_of_a_heading_is_cut(word: str) -> None:
    """On the narrow roll it is drawn a little lower instead, and never under 3 mm."""
    paper = LARGE_PAPERS[58]
    for style in (Style.OFFICE, Style.SERVICE, Style.MOMENT):
        heading = Paragraph(style, (Run(word, is_strong=True),))
        (line,) = eyes.bands(draw([heading], paper))
        assert eyes.ink(line)[2] <= paper.width - paper.margin
    capital = draw([Paragraph(Style.OFFICE, (Run("H" + word[1:].replace("p", "n")),))], paper)
    assert eyes.height(eyes.letters(capital)[0]) >= paper.least


@both_papers
@each_language
def test_a_wait_stays_on_one_line(words: Words, width: int) -> None:
    """«20» at the end of one line and «35 min» on the next are two waits."""
    wait = said_wait(WaitPart(least=20, most=35), words)
    assert len(eyes.bands(draw([Fact(words.say("slip-wait"), wait)], LARGE_PAPERS[width]))) <= 2


def test_a_list_says_all_and_is_no_ticket() -> None:
    told = "\n".join(
        run.text for block in leaflet_blocks(LIST, SPANISH) for run in getattr(block, "runs", ())
    )
    for text in (*LIST.requirements, LIST.fee, LIST.time_to_resolve, LIST.legal_basis, LIST.phone):
        assert text in told
    assert "no es un turno" in told


@both_papers
@each_language
def test_a_printers_own_letters_can_be_large(words: Words, width: int) -> None:
    """A slow printer writes all of them twice as wide."""
    printer = PrinterSettings(kind="file", mode="text", width=width, large=True)
    lines = [line for line in read(job_of(SLIP, words, printer)).lines if line]
    letters = [each for line in lines for each in line if each.text.strip(" ─")]
    assert {(each.wide, each.high) for each in letters} == {(2, 2)}


def test_a_printers_own_letters_hold_a_number_at_its_noun() -> None:
    """«Sala» at the end of a line, and its number on the next, are two places."""
    printer = PrinterSettings(kind="file", mode="text", width=58, large=True)
    told = read(job_of(SLIP, SPANISH, printer)).text
    assert "Sala 1" in told
    assert "\u00a0" not in told
