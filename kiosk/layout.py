"""Where things are on a kiosk's screen, in millimetres: upright or wide, within reach or at ease.

Pure: from the screen as it was measured and the aids switched on. QML draws by it, and what does
not fit is told from it before a kiosk is set up (`compliance.py`).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import ImageFont

from antesala.qt.sizes import KIOSK_21, SMALL, TINY, Geometry
from kiosk.aids import Aid

LOWEST, HIGHEST = 380.0, 1100.0
"""Millimetres above the floor between which a seated person reaches everything (EN 301 549, 8.3.2;
the norm allows 1220, which is the end of the reach and not its comfort)."""

BOTTOM_EDGE = 850.0
"""Height of the screen's lower edge where nobody measured it."""

FOUR = 4
"""All aids in a row."""

LEFT = 0.4
"""Part of a wide screen's width that is for reading."""

CHOICES_PART = 0.6
"""Part of an upright body that choices may take; the question has the rest."""

BOLD = files("antesala.qt") / "fonts" / "AntesalaSans-700.ttf"
"""What the names on cards are written in."""

SPARE = 1.03
"""Qt sets letters on whole pixels, which makes a line a little longer than its measure."""

EM = 1000
"""Pixels in an em of the face as it is measured here."""

LEADING = 1.25
"""Height of a line of a card's name in em."""


@dataclass(frozen=True, slots=True)
class Place:
    """A screen where it stands: its size, and how high its lower edge is above the floor."""

    screen: Geometry = KIOSK_21
    bottom_edge: float = BOTTOM_EDGE


HERE = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Everything in millimetres. The body is between head and foot."""

    width: float = KIOSK_21.width
    height: float = KIOSK_21.height
    is_wide: bool = False
    """What is read stands beside what is touched."""
    is_low: bool = False
    """All that is touched stands in the band at the foot."""
    is_small: bool = False
    is_tiny: bool = False
    """There is no room for larger letters, nor for the aids at the foot."""
    is_large: bool = False
    margin: float = 12.0
    gap: float = 4.0
    target: float = 22.0
    head: float = 27.0
    foot: float = 31.0
    bar: float = 42.0
    bar_columns: int = 4
    """Two by two on a small screen; 0: one button opens a screen of its own."""
    lift: float = 0.0
    """Below this nothing is to be touched: it is lower than a person reaches."""
    columns: int = 1
    name_size: float = 11.0
    """Size of a card's name."""
    answers_width: float = KIOSK_21.width - 24
    answers_height: float = 220.0
    """Room for what is touched on a screen, above the foot."""

    @property
    def is_as_drawn(self) -> bool:
        """Whether there is all the room for which the screens are drawn: upright, and 21 inches."""
        is_full = self.width >= KIOSK_21.width - 1 and self.height >= KIOSK_21.height - 1
        return is_full and not (self.is_low or self.is_large or self.is_wide)

    @property
    def has_starts(self) -> bool:
        """Whether the other languages have buttons of their own on the first screen."""
        return self.is_as_drawn

    @property
    def code_room(self) -> float:
        """Width of the column that a ticket's code stands in."""
        return self.width * LEFT if self.is_wide else self.width

    @property
    def card_text(self) -> float:
        """Width of the words on a card."""
        card = (self.answers_width - (self.columns - 1) * self.gap) / self.columns
        if self.columns > 1 or self.is_small:
            return card - 14 - (14 if self.is_small else 19) - 5
        return card - 18 - 19 - 9 - 19

    @property
    def wish_columns(self) -> int:
        """Wishes stand one below the other where they can, with the button that ends them."""
        needed = WISHES * (self.target + self.gap) + 34
        is_too_low = needed > self.answers_height and not self.is_tiny
        return 2 if self.is_wide or is_too_low else 1

    @property
    def wish_height(self) -> float:
        """As high as is comfortable, and no higher than the band."""
        rows = WISHES / self.wish_columns
        # A millimetre is left for what layouts round.
        room = self.answers_height - 35 - 2 * self.gap - (rows - 1) * self.gap
        return min(50.0, room / rows) if self.is_low or self.is_wide else 50.0

    def row(self, names: Iterable[str]) -> float:
        """The least height of a row of cards that holds each of these names whole."""
        lines = max((lines_of(name, self.name_size, self.card_text) for name in names), default=1)
        return max(self.target, lines * self.name_size * LEADING + self.gap)

    def room_for(self, names: Sequence[str]) -> int:
        """How many cards with these names fit; never more than one more than there are."""
        rows = math.floor((self.answers_height + self.gap) / (self.row(names) + self.gap))
        return max(1, rows) * self.columns


WISHES = 4
"""What help may be wanted: as many cards as these stand on their screen."""

AS_DRAWN = Layout()
"""Upright, 21 inches, without any aid."""


def lines_of(text: str, size: float, width: float) -> int:
    """Lines of a text, `size` and `width` in millimetres; a word too long has a line of its own."""
    count, line = 1, ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and breadth(longer) * size > width:
            count, line = count + 1, word
        else:
            line = longer
    return count


@cache
def breadth(text: str) -> float:
    """The width of a text on a card in em."""
    return face().getlength(text) / EM * SPARE


@cache
def face() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(BOLD.read_bytes()), EM)


def layout(place: Place, aids: frozenset[Aid] = frozenset()) -> Layout:
    """How the screen is divided there, with these aids."""
    screen, bottom_edge = place.screen, place.bottom_edge
    is_wide = screen.width > screen.height
    column = screen.width * LEFT if is_wide else screen.width
    is_small, is_tiny = column < SMALL, column < TINY
    # Larger letters would push out of a tiny screen what they are to make readable.
    is_large = Aid.LARGE in aids and not is_tiny
    margin, gap = (6.0, 3.0) if is_small else (12.0, 4.0)
    target = 30.0 if is_large else 20.0 if is_small else 22.0
    columns = bar_columns(screen, is_wide=is_wide)
    foot = target + (4.0 if is_small else 5.0 if is_large else 9.0)
    bar = bar_height(columns, target, gap, is_wide)
    head = 14.0 if is_small else 27.0
    lift = max(0.0, LOWEST - bottom_edge) if Aid.LOW in aids else 0.0
    body = screen.height - lift - bar - foot - gap - 5
    top = min(HIGHEST - bottom_edge, screen.height)
    is_low = Aid.LOW in aids and top < screen.height - (margin if is_wide else head)
    if is_low:
        body = top - lift - bar - foot - 5
    elif not is_wide:
        body = (body - head) * (0.8 if is_small else CHOICES_PART)
    side = screen.width * (1 - LEFT) - margin if is_wide else screen.width - 2 * margin
    return Layout(
        width=screen.width,
        height=screen.height,
        is_wide=is_wide,
        is_low=is_low,
        is_small=is_small,
        is_tiny=is_tiny,
        is_large=is_large,
        margin=margin,
        gap=gap,
        target=target,
        head=head,
        foot=foot,
        bar=bar,
        bar_columns=columns,
        lift=lift,
        columns=2 if is_wide or (is_low and not is_small) else 1,
        name_size=12.5 if is_large else 11.0,
        answers_width=side,
        answers_height=body,
    )


def bar_columns(screen: Geometry, *, is_wide: bool) -> int:
    if screen.width < TINY:
        return 0
    return FOUR if is_wide or screen.width >= SMALL else 2


def bar_height(columns: int, target: float, gap: float, is_wide: bool) -> float:  # noqa: FBT001
    """One line where the screen is wide, icon over words where it is not, or two by two."""
    if columns == 0 or is_wide:
        return target + 2 * gap
    return 2 * target + 2 * gap if columns < FOUR else 42.0
