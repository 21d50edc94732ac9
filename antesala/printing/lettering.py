"""Text in the product's face on a picture of dots: lines of text, and the code of a ticket."""

from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

import antesala
from antesala.printing.paper import PLAIN, STRONG, Type
from antesala.printing.slip import Run
from antesala.printing.wrapping import Line, Measure
from antesala.words.hyphens import whole

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
    """Measures text of this size in dots."""
    return lambda run: _face(_weight(run), Type(cap).size).getlength(whole(run.text))


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
