"""The QR code of a ticket's link on paper: its printed size, and its strip."""

from PIL import Image

from antesala.printing.lettering import measure
from antesala.printing.paper import Paper
from antesala.printing.slip import Run, Square
from antesala.printing.strips import RULE_GAP, Column, blank, lines_strip, stacked, whole_width
from antesala.printing.wrapping import wrap
from antesala.ticket_link import modules

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
    words = _words(block, paper, beside)
    if _widest_word(block, paper) > beside.room or words.height > code.height:
        strip.paste(code, ((paper.width - code.width) // 2, 0))
        words = _words(block, paper, whole_width(paper))
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


def _widest_word(block: Square, paper: Paper) -> float:
    heading, body = measure(paper.heading), measure(paper.body)
    words = [heading(Run(word, is_strong=True)) for word in block.heading.split()]
    return max(words + [body(Run(word)) for word in block.advice.split()])
