"""Every screen of the kiosk on six sizes of glass, in millimetres, with the aids, in each language.

Within reach, large enough to touch and to read, no text cut. Every run takes the smallest and the
largest glass and one between, each with other aids and in another language; --full takes all.
"""

from collections.abc import Iterator
from itertools import product

import pytest
from msgspec import structs
from PySide6.QtQuick import QQuickItem

from antesala.settings import Screen
from antesala.sizes import CAP_HEIGHT
from kiosk.measures.frame import HIGHEST, LOWEST
from kiosk.screens import compliance
from kiosk.way import events as t
from kiosk.way.state import MORE_TIME, PATIENCE, Aid
from tests.kiosk.controller import Standing
from tests.kiosk.places import SCREENS
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.test_measures import too_near
from tests.kiosk.tour import LANGUAGES, Tour
from tests.qt.stage import clipped, place

LARGE = frozenset({Aid.LARGE})
LETTERS = {"as drawn": frozenset[Aid](), "large": LARGE, "twice": LARGE | {Aid.TWICE}}
HEIGHTS = {"": frozenset[Aid](), ", low": frozenset({Aid.LOW})}
AIDS = {one + other: LETTERS[one] | HEIGHTS[other] for one, other in product(LETTERS, HEIGHTS)}

WAYS = (list(SCREENS), list(LETTERS), list(HEIGHTS), list(LANGUAGES))
LEAST_ROOM = ("10", "twice", ", low", "pt")
EVERY_RUN = {LEAST_ROOM, ("32 wide", "large", "", "en"), ("15", "as drawn", ", low", "es")}
CASES = [
    pytest.param(
        screen, letters + height, language, marks=[] if case in EVERY_RUN else [pytest.mark.full]
    )
    for case in product(*WAYS)
    for screen, letters, height, language in [case]
]

CAP, LARGE_CAP, TWICE_CAP = 4.8, 6.1, 10.0
"""Millimetres of the least capital; the last is twice that of a text as drawn."""

TARGET, LARGE_TARGET = 20, 30
ROUNDING = 0.3
"""Millimetres: type has whole pixels, and layouts round."""


@pytest.fixture
def kiosk(request: pytest.FixtureRequest) -> Iterator[Standing]:
    screen = SCREENS[request.param]
    assert screen.width_px
    assert screen.height_px
    size = (screen.width_px, screen.height_px)
    with Standing(size, PaperlessPrinter(), screen=screen) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0


@pytest.mark.parametrize(("kiosk", "aids", "language"), CASES, indirect=["kiosk"])
def test_every_screen_complies(kiosk: Standing, aids: str, language: str) -> None:
    found: dict[str, list[str]] = {}

    def look(name: str) -> None:
        found[name] = faults(kiosk)

    Tour(kiosk, look, language, AIDS[aids]).all()
    assert {name: each for name, each in found.items() if each} == {}


def faults(kiosk: Standing) -> list[str]:
    with kiosk.still():
        return [*clipped(kiosk), *near(kiosk), *too_small(kiosk), *beyond_reach(kiosk)]


def near(kiosk: Standing) -> list[str]:
    """Controls under a question over the screen are not touched."""
    return [] if kiosk.controller.bridge.picture.stay_title else too_near(kiosk)


def too_small(kiosk: Standing) -> Iterator[str]:
    """Too small controls by their shorter side, too small texts by their capitals."""
    unit, layout = kiosk.program.sizes.table.unit, kiosk.controller.bridge.layout
    for item in kiosk.touchables():
        side = min(item.width(), item.height()) / unit
        if side < (LARGE_TARGET if layout.is_large else TARGET) - ROUNDING:
            yield f"{name_of(item)} is {side:.1f} mm"
    for text in kiosk.texts():
        cap = text.property("font").pixelSize() * CAP_HEIGHT / unit
        if cap < least_cap(kiosk, text) - ROUNDING:
            yield f"{text.property('text')!r} has capitals of {cap:.1f} mm"


def least_cap(kiosk: Standing, text: QQuickItem) -> float:
    """Twice a text's as drawn; a key or a word in the foot may have less room on ten inches."""
    layout = kiosk.controller.bridge.layout
    if not layout.is_large:
        return CAP
    is_narrow = stands_in(text, "Foot") or stands_in(text, "TypingPage")
    if not layout.is_twice or (layout.is_tiny and is_narrow):
        return LARGE_CAP
    # The words of the foot are as large as their row has room for.
    return layout.nav_size * CAP_HEIGHT if stands_in(text, "Foot") else TWICE_CAP


def stands_in(item: QQuickItem | None, kind: str) -> bool:
    while item is not None:
        if item.metaObject().className().startswith(f"{kind}_"):
            return True
        item = item.parentItem()
    return False


def beyond_reach(kiosk: Standing) -> Iterator[str]:
    """Controls higher or lower than a seated hand reaches, in mm above the floor."""
    if Aid.LOW not in kiosk.controller.bridge.aids_in_use:
        return
    for item in kiosk.touchables():
        low, high = heights(kiosk, item)
        if low < LOWEST - ROUNDING or high > HIGHEST + ROUNDING:
            yield f"{name_of(item)} is {low:.0f} to {high:.0f} mm above the floor"


def heights(kiosk: Standing, item: QQuickItem) -> tuple[float, float]:
    """Where an item begins and ends, in millimetres above the floor."""
    unit, edge = kiosk.program.sizes.table.unit, kiosk.controller.place.bottom_edge
    bottom, there = kiosk.window.height(), place(item)
    return edge + (bottom - there.bottom()) / unit, edge + (bottom - there.top()) / unit


def name_of(item: QQuickItem) -> str:
    return str(item.property("text"))


@pytest.mark.parametrize(
    "kiosk",
    [
        pytest.param(name, marks=() if name in {"10", "32 wide"} else pytest.mark.full)
        for name in SCREENS
    ],
    indirect=True,
)
def test_the_question_over_the_screen_is_within_reach(kiosk: Standing) -> None:
    for aid in AIDS["large, low"]:
        kiosk.controller.take(t.Switch(aid))
    kiosk.look_after(PATIENCE * MORE_TIME + 1)
    (answer,) = [item for item in kiosk.touchables() if name_of(item) == "Sigo aquí"]
    low, high = heights(kiosk, answer)
    assert low >= LOWEST
    assert high <= HIGHEST


# Every language and both sizes; `test_every_screen_complies` draws the largest letters in each.
@pytest.mark.parametrize(
    ("inches", "language"),
    [
        (15.6, "pt"),
        pytest.param(15.6, "es", marks=pytest.mark.full),
        pytest.param(21.5, "en", marks=pytest.mark.full),
    ],
)
def test_a_screen_as_high_as_may_be_complies(inches: float, language: str) -> None:
    """A screen that the doctor accepts is within reach, with a country's law and large letters."""
    high = Screen(diagonal_inches=inches, width_px=1080, height_px=1920, bottom_edge_mm=1000)
    edge = float(compliance.faults(high)[0].rpartition(" to ")[2].split()[0])
    screen = structs.replace(high, bottom_edge_mm=edge)
    assert compliance.faults(screen) == []
    with Standing((1080, 1920), PaperlessPrinter(), screen=screen) as kiosk:
        kiosk.open_office()
        found: dict[str, list[str]] = {}

        def look(name: str) -> None:
            found[name] = faults(kiosk)

        Tour(kiosk, look, language, AIDS["twice, low"]).all()
    assert {name: each for name, each in found.items() if each} == {}
