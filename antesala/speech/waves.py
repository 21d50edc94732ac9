"""Sound as numbers, one channel of 16 bits: joined, made softer, read and written as WAV. Pure."""

import io
import sys
import wave
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from antesala.words.terminal import sentence

RATE = 22_050
"""Samples a second, as espeak-ng gives them."""

GAP = 0.25
"""Seconds of silence between two phrases."""

_LOUDEST = 32_767
_BYTES = 2


class WaveError(ValueError):
    """A file that is no sound this program can read; the message says why."""


@dataclass(frozen=True, slots=True)
class Wave:
    """Samples from -32768 to 32767 at `rate` a second."""

    samples: "array[int]" = field(default_factory=lambda: array("h"))
    rate: int = RATE

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate

    @property
    def peak(self) -> int:
        """The loudest sample; 0 is silence."""
        return max(map(abs, self.samples), default=0)


def read(content: bytes) -> Wave:
    """A WAV file of 16 bits; of several channels the first. Raises `WaveError`."""
    try:
        with wave.open(io.BytesIO(content)) as file:
            channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as fault:
        raise WaveError(sentence("wave-none")) from fault
    if width != _BYTES:
        raise WaveError(sentence("wave-bits", bits=8 * width))
    return Wave(_samples(frames[: len(frames) // _BYTES * _BYTES])[::channels], rate)


def of_bytes(frames: bytes, rate: int = RATE) -> Wave:
    """Little-endian samples as they come from an engine."""
    return Wave(_samples(frames[: len(frames) // _BYTES * _BYTES]), rate)


def written(sound: Wave) -> bytes:
    """The wave as a WAV file."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(_BYTES)
        file.setframerate(sound.rate)
        file.writeframes(_little(sound.samples).tobytes())
    return buffer.getvalue()


def joined(waves: Sequence[Wave], gap: float = GAP) -> Wave:
    """One after the other with `gap` seconds of silence between, all at one rate."""
    silence = array("h", bytes(_BYTES * round(gap * RATE)))
    whole = array("h")
    for index, each in enumerate(waves):
        whole += (silence if index else array("h")) + resampled(each).samples
    return Wave(whole)


def resampled(sound: Wave, rate: int = RATE) -> Wave:
    """The same sound at another rate, each sample between its two neighbours."""
    if sound.rate == rate:
        return sound
    count = round(len(sound.samples) * rate / sound.rate)
    last = len(sound.samples) - 1
    there = array("h")
    for index in range(count):
        place = min(index * sound.rate / rate, last)
        left = int(place)
        right = min(left + 1, last)
        part = place - left
        there.append(round(sound.samples[left] * (1 - part) + sound.samples[right] * part))
    return Wave(there, rate)


def at_volume(sound: Wave, decibels: float) -> Wave:
    """The loudest possible at 0 decibels, softer below, whatever the recording's own level was."""
    peak = sound.peak
    if not peak:
        return sound
    factor = _LOUDEST / peak * 10 ** (min(decibels, 0.0) / 20)
    return Wave(array("h", (round(sample * factor) for sample in sound.samples)), sound.rate)


def _samples(frames: bytes) -> "array[int]":
    return _little(array("h", frames))


def _little(samples: "array[int]") -> "array[int]":
    """The samples with their bytes as WAV has them, or back."""
    if sys.byteorder == "little":
        return samples
    swapped = array("h", samples)
    swapped.byteswap()
    return swapped
