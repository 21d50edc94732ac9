"""The sentences of calls as sounds: their phrases prepared ahead, the chime before the first.

What is needed again and again is kept in memory, so that a call only joins what is there. Where a
phrase cannot be had, the chime is left, and the reason as a value. For any thread.
"""

import math
import threading
import time
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from antesala.speech.phrases import Phrase
from antesala.speech.voice import Silence, Voice
from antesala.speech.waves import RATE, Wave, WaveError, at_volume, read, resampled, written

AFTER_CHIME = 0.4
"""Seconds of silence between the chime and the sentence."""
AFTER_COMMA = 0.12
"""Seconds between a letter and a digit, and between two digits: each is heard by itself."""
AFTER_STOP = 0.4
"""Seconds between the code and the counter."""
PAUSE = 1.2
"""Seconds between a sentence and its repetition: time to look up, and to hear that it begins anew.
"""
USUAL = 3.6
"""Seconds of a sentence whose sound is not known yet."""
LEVEL = -1.0
"""Decibels of each phrase at its loudest, so that no word of a sentence is softer than the rest."""
AT_ONCE = 8
"""Phrases that are prepared together: a call that needs another one waits for so many at most."""
RETRY = 30.0
"""Seconds after which a call tries again what could not be had."""
MOST_KEPT = 600
"""Phrases in memory: ten letters, a hundred counters and all digits, in five languages."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A WAV file, and how long it lasts; `lack` says why it has no words where it has none."""

    content: bytes
    seconds: float
    lack: str = ""


class HallVoice:
    """Phrases in, a sound out. `voice` is None where the office has chosen none."""

    def __init__(
        self,
        voice: Voice | None,
        tune: bytes | None,
        rate: int = 170,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`tune`: the chime as a WAV file; `rate` in words a minute."""
        self._voice, self._rate, self._seconds = voice, rate, seconds
        self._tried_at = 0.0
        self._tune = _wave_of(tune) if tune else None
        self._known: dict[Phrase, Wave] = {}
        self._lacking: dict[Phrase, str] = {}
        # The engine and the cache are used by one thread at a time.
        self._one_at_a_time = threading.Lock()

    @property
    def _has_engine(self) -> bool:
        return self._voice is not None and self._voice.has_engine

    @property
    def speaks(self) -> bool:
        """Whether it was made to say words."""
        return self._voice is not None

    def wake(self) -> None:
        """Have the engine running for a phrase that was never said; does not wait for it."""
        if (voice := self._voice) is not None:
            voice.wake()

    def prepare(self, phrases: Iterable[Phrase]) -> str:
        """Have these ready, as far as they can be had; returns why the first of the others cannot.

        What could not be had before is tried again.
        """
        missing = [phrase for phrase in dict.fromkeys(phrases) if phrase not in self._known]
        lacks: list[str] = []
        self._tried_at = self._seconds()
        while missing:
            batch, missing = missing[:AT_ONCE], missing[AT_ONCE:]
            lack = self._fetch(batch)
            if lack and self._has_engine:
                # An engine that fails would fail for each, and may take its time for that.
                self._lacking |= dict.fromkeys((*batch, *missing), lack)
                return lack
            if lack:
                lacks += filter(None, (self._fetch([phrase]) for phrase in batch))
        return lacks[0] if lacks else ""

    def lacks(self, phrases: Iterable[Phrase]) -> bool:
        """Whether one of these could not be had when it was tried last."""
        return any(phrase in self._lacking for phrase in phrases)

    def use(self, voice: Voice | None) -> None:
        """Say the calls with another voice from now on, or with none."""
        with self._one_at_a_time:
            self._voice, self._known, self._lacking = voice, {}, {}

    def seconds(self, phrases: Sequence[Phrase], *, with_chime: bool) -> float:
        """How long their sound will last, the usual length where one of them is not known."""
        waves = [self._known.get(phrase) for phrase in phrases]
        known = [wave.seconds for wave in waves if wave is not None]
        said = sum(known) + sum(map(_after, phrases[:-1])) if all(waves) else USUAL
        before = self._tune.seconds + AFTER_CHIME if with_chime and self._tune else 0.0
        return before + said

    def sound(self, phrases: Sequence[Phrase], *, with_chime: bool, volume: int = 100) -> Sound:
        """The phrases one after the other, after the chime; `volume` in hundredths of the full one.

        Without a voice, or where it fails, the chime alone.
        """
        lack = self._known_lack(phrases)
        if self.speaks and not lack:
            lack = self.prepare(phrases)
        chime, known = self._tune if with_chime else None, dict(self._known)
        # All of them or none: half a sentence would send a person to no counter.
        is_whole = not lack and all(phrase in known for phrase in phrases)
        pieces = [known[phrase] for phrase in phrases] if is_whole else []
        whole = array("h")
        if chime is not None:
            whole += chime.samples + (_silence(AFTER_CHIME) if pieces else array("h"))
        for phrase, piece in zip(phrases, pieces, strict=False):
            whole += piece.samples
            if phrase is not phrases[-1]:
                whole += _silence(_after(phrase))
        made = Wave(louder(whole, volume))
        return Sound(written(made), made.seconds, lack)

    def _known_lack(self, phrases: Sequence[Phrase]) -> str:
        """Why a sentence cannot be said, where that is known: not each call waits for it."""
        if self._seconds() >= self._tried_at + RETRY:
            return ""
        return next((self._lacking[each] for each in phrases if each in self._lacking), "")

    def _fetch(self, phrases: Sequence[Phrase]) -> str:
        """Take phrases into memory; returns the reason where they cannot be had."""
        with self._one_at_a_time:
            got = self._voice.pieces(phrases, self._rate) if self._voice else Silence("")
            if isinstance(got, Silence):
                self._lacking |= dict.fromkeys(phrases, got.reason)
                return got.reason
            if len(self._known) + len(phrases) > MOST_KEPT:
                self._known = {}
            for phrase, wave in zip(phrases, got, strict=True):
                self._known[phrase] = at_volume(resampled(wave), LEVEL)
                self._lacking.pop(phrase, None)
        return ""


def _after(phrase: Phrase) -> float:
    return AFTER_COMMA if phrase.text.endswith(",") else AFTER_STOP


def _silence(seconds: float) -> "array[int]":
    return array("h", bytes(2 * round(seconds * RATE)))


def louder(samples: "array[int]", volume: int) -> "array[int]":
    """The samples at so many hundredths of their loudness, as an ear takes it.

    Half the loudness is 10 dB less (ISO 226 and 532: a doubling of the sone).
    """
    if volume >= 100:  # noqa: PLR2004 - in hundredths
        return samples
    if volume <= 0:
        return array("h", bytes(2 * len(samples)))
    factor = 10 ** (decibels(volume) / 20)
    return array("h", (round(sample * factor) for sample in samples))


def decibels(volume: int) -> float:
    """The level of a volume in hundredths: 100 is 0, 50 is -10, 25 is -20."""
    return 10 * math.log2(volume / 100)


def _wave_of(tune: bytes) -> Wave | None:
    """An office's own chime in the form of the voice; None where it has another width."""
    try:
        return resampled(read(tune))
    except WaveError:
        return None
