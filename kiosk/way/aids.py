"""The four switches that make the kiosk easier to see, reach or hear, for one person's use. No Qt.

The switch of the letters has three steps: as drawn, larger, and twice as large as drawn.

The switches are part of the journey, so that the next person finds the kiosk as it was set up.
"""

from collections.abc import Mapping
from enum import StrEnum


class Aid(StrEnum):
    LARGE = "large"
    """Larger letters, and more room to touch."""
    TWICE = "twice"
    """Letters twice as large as drawn. Always set together with `LARGE`; it has no switch of its
    own because it is the second step of that one.
    """
    CONTRAST = "contrast"
    LOW = "low"
    """Everything that can be touched is within reach of a wheelchair."""
    VOICE = "voice"
    """The kiosk says all that it shows, and can be worked by keys alone."""


SWITCHES = (Aid.LARGE, Aid.CONTRAST, Aid.LOW, Aid.VOICE)
"""Always these four, in this order."""

DRAWINGS: Mapping[Aid, str] = {
    Aid.LARGE: "text-as-drawn",
    Aid.CONTRAST: "contrast",
    Aid.LOW: "arrow-down-to-line",
    Aid.VOICE: "volume-2",
}
STEPS = ("text-as-drawn", "text-large", "text-twice")
"""Drawings of the steps of the letters."""

NO_SOUND = "volume-x"

MORE_TIME = 3.0
"""How many times as long the kiosk waits for a person who uses an aid: listening, a stick or a
trembling finger may be slower than an eye.
"""


def switched(aids: frozenset[Aid], aid: Aid, *, is_on: bool | None) -> frozenset[Aid]:
    """Return the aids after a touch on the switch of `aid`.

    `is_on` is the wanted state; None moves the switch to its next step. Letters go from as drawn to
    large, to twice their size, and back.
    """
    letters = frozenset({Aid.LARGE, Aid.TWICE})
    if aid is Aid.LARGE and is_on is None:
        if Aid.TWICE in aids:
            return aids - letters
        return aids | letters if Aid.LARGE in aids else aids | {aid}
    goes_on = aid not in aids if is_on is None else is_on
    if aid in letters and not goes_on:
        return aids - (letters if aid is Aid.LARGE else {aid})
    if aid is Aid.TWICE:
        return aids | letters
    return aids | {aid} if goes_on else aids - {aid}


def step_of(aids: frozenset[Aid]) -> int:
    """How large the letters are: 0 as drawn, 1 larger, 2 twice as large."""
    return 2 if Aid.TWICE in aids else 1 if Aid.LARGE in aids else 0
