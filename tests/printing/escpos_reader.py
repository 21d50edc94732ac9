"""Reads the bytes of a ticket as a printer does: an understanding of ESC/POS of the tests' own.

It knows the few commands that a ticket needs and refuses every other one.
"""

from dataclasses import dataclass, field

from PIL import Image, ImageChops

CODE_PAGES = {0: "cp437", 19: "cp858"}
LENGTHS = {b"\x1b@": 0, b"\x1ba": 1, b"\x1bE": 1, b"\x1bd": 1, b"\x1bt": 1, b"\x1d!": 1}
REAL_TIME = {bytes((0x10, second)) for second in (0x04, 0x05, 0x14)}


@dataclass(frozen=True)
class Letters:
    """Text of one look; sizes are multiples of a letter of 12 by 24 dots."""

    text: str
    wide: int
    high: int
    is_bold: bool
    side: int
    """0 for left, 1 for centred, 2 for right."""


@dataclass
class Reading:
    """What came out: pictures, lines of text, QR codes drawn by the printer."""

    pictures: list[Image.Image] = field(default_factory=list)
    lines: list[list[Letters]] = field(default_factory=list)
    squares: list[tuple[str, int, int]] = field(default_factory=list)
    """Content, dots to a module, level."""
    cuts: int = 0
    pieces: list[int] = field(default_factory=list)
    """How many pictures were on paper at each cut."""
    code_pages: list[int] = field(default_factory=list)

    @property
    def picture(self) -> Image.Image:
        """The pictures, one under the other, mode "1"."""
        height = sum(picture.height for picture in self.pictures)
        whole = Image.new("1", (self.pictures[0].width, height), 1)
        top = 0
        for picture in self.pictures:
            whole.paste(picture, (0, top))
            top += picture.height
        return whole

    @property
    def text(self) -> str:
        return "\n".join("".join(letters.text for letters in line) for line in self.lines)


def read(data: bytes) -> Reading:
    """Read a ticket; raises ValueError at a byte that a printer would treat otherwise."""
    # Whatever it stands in, a picture too, a printer would obey it at once.
    for command in REAL_TIME:
        if command in data:
            raise ValueError(f"a real-time command: {command!r}")
    return _Reader(data).read()


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0
        self._reading = Reading()
        self._line: list[Letters] = []
        self._page, self._wide, self._high, self._bold, self._side = 0, 1, 1, False, 0
        self._stored: dict[int, bytes] = {}

    def read(self) -> Reading:
        while self._at < len(self._data):
            self._step()
        if self._line:
            raise ValueError("the last line was not ended, so it is not printed")
        return self._reading

    def _take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) < count:
            raise ValueError("the job ends within a command")
        self._at += count
        return taken

    def _step(self) -> None:
        byte = self._data[self._at]
        if byte == 0x0A:
            self._at += 1
            self._end_line()
        elif byte == 0:
            self._at += 1
        elif byte in (0x1B, 0x1D):
            self._command(self._take(2))
        elif byte < 0x20:
            raise ValueError(f"a control character: {byte:#x}")
        else:
            self._letters()

    def _letters(self) -> None:
        end = self._at
        while end < len(self._data) and self._data[end] >= 0x20:
            end += 1
        text = self._take(end - self._at).decode(CODE_PAGES[self._page])
        self._line.append(Letters(text, self._wide, self._high, self._bold, self._side))

    def _end_line(self) -> None:
        self._reading.lines.append(self._line)
        self._line = []

    def _command(self, name: bytes) -> None:
        if name in LENGTHS:
            self._set(name, self._take(LENGTHS[name]))
        elif name == b"\x1dv":
            self._picture()
        elif name == b"\x1d(":
            self._square()
        elif name == b"\x1dV":
            self._reading.cuts += 1
            self._reading.pieces.append(len(self._reading.pictures))
            if self._take(1)[0] in (65, 66):
                self._take(1)
        else:
            raise ValueError(f"an unknown command: {name!r}")

    def _set(self, name: bytes, value: bytes) -> None:
        if name == b"\x1bt":
            self._page = value[0]
            self._reading.code_pages.append(value[0])
        elif name == b"\x1d!":
            self._wide, self._high = (value[0] >> 4) + 1, (value[0] & 7) + 1
        elif name == b"\x1bE":
            self._bold = bool(value[0] & 1)
        elif name == b"\x1ba":
            self._side = value[0]

    def _picture(self) -> None:
        mode, scale = self._take(2)
        if (mode, scale) != (0x30, 0):
            raise ValueError("a picture of another size than its dots")
        wide, high = (int.from_bytes(self._take(2), "little") for _ in range(2))
        dots = Image.frombytes("1", (wide * 8, high), self._take(wide * high))
        self._reading.pictures.append(ImageChops.invert(dots))

    def _square(self) -> None:
        """GS ( k: the printer stores size, level and content, then draws."""
        if self._take(1) != b"k":
            raise ValueError("an unknown two-dimensional code")
        _, function, *rest = self._take(int.from_bytes(self._take(2), "little"))
        self._stored[function] = bytes(rest)
        if function == 81:
            content = self._stored[80][1:].decode("ascii")
            self._reading.squares.append((content, self._stored[67][0], self._stored[69][0] - 48))
