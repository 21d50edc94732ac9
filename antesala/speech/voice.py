"""A device's voice: recordings first, then the cache, then the engine; or why it is silent.

An office's own recordings are a folder for each language, with a WAV file for each word or phrase:

    FOLDER/es/turno.wav   FOLDER/es/j.wav   FOLDER/es/0.wav   FOLDER/es/su_código.wav

A file is named by its words in lower case, joined by `_`. The pack says a phrase where it has all
of it, the longest files first; the engine never says one half. Synthesised speech is kept as WAV
files in a folder that never grows beyond its limit.
"""

import hashlib
import logging
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from msgspec import Meta, Struct

from antesala.scratch import scratch
from antesala.settings import SettingsError, Table, read_table
from antesala.sound import (
    AWAKE,
    PROGRAMS,
    Ended,
    Ending,
    Loudspeaker,
    is_there,
    led_in,
)
from antesala.speech.engine import Engine, SpeechError, engine
from antesala.speech.phrases import Phrase, Utterance, said, words_of
from antesala.speech.waves import Wave, WaveError, at_volume, joined, read, written
from antesala.words.terminal import sentence, told

LIMIT = 64 * 1024 * 1024
"""The limit in bytes: 25 minutes of speech, every sentence of an office in three languages."""

AFTER = 0.8
"""Part of the limit that is left after clearing, so that not every new phrase has to clear."""


Rate = Annotated[int, Meta(ge=80, le=450, description="settings-rate")]


class VoiceSettings(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The table [voice] of a device: whether it speaks, through what, and how fast."""

    output: Literal["speaker", "file", "none"] = "speaker"
    path: str = ""
    """The text file to which all that is said is written."""
    recordings: str = ""
    """A folder of the office's own recordings."""
    rate: Rate = 170


def read_voice(table: Table) -> VoiceSettings:
    """Read the table and check it as a whole.

    Raises `SettingsError` naming the field and what is allowed there.
    """
    voice = read_table(table, VoiceSettings, "voice")
    if voice.output == "file" and not voice.path:
        raise SettingsError(sentence("settings-file-needs-path", table="voice", name="output"))
    return voice


class Cache:
    """A folder of sounds by their phrases. With a full or broken disk it only keeps less."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder, self._limit = folder, limit

    def get(self, *key: object) -> Wave | None:
        file = self._file(key)
        try:
            sound = read(file.read_bytes())
            # Used files stay: the oldest go first.
            os.utime(file)
        except FileNotFoundError:
            return None
        except (OSError, WaveError) as fault:
            log.warning("%s", sentence("voice-file-unused", file=file, why=told(fault)))
            return None
        return sound

    def put(self, sound: Wave, *key: object) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(written(sound))
            # Two programs may write the same phrase at once: each file appears whole or not at all.
            Path(file.name).replace(self._file(key))
            self._clear()
        except OSError as fault:
            log.warning("%s", sentence("voice-unkept", folder=self._folder, why=told(fault)))

    def _file(self, key: tuple[object, ...]) -> Path:
        name = hashlib.sha256("\0".join(map(str, key)).encode()).hexdigest()
        return self._folder / f"{name[:32]}.wav"

    def _clear(self) -> None:
        files = [(file.stat(), file) for file in self._folder.iterdir() if file.is_file()]
        size = sum(stat.st_size for stat, _ in files)
        if size <= self._limit:
            return
        for stat, file in sorted(files, key=lambda each: each[0].st_mtime_ns):
            file.unlink(missing_ok=True)
            size -= stat.st_size
            if size <= self._limit * AFTER:
                return


LONGEST = 8
"""Words in the name of a file; a longer sentence changes too often to be recorded."""

BETWEEN = 0.06
"""Seconds between two words of a phrase."""


@dataclass(frozen=True, slots=True)
class Pack:
    """The recordings in a folder. Without the folder there are none."""

    folder: Path

    def wave(self, phrase: Phrase) -> Wave | None:
        """The phrase as it was recorded; None where a word of it is missing or cannot be read."""
        folder = self.folder / phrase.language.partition("-")[0]
        files = found(folder, words_of(phrase.recorded or phrase.text, phrase.language))
        try:
            return joined([read(file.read_bytes()) for file in files], BETWEEN) if files else None
        except (OSError, WaveError) as fault:
            log.warning("%s", sentence("voice-recording-unused", text=phrase.text, why=told(fault)))
            return None


def found(folder: Path, words: list[str]) -> list[Path]:
    """The files that together say the words; none where they cannot."""
    files: list[Path] = []
    while words:
        for count in range(min(LONGEST, len(words)), 0, -1):
            file = folder / f"{'_'.join(words[:count])}.wav"
            if file.is_file():
                files.append(file)
                words = words[count:]
                break
        else:
            return []
    return files


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

    @property
    def has_engine(self) -> bool:
        return self._engine is not None

    def wake(self) -> None:
        """Have the engine running before its first phrase."""
        if self._engine is not None:
            self._engine.wake()

    def sound_of(self, utterance: Utterance) -> Wave | Silence:
        """All phrases as one wave, at the requested loudness."""
        waves = self.pieces(utterance.phrases, utterance.rate)
        if isinstance(waves, Silence):
            return waves
        return at_volume(joined(waves), utterance.volume)

    def pieces(self, phrases: Sequence[Phrase], rate: int) -> list[Wave] | Silence:
        """A wave for each phrase, as loud as it comes."""
        try:
            return self._waves(phrases, rate)
        except SpeechError as fault:
            return Silence(str(fault))

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
            raise SpeechError(sentence("voice-no-recording", text=phrases[0].text))
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
            with scratch("speech") as folder:
                # A file and not a pipe: some players cannot read a WAV file from a pipe.
                file = folder / "speech.wav"
                content = written(sound)
                sleeps = self._seconds() >= self._awake_until
                file.write_bytes(led_in(content) if sleeps else content)
                ending = self._loudspeaker.play(file, sound.seconds + SPARE, turn)
                # An utterance silenced before it began has woken no loudspeaker.
                if ending.how is Ended.PLAYED or not sleeps:
                    self._awake_until = self._seconds() + AWAKE
                return ending
        except OSError as fault:
            return Ending(Ended.FAILED, (told(fault),))

    def _report(self, ending: Ending) -> None:
        if ending.how is Ended.FAILED and not self._is_silent:
            log.warning("%s", sentence("voice-silent", why="; ".join(ending.faults)))
        elif ending.how is Ended.PLAYED and self._is_silent:
            log.info("%s", sentence("voice-again"))
        if ending.how is not Ended.HUSHED:
            self._is_silent = ending.how is Ended.FAILED


def voice_of(pack: Path | None = None, cache: Path | None = None) -> Voice:
    """The voice that this machine has, with an office's recordings where it has made some."""
    folder = cache or platformdirs.user_cache_path("antesala", appauthor=False) / "speech"
    return Voice(engine(), Pack(pack) if pack else None, Cache(folder))


def reason_of(lack: Lack) -> str:
    """What to do about it, for the person who looks after the device."""
    players = ", ".join(program for program, *_ in PROGRAMS)
    return {
        Lack.NOTHING: "",
        Lack.VOICE: sentence("doctor-no-engine"),
        Lack.SOUND: sentence("doctor-no-player", names=players),
    }[lack]
