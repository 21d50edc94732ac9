"""What a keypad's keys mean, which strokes count, and what a scanner has read. No Qt, no clock.

A keypad for kiosks is a keyboard to the machine, and no two send the same keys: unusual ones are in
the device's settings. Names of keys are Qt's, without `Key_`.

A scanner types like a keyboard, far faster than a hand. A code and a link begin with a letter,
which no keypad sends: a letter starts a reading, and keys that follow fast enough belong to it. So
the figures of a code never move the focus, and Enter never chooses. Where documents are read, whose
codes begin with a figure, figures wait for a tenth of a second: alone they are a keypad's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal


class KeyAct(StrEnum):
    """What a key does."""

    NEXT = "next"
    PREVIOUS = "previous"
    SELECT = "select"
    BACK = "back"
    START_OVER = "start_over"
    REPEAT = "repeat"
    SLOWER = "slower"
    FASTER = "faster"
    QUIETER = "quieter"
    LOUDER = "louder"
    VOICE = "voice"
    VOICE_ON = "voice_on"
    """What a headphone plug sends: it starts speech and never ends it."""
    LARGE = "large"
    CONTRAST = "contrast"
    LOW = "low"
    HELP = "help"


Pad = Literal["calculator", "telephone"]

USUAL: Mapping[str, KeyAct] = {
    **dict.fromkeys(("Down", "Right", "Tab"), KeyAct.NEXT),
    **dict.fromkeys(("Up", "Left", "Backtab"), KeyAct.PREVIOUS),
    **dict.fromkeys(("Return", "Enter", "Space", "Select"), KeyAct.SELECT),
    **dict.fromkeys(("Escape", "Backspace", "Back"), KeyAct.BACK),
    **dict.fromkeys(("Home", "HomePage"), KeyAct.START_OVER),
    **dict.fromkeys(("F1", "Help", "Question"), KeyAct.REPEAT),
    "F2": KeyAct.SLOWER,
    "F3": KeyAct.FASTER,
    "F4": KeyAct.VOICE,
    **dict.fromkeys(("VolumeDown", "Minus"), KeyAct.QUIETER),
    **dict.fromkeys(("VolumeUp", "Plus"), KeyAct.LOUDER),
}

_MIDDLE = {"4": KeyAct.PREVIOUS, "5": KeyAct.SELECT, "6": KeyAct.NEXT, "0": KeyAct.BACK}

PADS: Mapping[Pad, Mapping[str, KeyAct]] = {
    "calculator": {
        **_MIDDLE,
        "8": KeyAct.PREVIOUS,
        "2": KeyAct.NEXT,
        "7": KeyAct.SLOWER,
        "9": KeyAct.FASTER,
        "1": KeyAct.START_OVER,
        "3": KeyAct.REPEAT,
        "Asterisk": KeyAct.REPEAT,
        "Slash": KeyAct.VOICE,
    },
    "telephone": {
        **_MIDDLE,
        "2": KeyAct.PREVIOUS,
        "8": KeyAct.NEXT,
        "1": KeyAct.SLOWER,
        "3": KeyAct.FASTER,
        "7": KeyAct.START_OVER,
        "9": KeyAct.REPEAT,
        "Asterisk": KeyAct.QUIETER,
        "NumberSign": KeyAct.LOUDER,
    },
}
"""The digits, which are not typed here: 2 is below on a calculator and above on a telephone."""

HELD = frozenset(
    {
        *(KeyAct.NEXT, KeyAct.PREVIOUS),
        *(KeyAct.SLOWER, KeyAct.FASTER, KeyAct.QUIETER, KeyAct.LOUDER),
    }
)
"""Acts that repeat while the key is held. All others happen once: no one takes two tickets."""


LESSON = (
    *(KeyAct.NEXT, KeyAct.PREVIOUS, KeyAct.SELECT, KeyAct.BACK, KeyAct.START_OVER),
    *(KeyAct.REPEAT, KeyAct.HELP, KeyAct.LOUDER, KeyAct.QUIETER, KeyAct.FASTER, KeyAct.SLOWER),
    *(KeyAct.VOICE_ON, KeyAct.VOICE, KeyAct.LARGE, KeyAct.CONTRAST, KeyAct.LOW),
)
"""The acts as a keypad is taught: those that each has come first, and a small one needs five."""


def meanings(pad: Pad, own: Mapping[str, KeyAct]) -> Mapping[str, KeyAct]:
    """Each key's act; the device's own keys come before the usual ones."""
    return {**USUAL, **PADS[pad], **own}


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How strokes are filtered, in seconds (EN 301 549, 5.7 and 5.8)."""

    double_strike: float = 0.5
    """The same key again within this time, in seconds, is a trembling hand."""
    spares_moves: bool = True
    """Whether keys that only move count each time; if not, they are filtered too."""
    repeat_delay: float = 2.0
    """How long, in seconds, a key is held until it repeats."""
    repeat_every: float = 0.5


@dataclass(frozen=True, slots=True)
class Strokes:
    """The last key struck, when it went down, and when it counted last while it was held."""

    key: str = ""
    at: float = float("-inf")
    repeated: float = float("-inf")


def struck(
    strokes: Strokes, key: str, act: KeyAct, now: float, patience: Patience
) -> tuple[Strokes, bool]:
    """Return the strokes after a key went down, and whether it counts.

    A stroke that does not count restarts the time: a hand that goes on trembling must not reach the
    next screen with its third stroke.
    """
    is_weighed = act not in HELD or not patience.spares_moves
    is_again = key == strokes.key and now - strokes.at < patience.double_strike
    return Strokes(key, now, now), not (is_weighed and is_again)


def held(
    strokes: Strokes, key: str, act: KeyAct, now: float, patience: Patience
) -> tuple[Strokes, bool]:
    """The same for the strokes that a keyboard repeats while the key stays down."""
    is_due = (
        key == strokes.key
        and act in HELD
        and now - strokes.at >= patience.repeat_delay
        and now - strokes.repeated >= patience.repeat_every
    )
    return (replace(strokes, repeated=now), True) if is_due else (strokes, False)


@dataclass(frozen=True, slots=True)
class Taps:
    """The last tap of a finger, whether it counted or not: where, in mm, and when, in seconds."""

    x: float = 0.0
    y: float = 0.0
    at: float = float("-inf")


SAME_PLACE = 15.0
"""Millimetres between two taps of a trembling hand; other things to touch are farther apart."""


def tapped(taps: Taps, x: float, y: float, now: float, patience: Patience) -> tuple[Taps, bool]:
    """Return the taps after another one, and whether it counts; if not, the time restarts."""
    is_near = (x - taps.x) ** 2 + (y - taps.y) ** 2 < SAME_PLACE**2
    return Taps(x, y, now), not (is_near and now - taps.at < patience.double_strike)


PAUSE = 0.1
"""The most seconds between two letters of a reading. Scanners need 0.001 to 0.03, hands 0.15."""

AGAIN = 1.0
"""Seconds within which the same reading means the scanner still sees the same paper."""

LONGEST = 400
"""The most letters of a reading that are kept."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The letters so far, and when the last one came."""

    text: str = ""
    at: float = float("-inf")


def typed(
    reading: Reading, text: str, now: float, *, figures: bool = False
) -> tuple[Reading, bool]:
    """Return the reading after a key, and whether the key is part of it; it types `text`.

    `figures`: a reading may begin with a figure, as the code of a document does.
    """
    is_on = bool(reading.text) and now - reading.at <= PAUSE
    begins = text.isalpha() or (figures and text.isdecimal())
    if not (text.isprintable() and text) or not (is_on or begins):
        return Reading(), False
    return Reading(((reading.text if is_on else "") + text)[:LONGEST], now), True


OF_KEYPAD = 8
"""Figures that come as fast as a reading and are fewer than these are a keypad's after all."""


def ended(reading: Reading, now: float) -> str:
    """The whole reading, when Enter follows fast enough; empty: a hand pressed Enter."""
    return reading.text if reading.text and now - reading.at <= PAUSE else ""


def is_again(last: Reading, text: str, now: float) -> bool:
    """Whether a scanner has read the same paper once more; `last` is its last reading.

    A repeated reading restarts the time, so that a paper left under the scanner is read once.
    """
    return text == last.text and now - last.at < AGAIN
