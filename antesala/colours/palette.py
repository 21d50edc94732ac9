"""The colours of the three themes by their use, their contrast, and an office's tint. No Qt.

Colour has three jobs: accent is what may be touched or where to go, caution is attention, stop is
failure. Whatever is well is ink.

Of an office's one colour the light and dark theme make their accents: it keeps its OKLCH hue, and
its lightness gives way until the contrast holds. The contrast theme knows no office's accent.
"""

import math
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Literal

NEAR_BLACK = 0.04045
"""Up to here the curve of sRGB is a straight line."""

ThemeName = Literal["light", "dark", "contrast"]


class Gravity(IntEnum):
    """How serious a banner is, in the order of the control that draws it (`Banner.qml`)."""

    INFORMATION = 0
    ATTENTION = 1
    FAILURE = 2


DRAWINGS = {
    Gravity.INFORMATION: "info",
    Gravity.ATTENTION: "triangle-alert",
    Gravity.FAILURE: "octagon-x",
}
"""The drawing of a banner that has none of its own."""


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour for each use, as #RRGGBB; an `on_` colour is for text on the fill it names."""

    ground: str
    surface: str
    ink: str
    ink2: str
    line: str
    hair: str
    accent: str
    on_accent: str
    accent_press: str
    accent_soft: str
    caution: str
    on_caution: str
    stop: str
    on_stop: str
    idle: str
    on_idle: str
    bar: str
    on_bar: str
    focus: str
    focus_on_bar: str


LIGHT = Palette(
    ground="#F4F2ED",
    surface="#FFFFFF",
    ink="#14181D",
    ink2="#3E454D",
    line="#747A82",
    hair="#D6D2C8",
    accent="#0A4F78",
    on_accent="#FFFFFF",
    accent_press="#013452",
    accent_soft="#E7F0F7",
    caution="#FFC740",
    on_caution="#14181D",
    stop="#9C160C",
    on_stop="#FFFFFF",
    idle="#DAD6CC",
    on_idle="#14181D",
    bar="#14181D",
    on_bar="#FFFFFF",
    focus="#14181D",
    focus_on_bar="#FFFFFF",
)

DARK = Palette(
    ground="#0F1419",
    surface="#1C232B",
    ink="#F3F5F7",
    ink2="#C4CBD3",
    line="#7F8994",
    hair="#333C46",
    accent="#87C5F5",
    on_accent="#0F1419",
    accent_press="#C1E3FE",
    accent_soft="#183043",
    caution="#FFD466",
    on_caution="#0F1419",
    stop="#FF9686",
    on_stop="#0F1419",
    idle="#3A444F",
    on_idle="#F3F5F7",
    bar="#090D11",
    on_bar="#F3F5F7",
    focus="#FFFFFF",
    focus_on_bar="#FFFFFF",
)

CONTRAST = Palette(
    ground="#000000",
    surface="#000000",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    line="#FFFFFF",
    hair="#FFFFFF",
    accent="#FFE94A",
    on_accent="#000000",
    accent_press="#FFFFFF",
    accent_soft="#2B2700",
    caution="#FFE94A",
    on_caution="#000000",
    stop="#FFFFFF",
    on_stop="#000000",
    idle="#000000",
    on_idle="#FFFFFF",
    bar="#000000",
    on_bar="#FFFFFF",
    focus="#4DE1FF",
    focus_on_bar="#4DE1FF",
)

PALETTES: dict[ThemeName, Palette] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def contrast(one: str, other: str) -> float:
    """The ratio of two colours as WCAG computes it, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, from 0 to 1."""
    red, green, blue = (linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of #RRGGBB, each from 0 to 1."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def linear(channel: float) -> float:
    """A channel without its sRGB curve."""
    return channel / 12.92 if channel <= NEAR_BLACK else ((channel + 0.055) / 1.055) ** 2.4


ENOUGH = 7.05
"""Just above the 7:1 that every text of ours keeps, so that rounding to #RRGGBB cannot break it."""

STEP = 0.005
DARKEST_TO_DARKEN = 0.18
"""A colour under this lightness has no room below it, and gets lighter when pressed."""

ROUNDING = 0.0005
_NEAR_BLACK_LIGHT = 0.0031308
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
    return light * 12.92 if light <= _NEAR_BLACK_LIGHT else 1.055 * light ** (1 / 2.4) - 0.055
