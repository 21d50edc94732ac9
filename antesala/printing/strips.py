"""Strips across the paper that a drawn ticket is stacked from: white ones and lines of text."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from antesala.printing.lettering import ascent, measure, pitch, set_line
from antesala.printing.paper import Paper
from antesala.printing.wrapping import Line, width

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0
"""The share of a line's spare room that is left before the text."""


RULE_GAP = 12
"""Dots of white above and below a rule."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where lines stand on a strip, in dots."""

    strip: int
    left: int
    room: int


def whole_width(paper: Paper) -> Column:
    """All between the margins."""
    return Column(paper.width, paper.margin, paper.room)


def blank(wide: int, high: int) -> Image.Image:
    """White paper; grey levels between black and white until the ticket is whole."""
    return Image.new("L", (wide, high), 255)


def lines_strip(lines: Sequence[Line], cap: int, column: Column, side: float = LEFT) -> Image.Image:
    """Lines of one size, one below the other."""
    strip = blank(column.strip, pitch(cap) * len(lines))
    for number, line in enumerate(lines):
        left = column.left + side * (column.room - width(line, measure(cap)))
        set_line(strip, line, cap, left, number * pitch(cap) + ascent(cap))
    return strip


def stacked(strips: Sequence[Image.Image]) -> Image.Image:
    """Strips of one width, one below the other."""
    whole = blank(strips[0].width, sum(strip.height for strip in strips))
    top = 0
    for strip in strips:
        whole.paste(strip, (0, top))
        top += strip.height
    return whole
