"""The controls: named, pressed, focused and drawn in each theme, without a word from QML."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QmlElement
from PySide6.QtTest import QTest

from antesala.colours.palette import PALETTES, ThemeName
from antesala.qt.driver import NotDoneError, everything
from tests.qt.stage import Stage, child_named, clipped, place

QML_IMPORT_NAME = "Antesala.Ground"
QML_IMPORT_MAJOR_VERSION = 1
THEMES: list[ThemeName] = ["light", "dark", "contrast"]
GALLERY = Path(__file__).parent / "Gallery.qml"


@QmlElement
class Pressed(QObject):
    """Notes what was pressed."""

    noted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    @Slot(str)
    def note(self, name: str) -> None:
        self.names.append(name)


class Gallery(Stage):
    def __init__(self) -> None:
        self.pressed = Pressed()
        super().__init__(GALLERY, {"pressed": self.pressed})


@pytest.fixture
def gallery() -> Iterator[Gallery]:
    stage = Gallery()
    yield stage
    assert stage.program.status == 0
    stage.close()


def test_what_can_be_pressed_can_be_pressed_by_name(gallery: Gallery) -> None:
    names = ["Licencias y vehículos", "Tomar turno", "Llamar siguiente", "Atender", "Ayuda"]
    for name in names:
        gallery.press(name)
    assert gallery.pressed.names == names


def test_what_waits_takes_no_press(gallery: Gallery) -> None:
    with pytest.raises(NotDoneError):
        gallery.press("Pidiendo turno…")
    assert gallery.pressed.names == []


def test_what_is_off_can_be_reached_and_says_why(gallery: Gallery) -> None:
    root = QAccessible.queryAccessibleInterface(gallery.window)
    (card,) = [
        node for node in everything(root) if node.text(QAccessible.Text.Name) == "Pagos y patentes"
    ]
    assert card.text(QAccessible.Text.Description) == "Abre a las 9:00"
    assert card.state().focusable


def test_a_toggle_tells_whether_it_is_on(gallery: Gallery) -> None:
    gallery.press("Más contraste")
    assert gallery.pressed.names == ["Más contraste"]
    root = QAccessible.queryAccessibleInterface(gallery.window)
    checked = [n.text(QAccessible.Text.Name) for n in everything(root) if n.state().checked]
    assert checked == ["Más contraste", "Texto grande"]


def test_no_name_is_told_twice(gallery: Gallery) -> None:
    names = [name for name in gallery.names() if name in ("Tomar turno", "Ayuda", "3", "F6")]
    assert names == ["Tomar turno", "Ayuda", "3"]


def test_a_card_under_a_finger_is_all_accent(gallery: Gallery) -> None:
    card = child_named(gallery, "Licencias y vehículos")
    corner = place(card).topLeft().toPoint() + QPoint(20, 20)
    QTest.mousePress(gallery.window, Qt.MouseButton.LeftButton, pos=corner)
    gallery.settle()
    seen = gallery.window.grabWindow().pixelColor(corner).name().upper()
    QTest.mouseRelease(gallery.window, Qt.MouseButton.LeftButton, pos=corner)
    assert seen == PALETTES["light"].accent


def test_the_ring_stands_a_gap_away(gallery: Gallery) -> None:
    QTest.keyClick(gallery.window, Qt.Key.Key_Tab)
    gallery.items()
    unit = gallery.program.sizes.table.unit
    card = place(child_named(gallery, "Licencias y vehículos"))
    picture = gallery.window.grabWindow()
    x = round(card.center().x())
    ring = picture.pixelColor(x, round(card.top() - 1.5 * unit)).name().upper()
    gap = picture.pixelColor(x, round(card.top() - 0.5 * unit)).name().upper()
    assert (ring, gap) == (PALETTES["light"].focus, PALETTES["light"].ground)


@pytest.mark.parametrize("theme", THEMES)
def test_each_theme_draws_every_control(gallery: Gallery, theme: ThemeName) -> None:
    gallery.program.theme.wear(theme)
    gallery.items()
    button = place(child_named(gallery, "Tomar turno"))
    picture = gallery.window.grabWindow()
    seen = picture.pixelColor(round(button.left() + 30), round(button.center().y()))
    assert seen.name().upper() == PALETTES[theme].accent


@pytest.mark.parametrize("family", ["Antesala Sans", "DejaVu Sans"])
def test_no_control_cuts_its_words(gallery: Gallery, family: str) -> None:
    gallery.window.resize(1400, 2600)
    gallery.program.theme.set_family(family)
    assert clipped(gallery) == []
