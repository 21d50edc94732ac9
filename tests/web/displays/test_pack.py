"""Where the voice of displays in browsers finds an office's recordings."""

import asyncio
from pathlib import Path

import pytest

from antesala.messages.rows import CallRow, VoicePart
from antesala.speech import voice
from antesala.speech.waves import written
from antesala.wall.announcement import announcement
from antesala.words import Words
from server.web.hall.speaking import Voices
from tests.display.test_announcing import office
from tests.speech.engines import tone

CALL = announcement(CallRow(id="1", code="J042", counter="c", number="3", at=""), Words("es", "CL"))


def record(pack: Path) -> None:
    """All that the call needs."""
    (pack / "es").mkdir(parents=True)
    for name in ("turno", "j", "0", "4", "2", "módulo", "3"):
        (pack / "es" / f"{name}.wav").write_bytes(written(tone()))


@pytest.mark.parametrize("place", ["beside", "whole", "home"])
def test_a_pack_is_found_wherever_the_server_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """From the office's folder on; a whole path, and one from home, stay as they are."""
    monkeypatch.setattr(voice, "engine", lambda: None)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "started").mkdir()
    monkeypatch.chdir(tmp_path / "started")
    packs = {"beside": "voz", "whole": str(tmp_path / "whole" / "voz"), "home": "~/voz"}
    record(tmp_path / {"beside": "office"}.get(place, place) / "voz")
    part = VoicePart(engine="pack", pack=packs[place])
    hall_voice = asyncio.run(Voices(tmp_path / "office").of(office(part)))
    assert hall_voice.prepare(CALL) == ""


def test_a_pack_where_the_server_was_started_is_not_the_offices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies there by chance is not said in the hall."""
    monkeypatch.setattr(voice, "engine", lambda: None)
    monkeypatch.chdir(tmp_path)
    record(tmp_path / "voz")
    part = VoicePart(engine="pack", pack="voz")
    hall_voice = asyncio.run(Voices(tmp_path / "office").of(office(part)))
    assert "Turno jota," in hall_voice.prepare(CALL)


def test_each_office_of_a_folder_speaks_with_its_own_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A further one's lies in its own folder, beside its office file."""
    monkeypatch.setattr(voice, "engine", lambda: None)
    record(tmp_path / "offices" / "norte" / "voz")
    part, voices = VoicePart(engine="pack", pack="voz"), Voices(tmp_path)
    assert asyncio.run(voices.at("norte").of(office(part))).prepare(CALL) == ""
    assert "Turno jota," in asyncio.run(voices.at("town").of(office(part))).prepare(CALL)
