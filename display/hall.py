"""A screen and the hall in front of it: how large a letter must be, and how large it can be.

People with low vision read a capital of the distance over 82 (EN 301 549, 5.1.4). All in pixels
where a name does not say otherwise.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from antesala.qt.sizes import CAP_HEIGHT

ARROW = 0.46
"""From a code to its plate, as a part of the code's font size; it includes the arrow."""
SIDE = 36
"""From the edge of a tile to its code and to its plate, in pixels of a full HD screen."""
FULL = 0.94
"""The largest font size on a tile, as a part of its height; in a stack the plates fill it."""


def usual_measure(text: str) -> float:
    """The width of a text as a part of its font size, where it has not been measured."""
    return 0.62 * len(text)


@dataclass(frozen=True, slots=True)
class Hall:
    """A screen, and the distance of its farthest reader.

    `code` and `number` are the widest ones as parts of a font size; `measure` gives the width of
    any text in the same unit.
    """

    width: float
    height: float
    px_per_mm: float
    distance_m: float
    code: float = 2.77
    number: float = 1.22
    measure: Callable[[str], float] = field(default=usual_measure, compare=False)

    @property
    def unit(self) -> float:
        """A pixel of a full HD screen: all but text grows with the screen."""
        short, long = sorted((self.width, self.height))
        return min(long / 1920, short / 1080)

    @property
    def plate(self) -> float:
        """The width of the widest plate, as a part of a font size."""
        return max(PLATE_HEIGHT, self.number + PLATE_SIDES)

    def floor(self, part: float) -> float:
        """The least font size for a capital of that part of the distance."""
        return self.distance_m * 1000 * part * self.px_per_mm / CAP_HEIGHT

    def tile(self, width: float, height: float, full: float = FULL) -> float:
        """The largest font size of code and number on a tile."""
        return min((width - 2 * SIDE * self.unit) / (self.code + ARROW + self.plate), height * full)

    def lines(self, text: str, font: float, width: float) -> int:
        """How many lines a text takes, broken between words."""
        lines, used = 1, 0.0
        for word in text.split():
            wide = self.measure(f"{word} ") * font
            if used and used + wide > width:
                lines, used = lines + 1, 0.0
            used += wide
        return lines

    def row(self, width: float) -> float:
        """The largest font size of an earlier code and its number."""
        return width / (self.code + ARROW / 2 + self.plate)


PLATE_HEIGHT, PLATE_SIDES = 1.06, 0.36
"""A plate's height, and its width beyond the number's, as parts of the font size."""
