"""Sizes in millimetres as the look tells them, and in the pixels of a screen."""

import pytest

from antesala.sizes import (
    CAP_HEIGHT,
    KIOSK_21,
    Geometry,
    console_sizes,
    kiosk_sizes,
)
from antesala.wall.letter_sizes import display_sizes

MM_AT_40_CM = 4.8
"""Height of a capital that ADA 707.7.1 asks of a kiosk."""

PX_PER_MM = 1080 / KIOSK_21.width


def test_a_kiosk_of_21_inches_is_as_large_as_drawn() -> None:
    assert (round(KIOSK_21.width), round(KIOSK_21.height)) == (268, 476)
    assert round(PX_PER_MM, 2) == 4.03


def test_a_window_shows_the_whole_screen_smaller() -> None:
    assert KIOSK_21.unit_in(1080, 1920) == pytest.approx(PX_PER_MM)
    assert KIOSK_21.unit_in(1366, 768) == pytest.approx(768 / KIOSK_21.height)


@pytest.mark.parametrize("large", [False, True])
def test_every_letter_of_a_kiosk_is_large_enough(large: bool) -> None:  # noqa: FBT001 - a case
    sizes = kiosk_sizes(PX_PER_MM, large=large)
    caps = [
        getattr(sizes, name) * CAP_HEIGHT / PX_PER_MM
        for name in ("small", "text", "lead", "name", "button", "title", "code", "code_small")
    ]
    assert min(caps) >= (6.1 if large else MM_AT_40_CM)


def test_large_text_makes_large_targets() -> None:
    normal, large = kiosk_sizes(1), kiosk_sizes(1, large=True)
    assert (normal.target, large.target) == (22, 30)
    assert normal.gap >= 3


def test_outlines_are_stronger_in_the_contrast_theme() -> None:
    assert kiosk_sizes(1, contrast=True).outline == 1.0


@pytest.mark.parametrize(
    ("diagonal", "metres", "current", "earlier"),
    [(55, 8, 231, 126), (43, 8, 295, 161), (32, 5, 247, 135)],
)
def test_a_display_is_read_from_the_end_of_its_hall(
    diagonal: float, metres: float, current: int, earlier: int
) -> None:
    geometry = Geometry.of(diagonal, 1920, 1080)
    sizes = display_sizes(1920 / geometry.width, metres * 1000)
    assert sizes.code == pytest.approx(current, abs=1)
    assert sizes.code_small == pytest.approx(earlier, abs=1)


def test_a_clerk_may_have_it_all_larger() -> None:
    assert console_sizes().text == 16
    assert console_sizes(1.5).text == 24
    assert console_sizes(1.5).target == 66
