"""The product's face as a browser draws it: how wide a text is, and where its lines end."""

from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont, features

import antesala
from antesala.sizes import CAP_HEIGHT
from antesala.wall.hall import Hall
from antesala.words.hyphens import Hyphens

_FACE = Path(antesala.__file__).parent / "qt" / "fonts" / "AntesalaSans-800.ttf"
EM = 1000
"""Units of the face for one em."""
WIDTHS = 4096
"""How many texts' widths are kept: the codes of some days, and the words of the office."""
PITCH = 1.3
"""From one line to the next as a part of the font size, as the face has it."""
BASELINE = 0.984
"""From the top of a line to its baseline, likewise. Its capitals stand in the middle of it."""
HALF_CAP = CAP_HEIGHT / 2


@lru_cache(WIDTHS)
def em(text: str) -> float:
    """The width of a text at the heaviest weight, figures of one width, as a part of its size."""
    if features.check("raqm"):
        return _face().getlength(text, features=["tnum"]) / EM
    # Without the library that shapes text a zero stands for each figure: it is the widest.
    figures = "".join("0" if sign.isdecimal() else sign for sign in text)
    return _face().getlength(figures) / EM


@cache
def _face() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FACE, EM)


class Setter:
    """Breaks texts into lines as the hall counts them, and divides words that are too wide."""

    def __init__(self, hall: Hall, language: str, divided: tuple[str, ...]) -> None:
        self._measure, self._hyphens = hall.measure, Hyphens(language, divided)

    def lines(self, text: str, size: float, width: float) -> tuple[str, ...]:
        """The text in lines of at most this width."""
        found: list[str] = []
        room = width / size if size else 0.0
        for word in text.split():
            first, *rest = self._pieces(word, room)
            longer = f"{found[-1]} {first}" if found else first
            if found and self._measure(longer) <= room:
                found[-1] = longer
            else:
                found.append(first)
            found.extend(rest)
        return tuple(found)

    def _pieces(self, word: str, room: float) -> list[str]:
        """The word, or the parts in which it fits; each but the last ends with a hyphen."""
        if self._measure(word) <= room:
            return [word]
        parts = [""]
        for piece in self._hyphens.pieces(word):
            longer = f"{parts[-1].removesuffix('-')}{piece}"
            if parts[-1] and self._measure(longer) > room:
                parts.append(piece)
            else:
                parts[-1] = longer
        return parts
