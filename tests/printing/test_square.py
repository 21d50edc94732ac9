"""The QR code on the paper, read and measured as a telephone does."""

from dataclasses import replace

import pytest

from antesala.printing.slip import Slip, Square
from antesala.words import Words
from tests.printing import eyes
from tests.printing.builders import LINK, SLIP, SPANISH, printed, whole
from tests.printing.papers import LEAST_CAPITAL, both_papers, each_language, every_ticket

LEAST_SIDE = 160
"""20 mm."""


@both_papers
@each_language
@every_ticket
def test_a_telephone_reads_the_link(slip: Slip, words: Words, width: int) -> None:
    """The ticket's own address, once, with the repair that a folded paper needs."""
    (square,) = eyes.squares(whole(slip, words, width))
    assert square.text == slip.link
    assert square.ec_level == "M"


@both_papers
@every_ticket
def test_a_square_is_large(slip: Slip, width: int) -> None:
    """20 mm and 4 dots to a module, at the least."""
    picture = whole(slip, SPANISH, width)
    (square,) = eyes.squares(picture)
    left, top, right, bottom = eyes.corners(square)
    assert right - left == bottom - top
    assert right - left >= LEAST_SIDE
    assert eyes.module(picture, square) >= 4


@both_papers
@every_ticket
def test_a_square_stands_alone(slip: Slip, width: int) -> None:
    """Four modules of white on every side, whatever the paper's own edges add."""
    picture = whole(slip, SPANISH, width)
    (square,) = eyes.squares(picture)
    left, top, right, bottom = eyes.corners(square)
    quiet = 4 * eyes.module(picture, square)
    assert eyes.is_white(picture, (left - quiet, top - quiet, right + quiet, top))
    assert eyes.is_white(picture, (left - quiet, bottom, right + quiet, bottom + quiet))
    assert eyes.is_white(picture, (left - quiet, top, left, bottom))
    assert eyes.is_white(picture, (right, top, right + quiet, bottom))


@both_papers
def test_words_beside_a_square_are_large(width: int) -> None:
    """Heading and advice are as large as all other text."""
    picture = printed([Square(LINK, "H", "H")], width)
    (square,) = eyes.squares(picture)
    _, _, right, _ = eyes.corners(square)
    beside = picture.crop((right + 1, 0, picture.width, picture.height))
    heights = [eyes.height(band) for band in eyes.bands(beside)]
    assert len(heights) == 2
    assert min(heights) >= LEAST_CAPITAL


def test_long_words_stand_under_a_square() -> None:
    """On narrow paper a word that has no room beside the square is not cut but moved."""
    picture = printed([Square(LINK, "Otorrinolaringología", "")], 58)
    (square,) = eyes.squares(picture)
    _, _, _, bottom = eyes.corners(square)
    _, _, _, end = eyes.ink(picture)
    assert end > bottom + LEAST_CAPITAL


@pytest.mark.parametrize("length", [20, 60, 110, 170])
@both_papers
def test_any_link_fits(width: int, length: int) -> None:
    """A longer address makes more modules, never smaller ones than a head can print."""
    link = "https://example.org/t/".ljust(length, "x")
    (square,) = eyes.squares(whole(replace(SLIP, link=link), SPANISH, width))
    assert square.text == link


def test_no_link_draws_no_square() -> None:
    """An office that telephones cannot reach has no square."""
    assert eyes.squares(whole(replace(SLIP, link=""), SPANISH, 80)) == []
