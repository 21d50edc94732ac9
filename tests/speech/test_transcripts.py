"""The spoken text of every sample office: as it was read through, and as it sounds and is shown."""

from collections.abc import Iterator

import pytest

from antesala.messages.rows import CallRow
from antesala.speech.chime import LONGEST, chime
from antesala.speech.engine import Engine, engine
from antesala.speech.hall_voice import AFTER_CHIME, HallVoice
from antesala.speech.phrases import said
from antesala.speech.recordings import clipped, edges, loudness
from antesala.speech.voice import Cache, Voice
from antesala.speech.waves import Wave, read
from antesala.wall.announcement import all_phrases, announcement, caption
from antesala.words import Words
from tests.speech.transcripts import KEPT, calls_of, lines, offices


def test_what_is_said_is_what_was_read_through() -> None:
    """A changed word shows here; print the page anew once it has been read."""
    assert list(lines()) == KEPT.read_text("utf-8").splitlines()


def spoken() -> Iterator[tuple[str, str, CallRow]]:
    for _, office in offices():
        for language in office.languages:
            for call in calls_of(office):
                yield office.country, language, call


def test_the_caption_is_what_the_engine_is_given() -> None:
    """Word for word, in every country and language: nothing is reworded on the way to the voice."""
    for country, language, call in spoken():
        phrases = announcement(call, Words(language, country))
        heard = " ".join(said(phrase.text, phrase.language) for phrase in phrases)
        assert heard == caption(phrases)


def test_all_that_is_said_was_prepared() -> None:
    """No call of an office waits for the engine, recalls included."""
    for _, office in offices():
        for language in office.languages:
            ready = set(all_phrases(office, language))
            words = Words(language, office.country)
            own = {counter.number for counter in office.counters}
            for call in calls_of(office):
                if call.number in own:
                    assert set(announcement(call, words)) <= ready


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> HallVoice:
    """The real engine of this machine."""
    found: Engine | None = engine()
    if found is None:
        pytest.skip("neither the extra voice nor espeak-ng is installed")
    made = Voice(found, None, Cache(tmp_path_factory.mktemp("speech")))
    return HallVoice(made, chime())


TEN = [
    ("CL", "es", "J042", "3", 1),
    ("CL", "es", "A001", "12", 2),
    ("PE", "es", "H137", "3B", 1),
    ("CR", "es", "R905", "21", 1),
    ("CO", "es", "X680", "1", 3),
    ("BR", "pt", "H042", "12", 1),
    ("BR", "pt", "A001", "3", 2),
    ("BR", "pt", "Z357", "10", 1),
    ("CL", "en", "J042", "3", 1),
    ("PE", "en", "A899", "12", 4),
]
"""Ten sentences of every country and language."""


def sentence_of(voice: HallVoice, country: str, language: str, call: CallRow) -> Wave:
    phrases = announcement(call, Words(language, country))
    sound = voice.sound(phrases, with_chime=True)
    assert sound.lack == ""
    return read(sound.content)


@pytest.mark.parametrize(("country", "language", "code", "number", "times"), TEN)
def test_each_sentence_sounds_as_it_must(
    voice: HallVoice, country: str, language: str, code: str, number: str, times: int
) -> None:
    """Not silent, not cut off, as loud as speech is, and as long as a person takes to say it."""
    call = CallRow(id="1", code=code, counter="c", number=number, at="", times=times)
    heard = sentence_of(voice, country, language, call)
    start = round((read(chime()).seconds + AFTER_CHIME) * heard.rate)
    words = Wave(heard.samples[start:], heard.rate)
    assert clipped(heard) == 0
    assert -26 < loudness(words) < -9
    assert 2.0 < words.seconds < 7.0
    assert max(edges(words)) < 0.3
    assert heard.seconds - words.seconds < LONGEST


def test_letters_that_are_said_differ(voice: HallVoice) -> None:
    """«hache» and «jota» are two sounds: the engine says names, not signs."""
    sounds = [
        sentence_of(
            voice, "CL", "es", CallRow(id="1", code=f"{one}001", counter="c", number="3", at="")
        )
        for one in "AHJR"
    ]
    assert len({sound.seconds for sound in sounds}) == len(sounds)
