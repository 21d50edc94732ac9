"""Sentences of calls as sounds: prepared once, joined at once, as loud as asked, whole or not."""

import io
import wave
from array import array
from pathlib import Path

from antesala.messages.rows import CallRow
from antesala.speech.chime import chime
from antesala.speech.hall_voice import AFTER_CHIME, RETRY, USUAL, HallVoice, louder
from antesala.speech.phrases import Phrase
from antesala.speech.voice import Cache, Pack, Voice
from antesala.speech.waves import Wave, read, written
from antesala.wall.announcement import announcement
from antesala.words import Words
from tests.speech.engines import FakeEngine, tone

WORDS = Words("es", "CL")
CALL = announcement(CallRow(id="1", code="J042", counter="c", number="3", at=""), WORDS)


def made(folder: Path, engine: FakeEngine | None = None, pack: Pack | None = None) -> HallVoice:
    return HallVoice(Voice(engine, pack, Cache(folder)), chime())


def test_what_is_prepared_is_not_asked_for_again(tmp_path: Path) -> None:
    """A call of known phrases joins them; the engine is not started."""
    engine = FakeEngine()
    voice = made(tmp_path, engine)
    assert voice.prepare(CALL) == ""
    count = len(engine.asked)
    assert voice.sound(CALL, with_chime=True).lack == ""
    assert len(engine.asked) == count == len(set(CALL))


def test_the_length_is_known_before_it_is_said(tmp_path: Path) -> None:
    """Of a prepared sentence exactly; of any other the usual one."""
    voice = made(tmp_path, FakeEngine())
    assert voice.seconds(CALL, with_chime=False) == USUAL
    voice.prepare(CALL)
    for with_chime in (False, True):
        sound = voice.sound(CALL, with_chime=with_chime)
        assert abs(sound.seconds - voice.seconds(CALL, with_chime=with_chime)) < 0.001


def test_the_chime_comes_first_and_then_a_pause(tmp_path: Path) -> None:
    """Its very samples, silence, and the sentence."""
    voice = made(tmp_path, FakeEngine())
    heard = read(voice.sound(CALL, with_chime=True).content).samples
    tune = read(chime()).samples
    assert heard[: len(tune)] == tune
    pause = heard[len(tune) : len(tune) + round(AFTER_CHIME * 22_050)]
    assert not any(pause)
    assert any(heard[len(tune) + len(pause) :])


def test_every_word_is_as_loud_as_the_others(tmp_path: Path) -> None:
    """An engine says «uno» at a third of «tres»: a hall would hear half of the code."""
    for name, loudness in (("turno_j", 30_000), ("0", 3_000), ("4", 9_000), ("2", 20_000)):
        record(tmp_path / "es", name, tone(0.3, loudness))
    record(tmp_path / "es", "módulo_3", tone(0.3, 1_000))
    voice = made(tmp_path / "cache", pack=Pack(tmp_path))
    heard = read(voice.sound(CALL, with_chime=False).content).samples
    step = round(0.42 * 22_050)
    peaks = [max(map(abs, heard[index * step : index * step + 6000])) for index in range(4)]
    assert max(peaks) - min(peaks) < 200
    assert max(map(abs, heard)) < 32_767


def test_half_the_volume_is_half_as_loud() -> None:
    """Ten decibels less, as an ear takes it; none is silence."""
    samples = array("h", [10_000, -10_000])
    assert list(louder(samples, 100)) == [10_000, -10_000]
    assert list(louder(samples, 50)) == [3162, -3162]
    assert list(louder(samples, 25)) == [1000, -1000]
    assert list(louder(samples, 0)) == [0, 0]


def test_a_sentence_that_cannot_be_had_leaves_the_chime(tmp_path: Path) -> None:
    """A dead engine: no half of a sentence, and the reason; it comes back by itself."""
    engine = FakeEngine()
    engine.fault, now = "no data", [0.0]
    made_of = Voice(engine, None, Cache(tmp_path))
    voice = HallVoice(made_of, chime(), seconds=lambda: now[0])
    sound = voice.sound(CALL, with_chime=True)
    assert (sound.lack, sound.content) == ("no data", chime())
    engine.fault = ""
    assert voice.sound(CALL, with_chime=True).lack == "no data"
    now[0] = RETRY
    assert voice.sound(CALL, with_chime=True).lack == ""


def test_what_a_pack_lacks_is_said_by_the_engine(tmp_path: Path) -> None:
    """One digit was not recorded: the engine says that one; without an engine it is named."""
    for name in ("turno_j", "0", "4", "módulo_3"):
        record(tmp_path / "es", name, tone(0.2))
    engine = FakeEngine()
    assert made(tmp_path / "cache", engine, Pack(tmp_path)).sound(CALL, with_chime=False).lack == ""
    assert [phrase.text for phrase in engine.asked] == ["dos."]
    alone = made(tmp_path / "empty", pack=Pack(tmp_path))
    assert "dos." in alone.sound(CALL, with_chime=False).lack
    others = [phrase for phrase in CALL if phrase.text != "dos."]
    assert (alone.lacks(CALL), alone.lacks(others)) == (True, False)
    assert alone.sound(others, with_chime=False).lack == ""
    record(tmp_path / "es", "2", tone(0.2))
    assert alone.prepare(CALL) == ""
    assert alone.sound(CALL, with_chime=False).lack == ""


def test_another_voice_is_prepared_anew(tmp_path: Path) -> None:
    """An office file that chooses recordings, or none."""
    first, second = FakeEngine(), FakeEngine()
    second.name = "fake 2"
    voice = made(tmp_path, first)
    voice.prepare(CALL)
    voice.use(Voice(second, None, Cache(tmp_path)))
    voice.prepare(CALL)
    assert len(second.asked) == len(first.asked)
    voice.use(None)
    assert not voice.speaks
    assert voice.sound(CALL, with_chime=True).content == chime()


def test_an_offices_own_chime_of_another_width_is_left_out_of_the_sentence(tmp_path: Path) -> None:
    """A chime of 8 bits is played by itself where nothing is said; a sentence goes without."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setparams((1, 1, 8000, 0, "NONE", ""))
        file.writeframes(bytes(range(200)))
    voice = HallVoice(Voice(FakeEngine(), None, Cache(tmp_path)), content.getvalue())
    assert voice.sound(CALL, with_chime=True).lack == ""
    assert voice.seconds(CALL, with_chime=True) == voice.seconds(CALL, with_chime=False)


def record(folder: Path, name: str, sound: Wave) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.wav").write_bytes(written(sound))


def test_recordings_are_named_by_signs() -> None:
    """`j`, `0`, `12`: the same ones that a kiosk says codes with."""
    assert [phrase.recorded for phrase in CALL] == ["Turno J", "0", "4", "2", "Módulo 3"]
    assert Phrase("Ayuda", "es").recorded == ""
