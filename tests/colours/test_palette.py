"""The colours: every promised contrast, and office accents that keep them."""

import pytest
from hypothesis import given, strategies as st

from antesala.colours.palette import (
    CONTRAST,
    DARK,
    LIGHT,
    PALETTES,
    Palette,
    ThemeName,
    contrast,
    tinted,
)

LEAST_TEXT, LEAST_OUTLINE = 7.0, 3.0
THEMES: list[ThemeName] = ["light", "dark", "contrast"]

# As the look tells them: on ground, then on surface.
ON_GROUND_AND_SURFACE = [
    ("light", "ink", 15.9, 17.8),
    ("light", "ink2", 8.7, 9.7),
    ("light", "line", 3.9, 4.3),
    ("light", "accent", 7.8, 8.7),
    ("light", "focus", 15.9, 17.8),
    ("light", "stop", 7.4, 8.3),
    ("dark", "ink", 16.9, 14.5),
    ("dark", "ink2", 11.3, 9.7),
    ("dark", "line", 5.2, 4.5),
    ("dark", "accent", 10.0, 8.6),
    ("dark", "focus", 18.5, 15.9),
    ("contrast", "ink", 21.0, 21.0),
    ("contrast", "accent", 17.0, 17.0),
    ("contrast", "focus", 13.5, 13.5),
]
ON_THEIR_FILL = [
    ("light", "accent", 8.7),
    ("light", "caution", 11.5),
    ("light", "stop", 8.3),
    ("light", "idle", 12.3),
    ("light", "bar", 17.8),
    ("dark", "accent", 10.0),
    ("dark", "caution", 13.1),
    ("dark", "stop", 8.8),
    ("dark", "idle", 9.1),
    ("dark", "bar", 17.8),
    ("contrast", "accent", 17.0),
    ("contrast", "caution", 17.0),
    ("contrast", "stop", 21.0),
]
HUES = {
    "petrol": "#0A4F78",
    "green": "#0B6A35",
    "burgundy": "#B01245",
    "violet": "#6A35B0",
    "orange": "#E67E00",
    "sky": "#35A0D8",
}


@pytest.mark.parametrize(("theme", "name", "on_ground", "on_surface"), ON_GROUND_AND_SURFACE)
def test_ratios_are_those_of_the_look(
    theme: ThemeName, name: str, on_ground: float, on_surface: float
) -> None:
    palette = PALETTES[theme]
    colour = getattr(palette, name)
    assert contrast(colour, palette.ground) == pytest.approx(on_ground, abs=0.05)
    assert contrast(colour, palette.surface) == pytest.approx(on_surface, abs=0.05)


@pytest.mark.parametrize(("theme", "fill", "ratio"), ON_THEIR_FILL)
def test_text_on_a_fill_has_the_ratio_of_the_look(
    theme: ThemeName, fill: str, ratio: float
) -> None:
    palette = PALETTES[theme]
    found = contrast(getattr(palette, f"on_{fill}"), getattr(palette, fill))
    assert found == pytest.approx(ratio, abs=0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_all_text_reads_and_every_outline_is_seen(theme: ThemeName) -> None:
    assert_reads(PALETTES[theme])


@pytest.mark.parametrize("hue", HUES.values(), ids=HUES.keys())
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_each_of_six_hues_becomes_an_accent_that_reads(palette: Palette, hue: str) -> None:
    assert_reads(tinted(palette, hue))


@given(st.integers(0, 0xFFFFFF))
def test_any_colour_becomes_an_accent_that_reads(colour: int) -> None:
    for palette in (LIGHT, DARK):
        assert_reads(tinted(palette, f"#{colour:06X}"))


@given(st.integers(0, 0xFFFFFF))
def test_pressed_is_seen_to_differ(colour: int) -> None:
    for palette in (LIGHT, DARK):
        made = tinted(palette, f"#{colour:06X}")
        assert made.accent != made.accent_press


def test_the_houses_own_accent_stays_as_drawn() -> None:
    assert tinted(LIGHT, "#0a4f78") == LIGHT
    assert tinted(DARK, "#0A4F78") == DARK


def test_the_contrast_theme_knows_no_offices_accent() -> None:
    assert tinted(CONTRAST, "#B01245") == CONTRAST


def test_orange_becomes_brown() -> None:
    assert tinted(LIGHT, HUES["orange"]).accent == "#7C4100"


def assert_reads(palette: Palette) -> None:
    for ground in (palette.ground, palette.surface):
        for name in ("ink", "ink2", "accent", "stop"):
            assert contrast(getattr(palette, name), ground) >= LEAST_TEXT, name
        for name in ("line", "focus"):
            assert contrast(getattr(palette, name), ground) >= LEAST_OUTLINE, name
    for fill in ("accent", "caution", "stop", "idle", "bar"):
        on_fill = contrast(getattr(palette, f"on_{fill}"), getattr(palette, fill))
        assert on_fill >= LEAST_TEXT, fill
    assert contrast(palette.on_accent, palette.accent_press) >= LEAST_TEXT
    assert contrast(palette.ink, palette.accent_soft) >= LEAST_TEXT
    assert contrast(palette.focus_on_bar, palette.bar) >= LEAST_OUTLINE
