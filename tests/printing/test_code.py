"""The code on the paper, which is readable at arm's length without glasses."""

import pytest

from antesala.printing.paper import PAPERS
from antesala.printing.slip import Code
from tests.printing import eyes
from tests.printing.builders import printed
from tests.printing.papers import DOTS, both_papers

LETTERS = "AHJKLMRXZ"
"""Those that a series may have: no two sound or look alike."""

CODES = [f"{letter}042" for letter in LETTERS] + ["M888", "H111", "A1000", "M2888"]

LEAST = {80: 160, 58: 120}
"""20 and 15 mm."""

ROUND = 8
"""Dots that a round letter goes over and under a flat one."""


@both_papers
@pytest.mark.parametrize("code", CODES)
def test_every_letter_is_high(code: str, width: int) -> None:
    """A code may be narrow, it is never low; and its letters do not touch."""
    letters = eyes.letters(printed([Code(code)], width))
    assert len(letters) == len(code)
    assert min(map(eyes.height, letters)) >= LEAST[width]
    assert max(map(eyes.height, letters)) <= LEAST[width] + ROUND


@both_papers
@pytest.mark.parametrize("code", CODES)
def test_a_code_stands_in_the_middle(code: str, width: int) -> None:
    """Within the paper's margins, and as far from one edge as from the other."""
    left, _, right, _ = eyes.ink(printed([Code(code)], width))
    assert left >= PAPERS[width].margin
    assert abs(left - (DOTS[width] - right)) <= 1


@pytest.mark.parametrize("letter", LETTERS)
def test_a_usual_code_keeps_its_shape(letter: str) -> None:
    """On 80 mm no letter loses more than 12 % of its width."""
    squeezed = eyes.letters(printed([Code(f"{letter}042")], 80))[0]
    (free,) = eyes.letters(printed([Code(letter)], 80))
    assert eyes.breadth(squeezed) >= 0.88 * eyes.breadth(free)


def test_a_narrow_code_is_not_stretched() -> None:
    """Three ones leave white at both sides."""
    left, _, right, _ = eyes.ink(printed([Code("Z111")], 80))
    assert right - left < 0.9 * DOTS[80]
