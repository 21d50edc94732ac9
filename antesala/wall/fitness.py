"""Whether a screen is large enough for its hall, and which one would be. Pure.

A capital of the code that is called must be as high as the distance of the farthest reader over 82
(EN 301 549, 5.1.4), one of an earlier call as the distance over 150. Codes and counters are taken
at their widest, M and three digits, and two digits.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from antesala.sizes import CAP_HEIGHT, Geometry
from antesala.wall.hall import Hall
from antesala.wall.letter_sizes import CURRENT_CALL, EARLIER_CALL
from antesala.wall.scale import TILES, Scale, places, scale_of

SCREENS = (19, 22, 24, 27, 32, 40, 43, 50, 55, 65, 75, 85, 98, 110)
"""Diagonals in inches in which screens are sold."""
STEP = 0.1
"""Metres by which the distance is told for which a screen is good."""
FARTHEST = 50.0
"""Metres: no hall is deeper."""


@dataclass(frozen=True, slots=True)
class HungScreen:
    """A screen by its diagonal in inches and its pixels, and its farthest reader in metres."""

    diagonal: float
    columns: int
    rows: int
    distance: float

    @property
    def size(self) -> Geometry:
        """Width and height in millimetres."""
        return Geometry.of(self.diagonal, self.columns, self.rows)

    @property
    def px_per_mm(self) -> float:
        """Pixels in a millimetre."""
        return self.columns / self.size.width

    @property
    def hall(self) -> Hall:
        """The hall as this screen sees it."""
        return Hall(self.columns, self.rows, self.px_per_mm, self.distance)

    def at(self, distance: float) -> "HungScreen":
        """The same screen in a hall of another depth."""
        return HungScreen(self.diagonal, self.columns, self.rows, distance)

    def of(self, diagonal: float) -> "HungScreen":
        """A screen of another size, with as many pixels, in the same hall."""
        return HungScreen(diagonal, self.columns, self.rows, self.distance)


@dataclass(frozen=True, slots=True)
class Letters:
    """Heights of capitals in millimetres, with so many calls at once; 0 for what has no place."""

    calls: int
    current: float
    earlier: float
    earlier_calls: int


@dataclass(frozen=True, slots=True)
class Fitness:
    """What a screen shows in its hall.

    `current` and `earlier` are the least heights of capitals in millimetres; `letters` what it
    draws, with one to four calls at once. `calls` is the most that are legible at once, 0 where
    not even one is; `good_for` the depth in metres of the hall in which one call still is;
    `diagonals` the least screens on sale, in inches, on which one to four calls are legible at once
    here, None where none is large enough.
    """

    current: float
    earlier: float
    letters: tuple[Letters, ...]
    calls: int
    good_for: float
    diagonals: tuple[int | None, ...]

    @property
    def is_enough(self) -> bool:
        """Whether a call is legible from the last row."""
        return self.calls > 0


def fitness(screen: HungScreen) -> Fitness:
    """Measure a screen against its hall."""
    millimetres = screen.distance * 1000
    return Fitness(
        current=millimetres * CURRENT_CALL,
        earlier=millimetres * EARLIER_CALL,
        letters=tuple(_letters(screen, calls) for calls in range(1, TILES + 1)),
        calls=places(screen.hall) if _is_legible(screen) else 0,
        good_for=_farthest(lambda metres: _is_legible(screen.at(metres))),
        diagonals=tuple(_least(screen, calls) for calls in range(1, TILES + 1)),
    )


def cap_heights(hall: Hall, scale: Scale) -> tuple[float, float]:
    """The heights in millimetres of capitals of current and of earlier calls, 0 without any."""
    current = scale.code * CAP_HEIGHT / hall.px_per_mm
    return current, scale.earlier * CAP_HEIGHT / hall.px_per_mm if scale.rows else 0.0


def _letters(screen: HungScreen, calls: int) -> Letters:
    # At their tightest, with a line of words over each.
    scale = scale_of(screen.hall, calls, again=(True,) * calls)
    return Letters(calls, *cap_heights(screen.hall, scale), scale.rows)


def _is_legible(screen: HungScreen) -> bool:
    return scale_of(screen.hall, 1).is_legible


def _least(screen: HungScreen, calls: int) -> int | None:
    """The least screen on sale on which so many calls are legible at once, in inches."""
    for diagonal in SCREENS:
        larger = screen.of(diagonal)
        if _is_legible(larger) and places(larger.hall) >= calls:
            return diagonal
    return None


def _farthest(is_right: Callable[[float], bool]) -> float:
    """The greatest depth in metres up to which something holds; 0 where it never does."""
    far = 0.0
    for step in count(1):
        metres = round(step * STEP, 1)
        if metres > FARTHEST or not is_right(metres):
            return far
        far = metres
    raise AssertionError
