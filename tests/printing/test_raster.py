"""A ticket drawn whole, as the picture that comes out of the printer's bytes."""

from typing import Any

import pytest
from PIL import Image, ImageChops

from antesala.printing.paper import PAPERS
from antesala.printing.port import library
from antesala.printing.printjob import put_picture
from antesala.printing.slip import Slip
from antesala.words import Words
from tests.printing import eyes
from tests.printing.builders import LONGEST, SLIP, SPANISH, job, whole
from tests.printing.escpos_reader import read
from tests.printing.papers import DOTS, both_papers, each_language, every_ticket


@both_papers
@each_language
@every_ticket
def test_nothing_touches_an_edge(slip: Slip, words: Words, width: int) -> None:
    """A roll that sits a little askew cuts no letter off."""
    picture = whole(slip, words, width)
    left, top, right, bottom = eyes.ink(picture)
    assert picture.width == DOTS[width]
    assert left >= PAPERS[width].margin
    assert right <= picture.width - PAPERS[width].margin
    assert 0 < top < bottom < picture.height


@each_language
@pytest.mark.parametrize(
    ("settings", "least", "most"),
    [
        ({"width": 80}, 160, 180),
        ({"width": 80, "compact": True}, 138, 150),
        ({"width": 58}, 138, 165),
    ],
    ids=["80", "80 compact", "58"],
)
def test_a_ticket_has_its_length(
    words: Words, settings: dict[str, Any], least: int, most: int
) -> None:
    """In millimetres: as long as a hand, and no roll is wasted."""
    assert least <= read(job(SLIP, words, **settings)).picture.height / 8 <= most


def test_narrow_paper_gets_the_compact_form() -> None:
    """Unless the office wants all of it."""
    narrow, full = job(width=58), job(width=58, compact=False)
    assert read(narrow).picture.height < read(full).picture.height


def test_a_ticket_spares_the_head() -> None:
    """Rules instead of black areas: a fifth of the paper is black, QR code and all."""
    picture = whole(SLIP, SPANISH, 80)
    black = picture.convert("L").histogram()[0]
    assert black < picture.width * picture.height / 5


def test_the_longest_names_are_whole() -> None:
    """Each line more than the usual ticket has makes the paper longer, not the letters smaller."""
    assert whole(LONGEST, SPANISH, 80).height > whole(SLIP, SPANISH, 80).height


@pytest.mark.parametrize("mode", ["raster", "text"])
def test_the_cut_comes_once(mode: str) -> None:
    """At the end, or not at all where there is no cutter: the paper is then fed out."""
    assert read(job(mode=mode)).cuts == 1
    assert job(mode=mode).endswith(b"\x1dVB\x00")
    assert read(job(mode=mode, cut=False)).cuts == 0
    assert job(mode=mode, cut=False).endswith(b"\x1bd\x04")


def test_a_job_begins_with_a_reset() -> None:
    """It clears another program's settings, such as a margin or large letters."""
    assert job().startswith(b"\x1b@")


def test_a_picture_holds_no_command() -> None:
    """Dots that spell a real-time command get one dot more; all others stay as they are."""
    dots = b"\x10\x04\x01\x10\x05\x02\x10\x14\x08" * 8
    picture = ImageChops.invert(Image.frombytes("1", (576, 300), dots * 300))
    escpos = library().printer.Dummy()
    put_picture(escpos, picture)
    seen = read(escpos.output).picture
    added = ImageChops.logical_xor(seen, picture)
    assert added.convert("L").histogram()[255] == dots.count(0x10) * 300
