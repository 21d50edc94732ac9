"""Six screens as they stand in offices: their size, and how high their lower edge is."""

from collections.abc import Mapping

from antesala.settings import Screen
from antesala.sizes import Geometry
from kiosk.measures.frame import Place

SCREENS: Mapping[str, Screen] = {
    name: Screen(diagonal_inches=inches, width_px=width, height_px=height, bottom_edge_mm=edge)
    for name, inches, width, height, edge in (
        ("10", 10.1, 800, 1280, 880.0),
        ("15", 15.6, 1080, 1920, 850.0),
        ("21", 21.5, 1080, 1920, 850.0),
        ("24", 24.0, 1080, 1920, 800.0),
        ("32", 32.0, 1080, 1920, 600.0),
        ("32 wide", 32.0, 1920, 1080, 750.0),
    )
}


def place_of(screen: Screen) -> Place:
    assert screen.diagonal_inches
    assert screen.width_px
    assert screen.height_px
    size = Geometry.of(screen.diagonal_inches, screen.width_px, screen.height_px)
    return Place(size, screen.bottom_edge_mm or 0.0)


PLACES = {name: place_of(screen) for name, screen in SCREENS.items()}


def window_of(screen: Screen, part: int = 1) -> tuple[int, int]:
    """The window that fills a screen; without a viewer a part of its pixels is enough."""
    assert screen.width_px
    assert screen.height_px
    return screen.width_px // part, screen.height_px // part
