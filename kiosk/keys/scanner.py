"""What a scanner has read: it types like a keyboard, far faster than a hand. No Qt, no clock.

A code and a link begin with a letter, which no keypad sends: a letter starts a reading, and keys
that follow fast enough belong to it. So the figures of a code never move the focus, and Enter never
chooses.
"""

from dataclasses import dataclass

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


def typed(reading: Reading, text: str, now: float) -> tuple[Reading, bool]:
    """Return the reading after a key, and whether the key is part of it; it types `text`."""
    is_on = bool(reading.text) and now - reading.at <= PAUSE
    if not (text.isprintable() and text) or not (is_on or text.isalpha()):
        return Reading(), False
    return Reading(((reading.text if is_on else "") + text)[:LONGEST], now), True


def ended(reading: Reading, now: float) -> str:
    """The whole reading, when Enter follows fast enough; empty: a hand pressed Enter."""
    return reading.text if reading.text and now - reading.at <= PAUSE else ""


def is_again(last: Reading, text: str, now: float) -> bool:
    """Whether a scanner has read the same paper once more; `last` is its last reading.

    A repeated reading restarts the time, so that a paper left under the scanner is read once.
    """
    return text == last.text and now - last.at < AGAIN
