"""The square code of a link as rows of modules, by ISO/IEC 18004, level M.

A code has eight masks, and the standard says which of them is the easiest to read. The library
draws all eight codes and judges them module by module, which takes 20 ms of a ticket. Here one code
is drawn, the others come of it by an exclusive or, and whole codes are judged at once as numbers: a
bit is a module, a line has room for one more, which stays empty.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

QUIET = 4
"""White modules around the code, by its standard."""

Rows = tuple[tuple[bool, ...], ...]
"""The rows from the top, dark modules true, without the white around them."""

MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda row, column: (row + column) % 2 == 0,
    lambda row, _: row % 2 == 0,
    lambda _, column: column % 3 == 0,
    lambda row, column: (row + column) % 3 == 0,
    lambda row, column: (row // 2 + column // 3) % 2 == 0,
    lambda row, column: row * column % 2 + row * column % 3 == 0,
    lambda row, column: (row * column % 2 + row * column % 3) % 2 == 0,
    lambda row, column: (row * column % 3 + (row + column) % 2) % 2 == 0,
)
"""Which modules each mask turns (table 10 of the standard)."""

FINDERS = (0b10111010000, 0b00001011101)
"""The pattern of a code's corners beside four light modules, before or after it."""


@lru_cache(maxsize=8)
def side(link: str) -> int:
    """The number of its rows, for a printer that draws the code itself."""
    version: int = _begun(link).version
    return 4 * version + 17


@lru_cache(maxsize=8)
def modules(link: str) -> Rows:
    """The rows of the code."""
    code = _begun(link)
    code.makeImpl(test=True, mask_pattern=0)
    code.mask_pattern = best_mask(code.modules, _turned(code.version))
    code.make()
    return tuple(map(tuple, code.get_matrix()))


def _begun(link: str) -> Any:  # noqa: ANN401  (untyped library)
    import qrcode  # noqa: PLC0415 - 15 ms of a start, and the first ticket is yet to come

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(link)
    code.best_fit()
    return code


Lines = tuple[int, int]
"""A code as numbers: its rows one after the other, and its columns."""


def _lines(rows: Sequence[Sequence[object]]) -> Lines:
    return _number(rows), _number(zip(*rows, strict=True))


def _number(lines: Iterable[Sequence[object]]) -> int:
    bits = "".join("0" + "".join("1" if each else "0" for each in line) for line in lines)
    return int(bits, 2)


@cache
def _turned(version: int) -> tuple[Lines, ...]:
    """Of a code of this size, the modules that turn it from the first mask into each."""
    light, dark = _begun(""), _begun("")
    for code, byte in ((light, 0), (dark, 255)):
        code.version = version
        # More than a code of any size can take: only what holds data differs.
        code.data_cache = [byte] * 4096
        code.makeImpl(test=True, mask_pattern=0)
    size = range(len(light.modules))
    first = MASKS[0]
    return tuple(
        _lines(
            [
                [
                    light.modules[row][column] != dark.modules[row][column]
                    and mask(row, column) != first(row, column)
                    for column in size
                ]
                for row in size
            ]
        )
        for mask in MASKS
    )


def best_mask(first: Sequence[Sequence[object]], turned: Sequence[Lines]) -> int:
    """The mask whose code loses the fewest points; `first` is the code with the first mask."""
    size, (rows, columns) = len(first), _lines(first)
    lost = [_points((rows ^ mask[0], columns ^ mask[1]), size) for mask in turned]
    return lost.index(min(lost))


def _points(lines: Lines, size: int) -> int:
    """What is hard to read in a code: the four penalties of the standard (section 7.8.3)."""
    along = sum(_runs(each, size) + _finders(each, size) for each in lines)
    return along + _blocks(lines[0], size) + _balance(lines[0], size)


def _runs(lines: int, size: int) -> int:
    """Three points for five modules of one colour in a line, and one for each more."""
    alike = _alike(lines, size)
    four = alike & alike >> 1 & alike >> 2 & alike >> 3
    return four.bit_count() + 2 * (four & ~(four << 1)).bit_count()


def _blocks(rows: int, size: int) -> int:
    """Three points for each square of four modules of one colour."""
    alike, line = _alike(rows, size), size + 1
    return 3 * (alike & alike >> line & ~(rows ^ rows >> line)).bit_count()


def _finders(lines: int, size: int) -> int:
    """Forty points for each pattern that looks like a corner."""
    found = 0
    for pattern in FINDERS:
        here = _places(size - 10, size)
        for bit in range(11):
            here &= lines >> bit if pattern >> bit & 1 else ~(lines >> bit)
        found += here.bit_count()
    return 40 * found


def _balance(rows: int, size: int) -> int:
    """Ten points for each twentieth by which the dark modules are not half of all."""
    return 10 * int(abs(rows.bit_count() / size**2 * 100 - 50) / 5)


def _alike(lines: int, size: int) -> int:
    """Where a module and the next of its line have one colour."""
    return _places(size - 1, size) & ~(lines ^ lines >> 1)


@cache
def _places(first: int, size: int) -> int:
    """The first so many bits of each line."""
    return sum(((1 << first) - 1) << line * (size + 1) for line in range(size))
