"""The frame around a kiosk's screen: head, foot and bar. Every length is in millimetres.

Pure: from where the screen stands and how large its letters are to be.
"""

from dataclasses import dataclass

from antesala.sizes import (
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
from antesala.words.hyphens import IN_SPANISH, Hyphens
from kiosk.measures.text import LINE, breadth, height_of, lines_of

LOWEST, HIGHEST = 380.0, 1100.0
"""Millimetres above the floor between which a seated person reaches everything (EN 301 549, 8.3.2;
the norm allows 1220, which is the end of the reach and not comfortable).
"""

BOTTOM_EDGE = 850.0
"""Height of the screen's lower edge in millimetres, where it was not measured."""

FOUR = 4
"""All aids in one row."""

LEFT = 0.4
"""Part of a wide screen's width that is for reading."""

CHOICES_PART = 0.6
"""Part of an upright body that choices may take; the question has the rest."""

CLOCK = 3.2
"""Width of the hour in em, with a margin."""

NAV_PITCH = 0.85
"""Part of a line's height that a further line of a button at the foot takes."""

NAV_SIDE = 4.0
"""Millimetres beside the words of a button at the foot."""

FIRST_PART = 0.42
"""Part of the foot's second row for the language; the rest is for the long word beside it."""

TIGHT_TOP, TIGHT_PITCH, TIGHT_FOOT = 1.0, 0.8, 3.0
"""Millimetres under the head, height of its further lines, and millimetres beside the foot's row on
a very small screen: with these the six choices of an office stand there at once, each 20 mm high.
"""

THIRDS = 380.0
"""Millimetres: on an upright screen narrower than this, three buttons with letters twice as large
do not fit in a row.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A screen in its place: its size, and how high its lower edge is above the floor, in mm."""

    screen: Geometry = KIOSK_21
    bottom_edge: float = BOTTOM_EDGE


HERE = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """The kind of screen, and how large its letters are to be."""

    screen: Geometry
    is_wide: bool
    is_large: bool
    is_twice: bool

    @property
    def column(self) -> float:
        """Width in mm of what is read."""
        return self.screen.width * (LEFT if self.is_wide else 1)

    @property
    def is_small(self) -> bool:
        return self.column < SMALL

    @property
    def is_tiny(self) -> bool:
        return self.column < TINY

    @property
    def is_tight(self) -> bool:
        """A very small screen with letters as drawn: its texts are a few lines only."""
        return self.is_tiny and not self.is_large

    @property
    def end(self) -> float:
        """The height in mm between the body and the foot."""
        if self.is_joined:
            return 0.0
        return 1.0 if self.is_tight else 5.0

    @property
    def in_parts(self) -> bool:
        return self.is_twice or self.is_tiny

    @property
    def is_joined(self) -> bool:
        is_narrow = not self.is_wide and self.screen.width < THIRDS
        return self.in_parts and self.is_large and is_narrow

    @property
    def has_head(self) -> bool:
        return not (self.is_large and self.is_tiny)

    @property
    def letters(self) -> Lettering:
        """The sizes of type in mm."""
        return kiosk_lettering(self.column, large=self.is_large, twice=self.is_twice)

    @property
    def margin(self) -> float:
        """Millimetres at each side of the page."""
        return margin_of(self.column, large=self.is_large)

    @property
    def gap(self) -> float:
        """Millimetres between two things that are touched."""
        return 3.0 if self.is_small else 4.0

    @property
    def target(self) -> float:
        """The least side in mm of what is touched."""
        if self.is_large:
            return 30.0
        return 20.0 if self.is_small else 22.0

    @property
    def code_size(self) -> float:
        """The size in mm of a ticket's code, as wide as its column at the most."""
        largest = 82.0 if self.is_large else 74.0
        part = 0.7 if self.is_tight else 1.0
        return min(largest, part * (self.column - 2 * self.margin - CODE_FRAME) / CODE_WIDTH)


@dataclass(frozen=True, slots=True)
class Ground:
    """The foot of a screen: the row of ways, and the bar below it; heights and sizes in mm."""

    words: float
    """Size of the words."""
    row: float
    foot: float
    bar: float
    bar_columns: int


@dataclass(frozen=True, slots=True)
class Crown:
    """The head of a screen; heights and sizes in mm."""

    clock: float
    office: float
    """Sizes of the hour and of the office's name."""
    head: float
    has_day: bool = False
    """Whether day and department fit: they are left out where the office's name needs more than its
    line beside them.
    """


@dataclass(frozen=True, slots=True)
class Body:
    """What is left between them; heights in mm."""

    lift: float
    """What is left free below everything that is touched."""
    is_low: bool
    height: float
    answers: float
    """The height for what is touched, within the body's."""


def ground_of(kind: Kind) -> Ground:
    """The heights of row, foot and bar in mm, for words of two lines."""
    target, gap = kind.target, kind.gap
    words = nav_size(kind)
    row = max(target, height_of(2, words, NAV_PITCH) + (1.8 if kind.is_tight else 2.4))
    if kind.is_joined:
        return Ground(words, row, row + gap + target + 2 * gap, 0.0, 0)
    columns = bar_columns(kind)
    foot = row + above_foot(kind)
    return Ground(words, row, foot, bar_height(columns, kind), columns)


def above_foot(kind: Kind) -> float:
    """Millimetres of the foot beside its row."""
    if kind.is_tight:
        return TIGHT_FOOT
    if kind.is_small:
        return 4.0
    return 5.0 if kind.is_large else 9.0


def nav_size(kind: Kind) -> float:
    """Millimetres of the foot's words, as large as fits the longest; on a small screen as text."""
    letters = kind.letters
    if not kind.is_joined:
        return letters.text if kind.is_small else letters.lead
    width = kind.screen.width - 2 * kind.margin
    words = (width - kind.gap) * (1 - FIRST_PART) - NAV_SIDE
    return min(letters.lead, words / LONGEST_LABEL)


def bar_columns(kind: Kind) -> int:
    """How many aids stand in a row of the bar; 0 where one button leads to them."""
    if kind.screen.width < TINY:
        return 0
    return FOUR if kind.is_wide or kind.screen.width >= SMALL else 2


def bar_height(columns: int, kind: Kind) -> float:
    """Millimetres of the bar: a line if the screen is wide, else words under icons or two rows."""
    target, gap, lines = kind.target, kind.gap, height_of(2, kind.letters.text, 1)
    if columns == 0:
        return target + (4.0 if kind.is_tight else 2 * gap)
    if kind.is_wide:
        return max(target, lines) + 2 * gap
    return 2 * target + 2 * gap if columns < FOUR else max(42.0, 10 + lines + 2 * gap)


def crown_of(kind: Kind, office: str, hyphens: Hyphens = IN_SPANISH, day: str = "") -> Crown:
    """High enough for the office's name beside the clock; 0 mm high where letters need its room.

    `day` is the longest that can stand under the clock.
    """
    letters = kind.letters
    clock = letters.lead if kind.is_tiny else letters.name
    if kind.is_twice:
        clock = letters.text
    size = letters.text if kind.is_small or kind.is_twice else letters.lead
    if not kind.has_head:
        return Crown(clock, size, 0.0)
    crest = 10.0 if kind.is_small else 19.0
    if kind.is_twice:
        crest = 0.0
    width = kind.column - 2 * kind.margin - 5 - crest
    beside = max(CLOCK * clock, breadth(day) * letters.text)
    is_drawn = not (kind.is_twice or kind.is_large or kind.is_small or kind.is_wide)
    has_day = is_drawn and lines_of(office, size, width - beside, hyphens) == 1
    purpose = letters.text * LINE if has_day else 0.0
    lines = lines_of(office, size, width - CLOCK * clock, hyphens)
    least = 14.0 if kind.is_small else 27.0
    pitch = TIGHT_PITCH if kind.is_tight else 0.9
    return Crown(clock, size, max(least, height_of(lines, size, pitch) + purpose + 1), has_day)


def body_of(place: Place, kind: Kind, ground: Ground, crown: Crown, *, wants_low: bool) -> Body:
    """The heights of the body in mm: acts have a part of an upright one, or all within reach."""
    height, edge = place.screen.height, place.bottom_edge
    lift = max(0.0, LOWEST - edge) if wants_low else 0.0
    below = lift + ground.bar + ground.foot
    body = height - below - (TIGHT_TOP if kind.is_tight else kind.gap) - kind.end
    body -= 0.0 if kind.is_wide else crown.head
    top = min(HIGHEST - edge, height)
    if wants_low and top < height - (kind.margin if kind.is_wide else crown.head):
        return Body(lift, is_low=True, height=body, answers=top - below - 5)
    part = 0.8 if kind.is_small else CHOICES_PART
    if kind.is_wide or kind.in_parts:
        part = 1.0
    return Body(lift, is_low=False, height=body, answers=body * part)
