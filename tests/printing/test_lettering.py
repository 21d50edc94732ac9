"""Letters on the paper: large enough, whole, with their accents."""

import pytest
from PIL import Image, ImageChops

from antesala import sizes
from antesala.printing.lettering import ascent, pitch, set_line
from antesala.printing.paper import CAP_HEIGHT
from antesala.printing.raster import blank
from antesala.printing.slip import Fact, Paragraph, Run, Style
from tests.printing import eyes
from tests.printing.builders import printed
from tests.printing.papers import LEAST_CAPITAL, both_papers

BASES = dict(zip("áéíóúñüÁÉÍÓÚÑÜ", "ae\u0131ounuAEIOUNU", strict=True))
NO_SIGN = "\ue000"
"""A place where no face has a sign: it draws what stands for a missing one."""

both_weights = pytest.mark.parametrize("is_strong", [False, True], ids=["plain", "strong"])


def test_the_face_is_measured_once() -> None:
    """The ground says how high a capital is; here it is repeated, for that room needs Qt."""
    assert CAP_HEIGHT == sizes.CAP_HEIGHT


@both_papers
@both_weights
@pytest.mark.parametrize("style", list(Style))
def test_capitals_are_three_millimetres(style: Style, width: int, *, is_strong: bool) -> None:
    """Every letter on the paper can be read without glasses."""
    picture = printed([Paragraph(style, (Run("H", is_strong=is_strong),))], width)
    assert eyes.height(picture) >= LEAST_CAPITAL


@both_papers
def test_values_are_larger_than_labels(width: int) -> None:
    """How many and how long are seen first, and the labels are no smaller than text."""
    label, value = eyes.letters(printed([Fact("H", "H")], width))
    assert LEAST_CAPITAL <= eyes.height(label) < eyes.height(value)


@both_papers
def test_a_value_without_room_goes_below(width: int) -> None:
    """Label and value are both whole, one under the other."""
    fact = Fact("Espera estimada ahora", "1 h a 1 h 30 minutos")
    assert len(eyes.bands(printed([fact], width))) >= 2


@both_weights
@pytest.mark.parametrize("cap", range(24, 36))
def test_a_line_clips_nothing(cap: int, *, is_strong: bool) -> None:
    """The highest accent and the deepest tail lie within the line's own strip."""
    line = (Run("ÁÉÍÓÚÑÜ¿¡jgpqyç", is_strong=is_strong),)
    strip, free = blank(576, pitch(cap)), blank(576, 3 * pitch(cap))
    set_line(strip, line, cap, 0, ascent(cap))
    set_line(free, line, cap, 0, pitch(cap) + ascent(cap))
    assert eyes.height(strip) == eyes.height(free)


@both_weights
@pytest.mark.parametrize("letter", BASES)
def test_accents_stand_over_letters(letter: str, *, is_strong: bool) -> None:
    """An accented letter is the letter, whole, with a mark of its own above."""
    accented, bare = drawn(letter, is_strong), drawn(BASES[letter], is_strong)
    assert eyes.parts(bare) == 1
    assert eyes.parts(accented) == 2
    assert eyes.height(eyes.bands(accented)[1]) == eyes.height(bare)


@both_weights
@pytest.mark.parametrize("sign", "¿¡«»º°ª€$%&/:;.,()-\u2013\u2014@_+#")
def test_no_sign_is_an_empty_box(sign: str, *, is_strong: bool) -> None:
    """The face has what Spanish and an office's addresses and prices are written with."""
    difference = ImageChops.difference(drawn(sign, is_strong), drawn(NO_SIGN, is_strong))
    assert difference.getbbox() is not None


def test_a_firm_space_is_white() -> None:
    """It is a space, and no box."""
    assert len(eyes.letters(drawn("H\u00a0H", is_strong=False))) == 2


def drawn(text: str, is_strong: bool) -> Image.Image:  # noqa: FBT001
    picture = blank(200, 100)
    set_line(picture, (Run(text, is_strong=is_strong),), 34, 20, 60)
    return picture.point(lambda light: 255 * (light > 168), mode="1")
