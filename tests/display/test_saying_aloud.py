"""The player with a voice: sentences one after another, what it lacks, and how that is mended."""

import logging
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from antesala.messages.rows import CallRow
from antesala.sound import LEAD_IN
from antesala.speech.chime import chime
from antesala.speech.hall_voice import USUAL, HallVoice
from antesala.speech.phrases import Phrase
from antesala.speech.voice import Cache, Voice
from antesala.wall.announcement import announcement
from antesala.words import Words
from display import player as room
from display.player import Player, Trouble
from tests.speech.engines import FakeEngine

LIMIT = 20.0
"""Seconds for what takes a hundredth of one, on the busiest machine."""
KEEPER = """#!/bin/sh
echo begins >> "$0.log"
[ -e "$0.fault" ] && { cat "$0.fault" >&2; exit 1; }
[ -e "$0.stuck" ] && exec sleep 60
stat -c %s "$2" >> "$0.log"
"""


def call(code: str = "J042") -> tuple[Phrase, ...]:
    one = CallRow(id="1", code=code, counter="c", number="3", at="")
    return announcement(one, Words("es", "CL"))


class System:
    """A machine with one player, which keeps what it played."""

    def __init__(self, folder: Path) -> None:
        self.program = folder / "aplay"
        self.program.write_text(KEEPER)
        self.program.chmod(0o700)
        self.engine = FakeEngine()
        self.voice = HallVoice(Voice(self.engine, None, Cache(folder / "cache")), chime())

    def mark(self, name: str) -> Path:
        return self.program.with_name(f"aplay.{name}")

    @property
    def played(self) -> list[int]:
        """The size of each sound that was played, in bytes."""
        file = self.mark("log")
        lines = file.read_text().split() if file.exists() else []
        return [int(line) for line in lines if line != "begins"]


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> System:
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/bin{os.pathsep}/usr/bin")
    monkeypatch.setattr("antesala.sound.PROGRAMS", (("aplay", "-q"),))
    return System(tmp_path)


def until(is_so: Callable[[], bool]) -> None:
    """Wait for another thread."""
    end = time.monotonic() + LIMIT
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_sentences_are_played_one_after_another(system: System) -> None:
    """Each as long as it was foretold; the first begins with the chime, without a lead-in."""
    with Player(chime(), system.voice) as player:
        player.prepare(call())
        until(lambda: player.seconds(call(), with_chime=False) != USUAL)
        foretold = [player.seconds(call(), with_chime=each) for each in (True, False)]
        player.say(call(), with_chime=True)
        player.say(call(), with_chime=False)
        until(lambda: not player.is_sounding)
    seconds = [(size - 44) / 2 / 22_050 for size in system.played]
    assert seconds == pytest.approx(foretold, abs=0.001)


def test_a_sentence_without_a_chime_wakes_the_loudspeaker(system: System) -> None:
    """The first word would be swallowed otherwise; the next sentence needs it no more."""
    voice = HallVoice(Voice(system.engine, None, Cache(system.program.parent)), None)
    with Player(None, voice) as player:
        player.say(call(), with_chime=True)
        player.say(call(), with_chime=False)
    first, second = system.played
    assert first - second == 2 * round(LEAD_IN * 22_050)


def test_hushed_sentences_are_never_heard(system: System) -> None:
    """What waited is dropped, and what comes after is played."""
    with Player(chime(), system.voice) as player:
        for _ in range(5):
            player.say(call(), with_chime=True)
        player.hush()
        player.say(call("J777"), with_chime=False)
    assert len(system.played) < 5
    assert system.played[-1] == min(system.played)


@pytest.mark.parametrize(("mark", "trouble"), [("fault", "no_device"), ("stuck", "stuck")])
def test_what_cannot_be_played_is_tried_again(
    system: System, monkeypatch: pytest.MonkeyPatch, mark: str, trouble: str
) -> None:
    """It is known until it is mended; then a sound that is none finds that out, without a call."""
    monkeypatch.setattr(room, "LIMIT", 0.1)
    monkeypatch.setattr(room, "RETRY", 0.05)
    system.mark(mark).write_text("no such device")
    with Player(chime(), system.voice) as player:
        player.say(call()[:1], with_chime=False)
        until(lambda: player.trouble == trouble)
        assert player.is_silent
        system.mark(mark).unlink()
        until(lambda: player.trouble is Trouble.NONE)


def test_an_engine_that_dies_leaves_the_chime(
    system: System, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Said once in the log, and again when it is back, without any call."""
    monkeypatch.setattr(room, "RETRY", 0.05)
    system.engine.fault = "no data"
    with caplog.at_level(logging.INFO), Player(chime(), system.voice) as player:
        player.prepare(call())
        until(lambda: player.trouble is Trouble.NO_ENGINE)
        assert not player.is_silent
        player.say(call(), with_chime=True)
        until(lambda: not player.is_sounding)
        assert system.played[-1] == len(chime())
        system.engine.fault = ""
        until(lambda: player.trouble is Trouble.NONE)
    assert [record.getMessage() for record in caplog.records] == [
        "nothing can be said: no data",
        "what is said can be heard again",
    ]


def test_a_disk_that_has_room_again_is_used(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it is full nothing is heard, and nothing counts as sounding; then all is as before."""
    full = OSError(28, "No space left on device")

    def refuse(_self: Path, _content: bytes) -> int:
        raise full

    with Player(chime(), system.voice) as player:
        with monkeypatch.context() as disk:
            disk.setattr(Path, "write_bytes", refuse)
            for _ in range(3):
                player.say(call(), with_chime=True)
            until(lambda: not player.is_sounding)
            assert player.is_silent
        player.say(call(), with_chime=True)
        until(lambda: not player.is_sounding)
        assert player.trouble is Trouble.NONE
    assert len(system.played) == 1


def test_a_volume_of_nought_is_not_played(system: System) -> None:
    """Neither chime nor words; a smaller one is."""
    with Player(chime(), system.voice) as player:
        player.say(call(), with_chime=True, volume=0)
        player.say((), with_chime=True, volume=30)
        until(lambda: not player.is_sounding)
    assert len(system.played) == 1
