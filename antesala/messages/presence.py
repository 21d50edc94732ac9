"""The code of the hall, by which a person proves on their telephone that they are there.

Kiosks and displays reckon it from a seed that the server draws when it starts and tells to them
alone, so that no frame has to be sent each minute; the server reckons what it accepts.
"""

from datetime import datetime
from hashlib import blake2b

STEP = 60
"""Seconds until the next code: long enough to walk from a display to a chair and type it."""
BEFORE, AFTER = 2, 1
"""Codes accepted besides the present one: people type slowly, and a screen's clock may be ahead."""
DIGITS = 4
"""Few enough to be remembered from a display; a ticket has only a few tries."""


def presence_code(seed: str, at: datetime) -> str:
    """The code of the minute, in digits; empty without a seed."""
    return _code(seed, int(at.timestamp()) // STEP) if seed else ""


def accepted_codes(seed: str, at: datetime) -> frozenset[str]:
    """The codes that a person may have seen a moment ago."""
    step = int(at.timestamp()) // STEP
    return frozenset(_code(seed, each) for each in range(step - BEFORE, step + AFTER + 1))


def _code(seed: str, step: int) -> str:
    digest = blake2b(f"{step}".encode(), key=seed.encode(), digest_size=8).digest()
    return f"{int.from_bytes(digest) % 10**DIGITS:0{DIGITS}d}"
