"""How wide and how high a text is in millimetres, measured in the product's face without Qt.

A screen is divided before it is drawn, so its texts are measured before there is a window. Sizes of
letters and widths are in millimetres; `em` is a width as a part of the size of the letters.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import ImageFont

from antesala.words.hyphens import IN_SPANISH, OPENING, Hyphens
from antesala.words.typed import SOFT_HYPHEN

BOLD = files("antesala.qt") / "fonts" / "AntesalaSans-700.ttf"
"""The weight of names; the widest of the weights except the code's."""

SPARE = 1.03
"""The factor by which Qt's lines are longer, because Qt sets letters on whole pixels."""

WIDTHS = 4096
"""How many texts' widths are kept: an office's names, in all its languages."""

EM = 1000
"""Pixels in an em of the face as it is measured here."""

LINE = 1.312
"""Height of a line in em, as the face has it and Qt rounds it."""

LEADING = 1.25
"""Height of a line of a card's name in em."""

TIGHT = 0.8
"""Part of a line's height that a line of a card takes where letters are very large."""

TEXT = 0.94
"""The same for running text."""


def height_of(lines: int, size: float, pitch: float) -> float:
    """The height of some lines in millimetres, in letters of `size` millimetres.

    Each line is `pitch` of a line's height below the last.
    """
    return size * LINE * (1 + (lines - 1) * pitch)


def lines_of(text: str, size: float, width: float, hyphens: Hyphens = IN_SPANISH) -> int:
    """How many lines a text has in letters of `size` mm, in a column `width` mm wide."""
    return len(_wrapped(text, size, width, hyphens))


def wrapped(text: str, size: float, width: float, hyphens: Hyphens = IN_SPANISH) -> list[str]:
    """The text line by line, in letters of `size` mm in a column `width` mm wide.

    An empty text has one line. A word that does not fit in a line goes on in the next, and the line
    ends with a soft hyphen.
    """
    return list(_wrapped(text, size, width, hyphens))


@lru_cache(WIDTHS)
def _wrapped(text: str, size: float, width: float, hyphens: Hyphens) -> tuple[str, ...]:
    """Kept, as the kiosk draws its screen twice a second and its texts are mostly the same."""
    lines, line = list[str](), ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if breadth(word) * size > width:
            *full, line = divided(line, word, width / size, hyphens)
            lines += full
        elif line and breadth(longer) * size > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return (*lines, line)


def divided(line: str, word: str, room: float, hyphens: Hyphens) -> list[str]:
    """A word over as many lines as it needs, each `room` em wide; it begins after `line`."""
    lines, line, end = list[str](), f"{line} ".lstrip(), ""
    for part in re.split(f"(?<=[{SOFT_HYPHEN}{OPENING}-])", hyphens.softened(word)):
        longer = line + part
        if line and breadth(longer.replace(SOFT_HYPHEN, "-")) > room:
            lines.append(line.rstrip() + end)
            line = part
        else:
            line = longer
        end = SOFT_HYPHEN if part.endswith(SOFT_HYPHEN) else ""
        line = line.removesuffix(SOFT_HYPHEN)
    return [*lines, line]


@lru_cache(WIDTHS)
def breadth(text: str) -> float:
    """The width of a text on a card in em."""
    return face().getlength(text) / EM * SPARE


@cache
def face() -> ImageFont.FreeTypeFont:
    """The product's face at `EM` pixels, read once."""
    return ImageFont.truetype(BytesIO(BOLD.read_bytes()), EM)
