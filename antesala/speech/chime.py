"""The chime before a call: two soft tones as a WAV file, an office's own one, and its settings.

Pure: bytes come out or go in. The player plays them. The table [sound] of a display's settings says
whether it rings before a call, and how.
"""

import io
import math
import sys
import wave
from array import array
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from antesala.settings import SettingsError, Table, read_table
from antesala.words.terminal import reason_of, sentence

RATE = 22_050
"""Samples a second: three times more than the highest overtone here needs."""
TONES = (783.99, 659.26)
"""Hertz: G5, then E5. A falling third calls without alarm; it is in the range that old people still
hear, and above most voices in a hall.
"""
STEP = 0.35
"""Seconds from one tone to the next; the first still sounds under the second."""
RING = 0.95
"""Seconds until a tone has died away."""
ATTACK = 0.012
"""Seconds to the full level: a tone that begins at once clicks."""
FADING = 4.0
"""How fast a tone dies away, in parts of itself a second: like a struck bar."""
LEVEL = 0.45
"""Of full scale, for one tone; two of them with their overtones never reach 1."""
OVERTONE = 0.25
"""The octave above, as a part of the tone: it makes the sound a chime and not a whistle."""
FULL_SCALE = 32_767
LONGEST = 3.0
"""The most seconds that a chime may last: a longer automatic sound would cover speech (EN 301 549,
5.1.3.10).
"""


def chime() -> bytes:
    """The built-in chime: a WAV file of 1.3 seconds, one channel of 16 bits."""
    length = round((STEP * (len(TONES) - 1) + RING) * RATE)
    mixed = [0.0] * length
    for number, tone in enumerate(TONES):
        start = round(number * STEP * RATE)
        for index in range(round(RING * RATE)):
            mixed[start + index] += _sounding(tone, index / RATE)
    return _file(array("h", (round(sample * FULL_SCALE) for sample in mixed)))


def _sounding(tone: float, seconds: float) -> float:
    """One tone, so many seconds after it was struck; from -1 to 1."""
    angle = math.tau * tone * seconds
    struck = min(1.0, seconds / ATTACK)
    fading = math.exp(-FADING * seconds) * (1 - seconds / RING)
    return LEVEL * struck * fading * (math.sin(angle) + OVERTONE * math.sin(2 * angle))


def _file(samples: "array[int]") -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(samples.itemsize)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return written.getvalue()


def _check(file: str, content: bytes) -> None:
    """Raise `SettingsError` where a file's content cannot be a chime."""
    try:
        with wave.open(io.BytesIO(content)) as heard:
            seconds = heard.getnframes() / heard.getframerate()
    except (EOFError, ZeroDivisionError, wave.Error) as fault:
        raise SettingsError(sentence("settings-chime-broken", file=file)) from fault
    if not 0 < seconds <= LONGEST:
        limits = {"seconds": f"{seconds:.1f}", "most": f"{LONGEST:g}"}
        raise SettingsError(sentence("settings-chime-long", file=file, **limits))


Chime = Annotated[bool | str, Meta(description="settings-chime")]


class SoundSettings(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The sounds of a display."""

    chime: Chime = True
    """Before each call; or a WAV file of the office's own."""


def read_chime(table: Table) -> bytes | None:
    """The chime as a WAV file; None where it is off.

    Raises `SettingsError` naming the field and what is allowed there.
    """
    wanted = read_table(table, SoundSettings, "sound").chime
    if isinstance(wanted, bool):
        return chime() if wanted else None
    try:
        content = Path(wanted).expanduser().read_bytes()
    except OSError as error:
        said = sentence("settings-chime-unread", file=wanted, why=reason_of(error))
        raise SettingsError(said) from error
    _check(wanted, content)
    return content
