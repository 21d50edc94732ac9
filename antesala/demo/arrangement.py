"""The places of the demo's windows on a desktop, so that none covers another. Pure.

The kiosk stands upright on the left, over all of the height: it is touched, and its letters are the
smallest. The display lies at the top right, and the console below it takes the rest. Where that is
less than the console needs it is drawn smaller as a whole, which Qt does for a program.
"""

from dataclasses import dataclass

BAR = 40
"""Pixels of a window's title bar, or a little more."""
GAP = 6
"""Pixels between two windows, and of a window's own frame."""
KIOSK = (540, 960)
DISPLAY = (960, 540)
COUNTER, COUNTER_LEAST = (1280, 800), (1000, 700)
"""The console as it is drawn, and the least that it has room in."""
DISPLAY_SHARE = 0.36
"""The display's share of the height on the right: it has few and large letters."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A window without its bar: its size, and the place of its frame.

    In pixels of a program that is drawn `scale` as large as usual.
    """

    width: int
    height: int
    x: int
    y: int
    scale: float = 1.0

    @property
    def flag(self) -> str:
        """The window as a program's argument."""
        return f"{self.width}x{self.height}+{self.x}+{self.y}"


def arranged(width: int, height: int) -> dict[str, Stand]:
    """Kiosk, display and counter on a desktop with so much room."""
    kiosk = _within(KIOSK, width * 0.34, height - BAR - GAP)
    left = kiosk[0] + 2 * GAP
    right, tall = width - left - GAP, height - 2 * (BAR + GAP)
    display = _within(DISPLAY, right, tall * DISPLAY_SHARE)
    top = display[1] + BAR + GAP
    below = height - top - BAR - GAP
    scale = min(1.0, right / COUNTER_LEAST[0], below / COUNTER_LEAST[1])
    counter = tuple(
        int(min(most, room / scale)) for most, room in zip(COUNTER, (right, below), strict=True)
    )
    return {
        "kiosk": Stand(*kiosk, 0, 0),
        "display": Stand(*display, left, 0),
        "counter": Stand(counter[0], counter[1], int(left / scale), int(top / scale), scale),
    }


def _within(size: tuple[int, int], width: float, height: float) -> tuple[int, int]:
    """A size, made smaller in its own shape until it fits."""
    share = min(1.0, width / size[0], height / size[1])
    return int(size[0] * share), int(size[1] * share)
