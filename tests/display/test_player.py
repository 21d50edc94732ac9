"""Playing the chime; programs that write to a file stand in for the loudspeaker."""

import io
import logging
import os
import sys
import wave
from pathlib import Path

import pytest

from antesala.sound import LEAD_IN, led_in
from antesala.speech.chime import chime
from display import player
from display.announcing import Announcing
from display.player import Player

PROGRAM = f"""#!{sys.executable}
import pathlib, sys
here = pathlib.Path(__file__)
with here.with_name("heard").open("a") as heard:
    heard.write("begins ")
    fault = here.with_name("fault")
    if fault.exists():
        sys.exit(fault.read_text())
    size = pathlib.Path(sys.argv[-1]).stat().st_size
    heard.write(f"{{here.name}} {{sys.argv[1:-1]}} {{size}}\\n")
"""
SIZE = len(led_in(chime()))
PLAYED = f"begins aplay ['-q'] {SIZE}\n"


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system without any program for sound."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def install(system: Path, *programs: str) -> None:
    for program in programs:
        (system / program).write_text(PROGRAM)
        (system / program).chmod(0o700)


def heard(system: Path) -> str:
    file = system / "heard"
    return file.read_text() if file.exists() else ""


def ring(times: int) -> None:
    with Player(chime()) as made:
        for _ in range(times):
            made.ring()


def test_it_rings_once_for_each_wish(system: Path) -> None:
    """One at a time, each to its end."""
    install(system, "aplay")
    ring(3)
    assert heard(system) == PLAYED * 3


def test_nobody_rings_unasked(system: Path) -> None:
    """A display without a call makes no sound."""
    install(system, "aplay")
    ring(0)
    assert heard(system) == ""


def test_the_first_that_can_plays(system: Path) -> None:
    """Where the newest sound system is there, it is taken."""
    install(system, "aplay", "pw-play", "paplay")
    ring(1)
    assert heard(system) == f"begins pw-play [] {SIZE}\n"


def test_another_plays_where_one_cannot(system: Path) -> None:
    """A program that is installed for a sound system that is not running is passed over."""
    install(system, "aplay")
    (system / "pw-play").write_text("#!/bin/sh\necho no server >&2; exit 1\n")
    (system / "pw-play").chmod(0o700)
    ring(1)
    assert heard(system) == PLAYED


def test_silence_is_said_once(system: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A system without sound says what it lacks, and calls go on being asked for."""
    assert os.environ["PATH"] == str(system)
    ring(3)
    (said,) = caplog.records
    assert said.levelno == logging.WARNING
    assert "this system has none of pw-play, paplay, aplay" in said.getMessage()


def test_a_system_without_sound_is_known_before_a_call(
    system: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The staff would else read that calls are heard there, until the first one is not."""
    with Player(chime()) as made:
        assert made.trouble is player.Trouble.NO_DEVICE
        assert Announcing(made).speech_state() == (False, "no_device")
    (said,) = caplog.records
    assert "this system has none of pw-play" in said.getMessage()
    install(system, "aplay")
    with Player(chime()) as made:
        assert made.trouble is player.Trouble.NONE
    assert heard(system) == "", "and nothing was played to learn that"


def test_a_broken_device_is_said_once(system: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The program's own words stand in the log; what comes back is said too."""
    install(system, "aplay")
    (system / "fault").write_text("audio open error: No such device")
    with caplog.at_level(logging.INFO), Player(chime()) as made:
        made.ring()
        made.ring()
    (said,) = caplog.records
    assert "aplay: audio open error: No such device" in said.getMessage()


def test_sound_that_comes_back_is_said(system: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A loudspeaker that was plugged in later rings, and the log says so."""
    once = system / "once"
    (system / "aplay").write_text(f"#!/bin/sh\n[ -e {once} ] && exit 0\n: >{once}\nexit 1\n")
    (system / "aplay").chmod(0o700)
    with caplog.at_level(logging.INFO):
        ring(3)
    assert [record.getMessage().split(":")[0] for record in caplog.records] == [
        "no chime can be heard; calls are shown all the same",
        "the chime can be heard again",
    ]


def test_a_hanging_program_is_given_up(
    system: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is ended, and no other is tried: by then the chime would be late."""
    install(system, "aplay")
    (system / "pw-play").write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    (system / "pw-play").chmod(0o700)
    monkeypatch.setattr(player, "LIMIT", 0.1)
    ring(1)
    assert "pw-play: it did not end" in caplog.text
    assert heard(system) == ""


def test_a_full_disk_stops_nothing(
    system: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Where the chime cannot be put down, the display is silent and says why."""
    install(system, "aplay")
    monkeypatch.setattr("tempfile.tempdir", str(system / "nowhere"))
    ring(2)
    assert "nowhere" in caplog.text
    assert len(caplog.records) == 1


@pytest.mark.parametrize("width", [1, 2, 3])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_lead_in_wakes_the_loudspeaker(width: int, channels: int) -> None:
    """Half a second of silence, and then the whole sound, in any form that a WAV file has."""
    frames = bytes(range(1, 1 + 12 * width * channels))
    plain = io.BytesIO()
    with wave.open(plain, "wb") as file:
        file.setparams((channels, width, 8000, 0, "NONE", ""))
        file.writeframes(frames)
    with wave.open(io.BytesIO(led_in(plain.getvalue()))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (
            channels,
            width,
            8000,
        )
        heard = file.readframes(file.getnframes())
    silence = b"\x80" if width == 1 else b"\0"
    assert heard == silence * round(LEAD_IN * 8000 * width * channels) + frames
    assert led_in(b"no sound") == b"no sound"


def test_the_chime_has_its_lead_in(system: Path) -> None:
    """The very bytes that the system's program is handed."""
    (system / "aplay").write_text(
        f"#!{sys.executable}\nimport shutil, sys\n"
        f"shutil.copy(sys.argv[-1], {str(system / 'got')!r})\n"
    )
    (system / "aplay").chmod(0o700)
    ring(1)
    assert (system / "got").read_bytes() == led_in(chime())
