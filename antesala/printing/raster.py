"""A ticket drawn whole as a picture of black and white dots, the width of the printer's head.

Its texts are in `slip.py`, the sizes in `paper.py`, its QR code in `qr_strip.py`.
"""

from collections.abc import Sequence

from PIL import Image

from antesala.printing.crest import crest_strip
from antesala.printing.lettering import ascent, code_picture, measure, pitch, set_line
from antesala.printing.paper import Paper
from antesala.printing.qr_strip import square_strip
from antesala.printing.signs import in_drawn_letters, in_signs
from antesala.printing.slip import Block, Code, Crest, Fact, Paragraph, Rule, Run, Square, Style
from antesala.printing.strips import (
    CENTRE,
    RIGHT,
    RULE_GAP,
    blank,
    lines_strip,
    stacked,
    whole_width,
)
from antesala.printing.wrapping import Line, balanced, has_cut, width, wrap

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
    return _dots(stacked([ends, *(_strip(block, paper) for block in blocks), ends]))


def draw_code(code: str, paper: Paper) -> Image.Image:
    """The code alone, mode "1", for a printer that writes the rest in its own letters."""
    return _dots(_code(code, paper))


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
