"""A device's voice: recordings win, speech is cached, and a failure is silence with a reason."""

import os
from pathlib import Path

import pytest

from antesala.speech.engine import Engine, Library, Program, engine
from antesala.speech.phrases import Phrase, Utterance, spelled
from antesala.speech.voice import Cache, Pack, Silence, Voice
from antesala.speech.waves import Wave, written
from tests.speech.engines import FakeEngine, tone

AYUDA = Phrase("Ayuda", "es")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def said(voice: Voice, *phrases: Phrase, rate: int = 170, volume: float = 0) -> Wave:
    sound = voice.sound_of(Utterance(phrases, rate, volume))
    assert isinstance(sound, Wave)
    return sound


def record(folder: Path, *names: str, seconds: float = 0.5) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / f"{name}.wav").write_bytes(written(tone(seconds)))


@pytest.mark.parametrize("language", ["es", "es-CR", "en", "pt"])
def test_the_engine_speaks_the_language(cache: Cache, language: str) -> None:
    """The real one, which the tests' own environment has."""
    sound = said(Voice(engine(), None, cache), Phrase("Turno J042", language))
    assert sound.peak > 30_000
    assert sound.seconds > 1


def test_languages_sound_different(cache: Cache) -> None:
    voice = Voice(engine(), None, cache)
    sounds = {said(voice, Phrase("general", language)).samples.tobytes() for language in VOICES}
    assert len(sounds) == len(VOICES)


VOICES = ("es", "en", "pt")


def test_a_faster_rate_takes_less_time(cache: Cache) -> None:
    voice = Voice(engine(), None, cache)
    sentence = Phrase("Espere y mire la pantalla", "es")
    assert said(voice, sentence, rate=260).seconds < said(voice, sentence, rate=110).seconds * 0.7


def test_a_phrase_is_synthesised_once(cache: Cache) -> None:
    """By this device or by the one that ran before it."""
    first = FakeEngine()
    before = said(Voice(first, None, cache), AYUDA, Phrase("Atrás", "es"))
    second = FakeEngine()
    after = said(Voice(second, None, cache), AYUDA, Phrase("Atrás", "es"))
    assert (len(first.asked), len(second.asked)) == (2, 0)
    assert before.samples == after.samples


def test_another_rate_or_engine_is_another_sound(cache: Cache) -> None:
    first = FakeEngine()
    said(Voice(first, None, cache), AYUDA)
    said(Voice(first, None, cache), AYUDA, rate=210)
    newer = FakeEngine()
    newer.name = "fake 2"
    said(Voice(newer, None, cache), AYUDA)
    assert (len(first.asked), len(newer.asked)) == (2, 1)


def test_a_recording_wins_over_the_engine(cache: Cache, tmp_path: Path) -> None:
    record(tmp_path / "pack" / "es", "ayuda")
    engine = FakeEngine()
    voice = Voice(engine, Pack(tmp_path / "pack"), cache)
    assert said(voice, AYUDA).seconds == pytest.approx(0.5)
    assert engine.asked == []


def test_words_letters_and_digits_are_joined(cache: Cache, tmp_path: Path) -> None:
    """The office's own voice calls every code from a handful of recordings."""
    record(tmp_path / "pack" / "es", "su_turno", *"j042")
    voice = Voice(None, Pack(tmp_path / "pack"), cache)
    assert said(voice, Phrase("Su turno: J042.", "es")).seconds == pytest.approx(5 * 0.5, abs=0.3)


def test_a_phrase_is_never_said_by_two_voices(cache: Cache, tmp_path: Path) -> None:
    record(tmp_path / "pack" / "es", "su", "turno")
    engine = FakeEngine()
    said(Voice(engine, Pack(tmp_path / "pack"), cache), Phrase("Su turno está listo", "es"))
    assert [phrase.text for phrase in engine.asked] == ["Su turno está listo"]


def test_a_recording_is_of_one_language(cache: Cache, tmp_path: Path) -> None:
    record(tmp_path / "pack" / "es", "no")
    engine = FakeEngine()
    said(Voice(engine, Pack(tmp_path / "pack"), cache), Phrase("No", "en"))
    assert len(engine.asked) == 1


def test_a_broken_recording_is_passed_over(cache: Cache, tmp_path: Path) -> None:
    record(tmp_path / "pack" / "es", "ayuda")
    (tmp_path / "pack" / "es" / "ayuda.wav").write_bytes(b"RIFF")
    engine = FakeEngine()
    said(Voice(engine, Pack(tmp_path / "pack"), cache), AYUDA)
    assert engine.asked == [AYUDA]


def test_a_killed_engine_leaves_silence_and_a_reason(cache: Cache) -> None:
    killed = Library("killed", ("/bin/sh", "-c", "kill -9 $$"))
    assert Voice(killed, None, cache).sound_of(Utterance((AYUDA,))) == Silence("it ended with -9")


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (Program("gone", "/nowhere/espeak-ng"), "No such file"),
        (Library("deaf", ("/bin/true",)), "deaf gave 0 sounds for 1 phrases"),
        (Library("cross", ("/bin/sh", "-c", "echo no voice es-419 >&2; exit 1")), "no voice"),
        (Program("mute", "/bin/true"), "no WAV file"),
    ],
)
def test_a_broken_engine_says_what_is_wrong(cache: Cache, broken: Engine, reason: str) -> None:
    silence = Voice(broken, None, cache).sound_of(Utterance((AYUDA,)))
    assert isinstance(silence, Silence)
    assert reason in silence.reason


def test_an_engine_that_comes_back_is_heard(cache: Cache) -> None:
    engine = FakeEngine()
    voice = Voice(engine, None, cache)
    engine.fault = "it was killed"
    assert isinstance(voice.sound_of(Utterance((AYUDA,))), Silence)
    engine.fault = ""
    assert said(voice, AYUDA).peak > 0


def test_without_an_engine_only_recordings_are_said(cache: Cache, tmp_path: Path) -> None:
    record(tmp_path / "pack" / "es", "ayuda")
    voice = Voice(None, Pack(tmp_path / "pack"), cache)
    assert voice.is_there
    silence = voice.sound_of(Utterance((Phrase("Atrás", "es"),)))
    assert silence == Silence("there is no engine, and no recording of «Atrás»")


def test_a_machine_without_anything_has_no_voice(cache: Cache) -> None:
    assert not Voice(None, None, cache).is_there


def test_codes_are_said_sign_by_sign() -> None:
    assert spelled("Turno J042, módulo 12") == "Turno J, 0, 4, 2, módulo 12"


def test_what_is_kept_has_a_limit(tmp_path: Path) -> None:
    """The oldest goes first, and what is used is young again."""
    size = len(written(tone()))
    cache = Cache(tmp_path, limit=10 * size)
    for number in range(10):
        cache.put(tone(), number)
        for file in tmp_path.iterdir():
            os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns - 10**9))
    assert cache.get(0) is not None
    cache.put(tone(), "new")
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 10 * size
    kept = [number for number in (*range(10), "new") if cache.get(number) is not None]
    assert kept == [0, 4, 5, 6, 7, 8, 9, "new"]


def test_a_disk_that_keeps_nothing_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")
    engine = FakeEngine()
    voice = Voice(engine, None, Cache(tmp_path / "cache"))
    assert said(voice, AYUDA).peak > 0
    assert said(voice, AYUDA).peak > 0
    assert len(engine.asked) == 2


def test_what_was_kept_badly_is_said_anew(tmp_path: Path) -> None:
    engine = FakeEngine()
    voice = Voice(engine, None, Cache(tmp_path))
    said(voice, AYUDA)
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"half")
    assert said(voice, AYUDA).peak > 0
    assert len(engine.asked) == 2
