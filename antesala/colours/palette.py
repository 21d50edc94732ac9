"""The colours of the three themes, by the use each has, and how contrast is computed. No Qt.

Colour has three jobs: accent is what may be touched or where to go, caution is attention, stop is
failure. Whatever is well is ink.
"""

from dataclasses import dataclass
from typing import Literal

NEAR_BLACK = 0.04045
"""Up to here the curve of sRGB is a straight line."""

ThemeName = Literal["light", "dark", "contrast"]


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
