"""What is sent to a receipt printer: ESC/POS, as far as a ticket needs it.

These few commands are written here, and not by a library, since the one that knows all printers
takes a quarter of a second of a start, and ten megabytes of a kiosk's memory.
Source: Epson, ESC/POS Command Reference.
"""

from typing import Literal

Align = Literal["left", "center", "right"]

_ESC, _GS = b"\x1b", b"\x1d"
_RESET = _ESC + b"@"
_CUT = _GS + b"VB\x00"
"""GS V 66 0: feeds as far as the cutter, and cuts."""
_CODE_PAGE = "cp858"
"""Has all of Spanish, with ¿ and ¡, and every printer has it."""
_ITS_NUMBER = b"\x13"
_ALIGNS: dict[Align, bytes] = {"left": b"\x00", "center": b"\x01", "right": b"\x02"}
_RASTER = _GS + b"v0\x00"
"""GS v 0, which every printer has; width in bytes, height in rows and the dots follow."""
_MODEL_2, _LEVEL_M = b"A2\x00", b"E1"
"""Of a QR code (GS ( k, functions 165 and 169): the usual model, and 15 in 100 may be dirty."""


class Commands:
    """The bytes of one job, in the order of the commands."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    @property
    def output(self) -> bytes:
        """All bytes so far."""
        return bytes(self._bytes)

    def send(self, some: bytes) -> None:
        """Bytes as they are."""
        self._bytes += some

    def reset(self) -> None:
        """Forget what another program has set."""
        self.send(_RESET)

    def letters(self) -> None:
        """Set the code page of all texts; once in a job."""
        self.send(_ESC + b"t" + _ITS_NUMBER)

    def text(self, text: str) -> None:
        """A text in the printer's own letters; a letter that it lacks is a question mark."""
        self.send(text.encode(_CODE_PAGE, "replace"))

    def align(self, align: Align) -> None:
        """Where the next lines stand."""
        self.send(_ESC + b"a" + _ALIGNS[align])

    def size(self, width: int, height: int) -> None:
        """How many times as wide and as high as usual the letters are, from 1 to 8."""
        if not (1 <= width <= 8 and 1 <= height <= 8):  # noqa: PLR2004 - as the docstring says
            raise ValueError(width, height)
        self.send(_GS + b"!" + bytes([(width - 1) << 4 | (height - 1)]))

    def bold(self, *, on: bool) -> None:
        """Whether letters are bold."""
        self.send(_ESC + b"E" + bytes([on]))

    def dots(self, width: int, rows: bytes) -> None:
        """A picture: `width` bytes a row, a bit for each dot, 1 for black."""
        sizes = width.to_bytes(2, "little") + (len(rows) // width).to_bytes(2, "little")
        self.send(_RASTER + sizes + rows)

    def square(self, content: str, dots: int) -> None:
        """A QR code that the printer draws itself; `dots` is the width of one module."""
        self._square(_MODEL_2)
        self._square(b"C" + bytes([dots]))
        self._square(_LEVEL_M)
        self._square(b"P0" + content.encode())
        self._square(b"Q0")

    def _square(self, function: bytes) -> None:
        """A function of GS ( k, by its letter and what follows, for a QR code (type 49)."""
        content = b"1" + function
        self.send(_GS + b"(k" + len(content).to_bytes(2, "little") + content)

    def feed(self, lines: int) -> None:
        """White, so many lines of it."""
        self.send(_ESC + b"d" + bytes([lines]))

    def cut(self) -> None:
        """Feed to the cutter and cut."""
        self.send(_CUT)
