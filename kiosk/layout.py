"""Where things are on a kiosk's screen, in millimetres: upright or wide, within reach or at ease.

Pure: from the screen as it was measured and the aids switched on. QML draws by it, and what does
not fit is told from it before a kiosk is set up (`compliance.py`).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from antesala.qt.sizes import (
    CODE_FRAME,
    CODE_WIDTH,
    KIOSK_21,
    LONGEST_LABEL,
    SMALL,
    TINY,
    Geometry,
    Lettering,
    kiosk_lettering,
    margin_of,
)
from kiosk.aids import Aid
from kiosk.breadth import height_of, lines_of

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

LEADING = 1.25
"""Height of a line of a card's name in em."""

TIGHT = 0.8
"""Part of a line's height that a line of a card takes where letters are very large."""

TEXT = 0.94
"""The same of running text."""

PAD, LEAST_PAD = 2.0, 0.1
"""Millimetres over and under the words of a card there; and where two lines are to be 30 high."""

NAV_PITCH = 0.85
"""Part of a line's height that a further line of a button at the foot takes."""

NAV_SIDE = 4.0
"""Millimetres that a button at the foot has beside its words."""

SMALL_BAND = 20.0
"""Size of the words of an answer on a small screen, within reach."""

FIRST_PART = 0.42
"""Part of the foot's second row that the language has; the rest is the long word beside it."""

THIRDS = 380.0
"""Millimetres: on an upright screen narrower than this three buttons with letters twice as large
have no room in a row."""


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
    """There is no room for the aids at the foot, nor for whole screens at once."""
    is_large: bool = False
    is_twice: bool = False
    """Letters are twice as large as drawn, or as large as their words have room for."""
    in_parts: bool = False
    """A screen is divided into parts, through which one goes on, so that nothing is cut."""
    is_joined: bool = False
    """The foot has two rows, with the button that opens the aids in the second."""
    has_head: bool = True
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
    text_size: float = 7.5
    lead_size: float = 9.0
    name_size: float = 11.0
    """Size of a card's name."""
    button_size: float = 14.0
    title_size: float = 15.0
    nav_size: float = 9.0
    """Size of the words at the foot."""
    nav_row: float = 22.0
    """Height of the foot's first row."""
    clock_size: float = 11.0
    office_size: float = 9.0
    code_size: float = 74.0
    reading_width: float = KIOSK_21.width - 24
    end: float = 5.0
    """Between the body and the foot."""
    body_height: float = KIOSK_21.height - 100
    """Room between head and foot for what is read and touched, one below the other."""
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
    def is_tight(self) -> bool:
        """A very small screen in its own letters: what is told stands in few lines."""
        return self.is_tiny and not self.is_large

    @property
    def is_pad(self) -> bool:
        """Whether keys stand as on a telephone, with what erases and ends in their last row."""
        return self.is_tiny and self.is_large

    @property
    def main_size(self) -> float:
        """Size of a main button's words, where a screen has parts.

        Both answers to a question have to stand within reach together.
        """
        if not self.is_low:
            return self.button_size
        return min(self.name_size, SMALL_BAND if self.is_small else self.name_size)

    @property
    def pad(self) -> float:
        """Over and under the words of a card, where a screen has parts."""
        return LEAST_PAD if self.is_tiny else PAD

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


def layout(place: Place, aids: frozenset[Aid] = frozenset(), office: str = "") -> Layout:
    """How the screen is divided there, with these aids, in the office of this name."""
    screen, bottom_edge = place.screen, place.bottom_edge
    is_wide = screen.width > screen.height
    column = screen.width * LEFT if is_wide else screen.width
    is_small, is_tiny = column < SMALL, column < TINY
    is_large, is_twice = Aid.LARGE in aids, Aid.TWICE in aids
    in_parts, is_tight = is_twice or is_tiny, is_tiny and not is_large
    is_joined = in_parts and is_large and not is_wide and screen.width < THIRDS
    letters = kiosk_lettering(column, large=is_large, twice=is_twice)
    margin, gap = margin_of(column, large=is_large), 3.0 if is_small else 4.0
    target = 30.0 if is_large else 20.0 if is_small else 22.0
    columns = 0 if is_joined else bar_columns(screen, is_wide=is_wide)
    nav = nav_size(screen.width - 2 * margin, gap, letters, is_joined=is_joined, is_small=is_small)
    nav_row = max(target, height_of(2, nav, NAV_PITCH) + 2.4)
    foot = nav_row + (4.0 if is_small else 5.0 if is_large else 9.0)
    if is_joined:
        foot = nav_row + gap + target + 2 * gap
    bar = 0.0 if is_joined else bar_height(columns, target, gap, is_wide, letters.text)
    has_head = not (is_large and is_tiny)
    clock = letters.text if is_twice else letters.lead if is_tiny else letters.name
    named = letters.text if is_small or is_twice else letters.lead
    head = 0.0
    if has_head:
        room = column - 2 * margin - 3.2 * clock - 5
        head = head_height(office, room, named, is_small=is_small, is_twice=is_twice)
    lift = max(0.0, LOWEST - bottom_edge) if Aid.LOW in aids else 0.0
    end = 0.0 if is_joined else 1.0 if is_tight else 5.0
    whole = screen.height - lift - bar - foot - gap - end
    top = min(HIGHEST - bottom_edge, screen.height)
    is_low = Aid.LOW in aids and top < screen.height - (margin if is_wide else head)
    body = whole if is_wide else whole - head
    answers = body
    if is_low:
        answers = top - lift - bar - foot - 5
    elif not is_wide and not in_parts:
        answers = body * (0.8 if is_small else CHOICES_PART)
    side = screen.width * (1 - LEFT) - margin if is_wide else screen.width - 2 * margin
    code = (column - 2 * margin - CODE_FRAME) / CODE_WIDTH * (0.7 if is_tight else 1)
    return Layout(
        width=screen.width,
        height=screen.height,
        is_wide=is_wide,
        is_low=is_low,
        is_small=is_small,
        is_tiny=is_tiny,
        is_large=is_large,
        is_twice=is_twice,
        in_parts=in_parts,
        is_joined=is_joined,
        has_head=has_head,
        margin=margin,
        gap=gap,
        target=target,
        head=head,
        foot=foot,
        bar=bar,
        bar_columns=columns,
        lift=lift,
        columns=2 if not in_parts and (is_wide or (is_low and not is_small)) else 1,
        text_size=letters.text,
        lead_size=letters.lead,
        name_size=letters.name,
        button_size=letters.button,
        title_size=letters.title,
        nav_size=nav,
        nav_row=nav_row,
        clock_size=clock,
        office_size=named,
        code_size=min(82.0 if is_large else 74.0, code),
        reading_width=column - 2 * margin,
        end=end,
        body_height=body,
        answers_width=side,
        answers_height=answers,
    )


def nav_size(
    width: float, gap: float, letters: Lettering, *, is_joined: bool, is_small: bool
) -> float:
    """As large as the longest word has room for; on a small screen no larger than text."""
    if not is_joined:
        return letters.text if is_small else letters.lead
    words = (width - gap) * (1 - FIRST_PART) - NAV_SIDE
    return min(letters.lead, words / LONGEST_LABEL)


def head_height(office: str, width: float, size: float, *, is_small: bool, is_twice: bool) -> float:
    """High enough for the office's name beside the clock."""
    lines = lines_of(office, size, width - (0 if is_twice else 10 if is_small else 19))
    least = 14.0 if is_small else 27.0
    purpose = 0.0 if is_small or is_twice else 9.0
    return max(least, height_of(lines, size, 0.9) + purpose + 1)


def bar_columns(screen: Geometry, *, is_wide: bool) -> int:
    if screen.width < TINY:
        return 0
    return FOUR if is_wide or screen.width >= SMALL else 2


def bar_height(
    columns: int,
    target: float,
    gap: float,
    is_wide: bool,  # noqa: FBT001 - the layout's own
    text: float,
) -> float:
    """One line where the screen is wide, icon over words where it is not, or two by two."""
    lines = height_of(2, text, 1)
    if columns == 0:
        return target + 2 * gap
    if is_wide:
        return max(target, lines) + 2 * gap
    return 2 * target + 2 * gap if columns < FOUR else max(42.0, 10 + lines + 2 * gap)
