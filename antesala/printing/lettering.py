"""Text in the product's face on a picture of dots, in characters that the paper can show.

Lines of text, and the code of a ticket, with long words divided. `antesala.words.signs` lists the
characters.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

import antesala
from antesala.printing.paper import PLAIN, STRONG, Type
from antesala.printing.slip import Block, Code, Crest, Fact, Paragraph, Rule, Run, Square
from antesala.printing.wrapping import Line, Measure
from antesala.words.hyphens import OPENING, Hyphens, whole
from antesala.words.signs import in_code_page, in_face, shown
from antesala.words.typed import SOFT_HYPHEN, composed_softly

_FACES = Path(antesala.__file__).parent / "qt" / "fonts"

_SPACING = -0.02
"""Space between the letters of a code, in em: at 20 mm the face by itself is too wide."""

_FINER = 4
"""A code is drawn so many times larger and scaled down: its edges stay clean when squeezed."""

_ASCENT = 0.92
"""Em above the baseline that a line needs, for an accent over a capital."""

_PITCH = 1.17
"""Em from line to line: accents and descenders of Spanish do not touch."""


def pitch(cap: int) -> int:
    """Dots from line to line."""
    return round(_PITCH * Type(cap).size)


def ascent(cap: int) -> int:
    """Dots from the top of a line to its baseline."""
    return round(_ASCENT * Type(cap).size)


def measure(cap: int) -> Measure:
    """Measures text of this size in dots: each word once, however often it is tried in a line."""
    size = Type(cap).size
    return cache(lambda run: _face(_weight(run), size).getlength(whole(run.text)))


def set_line(picture: Image.Image, line: Line, cap: int, left: float, baseline: float) -> None:
    """Draw a line from its left end."""
    draw = ImageDraw.Draw(picture)
    for run in line:
        face = _face(_weight(run), Type(cap).size)
        draw.text((left, baseline), whole(run.text), fill=0, font=face, anchor="ls")
        left += face.getlength(whole(run.text))


def code_picture(code: str, type_: Type, room: int) -> Image.Image:
    """A code cropped to its ink, no wider than the room.

    A wide one is squeezed, never made lower: from afar a code is read by its height.
    """
    size = _FINER * type_.size
    face = _face(type_.weight, size)
    spacing = _SPACING * size
    length = sum(face.getlength(letter) + spacing for letter in code)
    drawn = Image.new("L", (int(length) + size, 2 * size))
    left = size / 4
    for letter in code:
        ImageDraw.Draw(drawn).text((left, 1.5 * size), letter, fill=255, font=face, anchor="ls")
        left += face.getlength(letter) + spacing
    ink = drawn.crop(drawn.getbbox())
    width, height = (-(-side // _FINER) for side in ink.size)
    return ImageOps.invert(ink.resize((min(width, room), height), Image.Resampling.BOX))


def _weight(run: Run) -> int:
    return STRONG if run.is_strong else PLAIN


@cache
def _face(weight: int, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout is the same on every machine; the other one needs a system library.
    engine = ImageFont.Layout.BASIC
    return ImageFont.truetype(_FACES / f"AntesalaSans-{weight}.ttf", size, layout_engine=engine)


_BREAKS = frozenset({SOFT_HYPHEN, OPENING})
"""Where a word may be divided; no printed line contains this character."""


def in_own_letters(sign: str) -> bool:
    """Whether a printer has it in its own letters."""
    return sign in _BREAKS or in_code_page(sign)


def in_drawn_letters(sign: str) -> bool:
    """Whether a drawn ticket can show it. A loose accent would be drawn beside its letter."""
    return sign in _BREAKS or (in_face(sign) and not "\u0300" <= sign <= "\u036f")


def in_signs(blocks: Sequence[Block], has: Callable[[str], bool]) -> list[Block]:
    """The same blocks in characters that can be printed."""
    return [_block(block, lambda text: shown(composed_softly(text), has)) for block in blocks]


def softened(blocks: Sequence[Block], hyphens: Hyphens) -> list[Block]:
    """The same blocks, with soft hyphens where words that no line holds may be divided."""
    return [_block(block, hyphens.softened) for block in blocks]


def _block(block: Block, plain: Callable[[str], str]) -> Block:
    match block:
        case Rule() | Code() | Crest():
            return block
        case Paragraph():
            runs = tuple(Run(plain(run.text), run.is_strong) for run in block.runs)
            return replace(block, runs=runs)
        case Fact():
            return Fact(plain(block.label), plain(block.value))
        case Square():
            return replace(block, heading=plain(block.heading), advice=plain(block.advice))
