"""How the one colour that an office gives becomes the accents of the light and dark theme. No Qt.

The colour keeps its OKLCH hue; its lightness gives way until the contrast holds. The contrast
theme knows no office's accent.
"""

import math
from dataclasses import dataclass, replace

from antesala.colours.palette import DARK, LIGHT, Palette, channels, contrast, linear

ENOUGH = 7.05
"""Just above the 7:1 that every text of ours keeps, so that rounding to #RRGGBB cannot break it."""

STEP = 0.005
DARKEST_TO_DARKEN = 0.18
"""A colour under this lightness has no room below it, and gets lighter when pressed."""

ROUNDING = 0.0005
NEAR_BLACK = 0.0031308
"""Up to here the curve of sRGB is a straight line."""


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour in OKLCH: lightness from 0 to 1, chroma, hue in radians."""

    lightness: float
    chroma: float
    hue: float


def tinted(palette: Palette, accent: str) -> Palette:
    """The palette with the office's accent; the theme's own, and the contrast theme, stay."""
    if accent.upper() == LIGHT.accent:
        return palette
    if palette == LIGHT:
        return light_tinted(accent)
    return dark_tinted(accent) if palette == DARK else palette


def light_tinted(colour: str) -> Palette:
    shade = shade_of(colour)
    while not reads(LIGHT.on_accent, colour) or not reads(colour, LIGHT.ground):
        shade = replace(shade, lightness=shade.lightness - STEP)
        colour = colour_of(shade)
    return replace(
        LIGHT,
        accent=colour.upper(),
        accent_press=colour_of(replace(shade, lightness=pressed(shade.lightness))),
        accent_soft=colour_of(replace(shade, lightness=0.95, chroma=min(shade.chroma, 0.014))),
    )


def pressed(lightness: float) -> float:
    """Darker by a step that is seen, or else lighter."""
    return lightness - 0.10 if lightness > DARKEST_TO_DARKEN else lightness + 0.12


def dark_tinted(colour: str) -> Palette:
    shade = shade_of(colour)
    shade = replace(shade, lightness=0.80, chroma=min(shade.chroma, 0.10))
    while not reads(colour_of(shade), DARK.surface):
        shade = replace(shade, lightness=shade.lightness + STEP)
    return replace(
        DARK,
        accent=colour_of(shade),
        accent_press=colour_of(replace(shade, lightness=0.90)),
        accent_soft=colour_of(replace(shade, lightness=0.30, chroma=min(shade.chroma, 0.045))),
    )


def reads(one: str, other: str) -> bool:
    return contrast(one, other) >= ENOUGH


def shade_of(colour: str) -> Shade:
    red, green, blue = (linear(channel) for channel in channels(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    return Shade(lightness, math.hypot(a, b), math.atan2(b, a))


def colour_of(shade: Shade) -> str:
    """The colour as #RRGGBB, with less chroma where the screen has no such colour."""
    while shade.chroma > 0 and not is_shown(shade):
        shade = replace(shade, chroma=max(0.0, shade.chroma - 0.002))
    return "#" + "".join(f"{round(curved(light) * 255):02X}" for light in lights_of(shade))


def is_shown(shade: Shade) -> bool:
    """Whether a screen has the colour."""
    return all(-ROUNDING <= light <= 1 + ROUNDING for light in lights_of(shade))


def lights_of(shade: Shade) -> tuple[float, float, float]:
    """Linear red, green and blue, outside 0 to 1 where no screen shows the shade."""
    a, b = shade.chroma * math.cos(shade.hue), shade.chroma * math.sin(shade.hue)
    long = (shade.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (shade.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (shade.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def curved(light: float) -> float:
    light = min(1.0, max(0.0, light))
    return light * 12.92 if light <= NEAR_BLACK else 1.055 * light ** (1 / 2.4) - 0.055
