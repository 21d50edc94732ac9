"""Every size of a screen: in millimetres from the device's settings, then in pixels. No Qt.

A kiosk is measured in millimetres, a display by how far away its farthest reader stands, a
console in the pixels of a desktop. The three have the same names, so that one control fits all.
"""

import math
from dataclasses import dataclass

from antesala.qt.face import CAP_HEIGHT

MM_PER_INCH = 25.4

# The height of a capital as a part of the farthest reader's distance. D/82 is 0.7 degrees, which
# low vision reads; the rest is what a hall needs less, or never needs to read at all.
CURRENT_CALL = 1 / 82
EARLIER_CALL = 1 / 150
STALE = 1 / 220
WHERE = 1 / 300
NOTICE = 1 / 500


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
"""Upright, 268 by 476 mm: what the kiosk's screens are drawn for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeTable:
    """Sizes in pixels. `unit` is a millimetre on kiosk and display, a drawn pixel on a console.

    The first block is type: whole pixels, for Qt takes no other.
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
    accent_outline: float
    frame: float
    hairline: float
    ring: float
    ring_gap: float
    icon: float
    card_icon: float


SMALL, TINY = 230.0, 160.0
"""Millimetres: a kiosk narrower than this has smaller margins, titles and buttons; what must be
read is never smaller."""

CODE_WIDTH = 2.77
"""Of a ticket's code in em, at its widest: M and three digits."""

CODE_FRAME = 8.0
"""Millimetres around a code, inside its frame."""


def kiosk_sizes(
    px_per_mm: float,
    *,
    large: bool = False,
    contrast: bool = False,
    width: float = KIOSK_21.width,
) -> SizeTable:
    """What is read at arm's length and touched with a finger.

    `width` is that of the column in which a ticket's code stands, in millimetres.
    """
    is_small = width < SMALL
    margin = 6.0 if is_small else 12.0
    code = (width - 2 * margin - CODE_FRAME) / CODE_WIDTH * (0.7 if width < TINY else 1)
    title, button = (15.0, 20.0), (14.0, 16.8)
    if is_small:
        # What is largest gives way first.
        title, button = (
            ((11.0, 12.5), (11.0, 12.5)) if width < TINY else ((13.0, 15.0), (13.0, 14.0))
        )

    def font(normal: float, larger: float) -> int:
        return round((larger if large else normal) * px_per_mm)

    def mm(size: float) -> float:
        return size * px_per_mm

    return SizeTable(
        unit=px_per_mm,
        small=font(7.5, 9.4),
        text=font(7.5, 9.4),
        lead=font(9, 11),
        name=font(11, 12.5),
        button=font(*button),
        title=font(*title),
        code=font(min(74, code), min(82, code)),
        code_small=font(20, 28),
        margin=mm(margin),
        gap=mm(3 if is_small else 4),
        target=mm(30 if large else 20 if is_small else 22),
        corner=mm(2),
        plate_corner=mm(1.5),
        outline=mm(1 if contrast else 0.6),
        accent_outline=mm(1 if contrast else 0.75),
        frame=mm(1),
        hairline=mm(0.35),
        ring=mm(1),
        ring_gap=mm(1),
        icon=mm(10),
        card_icon=mm(14 if is_small else 19),
    )


def display_sizes(px_per_mm: float, distance: float) -> SizeTable:
    """What is read from `distance` millimetres; each size of type is the least that may be."""

    def font(part: float) -> int:
        # Up, never down: each of these is a floor.
        return math.ceil(distance * part / CAP_HEIGHT * px_per_mm)

    def seen(size: float) -> float:
        """A size drawn in millimetres for a reader at eight metres."""
        return size * px_per_mm * distance / 8000

    return SizeTable(
        unit=px_per_mm,
        small=font(NOTICE),
        text=font(NOTICE),
        lead=font(WHERE),
        name=font(WHERE),
        button=font(WHERE),
        title=font(STALE),
        code=font(CURRENT_CALL),
        code_small=font(EARLIER_CALL),
        margin=seen(30),
        gap=seen(16),
        target=seen(60),
        corner=seen(7.6),
        plate_corner=seen(7.6),
        outline=seen(1.9),
        accent_outline=seen(2.5),
        frame=seen(3.2),
        hairline=seen(1.2),
        ring=seen(4),
        ring_gap=seen(3),
        icon=seen(40),
        card_icon=seen(64),
    )


def console_sizes(zoom: float = 1.0) -> SizeTable:
    """What is read at a desk; `zoom` is the clerk's own, 1 for the size as drawn."""
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
        accent_outline=2 * zoom,
        frame=3 * zoom,
        hairline=zoom,
        ring=3 * zoom,
        ring_gap=2 * zoom,
        icon=24 * zoom,
        card_icon=28 * zoom,
    )
