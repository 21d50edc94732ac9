"""A device's voice: recordings first, then the cache, then the engine; or why it is silent."""

import logging
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import platformdirs

from antesala.sound import AWAKE, Ended, Ending, Loudspeaker, is_there, led_in, nothing_plays
from antesala.speech.cache import Cache
from antesala.speech.engine import Engine, SpeechError, engine
from antesala.speech.pack import Pack
from antesala.speech.phrases import Phrase, Utterance
from antesala.speech.saying import said
from antesala.speech.waves import Wave, at_volume, joined, written

log = logging.getLogger(__name__)

SPARE = 3.0
"""Seconds that a player may take longer than the sound itself, for a device that has to wake."""


class Lack(StrEnum):
    """What a device lacks to speak."""

    NOTHING = ""
    VOICE = "voice"
    """Neither an engine nor recordings."""
    SOUND = "sound"
    """No program that plays a file."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Why no phrase can be said."""

    reason: str


class Voice:
    """Phrases in, sound or the reason for silence out. For one thread at a time."""

    def __init__(self, engine: Engine | None, pack: Pack | None, cache: Cache) -> None:
        self._engine, self._pack, self._cache = engine, pack, cache

    @property
    def is_there(self) -> bool:
        return self._engine is not None or self._pack is not None

    def sound_of(self, utterance: Utterance) -> Wave | Silence:
        """All phrases as one wave, at the requested loudness."""
        try:
            waves = self._waves(utterance.phrases, utterance.rate)
        except SpeechError as fault:
            return Silence(str(fault))
        return at_volume(joined(waves), utterance.volume)

    def _waves(self, phrases: Sequence[Phrase], rate: int) -> list[Wave]:
        known = {phrase: self._known(phrase, rate) for phrase in phrases}
        missing = [phrase for phrase, wave in known.items() if wave is None]
        if missing:
            known.update(self._synthesised(missing, rate))
        return [wave for phrase in phrases if (wave := known[phrase]) is not None]

    def _known(self, phrase: Phrase, rate: int) -> Wave | None:
        recorded = self._pack.wave(phrase) if self._pack else None
        if recorded is not None or self._engine is None:
            return recorded
        return self._cache.get(*key(self._engine, phrase, rate))

    def _synthesised(self, phrases: Sequence[Phrase], rate: int) -> dict[Phrase, Wave]:
        if self._engine is None:
            raise SpeechError(f"there is no engine, and no recording of {phrases[0].text!r}")
        waves = dict(zip(phrases, self._engine.waves(phrases, rate), strict=True))
        for phrase, wave in waves.items():
            self._cache.put(wave, *key(self._engine, phrase, rate))
        return waves


def key(engine: Engine, phrase: Phrase, rate: int) -> tuple[object, ...]:
    """The cache's key: the text as it is read out, which another version may do differently."""
    return engine.name, phrase.language, rate, said(phrase.text, phrase.language)


class Aloud:
    """Says an utterance over the loudspeaker. A fault is logged once.

    After a long silence there is a lead-in, but not before the answer to a key: it would make every
    answer late.
    """

    def __init__(
        self,
        voice: Voice,
        loudspeaker: Loudspeaker | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._voice, self._loudspeaker = voice, loudspeaker or Loudspeaker()
        self._seconds, self._awake_until = seconds, float("-inf")
        self._is_silent = False

    @property
    def lack(self) -> Lack:
        """What is missing from the start; later faults are reported as endings."""
        if not self._voice.is_there:
            return Lack.VOICE
        return Lack.NOTHING if is_there() else Lack.SOUND

    def hush(self) -> int:
        return self._loudspeaker.hush()

    def utter(self, utterance: Utterance, turn: int) -> Ending:
        """Say it to its end, unless its turn is over."""
        sound = self._voice.sound_of(utterance)
        ending = (
            Ending(Ended.FAILED, (sound.reason,))
            if isinstance(sound, Silence)
            else self._played(sound, turn)
        )
        self._report(ending)
        return ending

    def _played(self, sound: Wave, turn: int) -> Ending:
        try:
            with tempfile.TemporaryDirectory(prefix="antesala-speech-") as folder:
                # A file and not a pipe: some players cannot read a WAV file from a pipe.
                file = Path(folder) / "speech.wav"
                content = written(sound)
                sleeps = self._seconds() >= self._awake_until
                file.write_bytes(led_in(content) if sleeps else content)
                ending = self._loudspeaker.play(file, sound.seconds + SPARE, turn)
                # An utterance silenced before it began has woken no loudspeaker.
                if ending.how is Ended.PLAYED or not sleeps:
                    self._awake_until = self._seconds() + AWAKE
                return ending
        except OSError as fault:
            return Ending(Ended.FAILED, (str(fault),))

    def _report(self, ending: Ending) -> None:
        if ending.how is Ended.FAILED and not self._is_silent:
            log.warning("nothing can be said: %s", "; ".join(ending.faults))
        elif ending.how is Ended.PLAYED and self._is_silent:
            log.info("what is said can be heard again")
        if ending.how is not Ended.HUSHED:
            self._is_silent = ending.how is Ended.FAILED


def voice_of(pack: Path | None = None, cache: Path | None = None) -> Voice:
    """The voice that this machine has, with an office's recordings where it has made some."""
    folder = cache or platformdirs.user_cache_path("antesala", appauthor=False) / "speech"
    return Voice(engine(), Pack(pack) if pack else None, Cache(folder))


def reason_of(lack: Lack) -> str:
    """What to do about it, for the person who looks after the device."""
    return {
        Lack.NOTHING: "",
        Lack.VOICE: "no espeak-ng and no recordings: install antesala[voice] or espeak-ng",
        Lack.SOUND: f"{nothing_plays()}: install one of them",
    }[lack]
