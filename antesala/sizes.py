"""Every size of a screen: in millimetres from the device's settings, then in pixels. No Qt.

A kiosk is measured in millimetres, a console in the pixels of a desktop; a display's sizes follow
from its farthest reader (`antesala.wall.letter_sizes`). The three use the same names, so that one
control fits all. The facts about the product's face stand here too.
"""

import math
from dataclasses import dataclass, replace

FAMILY = "Antesala Sans"

CAP_HEIGHT = 0.668
"""Height of a capital in em: the font's size is the capital's height divided by it."""


MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Geometry:
    """How large a screen is, in millimetres."""

    width: float
    height: float

    @classmethod
    def of(cls, diagonal: float, columns: int, rows: int) -> "Geometry":
        """A screen of `diagonal` inches with square pixels."""
        scale = diagonal * MM_PER_INCH / math.hypot(columns, rows)
        return cls(columns * scale, rows * scale)

    def unit_in(self, width: float, height: float) -> float:
        """Pixels per millimetre when the whole screen is shown in a window of this size."""
        return min(width / self.width, height / self.height)


KIOSK_21 = Geometry.of(21.5, 1080, 1920)
"""Upright, 268 by 476 mm: the size that the kiosk's screens are drawn for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeTable:
    """Sizes in pixels. `unit` is a millimetre on kiosk and display, a drawn pixel on a console.

    The first block is type: whole pixels, because Qt takes no others.
    """

    unit: float

    small: int
    text: int
    lead: int
    name: int
    button: int
    title: int
    code: int
    code_small: int

    margin: float
    gap: float
    target: float
    corner: float
    plate_corner: float
    outline: float
    quiet_outline: float
    accent_outline: float
    frame: float
    hairline: float
    ring: float
    ring_gap: float
    icon: float
    card_icon: float


SMALL, TINY = 230.0, 160.0
"""Millimetres: a kiosk narrower than this has smaller margins, titles and buttons; text to read is
never smaller.
"""

CODE_WIDTH = 2.77
"""Width of a ticket's code in em, at its widest: M and three digits."""

CODE_FRAME = 8.0
"""Millimetres around a code, inside its frame."""


LONGEST_WORD = 6.7
"""Em of the longest word that an office's names may have, with a margin: `antesala check` refuses a
name with a word wider than 81 mm in letters of 12.5 mm.
"""

LONGEST_LABEL = 7.1
"""Em of the longest word of the kiosk's own, in any language: «Acessibilidade»."""

CARD_SIDE = 5.0
"""Millimetres between the edge of a card and its words, where these are twice as large."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """Sizes of type in millimetres; `text` is for reading, `name` for cards."""

    text: float = 7.5
    lead: float = 9.0
    name: float = 11.0
    button: float = 14.0
    title: float = 15.0
    code_small: float = 20.0


LARGE_LETTERING = Lettering(9.4, 11.0, 12.5, 16.8, 20.0, 28.0)


def kiosk_lettering(width: float, *, large: bool = False, twice: bool = False) -> Lettering:
    """The type of a kiosk whose column is `width` millimetres wide; `twice` goes beyond `large`.

    The largest sizes are reduced first. Text to read is always twice as large as drawn; short
    labels are as large as their longest word allows.
    """
    if twice:
        column = width - 2 * margin_of(width, large=True)
        card = column - 2 * CARD_SIDE
        return Lettering(
            text=15.0,
            lead=min(18.0, column / LONGEST_LABEL),
            name=min(22.0, card / LONGEST_WORD),
            # Both answers to a question have to fit on one screen.
            button=15.0 if width < TINY else min(28.0, card / LONGEST_WORD),
            # The first question leaves room for a service below it.
            title=18.0 if width < TINY else min(30.0, column / LONGEST_WORD),
            code_small=28.0,
        )
    drawn = LARGE_LETTERING if large else Lettering()
    if width < TINY:
        # The first question in one line leaves room for four rows of 30 mm; as drawn, for all the
        # choices of an office, with names of two lines.
        title, name, button = (9.6, drawn.name, drawn.name) if large else (8.4, 8.4, 10.0)
        return replace(drawn, title=title, name=name, button=button)
    if width < SMALL:
        title, button = (15.0, 14.0) if large else (13.0, 13.0)
        return replace(drawn, title=title, button=button)
    return drawn


def margin_of(width: float, *, large: bool = False) -> float:
    """Millimetres at each side of the page; a very small screen gives them to large letters."""
    if width < TINY and large:
        return 4.0
    return 6.0 if width < SMALL else 12.0


def kiosk_sizes(
    px_per_mm: float,
    *,
    large: bool = False,
    twice: bool = False,
    contrast: bool = False,
    width: float = KIOSK_21.width,
) -> SizeTable:
    """Sizes for reading at arm's length and touching with a finger.

    `width` is that of the column with a ticket's code, in millimetres.
    """
    is_small, is_large = width < SMALL, large or twice
    margin, letters = (
        margin_of(width, large=is_large),
        kiosk_lettering(width, large=large, twice=twice),
    )
    is_cramped = width < TINY and not is_large
    code = (width - 2 * margin - CODE_FRAME) / CODE_WIDTH * (0.7 if is_cramped else 1)
    target = 20 if is_small else 22
    if is_large:
        target = 30

    def font(size: float) -> int:
        return round(size * px_per_mm)

    def mm(size: float) -> float:
        return size * px_per_mm

    return SizeTable(
        unit=px_per_mm,
        small=font(letters.text),
        text=font(letters.text),
        lead=font(letters.lead),
        name=font(letters.name),
        button=font(letters.button),
        title=font(letters.title),
        code=font(min(82 if is_large else 74, code)),
        code_small=font(letters.code_small),
        margin=mm(margin),
        gap=mm(3 if is_small else 4),
        target=mm(target),
        corner=mm(2),
        plate_corner=mm(1.5),
        outline=mm(1 if contrast else 0.6),
        quiet_outline=mm(1 if contrast else 0.6),
        accent_outline=mm(1 if contrast else 0.75),
        frame=mm(1),
        hairline=mm(0.35),
        ring=mm(1),
        ring_gap=mm(1),
        icon=mm(10),
        card_icon=mm(14 if is_small else 19),
    )


CONSOLE_LEAST, SMALLEST = (1000, 640), 0.75
"""Pixels of the least window in which a console is drawn as large as usual; in a smaller one, as on
a small screen whose system draws all things larger, it is drawn smaller as a whole, by so much at
most.
"""


def console_sizes_in(width: float, height: float) -> SizeTable:
    """Sizes for a console's window of so many pixels."""
    share = min(1.0, width / CONSOLE_LEAST[0], height / CONSOLE_LEAST[1])
    return console_sizes(max(SMALLEST, share))


def console_sizes(zoom: float = 1.0) -> SizeTable:
    """Sizes for a desk; `zoom` is the clerk's own, 1 for the size as drawn."""
    return SizeTable(
        unit=zoom,
        small=round(14 * zoom),
        text=round(16 * zoom),
        lead=round(16 * zoom),
        name=round(20 * zoom),
        button=round(24 * zoom),
        title=round(28 * zoom),
        code=round(132 * zoom),
        code_small=round(20 * zoom),
        margin=16 * zoom,
        gap=10 * zoom,
        target=44 * zoom,
        corner=6 * zoom,
        plate_corner=6 * zoom,
        outline=1.5 * zoom,
        quiet_outline=zoom,
        accent_outline=2 * zoom,
        frame=3 * zoom,
        hairline=zoom,
        ring=3 * zoom,
        ring_gap=2 * zoom,
        icon=24 * zoom,
        card_icon=28 * zoom,
    )
