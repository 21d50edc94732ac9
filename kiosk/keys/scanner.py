"""What a scanner has read: it types as a keyboard does, far faster than a hand. No Qt, no clock.

A code and a link begin with a letter, which no keypad sends: that opens a reading, and what comes
fast enough goes on with it. So the figures of a code never move a focus, and Enter never chooses.
"""

from dataclasses import dataclass

PAUSE = 0.1
"""Seconds between two letters of a reading at most. Scanners need 0.001 to 0.03, hands 0.15."""

AGAIN = 1.0
"""Seconds within which the same reading is the scanner's second look at the same paper."""

LONGEST = 400
"""Letters of a reading that are kept."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What has come so far, and when its last letter did."""

    text: str = ""
    at: float = float("-inf")


def typed(reading: Reading, text: str, now: float) -> tuple[Reading, bool]:
    """The reading after a key, and whether the key belongs to it; `text` is what the key types."""
    is_on = bool(reading.text) and now - reading.at <= PAUSE
    if not (text.isprintable() and text) or not (is_on or text.isalpha()):
        return Reading(), False
    return Reading(((reading.text if is_on else "") + text)[:LONGEST], now), True


def ended(reading: Reading, now: float) -> str:
    """The whole reading, when Enter comes fast enough after it; empty: Enter is a hand's."""
    return reading.text if reading.text and now - reading.at <= PAUSE else ""


def is_again(last: Reading, text: str, now: float) -> bool:
    """Whether a scanner that lies on a paper has read it once more; `last` is what it read last.

    What is read again begins the time anew, so that a paper left under the scanner is read once.
    """
    return text == last.text and now - last.at < AGAIN
