"""How wide a text is in the house's face, and how many lines it takes. Pure: no Qt, no window."""

from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import ImageFont

BOLD = files("antesala.qt") / "fonts" / "AntesalaSans-700.ttf"
"""What names are written in; the widest of the weights but the code's own."""

SPARE = 1.03
"""Qt sets letters on whole pixels, which makes a line a little longer than its measure."""

EM = 1000
"""Pixels in an em of the face as it is measured here."""

LINE = 1.312
"""Height of a line in em, as the face has it and Qt rounds it."""


def height_of(lines: int, size: float, pitch: float) -> float:
    """The height of lines of which each stands `pitch` of a line under the one before."""
    return size * LINE * (1 + (lines - 1) * pitch)


def lines_of(text: str, size: float, width: float) -> int:
    """Lines of a text, `size` and `width` in millimetres; a word too long has a line of its own."""
    return len(wrapped(text, size, width))


def wrapped(text: str, size: float, width: float) -> list[str]:
    """The same text line by line; an empty one has a line too."""
    lines, line = list[str](), ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and breadth(longer) * size > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


@cache
def breadth(text: str) -> float:
    """The width of a text on a card in em."""
    return face().getlength(text) / EM * SPARE


@cache
def face() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(BOLD.read_bytes()), EM)
