"""The width of a word on the kiosk, where names are never cut, by a table from the bundled font.

The server has neither Qt nor a font. A test compares the table with the font itself.
"""

import re

from antesala.words.hyphens import WHOLE, Hyphens

ROOM = 81.0
"""Millimetres of the narrowest column of answers: one of two on the upright 21.5" screen in low
reach."""
SIZE = 12.5
"""Font size of a name in millimetres, with large text."""

_ADVANCES = {
    "'": 210, "|": 254, "j": 259, ",": 271, ".:;": 272, "`": 288, "iìíî": 300,
    "!": 303, "ï": 314, "l": 318, "()": 335, "[": 340, "]": 344, "f": 365, "-": 373, "rt": 376,
    "{}": 381, '"ª': 390, "°": 394, "_": 400, "º": 403, "IÌÍÎÏ": 424, "/1\\": 440, "*": 485,
    "z": 505, "s": 508, "cç": 510, "yýÿ": 521, "v": 530, "7~": 537, "x": 539, "?": 547,
    "Laàáâãäå": 552, "k": 555, "J": 561, "eèéêë": 563, "F": 566, "uùúûü": 567, "<>": 569,
    "9hnñ": 571, "oòóôõöø": 576, "2": 579, "^": 582, "ð": 588, "g": 593, "+": 595, "bdpþ": 596,
    "EÈÉÊË": 597, "q": 599, "3": 600, "5T": 607, "$S": 610, "=": 612, "Z": 618, "ß": 621,
    "48": 624, "6": 626, "PÞ": 629, "B": 643, "V": 644, "RYÝ": 650, "CÇ": 658, "0": 659, "K": 663,
    "AÀÁÂÃÄÅ": 678, "X": 685, "UÙÚÛÜ": 686, "D": 688, "H": 701, "Ð": 708, "NÑ": 717, "G": 718,
    "&": 725, "w": 740, "OÒÓÔÕÖØ": 746, "Q": 756, "#": 765, "@": 781, "M": 858, "æ": 878,
    "m": 882, "W": 886, "œ": 936, "Æ": 966, "%": 969, "Œ": 1024,
}  # fmt: skip
"""Advance width of each letter in thousandths of the font size, in Antesala Sans, weight 700."""

ADVANCE = {letter: width for letters, width in _ADVANCES.items() for letter in letters}
_UNKNOWN = 1024
"""A letter that the font lacks comes from another one: assume the widest, to be safe."""


def width(word: str) -> float:
    """A word's width in mm, without kerning, which changes it by at most half a millimetre."""
    return sum(ADVANCE.get(letter, _UNKNOWN) for letter in word) * SIZE / 1000


def too_wide(name: str, hyphens: Hyphens = WHOLE) -> str | None:
    """The widest piece of a name's words, if it fits in no division; otherwise None.

    A line may end after a written hyphen, and where `hyphens` allow dividing a word.
    """
    words = re.findall(r"[^\s-]+-?|-", name)
    wide = [word for word in words if width(word) > ROOM]
    pieces = [piece for word in wide for piece in hyphens.pieces(word)]
    widest = max(pieces, key=width, default="")
    return widest if width(widest) > ROOM else None
