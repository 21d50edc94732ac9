"""The layout of a kiosk's screen in millimetres: upright or wide, within reach or not.

Pure: from the measured screen and the aids switched on. QML draws by it, and `compliance.py` tells
from it what does not fit before a kiosk is set up.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from antesala.sizes import KIOSK_21, Geometry
from antesala.words.hyphens import IN_SPANISH, Hyphens
from kiosk.measures.frame import LEFT, Kind, Place, body_of, crown_of, ground_of
from kiosk.measures.text import LEADING, LINE, lines_of
from kiosk.way.state import Aid

PAD, LEAST_PAD = 2.0, 0.1
"""Millimetres above and below the words of a card there; and where two lines are to be 30 mm high.
"""

PITCH = 1.04
"""How far apart the lines of a text stand, as a part of their height."""

SMALL_BAND = 20.0
"""Size in millimetres of the words of an answer on a small screen, within reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Everything in millimetres. The body is between head and foot."""

    width: float = KIOSK_21.width
    height: float = KIOSK_21.height
    is_wide: bool = False
    """The texts stand beside the controls."""
    is_low: bool = False
    """All controls are in the band at the foot."""
    is_small: bool = False
    is_tiny: bool = False
    """The aids do not fit at the foot, nor do whole screens at once."""
    is_tight: bool = False
    """A very small screen with letters as drawn: its texts are a few lines only."""
    is_large: bool = False
    is_twice: bool = False
    """Letters are twice as large as drawn, or as large as their words fit."""
    in_parts: bool = False
    """Screens are divided into parts that lead on, so that no text is cut."""
    is_joined: bool = False
    """The foot has two rows, with the button that opens the aids in the second."""
    has_head: bool = True
    has_day: bool = True
    """The head shows the day and the department too."""
    margin: float = 12.0
    gap: float = 4.0
    target: float = 22.0
    head: float = 27.0
    foot: float = 31.0
    bar: float = 42.0
    bar_columns: int = 4
    """Two by two on a small screen; 0: one button opens a screen of its own."""
    lift: float = 0.0
    """Below this height no act is placed: a person does not reach lower."""
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
    """The height between the body and the foot."""
    body_height: float = KIOSK_21.height - 100
    """The height between head and foot for what is read and touched, one below the other."""
    answers_width: float = KIOSK_21.width - 24
    answers_height: float = 220.0
    """The height for what is touched on a screen, above the foot."""
    hyphens: Hyphens = IN_SPANISH
    """The rules by which long words are divided."""

    @property
    def is_as_drawn(self) -> bool:
        """Whether the screen has the size that the drawings are made for: upright, 21 inches."""
        is_full = self.width >= KIOSK_21.width - 1 and self.height >= KIOSK_21.height - 1
        return is_full and not (self.is_low or self.is_large or self.is_wide)

    @property
    def has_starts(self) -> bool:
        """Whether the other languages have their own buttons on the first screen."""
        has_room = self.is_wide and not (self.is_small or self.is_low or self.is_large)
        return self.is_as_drawn or has_room

    @property
    def is_pad(self) -> bool:
        """Whether keys are laid out as on a telephone, with erase and enter in their last row."""
        return self.is_tiny

    @property
    def main_size(self) -> float:
        """Size of a main button's words, where a screen has parts.

        Both answers to a question have to fit within reach together.
        """
        if not self.is_low:
            return self.button_size
        return min(self.name_size, SMALL_BAND if self.is_small else self.name_size)

    @property
    def pad(self) -> float:
        """Margin above and below the words of a card, where a screen has parts."""
        return LEAST_PAD if self.is_tiny else PAD

    @property
    def code_room(self) -> float:
        """Width of the column with a ticket's code."""
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
        """Wishes are one below the other where they fit, with the button that ends them."""
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

    @property
    def face_columns(self) -> int:
        """Faces are one below the other where they fit, above the row of the other ways."""
        needed = (FACES + 1) * (self.target + self.gap)
        has_band = self.is_low or self.is_wide
        return 2 if has_band and needed > self.answers_height else 1

    def row(self, names: Iterable[str], reasons: Iterable[str] = ()) -> float:
        """The least height of a row of cards that shows each of these names whole.

        `reasons` say in the same order why a card is off; they are never hidden, as examples are.
        """
        cards = zip_longest(names, reasons, fillvalue="")
        tall = max((self._words_on(name, reason) for name, reason in cards), default=0.0)
        return max(self.target, tall + self.gap)

    def _words_on(self, name: str, reason: str) -> float:
        """Height of the words on a card."""
        tall = (
            lines_of(name, self.name_size, self.card_text, self.hyphens) * self.name_size * LEADING
        )
        if reason:
            lines = lines_of(reason, self.text_size, self.card_text, self.hyphens)
            tall += lines * self.text_size * LINE * PITCH
        return tall

    def room_for(
        self, names: Sequence[str], banner: float = 0.0, reasons: Sequence[str] = ()
    ) -> int:
        """How many cards with these names fit, at most one more than there are.

        The banner, `banner` millimetres high, takes the question's spare room first.
        """
        spare = self.body_height - self.answers_height - 3 * self.title_size * LEADING
        height = self.answers_height - (0.0 if self.is_wide else max(0.0, banner - max(0.0, spare)))
        rows = math.floor((height + self.gap) / (self.row(names, reasons) + self.gap))
        return max(1, rows) * self.columns


FACES = 5
"""The faces of a screen that asks for an opinion."""

WISHES = 4
"""The help that can be asked for: as many cards as these fit on their screen."""

OF_THE_KIND = (
    *("is_wide", "is_small", "is_tiny", "is_tight", "is_large", "is_twice", "in_parts"),
    *("is_joined", "has_head", "margin", "gap", "target", "code_size", "end"),
)
"""The fields that a layout has from its kind under the same name."""

LAYOUTS = 64
"""How many layouts are kept: one for each choice of aids, on some days."""

AS_DRAWN = Layout()
"""Upright, 21 inches, without any aid."""


@lru_cache(LAYOUTS)
def layout(
    place: Place,
    aids: frozenset[Aid] = frozenset(),
    office: str = "",
    hyphens: Hyphens = IN_SPANISH,
    day: str = "",
) -> Layout:
    """How the screen is divided, with these aids, in the office of this name, on this day."""
    kind = kind_of(place.screen, aids)
    ground, crown = ground_of(kind), crown_of(kind, office, hyphens, day)
    body = body_of(place, kind, ground, crown, wants_low=Aid.LOW in aids)
    return Layout(
        width=place.screen.width,
        height=place.screen.height,
        has_day=crown.has_day,
        is_low=body.is_low,
        lift=body.lift,
        head=crown.head,
        foot=ground.foot,
        bar=ground.bar,
        bar_columns=ground.bar_columns,
        nav_size=ground.words,
        nav_row=ground.row,
        clock_size=crown.clock,
        office_size=crown.office,
        body_height=body.height,
        answers_height=body.answers,
        hyphens=hyphens,
        **of_kind(kind),
        **of_columns(kind, is_low=body.is_low),
    )


def kind_of(screen: Geometry, aids: frozenset[Aid]) -> Kind:
    """What is decided by a screen's size in millimetres and by the size of its letters."""
    return Kind(
        screen=screen,
        is_wide=screen.width > screen.height,
        is_large=Aid.LARGE in aids,
        is_twice=Aid.TWICE in aids,
    )


def of_kind(kind: Kind) -> dict[str, Any]:
    """The fields of a layout that its kind alone decides; sizes of letters in millimetres."""
    letters = kind.letters
    return {
        **{name: getattr(kind, name) for name in OF_THE_KIND},
        "text_size": letters.text,
        "lead_size": letters.lead,
        "name_size": letters.name,
        "button_size": letters.button,
        "title_size": letters.title,
    }


def of_columns(kind: Kind, *, is_low: bool) -> dict[str, Any]:
    """How many columns of cards there are, and how wide in millimetres what is read and touched."""
    width = kind.screen.width
    is_beside = kind.is_wide or (is_low and not kind.is_small)
    beside, whole = width * (1 - LEFT) - kind.margin, width - 2 * kind.margin
    return {
        "columns": 2 if is_beside and not kind.in_parts else 1,
        "reading_width": kind.column - 2 * kind.margin,
        "answers_width": beside if kind.is_wide else whole,
    }
