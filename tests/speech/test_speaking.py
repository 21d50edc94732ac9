"""One sentence at a time; a silenced one is never heard afterwards."""

import logging
import queue
import sys
from pathlib import Path

import pytest

from antesala.sound import AWAKE, LEAD_IN, Ended, Ending, Loudspeaker, led_in
from antesala.speech.phrases import Phrase, Utterance
from antesala.speech.speaker import Speaker, Transcript
from antesala.speech.voice import Aloud, Cache, Lack, Voice, reason_of
from antesala.speech.waves import Wave, written
from tests.speech.engines import FakeEngine, SlowOutlet

PLAYER = f"""#!{sys.executable}
import pathlib, sys, time
here = pathlib.Path(__file__)
with here.with_name("heard").open("a") as heard:
    heard.write("begins\\n")
    heard.flush()
    while here.with_name("slow").exists():
        time.sleep(0.01)
    heard.write("ends\\n")
"""
LIMIT = 300.0
"""Seconds to wait for another thread on a busy machine."""


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system whose one player writes down what it does."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "aplay"
    program.write_text(PLAYER)
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return tmp_path / "bin"


@pytest.fixture
def endings() -> "queue.Queue[tuple[int, Ended]]":
    return queue.Queue()


def utterance(text: str) -> Utterance:
    return Utterance((Phrase(text, "es"),))


def test_the_next_thing_silences_the_last(endings: "queue.Queue[tuple[int, Ended]]") -> None:
    outlet = SlowOutlet()
    with Speaker(outlet, lambda number, ending: endings.put((number, ending.how))) as speaker:
        speaker.say(utterance("first"))
        assert outlet.began.wait(LIMIT)
        second = speaker.say(utterance("second"))
        assert endings.get(timeout=LIMIT) == (1, Ended.HUSHED)
        while len(outlet.heard) < 2:
            outlet.began.wait(LIMIT)
        outlet.finish()
        assert endings.get(timeout=LIMIT) == (second, Ended.PLAYED)
    assert outlet.heard == ["first", "second"]


def test_what_never_began_is_never_heard(endings: "queue.Queue[tuple[int, Ended]]") -> None:
    """Keys come faster than sentences: only the last one is said."""
    outlet = SlowOutlet()
    with Speaker(outlet, lambda number, ending: endings.put((number, ending.how))) as speaker:
        speaker.say(utterance("first"))
        assert outlet.began.wait(LIMIT)
        for number in range(20):
            speaker.say(utterance(f"{number}"))
        while outlet.heard[-1] != "19":
            outlet.began.wait(LIMIT)
        speaker.hush()
        ended = [endings.get(timeout=LIMIT) for _ in range(21)]
    assert {how for _, how in ended} == {Ended.HUSHED}
    assert set(outlet.heard) <= {"first", "19"}


def test_a_silenced_player_is_ended(system: Path) -> None:
    """The very process: what it still had to play is not played."""
    (system / "slow").touch()
    heard = system / "heard"
    voice = Voice(FakeEngine(), None, Cache(system.parent / "cache"))
    endings: queue.Queue[Ending] = queue.Queue()
    with Speaker(Aloud(voice), lambda _, ending: endings.put(ending)) as speaker:
        speaker.say(utterance("Licencias"))
        # The file is there a moment before its line.
        while not heard.exists() or not heard.read_text():
            pass
        speaker.hush()
        assert endings.get(timeout=LIMIT).how is Ended.HUSHED
        (system / "slow").unlink()
    assert heard.read_text() == "begins\n"


def test_a_key_before_the_sound_leaves_it_unheard(system: Path) -> None:
    """The engine was still at work: its sound belongs to a turn that is over."""
    outlet = Aloud(Voice(FakeEngine(), None, Cache(system.parent / "cache")))
    turn = outlet.hush()
    outlet.hush()
    assert outlet.utter(utterance("Licencias"), turn).how is Ended.HUSHED
    assert not (system / "heard").exists()


def test_a_sound_is_played_to_its_end(system: Path) -> None:
    outlet = Aloud(Voice(FakeEngine(), None, Cache(system.parent / "cache")))
    assert outlet.utter(utterance("Licencias"), outlet.hush()).how is Ended.PLAYED
    assert (system / "heard").read_text() == "begins\nends\n"


def test_the_first_syllable_is_heard(system: Path) -> None:
    """Silence comes first where the loudspeaker sleeps, and not where it is awake from before."""
    (system / "aplay").write_text(
        f"#!{sys.executable}\nimport pathlib, sys\n"
        f"with open({str(system / 'sizes')!r}, 'a') as it:\n"
        "    it.write(f'{pathlib.Path(sys.argv[-1]).stat().st_size} ')\n"
    )
    now = [0.0]
    voice = Voice(FakeEngine(), None, Cache(system.parent / "cache"))
    outlet = Aloud(voice, seconds=lambda: now[0])
    for pause in (0.0, 1.0, AWAKE - 0.1, AWAKE):
        now[0] += pause
        assert outlet.utter(utterance("Ayuda"), outlet.hush()).how is Ended.PLAYED
    sound = voice.sound_of(utterance("Ayuda"))
    assert isinstance(sound, Wave)
    short, long = len(written(sound)), len(led_in(written(sound)))
    assert [int(size) for size in (system / "sizes").read_text().split()] == [
        long,
        short,
        short,
        long,
    ]
    assert long - short == round(LEAD_IN * sound.rate) * 2


def test_a_player_that_hangs_is_given_up(system: Path) -> None:
    (system / "slow").touch()
    file = system / "sound.wav"
    ending = Loudspeaker().play(file, limit=0.2)
    assert ending == Ending(
        Ended.FAILED, ("aplay: it did not end within 0.2 seconds",), is_stuck=True
    )


def test_a_machine_without_sound_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As a value, before speech is asked for."""
    monkeypatch.setenv("PATH", str(tmp_path))
    outlet = Aloud(Voice(FakeEngine(), None, Cache(tmp_path / "cache")))
    assert outlet.lack is Lack.SOUND
    assert "none of pw-play, paplay, aplay" in reason_of(outlet.lack)
    ending = outlet.utter(utterance("Ayuda"), outlet.hush())
    assert ending.how is Ended.FAILED


def test_a_machine_without_a_voice_says_so(system: Path) -> None:
    outlet = Aloud(Voice(None, None, Cache(system / "cache")))
    assert outlet.lack is Lack.VOICE
    assert "antesala[voice]" in reason_of(outlet.lack)


def test_a_machine_with_both_lacks_nothing(system: Path) -> None:
    outlet = Aloud(Voice(FakeEngine(), None, Cache(system / "cache")))
    assert (outlet.lack, reason_of(outlet.lack)) == (Lack.NOTHING, "")


def test_silence_is_logged_once(system: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Until it is heard again: a kiosk without its engine would fill the log by evening."""
    engine = FakeEngine()
    outlet = Aloud(Voice(engine, None, Cache(system.parent / "cache")))
    engine.fault = "espeak-ng was killed"
    with caplog.at_level(logging.INFO):
        for text in ("Ayuda", "Atrás"):
            outlet.utter(utterance(text), outlet.hush())
        engine.fault = ""
        outlet.utter(utterance("Ayuda"), outlet.hush())
    assert [record.getMessage() for record in caplog.records] == [
        "nothing can be said: espeak-ng was killed",
        "what is said can be heard again",
    ]


def test_a_transcript_marks_other_languages(tmp_path: Path) -> None:
    outlet = Transcript(tmp_path / "said.txt")
    phrases = (Phrase("Ayuda", "es"), Phrase("Start in English", "en"), Phrase("botón", "es"))
    outlet.utter(Utterance(phrases), outlet.hush())
    written = (tmp_path / "said.txt").read_text("utf-8")
    assert written == "[es] Ayuda\n[en] Start in English\n[es] botón\n\n"


def test_a_transcript_that_cannot_be_written_is_an_ending(tmp_path: Path) -> None:
    outlet = Transcript(tmp_path / "nowhere" / "said.txt")
    assert outlet.utter(utterance("Ayuda"), outlet.hush()).how is Ended.FAILED
