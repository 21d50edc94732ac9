"""Looks at a printed picture and measures it, in dots."""

from collections.abc import Iterator, Sequence

import zxingcpp
from PIL import Image, ImageOps

Box = tuple[int, int, int, int]
"""Left, top, and the first column and row beyond."""


def ink(picture: Image.Image) -> Box:
    """The box of all that is black."""
    box = ImageOps.invert(picture.convert("L")).getbbox()
    assert box is not None, "there is nothing on the paper"
    return box


def height(picture: Image.Image) -> int:
    """Of the ink."""
    _, top, _, bottom = ink(picture)
    return bottom - top


def breadth(picture: Image.Image) -> int:
    """Of the ink."""
    left, _, right, _ = ink(picture)
    return right - left


def bands(picture: Image.Image) -> list[Image.Image]:
    """The bands between white rows, over the whole width."""
    rows = [_has_black(picture.crop((0, y, picture.width, y + 1))) for y in range(picture.height)]
    return [picture.crop((0, a, picture.width, b + 1)) for a, b in stretches(rows)]


def letters(band: Image.Image) -> list[Image.Image]:
    """The letters between white columns."""
    columns = [_has_black(band.crop((x, 0, x + 1, band.height))) for x in range(band.width)]
    return [band.crop((a, 0, b + 1, band.height)) for a, b in stretches(columns)]


def parts(letter: Image.Image) -> int:
    """How many pieces lie over one another: one for n, two for ñ."""
    return len(bands(letter))


def squares(picture: Image.Image) -> list[zxingcpp.Barcode]:
    """The QR codes that a telephone sees."""
    return list(zxingcpp.read_barcodes(picture.convert("L")))


def corners(square: zxingcpp.Barcode) -> Box:
    place = square.position
    return place.top_left.x, place.top_left.y, place.bottom_right.x, place.bottom_right.y


def module(picture: Image.Image, square: zxingcpp.Barcode) -> int:
    """Dots to a module: the mark in a corner is seven wide."""
    left, top, right, _ = corners(square)
    mark = letters(picture.crop((left, top, right, top + 1)))[0]
    return mark.width // 7


def is_white(picture: Image.Image, box: Box) -> bool:
    """Whether all of a box that must lie on the paper is white."""
    left, top, right, bottom = box
    assert left >= 0
    assert top >= 0
    assert right <= picture.width
    assert bottom <= picture.height
    return not _has_black(picture.crop(box))


def stretches(values: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where the values are true: first and last place of each stretch."""
    start = None
    for at, value in enumerate([*values, False]):
        if value and start is None:
            start = at
        elif not value and start is not None:
            yield start, at - 1
            start = None


def _has_black(picture: Image.Image) -> bool:
    return picture.convert("L").getextrema()[0] == 0
