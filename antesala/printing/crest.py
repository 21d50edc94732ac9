"""The office's crest on paper: a strip of black dots, with grey as a pattern of dots."""

import io

from PIL import Image, ImageOps

from antesala.printing.paper import Paper
from antesala.printing.strips import blank

SIDE = 112
"""Dots of the square that a crest fits into: 14 mm, as on the kiosk."""
_GAP = 8


def crest_strip(png: bytes, paper: Paper) -> Image.Image:
    """The crest in the middle of the paper; None where no picture can be read from it."""
    try:
        with Image.open(io.BytesIO(png), formats=("PNG",)) as opened:
            grey = opened.convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return blank(paper.width, 0)
    grey.thumbnail((SIDE, SIDE))
    # A pale crest is made as dark as a bold one; then grey becomes a pattern of dots.
    dots = ImageOps.autocontrast(grey).convert("1")
    strip = blank(paper.width, dots.height + _GAP)
    strip.paste(dots.convert("L"), ((paper.width - dots.width) // 2, 0))
    return strip
