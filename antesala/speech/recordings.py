"""What an office has to record, and what is wrong with what it recorded. Pure, but for `waves_in`.

Files are named as `antesala.speech.voice` looks for them: by words, letters and figures.
"""

import math
import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from antesala.speech.numerals import LETTERS, letter, number
from antesala.speech.phrases import Phrase, words_of
from antesala.speech.waves import Wave, WaveError, read

LEAST_RATE = 16_000
"""Samples a second: with fewer, «ese» and «efe» sound alike."""
MOST_RATE = 48_000
"""Beyond what any loudspeaker of a hall gives."""
QUIET, LOUD = -34.0, -9.0
"""Decibels of the loudness of speech, below full scale: softer, its hiss is heard in the hall;
louder, its peaks are cut."""
APART = 8.0
"""Decibels by which a recording may be off from the middle one of its pack: louder and softer words
in one sentence are hard to follow."""
FULL = 32_767
IN_A_ROW = 3
"""Samples at full scale, one after the other, that no natural sound has."""
SILENT = 330
"""A hundredth of full scale: room noise of a quiet office is below."""
MOST_SECONDS = 3.0
"""For a word or two; a longer file has silence in it, or another sentence."""
EDGE = 0.35
"""Seconds of silence at an end, from which on a sentence of several words has holes."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A file to record: its name in the pack, and what is said in it."""

    file: str
    said: str


def recordings(phrases: Iterable[Phrase]) -> tuple[Recording, ...]:
    """The fewest files that say these phrases, each once, nouns first and numbers last."""
    found: dict[str, Recording] = {}
    for phrase in phrases:
        for words in _parts_of(phrase):
            folder = phrase.language.partition("-")[0]
            file = f"{folder}/{'_'.join(words)}.wav"
            found.setdefault(file, Recording(file, _said(words, phrase.language)))
    folders = list(dict.fromkeys(file.partition("/")[0] for file in found))
    return tuple(sorted(found.values(), key=lambda each: _order(each, folders)))


def _parts_of(phrase: Phrase) -> Iterator[list[str]]:
    """The words of a phrase by file: a code's each by itself, any other phrase as a whole."""
    words = words_of(phrase.recorded or phrase.text, phrase.language)
    if not phrase.recorded:
        yield words
        return
    for word in words:
        yield [word]


def _said(words: list[str], language: str) -> str:
    return " ".join(
        number(int(word), language) if word.isdecimal() else _named(word, language)
        for word in words
    )


def _named(word: str, language: str) -> str:
    return letter(word, language) if len(word) == 1 else word


def _order(recording: Recording, folders: list[str]) -> tuple[int, int, int, str]:
    """By language, the office's first; words, then letters, then numbers by their size."""
    folder, _, name = recording.file.removesuffix(".wav").partition("/")
    if name.isdecimal():
        return folders.index(folder), 2, int(name), name
    return folders.index(folder), int(len(name) == 1), 0, name


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a file.

    `kind` is one of missing, unreadable, rate, silent, clipped, loud, quiet, apart, long, edges;
    `figure` is what was measured: samples a second, places, decibels or seconds.
    """

    file: str
    kind: str
    figure: float = 0.0
    why: str = ""


def flaws_of(found: Mapping[str, Wave | str], wanted: Iterable[Recording] = ()) -> tuple[Flaw, ...]:
    """All that is wrong with a pack: `found` has each file's sound, or why it could not be read."""
    missing = [
        Flaw(each.file, "missing", why=each.said) for each in wanted if each.file not in found
    ]
    unread = [
        Flaw(file, "unreadable", why=why) for file, why in found.items() if isinstance(why, str)
    ]
    waves = {file: wave for file, wave in found.items() if isinstance(wave, Wave)}
    levels = {file: loudness(wave) for file, wave in waves.items() if wave.peak > SILENT}
    middle = statistics.median(levels.values()) if levels else 0.0
    heard = [flaw for file, wave in waves.items() for flaw in _flaws(file, wave, middle)]
    return tuple(sorted((*missing, *unread, *heard), key=lambda flaw: (flaw.file, flaw.kind)))


def _flaws(file: str, wave: Wave, middle: float) -> Iterator[Flaw]:
    """What is wrong with one sound; `middle` is the loudness of the pack."""
    if not LEAST_RATE <= wave.rate <= MOST_RATE:
        yield Flaw(file, "rate", wave.rate)
    if wave.peak <= SILENT:
        yield Flaw(file, "silent")
        return
    if clipped(wave):
        yield Flaw(file, "clipped", clipped(wave))
    level = loudness(wave)
    if level > LOUD:
        yield Flaw(file, "loud", level)
    elif level < QUIET:
        yield Flaw(file, "quiet", level)
    elif abs(level - middle) > APART:
        yield Flaw(file, "apart", level - middle)
    if wave.seconds > MOST_SECONDS:
        yield Flaw(file, "long", wave.seconds)
    elif max(edges(wave)) > EDGE:
        yield Flaw(file, "edges", max(edges(wave)))


def loudness(wave: Wave) -> float:
    """Decibels below full scale of what is between the silences at both ends; 0 is the most."""
    before, after = edges(wave)
    end = len(wave.samples) - round(after * wave.rate)
    samples = wave.samples[round(before * wave.rate) : end]
    power = sum(sample * sample for sample in samples) / max(1, len(samples))
    return 10 * math.log10(max(power, 1) / FULL**2)


def edges(wave: Wave) -> tuple[float, float]:
    """Seconds of silence before the sound and after it."""
    before = _still(wave.samples)
    if before == len(wave.samples):
        return wave.seconds, 0.0
    return before / wave.rate, _still(wave.samples[::-1]) / wave.rate


def _still(samples: Sequence[int]) -> int:
    """How many samples are silent at the beginning."""
    heard = (index for index, sample in enumerate(samples) if abs(sample) > SILENT)
    return next(heard, len(samples))


def clipped(wave: Wave) -> int:
    """How often several samples in a row are at full scale: where the recording was cut off."""
    count = run = 0
    for sample in wave.samples:
        run = run + 1 if abs(sample) >= FULL else 0
        count += run == IN_A_ROW
    return count


def waves_in(pack: Path) -> dict[str, Wave | str]:
    """Every sound of a pack by its name there; of one that cannot be read, why."""
    return {
        f"{file.parent.name}/{file.name}": _sound(file)
        for file in sorted(pack.glob("*/*.wav"))
        if file.is_file() and file.parent.name in LETTERS
    }


def _sound(file: Path) -> Wave | str:
    try:
        return read(file.read_bytes())
    except (OSError, WaveError) as fault:
        return str(fault)
