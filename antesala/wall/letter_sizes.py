"""How large letters must be on the display to be read from the farthest seat of the hall.

Pure. Where text stands and how much of it fits is `antesala.wall.scale`'s.
"""

import math

from antesala.sizes import CAP_HEIGHT, SizeTable

# The height of a capital as a part of the farthest reader's distance. D/82 is 0.7 degrees, which
# people with low vision read; the others are for what a hall needs less, or need not read at all.
CURRENT_CALL = 1 / 82
EARLIER_CALL = 1 / 150
STALE = 1 / 220
WHERE = 1 / 300
NOTICE = 1 / 500


def display_sizes(px_per_mm: float, distance: float) -> SizeTable:
    """Sizes for reading from `distance` millimetres; each size of type is the least allowed."""

    def font(part: float) -> int:
        # Up, never down: each of these is a minimum.
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
        quiet_outline=seen(1.9),
        accent_outline=seen(2.5),
        frame=seen(3.2),
        hairline=seen(1.2),
        ring=seen(4),
        ring_gap=seen(3),
        icon=seen(40),
        card_icon=seen(64),
    )
