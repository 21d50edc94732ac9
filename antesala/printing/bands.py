"""A picture of black and white dots as the commands that a printer prints it by."""

import re
from typing import Any

from PIL import Image, ImageChops

_RASTER = b"\x1dv0\x00"
"""GS v 0, which every printer has; width in bytes, height in rows and the dots follow."""

_ROWS = 240
"""Rows in one command: a printer with little memory begins to print before it has all."""

_REAL_TIME = re.compile(rb"\x10(?=[\x04\x05\x14])")
"""Bytes that a printer obeys even inside a picture: questions, and ways to clear its memory."""


def put_picture(escpos: Any, picture: Image.Image) -> None:  # noqa: ANN401  (untyped library)
    """Print a picture, mode "1" and a whole number of bytes wide, from the left of the paper.

    python-escpos would convert it to colours and back, which takes longer than all the drawing.
    """
    for top in range(0, picture.height, _ROWS):
        band = picture.crop((0, top, picture.width, min(top + _ROWS, picture.height)))
        sizes = (band.width // 8).to_bytes(2, "little") + band.height.to_bytes(2, "little")
        # One more dot beside a black one, and the byte is no command.
        dots = _REAL_TIME.sub(b"\x30", ImageChops.invert(band).tobytes())
        escpos._raw(_RASTER + sizes + dots)  # noqa: SLF001  (its one way to send bytes)


def put_nothing(escpos: Any, width: int) -> None:  # noqa: ANN401  (untyped library)
    """White up to the end of a picture of so many dots that broke off; empty where none did.

    Between commands a printer ignores zero bytes.
    """
    escpos._raw(bytes(width // 8 * _ROWS))  # noqa: SLF001  (its one way to send bytes)
