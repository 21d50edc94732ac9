"""A ticket drawn whole as a picture of black and white dots, the width of the printer's head.

It is stacked from strips across the paper: white ones, lines of text, the QR code of the ticket's
link in its printed size, and the office's crest, whose grey is a pattern of dots. Its texts are in
`slip.py`, the sizes in `paper.py`.
"""

import io
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PIL import Image, ImageOps

from antesala.printing.lettering import (
    ascent,
    code_picture,
    in_drawn_letters,
    in_signs,
    measure,
    pitch,
    set_line,
)
from antesala.printing.paper import CREST, Paper
from antesala.printing.slip import Block, Code, Crest, Fact, Paragraph, Rule, Run, Square, Style
from antesala.printing.wrapping import Line, balanced, has_cut, width, wrap
from antesala.square_code import modules

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


KEPT = 48
"""How many strips are kept: those of the last tickets, in three languages."""


def kept(draw: Callable[..., Image.Image], *arguments: Hashable) -> Image.Image:
    """What is drawn of these arguments, in black and white.

    It is drawn once. Most of a ticket is the same as on the one before, and the rest is known a
    moment before it is printed.
    """
    size, dots = packed(draw, *arguments)
    return Image.frombytes("1", size, dots)


@lru_cache(KEPT)
def packed(draw: Callable[..., Image.Image], *arguments: Hashable) -> tuple[tuple[int, int], bytes]:
    """The same, with eight dots to a byte: a program that runs for weeks has little memory."""
    strip = _dots(draw(*arguments))
    return strip.size, strip.tobytes()


_HEADING_GAP, _WORDS_GAP = 8, 12


def module_dots(count: int, paper: Paper) -> int:
    """Dots of the head to a module, for a code of so many modules a side."""
    least = -(-paper.least_square // count)
    return max(paper.least_module, least, paper.square // count)


def square_strip(block: Square, paper: Paper) -> Image.Image:
    """The code with its words beside it, or below it where a word does not fit."""
    code = _picture(block.link, paper)
    # The white under the rule before it counts as the code's too.
    code = code.crop((0, RULE_GAP, code.width, code.height))
    strip = blank(paper.width, code.height)
    beside = Column(paper.width, code.width, paper.width - paper.margin - code.width)
    # The link alone is another on each ticket.
    told = replace(block, link="")
    words = kept(_words, told, paper, beside)
    if _widest_word(told, paper) > beside.room or words.height > code.height:
        strip.paste(code, ((paper.width - code.width) // 2, 0))
        words = kept(_words, told, paper, whole_width(paper))
        return stacked([strip, words, blank(paper.width, _WORDS_GAP)])
    strip.paste(words, (0, (code.height - words.height) // 2))
    strip.paste(code, (0, 0))
    return strip


def _picture(link: str, paper: Paper) -> Image.Image:
    """The code with the white around it that its standard asks for."""
    matrix = modules(link)
    side, dots = len(matrix), module_dots(len(matrix), paper)
    picture = blank(side + 2 * paper.quiet, side + 2 * paper.quiet)
    for row, line in enumerate(matrix):
        for column, is_black in enumerate(line):
            if is_black:
                picture.putpixel((paper.quiet + column, paper.quiet + row), 0)
    return picture.resize((picture.width * dots, picture.height * dots), Image.Resampling.NEAREST)


def _words(block: Square, paper: Paper, column: Column) -> Image.Image:
    heading = wrap([Run(block.heading, is_strong=True)], column.room, measure(paper.heading))
    advice = wrap([Run(block.advice)], column.room, measure(paper.body))
    strips = [lines_strip(heading, paper.heading, column)]
    if advice:
        strips += [blank(column.strip, _HEADING_GAP), lines_strip(advice, paper.body, column)]
    return stacked(strips)


@lru_cache(KEPT)
def _widest_word(block: Square, paper: Paper) -> float:
    heading, body = measure(paper.heading), measure(paper.body)
    words = [heading(Run(word, is_strong=True)) for word in block.heading.split()]
    return max(words + [body(Run(word)) for word in block.advice.split()])


_GAP = 8


def crest_strip(png: bytes, paper: Paper) -> Image.Image:
    """The crest in the middle of the paper; None where no picture can be read from it."""
    try:
        with Image.open(io.BytesIO(png), formats=("PNG",)) as opened:
            grey = opened.convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return blank(paper.width, 0)
    grey.thumbnail((CREST, CREST))
    # A pale crest is made as dark as a bold one; then grey becomes a pattern of dots.
    dots = ImageOps.autocontrast(grey).convert("1")
    strip = blank(paper.width, dots.height + _GAP)
    strip.paste(dots.convert("L"), ((paper.width - dots.width) // 2, 0))
    return strip


_BLACK = 168
"""Darker than this, of 255, is a black dot: a third of a dot covered is enough. Cut at a half, the
thin strokes of text are too thin for a worn head.
"""

# Dots of white: around the code, after a fact, after a paragraph, at the ends of the paper.
_CODE_GAP, _FACT_GAP, _TEXT_GAP, _END_GAP = 24, 6, 12, 8


def draw(blocks: Sequence[Block], paper: Paper) -> Image.Image:
    """The ticket, mode "1"."""
    blocks = in_signs(blocks, in_drawn_letters)
    ends = blank(paper.width, _END_GAP)
    return _dots(stacked([ends, *(kept(_strip, block, paper) for block in blocks), ends]))


def draw_code(code: str, paper: Paper) -> Image.Image:
    """The code alone, mode "1", for a printer that writes the rest in its own letters."""
    return kept(_code, code, paper)


def _strip(block: Block, paper: Paper) -> Image.Image:
    match block:
        case Rule():
            return _rule(paper)
        case Paragraph():
            return _paragraph(block, paper)
        case Crest():
            return crest_strip(block.png, paper)
        case Code():
            return _code(block.text, paper)
        case Fact():
            return _fact(block, paper)
        case Square():
            return square_strip(block, paper)


def _rule(paper: Paper) -> Image.Image:
    strip = blank(paper.width, paper.rule + 2 * RULE_GAP)
    strip.paste(0, (paper.margin, RULE_GAP, paper.width - paper.margin, RULE_GAP + paper.rule))
    return strip


def _paragraph(block: Paragraph, paper: Paper) -> Image.Image:
    cap = paper.caps[block.style]
    if block.style is Style.BODY:
        lines = wrap(block.runs, paper.room, measure(cap))
        return stacked([lines_strip(lines, cap, whole_width(paper)), blank(paper.width, _TEXT_GAP)])
    cap = _fitted(block.runs, cap, paper.least, paper)
    # A date's comma is the better place to break it.
    broken = wrap if block.style is Style.MOMENT else balanced
    lines = broken(block.runs, paper.room, measure(cap))
    return lines_strip(lines, cap, whole_width(paper), CENTRE)


def _code(code: str, paper: Paper) -> Image.Image:
    ink = code_picture(code, paper.code, paper.room)
    strip = blank(paper.width, ink.height + 2 * _CODE_GAP)
    strip.paste(ink, ((paper.width - ink.width) // 2, _CODE_GAP))
    return strip


def _fact(block: Fact, paper: Paper) -> Image.Image:
    """Label and value on one baseline; one below the other where the paper is too narrow."""
    label, value = (Run(block.label),), (Run(block.value, is_strong=True),)
    small, large = measure(paper.label), measure(paper.value)
    gap = blank(paper.width, _FACT_GAP)
    if width(label, small) + small(Run(" ")) + width(value, large) > paper.room:
        column = whole_width(paper)
        labels = lines_strip(wrap(label, paper.room, small), paper.label, column)
        cap = _on_one_line(value, paper)
        values = lines_strip(wrap(value, paper.room, measure(cap)), cap, column, RIGHT)
        return stacked([labels, values, gap])
    strip = blank(paper.width, pitch(paper.value))
    right = paper.width - paper.margin - width(value, large)
    set_line(strip, label, paper.label, paper.margin, ascent(paper.value))
    set_line(strip, value, paper.value, right, ascent(paper.value))
    return stacked([strip, gap])


def _on_one_line(value: Line, paper: Paper) -> int:
    """The size at which a value stays on one line; where none does, its own size, broken."""
    for cap in range(paper.value, paper.label - 1, -1):
        if width(value, measure(cap)) <= paper.room:
            return cap
    return _fitted(value, paper.value, paper.label, paper)


def _fitted(line: Line, cap: int, least: int, paper: Paper) -> int:
    """The size at which no word is cut: smaller letters are easier to read than half a word."""
    while cap > least and has_cut(line, paper.room, measure(cap)):
        cap -= 1
    return cap


def _dots(picture: Image.Image) -> Image.Image:
    return picture.point(lambda light: 255 * (light > _BLACK), mode="1")
