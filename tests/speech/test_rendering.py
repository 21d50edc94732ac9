"""Every line that a kiosk was heard to say, by the real engine: none silent, cut or torn."""

import re
from array import array
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from antesala.speech.engine import engine
from antesala.speech.phrases import Phrase, Utterance
from antesala.speech.voice import Cache, Voice
from antesala.speech.waves import Wave, read, written

TRANSCRIPTS = Path(__file__).parents[1] / "kiosk" / "transcripts"
MARKED = re.compile(r"\[(\w+)\] (.*)")
NOT_SAID = ("<", "(", "==")
"""How a line begins that is a key, a happening or a title."""

QUIETEST = 1000
"""Root mean square of the samples of what can be heard: 30 dB below the loudest."""
LEAST, MOST = 0.03, 0.1
"""Seconds for each letter."""
MOST_SPARE = 1.2
"""Seconds more for a text of one sign, which is said by its name."""
FIGURE = 6
"""Letters more for each figure, which is read out as a word."""
LOUDEST, TORN = 32_767, 3
"""So many samples at the very end of the scale, one after the other, are a wave cut off."""


def lines(language: str) -> Iterator[Phrase]:
    """All lines of this language, each once."""
    seen = dict[str, None]()
    for file in sorted(TRANSCRIPTS.glob("*.txt")):
        spoken = ""
        for line in file.read_text("utf-8").splitlines():
            if not line or line.startswith(NOT_SAID):
                continue
            marked = MARKED.fullmatch(line)
            spoken, text = (marked[1], marked[2]) if marked else (spoken, line)
            if spoken == language:
                seen.setdefault(text)
    return (Phrase(text, language) for text in seen)


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_every_line_can_be_heard(language: str) -> None:
    voice, phrases = engine(), list(lines(language))
    assert voice is not None
    assert len(phrases) > 100
    rest = iter(phrases)
    # The engine has a limit of time for all that it is asked for at once.
    while some := list(islice(rest, 50)):
        for phrase, wave in zip(some, voice.waves(some, 170), strict=True):
            faults = list(faults_of(phrase, wave))
            assert not faults, f"{phrase.text}: {faults}"


def faults_of(phrase: Phrase, wave: Wave) -> Iterator[str]:
    samples = np.asarray(wave.samples, dtype=np.float64)
    loudness = np.sqrt(np.mean(samples**2)) if len(samples) else 0.0
    if loudness < QUIETEST:
        yield f"its loudness is {loudness:.0f}"
    letters = len(phrase.text)
    read_out = letters + FIGURE * sum(map(str.isdecimal, phrase.text))
    if not LEAST * letters <= wave.seconds <= MOST * read_out + MOST_SPARE:
        yield f"it lasts {wave.seconds:.2f} s"
    if is_torn(samples):
        yield "it is torn"


def is_torn(samples: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> bool:
    at_end = (np.abs(samples) >= LOUDEST).astype(int)
    return bool(np.convolve(at_end, np.ones(TORN), mode="valid").max(initial=0) >= TORN)


def test_what_is_played_is_no_louder_than_a_file_can_hold(tmp_path: Path) -> None:
    """As loud as can be, with other languages among it, and read back from its file."""
    phrases = tuple(phrase for each in ("es", "en", "pt") for phrase in list(lines(each))[:3])
    sound = Voice(engine(), None, Cache(tmp_path)).sound_of(Utterance(phrases))
    assert isinstance(sound, Wave)
    heard = np.asarray(read(written(sound)).samples, dtype=np.float64)
    assert np.abs(heard).max() > 0.99 * LOUDEST
    assert not is_torn(heard)


def test_silence_and_a_torn_wave_are_noticed() -> None:
    silent, torn = Wave(tone(0)), Wave(tone(50_000))
    assert "its loudness is 0" in faults_of(Phrase("Ayuda", "es"), silent)
    assert "it is torn" in faults_of(Phrase("Ayuda", "es"), torn)
    assert list(faults_of(Phrase("Ayuda", "es"), Wave(tone(9_000)))) == []


def tone(loudness: int) -> "array[int]":
    """Half a second, cut off where the scale ends."""
    wave = loudness * np.sin(np.arange(11_000) / 9)
    return array("h", np.clip(wave, -LOUDEST, LOUDEST).astype(int).tolist())
