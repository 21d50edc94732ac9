"""The widths of letters are those of the bundled font; names are measured as a kiosk draws them."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QRawFont

from antesala import sizes
from antesala.qt import fonts
from antesala.sizes import kiosk_sizes
from server.office_file.values import ADVANCE, ROOM, SIZE, too_wide, width


@pytest.fixture(scope="module")
def application() -> QCoreApplication:
    """Qt needs an application to measure."""
    return QGuiApplication.instance() or QGuiApplication([])


@pytest.mark.usefixtures("application")
def test_widths_are_those_of_the_font() -> None:
    """The weight is that of a choice's name; every letter that the table has is in the font."""
    font = QRawFont(str(fonts.HERE / "AntesalaSans-700.ttf"), 1000.0)
    for letter, advance in ADVANCE.items():
        assert font.supportsCharacter(ord(letter))
        drawn = font.advancesForGlyphIndexes(font.glyphIndexesForString(letter))[0].x()
        assert drawn == advance, letter


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize("word", ["Certificados", "organizaciones", "Ñuñoa", "AVATAR", "Tránsito"])
def test_no_word_is_drawn_much_wider(word: str) -> None:
    """Kerning brings letters together, and hardly ever apart."""
    fonts.register()
    font = QFont(sizes.FAMILY)
    font.setWeight(QFont.Weight.Bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(1000)
    drawn = QFontMetricsF(font).horizontalAdvance(word) * SIZE / 1000
    assert width(word) - 3 < drawn < width(word) + 0.5


def test_the_size_is_that_of_large_text() -> None:
    """A name that fits in large text always fits."""
    assert kiosk_sizes(10, large=True).name == SIZE * 10


def test_the_widest_word_decides() -> None:
    """Two words of offices, one that fits and one that does not."""
    assert too_wide("Certificados de todas las clases") is None
    assert too_wide("Vecinos y organizaciones") == "organizaciones"
    assert width("Certificados") < ROOM < width("organizaciones")


def test_a_hyphen_divides_a_word() -> None:
    """A line may end after it; the hyphen stays on the line."""
    assert too_wide("organiza-ciones") is None
    assert too_wide("organizaciones-") == "organizaciones-"


def test_unknown_letters_count_as_wide() -> None:
    """A letter that the font lacks comes from another font, which is not measured."""
    assert too_wide("\u4e2d" * 7) is not None
