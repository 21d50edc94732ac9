"""What says the calls of a display: by its office's file, its own settings, and this machine."""

from pathlib import Path

import pytest

from antesala.messages.rows import CallRow, VoicePart
from antesala.speech.chime import chime
from antesala.speech.phrases import Phrase
from antesala.speech.voice import VoiceSettings
from antesala.speech.waves import written
from antesala.wall.announcement import announcement
from antesala.words import Words
from display import voices
from display.player import Player
from display.voices import Voices, Written
from tests.display.test_announcing import office
from tests.speech.engines import FakeEngine, tone

CALL = announcement(CallRow(id="1", code="J042", counter="c", number="3", at=""), Words("es", "CL"))


def chosen(tmp_path: Path, part: VoicePart | None, settings: VoiceSettings | None = None) -> Player:
    """The player of a display, after its office file has come."""
    made = Voices(settings or VoiceSettings(), tmp_path / "display.toml", chime())
    player = made.player()
    assert isinstance(player, Player)
    made.choose(office(part))
    return player


def with_engine(monkeypatch: pytest.MonkeyPatch, *, is_there: bool = True) -> FakeEngine:
    engine = FakeEngine()
    monkeypatch.setattr(voices, "engine", lambda: engine if is_there else None)
    return engine


def lack_of(player: Player) -> str:
    """Why a sentence could not be said; asked where the player's own threads ask."""
    with player:
        return player._voice.prepare(CALL)  # noqa: SLF001 - the voice that was chosen


def test_an_office_without_a_wish_is_said_where_there_is_an_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without one the chime rings, and nothing is missing."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    engine = with_engine(monkeypatch)
    assert lack_of(chosen(tmp_path, None)) == ""
    assert engine.asked
    with_engine(monkeypatch, is_there=False)
    silent = chosen(tmp_path, None)
    assert not silent.speaks
    silent.stop()


def test_an_engine_that_is_wished_for_is_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with_engine(monkeypatch, is_there=False)
    assert "Turno jota," in lack_of(chosen(tmp_path, VoicePart(engine="espeak")))


@pytest.mark.parametrize("has_own", [False, True])
def test_a_pack_is_found_beside_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_own: bool
) -> None:
    """By the name in the office file; or where this display's own settings say."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with_engine(monkeypatch, is_there=False)
    folder = tmp_path / ("own" if has_own else "voz") / "es"
    folder.mkdir(parents=True)
    for name in ("turno", "j", "0", "4", "2", "módulo", "3"):
        (folder / f"{name}.wav").write_bytes(written(tone()))
    settings = VoiceSettings(recordings=str(tmp_path / "own")) if has_own else None
    assert lack_of(chosen(tmp_path, VoicePart(engine="pack", pack="voz"), settings)) == ""


@pytest.mark.parametrize(
    ("part", "settings"),
    [
        (VoicePart(engine="none"), VoiceSettings()),
        (VoicePart(engine="espeak"), VoiceSettings(output="none")),
    ],
)
def test_a_display_may_be_left_without_a_voice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: VoicePart, settings: VoiceSettings
) -> None:
    """By the office, or by its own settings: then it rings."""
    with_engine(monkeypatch)
    player = chosen(tmp_path, part, settings)
    assert not player.speaks
    player.stop()


def test_a_silent_display_makes_no_sound(tmp_path: Path) -> None:
    made = Voices(VoiceSettings(output="none"), tmp_path / "display.toml", None)
    assert made.player() is None


def test_a_display_may_write_what_it_says(tmp_path: Path) -> None:
    """For a trial without a loudspeaker: a line for each phrase."""
    path = tmp_path / "said.txt"
    settings = VoiceSettings(output="file", path=str(path))
    player = Voices(settings, tmp_path / "display.toml", chime()).player()
    assert isinstance(player, Written)
    player.say(CALL, with_chime=True)
    assert path.read_text("utf-8").split("\n")[:2] == ["[es] Turno jota,", "cero,"]


def test_what_is_prepared_stays_with_another_office_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another counter is no other voice; another engine is."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    engine = with_engine(monkeypatch)
    made = Voices(VoiceSettings(), tmp_path / "display.toml", chime())
    player = made.player()
    assert isinstance(player, Player)
    with player:
        for part in (None, None, VoicePart(volume=20)):
            made.choose(office(part))
            player._voice.prepare([Phrase("cero,", "es")])  # noqa: SLF001 - as above
    # The third was kept on the disk.
    assert len(engine.asked) == 1
