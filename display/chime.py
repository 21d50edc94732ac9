"""The chime before a call: two soft tones as a WAV file, and what another one may be.

Pure: bytes come out or go in. Who plays them is the player.
"""

import io
import math
import sys
import wave
from array import array

RATE = 22_050
"""Samples a second: three times more than the highest overtone here needs."""
TONES = (783.99, 659.26)
"""Hertz: G5, then E5. A falling third calls without alarm, and it lies where old ears still hear
and where few voices of a hall do."""
STEP = 0.35
"""Seconds from one tone to the next; the first still sounds under the second."""
RING = 0.95
"""Seconds until a tone has died away."""
ATTACK = 0.012
"""Seconds to the full level: a tone that begins at once clicks."""
FADING = 4.0
"""How fast a tone dies away, in parts of itself a second: as a struck bar does."""
LEVEL = 0.45
"""Of full scale, for one tone; two of them and their overtones never reach 1."""
OVERTONE = 0.25
"""The octave above, as a part of the tone: what tells a chime from a whistle."""
FULL_SCALE = 32_767
LONGEST = 3.0
"""Seconds that a chime may last: what comes by itself and goes on longer drowns what is said
(EN 301 549, 5.1.3.10)."""


def chime() -> bytes:
    """The house's own: a WAV file of 1.3 seconds, one channel of 16 bits."""
    length = round((STEP * (len(TONES) - 1) + RING) * RATE)
    mixed = [0.0] * length
    for number, tone in enumerate(TONES):
        start = round(number * STEP * RATE)
        for index in range(round(RING * RATE)):
            mixed[start + index] += _sounding(tone, index / RATE)
    return _file(array("h", (round(sample * FULL_SCALE) for sample in mixed)))


def _sounding(tone: float, seconds: float) -> float:
    """One tone, so long after it was struck; from -1 to 1."""
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


def fault_of(content: bytes) -> str:
    """What makes a file no chime; empty where it is one."""
    try:
        with wave.open(io.BytesIO(content)) as file:
            seconds = file.getnframes() / file.getframerate()
    except (EOFError, ZeroDivisionError, wave.Error) as fault:
        return f"it is no WAV file that can be read ({str(fault) or 'it is cut off'})"
    if not 0 < seconds <= LONGEST:
        return f"it lasts {seconds:.1f} seconds; allowed are up to {LONGEST:g}"
    return ""
