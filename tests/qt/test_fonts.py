"""The face: all weights load, its zero is plain, its figures are of one width."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont

from antesala import sizes
from antesala.qt import fonts
from antesala.qt.launch import Program


@pytest.fixture(autouse=True)
def program() -> Iterator[Program]:
    started = Program("antesala test")
    yield started
    started.close()


def face(weight: int, size: int = 100) -> QFont:
    font = QFont(sizes.FAMILY)
    font.setWeight(QFont.Weight(weight))
    font.setPixelSize(size)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@pytest.mark.parametrize("weight", fonts.WEIGHTS)
def test_each_weight_is_a_face_of_its_own(weight: int) -> None:
    font = face(weight)
    info = QFontInfo(font)
    assert (info.family(), info.weight()) == (sizes.FAMILY, weight)


def test_the_zero_has_one_counter() -> None:
    raw = QRawFont.fromFont(face(800))
    (zero,) = raw.glyphIndexesForString("0")
    contours = raw.pathForGlyph(zero).toSubpathPolygons()
    assert len(contours) == 2


def test_figures_are_of_one_width() -> None:
    metrics = QFontMetricsF(face(700))
    assert len({round(metrics.horizontalAdvance(figure), 2) for figure in "0123456789"}) == 1


def test_capitals_are_as_high_as_sizes_are_computed_from() -> None:
    assert QFontMetricsF(face(800)).capHeight() == pytest.approx(100 * sizes.CAP_HEIGHT, abs=1)


@pytest.mark.parametrize("letters", ["áéíóúüñÁÉÍÓÚÜÑ¿¡«»…·", "ãõâêôçàÃÕÇ", "$ €%°º"])
def test_the_languages_letters_are_there(letters: str) -> None:
    raw = QRawFont.fromFont(face(500))
    assert [letter for letter in letters if not raw.supportsCharacter(ord(letter))] == []


def test_the_licence_goes_with_the_face() -> None:
    assert "SIL OPEN FONT LICENSE" in (fonts.HERE / "OFL.txt").read_text().upper()
